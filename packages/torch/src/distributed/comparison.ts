/**
 * @file What ranks are about to do, compared before they do it. Backends take what comes for what was expected: tensors of other shapes or
 * dtypes would be read wrongly, or end the process.
 */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { DistError } from "../util/errors.js";
import { explained } from "./diagnosis.js";
import type { ProcessGroup } from "./process-group.js";

const text = (tensor: Tensor): string => {
  const order =
    tensor.layout.toString() === "torch.strided" && !tensor.isContiguous() ? ` by ${tensor.stride().join(",")}` : "";
  return `${String(tensor.dtype)}[${tensor.shape.join(", ")}]${order}`;
};

/**
 * Waits for the other ranks of a group, and throws on all of them if they do not make the same call. Groups without a backend for the CPU
 * are not compared, and none is with the variable TORCH_DISTRIBUTED_DEBUG=OFF.
 *
 * @param tensors those that must be alike
 * @param like what else must be
 * @throws DistError that says what which rank does
 */
export function compareCalls(group: ProcessGroup, name: string, tensors: readonly Tensor[], like: string): void {
  if (group.size() === 1 || !group.facts.backends.has("cpu") || process.env.TORCH_DISTRIBUTED_DEBUG === "OFF") return;
  const own = `${name}(${tensors
    .map(text)
    .concat(like === "" ? [] : like)
    .join(", ")})`;
  let calls;
  try {
    calls = binding.compareCalls(unwrap(group), own);
  } catch (error) {
    throw explained(group, name)(error);
  }
  if (calls === null) return;
  const ranksOf = new Map<string, number[]>();
  for (const [i, call] of calls.entries()) ranksOf.set(call, [...(ranksOf.get(call) ?? []), group.facts.ranks[i] ?? i]);
  const lines = [...ranksOf].map(
    ([call, ranks]) => `\n  ${ranks.length > 1 ? "ranks" : "rank"} ${ranks.join(", ")}: ${call}`,
  );
  throw new DistError(
    `The ranks of group ${group.facts.name} do not make the same call:${lines.join("")}\n` +
      "Make the same calls in the same order on all ranks, with tensors of the same shape and dtype.",
  );
}
