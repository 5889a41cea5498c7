/** @file Replays recorded distributed checkpoints: the same files, metadata and values, saved and loaded by one, two and three ranks. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as torch from "../../../src/index.js";
import { loadByRanks, rowsOf, saveByRanks } from "../../testing/checkpoint-ranks.js";

const dcp = torch.distributed.checkpoint;
type StateDict = torch.distributed.checkpoint.StateDict;

/** A case of `checkpoint.json`. */
export type CheckpointCase = Readonly<Record<string, unknown>> & { readonly name: string; readonly world: number };

/** Whether a recorded case is one of a checkpoint. */
export function isCheckpointCase(each: Readonly<Record<string, unknown>>): each is CheckpointCase {
  return typeof each.name === "string" && typeof each.world === "number";
}

/** Replays a case; where something first differs, or null. A sample is the path of a recorded checkpoint. */
export function replayCheckpoint(each: CheckpointCase): string | null {
  const root = mkdtempSync(join(tmpdir(), "checkpoint-"));
  try {
    return each.name.startsWith("save-") ? replaySave(each, root) : replayFailure(each, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function replaySave(each: CheckpointCase, root: string): string | null {
  const path = join(root, "checkpoint");
  const whole = each.name === "save-plain" ? plainState : () => savedState(each);
  const states = Array.from({ length: each.world }, (_, rank) => spread(whole(rank), rank, each.world));
  saveByRanks(states, path);
  const ours = { files: readdirSync(path).sort(), metadata: withoutPlaces(describe(path)) };
  const expected = { files: each.files, metadata: withoutPlaces(each.metadata) };
  const found = difference(ours, expected, "saved") ?? replayLoads(each, path, root);
  if (found !== null || typeof each.sample !== "string") return found;
  return difference(describe(each.sample), each.metadata, "sample") ?? replayLoads(each, each.sample, root);
}

/** What the plain case saves. */
function plainState(rank: number): StateDict {
  const { arange, int64, ones, zeros } = torch;
  const nested = { b: ones([2], { dtype: int64 }), list: [zeros([1]), "x"] };
  return { a: arange(6).to(torch.float32).reshape([2, 3]), n: 3, nested, rank };
}

/** What the sharded cases save: the one file has its keys in the order of the shards, the metadata in that of the state dictionary. */
function savedState(each: CheckpointCase): StateDict {
  const { stateDict, mappings } = dcp.flattenStateDict(decode(each.as_one_file) as StateDict);
  const { planner_data: paths } = each.metadata as { planner_data: object };
  return dcp.unflattenStateDict(new Map(Object.keys(paths).map((key) => [key, stateDict.get(key)])), mappings);
}

function replayLoads(each: CheckpointCase, path: string, root: string): string | null {
  if (each.as_one_file === undefined) return null;
  const file = join(root, "one.pt");
  dcp.dcpToTorchSave(path, file);
  const found = difference(encode(torch.load(file)), each.as_one_file, "as_one_file");
  if (found !== null) return found;
  for (const world of [1, 2, 3]) {
    const empty = (): StateDict => zeroed(decode(each.as_one_file)) as StateDict;
    const states = Array.from({ length: world }, (_, rank) => spread(empty(), rank, world));
    loadByRanks(states, path);
    const [first] = states;
    const weights = gathered(states.map(({ model }) => model as StateDict));
    const loaded = { epoch: first?.epoch, weights, moments: gathered(states.map(momentsOf)) };
    const differs = difference(
      encode(loaded),
      (each[`loaded_by_${world}`] as { ok?: unknown }).ok,
      `loaded_by_${world}`,
    );
    if (differs !== null) return differs;
  }
  return null;
}

function replayFailure(each: CheckpointCase, root: string): string | null {
  const path = join(root, "checkpoint");
  const calls: Readonly<Record<string, () => void>> = {
    "load-missing": () => dcp.load({ a: torch.ones([2]) }, { checkpointId: join(root, "nowhere") }),
    "load-unknown-key": () => dcp.load({ a: torch.zeros([2]), b: torch.zeros([2]) }, { checkpointId: path }),
    "load-other-size": () => dcp.load({ a: torch.zeros([3]) }, { checkpointId: path }),
  };
  const call = calls[each.name];
  if (call === undefined) return `the case ${each.name} is unknown`;
  dcp.save({ a: torch.ones([2]) }, { checkpointId: path });
  const expected = (each.ranks as { error?: { class: string } }[])[0]?.error?.class;
  try {
    call();
  } catch (error) {
    const name = error instanceof Error ? error.name : String(error);
    return name === expected ? null : `${name}, expected ${expected}`;
  }
  return `nothing failed, expected ${expected}`;
}

// --- states

/** A rank's part of a state: all tensors with dimensions are spread, as fully_shard spreads parameters; a plain state is whole everywhere. */
function spread(state: StateDict, rank: number, world: number): StateDict {
  if (!("optim" in state)) return state;
  return mapped(state, (tensor) => (tensor.ndim === 0 ? tensor : rowsOf(tensor, rank, world))) as StateDict;
}

function zeroed(value: unknown): unknown {
  return typeof value === "number" ? -1 : mapped(value, (tensor) => torch.zerosLike(tensor));
}

function mapped(value: unknown, change: (tensor: torch.Tensor) => unknown): unknown {
  if (value instanceof torch.Tensor) return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
}

/** The whole tensors of dictionaries of which each rank has its part. */
function gathered(parts: readonly StateDict[]): Record<string, torch.Tensor> {
  const chunks = (part: StateDict, key: string) =>
    (part[key] as torch.distributed.checkpoint.ShardedTensor).localChunks();
  return Object.fromEntries(
    Object.keys(parts[0] ?? {}).map((key) => {
      const rows = parts.flatMap((part) => chunks(part, key).map(({ tensor }) => tensor));
      return [key, torch.cat(rows)] as const;
    }),
  );
}

function momentsOf(state: StateDict): StateDict {
  const { state: values } = state.optim as { state: Record<string, StateDict> };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.exp_avg]));
}

