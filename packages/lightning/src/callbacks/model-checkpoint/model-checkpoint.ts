/** @file ModelCheckpoint: saves the newest or the best models of a run. */
import { checkSaved, checkScore, isDictionary } from "../../checkpoint/saved-kinds.js";
import { ignoresOutputs } from "../../core/step-outputs.js";
import { Tensor, tensor } from "@lightning-ts/torch";
import { classNameOf, PythonDuration, pythonStateKey } from "../../checkpoint/state-key.js";
import type { Stage } from "../../core/stage.js";
import { Checkpoint } from "../../core/checkpoint-callback.js";
import type { LightningModule } from "../../core/module.js";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import type { AnyOptions } from "../../util/options.js";
import { runOf } from "../../run/run.js";
import { rankZeroInfo, rankZeroWarn } from "../../util/rank-zero.js";
import type { Trainer } from "../../core/attached-types.js";
import { CheckpointFiles, writeScores } from "./files.js";
import { checkpointName, checkpointPath, givenValues } from "./names.js";
import { type ModelCheckpointOptions, options, readOptions, type SaveLast } from "./options.js";
import { Saver } from "./saver.js";
import { SaveSchedule } from "./schedule.js";
import { TopK } from "./top-k.js";
import { show } from "../../util/show.js";

/**
 * Saves models while they are trained: the newest, or the best by a logged metric. Counterpart:
 * `lightning.pytorch.callbacks.ModelCheckpoint`.
 *
 * Without a trigger (`everyNTrainSteps`, `trainTimeInterval`, `everyNEpochs`) it saves after each epoch. With a metric it
 * keeps the best `saveTopK` files, without one the newest.
 *
 * @example
 * new ModelCheckpoint({ monitor: "val_loss", saveTopK: 3, filename: "{epoch:02d}-{val_loss:.2f}", saveLast: true });
 * @throws MisconfigurationException for options that contradict each other
 */
export class ModelCheckpoint extends Checkpoint {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Between prefix, fields and version of a name. May be changed. */
  CHECKPOINT_JOIN_CHAR = "-";
  /** Between a metric and its value in a name. May be changed. */
  CHECKPOINT_EQUALS_CHAR = "=";
  /** Name of the file that `saveLast` keeps, a template. May be changed. */
  CHECKPOINT_NAME_LAST = "last";
  /** May be changed. */
  FILE_EXTENSION = ".ckpt";
  /** The first version that is added to a name that is taken. May be changed. */
  STARTING_VERSION = 1;

  /** The logged value that says which checkpoints are best; null keeps the latest. */
  readonly monitor: string | null;
  /** Whether each decision is printed. */
  readonly verbose: boolean;
  /** Whether the latest is also kept as `last.ckpt`, as a copy or a link, or the newest state of all. */
  readonly saveLast: SaveLast | null;
  /** How many of the best are kept; -1 all of them. */
  readonly saveTopK: number;
  /** Whether a run that fails leaves a checkpoint. */
  readonly saveOnException: boolean;
  /** Whether only the weights are saved. */
  readonly saveWeightsOnly: boolean;
  /** Whether less or more is better. */
  readonly mode: "min" | "max";
  /** Whether file names hold the names of the values in them. */
  readonly autoInsertMetricName: boolean;
  /** Template of the names; null for "{epoch}-{step}". */
  filename: string | null;
  /** The metric's value for `bestModelPath`. */
  bestModelScore: Tensor | null = null;
  /** The metric's value at the newest save. */
  currentScore: Tensor | null = null;

  readonly #schedule: SaveSchedule;
  readonly #files: CheckpointFiles;
  readonly #stateKey: string;
  readonly #saver: Saver;
  /** The Trainer of the running fit, or of the newest. */
  #fit: WeakRef<Trainer> | null = null;

