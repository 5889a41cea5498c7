/** @file The beginning and the end of working together. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { bind, type Optional, shown } from "../util/arguments.js";
import { expectString } from "../util/expect.js";
import { RangeError } from "../util/user-errors.js";
import {
  addBackends,
  type BackendName,
  type BackendPlan,
  backendsOf,
  highPriorityOf,
  type NcclOptions,
} from "./backends.js";
import { announcePlace, learnPlaces } from "./diagnosis.js";
import { type Group, ProcessGroup } from "./process-group.js";
import { joinNext } from "./join.js";
import { type Meeting, rendezvous } from "./rendezvous.js";
import { closeStore, expectStore, PrefixStore, type Store } from "./store.js";
import { defaultNcclTimeout, defaultTimeout, longestEnd, milliseconds } from "./timeout.js";
import {
  addGroup,
  allGroups,
  defaultGroup,
  forgetGroup,
  forgetWorld,
  isInitialized,
  memberOf,
  nextGroupName,
  setDefaultGroup,
} from "./world.js";

/** Options of `initProcessGroup`. */
export interface InitProcessGroupOptions {
  /** "gloo", "nccl", or one for each kind of device as "cpu:gloo,cuda:nccl". Default: Gloo for the CPU, and NCCL for CUDA where it is there. */
  backend?: string;
  /** How processes find each other: "env://" (the default), "tcp://host:port" or "file:///path". */
  initMethod?: string;
  /** How long calls wait for other processes, in seconds. Default 1800; 600 with NCCL. */
  timeout?: number;
  /** The number of processes. Default: the variable WORLD_SIZE, with "env://". */
  worldSize?: number;
  /** This process's number, from 0. Default: the variable RANK, with "env://". */
  rank?: number;
  /** A store that all processes see, instead of `initMethod`. */
  store?: Store;
  /** For NCCL. */
  pgOptions?: NcclOptions;
}

/** @internal What `newProcessGroup` makes a group of. */
export interface GroupPlan extends BackendPlan {
  readonly description: string;
  readonly store: Store;
  readonly rank: number;
}

/** @internal Makes a group with its backends, and makes it known. */
export function newProcessGroup(plan: GroupPlan): ProcessGroup {
  const { name, description, rank, ranks, backends, timeout } = plan;
  const store = new PrefixStore(`${name}/`, plan.store);
  const handle = binding.newProcessGroup(unwrap(store), rank, ranks.length);
  addBackends(handle, store, plan);
  closeStore(store); // the group holds it
  binding.registerProcessGroup(handle, name, description);
  const group = new ProcessGroup(handle, { name, description, ranks, backends, store: plan.store, timeout });
  addGroup(group);
  return group;
}

/** @internal The time of a group's calls, in milliseconds. */
export function timeoutOf(
  callee: string,
  given: number | undefined,
  backends: ReadonlyMap<string, BackendName>,
): number {
  const nccl = [...backends.values()].every((name) => name === "nccl");
  return milliseconds(callee, given ?? (nccl ? defaultNcclTimeout : defaultTimeout));
}

function whole(name: string, value: number | undefined, least: number): number {
  if (value === undefined) return -1;
  if (Number.isInteger(value) && (value === -1 || (value >= least && value < 2 ** 31))) return value;
  throw new RangeError(
    `initProcessGroup expects ${name} as a whole number of at least ${least}. Received: ${shown(value)}.`,
  );
}

/**
 * Sets up the group of all processes, which collectives use by default. Blocks until all processes are there. Counterpart:
 * `torch.distributed.init_process_group`.
 *
 * @throws RangeError for a second call, or where rank, size or address are missing, with the variable's name; DistError if the other
 * processes do not come in time
 *
 * @example
 * distributed.initProcessGroup("gloo", { initMethod: "tcp://127.0.0.1:29500", rank, worldSize: 2 });
 */
export function initProcessGroup(
  ...given: Optional<InitProcessGroupOptions, ["backend", "initMethod", "timeout", "worldSize", "rank", "store"]>
): void {
  const names = ["backend", "initMethod", "timeout", "worldSize", "rank", "store"] as const;
  const options = bind<InitProcessGroupOptions>(given, names, "initProcessGroup", ["pgOptions"]);
  if (isInitialized()) throw new RangeError("trying to initialize the default process group twice!");
  const backends = backendsOf("initProcessGroup", options.backend);
  const timeout = timeoutOf("initProcessGroup", options.timeout, backends);
  const isHighPriority = highPriorityOf("initProcessGroup", options.pgOptions, backends);
  const size = whole("worldSize", options.worldSize, 1);
  const ownRank = whole("rank", options.rank, 0);
  const meeting = meet(options, ownRank, size, timeout);
  const { rank, worldSize } = meeting;
  try {
    if (rank >= worldSize) {
      throw new RangeError(
        `initProcessGroup expects rank to be less than worldSize. Received: rank ${rank}, worldSize ${worldSize}.`,
      );
    }
    const store = joinNext(meeting.store, rank);
    announcePlace(store, rank);
    learnPlaces(store, worldSize);
    const ranks = Array.from({ length: worldSize }, (_, i) => i);
    const own = { name: nextGroupName(), description: "default_pg", store, rank };
    const group = newProcessGroup({ ...own, ranks, backends, timeout, isHighPriority });
    setDefaultGroup(group, () => {
      closeStore(store);
      meeting.leave();
    });
  } catch (error) {
    forgetWorld();
    meeting.leave();
    throw error;
  }
}

function meet(options: InitProcessGroupOptions, rank: number, worldSize: number, timeout: number): Meeting {
  const { store } = options;
  if (store === undefined) {
    const method = options.initMethod ?? "env://";
    expectString("initProcessGroup", "initMethod", method);
    const meeting = rendezvous(method, rank, worldSize, timeout / 1000);
    meeting.store.setTimeout(timeout / 1000);
    return meeting;
  }
  expectStore("initProcessGroup", store);
  if (options.initMethod !== undefined) {
    throw new RangeError("initProcessGroup: store and initMethod cannot both be given. Give one of them.");
  }
  if (worldSize < 1 || rank < 0) {
    throw new RangeError("initProcessGroup expects rank and worldSize where a store is given. Give both.");
  }
  return { store, rank, worldSize, leave: () => undefined };
}

/**
 * Ends a group, or all of them where none is given or it is the group of all. A call that is under way ends with an error, or in its own
 * time. Counterpart: `torch.distributed.destroy_process_group`.
 *
 * @throws RangeError before `initProcessGroup`
 */
export function destroyProcessGroup(group?: Group | null): void {
  const ended = memberOf("destroyProcessGroup", group);
  if (ended === null) return;
  const all = ended === defaultGroup();
  for (const one of all ? allGroups() : [ended]) {
    binding.destroyProcessGroup(unwrap(one), longestEnd);
    forgetGroup(one);
  }
  if (all) forgetWorld();
}
