/** @file Which tensors of a dictionary lie over each other, and which name of such a group stands for all. */
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import type { Tensor } from "../../tensor/tensor.js";
import { Error } from "../../util/user-errors.js";

interface Area {
  readonly name: string;
  readonly tensor: Tensor;
  readonly start: bigint;
  readonly end: bigint;
}

function areaOf(name: string, tensor: Tensor): Area {
  const start = binding.dataPtr(unwrap(tensor));
  const last = tensor.shape.reduce((sum, size, i) => sum + (size - 1) * tensor.stride(i), 0);
  return { name, tensor, start, end: start + BigInt((last + 1) * tensor.itemsize) };
}

/** Groups of names, of two or more, whose tensors have bytes in common. Counterpart: `safetensors.torch._find_shared_tensors`. */
export function findShared(tensors: Readonly<Record<string, Tensor>>): string[][] {
  const storages = new Map<string, Area[]>();
  for (const [name, tensor] of Object.entries(tensors)) {
    if (tensor.isMeta || tensor.layoutName !== "strided" || tensor.numel() === 0) continue;
    const key = `${String(tensor.device)} ${binding.storagePtr(unwrap(tensor))}`;
    const areas = storages.get(key);
    if (areas === undefined) storages.set(key, [areaOf(name, tensor)]);
    else areas.push(areaOf(name, tensor));
  }
  const groups: string[][] = [];
  for (const areas of storages.values()) {
    if (areas.length < 2) continue;
    areas.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    let group: string[] = [];
    let end = 0n;
    for (const area of areas) {
      if (group.length === 0 || area.start >= end) groups.push((group = [area.name]));
      else group.push(area.name);
      if (area.end > end) end = area.end;
    }
  }
  return groups.filter((group) => group.length > 1).map((group) => group.sort());
}

/** Whether a tensor is all of its storage. */
function isComplete(tensor: Tensor): boolean {
  const handle = unwrap(tensor);
  return tensor.storageOffset() === 0 && tensor.nbytes === binding.storageBytes(handle);
}

/**
 * For each group that shares memory: the name to keep, and those that it stands for. Counterpart:
 * `safetensors.torch._remove_duplicate_names`.
 *
 * @param preferred names to keep where there is a choice
 * @throws Error where no tensor of a group holds all of the memory
 */
export function duplicateNames(
  tensors: Readonly<Record<string, Tensor>>,
  preferred: ReadonlySet<string> = new Set(),
): Map<string, string[]> {
  const duplicates = new Map<string, string[]>();
  for (const group of findShared(tensors)) {
    const complete = group.filter((name) => isComplete(tensors[name] as Tensor));
    const keep = complete.find((name) => preferred.has(name)) ?? complete[0];
    if (keep === undefined) {
      throw new Error(
        "Error while trying to find names to remove to save state dict, but found no suitable name to keep for saving " +
          `amongst: ${group.join(", ")}. None is covering the entire storage. Refusing to save/load the model since you could ` +
          "be storing much more memory than needed. clone() the tensors that should be apart.",
      );
    }
    duplicates.set(
      keep,
      group.filter((name) => name !== keep),
    );
  }
  return duplicates;
}
