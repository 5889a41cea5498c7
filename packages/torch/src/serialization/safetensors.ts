/** @file The safetensors format: a table of tensors in JSON, then their bytes. Counterpart: `safetensors.torch`. */
import { setOwn } from "../own-keys.js";
import { expectTensor } from "../expect.js";
import { checkOptions, isOptions, kindOf } from "../arguments.js";
import type { DeviceLike } from "../device.js";
import { type DType, type DTypeName, dtypeOf } from "../dtype.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor.js";
import { FileFormatError } from "./errors.js";
import { resolveLocation } from "./map-location.js";
import { MemorySink, type Sink, writeFileAtomic } from "./sink.js";
import { memorySource, openFile, type PathLike, readBytes, type Source } from "./source.js";
import { emptyBytes, overStorage, readPieces, storageBytes, viewAs, writePieces } from "./tensor-bytes.js";

const codes: Partial<Record<DTypeName, string>> = {
  bool: "BOOL",
  uint8: "U8",
  int8: "I8",
  float8_e5m2: "F8_E5M2",
  float8_e4m3fn: "F8_E4M3",
  float8_e8m0fnu: "F8_E8M0",
  int16: "I16",
  uint16: "U16",
  float16: "F16",
  bfloat16: "BF16",
  int32: "I32",
  uint32: "U32",
  float32: "F32",
  complex64: "C64",
  float64: "F64",
  int64: "I64",
  uint64: "U64",
};
const dtypes = new Map(Object.entries(codes).map(([name, code]) => [code, name]));

// The limit of the reference implementation: a header is a table, not data.
const LARGEST_HEADER = 100_000_000;

/**
 * Saves tensors by name. Counterpart: `safetensors.torch.save_file`.
 *
 * @param metadata strings to keep beside the tensors
 * @throws RangeError if tensors share memory or are not contiguous (the format has no views), or a dtype is unknown to it
 */
export function saveFile(tensors: Record<string, Tensor>, path: PathLike, metadata?: Record<string, string>): void {
  const plan = makePlan(tensors, metadata);
  writeFileAtomic(path, (sink) => write(plan, sink));
}

/** The bytes of a safetensors file. Counterpart: `safetensors.torch.save`. */
export function save(tensors: Record<string, Tensor>, metadata?: Record<string, string>): Uint8Array {
  const sink = new MemorySink();
  write(makePlan(tensors, metadata), sink);
  return sink.toBytes();
}

/**
 * The tensors of a file, by name. Counterpart: `safetensors.torch.load_file`.
 *
 * @throws Error with `code: "ENOENT"` if there is no such file; FileFormatError if it is damaged or made to mislead
 */
export function loadFile(path: PathLike, options: { device?: DeviceLike } = {}): Record<string, Tensor> {
  checkOptions("loadFile", options, ["device"]);
  const source = openFile(path);
  try {
    return read(source, options.device);
  } finally {
    source.close();
  }
}

/** The tensors of a file's bytes, by name. Counterpart: `safetensors.torch.load`. */
export function load(bytes: Uint8Array): Record<string, Tensor> {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`safetensors.load expects the bytes of a file, a Uint8Array. Received: ${kindOf(bytes)}.`);
  }
  return read(memorySource(bytes), undefined);
}

interface Plan {
  header: Uint8Array;
  tensors: Tensor[];
}

function makePlan(tensors: Record<string, Tensor>, metadata: Record<string, string> | undefined): Plan {
  if (!isOptions(tensors)) {
    throw new TypeError(`safetensors expects a plain object of tensors by name. Received: ${kindOf(tensors)}.`);
  }
  for (const [name, tensor] of Object.entries(tensors)) expectTensor("safetensors", name, tensor);
  checkMemory(tensors);
  // Larger elements first, so that each tensor starts at a multiple of its element's size.
  const sorted = Object.entries(tensors).sort(
    ([a, x], [b, y]) => y.itemsize - x.itemsize || codeOf(x, a).localeCompare(codeOf(y, b)) || (a < b ? -1 : 1),
  );
  const header: Record<string, unknown> = {};
  if (metadata !== undefined) header.__metadata__ = checkedMetadata(metadata);
  let offset = 0;
  for (const [name, tensor] of sorted) {
    const end = offset + tensor.nbytes;
    setOwn(header, name, { dtype: codeOf(tensor, name), shape: tensor.shape, data_offsets: [offset, end] });
    offset = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(8 + Math.ceil(json.length / 8) * 8).fill(0x20);
  new DataView(padded.buffer).setBigUint64(0, BigInt(padded.length - 8), true);
  padded.set(json, 8);
  return { header: padded, tensors: sorted.map(([, tensor]) => tensor) };
}

function codeOf(tensor: Tensor, name: string): string {
  const code = codes[tensor.dtype.name];
  if (code === undefined) {
    throw new RangeError(
      `Expected a dtype that safetensors has. Received: ${String(tensor.dtype)} for ${name}. Convert it.`,
    );
  }
  return code;
}

function checkMemory(tensors: Record<string, Tensor>): void {
  const owners = new Map<bigint, string>();
  for (const [name, tensor] of Object.entries(tensors)) {
    if (tensor.layoutName !== "strided") {
      throw new RangeError(`You are trying to save a sparse tensor: ${name}. Call .toDense() on it before saving.`);
    }
    if (!tensor.isContiguous()) {
      throw new RangeError(
        `You are trying to save a non contiguous tensor: ${name}, which is not allowed. Call .contiguous() on it before saving.`,
      );
    }
    if (tensor.numel() === 0) continue;
    const storage = binding.storagePtr(unwrap(tensor));
    const owner = owners.get(storage);
    if (owner !== undefined) {
      throw new RangeError(
        `Some tensors share memory, this will lead to duplicate memory on disk and potential differences when loading them ` +
          `again: ${owner}, ${name}. Save one of them, or clone() the other.`,
      );
    }
    owners.set(storage, name);
  }
}

function checkedMetadata(metadata: Record<string, string>): Record<string, string> {
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value !== "string") {
      throw new TypeError(`Expected strings as metadata. Received: ${typeof value} for ${key}. Use String(value).`);
    }
  }
  return metadata;
}

