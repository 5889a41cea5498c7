/** @file Moves what a batch holds to a device. */
import { type Device, Tensor } from "@lightning-ts/torch";
import { isMovable, mapTree, someLeaf } from "@lightning-ts/torch/util/tree";

/**
 * The batch on a device. A batch that is already there is returned as it is. Otherwise tensors are moved, in copies of the containers that hold
 * them, and objects with a method `to` are moved by that method. Counterpart: `move_data_to_device`.
 *
 * @throws RangeError for a batch that contains itself
 */
export function moveToDevice(data: unknown, device: Device): unknown {
  // Batches are made on the CPU: nothing to do, and nothing to allocate, there.
  return device.type === "cpu" && !someLeaf(data, isForCpu) ? data : copyToDevice(data, device);
}

/**
 * The batch on a device, in containers of its own: its maker may reuse the original.
 *
 * @throws as `moveToDevice`
 */
export function copyToDevice(data: unknown, device: Device): unknown {
  return mapTree(data, (leaf) => moved(leaf, device), { isLeaf: isMovable, fields: true });
}

function isForCpu(leaf: unknown): boolean {
  return leaf instanceof Tensor ? leaf.device.type !== "cpu" : isMovable(leaf);
}

function moved(leaf: unknown, device: Device): unknown {
  if (leaf instanceof Tensor) {
    if (device.type === "cpu" && leaf.device.type === "cpu") return leaf;
    // A copy to the CPU has to finish first, or it would be read too early.
    return leaf.to(device, { nonBlocking: device.type !== "cpu" && device.type !== "mps" });
  }
  // It may have moved itself in place and returned nothing.
  return isMovable(leaf) ? (leaf.to(device) ?? leaf) : leaf;
}
