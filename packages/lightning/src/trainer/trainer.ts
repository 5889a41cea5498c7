/** @file Trainer: the front. Options in, runs out. */
import type { nn } from "@lightning-ts/torch";
import type { Dataloader, Dataloaders } from "../core/dataloaders.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { Logger } from "../core/logger.js";
import type { LightningModule } from "../core/module.js";
import { connect } from "../fabric/connector.js";
import { fileOwner } from "../fabric/strategies/strategy.js";
import { toNumbers } from "../logging/dictionaries.js";
import { EvaluationLoop } from "../loops/evaluation.js";
import { FitLoop } from "../loops/fit.js";
import { PredictionLoop } from "../loops/prediction.js";
import { applyModes } from "../options/modes.js";
import { trainerOptions } from "../options/flags.js";
import { resolveOptions, type TrainerOptions } from "../options/options.js";
import { makeCallbacks } from "../run/callback-list.js";
import { checkModule } from "../run/check-configuration.js";
import { dumpCheckpoint } from "../run/checkpoints.js";
import { trainerDefaults } from "../run/defaults.js";
import { type Caller, runCall } from "../run/lifecycle.js";
import { runOf } from "../run/run.js";
import { Session } from "../run/session.js";
import { applySwitches } from "../run/switches.js";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../util/options.js";
import { anything, boolean } from "../util/rules.js";
import { type MaybePromise, whenReady } from "../util/promises.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { watched } from "../util/unsettled.js";
import {
  commonOptions,
  type EvaluationOptions,
  evaluationOptions,
  type FitOptions,
  fitOptions,
  pathOf,
} from "./call-options.js";
import { calledFrom } from "./caller.js";
import type { PredictOptions, Predictions } from "./predictions.js";
import { TrainerProperties } from "./properties.js";
import { Error, TypeError } from "../util/user-errors.js";

export type { EvaluationOptions, FitOptions } from "./call-options.js";

// In the module below, `Trainer` is the interface of that name.
type TrainerClass = Trainer;

declare module "../core/attached-types.js" {
  interface Trainer extends TrainerClass {}
}

/** Data by position. A plain object in its place is options. */
type CallData = Dataloader | readonly Dataloaders[] | LightningDataModule | null;

const saveOptions = new Options("Trainer.saveCheckpoint", {
  /** Whether only weights are saved, without optimizers and the like. Default null: false. */
  weightsOnly: optional(boolean),
  /** What a CheckpointIO of the user's own gets beside the path. Default: nothing. */
  storageOptions: option(anything("what the CheckpointIO takes")),
});

const initOptions = new Options("Trainer.initModule", {
  /** Whether weights are left without values, for a checkpoint that is loaded into them. Default null: false. */
  emptyInit: optional(boolean),
});

/** Options of `initModule`. */
type InitOptions = OptionsOf<typeof initOptions>;

/** Options of `saveCheckpoint`. */
type SaveOptions = OptionsOf<typeof saveOptions>;

/**
 * Runs a module: trains, validates, tests and predicts, with callbacks, loggers and checkpoints. Counterpart:
 * `lightning.pytorch.Trainer`.
 *
 * @example
 * const trainer = new Trainer({ maxEpochs: 3 });
 * await trainer.fit(model, trainLoader, valLoader);
 */
export class Trainer extends TrainerProperties {
  /** What the constructor takes: the flags, with their rules and defaults. */
  static readonly options: AnyOptions = trainerOptions;

  readonly #caller: Caller;

  /**
   * @throws TypeError for an unknown flag; MisconfigurationException, RangeError or TypeError for values that a flag does not take, or
   * that contradict each other
   */
  constructor(given: TrainerOptions = {}) {
    const options = applyModes(resolveOptions(given));
    const session = new Session(options, connect(options));
    const loops = {
      fit: new FitLoop(session),
      validate: new EvaluationLoop(session, "validate"),
      test: new EvaluationLoop(session, "test"),
      predict: new PredictionLoop(session),
    };
    super(session, loops);
    this.#caller = { trainer: this, session, loops };
    this.callbacks = makeCallbacks(options);
    this.loggers = this.#makeLoggers();
    applySwitches(options);
    this.#tellModes();
  }

