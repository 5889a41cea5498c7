/** @file Sharded checkpoints: folders of PyTorch's distributed format, with `meta.pt` for all but weights and optimizers. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { distributed, load, type MapLocation } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { mapTensors } from "@lightning-ts/torch/util/tree";
import { LocalFileSystem } from "../file-systems/local.js";
import { Error } from "../../util/user-errors.js";
import type { ReadCheckpointOptions } from "./read-options.js";

/** The file beside the shards that holds the rest. It is written after them. Counterpart: `_METADATA_FILENAME`. */
export const META_FILE = "meta.pt";

const OPTIMIZER = /^optimizer_\d+$/;

/** Whether a path of this machine is a folder. */
export function isFolder(path: string): boolean {
  return new LocalFileSystem().info(path)?.isFolder === true;
}

/**
 * Whether a path of this machine is a sharded checkpoint of Lightning's, and a whole one: `meta.pt` is there. Counterpart:
 * `_is_sharded_checkpoint`.
 */
export function isShardedCheckpoint(path: string): boolean {
  return isFolder(path) && statSync(join(path, META_FILE), { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * A sharded checkpoint as if it had been saved in one file: weights as `state_dict`, optimizers as the list `optimizer_states`. All of it is in
 * memory then. Counterpart: `_load_distributed_checkpoint`, `_format_checkpoint`.
 *
 * @throws Error with `code: "ERR_LIGHTNING_CHECKPOINT"` for a folder that is none, or whose saving did not end; CheckpointException where a
 *   part is missing or damaged, with its name
 */
export function readShardedFolder(path: string, options: ReadCheckpointOptions = {}): Record<string, unknown> {
  const weightsOnly = options.weightsOnly ?? true;
  const rest = readMeta(path, { weightsOnly });
  const storageReader = new distributed.checkpoint.FileSystemReader(path, { weightsOnly });
  const shards = distributed.checkpoint.loadStateDictFromKeys({ storageReader, noDist: true });
  return moved(formatted({ ...shards, ...rest }), options.mapLocation ?? null);
}

/**
 * What a sharded checkpoint holds beside its shards.
 *
 * @throws Error with `code: "ERR_LIGHTNING_CHECKPOINT"` for a folder that is none, or whose saving did not end
 */
export function readMeta(path: string, { weightsOnly }: { weightsOnly: boolean }): Record<string, unknown> {
  if (!isShardedCheckpoint(path)) {
    throw Object.assign(
      new Error(
        `Expected a checkpoint: a file, or the folder of a sharded one with ${META_FILE}. Received: the folder ${path}, which has no ${META_FILE}. ` +
          "Either its saving did not end, or it is not Lightning's: torch.distributed.checkpoint.load reads PyTorch's own.",
      ),
      { code: "ERR_LIGHTNING_CHECKPOINT" },
    );
  }
  const rest = load(join(path, META_FILE), { mapLocation: "cpu", weightsOnly });
  if (isPlainObject(rest)) return rest;
  throw Object.assign(new Error(`Expected a dictionary in ${join(path, META_FILE)}. Received: another value.`), {
    code: "ERR_LIGHTNING_CHECKPOINT",
  });
}

/** Sharded checkpoints have the weights under "model", or "state_dict", and an entry for each optimizer. */
function formatted(contents: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const checkpoint: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(contents)) {
    if (!OPTIMIZER.test(key))
      setOwn(checkpoint, key === "model" && !("state_dict" in contents) ? "state_dict" : key, value);
  }
  const optimizers = Object.keys(contents).filter((key) => OPTIMIZER.test(key));
  if (optimizers.length > 0)
    checkpoint.optimizer_states = optimizers.map((_, i) => withState(contents[`optimizer_${i}`]));
  return checkpoint;
}

// Dictionaries without entries leave no trace among the shards: an optimizer that remembers nothing has no states there.
function withState(optimizer: unknown): unknown {
  return isPlainObject(optimizer) ? { state: {}, ...optimizer } : { state: {}, param_groups: [] };
}

function moved(checkpoint: Record<string, unknown>, mapLocation: MapLocation | null): Record<string, unknown> {
  const device =
    typeof mapLocation === "function" ? mapLocation("cpu") : isPlainObject(mapLocation) ? mapLocation.cpu : mapLocation;
  if (device === null || device === undefined || String(device) === "cpu") return checkpoint;
  return mapTensors(checkpoint, (tensor) => tensor.to(device)) as Record<string, unknown>;
}