// --- as data

function describe(path: string): unknown {
  const { stateDictMetadata, plannerData, version, storageData } = new dcp.FileSystemReader(path).readMetadata();
  const entries = [...stateDictMetadata].map(([key, value]) => {
    if (value.kind === "bytes") return [key, { kind: "bytes" }] as const;
    const { properties, size, chunks } = value;
    return [
      key,
      { kind: "tensor", dtype: properties.dtype.name, size, chunks, requires_grad: properties.requiresGrad },
    ] as const;
  });
  return {
    state_dict_metadata: Object.fromEntries<unknown>(entries),
    planner_data: Object.fromEntries(plannerData ?? []),
    version,
    storage_data: storageData.map(({ index: { fqn, offset, index }, info }) => ({
      ...{ fqn, offset, index, relative_path: info.relativePath, at: info.offset, length: info.length },
    })),
  };
}

/** Archives of other writers have other lengths. */
function withoutPlaces(described: unknown): unknown {
  const { storage_data: entries, ...rest } = described as { storage_data: Record<string, unknown>[] };
  return { ...rest, storage_data: entries.map(({ at: _at, length: _length, ...entry }) => entry) };
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  if ("tensor" in value) {
    const { dtype, shape, data } = value.tensor as { dtype: torch.DTypeName; shape: number[]; data: number[] };
    return torch.tensor(data, { dtype: torch.dtypeOf(dtype) }).reshape(shape);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
}

function encode(value: unknown): unknown {
  if (value instanceof torch.Tensor) {
    return { tensor: { dtype: value.dtype.name, shape: [...value.shape], data: value.flatten().tolist() } };
  }
  if (value instanceof Map) return encode(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

/** Where two values first differ; numbers may by 1e-5 of their size. */
function difference(actual: unknown, expected: unknown, place: string): string | null {
  if (typeof actual === "number" && typeof expected === "number") {
    const close = Math.abs(actual - expected) <= 1e-5 * Math.max(1, Math.abs(expected));
    return close ? null : `${place}: ${actual}, expected ${expected}`;
  }
  if (typeof actual === "object" && actual !== null && typeof expected === "object" && expected !== null) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    for (const key of keys) {
      const found = difference(Reflect.get(actual, key), Reflect.get(expected, key), `${place}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return actual === expected ? null : `${place}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
}
