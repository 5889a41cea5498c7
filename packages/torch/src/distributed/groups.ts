/** @file Groups of some of the processes. */
import { binding } from "../native/binding.js";
import { bind, type Optional, shown } from "../util/arguments.js";
import { expectArray } from "../util/expect.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { backendsOf, highPriorityOf, type NcclOptions } from "./backends.js";
import { newProcessGroup, timeoutOf } from "./init.js";
import { type Group, GroupMember, ProcessGroup } from "./process-group.js";
import { defaultGroup, memberOf, nextGroupName, nextLocalName } from "./world.js";

/** Options of `newGroup`. */
export interface NewGroupOptions {
  /** The members, as ranks in the group of all. Default: all. */
  ranks?: readonly number[] | null;
  /** How long calls wait for other processes, in seconds. Default 1800; 600 with NCCL. */
  timeout?: number;
  /** As in `initProcessGroup`. Default: that of the group of all. */
  backend?: string;
  /** Whether only the members call this: the others need not. Default false: all processes must, in the same order. */
  useLocalSynchronization?: boolean;
  /** What the group is for. Default "undefined". */
  groupDesc?: string;
  /** Whether members are numbered in the order of their ranks, whatever the order of `ranks`. Default true. */
  sortRanks?: boolean;
  /** For NCCL. */
  pgOptions?: NcclOptions;
}

/** Options of `newSubgroups`. */
export interface NewSubgroupsOptions extends Omit<NewGroupOptions, "ranks" | "sortRanks" | "useLocalSynchronization"> {
  /** Ranks a group; the number of all must be a multiple. Default: the number of CUDA devices of this machine. */
  groupSize?: number;
  /** The group that is divided. Default: all. */
  group?: Group | null;
}

/** @throws RangeError for ranks that are not there or given twice, or for none */
export function expectRanks(callee: string, given: readonly number[], worldSize: number): void {
  expectArray(callee, "ranks", given);
  for (const rank of given) {
    if (Number.isInteger(rank) && rank >= 0 && rank < worldSize) continue;
    throw new RangeError(
      `${callee}: Rank ${shown(rank)} is out of range. Valid ranks are 0 to ${worldSize - 1} (world_size=${worldSize}).`,
    );
  }
  if (given.length === 0 || given.length > worldSize) {
    throw new RangeError(`${callee} expects from 1 to ${worldSize} ranks. Received: ${given.length}.`);
  }
  if (new Set(given).size < given.length) {
    throw new RangeError(`${callee}: ranks list must not contain duplicate entries, got [${given.join(", ")}]`);
  }
}

/** @throws RangeError for lists of ranks of which one is no list of members, or that share one */
export function expectApart(callee: string, lists: readonly (readonly number[])[], worldSize: number): void {
  const owner = new Map<number, readonly number[]>();
  for (const ranks of lists) {
    expectRanks(callee, ranks, worldSize);
    for (const rank of ranks) {
      const other = owner.get(rank);
      if (other !== undefined) {
        throw new RangeError(
          `${callee}: Rank ${rank} has appeared in both subgroup [${other.join(", ")}] and [${ranks.join(", ")}]`,
        );
      }
      owner.set(rank, ranks);
    }
  }
}

/** Ranks in their order. */
export const inOrder = (ranks: readonly number[]): number[] => [...ranks].sort((a, b) => a - b);

/**
 * Makes a group of some of the processes. All processes must call this, also those that are no members, in the same order. Counterpart:
 * `torch.distributed.new_group`.
 *
 * @returns the group; `GroupMember.NON_GROUP_MEMBER` in a process that is not a member
 * @throws RangeError for ranks that are not there or given twice, or before `initProcessGroup`
 */
