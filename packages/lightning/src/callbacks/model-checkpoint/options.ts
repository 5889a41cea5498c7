/** @file Options of ModelCheckpoint, and which of them go together. */
import type { DurationLike } from "../../util/duration.js";
import { MisconfigurationException } from "../../util/errors.js";
import { checkKinds, type OptionKinds } from "../../util/option-kinds.js";
import { show } from "../../util/show.js";
import { checkTemplate } from "./file-name.js";

/** What `last.ckpt` is: not there, a copy of the newest saved model, a link to it, or the newest state. */
export type SaveLast = boolean | "link" | "newest";

/** Options of ModelCheckpoint. */
export interface ModelCheckpointOptions {
  /**
   * Folder of the files: a path, a `file:` URL, or an address such as "memory://run". Default: `<logger's folder>/checkpoints`, or `<defaultRootDir>/checkpoints` without a
   * logger.
   */
  dirpath?: string | URL | null;
  /**
   * Template of the names: `{epoch}`, `{step}` and any logged metric, with formats as in Python. A "/" makes folders in `dirpath`, which go
   * with their last file. Default "{epoch}-{step}".
   */
  filename?: string | null;
  /** The metric that says which models are best. Default null: the newest model is kept. */
  monitor?: string | null;
  /** Whether to print what is saved and why. Default false. */
  verbose?: boolean;
  /**
   * Keeps a copy of (true) or a link to ("link") the newest saved model as `last.ckpt`. With a metric that may be an old one: "newest"
   * writes the state of each moment at which the callback decides, and that of training's end. Default: no.
   */
  saveLast?: SaveLast | null;
  /** How many of the best models are kept; -1 all, 0 none. Default 1. */
  saveTopK?: number;
  /** Whether a run that fails is saved at that point. Default false. */
  saveOnException?: boolean;
  /** Whether only weights are saved, without optimizers and the like. Default false. */
  saveWeightsOnly?: boolean;
  /** Whether lower or higher values of the metric are better. Default "min". */
  mode?: "min" | "max";
  /** Whether names show each metric's name before its value. Default true. */
  autoInsertMetricName?: boolean;
  /** Optimizer steps between saves. */
  everyNTrainSteps?: number | null;
  /** Time between saves. */
  trainTimeInterval?: DurationLike | null;
  /** Epochs between saves. Default 1 where no other trigger is given. */
  everyNEpochs?: number | null;
  /** Save at the end of the training epoch instead of the end of validation. Default: what fits the Trainer's flags. */
  saveOnTrainEpochEnd?: boolean | null;
  /** Whether an existing file makes the next be called "-v1", "-v2", ...; false overwrites. Default true. */
  enableVersionCounter?: boolean;
  /**
   * Whether a save that is due at a batch after which validation is due waits for that validation, and so knows its metrics. Default
   * false: as in Lightning the metrics of the previous validation decide.
   */
  awaitValidation?: boolean;
}

/** The type of each option. */
const kinds: OptionKinds<ModelCheckpointOptions> = {
  dirpath: "path",
  filename: "string",
  monitor: "string",
  verbose: "boolean",
  saveLast: "any",
  saveTopK: "number",
  saveOnException: "boolean",
  saveWeightsOnly: "boolean",
  mode: "any",
  autoInsertMetricName: "boolean",
  everyNTrainSteps: "number",
  trainTimeInterval: "any",
  everyNEpochs: "number",
  saveOnTrainEpochEnd: "boolean",
  enableVersionCounter: "boolean",
  awaitValidation: "boolean",
};

/**
 * Checks options before a run.
 *
 * @throws TypeError for an option of another type, MisconfigurationException for values out of range and options that contradict each other
 */
export function checkOptions(options: ModelCheckpointOptions): void {
  checkKinds("ModelCheckpoint", options, kinds);
  const { saveTopK = 1, saveLast = null, mode, monitor = null, filename } = options;
  if (filename != null) checkTemplate(filename);
  const fail = (expectation: string, received: string, todo: string): never => {
    throw new MisconfigurationException(`${expectation} Received: ${received}. ${todo}`);
  };
  if (!Number.isInteger(saveTopK) || saveTopK < -1) {
    fail(
      "ModelCheckpoint expects saveTopK to be -1 (all), 0 (none) or a count.",
      show(saveTopK),
      "Give a whole number >= -1.",
    );
  }
  if (![null, true, false, "link", "newest"].includes(saveLast)) {
    fail(
      'ModelCheckpoint expects saveLast to be true, false, "link" or "newest".',
      show(saveLast),
      "Leave it out for no last.ckpt.",
    );
  }
  for (const name of ["everyNTrainSteps", "everyNEpochs"] as const) {
    const value = options[name];
    if (value != null && (!Number.isInteger(value) || value < 0)) {
      fail(`ModelCheckpoint expects ${name} to be a whole number >= 0.`, show(value), "Give 0 to switch it off.");
    }
  }
  if (mode !== undefined && mode !== "min" && mode !== "max") {
    fail('ModelCheckpoint expects mode to be "min" or "max".', show(mode), 'Use "max" where higher values are better.');
  }
  const given = (["everyNTrainSteps", "trainTimeInterval", "everyNEpochs"] as const).filter((name) => {
    const value = options[name];
    return name === "trainTimeInterval" ? value != null : typeof value === "number" && value >= 1;
  });
  if (given.length > 1) {
    fail("ModelCheckpoint expects one trigger.", given.join(", "), "Use one callback for each.");
  }
  if (monitor === null && ![-1, 0, 1].includes(saveTopK)) {
    fail(
      "ModelCheckpoint without a metric keeps one file, all (-1) or none (0).",
      `saveTopK: ${saveTopK}`,
      "Give monitor, the metric that says which models are the best.",
    );
  }
}
