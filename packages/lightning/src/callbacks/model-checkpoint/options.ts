/** @file Options of ModelCheckpoint, and which of them go together. */
import { outputPath } from "../../fabric/file-systems/path-rule.js";
import { duration } from "../../util/duration.js";
import { MisconfigurationException } from "../../util/errors.js";
import { option, optional, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { boolean, number, oneOf, text, whole } from "../../util/rules.js";
import { mode } from "../rules.js";
import { checkTemplate } from "./file-name.js";

const everyN = whole(0, "Give 0 to switch it off.");

/** The options of ModelCheckpoint, by name. */
export const modelCheckpointTable = {
  /**
   * Folder of the files: a path, a `file:` URL, or an address such as "memory://run". Default null: `<logger's folder>/checkpoints`, or
   * `<defaultRootDir>/checkpoints` without a logger.
   */
  dirpath: optional(outputPath),
  /**
   * Template of the names: `{epoch}`, `{step}` and any logged metric, with formats as in Python. A "/" makes folders in `dirpath`, which go
   * with their last file. Default null: "{epoch}-{step}".
   */
  filename: optional(text()),
  /** The metric that says which models are best. Default null: the newest model is kept. */
  monitor: optional(text()),
  /** Whether to print what is saved and why. Default false. */
  verbose: option(boolean, false),
  /**
   * Keeps a copy of (true) or a link to ("link") the newest saved model as `last.ckpt`. With a metric that may be an old one: "newest"
   * writes the state of each moment at which the callback decides, and that of training's end. Default null: no.
   */
  saveLast: optional(
    oneOf([true, false, "link", "newest"], MisconfigurationException, { advice: "Leave it out for no last.ckpt." }),
  ),
  /** How many of the best models are kept; -1 all, 0 none. Default 1. */
  saveTopK: option(
    number(
      "-1 (all), 0 (none) or a count",
      (count) => Number.isInteger(count) && count >= -1,
      "Give a whole number >= -1.",
      {
        schema: { type: "integer", minimum: -1 },
      },
    ),
    1,
  ),
  /** Whether a run that fails is saved at that point. Default false. */
  saveOnException: option(boolean, false),
  /** Whether only weights are saved, without optimizers and the like. Default false. */
  saveWeightsOnly: option(boolean, false),
  /** Whether lower or higher values of the metric are better. Default "min". */
  mode: option(mode, "min"),
  /** Whether names show each metric's name before its value. Default true. */
  autoInsertMetricName: option(boolean, true),
  /** Optimizer steps between saves. Default null: another trigger. */
  everyNTrainSteps: optional(everyN),
  /** Time between saves. Default null: another trigger. */
  trainTimeInterval: optional(duration),
  /** Epochs between saves. Default null: 1 where no other trigger is given. */
  everyNEpochs: optional(everyN),
  /** Save at the end of the training epoch instead of the end of validation. Default null: what fits the Trainer's flags. */
  saveOnTrainEpochEnd: optional(boolean),
  /** Whether an existing file makes the next be called "-v1", "-v2", ...; false overwrites. Default true. */
  enableVersionCounter: option(boolean, true),
  /**
   * Whether a save that is due at a batch after which validation is due waits for that validation, and so knows its metrics. Default
   * false: as in Lightning the metrics of the previous validation decide.
   */
  awaitValidation: option(boolean, false),
};

/** The options of ModelCheckpoint. */
export const options = new Options("ModelCheckpoint", modelCheckpointTable);

/** Options of ModelCheckpoint. */
export interface ModelCheckpointOptions extends OptionsOf<typeof options> {}

/** The options of ModelCheckpoint as it works with them. */
export type ModelCheckpointValues = ValuesOf<typeof options>;

/** What `last.ckpt` is: not there, a copy of the newest saved model, a link to it, or the newest state. */
export type SaveLast = NonNullable<ModelCheckpointOptions["saveLast"]>;

/**
 * Reads options before a run.
 *
 * @throws TypeError for an option of another type, MisconfigurationException for values out of range and options that contradict each other
 */
export function readOptions(given: ModelCheckpointOptions, first: { dirpath?: string | URL }): ModelCheckpointValues {
  const all = options.read(given, first);
  const { saveTopK, monitor, filename, everyNTrainSteps, trainTimeInterval, everyNEpochs } = all;
  if (filename !== null) checkTemplate(filename);
  const triggers = { everyNTrainSteps, trainTimeInterval, everyNEpochs };
  const chosen = Object.entries(triggers).filter(
    ([name, value]) => value !== null && (value >= 1 || name === "trainTimeInterval"),
  );
  if (chosen.length > 1) {
    throw new MisconfigurationException(
      `ModelCheckpoint expects one trigger. Received: ${chosen.map(([name]) => name).join(", ")}. Use one callback for each.`,
    );
  }
  if (monitor === null && ![-1, 0, 1].includes(saveTopK)) {
    throw new MisconfigurationException(
      `ModelCheckpoint without a metric keeps one file, all (-1) or none (0). Received: saveTopK: ${saveTopK}. Give monitor, the metric that ` +
        "says which models are the best.",
    );
  }
  return all;
}
