/** @file A group taken apart into groups of its members. */
import { bind, type Optional } from "../util/arguments.js";
import { expectArray } from "../util/expect.js";
import { RangeError } from "../util/user-errors.js";
import { backendsOf, highPriorityOf, type BackendName, type NcclOptions } from "./backends.js";
import { backendText, expectApart, inOrder } from "./groups.js";
import { newProcessGroup, timeoutOf } from "./init.js";
import { type Group, GroupMember, type ProcessGroup } from "./process-group.js";
import { memberOf, nextLocalName } from "./world.js";

/** Options of `splitGroup`. */
export interface SplitGroupOptions {
  /** The group that is taken apart. Default: all processes. */
  parentPg?: Group | null;
  /** The members of each part, as ranks in the parent. No rank may be in two of them; one may be in none. */
  splitRanks?: readonly (readonly number[])[];
  /** How long calls wait for other processes, in seconds. Default 1800; 600 with NCCL. */
  timeout?: number;
  /** For NCCL. */
  pgOptions?: NcclOptions;
  /** What the parts are for. Default: the parent's, and how often it was split before: "default_pg:split:0". */
  groupDesc?: string;
  /** Those of the parent's backends that the parts have: "gloo", "cuda:nccl". Default: all. */
  backend?: string;
}

const splits = new WeakMap<ProcessGroup, number>();

/** "default_pg:split:0" for the first split of a group. */
function nextDescription(parent: ProcessGroup): string {
  const count = splits.get(parent) ?? 0;
  splits.set(parent, count + 1);
  return `${parent.groupDesc}:split:${count}`;
}

/** @throws RangeError for a backend that the parent does not have for its devices */
function expectOfParent(parent: ProcessGroup, backends: ReadonlyMap<string, BackendName>): void {
  for (const [device, backend] of backends) {
    const own = parent.facts.backends.get(device);
    if (own === backend) continue;
    const has = own === undefined ? "none" : `"${own}"`;
    throw new RangeError(
      `splitGroup expects backend as one that the parent has for "${device}", which is ${has}. Received: "${backend}".`,
    );
  }
}

/**
 * Takes a group apart. All its members must call this with the same ranks; other processes need not. Counterpart:
 * `torch.distributed.split_group`, which works with NCCL only.
 *
 * @returns this process's part; `GroupMember.NON_GROUP_MEMBER` in a process that is in none of them
 * @throws RangeError for ranks that the parent does not have, that are given twice, or for no list of them; for a parent that this process is
 * no member of; before `initProcessGroup`
 *
 * @example
 * const half = distributed.splitGroup({ splitRanks: [[0, 1], [2, 3]] });
 */
export function splitGroup(
  ...given: Optional<SplitGroupOptions, ["parentPg", "splitRanks", "timeout", "pgOptions", "groupDesc", "backend"]>
): Group {
  const names = ["parentPg", "splitRanks", "timeout", "pgOptions", "groupDesc", "backend"] as const;
  const options = bind<SplitGroupOptions>(given, names, "splitGroup");
  const { splitRanks = [], groupDesc, pgOptions } = options;
  const parent = memberOf("splitGroup", options.parentPg);
  if (parent === null) throw new RangeError("splitGroup expects a parentPg that this process is a member of.");
  expectArray("splitGroup", "splitRanks", splitRanks);
  if (splitRanks.length === 0) {
    throw new RangeError("splitGroup expects splitRanks with at least one list of ranks. Received: none.");
  }
  expectApart("splitGroup", splitRanks, parent.size());
  const backends = backendsOf("splitGroup", options.backend ?? backendText(parent));
  if (options.backend !== undefined) expectOfParent(parent, backends);
  const timeout = timeoutOf("splitGroup", options.timeout, backends);
  const isHighPriority = highPriorityOf("splitGroup", pgOptions, backends);
  const description = groupDesc ?? nextDescription(parent);
  const own = splitRanks.find((ranks) => ranks.includes(parent.rank()));
  if (own === undefined) return GroupMember.NON_GROUP_MEMBER;
  const inParent = inOrder(own);
  const ranks = inParent.map((rank) => parent.facts.ranks[rank] ?? rank);
  const { store } = parent.facts;
  const rank = inParent.indexOf(parent.rank());
  return newProcessGroup({
    name: nextLocalName(ranks),
    description,
    store,
    rank,
    ranks,
    backends,
    timeout,
    isHighPriority,
  });
}
