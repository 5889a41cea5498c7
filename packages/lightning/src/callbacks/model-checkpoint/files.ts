/** @file CheckpointFiles: the files of a ModelCheckpoint, and the folder they are in. */
import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { stringify } from "yaml";
import type { Checkpoint } from "../../core/checkpoint-callback.js";
import type { Trainer } from "../../core/attached-types.js";
import { AsyncCheckpointIO } from "../../fabric/checkpoint-io/async-io.js";
import { absolutePath, addressParts, isInside, joinPath, withoutCredentials } from "../../fabric/file-systems/paths.js";
import { infoOf, locate, writablePath } from "../../fabric/file-systems/registry.js";
import { fileOwner } from "../../fabric/strategies/strategy.js";
import { runOf } from "../../run/run.js";
import { inTurn, type MaybePromise, ready, whenReady } from "../../util/promises.js";
import { RangeError } from "../../util/user-errors.js";

/** The callback whose files they are. */
export interface FileOwner extends Checkpoint {
  readonly saveWeightsOnly: boolean;
  onFileSaved(trainer: Trainer, path: string): void;
  removeFile(trainer: Trainer, path: string): MaybePromise;
}

/** The files of a ModelCheckpoint: writes, links, finds and removes them, and knows which is the newest. */
export class CheckpointFiles {
  /** The folder that was given; null for that of each run's logger. */
  #given: string | null;
  /** That of the newest run. */
  #found: string | null = null;
  #trainer: WeakRef<Trainer> | null = null;
  /** The step of the newest file; 0 before the first. */
  stepOfNewest = 0;
  /** The newest file; "" before the first. */
  newest = "";
  /** The step of `last.ckpt`. */
  stepOfLast = -1;

  constructor(folder: string | URL | null) {
    this.#given = givenFolder(folder);
  }

  /** The folder; null where it was not given and no run has begun. */
  get folder(): string | null {
    return this.#given ?? this.#found;
  }

  set folder(path: string | URL | null) {
    this.#given = givenFolder(path);
  }

  /** Finds the folder of a run that saves no files. */
  visit(trainer: Trainer): void {
    this.#found ??= this.#folderOf(trainer);
  }

  /** Begins a fit. Returns whether its folder is a new one: then the files that were kept so far belong to another run. */
  enter(trainer: Trainer): boolean {
    const before = this.#found;
    // Loggers may count versions by what they find on disk.
    this.#found = trainer.strategy.broadcast(this.#folderOf(trainer));
    if (this.#trainer?.deref() !== trainer) {
      // Another Trainer counts its own steps.
      this.stepOfNewest = 0;
      this.stepOfLast = -1;
    }
    this.#trainer = new WeakRef(trainer);
    const isOther = before !== null && before !== this.#found;
    if (isOther) this.newest = "";
    return isOther;
  }

  /** @throws RangeError where the folder is on other storage, which has no links */
  refuseLinks(): void {
    if (addressParts(this.folder ?? "") === null) return;
    throw new RangeError(
      `ModelCheckpoint: expected a folder of this machine for saveLast: "link". Received: ${withoutCredentials(this.folder ?? "")}. Give saveLast: true.`,
    );
  }

  /** Whether the folder has something in it. */
  hasFiles(): MaybePromise<boolean> {
    const { fileSystem, path } = locate(this.folder ?? "");
    return whenReady(fileSystem.list(path), (entries) => entries.length > 0);
  }

  /** Whether the newest file is of this step. */
  isSaved({ globalStep }: Trainer): boolean {
    return this.stepOfNewest === globalStep;
  }

  /**
   * The first path that no file has: the first process counts the versions.
   *
   * @param path of a version; null for none
   * @param own a file that may be overwritten
   */
  async firstFree(
    { strategy }: Trainer,
    path: (version: number | null) => string,
    own: string,
    firstVersion: number,
  ): Promise<string> {
    let free: number | null = null;
    // The others may look when the first has written its file already. Their names may differ, where their metrics do.
    const { checkpointIO } = strategy;
    const isTaken = async (name: string): Promise<boolean> =>
      (checkpointIO instanceof AsyncCheckpointIO && checkpointIO.isWriting(name)) || (await infoOf(name)) !== null;
    if (strategy.isGlobalZero) {
      for (let next = firstVersion; path(free) !== own && (await isTaken(path(free))); next++) free = next;
    }
    return path(strategy.broadcast(free));
  }

