/** @file The Trainer's flags: one table of defaults, rules and documentation. Types, checks, help and reference come from it. */
import { MisconfigurationException } from "../util/errors.js";
import type { GradientClipAlgorithm } from "../fabric/precision/precision.js";
import * as rules from "./flag-rules.js";
import { type Limit, limit, limits } from "./limits.js";
import { boolean, either, number, oneOf, orNull, type Rule, whole } from "./rules.js";
import { RangeError } from "../util/user-errors.js";

/** A flag: its default, the values that it takes, and what it does. */
export interface Flag<Given, Resolved> {
  readonly default: Given;
  readonly rule: Rule<Given, Resolved>;
  readonly doc: string;
}

function flag<Given, Resolved>(rule: Rule<Given, Resolved>, value: Given, doc: string): Flag<Given, Resolved> {
  return { default: value, rule, doc };
}

const optional = orNull(boolean);
// As in Lightning the bound is only compared, so half an epoch counts as a whole one.
const bound = number("a number of at least -1", (value) => value >= -1, "Give -1 for no bound.");
const least = orNull(whole(0, "Leave the flag out for no minimum."));

/** All flags, in the order of Lightning's constructor. */
export const flags = {
  accelerator: flag(
    rules.accelerator,
    "auto",
    'The kind of hardware. "auto" takes the first that is there of "tpu", "mps", "cuda" and "cpu"; "gpu" the first of "mps" and "cuda".',
  ),
  strategy: flag(rules.strategy, "auto", "How the model runs on its devices."),
  devices: flag(
    rules.devices,
    "auto",
    'The devices: a count, indices, -1 for all, or "auto", which is one process on a CPU.',
  ),
  numNodes: flag(rules.numNodes, 1, "Machines of the run."),
  precision: flag(
    orNull(rules.precision),
    null,
    'In which dtypes the model computes: "-true" converts weights and inputs, "-mixed" casts inside of operators, "transformer-engine" has linear layers in 8-bit floats. null is "32-true"; 64 and 32 stand for "64-true" and "32-true", 16 and "bf16" for the mixed ones.',
  ),
  logger: flag(orNull(rules.logger), null, "Where metrics go. true and null are the default logger, false is none."),
  callbacks: flag(
    rules.callbacks,
    null,
    "What is added to the run. Callbacks run in this order, those that save checkpoints after all others; `configureCallbacks` of the module may add to them.",
  ),
  fastDevRun: flag(
    rules.fastDevRun,
    false,
    "Runs this many batches (true is 1) of training, validation, test and prediction to find bugs: one epoch, no sanity check, no loggers, no checkpoints, no early stopping.",
  ),
  maxEpochs: flag(
    orNull(bound),
    null,
    "Ends training after this many epochs; -1 for no bound. null is 1000, or no bound where `maxSteps` or a time is given.",
  ),
  minEpochs: flag(least, null, "Epochs that training takes at least, before anything may stop it early."),
  maxSteps: flag(
    bound,
    -1,
    "Ends training after this many optimizer steps; -1 for no bound. The earlier of `maxEpochs` and `maxSteps` counts.",
  ),
  minSteps: flag(least, null, "Optimizer steps that training takes at least, before anything may stop it early."),
  maxTime: flag(
    orNull(rules.duration),
    null,
    "Ends training after this time, also in the middle of an epoch; `minEpochs` and `minSteps` come first.",
  ),
  limitTrainBatches: flag(
    orNull(limit),
    null,
    "How much of the training data an epoch takes. null is all of it, 0 skips training.",
  ),
  limitValBatches: flag(
    orNull(limits),
    null,
    'How much of each validation loader is taken, or of each in turn: `[10, "50%"]`. null is all of it, 0 skips validation.',
  ),
  limitTestBatches: flag(
    orNull(limits),
    null,
    "How much of each test loader is taken, or of each in turn. null is all of it.",
  ),
  limitPredictBatches: flag(
    orNull(limits),
    null,
    "How much of each prediction loader is taken, or of each in turn. null is all of it.",
  ),
  overfitBatches: flag(
    limit,
    0,
    "Trains and validates on only this much of the data, always the same and without shuffling. 0 is off.",
  ),
  valCheckInterval: flag(
    orNull(rules.valCheckInterval),
    null,
    "When validation runs: after a number of training batches, after a share of an epoch, or after a time. null is once an epoch.",
  ),
  checkValEveryNEpoch: flag(
    orNull(rules.checkValEveryNEpoch),
    1,
    "Epochs from one validation to the next. null counts the batches of `valCheckInterval` across epochs.",
  ),
  numSanityValSteps: flag(
    orNull(whole(-1, "Give -1 for all batches, 0 for no sanity check.")),
    null,
    "Validation batches to try before training, so that a mistake shows at once; -1 is all of them. null is 2.",
  ),
  validateBeforeTraining: flag(
    boolean,
    false,
    "Validates on all batches before a fit's first step, in place of the sanity check, and logs it: the curves begin with the untrained model. A resumed fit does not. Not in Lightning.",
  ),
  logEveryNSteps: flag(
    orNull(whole(0, "Give 0 to log no steps.")),
    null,
    "Steps between step metrics that go to the loggers; 0 sends none. null is 50.",
  ),
  resendStepMetrics: flag(
    boolean,
    true,
    "Whether the row of a step also holds the last values of metrics that were not logged since the previous row, as in Lightning. false leaves them out.",
  ),
  enableCheckpointing: flag(
    optional,
    null,
    "Adds a ModelCheckpoint where no callback saves checkpoints. null is true.",
  ),
  enableProgressBar: flag(optional, null, "Adds a progress bar where none is given. null is true."),
  enableModelSummary: flag(optional, null, "Prints a table of the model's layers when training starts. null is true."),
  accumulateGradBatches: flag(
    whole(1, "Give 1 to step after each batch."),
    1,
    "Adds up the gradients of this many batches before the optimizer steps.",
  ),
  globalStepPer: flag(
    oneOf(["optimizerStep", "batch"], MisconfigurationException),
    "optimizerStep",
    'What `globalStep` counts in manual optimization: each step of each optimizer, as in Lightning, or with "batch" each batch once in which any of them stepped. `maxSteps` and everything else that counts steps use this.',
  ),
  gradientClipVal: flag(
    orNull(number("a number", (value) => !Number.isNaN(value), "Leave the flag out to clip nothing.")),
    null,
    "Clips gradients to this norm or value. null, and values that are not above 0, clip nothing.",
  ),
  gradientClipAlgorithm: flag(
    orNull(
      oneOf(["norm", "value"] as const satisfies readonly GradientClipAlgorithm[], MisconfigurationException, {
        anyCase: true,
      }),
    ),
    null,
    'What `gradientClipVal` bounds: the 2-norm of all gradients, or each value. null is "norm".',
  ),
  deterministic: flag(
    orNull(either((value) => value === "warn", oneOf(["warn"], RangeError), boolean)),
    null,
    'Uses deterministic algorithms only; an operator without one is an error, or a warning with "warn".',
  ),
  benchmark: flag(
    optional,
    null,
    "Lets cuDNN search for the fastest algorithm of each shape. null leaves the setting as it is, and off where `deterministic` is true.",
  ),
  inferenceMode: flag(
    boolean,
    true,
    "Evaluates in inference mode. false only switches gradients off, so that a step may switch them on again.",
  ),
  useDistributedSampler: flag(boolean, true, "Splits the data over processes where there are several."),
  profiler: flag(orNull(rules.profiler), null, "Measures the parts of a run: hooks, steps, batches, saving."),
  detectAnomaly: flag(
    boolean,
    false,
    "Autograd's anomaly detection while training: slow, and it names the operator that made a NaN.",
  ),
  barebones: flag(
    boolean,
    false,
    "Switches off everything that costs time: checkpoints, loggers, progress bar, summary, sanity check, and what `log` does. For measuring.",
  ),
  plugins: flag(rules.plugins, null, "Parts of the strategy to replace."),
  syncBatchnorm: flag(
    boolean,
    false,
    "Batch normalisation over all processes. On one device there is nothing to synchronise.",
  ),
  reloadDataloadersEveryNEpochs: flag(
    whole(0, "Give 0 to keep the loaders.", { wrongType: MisconfigurationException }),
    0,
    "Epochs after which the module or data module is asked for new loaders; 0 asks once.",
  ),
  defaultRootDir: flag(
    orNull(rules.folder),
    null,
    "Where logs and checkpoints go, unless a logger or callback says otherwise. null is the working folder.",
  ),
  enableAutologHparams: flag(boolean, true, "Tells loggers of the hyperparameters when a run starts."),
  modelRegistry: flag(orNull(rules.modelRegistry), null, "The model's name in a registry."),
  suggestIntegrations: flag(boolean, true, "Prints tips about further packages. There are none to print here."),
} as const;

type Flags = typeof flags;

/** The name of a flag. */
export type FlagName = keyof Flags;

/** The values that a flag takes. */
export type GivenOf<N extends FlagName> = Flags[N] extends Flag<infer Given, unknown> ? Given : never;

/** The values that the Trainer works with. */
export type ResolvedOf<N extends FlagName> = Flags[N] extends { rule: Rule<infer _Given, infer Resolved> }
  ? Resolved
  : never;

/** The names of all flags. */
export const flagNames = Object.keys(flags) as readonly FlagName[];

/** A flag's form as an environment variable: `maxEpochs` is `PL_TRAINER_MAX_EPOCHS`. */
export function environmentName(name: FlagName): string {
  return `PL_TRAINER_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** The flags after environment, defaults and rules; before what modes change. */
export type ResolvedOptions = { readonly [N in Exclude<FlagName, "valCheckInterval">]: ResolvedOf<N> } & {
  /** Batches or a share of an epoch between validations; null where it is not given, or a duration. */
  readonly valCheckInterval: Limit | null;
  /** Milliseconds between validations, where the interval is a duration. */
  readonly valCheckTimeInterval: number | null;
};
