/** @file How every collective is called: for members only, and waited for unless the caller does that. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Handle } from "../native/binding.js";
import type { CollectiveTail } from "../native/binding/distributed-collectives.js";
import { Tensor } from "../tensor/tensor-class.js";
import { kindOf, shown } from "../util/arguments.js";
import { emitWarning } from "../util/errors.js";
import { expectArray } from "../util/expect.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import type { Group, ProcessGroup } from "./process-group.js";
import { Work } from "./work.js";
import { memberOf } from "./world.js";

/** Options of all collectives. */
export interface CollectiveOptions {
  /** The group that works together. Default: all processes. */
  group?: Group | null;
  /** Whether to come back at once, with the `Work` that is under way. Default false. */
  asyncOp?: boolean;
}

/** Options of a call that comes back at once. */
export type Async<Options extends CollectiveOptions> = Options & { asyncOp: true };

/** A call, ready to begin: this process is a member of the group. */
export interface Ready {
  readonly group: ProcessGroup;
  readonly handle: Handle;
  readonly tail: CollectiveTail;
}

/** @throws TypeError for anything but a Tensor */
export function expectTensor(callee: string, name: string, tensor: Tensor): void {
  if (tensor instanceof Tensor) return;
  throw new TypeError(`${callee} expects ${name} as a Tensor. Received: ${kindOf(tensor)}.`);
}

/** @throws TypeError for anything but an array of tensors */
export function expectTensors(callee: string, name: string, tensors: readonly Tensor[]): void {
  expectArray(callee, name, tensors);
  for (const [i, tensor] of tensors.entries()) expectTensor(callee, `${name}[${i}]`, tensor);
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

/**
 * Begins a collective and waits for it, or gives its work.
 *
 * @param tensors all that the call reads and writes
 * @param begin makes the native call
 * @returns the work of an asynchronous call, else null
 */
export function perform(
  callee: string,
  { group: given, asyncOp = false }: CollectiveOptions,
  tensors: readonly Tensor[],
  begin: (ready: Ready) => Handle | null,
): Work | null {
  if (typeof asyncOp !== "boolean") {
    throw new TypeError(`${callee} expects asyncOp as a boolean. Received: ${shown(asyncOp)}.`);
  }
  const group = memberOf(callee, given);
  if (group === null) {
    emitWarning(`Running ${callee} on a rank which does not belong to the given group. Nothing is done.`);
    return asyncOp ? new Work(binding.completedWork(), (error) => error) : null;
  }
  for (const tensor of tensors) expectDevice(callee, group, tensor);
  const work = begin({ group, handle: unwrap(group), tail: [asyncOp, -1] });
  if (work === null) return null;
  const begun = new Work(work, (error) => error);
  if (asyncOp) return begun;
  begun.wait();
  return null;
}

/**
 * A root's rank in the group, of its rank in the group of all or in the group itself.
 *
 * @param name "src" or "dst"
 * @throws RangeError for one that is not a member, or if both or none are given
 */
export function rootOf(
  callee: string,
  name: string,
  { facts }: ProcessGroup,
  globalRank: number | undefined,
  groupRank: number | undefined,
): number {
  const inGroup = `group${name[0]?.toUpperCase() ?? ""}${name.slice(1)}`;
  if ((globalRank === undefined) === (groupRank === undefined)) {
    throw new RangeError(
      `${callee} expects one of ${name} and ${inGroup}. Received: ${globalRank === undefined ? "none" : "both"}.`,
    );
  }
  if (groupRank !== undefined) {
    if (facts.ranks[groupRank] !== undefined) return groupRank;
    throw new RangeError(
      `${callee} expects ${inGroup} from 0 to ${facts.ranks.length - 1}. Received: ${shown(groupRank)}.`,
    );
  }
  const rank = facts.ranks.indexOf(Number(globalRank));
  if (typeof globalRank === "number" && rank >= 0) return rank;
  throw new RangeError(
    `${callee} expects ${name} as a rank of the group (${facts.ranks.join(", ")}). Received: ${shown(globalRank)}.`,
  );
}