  /** Saves the run, and lets the callback and the loggers know. */
  async save(trainer: Trainer, path: string, callback: FileOwner): Promise<void> {
    await trainer.saveCheckpoint(path, { weightsOnly: callback.saveWeightsOnly });
    this.stepOfNewest = trainer.globalStep;
    this.newest = path;
    if (!trainer.isGlobalZero) return;
    callback.onFileSaved(trainer, path);
    const { pending } = runOf(trainer).session;
    for (const logger of trainer.loggers)
      pending.add(logger.afterSaveCheckpoint(callback), logger, "afterSaveCheckpoint");
  }

  /** Makes a path a link to the newest file; where that is still being written, afterwards. */
  async linkNewest({ isGlobalZero, strategy }: Trainer, path: string): Promise<void> {
    if (!isGlobalZero) return;
    const { fileSystem, path: link } = locate(path);
    const target = locate(this.newest).path;
    const { checkpointIO } = strategy;
    if (checkpointIO instanceof AsyncCheckpointIO) checkpointIO.afterWrites(() => fileSystem.link(target, link));
    else await fileSystem.link(target, link);
  }

  /** Removes a file that another one replaces, but never a file of this machine that the run was resumed from, nor one in another folder. */
  async removeReplaced(trainer: Trainer, replaced: string, by: string, callback: FileOwner): Promise<void> {
    if (replaced === "" || replaced === by) return;
    // As in Lightning, which looks at files of this machine only.
    const isHere = addressParts(replaced) === null;
    if (isHere && trainer.ckptPath != null && absolutePath(trainer.ckptPath) === absolutePath(replaced)) return;
    if (!isInside(replaced, this.folder ?? "")) return;
    await callback.removeFile(trainer, replaced);
  }

  /** Removes a file, and folders that it leaves empty. */
  async remove(trainer: Trainer, path: string): Promise<void> {
    const { strategy, waits } = runOf(trainer).session;
    const removing = strategy.removeCheckpoint(path, this.folder ?? undefined);
    await waits.for(fileOwner(strategy, "removeCheckpoint"), "removeCheckpoint", removing);
  }

  /** Files by the beginning and the ending of their names, also those of the previous run, which had another logger. */
  find(trainer: Trainer, beginning: string, ending: string): MaybePromise<string[]> {
    return inTurn(this.#find(trainer, beginning, ending));
  }

  *#find(trainer: Trainer, beginning: string, ending: string): Generator<unknown, string[], unknown> {
    const folders = new Set([this.#folderOf(trainer), ...(this.#found === null ? [] : [this.#found])]);
    const found: string[] = [];
    for (const folder of folders) {
      const { fileSystem, path } = locate(folder);
      const names = (yield* ready(fileSystem.list(path))).map(({ name }) => name);
      const fits = (name: string): boolean => name.endsWith(ending) && name.startsWith(beginning);
      found.push(...names.filter(fits).map((name) => joinPath(folder, name)));
    }
    return found;
  }

  #folderOf(trainer: Trainer): string {
    if (this.#given !== null) return this.#given;
    const logger = trainer.loggers[0];
    if (logger === undefined) return joinPath(trainer.defaultRootDir, "checkpoints");
    const version = typeof logger.version === "string" ? logger.version : `version_${logger.version}`;
    return joinPath(logger.saveDir ?? trainer.defaultRootDir, String(logger.name), version, "checkpoints");
  }
}

/** Writes files and their scores as YAML. */
export function writeScores(scores: ReadonlyMap<string, number>, path: string | URL): MaybePromise {
  const { fileSystem, path: file } = locate(path, "ModelCheckpoint.toYaml");
  return fileSystem.write(file, Buffer.from(stringify(Object.fromEntries(scores))));
}

function givenFolder(path: string | URL | null): string | null {
  return path === null ? null : realFolder(writablePath(path, "ModelCheckpoint: dirpath"));
}

/** The folder with links resolved, as far as it exists. */
function realFolder(path: string): string {
  if (addressParts(path) !== null) return path;
  const absolute = resolve(path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);
  let existing = absolute;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  return join(realpathSync(existing), relative(existing, absolute));
}
