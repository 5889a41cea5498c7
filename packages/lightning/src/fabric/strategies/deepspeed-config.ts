/** @file Configurations in DeepSpeed's format, as far as they have a meaning here. */
import { checkPath, readRegular } from "@lightning-ts/torch/files";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { rankZeroWarn } from "../../util/rank-zero.js";
import { show } from "../../util/show.js";
import { Error, TypeError } from "../../util/user-errors.js";

/** Where a configuration is looked for when none is given. */
const VARIABLE = "PL_DEEPSPEED_CONFIG_PATH";

/** What a configuration says, by the names of the options of `DeepSpeedStrategy`. */
export type DeepSpeedFacts = Readonly<Record<string, unknown>>;

/** Where options stand in a configuration. */
const places: Readonly<Record<string, readonly string[]>> = {
  stage: ["zero_optimization", "stage"],
  offloadOptimizerDevice: ["zero_optimization", "offload_optimizer", "device"],
  offloadParamsDevice: ["zero_optimization", "offload_param", "device"],
  pinMemory: ["zero_optimization", "offload_optimizer", "pin_memory"],
  lossScale: ["fp16", "loss_scale"],
  initialScalePower: ["fp16", "initial_scale_power"],
  lossScaleWindow: ["fp16", "loss_scale_window"],
};

/**
 * The options of a configuration: given, or in the file that `PL_DEEPSPEED_CONFIG_PATH` names; null for none. A warning names the entries without a meaning
 * here.
 *
 * @throws TypeError for anything but an object or a path; Error for a file that is not there, or is not JSON
 */
export function readDeepSpeedConfig(given: unknown): DeepSpeedFacts | null {
  const source = given ?? process.env[VARIABLE] ?? null;
  if (source === null) return null;
  const config = typeof source === "string" ? fromFile(source) : source;
  if (!isPlainObject(config)) {
    throw new TypeError(
      `DeepSpeedStrategy: expected config as an object in DeepSpeed's format, or the path of such a file. Received: ${show(config)}.`,
    );
  }
  const facts: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(places)) {
    const value = path.reduce<unknown>((inner, step) => (isPlainObject(inner) ? inner[step] : undefined), config);
    if (value !== undefined && value !== "none") facts[name] = value;
  }
  facts.offloadOptimizer = facts.offloadOptimizerDevice !== undefined;
  facts.offloadParameters = facts.offloadParamsDevice !== undefined;
  const unused = Object.keys(config).filter((name) => !["zero_optimization", "fp16"].includes(name));
  if (unused.length > 0) {
    rankZeroWarn(
      `DeepSpeedStrategy: the entries ${unused.map(show).join(", ")} of the configuration have no meaning here. Batch sizes, clipping, accumulation and ` +
        "precision are the Trainer's flags.",
    );
  }
  return facts;
}

function fromFile(path: string): unknown {
  checkPath(path, "DeepSpeedStrategy: config");
  let text: string;
  try {
    text = readRegular(path).toString("utf8");
  } catch (cause) {
    throw Object.assign(
      new Error(`You passed in a path to a DeepSpeed config but the path does not exist: ${path}. Check it.`, {
        cause,
      }),
      { code: "ENOENT" },
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`Expected JSON in the DeepSpeed config ${path}. Received: another text.`, { cause });
  }
}
