/** @file CheckpointFiles: the files of a ModelCheckpoint, and the folder they are in. */
import { existsSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { localPath, replaceFile } from "@lightning-ts/torch/files";
import { stringify } from "yaml";
import type { Checkpoint } from "../../core/checkpoint-callback.js";
import type { Trainer } from "../../core/attached-types.js";
import { runOf } from "../../run/run.js";
import { linkFile } from "./link.js";

/** The files of a ModelCheckpoint: writes, links, finds and removes them, and knows which came last. */
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

  /** Looks where the files of a run are that saves none. */
  visit(trainer: Trainer): void {
    this.#found ??= this.#folderOf(trainer);
  }

  /** Begins a fit. Returns whether its folder is another one: what was kept in that of before is another run's. */
  enter(trainer: Trainer): boolean {
    const before = this.#found;
    this.#found = this.#folderOf(trainer);
    if (this.#trainer?.deref() !== trainer) {
      // Steps of another Trainer are other steps.
      this.stepOfNewest = 0;
      this.stepOfLast = -1;
    }
    this.#trainer = new WeakRef(trainer);
    const isOther = before !== null && before !== this.#found;
    if (isOther) this.newest = "";
    return isOther;
  }

  /** Whether the folder of the run has something in it. */
  get hasFiles(): boolean {
    const folder = this.#found;
    return folder !== null && existsSync(folder) && readdirSync(folder).length > 0;
  }

  /** Whether the newest file is of this step. */
  isSaved({ globalStep }: Trainer): boolean {
    return this.stepOfNewest === globalStep;
  }

  /**
   * The first path that no file has.
   *
   * @param path of a version; null for none
   * @param own a file that may be overwritten
   */
  firstFree(path: (version: number | null) => string, own: string, firstVersion: number): string {
    let free = path(null);
    for (let version = firstVersion; existsSync(free) && free !== own; version++) free = path(version);
    return free;
  }

  /** Saves the run, and lets its loggers know. */
  async save(trainer: Trainer, path: string, callback: Checkpoint & { saveWeightsOnly: boolean }): Promise<void> {
    await trainer.saveCheckpoint(path, { weightsOnly: callback.saveWeightsOnly });
    this.stepOfNewest = trainer.globalStep;
    this.newest = path;
    if (!trainer.isGlobalZero) return;
    const { pending } = runOf(trainer).session;
    for (const logger of trainer.loggers)
      pending.add(logger.afterSaveCheckpoint(callback), logger, "afterSaveCheckpoint");
  }

  /** Makes a path a link to the newest file. */
  linkNewest({ isGlobalZero }: Trainer, path: string): void {
    if (isGlobalZero) linkFile(this.newest, path);
  }

  /** Removes a file that another one replaces; never what the run was resumed from, nor what lies elsewhere. */
  async removeReplaced(trainer: Trainer, replaced: string, by: string): Promise<void> {
    if (replaced === "" || replaced === by) return;
    const path = resolve(replaced);
    if (trainer.ckptPath != null && resolve(trainer.ckptPath) === path) return;
    const inside = relative(resolve(this.folder ?? ""), path);
    if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) return;
    const { strategy, waits } = runOf(trainer).session;
    const removing = strategy.removeCheckpoint(replaced, this.folder ?? undefined);
    await waits.for(strategy.checkpointIO, "removeCheckpoint", removing);
  }

  /** Files by the beginning and the ending of their names, also those of the run before, whose logger was another. */
  find(trainer: Trainer, beginning: string, ending: string): string[] {
    const folders = new Set([this.#folderOf(trainer), ...(this.#found === null ? [] : [this.#found])]);
    return [...folders]
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((file) => ({ folder, file })))
      .filter(({ file }) => file.endsWith(ending) && file.startsWith(beginning))
      .map(({ folder, file }) => join(folder, file));
  }

  #folderOf(trainer: Trainer): string {
    if (this.#given !== null) return this.#given;
    const logger = trainer.loggers[0];
    if (logger === undefined) return join(trainer.defaultRootDir, "checkpoints");
    const version = typeof logger.version === "string" ? logger.version : `version_${logger.version}`;
    return join(logger.saveDir ?? trainer.defaultRootDir, String(logger.name), version, "checkpoints");
  }
}

/** Writes files and their scores as YAML. */
export function writeScores(scores: ReadonlyMap<string, number>, path: string | URL): void {
  const text = stringify(Object.fromEntries(scores));
  replaceFile(localPath(path, "ModelCheckpoint.toYaml"), (descriptor) => writeFileSync(descriptor, text));
}

function givenFolder(path: string | URL | null): string | null {
  return path === null ? null : realFolder(localPath(path, "ModelCheckpoint: dirpath"));
}

/** The folder with links resolved, as far as it exists. */
function realFolder(path: string): string {
  const absolute = resolve(path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);
  let existing = absolute;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  return join(realpathSync(existing), relative(existing, absolute));
}
