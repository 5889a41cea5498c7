/** @file The safetensors format: a table of tensors in JSON, then their bytes. Counterpart: `safetensors.torch`. */
import { deviceName } from "../../tensor/device.js";
import { checkOptions, isOptions, kindOf, shortened } from "../../util/arguments.js";
import type { Device, DeviceLike } from "../../tensor/device.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { setOwn } from "../../util/own-keys.js";
import type { Tensor } from "../../tensor/tensor.js";
import { resolveLocation } from "../map-location.js";
import { MemorySink, type Sink, writeFileAtomic } from "../sink.js";
import { memorySource, openFile, type PathLike, type Source } from "../source.js";
import { emptyBytes, overStorage, readPieces, storageBytes, viewAs, writePieces } from "../tensor-bytes.js";
import { codes, type Entry, readHeader } from "./header.js";
import { findShared } from "./shared.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/**
 * Saves tensors by name. Counterpart: `safetensors.torch.save_file`.
 *
 * @param metadata strings to keep beside the tensors
 * @throws RangeError if tensors share memory or are not contiguous (the format has no views), or a dtype is unknown to it
 */
export function saveFile(
  tensors: Record<string, Tensor>,
  path: PathLike,
  metadata?: Readonly<Record<string, string>>,
): void {
  const plan = makePlan(tensors, metadata);
  writeFileAtomic(path, (sink) => write(plan, sink));
}

/** The bytes of a safetensors file. Counterpart: `safetensors.torch.save`. */
export function save(tensors: Record<string, Tensor>, metadata?: Readonly<Record<string, string>>): Uint8Array {
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

function makePlan(tensors: Record<string, Tensor>, metadata: Readonly<Record<string, string>> | undefined): Plan {
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
  for (const [name, tensor] of Object.entries(tensors)) {
    if (tensor.layoutName !== "strided") {
      throw new RangeError(`You are trying to save a sparse tensor: ${name}. Call .toDense() on it before saving.`);
    }
    if (!tensor.isContiguous()) {
      throw new RangeError(
        `You are trying to save a non contiguous tensor: ${name}, which is not allowed. Call .contiguous() on it before saving.`,
      );
    }
  }
  const shared = findShared(tensors);
  if (shared.length === 0) return;
  throw new RangeError(
    "Some tensors share memory, this will lead to duplicate memory on disk and potential differences when loading them again: " +
      `${shared.map((names) => `{${names.join(", ")}}`).join(", ")}. A potential way to correctly save your model is to use ` +
      "`safetensors.saveModel`. Or save one of them, or clone() the others.",
  );
}

function checkedMetadata(metadata: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value !== "string") {
      throw new TypeError(
        `Expected strings as metadata. Received: ${typeof value} for ${shortened(key)}. Use String(value).`,
      );
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

function read(source: Source, device: DeviceLike | undefined): Record<string, Tensor> {
  const { entries, dataStart } = readHeader(source);
  const target = resolveLocation(deviceName("safetensors", device ?? "cpu"), null);
  const tensors: Record<string, Tensor> = {};
  for (const [name, entry] of entries) setOwn(tensors, name, readTensor(source, dataStart, entry, target));
  return tensors;
}

/** Reads one tensor of a file. */
export function readTensor(source: Source, dataStart: number, entry: Entry, target: Device): Tensor {
  const { dtype, shape, start, end } = entry;
  const bytes = emptyBytes(end - start, target);
  let at = dataStart + start;
  for (const piece of target.type === "meta" ? [] : writePieces(bytes)) {
    source.readInto(piece, at);
    at += piece.byteLength;
  }
  const typed = viewAs(bytes, dtype);
  const tensor = overStorage(typed, 0, shape, contiguousStrides(shape));
  typed.dispose();
  bytes.dispose();
  return tensor;
}

/** The strides of a contiguous tensor. */
export function contiguousStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let i = shape.length - 2; i >= 0; i--) strides[i] = (strides[i + 1] ?? 1) * Math.max(shape[i + 1] ?? 1, 1);
  return strides;
}
