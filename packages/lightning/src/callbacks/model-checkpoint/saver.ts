/** @file Saver: which models a ModelCheckpoint saves, and which older files it removes for them. */
import { type Tensor, tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import { rankZeroInfo, rankZeroWarn } from "../../util/rank-zero.js";
import type { Trainer } from "../../core/attached-types.js";
import { candidate, noCandidate } from "./candidates.js";
import type { CheckpointFiles, FileOwner } from "./files.js";
import { checkpointName, checkpointPath, loggedValues, type NameRules } from "./names.js";
import type { SaveLast } from "./options.js";
import type { SaveSchedule } from "./schedule.js";
import { TopK } from "./top-k.js";

/** The callback whose models are saved, as far as saving needs it. */
export interface SavingCallback extends FileOwner, NameRules {
  readonly monitor: string | null;
  readonly mode: "min" | "max";
  readonly verbose: boolean;
  readonly saveLast: SaveLast | null;
  readonly saveTopK: number;
  readonly CHECKPOINT_NAME_LAST: string;
  readonly STARTING_VERSION: number;
  readonly filename: string | null;
  bestModelScore: Tensor | null;
  currentScore: Tensor | null;
}

/** Saves the best models or the newest, and the last. */
export class Saver {
  /** The best files of the run. */
  kept: TopK;
  readonly #callback: SavingCallback;
  readonly #schedule: SaveSchedule;
  readonly #files: CheckpointFiles;
  readonly #countsVersions: boolean;

  /** @param countsVersions whether a name that is taken gets a version */
  constructor(callback: SavingCallback, schedule: SaveSchedule, files: CheckpointFiles, countsVersions: boolean) {
    this.#callback = callback;
    this.#schedule = schedule;
    this.#files = files;
    this.#countsVersions = countsVersions;
    this.kept = new TopK(callback.mode, callback.saveTopK);
  }

  /** Forgets what another run kept in another folder. */
  forget(): void {
    const callback = this.#callback;
    this.kept = new TopK(callback.mode, callback.saveTopK);
    callback.bestModelPath = callback.lastModelPath = "";
    callback.bestModelScore = callback.currentScore = null;
  }

  /** Saves what is due after an epoch. */
  saveEpoch(trainer: Trainer): void | Promise<void> {
    if (this.#schedule.everyNEpochs >= 1 || this.#linksAgain) return this.#saveEpoch(trainer);
  }

  async #saveEpoch(trainer: Trainer): Promise<void> {
    const { saveLast } = this.#callback;
    const isDue = this.#schedule.isDueAfterEpoch(trainer);
    if (isDue) await this.#saveBest(trainer);
    if (!saveLast) return;
    const isNew = saveLast === "newest" ? isDue : this.#files.isSaved(trainer);
    if (isNew || this.#linksAgain) await this.saveLast(trainer);
  }

  /** A link to the newest file is renewed after each epoch, whatever triggers the saves. */
  get #linksAgain(): boolean {
    return this.#callback.saveLast === "link" && this.#files.newest !== "";
  }

  /** Saves the best model or the newest, and `last.ckpt`. */
  async saveBestAndLast(trainer: Trainer): Promise<void> {
    await this.#saveBest(trainer);
    if (this.#callback.saveLast) await this.saveLast(trainer);
  }

  /** Saves the present state, whatever is monitored. Returns the file. */
  async saveNow(trainer: Trainer): Promise<string> {
    const path = checkpointPath(this.#callback, this.#name(trainer));
    await this.#save(trainer, path);
    if (this.#callback.saveLast) await this.saveLast(trainer);
    return path;
  }

  /** `last.ckpt`. */
  async saveLast(trainer: Trainer): Promise<void> {
    const callback = this.#callback;
    const previous = callback.lastModelPath;
    const path = await this.#freePath(trainer, this.#name(trainer, callback.CHECKPOINT_NAME_LAST), previous);
    // Before saving: the path is part of the state that is saved.
    callback.lastModelPath = path;
    const links = callback.saveLast === "link" && this.#files.newest !== "" && callback.saveTopK !== 0;
    if (links) await this.#files.linkNewest(trainer, path);
    else await this.#save(trainer, path);
    this.#files.stepOfLast = trainer.globalStep;
    await this.#files.removeReplaced(trainer, previous, path, callback);
  }

  async #saveBest(trainer: Trainer): Promise<void> {
    const { monitor, saveTopK } = this.#callback;
    if (saveTopK === 0) return;
    if (monitor === null) return this.#saveNewest(trainer);
    const current = candidate(trainer, monitor);
    if (current === undefined) {
      const message = noCandidate(trainer, monitor);
      if (this.#schedule.hasValidated) throw new MisconfigurationException(message);
      rankZeroWarn(message);
      return;
    }
    const value = typeof current === "number" ? current : Number(current.item()); // host-device synchronisation
    if (this.kept.accepts(value)) await this.#saveKept(trainer, value);
    else this.#tell(trainer, () => `was not in top ${saveTopK}`);
  }

  async #saveKept(trainer: Trainer, value: number): Promise<void> {
    const callback = this.#callback;
    const dropped = this.kept.dropWorst() ?? "";
    const path = await this.#freePath(trainer, this.#name(trainer), dropped);
    const score = this.kept.add(path, value);
    const best = tensor(this.kept.scores.get(this.kept.best) ?? score);
    callback.currentScore = tensor(score);
    callback.bestModelPath = this.kept.best;
    callback.bestModelScore = best;
    this.#tell(trainer, () => {
      const scores = `reached ${score.toFixed(5)} (best ${Number(best.item()).toFixed(5)})`;
      return `${scores}, saving model to '${path}' as top ${callback.saveTopK}`;
    });
    await this.#save(trainer, path);
    await this.#files.removeReplaced(trainer, dropped, path, callback);
  }

  async #saveNewest(trainer: Trainer): Promise<void> {
    const callback = this.#callback;
    const previous = callback.bestModelPath;
    const path = await this.#freePath(trainer, this.#name(trainer), previous);
    callback.bestModelPath = path;
    await this.#save(trainer, path);
    if (callback.saveTopK === 1) await this.#files.removeReplaced(trainer, previous, path, callback);
  }

  #save(trainer: Trainer, path: string): Promise<void> {
    return this.#files.save(trainer, path, this.#callback);
  }

  #name(trainer: Trainer, template = this.#callback.filename): string {
    return checkpointName(this.#callback, template, loggedValues(trainer));
  }

  /** The path of a name that no other file has. */
  async #freePath(trainer: Trainer, name: string, own: string): Promise<string> {
    const path = (version: number | null): string => checkpointPath(this.#callback, name, version);
    return this.#countsVersions
      ? this.#files.firstFree(trainer, path, own, this.#callback.STARTING_VERSION)
      : path(null);
  }

  #tell(trainer: Trainer, what: () => string): void {
    const { verbose, monitor } = this.#callback;
    if (verbose)
      rankZeroInfo(`Epoch ${trainer.currentEpoch}, global step ${trainer.globalStep}: '${monitor}' ${what()}`);
  }
}
