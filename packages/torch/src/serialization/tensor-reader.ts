/** @file Tensors of an archive: storages are read once, straight into tensor memory, and everything is checked against them. */
import { Device } from "../tensor/device.js";
import { DType, dtypeOf, int64, type Layout, sparseCsr, uint8 } from "../tensor/dtype.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { operator } from "../tensor/operator.js";
import { Parameter } from "../nn/parameter.js";
import { Tensor } from "../tensor/tensor.js";
import { dtypeOfStorageClass } from "./dtypes.js";
import type { Budget } from "./budget.js";
import { UnpicklingError } from "./errors.js";
import { type MapLocation, resolveLocation } from "./map-location.js";
import { Ingredient, PyDict, type PyGlobal } from "./pickle/building.js";
import { emptyBytes, moved, overStorage, tensorFrom, viewAs, writePieces } from "./tensor-bytes.js";
import type { ZipReader } from "./zip-reader.js";

// Of the largest elements: memory of tensors begins at a multiple of it.
const ALIGNMENT = 16;
// Estimated bytes of a tensor beside its elements.
const TENSOR = 1500;

/** A storage that a tensor refers to: its bytes and, for the older way of saving, its dtype. */
class StorageRef extends Ingredient {
  constructor(
    readonly key: string,
    readonly dtype: DType,
    readonly bytes: Tensor,
    readonly size: number,
  ) {
    super();
  }
}

/** A class such as `torch.FloatStorage`, as a value in a pickle. */
class StorageClass extends Ingredient {
  constructor(readonly dtype: DType) {
    super();
  }
}

const emptyStrided = operator("aten", "empty_strided");
const sparseCoo = operator("aten", "_sparse_coo_tensor_unsafe");
const sparseCompressed = operator("aten", "sparse_compressed_tensor", "comp_plain_value_size");
const validateCompressed = operator("aten", "_validate_sparse_compressed_tensor_args");
const detach = operator("aten", "detach");
const conjugate = operator("aten", "_conj");
const negate = operator("aten", "_neg_view");

/** Makes the tensors of one archive. */
export class TensorReader {
  readonly #zip: ZipReader;
  readonly #prefix: string;
  readonly #swap: boolean;
  readonly #mapLocation: MapLocation | null | undefined;
  /** The whole file, where storages are mapped. */
  readonly #mapped: Tensor | null;
  /** Memory for the first storage that is as large. */
  #memory: Tensor | null;
  readonly #storages = new Map<string, { bytes: Tensor; size: number }>();
  readonly #typed = new Map<string, Tensor>();
  readonly #globals: ReadonlyMap<string, PyGlobal>;

  /**
   * @param prefix folder of the archive's records, with its slash
   * @param swap whether the file has the other byte order
   */
  constructor(
    zip: ZipReader,
    prefix: string,
    swap: boolean,
    mapLocation: MapLocation | null | undefined,
    mapped: Tensor | null = null,
    memory: Tensor | null = null,
  ) {
    this.#zip = zip;
    this.#mapped = mapped;
    this.#memory = memory;
    this.#prefix = prefix;
    this.#swap = swap;
    this.#mapLocation = mapLocation;
    this.#globals = this.#makeGlobals();
  }

  /** The entry for a name of PyTorch's. */
  findGlobal(module: string, name: string): PyGlobal | undefined {
    const known = this.#globals.get(`${module}.${name}`);
    if (known !== undefined) return known;
    if (module !== "torch" && module !== "torch.storage") return undefined;
    const dtype = name === "UntypedStorage" ? uint8 : dtypeOfStorageClass(name);
    if (dtype !== undefined) return { fullName: `${module}.${name}`, value: new StorageClass(dtype) };
    try {
      return { fullName: `${module}.${name}`, value: dtypeOf(name) };
    } catch {
      return undefined;
    }
  }