  #makeLoggers(): Logger[] {
    const { logger, fastDevRun } = this.options;
    if (logger === false || (Array.isArray(logger) && logger.length === 0)) return [];
    if (fastDevRun) return [trainerDefaults().dummyLogger()];
    if (logger === null || logger === true) return [trainerDefaults().logger(this.defaultRootDir)];
    return Array.isArray(logger) ? [...(logger as readonly Logger[])] : [logger as Logger];
  }

  #tellModes(): void {
    const { barebones, detectAnomaly, fastDevRun } = this.options;
    if (detectAnomaly) {
      rankZeroInfo(
        "You have turned on `Trainer({ detectAnomaly: true })`. This slows training down much, and is meant for finding mistakes only.",
      );
    }
    if (fastDevRun) {
      rankZeroInfo(
        `Running in \`fastDevRun\` mode: will run the requested loop using ${Number(fastDevRun)} batch(es). Logging and checkpointing is suppressed.`,
      );
    }
    if (barebones) {
      rankZeroInfo(
        "`Trainer({ barebones: true })` is configured. All features that may impact raw speed have been disabled to facilitate analyzing the Trainer overhead.",
      );
    }
  }

  // --- calls ---------------------------------------------------------------------------------------------------------

  /**
   * Trains a module.
   *
   * @throws TypeError for values that are not a module, loaders or options; MisconfigurationException for missing parts of the module; what hooks
   * and steps throw, after callbacks and loggers were told
   *
   * @example
   * await trainer.fit(model, trainLoader, valLoader);
   * await trainer.fit(model, datamodule);
   * await trainer.fit(model, { trainDataloaders, ckptPath: "last.ckpt" });
   */
  fit(model: LightningModule, data?: CallData | FitOptions, valDataloaders?: Dataloaders | null): Promise<void>;
  fit(model: LightningModule, ...args: unknown[]): Promise<void> {
    return calledFrom(this, "fit", () => this.#fit(model, args));
  }

  async #fit(model: LightningModule, args: readonly unknown[]): Promise<void> {
    const options = fitOptions(args);
    await runCall(this.#caller, {
      fn: "fit",
      module: checkModule("fit", model, null),
      isNewModel: true,
      loaders: { train: options.trainDataloaders, val: options.valDataloaders },
      ...commonOptions(options),
      prepare: () => {
        this.#caller.session.shouldStop = false;
      },
      work: () => this.fitLoop.run(),
      nothing: undefined,
    });
  }

  /**
   * Evaluates a module on validation data; resolves to the metrics of each loader.
   *
   * @param model default: that of the previous call, with its best weights
   * @throws as `fit`
   */
  validate(model?: LightningModule | null, data?: CallData | EvaluationOptions): Promise<Record<string, number>[]>;
  validate(model?: LightningModule | null, ...args: unknown[]): Promise<Record<string, number>[]> {
    return calledFrom(this, "validate", () => this.#evaluate("validate", model, args));
  }

  /**
   * Evaluates a module on test data; resolves to the metrics of each loader.
   *
   * @param model default: that of the previous call, with its best weights
   * @throws as `fit`
   */
  test(model?: LightningModule | null, data?: CallData | EvaluationOptions): Promise<Record<string, number>[]>;
  test(model?: LightningModule | null, ...args: unknown[]): Promise<Record<string, number>[]> {
    return calledFrom(this, "test", () => this.#evaluate("test", model, args));
  }

  async #evaluate(
    fn: "validate" | "test",
    model: LightningModule | null | undefined,
    args: readonly unknown[],
  ): Promise<Record<string, number>[]> {
    const options = evaluationOptions(fn, args);
    const loop = fn === "validate" ? this.validateLoop : this.testLoop;
    const results = await runCall(this.#caller, {
      fn,
      module: checkModule(fn, model, this.model),
      isNewModel: model !== null && model !== undefined,
      loaders: fn === "validate" ? { val: options.dataloaders } : { test: options.dataloaders },
      ...commonOptions(options),
      prepare: () => {
        loop.verbose = options.verbose;
      },
      work: () => loop.run(),
      nothing: [],
    });
    return results.map(toNumbers); // host-device synchronisation: results are numbers
  }

  /**
   * Predicts; resolves to what `predictStep` returned for each batch, in a list for each loader if there are several. null where nothing is kept (`returnPredictions: false`) or there is nothing to predict.
   *
   * @param model default: that of the previous call, with its best weights
   * @throws as `fit`
   */
  predict<
    M extends LightningModule,
    const Loaders extends Dataloaders | null,
    D extends LightningDataModule | null = null,
  >(
    model: M | null | undefined,
    options: PredictOptions<Loaders, D>,
  ): Promise<Predictions<M, [Dataloaders] extends [Loaders] ? D : Loaders> | null>;
  /** As above, with data by position. */
  predict<M extends LightningModule, const Data extends CallData = null>(
    model?: M | null,
    data?: Data,
  ): Promise<Predictions<M, Data> | null>;
  predict(model?: LightningModule | null, ...args: unknown[]): Promise<unknown[] | null> {
    return calledFrom(this, "predict", () => this.#predict(model, args));
  }

  async #predict(model: LightningModule | null | undefined, args: readonly unknown[]): Promise<unknown[] | null> {
    const options = evaluationOptions("predict", args);
    return runCall(this.#caller, {
      fn: "predict",
      module: checkModule("predict", model, this.model),
      isNewModel: model !== null && model !== undefined,
      loaders: { predict: options.dataloaders },
      ...commonOptions(options),
      prepare: () => {
        this.predictLoop.returnPredictions = options.returnPredictions ?? true;
      },
      work: () => this.predictLoop.run(),
      nothing: null,
    });
  }

  /**
   * Writes a checkpoint of the run. It is there when the promise resolves; with `AsyncCheckpointIO` in a run only copied then.
   *
   * @param options.weightsOnly leaves out what only resuming needs: optimizers, schedulers, callbacks. Default false
   * @param options.storageOptions for a CheckpointIO of the `plugins` that takes them
   * @throws TypeError for storage options that the CheckpointIO does not take
   */
  async saveCheckpoint(filepath: string | URL, options: SaveOptions = {}): Promise<void> {
    if (!(typeof filepath === "string" || filepath instanceof URL) || filepath === "") {
      throw new TypeError(`Trainer.saveCheckpoint: expected a path. Received: ${show(filepath)}. Give "last.ckpt".`);
    }
    const path = pathOf(filepath);
    this.strategy.checkPath(path, "Trainer.saveCheckpoint");
    const read = saveOptions.read(options);
    if (this.model === null) {
      throw new Error(
        "Saving a checkpoint is only possible if a model is attached to the Trainer. Received: a call before fit, validate, test or predict.",
      );
    }
    const save = (): Promise<void> => this.profiler.profile("save_checkpoint", () => this.#save(path, read));
    await watched(this.#caller.session.waits, "Trainer.saveCheckpoint", save);
  }

  async #save(path: string, { storageOptions, weightsOnly }: SaveOptions): Promise<void> {
    const { loops, session } = this.#caller;
    const checkpoint = await dumpCheckpoint(runOf(this), loops, weightsOnly ?? false);
    const saving = this.strategy.saveCheckpoint(checkpoint, path, storageOptions);
    await session.waits.for(fileOwner(this.strategy, "saveCheckpoint"), "saveCheckpoint", saving);
    // What is written in the background is waited for at a run's end: nobody would wait for this one.
    if (session.state.status === "running") return;
    const { checkpointIO } = this.strategy;
    await session.waits.for(checkpointIO, "saveCheckpoint", checkpointIO.settle());
  }

  /**
   * Makes a module in the precision of the run and on its device, instead of converting it at the start of a call. In Python a context.
   *
   * @param make may be asynchronous: then the result is a promise
   * @param options.emptyInit leaves weights as memory holds them, for a checkpoint that is loaded right after. Default false
   *
   * @example
   * const model = trainer.initModule(() => new LitModel());
   * const loaded = await trainer.initModule(() => LitModel.loadFromCheckpoint("last.ckpt"), { emptyInit: true });
   */
  initModule<M extends nn.Module>(make: () => Promise<M>, options?: InitOptions): Promise<M>;
  initModule<M extends nn.Module>(make: () => M, options?: InitOptions): M;
  initModule(make: () => MaybePromise<nn.Module>, options: InitOptions = {}): MaybePromise<nn.Module> {
    if (typeof make !== "function") {
      throw new TypeError(
        `Trainer.initModule: expected a function that makes a module. Received: ${show(make)}. Give () => new LitModel().`,
      );
    }
    const { emptyInit } = initOptions.read(options);
    return whenReady(this.strategy.inInitContext(make, emptyInit ?? false), (module: nn.Module) => {
      this.strategy.setupModule(module);
      return module;
    });
  }

  /** Prints on the first process, without breaking the progress bar. */
  print(...values: unknown[]): void {
    if (!this.isGlobalZero) return;
    const bar = this.callbacks.find((callback) => callback.role === "progressBar");
    if (bar !== undefined && "print" in bar && typeof bar.print === "function")
      (bar.print as (...values: unknown[]) => void)(...values);
    else console.log(...values);
  }
}
