/** @file The Trainer's flags: one table of rules, defaults and documentation. Types, checks, help and reference come from it. */
import { MisconfigurationException } from "../util/errors.js";
import type { GradientClipAlgorithm } from "../fabric/precision/precision.js";
import * as rules from "./flag-rules.js";
import { type Limit, limit, limits } from "./limits.js";
import { duration } from "../util/duration.js";
import { type AnyOptions, type GivenOptions, option, optional, Options, pythonName } from "../util/options.js";
import { boolean, either, number, oneOf, orNull, type Rule, whole } from "../util/rules.js";
import { RangeError } from "../util/user-errors.js";

// As in Lightning the bound is only compared, so half an epoch counts as a whole one.
const bound = number("a number of at least -1", (value) => value >= -1, "Give -1 for no bound.");
const least = whole(0, "Leave the flag out for no minimum.");

/** All flags, in the order of Lightning's constructor. */
export const flags = {
  /**
   * The kind of hardware. "auto" takes the first that is there of "tpu", "mps", "cuda" and "cpu"; "gpu" the first of
   * "mps" and "cuda". Default: "auto".
   */
  accelerator: option(rules.accelerator, "auto"),
  /** How the model runs on its devices. Default: "auto". */
  strategy: option(rules.strategy, "auto"),
  /** The devices: a count, indices, -1 for all, or "auto", which is all GPUs, and one process on a CPU. Default: "auto". */
  devices: option(rules.devices, "auto"),
  /** Machines of the run. Default: 1. */
  numNodes: option(rules.numNodes, 1),
  /**
   * In which dtypes the model computes: "-true" converts weights and inputs, "-mixed" casts inside of operators,
   * "transformer-engine" has linear layers in 8-bit floats. null is "32-true"; 64 and 32 stand for "64-true" and
   * "32-true", 16 and "bf16" for the mixed ones. Default: null.
   */
  precision: optional(rules.precision),
  /** Where metrics go. true and null are the default logger, false is none. Default: null. */
  logger: optional(rules.logger),
  /**
   * What is added to the run. Callbacks run in this order, those that save checkpoints after all others;
   * `configureCallbacks` of the module may add to them. Default: null.
   */
  callbacks: option(rules.callbacks, null),
  /**
   * Runs this many batches (true is 1) of training, validation, test and prediction to find bugs: one epoch, no
   * sanity check, no loggers, no checkpoints, no early stopping. Default: false.
   */
  fastDevRun: option(rules.fastDevRun, false),
  /**
   * Ends training after this many epochs; -1 for no bound. null is 1000, or no bound where `maxSteps` or a time is
   * given. Default: null.
   */
  maxEpochs: optional(bound),
  /** Epochs that training takes at least, before anything may stop it early. Default: null. */
  minEpochs: optional(least),
  /**
   * Ends training after this many optimizer steps; -1 for no bound. The earlier of `maxEpochs` and `maxSteps`
   * counts. Default: -1.
   */
  maxSteps: option(bound, -1),
  /** Optimizer steps that training takes at least, before anything may stop it early. Default: null. */
  minSteps: optional(least),
  /**
   * Ends training after this time, also in the middle of an epoch; `minEpochs` and `minSteps` come first. Default:
   * null.
   */
  maxTime: optional(duration),
  /** How much of the training data an epoch takes. null is all of it, 0 skips training. Default: null. */
  limitTrainBatches: optional(limit),
  /**
   * How much of each validation loader is taken, or of each in turn: `[10, "50%"]`. null is all of it, 0 skips
   * validation. Default: null.
   */
  limitValBatches: optional(limits),
  /** How much of each test loader is taken, or of each in turn. null is all of it. Default: null. */
  limitTestBatches: optional(limits),
  /** How much of each prediction loader is taken, or of each in turn. null is all of it. Default: null. */
  limitPredictBatches: optional(limits),
  /** Trains and validates on only this much of the data, always the same and without shuffling. 0 is off. Default: 0. */
  overfitBatches: option(limit, 0),
  /**
   * When validation runs: after a number of training batches, after a share of an epoch, or after a time. null is
   * once an epoch. Default: null.
   */
  valCheckInterval: optional(rules.valCheckInterval),
  /** Epochs from one validation to the next. null counts the batches of `valCheckInterval` across epochs. Default: 1. */
  checkValEveryNEpoch: option(orNull(rules.checkValEveryNEpoch), 1),
  /**
   * Validation batches to try before training, so that a mistake shows at once; -1 is all of them. null is 2.
   * Default: null.
   */
  numSanityValSteps: optional(whole(-1, "Give -1 for all batches, 0 for no sanity check.")),
  /**
   * Validates on all batches before a fit's first step, in place of the sanity check, and logs it: the curves begin
   * with the untrained model. A resumed fit does not. Not in Lightning. Default: false.
   */
  validateBeforeTraining: option(boolean, false),
  /** Steps between step metrics that go to the loggers; 0 sends none. null is 50. Default: null. */
  logEveryNSteps: optional(whole(0, "Give 0 to log no steps.")),
  /**
   * Whether the row of a step also holds the last values of metrics that were not logged since the previous row, as
   * in Lightning. false leaves them out. Default: true.
   */
  resendStepMetrics: option(boolean, true),
  /** Adds a ModelCheckpoint where no callback saves checkpoints. null is true. Default: null. */
  enableCheckpointing: optional(boolean),
  /** Adds a progress bar where none is given. null is true. Default: null. */
  enableProgressBar: optional(boolean),
  /** Prints a table of the model's layers when training starts. null is true. Default: null. */
  enableModelSummary: optional(boolean),
  /** Adds up the gradients of this many batches before the optimizer steps. Default: 1. */
  accumulateGradBatches: option(whole(1, "Give 1 to step after each batch."), 1),
  /**
   * What `globalStep` counts in manual optimization: each step of each optimizer, as in Lightning, or with "batch"
   * each batch once in which any of them stepped. `maxSteps` and everything else that counts steps use this.
   * Default: "optimizerStep".
   */
  globalStepPer: option(oneOf(["optimizerStep", "batch"], MisconfigurationException), "optimizerStep"),
  /** Clips gradients to this norm or value. null, and values that are not above 0, clip nothing. Default: null. */
  gradientClipVal: optional(number("a number", (value) => !Number.isNaN(value), "Leave the flag out to clip nothing.")),
  /** What `gradientClipVal` bounds: the 2-norm of all gradients, or each value. null is "norm". Default: null. */
  gradientClipAlgorithm: optional(
    oneOf(["norm", "value"] as const satisfies readonly GradientClipAlgorithm[], MisconfigurationException, {
      anyCase: true,
    }),
  ),
  /**
   * Uses deterministic algorithms only; an operator without one is an error, or a warning with "warn". Default:
   * null.
   */
  deterministic: optional(either((value) => value === "warn", oneOf(["warn"], RangeError), boolean)),
  /**
   * Lets cuDNN search for the fastest algorithm of each shape. null leaves the setting as it is, and off where
   * `deterministic` is true. Default: null.
   */
  benchmark: optional(boolean),
  /**
   * Evaluates in inference mode. false only switches gradients off, so that a step may switch them on again.
   * Default: true.
   */
  inferenceMode: option(boolean, true),
  /** Splits the data over processes where there are several. Default: true. */
  useDistributedSampler: option(boolean, true),
  /**
   * How validation, test and prediction are spread over processes. "padded" as Lightning: each has as many samples, and some are repeated. "exact": each
   * batch of one process is made by one of them, logged values are of all batches, and `predict` gives all predictions in order. Default: "padded".
   */
  distributedEvaluation: option(oneOf(["padded", "exact"], RangeError), "padded"),
  /** Measures the parts of a run: hooks, steps, batches, saving. Default: null. */
  profiler: optional(rules.profiler),
  /** Autograd's anomaly detection while training: slow, and it names the operator that made a NaN. Default: false. */
  detectAnomaly: option(boolean, false),
  /**
   * Switches off everything that costs time: checkpoints, loggers, progress bar, summary, sanity check, and what
   * `log` does. For measuring. Default: false.
   */
  barebones: option(boolean, false),
  /** Parts of the strategy to replace. Default: null. */
  plugins: option(rules.plugins, null),
  /** Whether batch normalisation is over the batches of all processes in a fit, as the plugin `TorchSyncBatchNorm` has it. Default: false. */
  syncBatchnorm: option(boolean, false),
  /** Epochs after which the module or data module is asked for new loaders; 0 asks once. Default: 0. */
  reloadDataloadersEveryNEpochs: option(
    whole(0, "Give 0 to keep the loaders.", { wrongType: MisconfigurationException }),
    0,
  ),
  /**
   * Where logs and checkpoints go, unless a logger or callback says otherwise. null is the working folder. Default:
   * null.
   */
  defaultRootDir: optional(rules.folder),
  /** Tells loggers of the hyperparameters when a run starts. Default: true. */
  enableAutologHparams: option(boolean, true),
  /**
   * The model in a registry that checkpoints are uploaded to, and that `ckptPath: "registry"` loads: `new FolderModelRegistry("models").model("digits")`,
   * or a name in the registry that LIGHTNING_MODEL_REGISTRY names. Default: null.
   */
  modelRegistry: optional(rules.modelRegistry),
  /** Prints tips about further packages. There are none to print here. Default: true. */
  suggestIntegrations: option(boolean, true),
};

