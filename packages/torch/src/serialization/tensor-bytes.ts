/** @file The memory of tensors as bytes, moved in pieces through one small buffer. */
import type { Device } from "../tensor/device.js";
import { type DType, uint8 } from "../tensor/dtype.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { operator } from "../tensor/operator.js";
import { Tensor } from "../tensor/tensor.js";

const asStrided = operator("aten", "as_strided");
const detach = operator("aten", "detach");
const viewDtype = operator("aten", "view", "dtype");
const empty = operator("aten", "empty", "memory_format");
const narrow = operator("aten", "narrow");
const toDevice = operator("aten", "to", "device");
const copy = operator("aten", "copy_");
const setSource = operator("aten", "set_", "source_Tensor_storage_offset");

/** The tensor that an operator returned. */
export function tensorFrom(result: unknown): Tensor {
  if (!(result instanceof Tensor)) throw new Error("internal: an operator that makes a tensor returned something else");
  return result;
}

/** A new tensor of bytes, not initialised. */
export function emptyBytes(size: number, device: Device | string = "cpu"): Tensor {
  return tensorFrom(empty([size], { dtype: uint8, device }));
}

/** All bytes of the storage that a dense tensor lies in; shares its memory, on its device. */
export function storageBytes(tensor: Tensor): Tensor {
  const count = Math.floor(binding.storageBytes(unwrap(tensor)) / tensor.itemsize);
  const plain = tensorFrom(detach(tensor));
  const whole = tensorFrom(asStrided(plain, [count], [1], 0));
  const bytes = tensorFrom(viewDtype(whole, uint8));
  plain.dispose();
  whole.dispose();
  return bytes;
}

/** A copy on another device; the same tensor where it is there already. */
export function moved(tensor: Tensor, device: Device | string): Tensor {
  const made = tensorFrom(toDevice(tensor, device, tensor.dtype));
  if (!binding.sameTensor(unwrap(made), unwrap(tensor))) return made;
  made.dispose();
  return tensor;
}

// Views of tensor memory as ArrayBuffers would keep whole tensors alive until a collection. Copying through a buffer that fits
// the processor's cache costs a tenth of writing to a disk, and is the same for tensors of a GPU.
const PIECE = 1 << 22;
let staging: Uint8Array | undefined;

/** The bytes of a one-dimensional tensor of bytes, in pieces. A piece is valid until the next is asked for. */
export function* readPieces(source: Tensor): Generator<Uint8Array, void> {
  const bytes = (staging ??= new Uint8Array(PIECE));
  const size = source.numel();
  for (let start = 0; start < size; start += PIECE) {
    const length = Math.min(PIECE, size - start);
    const piece = tensorFrom(narrow(source, 0, start, length));
    const here = bytes.subarray(0, length);
    binding.copyInto(unwrap(piece), here);
    piece.dispose();
    yield here;
  }
}

/** Pieces of memory to fill, one after the other: each is written to the tensor of bytes when the next is asked for. */
export function* writePieces(target: Tensor): Generator<Uint8Array, void> {
  const bytes = (staging ??= new Uint8Array(PIECE));
  const tensor = new Tensor(binding.fromTypedArray(bytes, [PIECE], "uint8"));
  const size = target.numel();
  for (let start = 0; start < size; start += PIECE) {
    const length = Math.min(PIECE, size - start);
    yield bytes.subarray(0, length);
    const from = tensorFrom(narrow(tensor, 0, 0, length));
    const to = tensorFrom(narrow(target, 0, start, length));
    copy(to, from);
    from.dispose();
    to.dispose();
  }
  tensor.dispose();
}

/** A tensor of another dtype over the same bytes. */
export function viewAs(bytes: Tensor, dtype: DType): Tensor {
  return tensorFrom(viewDtype(bytes, dtype));
}

/** A tensor of its own (no view) with a shape and strides over the storage of another. */
export function overStorage(base: Tensor, offset: number, size: readonly number[], stride: readonly number[]): Tensor {
  const made = tensorFrom(empty([0], { dtype: base.dtype, device: base.device }));
  setSource(made, base, offset, size, stride);
  return made;
}
