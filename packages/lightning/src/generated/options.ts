/** @file The flags of the Trainer's constructor. Written by scripts/reference.ts from the table in flags.ts. */
import type { GivenOf } from "../options/flags.js";

/** The flags of the Trainer. Each may be left out; `null` is Python's `None`. */
export interface TrainerOptions {
  /**
   * The kind of hardware. "auto" takes the first that is there of "tpu", "mps", "cuda" and "cpu"; "gpu" the first of
   * "mps" and "cuda". Default: "auto".
   */
  accelerator?: GivenOf<"accelerator">;
  /** How the model runs on its devices. Default: "auto". */
  strategy?: GivenOf<"strategy">;
  /** The devices: a count, indices, -1 for all, or "auto", which is one process on a CPU. Default: "auto". */
  devices?: GivenOf<"devices">;
  /** Machines of the run. Default: 1. */
  numNodes?: GivenOf<"numNodes">;
  /**
   * In which dtypes the model computes: "-true" converts weights and inputs, "-mixed" casts inside of operators,
   * "transformer-engine" has linear layers in 8-bit floats. null is "32-true"; 64 and 32 stand for "64-true" and
   * "32-true", 16 and "bf16" for the mixed ones. Default: null.
   */
  precision?: GivenOf<"precision">;
  /** Where metrics go. true and null are the default logger, false is none. Default: null. */
  logger?: GivenOf<"logger">;
  /**
   * What is added to the run. Callbacks run in this order, those that save checkpoints after all others;
   * `configureCallbacks` of the module may add to them. Default: null.
   */
  callbacks?: GivenOf<"callbacks">;
  /**
   * Runs this many batches (true is 1) of training, validation, test and prediction to find bugs: one epoch, no
   * sanity check, no loggers, no checkpoints, no early stopping. Default: false.
   */
  fastDevRun?: GivenOf<"fastDevRun">;
  /**
   * Ends training after this many epochs; -1 for no bound. null is 1000, or no bound where `maxSteps` or a time is
   * given. Default: null.
   */
  maxEpochs?: GivenOf<"maxEpochs">;
  /** Epochs that training takes at least, before anything may stop it early. Default: null. */
  minEpochs?: GivenOf<"minEpochs">;
  /**
   * Ends training after this many optimizer steps; -1 for no bound. The earlier of `maxEpochs` and `maxSteps`
   * counts. Default: -1.
   */
  maxSteps?: GivenOf<"maxSteps">;
  /** Optimizer steps that training takes at least, before anything may stop it early. Default: null. */
  minSteps?: GivenOf<"minSteps">;
  /**
   * Ends training after this time, also in the middle of an epoch; `minEpochs` and `minSteps` come first. Default:
   * null.
   */
  maxTime?: GivenOf<"maxTime">;
  /** How much of the training data an epoch takes. null is all of it, 0 skips training. Default: null. */
  limitTrainBatches?: GivenOf<"limitTrainBatches">;
  /**
   * How much of each validation loader is taken, or of each in turn: `[10, "50%"]`. null is all of it, 0 skips
   * validation. Default: null.
   */
  limitValBatches?: GivenOf<"limitValBatches">;
  /** How much of each test loader is taken, or of each in turn. null is all of it. Default: null. */
  limitTestBatches?: GivenOf<"limitTestBatches">;
  /** How much of each prediction loader is taken, or of each in turn. null is all of it. Default: null. */
  limitPredictBatches?: GivenOf<"limitPredictBatches">;
  /** Trains and validates on only this much of the data, always the same and without shuffling. 0 is off. Default: 0. */
  overfitBatches?: GivenOf<"overfitBatches">;
  /**
   * When validation runs: after a number of training batches, after a share of an epoch, or after a time. null is
   * once an epoch. Default: null.
   */
  valCheckInterval?: GivenOf<"valCheckInterval">;
  /** Epochs from one validation to the next. null counts the batches of `valCheckInterval` across epochs. Default: 1. */
  checkValEveryNEpoch?: GivenOf<"checkValEveryNEpoch">;
  /**
   * Validation batches to try before training, so that a mistake shows at once; -1 is all of them. null is 2.
   * Default: null.
   */
  numSanityValSteps?: GivenOf<"numSanityValSteps">;
  /**
   * Validates on all batches before a fit's first step, in place of the sanity check, and logs it: the curves begin
   * with the untrained model. A resumed fit does not. Not in Lightning. Default: false.
   */
  validateBeforeTraining?: GivenOf<"validateBeforeTraining">;
  /** Steps between step metrics that go to the loggers; 0 sends none. null is 50. Default: null. */
  logEveryNSteps?: GivenOf<"logEveryNSteps">;
  /**
   * Whether the row of a step also holds the last values of metrics that were not logged since the previous row, as
   * in Lightning. false leaves them out. Default: true.
   */
  resendStepMetrics?: GivenOf<"resendStepMetrics">;
  /** Adds a ModelCheckpoint where no callback saves checkpoints. null is true. Default: null. */
  enableCheckpointing?: GivenOf<"enableCheckpointing">;
  /** Adds a progress bar where none is given. null is true. Default: null. */
  enableProgressBar?: GivenOf<"enableProgressBar">;
  /** Prints a table of the model's layers when training starts. null is true. Default: null. */
  enableModelSummary?: GivenOf<"enableModelSummary">;
  /** Adds up the gradients of this many batches before the optimizer steps. Default: 1. */
  accumulateGradBatches?: GivenOf<"accumulateGradBatches">;
  /**
   * What `globalStep` counts in manual optimization: each step of each optimizer, as in Lightning, or with "batch"
   * each batch once in which any of them stepped. `maxSteps` and everything else that counts steps use this.
   * Default: "optimizerStep".
   */
  globalStepPer?: GivenOf<"globalStepPer">;
  /** Clips gradients to this norm or value. null, and values that are not above 0, clip nothing. Default: null. */
  gradientClipVal?: GivenOf<"gradientClipVal">;
  /** What `gradientClipVal` bounds: the 2-norm of all gradients, or each value. null is "norm". Default: null. */
  gradientClipAlgorithm?: GivenOf<"gradientClipAlgorithm">;
  /**
   * Uses deterministic algorithms only; an operator without one is an error, or a warning with "warn". Default:
   * null.
   */
  deterministic?: GivenOf<"deterministic">;
  /**
   * Lets cuDNN search for the fastest algorithm of each shape. null leaves the setting as it is, and off where
   * `deterministic` is true. Default: null.
   */
  benchmark?: GivenOf<"benchmark">;
  /**
   * Evaluates in inference mode. false only switches gradients off, so that a step may switch them on again.
   * Default: true.
   */
  inferenceMode?: GivenOf<"inferenceMode">;
  /** Splits the data over processes where there are several. Default: true. */
  useDistributedSampler?: GivenOf<"useDistributedSampler">;
  /** Measures the parts of a run: hooks, steps, batches, saving. Default: null. */
  profiler?: GivenOf<"profiler">;
  /** Autograd's anomaly detection while training: slow, and it names the operator that made a NaN. Default: false. */
  detectAnomaly?: GivenOf<"detectAnomaly">;
  /**
   * Switches off everything that costs time: checkpoints, loggers, progress bar, summary, sanity check, and what
   * `log` does. For measuring. Default: false.
   */
  barebones?: GivenOf<"barebones">;
  /** Parts of the strategy to replace. Default: null. */
  plugins?: GivenOf<"plugins">;
  /** Batch normalisation over all processes. On one device there is nothing to synchronise. Default: false. */
  syncBatchnorm?: GivenOf<"syncBatchnorm">;
  /** Epochs after which the module or data module is asked for new loaders; 0 asks once. Default: 0. */
  reloadDataloadersEveryNEpochs?: GivenOf<"reloadDataloadersEveryNEpochs">;
  /**
   * Where logs and checkpoints go, unless a logger or callback says otherwise. null is the working folder. Default:
   * null.
   */
  defaultRootDir?: GivenOf<"defaultRootDir">;
  /** Tells loggers of the hyperparameters when a run starts. Default: true. */
  enableAutologHparams?: GivenOf<"enableAutologHparams">;
  /** The model's name in a registry. Default: null. */
  modelRegistry?: GivenOf<"modelRegistry">;
  /** Prints tips about further packages. There are none to print here. Default: true. */
  suggestIntegrations?: GivenOf<"suggestIntegrations">;
}