export function newGroup(...given: Optional<NewGroupOptions, ["ranks", "timeout", "backend"]>): Group {
  const names = ["ranks", "timeout", "backend"] as const;
  const keywords = ["useLocalSynchronization", "groupDesc", "sortRanks", "pgOptions"] as const;
  const options = bind<NewGroupOptions>(given, names, "newGroup", keywords);
  const all = defaultGroup();
  const members = options.ranks ?? all.facts.ranks;
  expectRanks("newGroup", members, all.size());
  const ranks = options.sortRanks === false ? [...members] : inOrder(members);
  const backends = backendsOf("newGroup", options.backend ?? backendText(all));
  const timeout = timeoutOf("newGroup", options.timeout, backends);
  const isHighPriority = highPriorityOf("newGroup", options.pgOptions, backends);
  const local = options.useLocalSynchronization === true;
  // Counted by all processes, members or not.
  const name = local ? nextLocalName(ranks) : nextGroupName();
  const rank = ranks.indexOf(all.rank());
  if (rank < 0) return GroupMember.NON_GROUP_MEMBER;
  const description = options.groupDesc ?? "undefined";
  return newProcessGroup({ name, description, store: all.facts.store, rank, ranks, backends, timeout, isHighPriority });
}

/** The backends of a group as `initProcessGroup` takes them. */
export function backendText({ facts }: ProcessGroup): string {
  return [...facts.backends].map(([device, name]) => `${device}:${name}`).join(",");
}

/**
 * Makes several groups that have no member in common. All processes must call this. Counterpart:
 * `torch.distributed.new_subgroups_by_enumeration`.
 *
 * @returns this process's group, `GroupMember.NON_GROUP_MEMBER` if it is in none, and all groups
 * @throws RangeError for a rank in two of them
 */
export function newSubgroupsByEnumeration(
  ranksPerSubgroupList: readonly (readonly number[])[],
  ...given: Optional<Omit<NewSubgroupsOptions, "groupSize" | "group">, ["timeout", "backend"]>
): [own: Group, all: Group[]] {
  const callee = "newSubgroupsByEnumeration";
  const keywords = ["groupDesc", "pgOptions"] as const;
  const options = bind<Omit<NewSubgroupsOptions, "groupSize" | "group">>(
    given,
    ["timeout", "backend"],
    callee,
    keywords,
  );
  expectArray(callee, "ranksPerSubgroupList", ranksPerSubgroupList);
  if (ranksPerSubgroupList.length === 0) {
    throw new RangeError(`${callee} expects ranksPerSubgroupList with at least one list of ranks. Received: none.`);
  }
  expectApart(callee, ranksPerSubgroupList, defaultGroup().size());
  const groups = ranksPerSubgroupList.map((ranks) => newGroup({ ...options, ranks }));
  return [groups.find((one) => one instanceof ProcessGroup) ?? GroupMember.NON_GROUP_MEMBER, groups];
}

/** Processes of a machine where each has a CUDA device. */
function devicesHere(): number {
  const count = binding.cudaDeviceCount();
  if (count > 0) return count;
  throw new RangeError(
    "newSubgroups: without groupSize a group has as many ranks as this machine has CUDA devices. Received: none, and there are no devices. " +
      "Give groupSize.",
  );
}

/**
 * Divides a group into groups of a size, of neighbouring ranks. All processes must call this. Counterpart:
 * `torch.distributed.new_subgroups`.
 *
 * @returns this process's group, and all groups
 * @throws RangeError for a size that does not divide the group
 */
export function newSubgroups(
  ...given: Optional<NewSubgroupsOptions, ["groupSize", "group", "timeout", "backend"]>
): [own: Group, all: Group[]] {
  const names = ["groupSize", "group", "timeout", "backend"] as const;
  const options = bind<NewSubgroupsOptions>(given, names, "newSubgroups", ["groupDesc", "pgOptions"]);
  const { groupSize = devicesHere(), group: divided, ...rest } = options;
  const group = memberOf("newSubgroups", divided);
  if (group === null) throw new RangeError("newSubgroups expects a group that this process is a member of.");
  const { ranks } = group.facts;
  if (typeof groupSize !== "number" || !Number.isInteger(groupSize) || groupSize < 1) {
    throw new TypeError(`newSubgroups expects groupSize as a positive whole number. Received: ${shown(groupSize)}.`);
  }
  if (groupSize > ranks.length) {
    throw new RangeError(`The arg 'groupSize' (${groupSize}) must not exceed the world size (${ranks.length})`);
  }
  if (ranks.length % groupSize !== 0) {
    throw new RangeError(`The world size (${ranks.length}) must be divisible by 'groupSize' (${groupSize})`);
  }
  const lists = Array.from({ length: ranks.length / groupSize }, (_, i) =>
    ranks.slice(i * groupSize, (i + 1) * groupSize),
  );
  return newSubgroupsByEnumeration(lists, rest);
}
