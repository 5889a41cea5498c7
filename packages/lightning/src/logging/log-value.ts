/** @file What `log` does with a value: the rules of its hook, then the running loop's results. */
import { Tensor } from "@lightning-ts/torch";
import { nearest } from "@lightning-ts/torch/nearest";
import { MisconfigurationException } from "../core/errors.js";
import { rankZeroWarn } from "../core/rank-zero.js";
import type { Trainer } from "../trainer/trainer.js";
import { toScalarTensor } from "./metric.js";
import { type LogOptions, type LogValue, reductionOf, stepAndEpoch } from "./options.js";

/** The options of `log`. */
const optionNames = {
  progBar: true,
  logger: true,
  onStep: true,
  onEpoch: true,
  reduceFx: true,
  enableGraph: true,
  syncDist: true,
  syncDistGroup: true,
  addDataloaderIdx: true,
  batchSize: true,
  metricAttribute: true,
  rankZeroOnly: true,
} as const satisfies Record<keyof LogOptions, true>;

function unknownOption(name: string, option: string): TypeError {
  const known = Object.keys(optionNames);
  const close = nearest(option, known);
  const advice = close === null ? `Its options are ${known.join(", ")}.` : `Did you mean ${JSON.stringify(close)}?`;
  return new TypeError(
    `log(${JSON.stringify(name)}): expected options that it knows. Received: an unknown option ${JSON.stringify(option)}. ${advice}`,
  );
}

/**
 * Logs a value.
 *
 * @throws MisconfigurationException where the hook does not allow it, TypeError for what is no number or tensor, RangeError for a tensor
 * with several elements
 */
export function logValue(trainer: Trainer, name: string, value: LogValue, options: LogOptions): void {
  if (typeof value !== "number" && !(value instanceof Tensor)) {
    throw new TypeError(
      `log(${JSON.stringify(name)}): expected a number or a Tensor. Received: ${value === null ? "null" : typeof value}.`,
    );
  }
  for (const option in options) if (!Object.hasOwn(optionNames, option)) throw unknownOption(name, option);
  if (trainer.options.barebones) {
    rankZeroWarn(
      "You are trying to `log()` but `Trainer({ barebones: true })` is configured. Logging can impact raw speed so it is disabled under this setting.",
    );
    return;
  }
  const { metrics, results } = trainer;
  const fx = trainer.currentHook;
  if (results === null || fx === null) {
    const where =
      results === null ? "in prediction, or before a loop" : "outside of the hooks and steps that the Trainer calls";
    throw new MisconfigurationException(
      `log(${JSON.stringify(name)}): expected a call in a step or a hook of a loop. Received: a call ${where}.`,
    );
  }
  const { onStep, onEpoch } = stepAndEpoch(fx, options);
  const addDataloaderIdx = options.addDataloaderIdx ?? true;
  if (addDataloaderIdx && name.includes("/dataloader_idx_")) {
    throw new MisconfigurationException(
      `log(${JSON.stringify(name)}): expected a name without "/dataloader_idx_", which is added where it is needed. Leave it out, or set addDataloaderIdx: false.`,
    );
  }
  const tensor = toScalarTensor(name, value);
  if (metrics.isFreshHook(fx)) results.reset(fx);
  const { dataloaderIdx } = results;
  results.log(
    {
      fx: addDataloaderIdx && dataloaderIdx !== null ? `${fx}.${dataloaderIdx}` : fx,
      name,
      progBar: options.progBar ?? false,
      logger: options.logger ?? true,
      onStep,
      onEpoch,
      reduceFx: reductionOf(name, options),
      enableGraph: options.enableGraph ?? false,
      addDataloaderIdx,
      dataloaderIdx,
      metricAttribute: options.metricAttribute ?? null,
      rankZeroOnly: options.rankZeroOnly ?? false,
    },
    tensor,
    options.batchSize ?? null,
  );
  metrics.hookLogged(fx);
}
