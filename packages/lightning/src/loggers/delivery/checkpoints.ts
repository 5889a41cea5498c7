/** @file Checkpoints that a logger sends: which are new, what is said of them, and copies that last until they are sent. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Tensor } from "@lightning-ts/torch";
import type { Callback } from "../../core/callback.js";
import { ModelCheckpoint } from "../../callbacks/model-checkpoint/model-checkpoint.js";
import { attempt } from "../../util/value-text.js";
import { secondName } from "./second-name.js";

/** What `logModel` takes: at the end of training, as soon as they are saved, or never. */
export type LogModel = boolean | "all";

/** A checkpoint to send. */
export interface SavedCheckpoint {
  readonly path: string;
  readonly name: string;
  /** "latest" for all, "best" for the best one. */
  readonly isBest: boolean;
  readonly score: number | null;
  /** The settings of the callback that saved it, under Lightning's names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The checkpoints of a run that were not sent yet. */
export class Checkpoints {
  readonly #when: LogModel;
  readonly #sent = new Map<string, number>();
  #atEnd: ModelCheckpoint | null = null;

  constructor(when: LogModel) {
    this.#when = when;
  }

  /** What is to be sent now that a callback has saved. */
  saved(callback: Callback): SavedCheckpoint[] {
    if (this.#when === false || !(callback instanceof ModelCheckpoint)) return [];
    if (this.#when === "all" || callback.saveTopK === -1) return this.#scan(callback);
    this.#atEnd = callback;
    return [];
  }

  /** What is to be sent at a run's end. */
  atEnd(): SavedCheckpoint[] {
    return this.#atEnd === null ? [] : this.#scan(this.#atEnd);
  }

  /** New files, the oldest first. Those that are elsewhere than on this machine, and folders, are not sent. */
  #scan(callback: ModelCheckpoint): SavedCheckpoint[] {
    const scores = new Map<string, Tensor | null>([
      [callback.lastModelPath, callback.currentScore],
      [callback.bestModelPath, callback.bestModelScore],
      ...Object.entries(callback.bestKModels),
    ]);
    const found = [...scores].flatMap(([path, score]) => {
      const info = path === "" ? null : attempt(() => statSync(path), null);
      if (info === null || !info.isFile() || (this.#sent.get(path) ?? -1) >= info.mtimeMs) return [];
      return [{ path, score, time: info.mtimeMs }];
    });
    found.sort((a, b) => a.time - b.time || (a.path < b.path ? -1 : 1));
    return found.map(({ path, score, time }) => {
      this.#sent.set(path, time);
      const isBest = path === callback.bestModelPath;
      const number = score === null ? null : Number(score.item());
      return { path, name: basename(path), isBest, score: number, settings: settingsOf(callback) };
    });
  }
}

function settingsOf(callback: ModelCheckpoint): Readonly<Record<string, unknown>> {
  return {
    monitor: callback.monitor,
    mode: callback.mode,
    save_last: callback.saveLast,
    save_top_k: callback.saveTopK,
    save_weights_only: callback.saveWeightsOnly,
    _every_n_train_steps: callback.everyNTrainSteps,
  };
}

/** A second name for a file, or a copy of it, because the file may be gone when it is sent. */
export class KeptFile {
  /** Where it is kept. */
  readonly path: string;
  readonly #folder: string;

  constructor(path: string) {
    this.#folder = mkdtempSync(join(tmpdir(), "logged-"));
    this.path = join(this.#folder, basename(path));
    try {
      secondName(path, this.path);
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  /** Removes it. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
