/** @file The file `.metadata`: a pickle of PyTorch's own classes, of which only those below are allowed. */
import { Budget } from "../../serialization/budget.js";
import { UnpicklingError } from "../../serialization/errors.js";
import { plainGlobal } from "../../serialization/globals.js";
import { PyDict, type PyGlobal } from "../../serialization/pickle/building.js";
import { GlobalName, pickle, PyCall } from "../../serialization/pickle/pickler.js";
import { unpickle } from "../../serialization/pickle/unpickler.js";
import { tuple } from "../../serialization/python-values.js";
import { DType, dtypeOf } from "../../tensor/dtype.js";
import type {
  BytesStorageMetadata,
  ChunkStorageMetadata,
  Metadata,
  MetadataIndex,
  ObjectPath,
  StorageEntry,
  StorageInfo,
  StorageMeta,
  TensorProperties,
  TensorStorageMetadata,
} from "./metadata.js";

const METADATA = "torch.distributed.checkpoint.metadata";
const FILES = "torch.distributed.checkpoint.filesystem";
// Where PyTorch before 2.3 had them.
const OLD_PROPERTIES = "torch.distributed._shard.sharded_tensor.metadata";

// --- writing

/** An object of one of PyTorch's classes: its attributes, or what its `__setstate__` takes. */
class Instance {
  constructor(
    readonly module: string,
    readonly name: string,
    readonly state: Readonly<Record<string, unknown>> | readonly unknown[] | null,
  ) {}
}

/** The bytes of `.metadata`, as Python's own are but for the protocol. */
export function encodeMetadata(metadata: Metadata): Uint8Array {
  const tensors = [...metadata.stateDictMetadata].map(([key, value]) => [key, storageMetadata(value)] as const);
  const { plannerData, storageMeta } = metadata;
  const root = new Instance(METADATA, "Metadata", {
    state_dict_metadata: new Map(tensors),
    planner_data:
      plannerData === null ? null : new Map([...plannerData].map(([key, path]) => [key, tuple([...path])] as const)),
    storage_data: new Map(metadata.storageData.map(({ index, info }) => [indexOf(index), infoOf(info)] as const)),
    storage_meta: storageMeta === null ? null : storageMetaOf(storageMeta),
    version: metadata.version,
  });
  return pickle(root, { reduce });
}

function reduce(value: object): PyCall | GlobalName | undefined {
  if (value instanceof DType) return new GlobalName("torch", value.name);
  if (value instanceof Instance) {
    // An object without attributes has no state in Python either.
    return value.state === null
      ? new PyCall(value.module, value.name, [])
      : new PyCall(value.module, value.name, [], value.state);
  }
  return value instanceof PyCall ? value : undefined;
}

function storageMetadata(value: TensorStorageMetadata | BytesStorageMetadata): Instance {
  if (value.kind === "bytes") return new Instance(METADATA, "BytesStorageMetadata", null);
  const { dtype, requiresGrad } = value.properties;
  const layout = new PyCall("torch.serialization", "_get_layout", ["torch.strided"]);
  const contiguous = new PyCall(METADATA, "_MEM_FORMAT_ENCODING", [0]);
  return new Instance(METADATA, "TensorStorageMetadata", {
    properties: new Instance(METADATA, "TensorProperties", tuple([dtype, layout, requiresGrad, contiguous, false])),
    size: sizeOf(value.size),
    chunks: value.chunks.map(
      ({ offsets, sizes }) =>
        new Instance(METADATA, "ChunkStorageMetadata", { offsets: sizeOf(offsets), sizes: sizeOf(sizes) }),
    ),
  });
}

function sizeOf(sizes: readonly number[]): PyCall {
  return new PyCall("torch", "Size", [tuple([...sizes])]);
}

function indexOf({ fqn, offset, index }: MetadataIndex): Instance {
  const place = offset === null ? {} : { offset: sizeOf(offset) };
  return new Instance(METADATA, "MetadataIndex", { fqn, index, ...place });
}

function infoOf({ relativePath, offset, length, transformDescriptors }: StorageInfo): Instance {
  const transforms = transformDescriptors === undefined ? {} : { transform_descriptors: [...transformDescriptors] };
  return new Instance(FILES, "_StorageInfo", { relative_path: relativePath, offset, length, ...transforms });
}

