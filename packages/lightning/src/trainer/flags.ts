/** @file What a Trainer shows of its flags: hardware, folders, and the flags themselves. */
import type { amp } from "@lightning-ts/torch";
import { PassThroughProfiler, type Profiler } from "../core/profiler.js";
import type { Accelerator } from "../fabric/accelerators/accelerator.js";
import type { GradientClipAlgorithm, Precision } from "../fabric/precision/precision.js";
import type { DistributedSamplerKwargs, Strategy } from "../fabric/strategies/strategy.js";
import type { Limit, Limits } from "../options/limits.js";
import type { ModeOptions } from "../options/modes.js";
import type { Session } from "../run/session.js";

const noProfiler = new PassThroughProfiler();

/** The base of the Trainer: what follows from its flags. */
export abstract class TrainerFlags {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The flags, after defaults and what modes change. */
  get options(): ModeOptions {
    return this.#session.options;
  }

  /** How the model runs on its devices: the result of the flags `accelerator`, `devices`, `precision`, `strategy` and `plugins`. */
  get strategy(): Strategy {
    return this.#session.strategy;
  }

  /** The profiler; a `PassThroughProfiler`, which measures nothing, where none was given. */
  get profiler(): Profiler {
    return this.#session.profiler ?? noProfiler;
  }

  // --- hardware ------------------------------------------------------------------------------------------------------

  /** The kind of hardware that the model runs on. */
  get accelerator(): Accelerator {
    return this.#session.strategy.accelerator;
  }

  /** What converts weights and inputs, and wraps steps, for the precision of the run. */
  get precisionPlugin(): Precision {
    return this.#session.strategy.precision;
  }

  /** Lightning's name: "32-true". */
  get precision(): string {
    return this.#session.strategy.precision.precision;
  }

  /** The gradient scaler of mixed precision; null for other precisions. */
  get scaler(): amp.GradScaler | null {
    return this.#session.strategy.precision.scaler;
  }

  /** How a distributed run splits the data; null for one process. */
  get distributedSamplerKwargs(): DistributedSamplerKwargs | null {
    return this.#session.strategy.distributedSamplerKwargs;
  }

  /** The process's index among all of the run. */
  get globalRank(): number {
    return this.#session.strategy.globalRank;
  }

  /** The process's index on its machine. */
  get localRank(): number {
    return this.#session.strategy.localRank;
  }

  /** The machine's index. */
  get nodeRank(): number {
    return this.#session.strategy.nodeRank;
  }

  /** Processes of the run, on all machines. */
  get worldSize(): number {
    return this.#session.strategy.worldSize;
  }

  /** Machines of the run. */
  get numNodes(): number {
    return this.#session.options.numNodes;
  }

  /** Devices of a machine that the run uses. */
  get numDevices(): number {
    return this.deviceIds.length;
  }

  /** The indices of those devices. */
  get deviceIds(): number[] {
    return this.#session.strategy.devices.map(({ index }, i) => index ?? i);
  }

  /** Whether the process is the first: the one that prints, logs and saves. */
  get isGlobalZero(): boolean {
    return this.#session.strategy.isGlobalZero;
  }

  // --- folders -------------------------------------------------------------------------------------------------------

  /** The folder of logs and checkpoints, unless a logger or callback has its own. */
  get defaultRootDir(): string {
    return this.#session.rootDir;
  }

  /** The folder of the first logger, or `defaultRootDir`. */
  get logDir(): string | null {
    return this.#session.logDir;
  }

  // --- flags ---------------------------------------------------------------------------------------------------------

  /** Milliseconds between validations, null where they go by batches. */
  get valCheckTimeInterval(): number | null {
    return this.#session.options.valCheckTimeInterval;
  }

  /** Epochs from one validation to the next; null counts batches across epochs. */
  get checkValEveryNEpoch(): number | null {
    return this.#session.options.checkValEveryNEpoch;
  }

  /** After how many batches, or which share of an epoch, validation runs; null for each epoch's end. */
  get valCheckInterval(): Limit | null {
    return this.#session.options.valCheckInterval;
  }

  /** How much of the training data an epoch takes, null for all of it. */
  get limitTrainBatches(): Limit | null {
    return this.#session.options.limitTrainBatches;
  }

  /** How much of each validation loader is taken, or of each in turn; null for all of it. */
  get limitValBatches(): Limits | null {
    return this.#session.options.limitValBatches;
  }

  /** How much of each test loader is taken, or of each in turn; null for all of it. */
  get limitTestBatches(): Limits | null {
    return this.#session.options.limitTestBatches;
  }

  /** How much of each prediction loader is taken, or of each in turn; null for all of it. */
  get limitPredictBatches(): Limits | null {
    return this.#session.options.limitPredictBatches;
  }

  /** How much of the data the run overfits on; 0 for a normal run. */
  get overfitBatches(): Limit {
    return this.#session.options.overfitBatches;
  }

  /** Epochs after which loaders are asked for again; 0 for never. */
  get reloadDataloadersEveryNEpochs(): number {
    return this.#session.options.reloadDataloadersEveryNEpochs;
  }

  /** Whether everything that costs time is switched off. */
  get barebones(): boolean {
    return this.#session.options.barebones;
  }

  /** Whether loggers are told of hyperparameters when a run starts. */
  get enableAutologHparams(): boolean {
    return this.#session.options.enableAutologHparams;
  }

  /** Steps between metrics that go to the loggers; 0 for never. */
  get logEveryNSteps(): number {
    return this.#session.options.logEveryNSteps;
  }

  /** Whether the run is only a test for bugs, or of how many batches. */
  get fastDevRun(): boolean | number {
    return this.#session.options.fastDevRun;
  }

  /** The norm or value that gradients are clipped to, null for none. */
  get gradientClipVal(): number | null {
    return this.#session.options.gradientClipVal;
  }

  /** What `gradientClipVal` bounds; null is "norm". */
  get gradientClipAlgorithm(): GradientClipAlgorithm | null {
    return this.#session.options.gradientClipAlgorithm;
  }
}
