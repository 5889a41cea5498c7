/** @file What tells a tensor from others by value, for code that compares objects without knowing tensors. */
import { createHash } from "node:crypto";
import { binding } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import type { Tensor } from "./tensor-class.js";

/**
 * A text that is the same for two tensors exactly if they have the same dtype, device, layout, shape and elements. It is what
 * `Object.prototype.toString` says of a tensor, and with that what `assert.deepStrictEqual`, vitest's and jest's `toEqual` and others
 * compare: they look at an object's own properties, and a tensor has its data elsewhere. Every NaN equals every other; 0 and -0
 * differ, as they do there. Whether a gradient is recorded does not count.
 */
export function fingerprint(tensor: Tensor): string {
  if (NativeObject.handleOf(tensor) === undefined) return "Tensor"; // A prototype, or what somebody made of one.
  if (binding.isDisposed(unwrap(tensor))) return identified(tensor, "disposed");
  const about = `${tensor.dtype.name}[${sizesOf(tensor)}] on ${String(tensor.device)}, ${tensor.layoutName}`;
  if (tensor.isMeta) return `Tensor ${about}`;
  try {
    const hash = createHash("sha256");
    const plain = tensor.detach();
    addContents(plain, hash);
    plain.dispose();
    const text = `Tensor ${about}, ${hash.digest("base64")}`;
    if (needsMark(tensor)) mark(tensor, text);
    return text;
  } catch {
    // What has no elements to read, such as a tensor of another backend, equals only itself.
    return identified(tensor, about);
  }
}

/** The sizes; of a nested tensor how many parts it has, whose sizes are part of its contents. */
function sizesOf(tensor: Tensor): string {
  return tensor.isNested ? `nested, ${tensor.size(0)}` : tensor.shape.join(", ");
}

type Hash = ReturnType<typeof createHash>;

function addContents(tensor: Tensor, hash: Hash): void {
  const parts = partsOf(tensor);
  if (parts === null) return addElements(tensor, hash);
  for (const part of parts) {
    hash.update(`[${part.shape.join(", ")}]`);
    addElements(part, hash);
    part.dispose();
  }
}

/** What a sparse or nested tensor consists of; null for a dense one. */
function partsOf(tensor: Tensor): Tensor[] | null {
  if (tensor.isNested) return tensor.unbind();
  switch (tensor.layoutName) {
    case "_mkldnn":
      return [tensor.toDense()];
    case "sparse_coo": {
      const sorted = tensor.coalesce();
      return [sorted.indices(), sorted.values()];
    }
    case "sparse_csr":
    case "sparse_bsr":
      return [tensor.crowIndices(), tensor.colIndices(), tensor.values()];
    case "sparse_csc":
    case "sparse_bsc":
      return [tensor.ccolIndices(), tensor.rowIndices(), tensor.values()];
    default:
      return null;
  }
}

function addElements(tensor: Tensor, hash: Hash): void {
  if (tensor.dtype.isComplex) {
    const resolved = tensor.resolveConj();
    addElements(resolved.real, hash);
    addElements(resolved.imag, hash);
    return;
  }
  let values = tensor;
  if (tensor.dtype.isFloatingPoint) {
    // There are many bit patterns for NaN; the 8-bit formats know few operators.
    if (tensor.itemsize === 1) values = tensor.float();
    values = values.maskedFill(values.isnan(), NaN);
  }
  const { buffer, byteOffset, byteLength } = values.toTypedArray();
  hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  if (values !== tensor) values.dispose();
}

/**
 * Whether the rows of a tensor do not tell all of it: vitest and jest compare what can be iterated over item by item, and then own
 * properties. They would take all tensors without elements for equal, and a sparse one for a dense one.
 */
export function needsMark(tensor: Tensor): boolean {
  return tensor.numel() === 0 || tensor.layoutName !== "strided";
}

/** Puts the text on the tensor itself, for those who look there. */
function mark(tensor: Tensor, text: string): void {
  Object.defineProperty(tensor, "fingerprint", { value: text, enumerable: true, configurable: true });
}

const numbers = new WeakMap<Tensor, number>();
let count = 0;

function identified(tensor: Tensor, about: string): string {
  let number = numbers.get(tensor);
  if (number === undefined) numbers.set(tensor, (number = ++count));
  return `Tensor ${about}, number ${number}`;
}
