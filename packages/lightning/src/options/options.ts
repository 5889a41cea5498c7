/** @file From the given flags to those that the Trainer works with: environment, defaults, rules. */
import { nearest } from "@lightning-ts/torch/util/nearest";
import { MisconfigurationException } from "../util/errors.js";
import {
  environmentName,
  type FlagName,
  flagNames,
  flags,
  type ResolvedOf,
  type ResolvedOptions,
  type TrainerOptions,
} from "./flags.js";
import { parseLiteral } from "../util/literal.js";
import { checkBarebones, replacedFlags } from "./modes.js";
import { show } from "../util/show.js";
import { mayHold } from "../util/options.js";
import { refusal } from "../util/rules.js";
import { TypeError } from "../util/user-errors.js";

export { environmentName, type FlagName, flagNames } from "./flags.js";
export type { ValCheckInterval } from "./flag-rules.js";
export { type Limit, limitNumber } from "./limits.js";
export type { TrainerOptions } from "./flags.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** What is checked last, as in Lightning: of several mistakes the first is reported. */
const last: readonly FlagName[] = [
  "fastDevRun",
  "overfitBatches",
  "limitTrainBatches",
  "limitValBatches",
  "limitTestBatches",
  "limitPredictBatches",
];
const readingOrder = [...flagNames.filter((name) => !last.includes(name)), ...last];

/** The given value, else that of the environment, else the default. */
function valueOf(name: FlagName, given: Readonly<Record<string, unknown>>, env: Environment): unknown {
  if (given[name] !== undefined) return given[name];
  const { rule, default: unset } = flags[name];
  const text = env[environmentName(name)];
  if (text === undefined) return unset;
  return rule.fromText === undefined ? parseLiteral(text) : rule.fromText(text);
}

/** @throws TypeError for a flag that the table does not have */
function checkNames(given: object): void {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(flags, name)) continue;
    const close = nearest(name, flagNames);
    const advice = close === null ? "Its flags are in the reference of the Trainer." : `Did you mean ${show(close)}?`;
    throw new TypeError(`Trainer: expected the flags of its table. Received: an unknown flag ${show(name)}. ${advice}`);
  }
}

/** Batches that are counted across epochs cannot be a share of one. */
function checkInterval(interval: unknown, everyNEpochs: unknown): void {
  const isShare =
    typeof interval === "number"
      ? !Number.isInteger(interval)
      : typeof interval === "string" && !interval.includes(":");
  if (everyNEpochs !== null || !isShare) return;
  const expected = "a whole number of batches or a duration where checkValEveryNEpoch is null";
  throw refusal(
    MisconfigurationException,
    "valCheckInterval",
    expected,
    interval,
    "Give one, or leave checkValEveryNEpoch out.",
  );
}

/**
 * The flags with environment, defaults and rules. What is given beats the environment, `undefined` is not given. What a mode replaces
 * is not checked.
 *
 * @throws TypeError for an unknown flag, with the nearest known name; RangeError for what contradicts `barebones`; what the flag's rule
 * throws for a value that it does not take; NotAvailableError for a value that is not supported yet
 */
export function resolveOptions(given: TrainerOptions, env: Environment = process.env): ResolvedOptions {
  const isObject = typeof given === "object" && given !== null;
  if (isObject) checkNames(given);
  if (!isObject || !mayHold(given, flagNames)) {
    throw new TypeError(
      `Trainer: expected an object of flags. Received: ${show(given)}. Give them as { maxEpochs: 3 }.`,
    );
  }
  const values = Object.fromEntries(
    flagNames.map((name) => [name, valueOf(name, given as Record<string, unknown>, env)]),
  );
  checkBarebones(values);
  checkInterval(values.valCheckInterval, values.checkValEveryNEpoch);
  const replaced = replacedFlags(values);
  // An error tells where the value comes from.
  const placeOf = (name: FlagName): string =>
    given[name] === undefined && env[environmentName(name)] !== undefined ? `${name} (${environmentName(name)})` : name;
  const read = <N extends FlagName>(name: N): ResolvedOf<N> => {
    const value = replaced.has(name) ? null : flags[name].rule.read(values[name], placeOf(name));
    return value as ResolvedOf<N>;
  };
  const { valCheckInterval: interval, ...others } = Object.fromEntries(
    readingOrder.map((name) => [name, read(name)]),
  ) as {
    [N in FlagName]: ResolvedOf<N>;
  };
  const batches = interval !== null && "batches" in interval ? interval.batches : null;
  return {
    ...others,
    valCheckInterval: batches,
    valCheckTimeInterval: interval !== null && "time" in interval ? interval.time : null,
  };
}
