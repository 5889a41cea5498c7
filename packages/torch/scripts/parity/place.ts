/** @file Where recorded tensors live while cases are replayed. */
import type { Tensor } from "../../src/index.js";

let device: string | null = null;

/** From here on recorded tensors are moved to a device. */
export function placeOn(name: string): void {
  device = name;
}

/** A recorded tensor where it belongs. */
export function placed(tensor: Tensor): Tensor {
  return device === null ? tensor : tensor.to(device);
}

/** Kinds of cases that only work on the tensors that they are given: modules, samplers and others make theirs on the CPU. */
const onDevice = /"kind": ?"(?:function|index)"/;

/** Whether a line's case can be replayed on a device. */
export function isForDevice(line: string): boolean {
  return onDevice.test(line);
}

/** A difference that only says that a call makes a tensor of its own, which is the CPU's. */
export function isOfTwoDevices(difference: string): boolean {
  return /same device|different devices?|but found at least two devices/.test(difference);
}
