/** @file Tensors for an archive: each storage is written once, whoever shares it. */
import { Device } from "../tensor/device.js";
import { DType } from "../tensor/dtype.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { operator } from "../tensor/operator.js";
import { Parameter } from "../nn/parameter.js";
import { Tensor } from "../tensor/tensor.js";
import { storageClassOf } from "./dtypes.js";
import { Compactor } from "./compact.js";
import { PicklingError } from "./errors.js";
import { GlobalName, PersistentId, PyCall } from "./pickle/pickler.js";
import { orderedDict, tuple } from "./python-values.js";
import { moved, storageBytes, tensorFrom } from "./tensor-bytes.js";

interface Storage {
  key: string;
  dtype: DType;
  /** A tensor that lies in the storage; keeps it alive until it is written. */
  owner: Tensor;
}

const isConj = operator("aten", "is_conj");
const isZero = operator("aten", "_is_zerotensor");
const isNeg = operator("aten", "is_neg");
const resolveConj = operator("aten", "resolve_conj");
const resolveNeg = operator("aten", "resolve_neg");
const detach = operator("aten", "detach");
const clone = operator("aten", "clone");

/** Describes tensors, dtypes and devices to the pickler and collects the storages to write. */
export class TensorWriter {
  readonly #storages = new Map<string, Storage>();
  #unnamed = 0;
  /** Whether the storages are copies of this writer's own. */
  #areCopies = false;
  readonly #compactor: Compactor | null;
  #isNoting = false;

  /** @param compact whether only the elements of tensors are written, not what else lies in their storages */
  constructor(compact = false) {
    this.#compactor = compact ? new Compactor() : null;
  }

  /** Where writing is compact: shows all tensors of a value, by going through it once. */
  prepare(goThrough: () => void): void {
    if (this.#compactor === null) return;
    this.#isNoting = true;
    goThrough();
    this.#isNoting = false;
    this.#storages.clear();
    this.#compactor.prepare();
  }

  /** Frees what was copied for writing. */
  close(): void {
    this.#compactor?.close();
  }

  /** How an object of this library is written; undefined for any other object. */
  reduce(value: object): PyCall | GlobalName | undefined {
    if (value instanceof Parameter) {
      const data = tensorFrom(detach(value));
      return new PyCall("torch._utils", "_rebuild_parameter", [data, value.requiresGrad, orderedDict({})]);
    }
    if (value instanceof Tensor) return this.#tensor(value);
    if (value instanceof DType) return new GlobalName("torch", value.name);
    if (value instanceof Device) {
      const args = value.index === null ? [value.type] : [value.type, value.index];
      return new PyCall("torch", "device", tuple(args));
    }
    return undefined;
  }

  /** The records of all storages, once: their bytes, on the CPU, until the next is asked for. */
  *records(): Generator<[name: string, bytes: Tensor], void> {
    for (const { key, owner } of this.#storages.values()) {
      const bytes = storageBytes(owner);
      const host = moved(bytes, "cpu"); // host-device synchronisation for a storage on a device
      try {
        yield [`data/${key}`, host];
      } finally {
        if (host !== bytes) host.dispose();
        bytes.dispose();
        // The next copy finds memory that is warm, rather than new pages.
        if (this.#areCopies) owner.dispose();
      }
    }
  }

  /** Copies all storages, so that the tensors may change before they are written. */
  snapshot(): void {
    this.#areCopies = true;
    for (const storage of this.#storages.values()) {
      const bytes = storageBytes(storage.owner);
      const host = moved(bytes, "cpu"); // host-device synchronisation for a storage on a device
      storage.owner = host === bytes ? tensorFrom(clone(bytes)) : host;
      bytes.dispose();
    }
  }

  #tensor(tensor: Tensor): PyCall {
    const layout = tensor.layoutName;
    if (layout !== "strided") return this.#sparse(tensor, layout);
    if (tensor.isMeta) {
      const args = [tensor.dtype, tuple(tensor.shape), tuple(tensor.stride()), tensor.requiresGrad];
      return new PyCall("torch._utils", "_rebuild_meta_tensor_no_storage", args);
    }
    let plain = tensor;
    if (isConj(plain) === true) plain = tensorFrom(resolveConj(plain));
    if (isNeg(plain) === true) plain = tensorFrom(resolveNeg(plain));
    if (tensor.isNested || tensor.dtype.name.startsWith("q")) {
      const kind = tensor.isNested
        ? "a nested tensor. Save its parts: unbind()"
        : "a quantized tensor. Save dequantize()";
      throw new PicklingError(`Expected tensors with elements in one order. Received: ${kind}.`);
    }
    // Zeros that are written down nowhere: they get memory now.
    if (isZero(plain) === true) plain = tensorFrom(clone(plain));
    if (this.#isNoting) this.#compactor?.note(plain);
    else plain = this.#compactor?.standFor(plain) ?? plain;
    const dtype = tensor.dtype;
    const storage = this.#storage(plain, dtype);
    const type = storageClassOf(storage.dtype);
    const count = Math.floor(binding.storageBytes(unwrap(plain)) / storage.dtype.itemsize);
    const id = new PersistentId(
      tuple([
        "storage",
        type === undefined ? new GlobalName("torch.storage", "UntypedStorage") : new GlobalName("torch", type),
        storage.key,
        String(tensor.device),
        type === undefined ? count * storage.dtype.itemsize : count,
      ]),
    );
    const args: unknown[] = [
      id,
      plain.storageOffset(),
      tuple(plain.shape),
      tuple(plain.stride()),
      tensor.requiresGrad,
      orderedDict({}),
    ];
    // The older form takes the dtype from the storage's class: not for new dtypes, nor for a second dtype in one storage.
    if (type !== undefined && storage.dtype === dtype) {
      return new PyCall("torch._utils", "_rebuild_tensor_v2", args);
    }
    return new PyCall("torch._utils", "_rebuild_tensor_v3", [...args, dtype]);
  }

  #storage(tensor: Tensor, dtype: DType): Storage {
    const bytes = binding.storageBytes(unwrap(tensor));
    // Storages without memory share no address.
    const address = bytes === 0 ? `empty ${this.#unnamed++}` : String(binding.storagePtr(unwrap(tensor)));
    let storage = this.#storages.get(address);
    if (storage === undefined) {
      storage = { key: String(this.#storages.size), dtype, owner: tensor };
      this.#storages.set(address, storage);
    }
    return storage;
  }

  #sparse(tensor: Tensor, layout: string): PyCall {
    const part = (name: string): Tensor => tensorFrom(operator("aten", name)(tensor));
    const size = tuple(tensor.shape);
    const named = new PyCall("torch.serialization", "_get_layout", [`torch.${layout}`]);
    const rebuilt = (...parts: unknown[]): PyCall =>
      new PyCall("torch._utils", "_rebuild_sparse_tensor", [named, tuple(parts)]);
    switch (layout) {
      case "sparse_coo":
        return rebuilt(part("_indices"), part("_values"), size, operator("aten", "is_coalesced")(tensor));
      case "sparse_csr":
        return rebuilt(part("crow_indices"), part("col_indices"), part("values"), size);
      default:
        throw new PicklingError(
          `Expected a tensor of layout strided, sparse_coo or sparse_csr. Received: ${layout}. Convert it with toDense() first.`,
        );
    }
  }
}