type Flags = typeof flags;

/** The flags of the Trainer. Each may be left out; `null` is Python's `None`. */
export interface TrainerOptions extends GivenOptions<Flags> {}

/** The flags as options of the class: what `Trainer.options` is. */
export const trainerOptions: AnyOptions = new Options("Trainer", flags);

/** The name of a flag. */
export type FlagName = keyof Flags;

/** The values that the Trainer works with. */
export type ResolvedOf<N extends FlagName> = Flags[N] extends { rule: Rule<infer _Given, infer Resolved> }
  ? Resolved
  : never;

/** The names of all flags. */
export const flagNames = Object.keys(flags) as readonly FlagName[];

/** A flag's form as an environment variable: `maxEpochs` is `PL_TRAINER_MAX_EPOCHS`. */
export function environmentName(name: FlagName): string {
  return `PL_TRAINER_${pythonName(name).toUpperCase()}`;
}

/** The flags after environment, defaults and rules; before what modes change. */
export type ResolvedOptions = { readonly [N in Exclude<FlagName, "valCheckInterval">]: ResolvedOf<N> } & {
  /** Batches or a share of an epoch between validations; null where it is not given, or a duration. */
  readonly valCheckInterval: Limit | null;
  /** Milliseconds between validations, where the interval is a duration. */
  readonly valCheckTimeInterval: number | null;
};
