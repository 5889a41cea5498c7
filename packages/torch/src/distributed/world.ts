/** @file The groups that this process is a member of. */
import { createHash } from "node:crypto";
import { RangeError } from "../util/user-errors.js";
import { expectGroup, type Group, ProcessGroup } from "./process-group.js";

let main: ProcessGroup | null = null;
/** Lets go of where the processes met. */
let leave = (): void => undefined;
const groups = new Map<string, ProcessGroup>();
let made = 0;
/** How often groups of the same members were made by their members alone: their names must differ. */
const madeLocally = new Map<string, number>();

/** @internal A name for the next group: all processes make their groups in the same order. */
export function nextGroupName(): string {
  return String(made++);
}

/** @internal A name for the next group of these members, who alone make it. */
export function nextLocalName(ranks: readonly number[]): string {
  const members = ranks.join("_");
  const times = madeLocally.get(members) ?? 0;
  madeLocally.set(members, times + 1);
  return createHash("sha1").update(`${members}_${times}`).digest("hex");
}

/** @internal */
export function addGroup(group: ProcessGroup): void {
  groups.set(group.facts.name, group);
}

/** @internal @param onEnd lets go of where the processes met */
export function setDefaultGroup(group: ProcessGroup, onEnd: () => void): void {
  main = group;
  leave = onEnd;
}

/** @internal */
export function forgetGroup(group: ProcessGroup): void {
  groups.delete(group.facts.name);
}

/** @internal Back to where nothing was set up. */
export function forgetWorld(): void {
  leave();
  leave = () => undefined;
  main = null;
  groups.clear();
  made = 0;
  madeLocally.clear();
}

/** @internal All groups, the newest first. */
export function allGroups(): ProcessGroup[] {
  return [...groups.values()].reverse();
}

/** @internal The group of a name, or undefined. */
export function groupNamed(name: string): ProcessGroup | undefined {
  return groups.get(name);
}

/** Whether `initProcessGroup` was called. Counterpart: `torch.distributed.is_initialized`. */
export function isInitialized(): boolean {
  return main !== null;
}

/** @internal @throws RangeError if `initProcessGroup` was not called */
export function defaultGroup(): ProcessGroup {
  if (main === null) {
    throw new RangeError(
      "Default process group has not been initialized, please make sure to call initProcessGroup (init_process_group).",
    );
  }
  return main;
}

/** Names the default group. Counterpart: `torch.distributed.group`. */
export const group: {
  /** The group of all processes; undefined before `initProcessGroup`. */
  readonly WORLD: ProcessGroup | undefined;
} = Object.freeze({
  get WORLD() {
    return main ?? undefined;
  },
});

/** @internal The group that a call means: the default one where none is given; null where this process is not a member. */
export function memberOf(callee: string, given: Group | null | undefined): ProcessGroup | null {
  if (given === undefined || given === null) return defaultGroup();
  expectGroup(callee, given);
  if (!(given instanceof ProcessGroup)) return null;
  if (groups.get(given.facts.name) !== given) {
    throw new RangeError(`${callee}: the group ${given.facts.name} was destroyed; it cannot be used any more.`);
  }
  return given;
}

/**
 * This process's rank in a group (default: the group of all); -1 if it is not a member. Counterpart: `torch.distributed.get_rank`.
 *
 * @throws RangeError before `initProcessGroup`
 */
export function getRank(group?: Group | null): number {
  return memberOf("getRank", group)?.rank() ?? -1;
}

/**
 * The number of processes in a group (default: all); -1 if this one is not a member. Counterpart: `torch.distributed.get_world_size`.
 *
 * @throws RangeError before `initProcessGroup`
 */
export function getWorldSize(group?: Group | null): number {
  return memberOf("getWorldSize", group)?.size() ?? -1;
}

/** @throws RangeError where this process is not a member */
function expectMember(callee: string, given: Group | null | undefined): ProcessGroup {
  const group = memberOf(callee, given);
  if (group === null) throw new RangeError("Invalid process group specified: this process is not a member of it.");
  return group;
}

/**
 * The backend of a group: "gloo", "nccl", or several by device as "cpu:gloo,cuda:nccl". Counterpart: `torch.distributed.get_backend`.
 *
 * @throws RangeError before `initProcessGroup`, or for a group that this process is not a member of
 */
export function getBackend(group?: Group | null): string {
  const { backends } = expectMember("getBackend", group).facts;
  const names = [...new Set(backends.values())];
  return names.length === 1 ? String(names[0]) : [...backends].map(([device, name]) => `${device}:${name}`).join(",");
}

/** The ranks in the default group of all members of a group (default: all). Counterpart: `get_process_group_ranks`. */
export function getProcessGroupRanks(group?: Group | null): number[] {
  return [...expectMember("getProcessGroupRanks", group).facts.ranks];
}

/**
 * The rank in the default group of a group's member. Counterpart: `torch.distributed.get_global_rank`.
 *
 * @throws RangeError for a rank that the group does not have
 */
export function getGlobalRank(group: Group, groupRank: number): number {
  const { ranks, name } = expectMember("getGlobalRank", group).facts;
  const rank = ranks[groupRank];
  if (rank === undefined)
    throw new RangeError(`Group rank ${groupRank} is not part of group ${name}, which has ${ranks.length} ranks.`);
  return rank;
}

/**
 * The rank in a group of a process by its rank in the default group. Counterpart: `torch.distributed.get_group_rank`.
 *
 * @throws RangeError for a process that is not a member
 */
export function getGroupRank(group: Group, globalRank: number): number {
  const { ranks, name } = expectMember("getGroupRank", group).facts;
  const rank = ranks.indexOf(globalRank);
  if (rank < 0)
    throw new RangeError(`Global rank ${globalRank} is not part of group ${name}. Its ranks are ${ranks.join(", ")}.`);
  return rank;
}
