/** @file How every collective is called: for members only, and waited for unless the caller does that. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Handle } from "../native/binding.js";
import type { CollectiveTail } from "../native/binding/distributed-collectives.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { shown } from "../util/arguments.js";
import { emitWarning } from "../util/errors.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { compareCalls } from "./comparison.js";
import { explained } from "./diagnosis.js";
import type { Group, ProcessGroup } from "./process-group.js";
import { expectDevice } from "./tensors.js";
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

/** A call, as all ranks must make it. */
export interface Collective {
  /** The function's name. */
  readonly name: string;
  /** All tensors that it reads and writes. */
  readonly tensors: readonly Tensor[];
  /** Which of them must have the same shape and dtype on all ranks. Default: all. */
  readonly alike?: readonly Tensor[];
  /** What else must be the same on all ranks. */
  readonly like?: string;
  /** What only the group can tell of the arguments: throws before any other rank is involved. */
  readonly check?: (group: ProcessGroup) => void;
}

/** A call, ready to begin: this process is a member of the group. */
export interface Ready {
  readonly group: ProcessGroup;
  readonly handle: Handle;
  readonly tail: CollectiveTail;
}

/**
 * Begins a collective and waits for it, or gives its work. A call that is waited for is compared with those of the other ranks first.
 *
 * @param begin makes the native call
 * @returns the work of an asynchronous call, else null
 */
export function perform(
  call: Collective,
  { group: given, asyncOp = false }: CollectiveOptions,
  begin: (ready: Ready) => Handle | null,
): Work | null {
  const { name, tensors, alike = tensors, like = "" } = call;
  if (typeof asyncOp !== "boolean") {
    throw new TypeError(`${name} expects asyncOp as a boolean. Received: ${shown(asyncOp)}.`);
  }
  const group = memberOf(name, given);
  if (group === null) {
    warnOutside(name);
    return asyncOp ? new Work(binding.completedWork(), (error) => error) : null;
  }
  for (const tensor of tensors) expectDevice(name, group, tensor);
  call.check?.(group);
  if (!asyncOp) compareCalls(group, name, alike, like);
  const explain = explained(group, name);
  try {
    const work = begin({ group, handle: unwrap(group), tail: [asyncOp, -1] });
    if (work === null) return null;
    const begun = new Work(work, explain);
    if (asyncOp) return begun;
    begun.finish();
    return null;
  } catch (error) {
    throw explain(error);
  }
}

/** Says that a call does nothing in this process. */
export function warnOutside(callee: string): void {
  emitWarning(`Running ${callee} on a rank which does not belong to the given group. Nothing is done.`);
}

/**
 * A root's rank in the group, of its rank in the group of all or in the group itself; -1 in a process that is not a member.
 *
 * @param name "src" or "dst"
 * @param otherwise the rank in the group of all where none is given; undefined: one must be
 * @throws RangeError for one that is not a member, or if both or none are given
 */
export function rootOf(
  callee: string,
  name: "src" | "dst",
  given: Group | null | undefined,
  globalRank: number | undefined,
  groupRank: number | undefined,
  otherwise?: number,
): number {
  const inGroup = name === "src" ? "groupSrc" : "groupDst";
  const rank = globalRank === undefined && groupRank === undefined ? otherwise : globalRank;
  if ((rank === undefined) === (groupRank === undefined)) {
    const received = rank === undefined ? "none" : "both";
    throw new RangeError(`${callee} expects one of ${name} and ${inGroup}. Received: ${received}.`);
  }
  const group = memberOf(callee, given);
  if (group === null) return -1;
  const { ranks } = group.facts;
  if (groupRank !== undefined) {
    if (ranks[groupRank] !== undefined) return groupRank;
    throw new RangeError(`${callee} expects ${inGroup} from 0 to ${ranks.length - 1}. Received: ${shown(groupRank)}.`);
  }
  const found = typeof rank === "number" ? ranks.indexOf(rank) : -1;
  if (found >= 0) return found;
  throw new RangeError(
    `${callee} expects ${name} as a rank of the group (${ranks.join(", ")}). Received: ${shown(rank)}.`,
  );
}

/** @throws RangeError unless a list is given in the root's process, and nowhere else */
export function expectListAt(
  callee: string,
  name: string,
  side: "destination" | "source",
  root: number,
  list: readonly unknown[] | null,
  { group: given }: CollectiveOptions,
): void {
  const group = memberOf(callee, given);
  if (group === null) return;
  const isRoot = group.rank() === root;
  if (isRoot === (list !== null)) return;
  throw new RangeError(
    isRoot
      ? `${callee}: argument ${name} must be specified on ${side} rank.`
      : `${callee}: argument ${name} must NOT be specified on non-${side} ranks.`,
  );
}