  /** @param given options, or the folder and options */
  constructor(given: ModelCheckpointOptions | string | URL = {}, more: ModelCheckpointOptions = {}) {
    super();
    const isFolder = typeof given === "string" || given instanceof URL;
    const all = isFolder ? readOptions(more, { dirpath: given }) : readOptions(given, {});
    this.monitor = all.monitor;
    this.verbose = all.verbose;
    this.saveLast = all.saveLast;
    this.saveTopK = all.saveTopK;
    this.saveOnException = all.saveOnException;
    this.saveWeightsOnly = all.saveWeightsOnly;
    this.mode = all.mode;
    this.autoInsertMetricName = all.autoInsertMetricName;
    this.filename = all.filename;
    this.#files = new CheckpointFiles(all.dirpath);
    this.#schedule = new SaveSchedule(all);
    this.#saver = new Saver(this, this.#schedule, this.#files, all.enableVersionCounter);
    const { everyNTrainSteps, everyNEpochs, trainTimeInterval } = this.#schedule;
    this.#stateKey = pythonStateKey(classNameOf(this), {
      monitor: this.monitor,
      mode: this.mode,
      every_n_train_steps: everyNTrainSteps,
      every_n_epochs: everyNEpochs,
      train_time_interval: trainTimeInterval === null ? null : new PythonDuration(trainTimeInterval),
    });
  }

  /** Lightning's key of the callback's state in a checkpoint. */
  override get stateKey(): string {
    return this.#stateKey;
  }

  /** Folder of the files. Where it was not given, each fit finds it by its logger. It may be set. */
  get dirpath(): string | null {
    return this.#files.folder;
  }

  set dirpath(path: string | URL | null) {
    this.#files.folder = path;
  }

  /** Steps between saves; 0 for another trigger. */
  get everyNTrainSteps(): number {
    return this.#schedule.everyNTrainSteps;
  }

  /** Epochs between saves; 0 for another trigger. */
  get everyNEpochs(): number {
    return this.#schedule.everyNEpochs;
  }

  /** The kept files and their scores, in the order they were kept. */
  get bestKModels(): Record<string, Tensor> {
    return Object.fromEntries([...this.#saver.kept.scores].map(([path, score]) => [path, tensor(score)]));
  }

  /** The worst of the kept files, "" while there is room for more. */
  get kthBestModelPath(): string {
    return this.#saver.kept.worst;
  }

  /** The score that a model must beat to be kept. */
  get kthValue(): Tensor {
    return tensor(this.#saver.kept.scores.get(this.#saver.kept.worst) ?? (this.mode === "min" ? Infinity : -Infinity));
  }

  // --- hooks

  override setup(trainer: Trainer, _module: LightningModule, stage: Stage): void | Promise<void> {
    if (stage !== "fit") {
      this.#files.visit(trainer);
      return;
    }
    this.#schedule.reset();
    this.#fit = new WeakRef(trainer);
    if (this.#files.enter(trainer)) this.#saver.forget();
    if (this.saveLast === "link") this.#files.refuseLinks();
    if (this.saveTopK === 0 || !trainer.isGlobalZero) return;
    return whenReady(this.#files.hasFiles(), (hasFiles) => {
      if (hasFiles) rankZeroWarn(`Checkpoint directory ${this.dirpath} exists and is not empty.`);
    });
  }

  override onTrainStart(trainer: Trainer): void {
    // As in Lightning, which does not find it and begins anew: what the earlier run left on other storage stays there.
    if (runOf(trainer).session.hasFoundLastElsewhere) this.#saver.forget();
    this.#schedule.startClock();
    this.#schedule.noteTurn(trainer);
  }

  override onValidationStart(): void {
    this.#schedule.hasValidated = false;
  }

  override onValidationBatchEnd(trainer: Trainer): void {
    if (!trainer.sanityChecking) this.#schedule.hasValidated = true;
  }

  override onTrainBatchEnd(trainer: Trainer, module: LightningModule): void | Promise<void> {
    this.#schedule.noteTurn(trainer);
    return this.#endBatch(trainer, module);
  }

  /** @internal */
  override resumeBatchEnd(trainer: Trainer, module: LightningModule): void | Promise<void> {
    if (!this.#schedule.isTurnMissed) return;
    this.#schedule.isTurnMissed = false;
    return this.#endBatch(trainer, module);
  }

  #endBatch(trainer: Trainer, module: LightningModule): void | Promise<void> {
    if (!this.#schedule.isDueAfterBatch(trainer)) return;
    const skips = this.#skips(trainer);
    // Without the metric the save waits for it, also where the newest state is already saved (for example before the first step).
    if (skips && !module.automaticOptimization) return;
    if (this.#schedule.awaitsValidation(trainer, module)) {
      this.#schedule.isDeferred = true;
      return;
    }
    if (!skips) return this.#saver.saveBestAndLast(trainer);
  }

  override onTrainEpochEnd(trainer: Trainer): void | Promise<void> {
    if (!this.#skips(trainer) && this.#schedule.savesOnTrainEpochEnd(trainer)) return this.#saver.saveEpoch(trainer);
  }

  override onValidationEnd(trainer: Trainer): void | Promise<void> {
    if (this.#skips(trainer)) return;
    if (this.#schedule.takeDeferred(trainer)) return this.#saver.saveBestAndLast(trainer);
    if (!this.#schedule.savesOnTrainEpochEnd(trainer)) return this.#saver.saveEpoch(trainer);
  }

  override async onTrainEnd(trainer: Trainer): Promise<void> {
    if (this.saveLast === "newest") {
      if (!trainer.fastDevRun && this.#files.stepOfLast !== trainer.globalStep) await this.#saver.saveLast(trainer);
      return;
    }
    // A run that was too short for any trigger still saves its last state.
    if (this.saveLast && this.#files.newest === "") await this.#saver.saveLast(trainer);
  }

  override async onException(trainer: Trainer, _module: LightningModule, exception: unknown): Promise<void> {
    if (!this.saveOnException || trainer.sanityChecking || trainer.fastDevRun || this.#files.isSaved(trainer)) return;
    const path = await this.#saver.saveNow(trainer);
    const kind = exception instanceof Error ? exception.constructor.name : typeof exception;
    const message = exception instanceof Error ? exception.message : String(exception);
    rankZeroInfo(`An ${kind} was raised with message: ${message}, saved checkpoint to ${path}`);
  }

  #skips(trainer: Trainer): boolean {
    const isFit = trainer.state.fn === "fit" && !trainer.sanityChecking && !trainer.fastDevRun;
    return !isFit || this.#files.isSaved(trainer);
  }

  // --- files

  /** Called in the first process after a file is saved. Default: does nothing. */
  onFileSaved(_trainer: Trainer, _path: string): void {}

  /** Removes a file that is no longer kept; called in all processes. Counterpart: `_remove_checkpoint`. */
  removeFile(trainer: Trainer, path: string): MaybePromise {
    return this.#files.remove(trainer, path);
  }

  // --- state

  /** The Trainer of a fit whose checkpoints are gone on from exactly; null for any other. */
  get #exactFit(): Trainer | null {
    const trainer = this.#fit?.deref();
    return trainer !== undefined && trainer.fitLoop.resumption.exactness !== null ? trainer : null;
  }

  override stateDict(): Record<string, unknown> {
    const { awaitValidation, isDeferred } = this.#schedule;
    const exactFit = this.#exactFit;
    return {
      monitor: this.monitor,
      best_model_score: this.bestModelScore,
      best_model_path: this.bestModelPath,
      current_score: this.currentScore,
      dirpath: this.dirpath,
      best_k_models: this.bestKModels,
      kth_best_model_path: this.kthBestModelPath,
      kth_value: this.kthValue,
      last_model_path: this.lastModelPath,
      // Lightning does not have these keys: it does not wait, and forgets what was still to be saved.
      ...((awaitValidation || exactFit !== null) && isDeferred ? { awaits_validation: true } : {}),
      ...(exactFit !== null && this.#schedule.isBeforeTurn(exactFit) ? { awaits_batch_end: true } : {}),
    };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    const owner = this.constructor.name;
    checkSaved(owner, this.stateDict(), state);
    checkScore(`${owner}.best_model_score`, state.best_model_score);
    if (isDictionary(state.best_k_models)) {
      for (const [path, score] of Object.entries(state.best_k_models))
        checkScore(`${owner}.best_k_models[${show(path)}]`, score);
    }
    const isExact = this.#exactFit !== null;
    this.#schedule.isDeferred = (this.#schedule.awaitValidation || isExact) && state.awaits_validation === true;
    this.#schedule.isTurnMissed = isExact && state.awaits_batch_end === true;
    const folder = state.dirpath ?? this.dirpath;
    if (folder === this.dirpath) {
      this.bestModelScore = state.best_model_score instanceof Tensor ? state.best_model_score : null;
      this.lastModelPath = typeof state.last_model_path === "string" ? state.last_model_path : this.lastModelPath;
      this.#saver.kept = TopK.restored(this.mode, this.saveTopK, state);
    } else {
      rankZeroWarn(
        `The dirpath has changed from ${show(folder)} to ${show(this.dirpath)}, therefore bestModelScore, ` +
          "kthBestModelPath, kthValue, lastModelPath and bestKModels are not restored. Only bestModelPath is.",
      );
    }
    if (typeof state.best_model_path === "string") this.bestModelPath = state.best_model_path;
  }

  // --- names

  /** @internal The files that `saveLast` left in the folder, also those of earlier runs: what `ckptPath: "last"` chooses from. */
  findLastCheckpoints(trainer: Trainer): MaybePromise<string[]> {
    return this.#files.find(trainer, this.CHECKPOINT_NAME_LAST, this.FILE_EXTENSION);
  }

  /**
   * The path of a file for the given metrics, from the template.
   *
   * @param options another template, a version to add, a prefix
   * @example
   * checkpoint.formatCheckpointName({ epoch: 2, val_loss: 0.25 }); // ".../epoch=2-step=0.ckpt"
   */
  formatCheckpointName(
    metrics: Readonly<Record<string, Tensor | number>>,
    options: { filename?: string | null; ver?: number | null; prefix?: string } = {},
  ): string {
    const template = options.filename ?? this.filename;
    return checkpointPath(this, checkpointName(this, template, givenValues(metrics), options.prefix), options.ver);
  }

  /** Writes `bestKModels` as YAML: paths and scores. A promise where the file system needs one. */
  toYaml(path: string | URL = joinPath(this.dirpath ?? "", "best_k_models.yaml")): MaybePromise {
    return writeScores(this.#saver.kept.scores, path);
  }
}

ignoresOutputs(ModelCheckpoint);
