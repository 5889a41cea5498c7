/** @file Large safetensors files, of which one tensor or a part of one is read. Counterpart: `safetensors.safe_open`. */
import { deviceName } from "../../tensor/device.js";
import { checkOptions, shown } from "../../util/arguments.js";
import type { Device, DeviceLike } from "../../tensor/device.js";
import { contiguousFormat } from "../../tensor/dtype.js";
import { getItem, type Index } from "../../tensor/indexing.js";
import { nearest } from "../../util/nearest.js";
import type { Tensor } from "../../tensor/tensor.js";
import { resolveLocation } from "../map-location.js";
import { isOpenFile, mapFile } from "../mapped.js";
import { openFile, type PathLike, type Source } from "../source.js";
import { moved, overStorage, tensorFrom, viewAs } from "../tensor-bytes.js";
import { operator } from "../../tensor/operator.js";
import { contiguousStrides, readTensor } from "./file.js";
import { codes, type Entry, type Header, readHeader } from "./header.js";
import { Error, RangeError } from "../../util/user-errors.js";

const clone = operator("aten", "clone");

/** An open safetensors file. Made by `safeOpen`. */
export class SafeFile {
  readonly #source: Source;
  readonly #header: Header;
  readonly #device: Device;
  #isOpen = true;

  /** Use `safeOpen`. */
  constructor(source: Source, header: Header, device: Device) {
    this.#source = source;
    this.#header = header;
    this.#device = device;
  }

  /** Names of all tensors, sorted. */
  keys(): string[] {
    return [...this.#header.entries.keys()].sort();
  }

  /** Names of all tensors in the order in which they lie in the file. */
  offsetKeys(): string[] {
    const entries = [...this.#header.entries].sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
    return entries.map(([name]) => name);
  }

  /** The strings beside the tensors; null where there are none. */
  metadata(): Record<string, string> | null {
    return this.#header.metadata === null ? null : Object.fromEntries(this.#header.metadata);
  }

  /**
   * Reads one tensor, and nothing else of the file.
   *
   * @throws RangeError if there is none of that name; Error if the file was closed
   */
  getTensor(name: string): Tensor {
    const entry = this.#entry(name);
    if (!this.#isOpen) throw closed(this.#source);
    return readTensor(this.#source, this.#header.dataStart, entry, this.#device);
  }

  /**
   * A tensor of which parts can be read.
   *
   * @throws RangeError if there is none of that name
   */
  getSlice(name: string): TensorSlice {
    const entry = this.#entry(name);
    return new TensorSlice(entry, (items) => this.#part(entry, items));
  }

  /** Closes the file. What was read stays. */
  close(): void {
    if (this.#isOpen) this.#source.close();
    this.#isOpen = false;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #part(entry: Entry, items: readonly Index[]): Tensor {
    if (!this.#isOpen || !isOpenFile(this.#source)) throw closed(this.#source);
    const { dtype, shape, start } = entry;
    const offset = this.#header.dataStart + start;
    // Files whose tensors do not begin at a multiple of their elements' size are rare: all of the tensor is read then.
    const isAligned = offset % dtype.itemsize === 0;
    const whole = isAligned
      ? this.#mapped(entry, offset)
      : readTensor(this.#source, this.#header.dataStart, entry, this.#device);
    if (shape.includes(0)) return getItem(whole, items);
    const part = getItem(whole, items);
    const here = tensorFrom(clone(part, { memoryFormat: contiguousFormat }));
    part.dispose();
    whole.dispose();
    const placed = moved(here, this.#device);
    if (placed !== here) here.dispose();
    return placed;
  }

  #mapped({ dtype, shape }: Entry, offset: number): Tensor {
    if (!isOpenFile(this.#source)) throw closed(this.#source);
    const file = mapFile(this.#source);
    const whole = overStorage(file, 0, [file.numel() - (file.numel() % dtype.itemsize)], [1]);
    const typed = viewAs(whole, dtype);
    const tensor = overStorage(typed, offset / dtype.itemsize, shape, contiguousStrides(shape));
    for (const one of [file, whole, typed]) one.dispose();
    return tensor;
  }

  #entry(name: string): Entry {
    const entry = this.#header.entries.get(name);
    if (entry !== undefined) return entry;
    const near = nearest(name, [...this.#header.entries.keys()].slice(0, 1000));
    throw new RangeError(
      `${this.#source.label} does not contain tensor ${JSON.stringify(shown(name))}. ` +
        (near === null ? "keys() lists all names." : `Did you mean ${JSON.stringify(near)}? keys() lists all names.`),
    );
  }
}

/** A tensor of a file, of which parts can be read. Made by `SafeFile.getSlice`. */
export class TensorSlice {
  readonly #entry: Entry;
  readonly #read: (items: readonly Index[]) => Tensor;

  /** Use `SafeFile.getSlice`. */
  constructor(entry: Entry, read: (items: readonly Index[]) => Tensor) {
    this.#entry = entry;
    this.#read = read;
  }

  /** The shape of all of the tensor. */
  getShape(): number[] {
    return [...this.#entry.shape];
  }

  /** The format's name of the dtype, such as "F32". */
  getDtype(): string {
    return codes[this.#entry.dtype.name] ?? this.#entry.dtype.name;
  }

  /**
   * Reads a part, named as with `Tensor.at`: only what that touches is read from the disk. Counterpart: `slice[...]`.
   *
   * @example file.getSlice("embedding").at(torch.slice(0, 100));
   */
  at(...items: Index[]): Tensor {
    return this.#read(items);
  }
}

/**
 * Opens a safetensors file and reads its table; tensors are read when they are asked for. Counterpart: `safetensors.safe_open`.
 *
 * @param options.device where tensors are put; "cpu" by default
 * @throws Error with `code: "ENOENT"` if there is no such file; FileFormatError if it is damaged or made to mislead
 * @example
 * using file = safetensors.safeOpen("model.safetensors");
 * const bias = file.getTensor("head.bias");
 */
export function safeOpen(path: PathLike, options: { device?: DeviceLike } = {}): SafeFile {
  checkOptions("safeOpen", options, ["device"]);
  const device = resolveLocation(deviceName("safeOpen", options.device ?? "cpu"), null);
  const source = openFile(path);
  try {
    return new SafeFile(source, readHeader(source), device);
  } catch (error) {
    source.close();
    throw error;
  }
}

function closed(source: Source): Error {
  return new Error(`${source.label} was closed. Open it again with safeOpen.`);
}
