/** @file Writes sharded checkpoints: each process its shards, the first one the rest; the folder appears whole or not at all. */
import { join } from "node:path";
import { distributed, save } from "@lightning-ts/torch";
import { someLeaf } from "@lightning-ts/torch/util/tree";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { replaceBy, savingName } from "../file-systems/set-aside.js";
import { prepareCheckpointFile } from "./checkpoint-file.js";
import { META_FILE } from "./sharded-folder.js";

/** What is saved, and where. */
export interface ShardedSave {
  /** The contents of the checkpoint, in the form of the Trainer or of Fabric. */
  readonly checkpoint: Readonly<Record<string, unknown>>;
  /** The folder, on a file system that all processes share. */
  readonly path: string;
  /** The name of the Trainer's weights in the folder. */
  readonly weightsKey: string;
  /** Whether a value is the state of a module or of an optimizer. */
  readonly isState: (value: unknown) => boolean;
}

/**
 * Saves a sharded checkpoint; all processes call it.
 *
 * @throws CheckpointException on every process where any of them fails to write, or the folder cannot be put in its place
 */
export function saveShardedFolder({ checkpoint, path, ...how }: ShardedSave): void {
  const { shards, rest } = apart(checkpoint, how);
  distributed.checkpoint.save(shards, { storageWriter: new ShardedFolderWriter(path, rest) });
}

/**
 * As `saveShardedFolder`, while training goes on: what is saved is copied before the call returns. The promise resolves on each process when the folder is in its place.
 *
 * @throws as `saveShardedFolder`: at once for what fails before writing, later by the promise
 */
export function saveShardedFolderLater({ checkpoint, path, ...how }: ShardedSave): Promise<void> {
  const { shards, rest } = apart(checkpoint, how);
  const storageWriter = new ShardedFolderWriter(path, rest);
  return distributed.checkpoint.asyncSave(shards, { storageWriter }).then(() => undefined);
}

type Parts = Parameters<distributed.checkpoint.FileSystemWriter["writeData"]>;
type Finish = Parameters<distributed.checkpoint.FileSystemWriter["finish"]>;

/** Writes shards and, on the first process, the rest into a hidden folder beside the checkpoint's path, which gets its place when all is there. */
class ShardedFolderWriter extends distributed.checkpoint.FileSystemWriter {
  readonly #target: string;
  readonly #rest: Record<string, unknown>;
  #isCoordinator = false;

  constructor(path: string, rest: Record<string, unknown>) {
    super(savingName(path));
    this.#target = path;
    this.#rest = rest;
  }

  get #meta(): string {
    return join(this.checkpointId, META_FILE);
  }

  override setUpStorageWriter(isCoordinator: boolean, rank: number): void {
    super.setUpStorageWriter(isCoordinator, rank);
    this.#isCoordinator = isCoordinator;
  }

  override writeData(...given: Parts): ReturnType<distributed.checkpoint.FileSystemWriter["writeData"]> {
    if (this.#isCoordinator) save(this.#rest, this.#meta);
    return super.writeData(...given);
  }

  override writeDataInBackground(
    ...given: Parts
  ): ReturnType<distributed.checkpoint.FileSystemWriter["writeDataInBackground"]> {
    const writeRest = this.#isCoordinator ? prepareCheckpointFile(this.#rest, this.#meta) : null;
    const written = super.writeDataInBackground(...given);
    return writeRest === null ? written : bothDone(written, writeRest());
  }

  override finish(...given: Finish): ReturnType<distributed.checkpoint.FileSystemWriter["finish"]> {
    const metadata = super.finish(...given);
    replaceBy(this.checkpointId, this.#target);
    return metadata;
  }
}

/** Waits for both, also where one fails: nothing is written to the folder any more when it ends. */
async function bothDone<T>(result: Promise<T>, other: Promise<void>): Promise<T> {
  await Promise.allSettled([result, other]);
  await other;
  return result;
}

/** The states of modules and optimizers, and all else. */
function apart(
  checkpoint: ShardedSave["checkpoint"],
  { isState, weightsKey }: Pick<ShardedSave, "isState" | "weightsKey">,
): { shards: Record<string, unknown>; rest: Record<string, unknown> } {
  const shards: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  const isOfTrainer = "pytorch-lightning_version" in checkpoint;
  for (const [name, value] of Object.entries(checkpoint)) {
    if (isOfTrainer && name === "state_dict") setOwn(shards, weightsKey, value);
    else if (isOfTrainer && name === "optimizer_states" && Array.isArray(value)) {
      value.forEach((state: unknown, i) => setOwn(shards, `optimizer_${i}`, state));
    } else {
      const isSharded = isState(value) || someLeaf(value, (leaf) => leaf instanceof distributed.tensor.DTensor);
      setOwn(isSharded && !isOfTrainer ? shards : rest, name, value);
    }
  }
  return { shards, rest };
}