function storageMetaOf({ checkpointId, saveId, loadId, modules }: StorageMeta): Instance {
  const state = { checkpoint_id: checkpointId, save_id: saveId, load_id: loadId, modules: [...modules] };
  return new Instance(METADATA, "StorageMeta", state);
}

// --- reading

// An attribute that every object of Python has: it tells the classes apart.
const CLASS = "__class__";

function classGlobal(module: string, name: string): PyGlobal {
  return {
    fullName: `${module}.${name}`,
    call: (args) => {
      const made = new PyDict();
      made.entries.set(CLASS, name);
      if (args.length > 0) made.entries.set("args", args);
      return made;
    },
    build: (made, state) => {
      if (!(made instanceof PyDict)) throw damaged("an object", "an object of a class");
      if (state instanceof PyDict) for (const [key, value] of state.entries) made.entries.set(key, value);
      else made.entries.set("state", state);
    },
  };
}

const allowed = new Map<string, PyGlobal>();
for (const [module, names] of [
  [
    METADATA,
    "Metadata TensorStorageMetadata BytesStorageMetadata ChunkStorageMetadata MetadataIndex StorageMeta TensorProperties _MEM_FORMAT_ENCODING",
  ],
  [OLD_PROPERTIES, "TensorProperties MEM_FORMAT_ENCODING"],
  [FILES, "_StorageInfo"],
] as const) {
  for (const name of names.split(" ")) allowed.set(`${module}.${name}`, classGlobal(module, name));
}
allowed.set("torch.serialization._get_layout", {
  fullName: "torch.serialization._get_layout",
  call: ([name]) => name,
});

function findGlobal(module: string, name: string): PyGlobal | undefined {
  const known = allowed.get(`${module}.${name}`) ?? plainGlobal(module, name);
  if (known !== undefined || module !== "torch") return known;
  try {
    return { fullName: `torch.${name}`, value: dtypeOf(name) };
  } catch {
    return undefined;
  }
}

/**
 * What the bytes of `.metadata` say. No code of the file is run: only the classes of PyTorch's format are known.
 *
 * @throws UnpicklingError where the bytes are damaged, or name anything else
 */
export function decodeMetadata(bytes: Uint8Array): Metadata {
  const root = unpickle(bytes, {
    findGlobal,
    persistentLoad: () => {
      throw new UnpicklingError("The metadata are damaged or made to mislead: they refer to a storage.");
    },
    unknownGlobals: "refuse",
    budget: new Budget(bytes.byteLength),
  });
  const fields = instanceOf(root, "Metadata", "the metadata");
  return {
    stateDictMetadata: mapOf(fields.state_dict_metadata, "state_dict_metadata", textOf, readStorageMetadata),
    plannerData: readPlannerData(fields.planner_data),
    storageData: entriesOf(fields.storage_data, "storage_data").map(([index, info]): StorageEntry => ({
      index: readIndex(index),
      info: readInfo(info),
    })),
    storageMeta: readStorageMeta(fields.storage_meta),
    version: optionalText(fields.version),
  };
}

function readStorageMetadata(value: unknown, key: string): TensorStorageMetadata | BytesStorageMetadata {
  if (isInstance(value, "BytesStorageMetadata")) return { kind: "bytes" };
  const { properties, size, chunks } = instanceOf(value, "TensorStorageMetadata", `the tensor ${key}`);
  const wholeSize = sizesOf(size, `the size of ${key}`);
  if (!Array.isArray(chunks)) throw damaged(`the chunks of ${key}`, "a list");
  return {
    kind: "tensor",
    properties: readProperties(properties, key),
    size: wholeSize,
    chunks: chunks.map((chunk) => readChunk(chunk, wholeSize, key)),
  };
}

function readProperties(value: unknown, key: string): TensorProperties {
  const { state } = instanceOf(value, "TensorProperties", `the properties of ${key}`);
  const [dtype, layout, requiresGrad] = Array.isArray(state) ? (state as readonly unknown[]) : [];
  if (!(dtype instanceof DType)) throw damaged(`the properties of ${key}`, "a dtype");
  if (layout !== "torch.strided") throw damaged(`the layout of ${key}`, "torch.strided");
  return { dtype, requiresGrad: requiresGrad === true };
}

