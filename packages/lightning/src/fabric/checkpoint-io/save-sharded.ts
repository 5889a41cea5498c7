/** @file Writes sharded checkpoints: each process its shards, the first one the rest; the folder appears whole or not at all. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { distributed, save } from "@lightning-ts/torch";
import { someLeaf } from "@lightning-ts/torch/util/tree";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { Error } from "../../util/user-errors.js";
import type { Processes } from "../processes.js";
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
  readonly processes: Processes;
}

/**
 * Saves a sharded checkpoint; all processes call it.
 *
 * @throws CheckpointException on every process where any of them fails to write; Error on every process where the folder cannot be put in its place
 */
export function saveShardedFolder({ checkpoint, path, processes, ...how }: ShardedSave): void {
  const { shards, rest } = apart(checkpoint, how);
  const folder = beside(path, "saving");
  distributed.checkpoint.save(shards, { checkpointId: folder });
  let error: Error | null = null;
  if (processes.isGlobalZero) {
    try {
      save(rest, join(folder, META_FILE));
      put(folder, path);
    } catch (thrown) {
      error = thrown instanceof globalThis.Error ? thrown : new Error(String(thrown));
    }
  }
  const told = processes.broadcast(error?.message ?? null);
  if (error !== null) throw error;
  if (told !== null) throw new Error(`The first process could not save the checkpoint ${path}: ${told}`);
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

/** A hidden name beside a path: what a save that did not end leaves is written over by the next. */
function beside(path: string, what: string): string {
  return join(dirname(path), `.${basename(path)}.${what}`);
}

/** Puts a folder in the place of whatever is at a path. */
function put(folder: string, path: string): void {
  if (!existsSync(path)) {
    renameSync(folder, path);
    return;
  }
  const older = beside(path, "replaced");
  rmSync(older, { recursive: true, force: true });
  renameSync(path, older);
  renameSync(folder, path);
  rmSync(older, { recursive: true, force: true });
}
