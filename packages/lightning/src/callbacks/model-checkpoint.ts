/** @file ModelCheckpoint: saves the newest or the best models of a run. */
import { existsSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { Tensor, tensor } from "@lightning-ts/torch";
import { localPath, replaceFile } from "@lightning-ts/torch/files";
import { ownValue } from "@lightning-ts/torch/util/own-keys";
import { stringify } from "yaml";
import { checkTemplate, fillTemplate, keptInside, type TemplateValues } from "../checkpoint/file-name.js";
import { linkFile } from "../checkpoint/link.js";
import type { PythonNumber } from "../checkpoint/python-text.js";
import { classNameOf, PythonDuration, pythonStateKey } from "../checkpoint/state-key.js";
import { TopK } from "../checkpoint/top-k.js";
import type { Stage } from "../core/callback.js";
import { Checkpoint } from "../core/checkpoint-callback.js";
import { type DurationLike, parseDuration } from "../util/duration.js";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { checkKinds, type OptionKinds } from "../util/option-kinds.js";
import { show } from "../util/show.js";
import type { Trainer } from "../trainer/trainer.js";

/** What `last.ckpt` is: not there, a copy of the newest saved model, a link to it, or the newest state. */
export type SaveLast = boolean | "link" | "newest";

/** Options of ModelCheckpoint. */
export interface ModelCheckpointOptions {
  /**
   * Folder of the files, a path or a `file:` URL. Default: `<logger's folder>/checkpoints`, or `<defaultRootDir>/checkpoints` without a
   * logger.
   */
  dirpath?: string | URL | null;
  /**
   * Template of the names: `{epoch}`, `{step}` and any logged metric, with formats as in Python. A "/" makes folders in `dirpath`, which go
   * with their last file. Default "{epoch}-{step}".
   */
  filename?: string | null;
  /** Metric to decide by. Default null: the newest model is kept. */
  monitor?: string | null;
  /** Whether to say what is saved and why. Default false. */
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
  /** Whether a name has metrics' names before their values. Default true. */
  autoInsertMetricName?: boolean;
  /** Save each time so many optimizer steps were done. */
  everyNTrainSteps?: number | null;
  /** Save each time so much time has passed. */
  trainTimeInterval?: DurationLike | null;
  /** Save each so many epochs. Default 1 where no other trigger is given. */
  everyNEpochs?: number | null;
  /** Save at the end of the training epoch instead of the end of validation. Default: what fits the Trainer's flags. */
  saveOnTrainEpochEnd?: boolean | null;
  /** Whether an existing file makes the next be called "-v1", "-v2", ...; false overwrites. Default true. */
  enableVersionCounter?: boolean;
  /**
   * Whether a save that is due at a batch after which validation is due waits for that validation, and so knows its metrics. Default
   * false: as in Lightning it goes by those of the validation before.
   */
  awaitValidation?: boolean;
}

const TEMPLATE = "{epoch}-{step}";

/** What the options are. */
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

  readonly #everyNTrainSteps: number;
  readonly #trainTimeInterval: number | null;
  readonly #everyNEpochs: number;
  readonly #saveOnTrainEpochEnd: boolean | null;
  readonly #enableVersionCounter: boolean;
  readonly #awaitValidation: boolean;
  readonly #stateKey: string;
  /** The folder that was given. */
  #givenFolder: string | null;
  /** That of the newest run. */
  #folder: string | null = null;
  #trainer: WeakRef<Trainer> | null = null;
  #kept: TopK;
  #lastTimeChecked: number | null = null;
  #lastStepSaved = 0;
  #lastFileSaved = "";
  /** The step of `last.ckpt`. */
  #stepOfLast = -1;
  #deferred = false;
  #validated = false;

  /** @param given options, or the folder and options */
  constructor(given: ModelCheckpointOptions | string | URL = {}, more: ModelCheckpointOptions = {}) {
    super();
    const options = typeof given === "string" || given instanceof URL ? { ...more, dirpath: given } : given;
    checkKinds("ModelCheckpoint", options, kinds);
    checkOptions(options);
    this.monitor = options.monitor ?? null;
    this.verbose = options.verbose ?? false;
    this.saveLast = options.saveLast ?? null;
    this.saveTopK = options.saveTopK ?? 1;
    this.saveOnException = options.saveOnException ?? false;
    this.saveWeightsOnly = options.saveWeightsOnly ?? false;
    this.mode = options.mode ?? "min";
    this.autoInsertMetricName = options.autoInsertMetricName ?? true;
    this.filename = options.filename ?? null;
    this.#givenFolder =
      options.dirpath == null ? null : realFolder(localPath(options.dirpath, "ModelCheckpoint: dirpath"));
    const interval = options.trainTimeInterval ?? null;
    this.#trainTimeInterval = interval === null ? null : parseDuration(interval, "trainTimeInterval");
    this.#everyNTrainSteps = options.everyNTrainSteps ?? 0;
    const triggered = options.everyNTrainSteps != null || interval !== null;
    this.#everyNEpochs = options.everyNEpochs ?? (triggered ? 0 : 1);
    this.#saveOnTrainEpochEnd = options.saveOnTrainEpochEnd ?? null;
    this.#enableVersionCounter = options.enableVersionCounter ?? true;
    this.#awaitValidation = options.awaitValidation ?? false;
    this.#kept = new TopK(this.mode, this.saveTopK);
    this.#stateKey = pythonStateKey(classNameOf(this), {
      monitor: this.monitor,
      mode: this.mode,
      every_n_train_steps: this.#everyNTrainSteps,
      every_n_epochs: this.#everyNEpochs,
      train_time_interval: this.#trainTimeInterval === null ? null : new PythonDuration(this.#trainTimeInterval),
    });
  }

  /** Lightning's key of the callback's state in a checkpoint. */
  override get stateKey(): string {
    return this.#stateKey;
  }

  /** Folder of the files. Where it was not given it is found anew for each fit, by its logger. Setting it gives it. */
  get dirpath(): string | null {
    return this.#givenFolder ?? this.#folder;
  }

  set dirpath(path: string | URL | null) {
    this.#givenFolder = path === null ? null : realFolder(localPath(path, "ModelCheckpoint: dirpath"));
  }

  /** After each so many epochs it saves; 0 for another trigger. */
  get everyNEpochs(): number {
    return this.#everyNEpochs;
  }

  /** The kept files and their scores, in the order they were kept. */
  get bestKModels(): Record<string, Tensor> {
    return Object.fromEntries([...this.#kept.scores].map(([path, score]) => [path, tensor(score)]));
  }

  /** The worst of the kept files, "" while there is room for more. */
  get kthBestModelPath(): string {
    return this.#kept.worst;
  }

  /** The score that a model must beat to be kept. */
  get kthValue(): Tensor {
    return tensor(this.#kept.scores.get(this.#kept.worst) ?? (this.mode === "min" ? Infinity : -Infinity));
  }

  // --- hooks

  override setup(trainer: Trainer, _module: LightningModule, stage: Stage): void {
    if (stage !== "fit") {
      this.#folder ??= this.#resolveFolder(trainer);
      return;
    }
    const folder = this.#resolveFolder(trainer);
    this.#validated = this.#deferred = false;
    this.#begin(trainer, folder);
    if (this.saveTopK !== 0 && trainer.isGlobalZero && existsSync(folder) && readdirSync(folder).length > 0) {
      rankZeroWarn(`Checkpoint directory ${folder} exists and is not empty.`);
    }
  }

  /** What was kept in another folder is another run's, and steps of another Trainer are other steps. */
  #begin(trainer: Trainer, folder: string): void {
    const before = this.#folder;
    this.#folder = folder;
    if (this.#trainer?.deref() !== trainer) {
      this.#lastStepSaved = 0;
      this.#stepOfLast = -1;
    }
    this.#trainer = new WeakRef(trainer);
    if (before === null || before === folder) return;
    this.#kept = new TopK(this.mode, this.saveTopK);
    this.bestModelPath = this.lastModelPath = this.#lastFileSaved = "";
    this.bestModelScore = this.currentScore = null;
  }

  override onTrainStart(): void {
    this.#lastTimeChecked = performance.now();
  }

  override onValidationStart(): void {
    this.#validated = false;
  }

  override onValidationBatchEnd(trainer: Trainer): void {
    if (!trainer.sanityChecking) this.#validated = true;
  }

  override onTrainBatchEnd(trainer: Trainer, module: LightningModule): void | Promise<void> {
    if (this.#everyNTrainSteps < 1 && this.#trainTimeInterval === null) return;
    if (!this.#batchTriggers(trainer)) return;
    const skips = this.#skips(trainer);
    // Without the metric the save waits for it, also where the newest state is saved already: there is no step yet, say.
    if (skips && !module.automaticOptimization) return;
    const isDue = this.#awaitValidation && trainer.fitLoop.validationSchedule.isDue;
    if (isDue || (this.monitor !== null && this.#waitsForValidation(trainer, module, this.monitor))) {
      this.#deferred = true;
      return;
    }
    if (!skips) return this.#saveBestAndLast(trainer);
  }

  override onTrainEpochEnd(trainer: Trainer): void | Promise<void> {
    if (!this.#skips(trainer) && this.#savesOnTrainEpochEnd(trainer)) return this.#saveEpoch(trainer);
  }

  override onValidationEnd(trainer: Trainer): void | Promise<void> {
    if (this.#skips(trainer)) return;
    const waits = this.#deferred && (this.#awaitValidation || !this.#savesOnTrainEpochEnd(trainer));
    if (waits) {
      this.#deferred = false;
      return this.#saveBestAndLast(trainer);
    }
    if (this.#savesOnTrainEpochEnd(trainer)) return;
    return this.#saveEpoch(trainer);
  }

  override async onTrainEnd(trainer: Trainer): Promise<void> {
    if (this.saveLast === "newest") {
      if (!trainer.fastDevRun && this.#stepOfLast !== trainer.globalStep) await this.#saveLastFile(trainer);
      return;
    }
    // A run that was too short for any trigger leaves at least its last state.
    if (this.saveLast && this.#lastFileSaved === "") await this.#saveLastFile(trainer);
  }

  override async onException(trainer: Trainer, _module: LightningModule, exception: unknown): Promise<void> {
    if (
      !this.saveOnException ||
      trainer.sanityChecking ||
      trainer.fastDevRun ||
      this.#lastStepSaved === trainer.globalStep
    ) {
      return;
    }
    const path = this.#path(this.#name(trainer, this.filename));
    await this.#save(trainer, path);
    if (this.saveLast) await this.#saveLastFile(trainer);
    const kind = exception instanceof Error ? exception.constructor.name : typeof exception;
    const message = exception instanceof Error ? exception.message : String(exception);
    rankZeroInfo(`An ${kind} was raised with message: ${message}, saved checkpoint to ${path}`);
  }

  // --- state

  override stateDict(): Record<string, unknown> {
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
      // Not Lightning's, which does not wait.
      ...(this.#awaitValidation && this.#deferred ? { awaits_validation: true } : {}),
    };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    this.#deferred = this.#awaitValidation && state.awaits_validation === true;
    const folder = state.dirpath ?? this.dirpath;
    if (folder === this.dirpath) {
      this.bestModelScore = state.best_model_score instanceof Tensor ? state.best_model_score : null;
      this.lastModelPath = typeof state.last_model_path === "string" ? state.last_model_path : this.lastModelPath;
      this.#kept = restoredTopK(this.mode, this.saveTopK, state);
    } else {
      rankZeroWarn(
        `The dirpath has changed from ${JSON.stringify(folder)} to ${JSON.stringify(this.dirpath)}, therefore bestModelScore, ` +
          "kthBestModelPath, kthValue, lastModelPath and bestKModels are not restored. Only bestModelPath is.",
      );
    }
    if (typeof state.best_model_path === "string") this.bestModelPath = state.best_model_path;
  }

  // --- names

  /** @internal The files that `saveLast` left in the folder, also those of earlier runs: what `ckptPath: "last"` chooses from. */
  findLastCheckpoints(trainer: Trainer): string[] {
    const { FILE_EXTENSION: ending, CHECKPOINT_NAME_LAST: last } = this;
    // Also those of the run before, whose logger was another.
    const folders = new Set([this.#resolveFolder(trainer), ...(this.#folder === null ? [] : [this.#folder])]);
    return [...folders]
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((file) => ({ folder, file })))
      .filter(({ file }) => file.endsWith(ending) && file.startsWith(last))
      .map(({ folder, file }) => join(folder, file));
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
    const lookup: TemplateValues = (name) =>
      Object.hasOwn(metrics, name) ? pythonNumber(name, metrics[name]) : undefined;
    return this.#path(this.#fill(options.filename ?? this.filename, lookup, options.prefix), options.ver ?? null);
  }

  /** Writes `bestKModels` as YAML: paths and scores. */
  toYaml(path: string | URL = join(this.dirpath ?? "", "best_k_models.yaml")): void {
    const text = stringify(Object.fromEntries(this.#kept.scores));
    replaceFile(localPath(path, "ModelCheckpoint.toYaml"), (descriptor) => writeFileSync(descriptor, text));
  }

  #fill(template: string | null, values: TemplateValues, prefix?: string): string {
    const name = fillTemplate(template || TEMPLATE, values, this.autoInsertMetricName, {
      joinChar: this.CHECKPOINT_JOIN_CHAR,
      equalsChar: this.CHECKPOINT_EQUALS_CHAR,
    });
    return prefix === undefined || prefix === "" ? name : prefix + this.CHECKPOINT_JOIN_CHAR + name;
  }

  #name(trainer: Trainer, template: string | null): string {
    // Reading takes over what was logged so far: a save looks at the metrics, also where its name has none.
    void trainer.callbackMetrics;
    return this.#fill(template, (name) => {
      // A metric of that name wins over the Trainer's own counters.
      const value = this.#candidate(trainer, name);
      return value === undefined ? undefined : pythonNumber(name, value);
    });
  }

  #path(name: string, version: number | null = null): string {
    const versioned = version === null ? name : `${name}${this.CHECKPOINT_JOIN_CHAR}v${version}`;
    return join(this.dirpath ?? "", keptInside(versioned + this.FILE_EXTENSION));
  }

  // The first path of a name that no other file has.
  #freePath(name: string, own: string): string {
    let path = this.#path(name);
    if (!this.#enableVersionCounter) return path;
    for (let version = this.STARTING_VERSION; existsSync(path) && path !== own; version++) {
      path = this.#path(name, version);
    }
    return path;
  }

  #resolveFolder(trainer: Trainer): string {
    if (this.#givenFolder !== null) return this.#givenFolder;
    const logger = trainer.loggers[0];
    if (logger === undefined) return join(trainer.defaultRootDir, "checkpoints");
    const version = typeof logger.version === "string" ? logger.version : `version_${logger.version}`;
    return join(logger.saveDir ?? trainer.defaultRootDir, String(logger.name), version, "checkpoints");
  }

  // --- when

  #skips(trainer: Trainer): boolean {
    return (
      Boolean(trainer.fastDevRun) ||
      trainer.state.fn !== "fit" ||
      trainer.sanityChecking ||
      this.#lastStepSaved === trainer.globalStep
    );
  }

  #batchTriggers(trainer: Trainer): boolean {
    const byStep = this.#everyNTrainSteps > 0 && trainer.globalStep % this.#everyNTrainSteps === 0;
    if (this.#trainTimeInterval === null) return byStep;
    const now = performance.now();
    const byTime = this.#lastTimeChecked !== null && now - this.#lastTimeChecked >= this.#trainTimeInterval;
    if (byTime) this.#lastTimeChecked = now;
    return byStep || byTime;
  }

  // A metric of the validation that is about to run is better than that of the one before, or none.
  #waitsForValidation(trainer: Trainer, module: LightningModule, monitor: string): boolean {
    if (this.#candidate(trainer, monitor) === undefined) return true;
    if (!module.automaticOptimization || !trainer.isLastBatch || this.#savesOnTrainEpochEnd(trainer)) return false;
    return trainer.fitLoop.validationSchedule.hasMetricsThisEpoch;
  }

  #savesOnTrainEpochEnd(trainer: Trainer): boolean {
    return this.#saveOnTrainEpochEnd ?? trainer.fitLoop.validationSchedule.hasMetricsAtEpochEnd;
  }

  #saveEpoch(trainer: Trainer): void | Promise<void> {
    if (this.#everyNEpochs >= 1 || this.#linksAgain) return this.#saveEpochNow(trainer);
  }

  async #saveEpochNow(trainer: Trainer): Promise<void> {
    const every = this.#everyNEpochs;
    const isDue = every >= 1 && (trainer.currentEpoch + 1) % every === 0;
    if (isDue) await this.#saveBest(trainer);
    if (!this.saveLast) return;
    const isNew = this.saveLast === "newest" ? isDue : this.#lastStepSaved === trainer.globalStep;
    if (isNew || this.#linksAgain) await this.#saveLastFile(trainer);
  }

  // A link is renewed after each epoch, whatever triggers the saves.
  get #linksAgain(): boolean {
    return this.saveLast === "link" && this.#lastFileSaved !== "";
  }

  /** What may be monitored: metrics, and the counters of epochs and steps. */
  #candidate(trainer: Trainer, name: string): Tensor | number | undefined {
    const logged = ownValue(trainer.callbackMetrics, name);
    if (name === "epoch") return logged === undefined ? trainer.currentEpoch : wholeOf(logged);
    if (name === "step") return logged === undefined ? trainer.globalStep : wholeOf(logged);
    return logged;
  }

  // --- saving

  async #saveBestAndLast(trainer: Trainer): Promise<void> {
    await this.#saveBest(trainer);
    if (this.saveLast) await this.#saveLastFile(trainer);
  }

  async #saveBest(trainer: Trainer): Promise<void> {
    if (this.saveTopK === 0) return;
    if (this.monitor === null) return this.#saveNewest(trainer);
    const current = this.#candidate(trainer, this.monitor);
    if (current === undefined) {
      const known = [...new Set([...Object.keys(trainer.callbackMetrics), "epoch", "step"])].join(", ");
      const message =
        `ModelCheckpoint({ monitor: ${JSON.stringify(this.monitor)} }) could not find that metric. Received: ${known}. ` +
        `Call this.log(${JSON.stringify(this.monitor)}, value) in the LightningModule, or monitor one of these.`;
      if (this.#validated) throw new MisconfigurationException(message);
      rankZeroWarn(message);
      return;
    }
    const value = typeof current === "number" ? current : Number(current.item()); // host-device synchronisation
    if (this.#kept.accepts(value)) await this.#saveKept(trainer, value);
    else if (this.verbose) {
      const place = `Epoch ${trainer.currentEpoch}, global step ${trainer.globalStep}`;
      rankZeroInfo(`${place}: '${this.monitor}' was not in top ${this.saveTopK}`);
    }
  }

  async #saveKept(trainer: Trainer, value: number): Promise<void> {
    const dropped = this.#kept.dropWorst() ?? "";
    const path = this.#freePath(this.#name(trainer, this.filename), dropped);
    const score = this.#kept.add(path, value);
    this.currentScore = tensor(score);
    this.bestModelPath = this.#kept.best;
    this.bestModelScore = tensor(this.#kept.scores.get(this.bestModelPath) ?? score);
    if (this.verbose) {
      rankZeroInfo(
        `Epoch ${trainer.currentEpoch}, global step ${trainer.globalStep}: '${this.monitor}' reached ${score.toFixed(5)} ` +
          `(best ${Number(this.bestModelScore.item()).toFixed(5)}), saving model to '${path}' as top ${this.saveTopK}`,
      );
    }
    await this.#save(trainer, path);
    if (dropped !== "" && this.#mayRemove(trainer, dropped, path)) await this.#remove(trainer, dropped);
  }

  async #saveNewest(trainer: Trainer): Promise<void> {
    const path = this.#freePath(this.#name(trainer, this.filename), this.bestModelPath);
    const previous = this.bestModelPath;
    this.bestModelPath = path;
    await this.#save(trainer, path);
    if (this.saveTopK === 1 && previous !== "" && this.#mayRemove(trainer, previous, path)) {
      await this.#remove(trainer, previous);
    }
  }

  async #saveLastFile(trainer: Trainer): Promise<void> {
    const name = this.#name(trainer, this.CHECKPOINT_NAME_LAST);
    const path = this.#freePath(name, this.lastModelPath);
    // Before saving: the path is part of the state that is saved.
    const previous = this.lastModelPath;
    this.lastModelPath = path;
    if (this.saveLast === "link" && this.#lastFileSaved !== "" && this.saveTopK !== 0) {
      if (trainer.isGlobalZero) linkFile(this.#lastFileSaved, path);
    } else {
      await this.#save(trainer, path);
    }
    this.#stepOfLast = trainer.globalStep;
    if (previous !== "" && this.#mayRemove(trainer, previous, path)) await this.#remove(trainer, previous);
  }

  async #save(trainer: Trainer, path: string): Promise<void> {
    await trainer.saveCheckpoint(path, { weightsOnly: this.saveWeightsOnly });
    this.#lastStepSaved = trainer.globalStep;
    this.#lastFileSaved = path;
    if (!trainer.isGlobalZero) return;
    for (const logger of trainer.loggers)
      trainer.pending.add(logger.afterSaveCheckpoint(this), logger, "afterSaveCheckpoint");
  }

  async #remove(trainer: Trainer, path: string): Promise<void> {
    const { strategy, waits } = trainer;
    const removing = strategy.removeCheckpoint(path, this.dirpath ?? undefined);
    await waits.for(strategy.checkpointIO, "removeCheckpoint", removing);
  }

  // Never what the run was resumed from, nor what lies elsewhere.
  #mayRemove(trainer: Trainer, previous: string, current: string): boolean {
    if (previous === current) return false;
    const path = resolve(previous);
    if (trainer.ckptPath != null && resolve(trainer.ckptPath) === path) return false;
    const inside = relative(resolve(this.dirpath ?? ""), path);
    return inside !== "" && !inside.startsWith("..") && !isAbsolute(inside);
  }
}

function checkOptions(options: ModelCheckpointOptions): void {
  const { saveTopK = 1, saveLast = null, mode, monitor = null, filename } = options;
  if (filename != null) checkTemplate(filename);
  const fail = (expectation: string, received: unknown, todo: string): never => {
    throw new MisconfigurationException(`${expectation} Received: ${String(received)}. ${todo}`);
  };
  if (!Number.isInteger(saveTopK) || saveTopK < -1) {
    fail(
      "ModelCheckpoint expects saveTopK to be -1 (all), 0 (none) or a count.",
      saveTopK,
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
      fail(`ModelCheckpoint expects ${name} to be a whole number >= 0.`, value, "Give 0 to switch it off.");
    }
  }
  if (mode !== undefined && mode !== "min" && mode !== "max") {
    fail('ModelCheckpoint expects mode to be "min" or "max".', mode, 'Use "max" where higher values are better.');
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

/** The folder with links resolved, as far as it exists. */
function realFolder(path: string): string {
  const absolute = resolve(path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);
  let existing = absolute;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  return join(realpathSync(existing), relative(existing, absolute));
}

/** A metric for a name: counters are whole numbers, metrics what their dtype is. */
function pythonNumber(name: string, metric: Tensor | number | undefined): PythonNumber {
  if (!(metric instanceof Tensor)) {
    const value = metric ?? 0;
    return { value, type: Number.isInteger(value) ? "int" : "float" };
  }
  if (name === "epoch" || name === "step") return { value: wholeOf(metric), type: "int" };
  const value = metric.item<number | bigint | boolean>();
  if (typeof value === "bigint") return { value, type: "int" };
  return { value: Number(value), type: metric.dtype.isFloatingPoint ? "float" : "int" };
}

function wholeOf(metric: Tensor): number {
  return Math.trunc(Number(metric.item()));
}

function restoredTopK(mode: "min" | "max", k: number, state: Readonly<Record<string, unknown>>): TopK {
  const kept = new TopK(mode, k);
  const scores = state.best_k_models;
  if (typeof scores === "object" && scores !== null) {
    for (const [path, score] of Object.entries(scores)) {
      kept.scores.set(path, Number(score instanceof Tensor ? score.item() : score));
    }
  }
  if (typeof state.kth_best_model_path === "string") kept.worst = state.kth_best_model_path;
  return kept;
}
