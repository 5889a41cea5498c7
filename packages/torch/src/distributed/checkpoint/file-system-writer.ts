/** @file Checkpoints as files of a folder: each process writes its own, and `.metadata` comes last. */
import { expectArray, listOf } from "../../util/expect.js";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { type PathLike, pathOf } from "../../serialization/source.js";
import { writeFileAtomic } from "../../serialization/sink.js";
import { checkOptions, kindOf } from "../../util/arguments.js";
import { Error, TypeError } from "../../util/user-errors.js";
import { dataFile, dataFiles, firstFreeNumber, METADATA_FILE } from "./checkpoint-folder.js";
import { type DataFile, writeDataFile, writeDataFilesInBackground } from "./data-file.js";
import { bytesOf } from "./global-plan.js";
import type { Metadata, StorageMeta } from "./metadata.js";
import { encodeMetadata } from "./metadata-file.js";
import type { SavePlan, SavePlanner, WriteItem } from "./planner.js";
import { StorageWriter, type WriteResult } from "./storage.js";

const VERSION = "1.0.0";

/** Options of `FileSystemWriter`. */
export interface FileSystemWriterOptions {
  /** Whether a process writes one file for each of `threadCount`, rather than one for each tensor or object. Default true. */
  singleFilePerRank?: boolean;
  /** Whether the files are on the disk, safe from a loss of power, before the checkpoint counts as written. Default true. */
  syncFiles?: boolean;
  /** How many files a process writes; `asyncSave` writes them at the same time. Default 1. */
  threadCount?: number;
  /** Whether an older checkpoint in the folder is replaced; else it is an error. Default true. */
  overwrite?: boolean;
}

/** Which files a process writes. */
interface Files {
  readonly rank: number;
  /** The number of its first file. */
  readonly first: number;
}

/**
 * Writes a checkpoint to a folder. Each process writes files `__RANK_NUMBER.distcp`, the coordinator then `.metadata`, whole or not at all: until that is
 * there, the folder holds no checkpoint, or the older one that is replaced. Its files are removed afterwards, and so are those of saves that did not end.
 * Counterpart: `torch.distributed.checkpoint.FileSystemWriter`.
 */
export class FileSystemWriter extends StorageWriter {
  #path: string;
  readonly #isSingle: boolean;
  readonly #isFlushed: boolean;
  readonly #threadCount: number;
  readonly #overwrites: boolean;
  #saveId: string = randomUUID();

  /**
   * @param path the folder, which is made where it is missing
   * @throws TypeError for options that do not exist, or a number of threads that is not a whole number from 1
   */
  constructor(path: PathLike, options: FileSystemWriterOptions = {}) {
    super();
    checkOptions("FileSystemWriter", options, ["singleFilePerRank", "syncFiles", "threadCount", "overwrite"]);
    const { threadCount = 1 } = options;
    if (!Number.isSafeInteger(threadCount) || threadCount < 1 || threadCount > MOST_THREADS) {
      throw new TypeError(
        `FileSystemWriter expects 'threadCount' to be a whole number from 1 to ${MOST_THREADS}. ` +
          `Received: ${typeof threadCount === "number" ? threadCount : kindOf(threadCount)}.`,
      );
    }
    this.#path = pathOf(path);
    this.#isSingle = options.singleFilePerRank ?? true;
    this.#isFlushed = options.syncFiles ?? true;
    this.#threadCount = threadCount;
    this.#overwrites = options.overwrite ?? true;
  }

  /** The folder. */
  get checkpointId(): string {
    return this.#path;
  }

  override reset(checkpointId: string | null): void {
    if (checkpointId !== null) this.#path = pathOf(checkpointId);
    this.#saveId = randomUUID();
  }

  override setUpStorageWriter(_isCoordinator: boolean, _rank: number): void {
    // Files are named by the coordinator, which knows the ranks.
  }

  override prepareLocalPlan(plan: SavePlan): SavePlan {
    try {
      mkdirSync(this.#path, { recursive: true });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      throw Object.assign(
        new Error(`The folder ${this.#path} of the checkpoint cannot be made (${code}). Choose another.`, {
          cause: error,
        }),
        { code },
      );
    }
    if (!this.#overwrites && existsSync(join(this.#path, METADATA_FILE))) {
      throw new Error(`Checkpoint already exists in ${this.#path} and overwrite is false. Choose another folder.`);
    }
    return plan;
  }

  override prepareGlobalPlan(plans: readonly SavePlan[]): SavePlan[] {
    const first = firstFreeNumber(this.#path);
    return listOf("FileSystemWriter.prepareGlobalPlan", "plans", plans).map((plan, rank): SavePlan => {
      const files: Files = { rank, first };
      return { ...plan, storageData: files };
    });
  }

  override writeData(plan: SavePlan, planner: SavePlanner): WriteResult[] {
    return this.#filesOf(plan).flatMap((file) => writeDataFile(file, planner, this.#isFlushed));
  }

  override writeDataInBackground(plan: SavePlan, planner: SavePlanner): Promise<WriteResult[]> {
    return writeDataFilesInBackground(this.#filesOf(plan), planner, this.#isFlushed, this.#threadCount);
  }

  #filesOf({ items, storageData }: SavePlan): DataFile[] {
    const { rank, first } = storageData as Files; // What prepareGlobalPlan put there.
    const groups = this.#isSingle ? shareOut(items, this.#threadCount) : items.map((item) => [item]);
    return groups.map((group, i) => {
      const name = dataFile(rank, first + i);
      return { path: join(this.#path, name), name, items: group };
    });
  }

  override finish(metadata: Metadata, results: readonly (readonly WriteResult[])[]): Metadata {
    const written = listOf("FileSystemWriter.finish", "results", results);
    for (const ofProcess of written) expectArray("FileSystemWriter.finish", "results", ofProcess);
    const finished: Metadata = {
      ...metadata,
      version: VERSION,
      storageData: written.flat().map(({ index, storageData }) => ({ index, info: storageData })),
      storageMeta: this.storageMeta(),
    };
    const bytes = encodeMetadata(finished);
    writeFileAtomic(join(this.#path, METADATA_FILE), (sink) => sink.write(bytes), this.#isFlushed);
    this.#removeOthers(new Set(finished.storageData.map(({ info }) => info.relativePath)));
    return finished;
  }

  /** Files of older saves, and of such that did not end, belong to no checkpoint now. */
  #removeOthers(own: ReadonlySet<string>): void {
    for (const name of dataFiles(this.#path)) {
      if (own.has(name)) continue;
      try {
        unlinkSync(join(this.#path, name));
      } catch {
        // It takes room, and does no other harm.
      }
    }
  }

  override storageMeta(): StorageMeta {
    return { checkpointId: this.#path, saveId: this.#saveId, loadId: null, modules: [] };
  }
}

const MOST_THREADS = 1024;

/** Shares items out to so many files: objects in turn, and each tensor, the largest first, to the file with least in it. */
function shareOut(items: readonly WriteItem[], count: number): WriteItem[][] {
  if (count === 1) return [[...items]];
  const files = Array.from({ length: count }, () => ({ items: [] as WriteItem[], size: 0 }));
  const objects = items.filter(({ type }) => type === "bytes");
  const tensors = items.filter(({ type }) => type !== "bytes").sort((a, b) => bytesOf(b) - bytesOf(a));
  objects.forEach((item, i) => files[i % count]?.items.push(item));
  for (const item of tensors) {
    const file = files.reduce((a, b) => (b.size < a.size ? b : a));
    file.items.push(item);
    file.size += bytesOf(item);
  }
  return files.map((file) => file.items);
}
