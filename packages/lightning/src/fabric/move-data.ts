/** @file Moves what a batch holds to a device. */
import { type Device, Tensor } from "@lightning-ts/torch";
import { isMovable, mapTree, someLeaf } from "@lightning-ts/torch/util/tree";

/**
 * The batch on a device. Where it is there already, it is returned as it is; else tensors are moved in copies of the containers that hold
 * them, and objects of classes with a method `to` by that. Counterpart: `move_data_to_device`.
 *
 * @throws RangeError for a batch that holds itself
 */
export function moveToDevice(data: unknown, device: Device): unknown {
  // Batches are made on the CPU: nothing to do, and nothing to allocate, there.
  return device.type === "cpu" && !someLeaf(data, isForCpu) ? data : copyToDevice(data, device);
}

/**
 * The batch on a device, in containers of its own: whoever made it may use its own again.
 *
 * @throws what `moveToDevice` does
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
    // To the CPU a copy has to be waited for: it would be read before it is there.
    return leaf.to(device, { nonBlocking: device.type !== "cpu" && device.type !== "mps" });
  }
  // It may have moved itself, and given nothing.
  return isMovable(leaf) ? (leaf.to(device) ?? leaf) : leaf;
}