function readChunk(value: unknown, whole: readonly number[], key: string): ChunkStorageMetadata {
  const fields = instanceOf(value, "ChunkStorageMetadata", `a chunk of ${key}`);
  const offsets = sizesOf(fields.offsets, `a chunk of ${key}`);
  const sizes = sizesOf(fields.sizes, `a chunk of ${key}`);
  const isInside = whole.every((length, i) => (offsets[i] ?? 0) + (sizes[i] ?? 0) <= length);
  if (offsets.length !== whole.length || sizes.length !== whole.length || !isInside) {
    throw damaged(
      `a chunk of ${key} at [${offsets.join(", ")}] of sizes [${sizes.join(", ")}]`,
      `a part of a tensor of shape [${whole.join(", ")}]`,
    );
  }
  return { offsets, sizes };
}

function readIndex(value: unknown): MetadataIndex {
  const { fqn, offset = null, index = null } = instanceOf(value, "MetadataIndex", "an entry's name");
  return {
    fqn: textOf(fqn, "an entry's name"),
    offset: offset === null ? null : sizesOf(offset, `the place of ${String(fqn)}`),
    index: index === null ? null : (sizesOf([index], `the number of a chunk of ${String(fqn)}`)[0] ?? null),
  };
}

function readInfo(value: unknown): StorageInfo {
  const fields = instanceOf(value, "_StorageInfo", "an entry's place");
  const relativePath = textOf(fields.relative_path, "a file's name");
  const [offset = 0, length = 0] = sizesOf([fields.offset, fields.length], `a part of ${relativePath}`);
  const transforms = fields.transform_descriptors ?? [];
  if (!Array.isArray(transforms)) throw damaged(`the transforms of ${relativePath}`, "a list");
  const descriptors = transforms.map((name: unknown) => textOf(name, `the transforms of ${relativePath}`));
  return { relativePath, offset, length, ...(descriptors.length === 0 ? {} : { transformDescriptors: descriptors }) };
}

function readStorageMeta(value: unknown): StorageMeta | null {
  if (value === null || value === undefined) return null;
  const fields = instanceOf(value, "StorageMeta", "storage_meta");
  const modules: readonly unknown[] = Array.isArray(fields.modules) ? fields.modules : [];
  return {
    checkpointId: optionalText(fields.checkpoint_id),
    saveId: optionalText(fields.save_id),
    loadId: optionalText(fields.load_id),
    modules: modules.filter((name) => typeof name === "string"),
  };
}

// What another planner keeps there says nothing to this one, which then takes keys as they are.
function readPlannerData(value: unknown): ReadonlyMap<string, ObjectPath> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const paths = new Map<string, ObjectPath>();
  for (const [key, path] of entriesOf(value, "planner_data")) {
    if (typeof key !== "string" || !Array.isArray(path) || path.length === 0 || !path.every(isStep)) return null;
    paths.set(key, path);
  }
  return paths;
}

function isStep(step: unknown): step is string | number {
  return typeof step === "string" || (typeof step === "number" && Number.isSafeInteger(step) && step >= 0);
}

// --- what a value must be

function isInstance(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Reflect.get(value, CLASS) === name;
}

function instanceOf(value: unknown, name: string, what: string): Readonly<Record<string, unknown>> {
  if (!isInstance(value, name)) throw damaged(what, `of class ${name}`);
  return value;
}

function entriesOf(value: unknown, what: string): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw damaged(what, "a dictionary");
  return Object.entries(value);
}

function mapOf<V>(
  value: unknown,
  what: string,
  key: (key: unknown, what: string) => string,
  item: (item: unknown, key: string) => V,
): ReadonlyMap<string, V> {
  const made = new Map<string, V>();
  for (const [name, found] of entriesOf(value, what)) {
    const text = key(name, `a key of ${what}`);
    made.set(text, item(found, text));
  }
  return made;
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw damaged(what, "a string");
  return value;
}

function optionalText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function sizesOf(value: unknown, what: string): readonly number[] {
  const isSizes =
    Array.isArray(value) && value.every((size) => typeof size === "number" && Number.isSafeInteger(size) && size >= 0);
  if (!isSizes) throw damaged(what, "whole numbers");
  return value as readonly number[];
}

function damaged(what: string, expected: string): UnpicklingError {
  return new UnpicklingError(`The metadata are damaged or made to mislead: ${what} must be ${expected}.`);
}