  /** The storage of a persistent id: `("storage", class, key, location, number of elements)`. */
  storage(id: readonly unknown[]): StorageRef {
    const [kind, type, key, location, count] = id;
    if (
      kind !== "storage" ||
      !(type instanceof StorageClass) ||
      typeof key !== "string" ||
      typeof location !== "string"
    ) {
      throw misleading("a storage is not described as PyTorch does");
    }
    if (!isSize(count)) throw misleading("a storage has no size");
    const record = `${this.#prefix}data/${key}`;
    let storage = this.#storages.get(key);
    if (storage === undefined) {
      const size = this.#zip.sizeOf(record);
      const device = resolveLocation(location, this.#mapLocation);
      storage = { bytes: this.#read(record, size, type.dtype, device), size };
      this.#storages.set(key, storage);
    }
    if (count * type.dtype.itemsize > storage.size) {
      throw misleading(`storage ${key} is said to hold ${count} elements but has ${storage.size} bytes`);
    }
    return new StorageRef(key, type.dtype, storage.bytes, storage.size);
  }

  /** Frees what was needed for reading only. The tensors keep their storages. */
  close(): void {
    for (const typed of this.#typed.values()) typed.dispose();
    for (const { bytes } of this.#storages.values()) bytes.dispose();
    this.#typed.clear();
    this.#storages.clear();
  }

  #read(record: string, size: number, dtype: DType, device: Device): Tensor {
    if (device.type === "meta") return emptyBytes(size, device);
    const bytes = this.#mapRecord(record, size) ?? this.#readRecord(record, size, dtype);
    const placed = moved(bytes, device);
    if (placed !== bytes) bytes.dispose();
    return placed;
  }

  /** A storage as a part of the file; null where it must be read. */
  #mapRecord(record: string, size: number): Tensor | null {
    const start = this.#mapped === null || this.#swap || size === 0 ? null : this.#zip.placeOf(record);
    if (this.#mapped === null || start === null || start % ALIGNMENT !== 0) return null;
    return new Tensor(binding.storagePart(unwrap(this.#mapped), start, size));
  }

  #readRecord(record: string, size: number, dtype: DType): Tensor {
    const bytes = this.#takeMemory(size) ?? emptyBytes(size);
    if (this.#swap) this.#zip.readInto(record, swapped(writePieces(bytes), dtype));
    else this.#zip.readStorage(record, bytes);
    return bytes;
  }

  /** The memory that was given, once: a second storage in it would overwrite the first. */
  #takeMemory(size: number): Tensor | null {
    const memory = this.#memory;
    if (memory === null || memory.numel() !== size) return null;
    this.#memory = null;
    return tensorFrom(detach(memory));
  }

  #rebuild(storage: unknown, dtype: DType | undefined, offset: unknown, size: unknown, stride: unknown): Tensor {
    if (!(storage instanceof StorageRef)) throw misleading("a tensor has no storage");
    if (!isSize(offset) || !isSizes(size) || !isSizes(stride) || size.length !== stride.length) {
      throw misleading("the shape of a tensor is not a list of sizes");
    }
    if (size.reduce((product, length) => product * Math.max(length, 1), 1) > Number.MAX_SAFE_INTEGER) {
      throw misleading(`a tensor of shape [${size.join(", ")}] has more elements than can be counted`);
    }
    const type = dtype ?? storage.dtype;
    const available = Math.floor(storage.size / type.itemsize);
    let last = offset;
    size.forEach((length, i) => (last += (length - 1) * (stride[i] ?? 0)));
    if (!size.includes(0) && last >= available) {
      throw misleading(
        `a tensor of shape [${size.join(", ")}] reaches element ${last} of storage ${storage.key}, which has ${available}`,
      );
    }
    return overStorage(this.#typedBase(storage, type), offset, size, stride);
  }

  #typedBase(storage: StorageRef, dtype: DType): Tensor {
    const key = `${dtype.name} ${storage.key}`;
    let typed = this.#typed.get(key);
    if (typed === undefined) {
      // The bytes after the last whole element belong to no tensor of this dtype.
      const whole = storage.size - (storage.size % dtype.itemsize);
      const bytes = whole === storage.size ? storage.bytes : overStorage(storage.bytes, 0, [whole], [1]);
      this.#typed.set(key, (typed = viewAs(bytes, dtype)));
    }
    return typed;
  }

  #makeGlobals(): ReadonlyMap<string, PyGlobal> {
    const table = new Map<string, PyGlobal>();
    const allow = (fullName: string, call: NonNullable<PyGlobal["call"]>): void => {
      table.set(fullName, {
        fullName,
        call(args, budget) {
          budget.spend(TENSOR);
          return call(args, budget);
        },
      });
    };
    const v2 = ([storage, offset, size, stride, requiresGrad, , metadata]: readonly unknown[]): Tensor =>
      finished(this.#rebuild(storage, undefined, offset, size, stride), requiresGrad, metadata);
    const v3 = ([storage, offset, size, stride, requiresGrad, , dtype, metadata]: readonly unknown[]): Tensor => {
      if (!(dtype instanceof DType)) throw misleading("a tensor has no dtype");
      return finished(this.#rebuild(storage, dtype, offset, size, stride), requiresGrad, metadata);
    };
    const parameter = ([data, requiresGrad]: readonly unknown[]): Parameter => {
      if (!(data instanceof Tensor)) throw misleading("a parameter has no data");
      return new Parameter(data, { requiresGrad: requiresGrad === true });
    };
    const meta = ([dtype, size, stride, requiresGrad]: readonly unknown[]): Tensor => {
      if (!(dtype instanceof DType) || !isSizes(size) || !isSizes(stride))
        throw misleading("a meta tensor has no shape");
      return finished(tensorFrom(emptyStrided(size, stride, { dtype, device: "meta" })), requiresGrad, undefined);
    };
    allow("torch._utils._rebuild_tensor", ([storage, offset, size, stride]) =>
      this.#rebuild(storage, undefined, offset, size, stride),
    );
    allow("torch._utils._rebuild_tensor_v2", v2);
    allow("torch._utils._rebuild_tensor_v3", v3);
    allow("torch._utils._rebuild_parameter", parameter);
    allow("torch._utils._rebuild_parameter_with_state", parameter);
    allow("torch._utils._rebuild_meta_tensor_no_storage", meta);
    allow("torch._utils._rebuild_sparse_tensor", rebuildSparse);
    allow("torch._utils._rebuild_device_tensor_from_cpu_tensor", ([data, , device, requiresGrad], budget) => {
      if (!(data instanceof Tensor) || typeof device !== "string") throw misleading("a tensor has no device");
      // On another device each element is there once, however often it occurs in the file.
      budget.spend(data.numel() * data.itemsize);
      return finished(moved(data, resolveLocation(device, this.#mapLocation)), requiresGrad, undefined);
    });
    allow("torch.serialization._get_layout", ([name]) => name);
    allow("torch.device", ([type, index]) => {
      if (typeof type !== "string") throw misleading("a device has no name");
      return typeof index === "number" ? new Device(type, index) : new Device(type);
    });
    // Tensors of a subclass, or with attributes of their own: the tensor inside.
    allow("torch._tensor._rebuild_from_type_v2", ([rebuild, , args], budget) => {
      const inner = isNamed(rebuild) ? table.get(`${rebuild.module}.${rebuild.name}`) : undefined;
      if (inner?.call === undefined || !Array.isArray(args))
        throw misleading("a tensor of a subclass has no tensor inside");
      return inner.call(args, budget);
    });
    for (const name of ["torch.Tensor", "torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer"]) {
      table.set(name, {
        fullName: name,
        call: ([data]) => {
          if (!(data instanceof Tensor)) throw misleading(`${name} is made of something that is not a tensor`);
          return name.endsWith("Parameter") ? new Parameter(data) : data;
        },
      });
    }
    return table;
  }
}

function isNamed(value: unknown): value is { module: string; name: string } {
  return typeof value === "object" && value !== null && "module" in value && "name" in value;
}

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isSize);
}

function finished(tensor: Tensor, requiresGrad: unknown, metadata: unknown): Tensor {
  let made = tensor;
  if (metadata instanceof PyDict) {
    if (metadata.entries.get("conj") === true) made = tensorFrom(conjugate(made));
    if (metadata.entries.get("neg") === true) made = tensorFrom(negate(made));
  }
  return requiresGrad === true ? made.requiresGrad_() : made;
}

function rebuildSparse([layout, data]: readonly unknown[], budget: Budget): Tensor {
  const parts: readonly unknown[] = Array.isArray(data) ? data : [];
  const [first, second, third, fourth] = parts;
  if (layout === "torch.sparse_coo" && first instanceof Tensor && second instanceof Tensor && isSizes(third)) {
    for (const part of [first, second]) checkPart(part, budget);
    checkCoordinates(first, second, third);
    return tensorFrom(sparseCoo(first, second, third, typeof fourth === "boolean" ? { isCoalesced: fourth } : {}));
  }
  if (first instanceof Tensor && second instanceof Tensor && third instanceof Tensor && isSizes(fourth)) {
    for (const part of [first, second, third]) checkPart(part, budget);
    const named = layoutNamed(layout);
    // Indices outside of the shape would be read as addresses later.
    validateCompressed(first, second, third, fourth, named);
    return tensorFrom(sparseCompressed(first, second, third, fourth, { dtype: third.dtype, layout: named }));
  }
  throw misleading("a sparse tensor lacks its indices or values");
}

// Indices are gone through: a small storage that is said to hold a great many would take for ever.
function checkPart(part: Tensor, budget: Budget): void {
  if (part.layoutName !== "strided") throw misleading("a part of a sparse tensor is sparse itself");
  if (part.numel() * part.itemsize > binding.storageBytes(unwrap(part))) {
    throw misleading("a part of a sparse tensor repeats its elements");
  }
  budget.spend(part.numel() * part.itemsize);
}

function layoutNamed(name: unknown): Layout {
  if (name === "torch.sparse_csr") return sparseCsr;
  throw misleading(`layout ${String(name)} is unknown`);
}

// Indices outside of the shape would be read as addresses later.
function checkCoordinates(indices: Tensor, values: Tensor, size: readonly number[]): void {
  const [dimensions = 0, count = 0] = indices.shape;
  if (indices.ndim !== 2 || dimensions > size.length || indices.dtype !== int64) {
    throw misleading("the indices of a sparse tensor are not a table of int64 with a row for each dimension");
  }
  const expected = [count, ...size.slice(dimensions)];
  if (values.shape.join() !== expected.join() || String(values.device) !== String(indices.device)) {
    throw misleading(
      `the values of a sparse tensor have shape [${values.shape.join()}], expected [${expected.join()}]`,
    );
  }
  if (indices.numel() === 0 || indices.device.type === "meta") return;
  const low = Number(tensorFrom(operator("aten", "min", "")(indices)).item());
  const rows = tensorFrom(operator("aten", "amax")(indices, [1])).tolist();
  const fits = Array.isArray(rows) && rows.every((row, i) => Number(row) < (size[i] ?? 0));
  if (low < 0 || !fits) throw misleading("an index of a sparse tensor is outside of its shape");
}

// The checksum is that of the bytes in the file: a piece is turned around after it was filled.
function* swapped(pieces: Iterable<Uint8Array>, dtype: DType): Generator<Uint8Array, void> {
  const width = dtype.isComplex ? dtype.itemsize / 2 : dtype.itemsize;
  for (const piece of pieces) {
    yield piece;
    const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (width === 2) buffer.swap16();
    else if (width === 4) buffer.swap32();
    else if (width === 8) buffer.swap64();
  }
}

function misleading(why: string): UnpicklingError {
  return new UnpicklingError(`The file is damaged or made to mislead: ${why}.`);
}
