/** @file Replacing the data of a module's tensors in place: what moving and casting come down to. */
import { aten } from "../../tensor/aten.js";
import type { Tensor } from "../../tensor/tensor.js";
import { Buffer, Parameter } from "../parameter.js";
import { withoutGrad } from "../without-grad.js";
import type { Module } from "./module.js";

/** Replaces the data of a module's own parameters, their gradients and its own buffers. */
export function replaceOwnData(module: Module, fn: (tensor: Tensor) => Tensor): void {
  withoutGrad(() => {
    for (const [name, tensor] of [...module._ownParameters(), ...module._ownBuffers()]) {
      const replaced = replaceData(tensor, fn);
      if (replaced !== null) module._setOwn(name, replaced);
    }
  });
}

const haveCompatibleTypes = aten<(tensor: Tensor, from: Tensor) => boolean>("_has_compatible_shallow_copy_type");

/** Whether a tensor can take another's data and stay the same object: not from or to the meta device, nor XLA's. */
function canTake(tensor: Tensor, data: Tensor): boolean {
  if (tensor.isMeta !== data.isMeta) return false;
  return tensor.device.type === data.device.type || haveCompatibleTypes(tensor, data);
}

/**
 * Points a parameter or buffer, and its gradient, at what a function makes of their data.
 *
 * @returns null, or a new object where the old one cannot take the data
 */
function replaceData(tensor: Parameter | Buffer, fn: (tensor: Tensor) => Tensor): Parameter | Buffer | null {
  const grad = tensor.grad;
  const data = tensor.detach();
  const made = fn(data);
  let replaced: Parameter | Buffer | null = null;
  if (made !== data) {
    if (!canTake(data, made)) {
      replaced =
        tensor instanceof Buffer ? new Buffer(made, tensor.persistent) : new Parameter(made, tensor.requiresGrad);
    } else {
      if (grad !== null) tensor.grad = null; // A gradient must have its tensor's dtype and device at any time.
      tensor.data = made;
    }
    made.dispose();
  }
  data.dispose();
  if (grad === null) return replaced;
  const gradData = grad.detach();
  const gradMade = fn(gradData);
  if (gradMade !== gradData || made !== data) {
    (replaced ?? tensor).grad = gradMade === gradData ? grad : withData(grad, gradMade);
  }
  return replaced;
}

/** A gradient with other data: the same object wherever it can be. */
function withData(grad: Tensor, data: Tensor): Tensor {
  if (!canTake(grad, data) || grad.layoutName !== data.layoutName) return data.requiresGrad_(grad.requiresGrad);
  grad.data = data;
  data.dispose();
  return grad;
}
