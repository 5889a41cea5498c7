/** @file Tensors that are parts of larger storages, for files that hold the parts only. */
import { operator } from "../tensor/operator.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor.js";
import { overStorage, storageBytes, tensorFrom, viewAs } from "./tensor-bytes.js";

const clone = operator("aten", "clone");
const narrow = operator("aten", "narrow");

interface View {
  readonly tensor: Tensor;
  /** The first byte in its storage, and the one behind the last. */
  readonly start: number;
  readonly end: number;
}

// Of the largest elements: parts begin at a multiple of it.
const ALIGNMENT = 16;

/**
 * Stands in for tensors that use only a part of their storage. It is shown all tensors first; those that have bytes in common continue to share
 * them, a tensor that is alone gets memory of exactly its elements.
 */
export class Compactor {
  readonly #storages = new Map<string, Map<string, View>>();
  readonly #stands = new Map<string, Tensor>();

  /** Shows a dense tensor that will be written. */
  note(tensor: Tensor): void {
    if (tensor.numel() === 0) return;
    const address = `${String(tensor.device)} ${binding.storagePtr(unwrap(tensor))}`;
    let views = this.#storages.get(address);
    if (views === undefined) this.#storages.set(address, (views = new Map<string, View>()));
    const start = tensor.storageOffset() * tensor.itemsize;
    const strides = tensor.stride();
    const last = tensor.shape.reduce((sum, size, i) => sum + (size - 1) * (strides[i] ?? 0), 0);
    views.set(keyOf(tensor), { tensor, start, end: start + (last + 1) * tensor.itemsize });
  }

  /** Copies the parts of all that were shown. */
  prepare(): void {
    for (const views of this.#storages.values()) {
      const sorted = [...views.values()].sort((a, b) => a.start - b.start);
      let group: View[] = [];
      let end = 0;
      for (const view of sorted) {
        if (view.start >= end) {
          this.#standIn(group);
          group = [];
        }
        group.push(view);
        end = Math.max(end, view.end);
      }
      this.#standIn(group);
    }
  }

  /** What is written for a tensor: itself where its storage holds no more than it needs. */
  standFor(tensor: Tensor): Tensor {
    return this.#stands.get(keyOf(tensor)) ?? tensor;
  }

  /** Frees the copies. */
  close(): void {
    for (const tensor of this.#stands.values()) tensor.dispose();
  }

  #standIn(group: readonly View[]): void {
    const [first] = group;
    if (first === undefined) return;
    const start = Math.floor(first.start / ALIGNMENT) * ALIGNMENT;
    const end = Math.max(...group.map((view) => view.end));
    const whole = binding.storageBytes(unwrap(first.tensor));
    if (group.length === 1) {
      if (first.tensor.nbytes < whole) this.#stands.set(keyOf(first.tensor), tensorFrom(clone(first.tensor.detach())));
      return;
    }
    if (end - start >= whole) return;
    const bytes = storageBytes(first.tensor);
    const part = tensorFrom(clone(narrow(bytes, 0, start, end - start)));
    for (const { tensor, start: own } of group) {
      const size = part.numel() - (part.numel() % tensor.itemsize);
      const typed = viewAs(overStorage(part, 0, [size], [1]), tensor.dtype);
      const stand = overStorage(typed, (own - start) / tensor.itemsize, tensor.shape, tensor.stride());
      this.#stands.set(keyOf(tensor), stand);
      typed.dispose();
    }
    part.dispose();
    bytes.dispose();
  }
}

/** The same for tensors that are the same elements of the same memory. */
function keyOf(tensor: Tensor): string {
  const where = `${String(tensor.device)} ${binding.dataPtr(unwrap(tensor))}`;
  return `${where} ${tensor.dtype.name} ${tensor.shape.join()} ${tensor.stride().join()}`;
}
