/** @file What a failed call means: which rank was lost, or did not come. */
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { DistNetworkError, DistStoreError } from "../util/errors.js";
import type { ProcessGroup } from "./process-group.js";
import type { Store } from "./store.js";

/** Where a rank runs: its process's number means something only among processes that see the same ones. */
interface Place {
  readonly host: string;
  readonly pid: number;
}

/** The places of all ranks, by their ranks in the default group. */
let places: readonly Place[] = [];

/** A name for what processes can be seen from here. */
function visible(): string {
  try {
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

/** @internal Says where this rank runs, before the ranks meet. */
export function announcePlace(store: Store, rank: number): void {
  store.set(`place/${rank}`, JSON.stringify({ host: visible(), pid: process.pid }));
}

/**
 * @internal Learns where all ranks run: waits until all are there.
 *
 * @throws DistStoreError that names those that do not come in time
 */
export function learnPlaces(store: Store, worldSize: number): void {
  const keys = Array.from({ length: worldSize }, (_, rank) => `place/${rank}`);
  try {
    store.wait(keys);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DistStoreError(`initProcessGroup: ${whoIsMissing(store, keys)}\n  ${plain(error.message)}`, {
      cause: error,
    });
  }
  places = store.multiGet(keys).map((text) => JSON.parse(String(text)) as Place);
}

function whoIsMissing(store: Store, keys: readonly string[]): string {
  try {
    const missing = [...keys.keys()].filter((rank) => !store.check([keys[rank] ?? ""]));
    if (missing.length > 0) return `no word from ${listed(missing)} of ${keys.length} within ${store.timeout} s.`;
  } catch {
    // The store is gone, too.
  }
  return `the ${keys.length} ranks did not meet.`;
}

/** Whether a process of this host has ended; one that nobody has waited for yet counts. */
function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}

/** Ranks of a group whose processes have ended, as far as they can be seen from here. */
function endedRanks(group: ProcessGroup): number[] {
  const here = visible();
  return group.facts.ranks.filter((rank) => {
    const place = places[rank];
    return place !== undefined && place.host === here && hasEnded(place.pid);
  });
}

/** What libtorch says where another process was lost or does not answer. */
const ofPeers =
  /gloo\/|Connection (closed|reset|refused)|[Tt]imed? ?out|recv(Value)? failed|Broken pipe|Operation timed/;
/** What the addon says where ranks do not make the same call. */
const ofMisfits = /was longer than what was expected/;
const ofTime = /[Tt]imed? ?out/;

/** A rank leaves word of its failure for the others, and looks for theirs so long, in milliseconds: those that are silent did not come. */
const patience = 1000;

/** The ranks that are silent: the first one where its store is. */
function silentRanks(group: ProcessGroup, name: string): number[] {
  const { store, ranks } = group.facts;
  const key = (rank: number): string => `failed/${group.facts.name}/${name}/${rank}`;
  const own = ranks[group.rank()] ?? -1;
  const missing = binding.storeMissing(unwrap(store), key(own), ranks.map(key), patience);
  return missing?.map((index) => ranks[index] ?? -1) ?? ranks.filter((rank) => rank === 0 && rank !== own);
}

function listed(ranks: readonly number[]): string {
  return `${ranks.length > 1 ? "ranks" : "rank"} ${ranks.join(", ")}`;
}

/** What libtorch says, without the places in its sources. */
function plain(message: string): string {
  return message.replace(/\[[^\]\s]*:\d+\] /g, "").split("\n")[0] ?? "";
}

/**
 * Makes of an error of libtorch one that names the call, the group and the ranks that were lost or did not come, where that can be known.
 *
 * @param name the function that was called
 */
export function explained(group: ProcessGroup, name: string): (error: unknown) => unknown {
  return (error) => {
    if (!(error instanceof Error) || error instanceof Explained) return error;
    const { ranks } = group.facts;
    const own = ranks[group.rank()] ?? -1;
    const head = `${name} failed on rank ${own} of ${listed(ranks)} (group ${group.facts.name})`;
    if (ofMisfits.test(error.message)) return new Explained(`${head}: ${plain(error.message)}`, { cause: error });
    if (!(error instanceof DistNetworkError) && !ofPeers.test(error.message)) return error;
    const ended = endedRanks(group);
    const silent = ended.length === 0 && ofTime.test(error.message) ? silentRanks(group, name) : [];
    const reason =
      ended.length > 0
        ? ` The process of ${listed(ended)} has ended.`
        : silent.length > 0
          ? ` No word from ${listed(silent)}: not in this call, or still waiting in it.`
          : " Another rank was lost, or is in another call: see the output of the others.";
    return new Explained(`${head}.${reason}\n  ${plain(error.message)}`, { cause: error });
  };
}

/** An error that says already what it means. */
class Explained extends DistNetworkError {}
