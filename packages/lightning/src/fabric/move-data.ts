/** @file Moves what a batch holds to a device. */
import { type Device, Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { expectArray } from "@lightning-ts/torch/util/lists";

/** Applies a function to all tensors of nested arrays, plain objects and Maps; other objects stay as they are. */
export function applyToTensors(data: unknown, apply: (tensor: Tensor) => Tensor): unknown {
  if (data instanceof Tensor) return apply(data);
  if (Array.isArray(data)) return listed(data).map((item) => applyToTensors(item, apply));
  if (data instanceof Map) return new Map([...data].map(([key, item]) => [key, applyToTensors(item, apply)]));
  if (isPlainObject(data)) {
    return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, applyToTensors(item, apply)]));
  }
  return data;
}

/** A batch's list, looked at before all its items are. */
function listed(items: readonly unknown[]): readonly unknown[] {
  // Short ones, which most are, cost nothing.
  if (items.length > 1024) expectArray("A batch", "its items", items);
  return items;
}

/** The batch on a device. Where it is there already, it is returned as it is. */
export function moveToDevice(data: unknown, device: Device): unknown {
  // Batches are made on the CPU: nothing to do, and nothing to allocate, there.
  if (device.type === "cpu" && !someElsewhere(data)) return data;
  return applyToTensors(data, (tensor) => tensor.to(device, { nonBlocking: true }));
}

function someElsewhere(data: unknown): boolean {
  if (data instanceof Tensor) return data.device.type !== "cpu";
  if (Array.isArray(data)) return listed(data).some(someElsewhere);
  if (data instanceof Map) return [...data.values()].some(someElsewhere);
  if (isPlainObject(data)) {
    return Object.values(data).some(someElsewhere);
  }
  return false;
}