function write(plan: Plan, sink: Sink): void {
  sink.write(plan.header);
  for (const tensor of plan.tensors) {
    const bytes = storageBytes(tensor);
    const start = tensor.storageOffset() * tensor.itemsize;
    const own = overStorage(bytes, start, [tensor.nbytes], [1]);
    for (const chunk of readPieces(own)) sink.write(chunk);
    own.dispose();
    bytes.dispose();
  }
}

interface Entry {
  dtype: DType;
  shape: number[];
  start: number;
  end: number;
}

function read(source: Source, device: DeviceLike | undefined): Record<string, Tensor> {
  const { entries, dataStart } = readHeader(source);
  const target = resolveLocation(device === undefined ? "cpu" : String(device), null);
  const tensors: Record<string, Tensor> = {};
  for (const [name, { dtype, shape, start, end }] of entries) {
    const bytes = emptyBytes(end - start, target);
    let at = dataStart + start;
    for (const piece of target.type === "meta" ? [] : writePieces(bytes)) {
      source.readInto(piece, at);
      at += piece.byteLength;
    }
    const typed = viewAs(bytes, dtype);
    const strides = shape.map((_, i) => shape.slice(i + 1).reduce((product, size) => product * Math.max(size, 1), 1));
    const tensor = overStorage(typed, 0, shape, strides);
    typed.dispose();
    bytes.dispose();
    Object.defineProperty(tensors, name, { value: tensor, enumerable: true, writable: true, configurable: true });
  }
  return tensors;
}

function readHeader(source: Source): { entries: Map<string, Entry>; dataStart: number } {
  const damaged = (why: string): FileFormatError =>
    new FileFormatError(`${source.label} is no safetensors file, or is damaged: ${why}.`);
  if (source.size < 8) throw damaged("it is too short");
  const length = Number(new DataView(readBytes(source, 0, 8).buffer).getBigUint64(0, true));
  if (length > LARGEST_HEADER || length > source.size - 8) throw damaged(`its header claims ${length} bytes`);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readBytes(source, 8, length)));
  } catch {
    throw damaged("its header is no JSON");
  }
  if (typeof header !== "object" || header === null || Array.isArray(header)) throw damaged("its header is no object");
  const entries = new Map<string, Entry>();
  for (const [name, value] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    const entry = parseEntry(value);
    if (entry === undefined) throw damaged(`its entry ${JSON.stringify(name)} is not understood`);
    entries.set(name, entry);
  }
  // Each byte belongs to exactly one tensor, so a small file cannot claim much.
  let expected = 0;
  for (const { start, end } of [...entries.values()].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== expected) throw damaged("its tensors overlap or leave gaps");
    expected = end;
  }
  if (8 + length + expected !== source.size) throw damaged("its size is not that of its tensors");
  return { entries, dataStart: 8 + length };
}

function parseEntry(value: unknown): Entry | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { dtype: code, shape, data_offsets: offsets } = value as Record<string, unknown>;
  const name = typeof code === "string" ? dtypes.get(code) : undefined;
  if (name === undefined || !isSizes(shape) || !isSizes(offsets) || offsets.length !== 2) return undefined;
  const [start = 0, end = 0] = offsets;
  const dtype = dtypeOf(name);
  const size = shape.reduce((product, length) => product * length, dtype.itemsize);
  return end - start === size ? { dtype, shape, start, end } : undefined;
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && Number(item) >= 0);
}
