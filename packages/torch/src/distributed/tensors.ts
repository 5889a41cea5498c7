/** @file What is asked of tensors before other processes are involved: the backends trust what they get. */
import { viewAsReal } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor-class.js";
import { kindOf } from "../util/arguments.js";
import { expectArray } from "../util/expect.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import type { ProcessGroup } from "./process-group.js";
import { ReduceOp } from "./reduce-op.js";

/** @throws TypeError for anything but a Tensor */
export function expectTensor(callee: string, name: string, tensor: Tensor): void {
  if (tensor instanceof Tensor) return;
  throw new TypeError(`${callee} expects ${name} as a Tensor. Received: ${kindOf(tensor)}.`);
}

/** @throws TypeError for anything but an array of tensors, RangeError for an empty one */
export function expectTensors(callee: string, name: string, tensors: readonly Tensor[]): void {
  expectArray(callee, name, tensors);
  if (tensors.length === 0) throw new RangeError(`${callee} expects ${name} with at least one tensor. Received: none.`);
  for (const [i, tensor] of tensors.entries()) expectTensor(callee, `${name}[${i}]`, tensor);
}

/** @throws RangeError unless there is one tensor for each rank */
export function expectOneEach(callee: string, name: string, group: ProcessGroup, tensors: readonly Tensor[]): void {
  const { ranks } = group.facts;
  if (tensors.length === ranks.length) return;
  throw new RangeError(
    `${callee} expects ${name} with one tensor for each of the group's ${ranks.length} ranks. Received: ${tensors.length}.`,
  );
}

/** @throws RangeError for tensors of several dtypes */
export function expectOneDtype(callee: string, tensors: readonly Tensor[]): void {
  const dtypes = new Set(tensors.map(({ dtype }) => String(dtype)));
  if (dtypes.size <= 1) return;
  throw new RangeError(
    `${callee}: Invalid usage of tensors with different dtypes. Found: ${[...dtypes].join(", ")}. Convert them to one.`,
  );
}

/** @throws RangeError for a tensor on a device that the group has no backend for */
export function expectDevice(callee: string, { facts }: ProcessGroup, tensor: Tensor): void {
  const { type } = tensor.device;
  if (facts.backends.has(type)) return;
  throw new RangeError(
    `${callee}: the group ${facts.name} has no backend for tensors on "${type}". It has: ` +
      `${[...facts.backends].map(([device, name]) => `${name} for "${device}"`).join(", ")}. ` +
      "Move the tensor, or name a backend for its device in initProcessGroup.",
  );
}

/** @throws RangeError for a tensor whose rows do not lie one after the other: the call takes it by its memory */
export function expectContiguous(callee: string, name: string, tensor: Tensor): void {
  if (tensor.isContiguous()) return;
  throw new RangeError(`${callee} expects ${name} as a contiguous tensor. Give ${name}.contiguous().`);
}

const ofComplex: readonly ReduceOp[] = [ReduceOp.SUM, ReduceOp.AVG];
const ofBits: readonly ReduceOp[] = [ReduceOp.BAND, ReduceOp.BOR, ReduceOp.BXOR];

/** @throws RangeError for elements that do not have a reduction: backends would find out when they have begun, and be of no use afterwards */
export function expectReducible(callee: string, op: ReduceOp, tensor: Tensor): void {
  const { isComplex, isFloatingPoint, name } = tensor.dtype;
  if (isComplex && !ofComplex.includes(op) && op.name !== "PREMUL_SUM") {
    throw new RangeError(
      `${callee} does not support ${String(op)} on complex tensors. Use ReduceOp.SUM or ReduceOp.AVG.`,
    );
  }
  if (isFloatingPoint && ofBits.includes(op)) {
    throw new RangeError(`${callee}: Cannot use ${String(op)} with non-integral dtype. Received: ${name}.`);
  }
  if (op === ReduceOp.AVG && !isFloatingPoint && !isComplex && tensor.device.type === "cpu") {
    throw new RangeError(
      `${callee}: the mean of ${name} is not ${name}. Use ReduceOp.SUM and divide, or convert the tensor.`,
    );
  }
}

/** A tensor as backends take it: complex numbers as pairs, in the same memory. */
export function real(tensor: Tensor): Tensor {
  return tensor.isComplex() ? viewAsReal(tensor) : tensor;
}
