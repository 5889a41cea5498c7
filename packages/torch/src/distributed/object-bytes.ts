/** @file Values as bytes, for other processes. */
import { Buffer } from "node:buffer";
import { types } from "node:util";
import { deserialize, serialize } from "node:v8";
import { fromTypedArray } from "../tensor/creation.js";
import { dtypeOf, type DTypeName, uint8 } from "../tensor/dtype.js";
import { Tensor } from "../tensor/tensor-class.js";
import { kindOf } from "../util/arguments.js";
import { isPlainObject } from "../util/is.js";
import { mapTree } from "../util/tree.js";
import { TypeError } from "../util/user-errors.js";

/** Stands for a tensor in what is written. */
const mark = "lightning-ts/tensor-in-object";

interface Entry {
  readonly dtype: DTypeName;
  readonly shape: readonly number[];
  readonly requiresGrad: boolean;
  readonly bytes: number;
}

const isMarked = (value: object): value is { [mark]: number } => isPlainObject(value) && Object.hasOwn(value, mark);

/** Whether a value is one that `node:v8` writes as it is. */
function isPlainData(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "function" && typeof value !== "symbol";
  return (
    value instanceof Date ||
    value instanceof RegExp ||
    types.isArrayBuffer(value) ||
    ArrayBuffer.isView(value) ||
    types.isBoxedPrimitive(value)
  );
}

/** The elements of a tensor as bytes, and what they are. */
function written(callee: string, tensor: Tensor): [Entry, Uint8Array] {
  if (tensor.layout.toString() !== "torch.strided" || tensor.isQuantized) {
    throw new TypeError(`${callee} takes dense tensors in objects. Received: a ${String(tensor.layout)} one.`);
  }
  const dense = tensor.detach().cpu().resolveConj().resolveNeg().contiguous().reshape([-1]);
  const bytes = dense.view(uint8).toTypedArray() as Uint8Array;
  const { name } = tensor.dtype;
  const requiresGrad = tensor.isLeaf && tensor.requiresGrad;
  return [{ dtype: name, shape: [...tensor.shape], requiresGrad, bytes: bytes.length }, bytes];
}

/**
 * A value as bytes: numbers, bigints, texts, booleans, null, undefined, dates, regular expressions, typed arrays, tensors, and arrays, plain
 * objects, Maps and Sets of these.
 *
 * @throws TypeError for anything else, such as a function or an object of a class
 */
export function toBytes(callee: string, value: unknown): Uint8Array {
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  const plain = mapTree(value, (leaf) => {
    if (leaf instanceof Tensor) {
      const [entry, bytes] = written(callee, leaf);
      parts.push(bytes);
      return { [mark]: entries.push(entry) - 1 };
    }
    if (isPlainData(leaf)) return leaf;
    throw new TypeError(
      `${callee} takes plain data: numbers, texts, dates, typed arrays, tensors, and arrays, objects, Maps and Sets of these. ` +
        `Received: ${kindOf(leaf)}.`,
    );
  });
  const head = serialize({ plain, entries });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, ...parts]);
}

/** The value of bytes that `toBytes` made. Tensors are on the CPU. */
export function fromBytes(bytes: Uint8Array): unknown {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + view.readUInt32LE(0);
  const { plain, entries } = deserialize(view.subarray(4, at)) as { plain: unknown; entries: Entry[] };
  const tensors = entries.map(({ dtype, shape, requiresGrad, bytes: length }) => {
    const raw = fromTypedArray(new Uint8Array(view.subarray(at, at + length)));
    at += length;
    return raw.view(dtypeOf(dtype)).reshape(shape).requiresGrad_(requiresGrad);
  });
  return mapTree(
    plain,
    (leaf) => (typeof leaf === "object" && leaf !== null && isMarked(leaf) ? tensors[leaf[mark]] : leaf),
    {
      isLeaf: isMarked,
    },
  );
}
