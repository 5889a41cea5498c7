/** @file Backends: which library carries the calls for tensors of which devices. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Handle } from "../native/binding.js";
import { expectString } from "../util/expect.js";
import { shown } from "../util/arguments.js";
import { NotAvailableError } from "../util/errors.js";
import { isPlainObject } from "../util/is.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { closeStore, PrefixStore, type Store } from "./store.js";

/** The names of backends. Counterpart: `torch.distributed.Backend`. */
export type BackendName = "gloo" | "nccl";

/** The devices that a backend serves where it is named alone. */
const devicesOf: Readonly<Record<BackendName, readonly string[]>> = {
  gloo: ["cpu", "cuda"],
  nccl: ["cuda"],
};

const names = Object.keys(devicesOf);

function backendName(text: string): BackendName {
  const name = text.toLowerCase();
  if (name === "gloo" || name === "nccl") return name;
  throw new RangeError(
    `Unknown backend: ${shown(text)}. Give ${names.join(" or ")}, or one for each kind of device as "cpu:gloo,cuda:nccl".`,
  );
}

/** Whether Gloo can be used: always. Counterpart: `torch.distributed.is_gloo_available`. */
export function isGlooAvailable(): boolean {
  return true;
}

/** Whether NCCL is compiled in: where libtorch has CUDA and the set-up found its headers. Counterpart: `torch.distributed.is_nccl_available`. */
export function isNcclAvailable(): boolean {
  return binding.ncclVersion() !== null;
}

/** What NCCL's backend is told when it is made. Counterpart: `ProcessGroupNCCL.Options`. */
export interface NcclOptions {
  /** Whether its calls run on CUDA streams of high priority. Default false. */
  isHighPriorityStream?: boolean;
}

/**
 * @returns whether NCCL's streams have high priority
 * @throws TypeError for other options, RangeError where the group has no NCCL that would heed them
 */
export function highPriorityOf(
  callee: string,
  given: NcclOptions | undefined,
  backends: ReadonlyMap<string, BackendName>,
): boolean {
  if (given === undefined) return false;
  if (!isPlainObject(given) || Object.keys(given).some((name) => name !== "isHighPriorityStream")) {
    throw new TypeError(`${callee} expects pgOptions as { isHighPriorityStream }. Received: ${shown(given)}.`);
  }
  const { isHighPriorityStream = false } = given;
  if (typeof isHighPriorityStream !== "boolean") {
    throw new TypeError(
      `${callee} expects pgOptions.isHighPriorityStream as a boolean. Received: ${shown(isHighPriorityStream)}.`,
    );
  }
  if (![...backends.values()].includes("nccl")) {
    throw new RangeError(`${callee}: pgOptions are for NCCL, which the group does not have. Leave them out.`);
  }
  return isHighPriorityStream;
}

/**
 * The backends of a group by kind of device.
 *
 * @param given "gloo", "nccl", "cpu:gloo,cuda:nccl"; undefined: what is there
 * @throws RangeError for an unknown one, NotAvailableError for one that is not compiled in
 */
export function backendsOf(callee: string, given: string | undefined): Map<string, BackendName> {
  const found = new Map<string, BackendName>();
  if (given === undefined) {
    found.set("cpu", "gloo");
    found.set("cuda", isNcclAvailable() && binding.cudaIsAvailable() ? "nccl" : "gloo");
    return found;
  }
  expectString(callee, "backend", given);
  if (given.includes(":")) {
    for (const pair of given.split(",")) {
      const [device = "", name = "", ...more] = pair.trim().split(":");
      if ((device !== "cpu" && device !== "cuda") || more.length > 0) {
        throw new RangeError(`${callee} expects backend as "cpu:gloo,cuda:nccl". Received: ${shown(given)}.`);
      }
      if (found.has(device)) throw new RangeError(`${callee}: backend names two for ${device}: ${shown(given)}.`);
      const backend = backendName(name);
      if (!devicesOf[backend].includes(device)) {
        throw new RangeError(`${callee}: ${backend} carries no tensors on "${device}". Received: ${shown(given)}.`);
      }
      found.set(device, backend);
    }
  } else {
    const name = backendName(given);
    for (const device of devicesOf[name]) found.set(device, name);
  }
  if (!isNcclAvailable() && [...found.values()].includes("nccl")) {
    throw new NotAvailableError(
      `${callee}: the backend "nccl"`,
      "NCCL, which the addon was built without,",
      'Use "gloo", or run the set-up with a libtorch for CUDA and NCCL\'s headers; "npx lightning-ts-torch doctor" says what it lacks.',
    );
  }
  return found;
}

/** What backends of a group are made with. */
export interface BackendPlan {
  readonly name: string;
  /** The members' ranks in the default group. */
  readonly ranks: readonly number[];
  readonly backends: ReadonlyMap<string, BackendName>;
  /** In milliseconds. */
  readonly timeout: number;
  /** Whether NCCL's streams have high priority. */
  readonly isHighPriority: boolean;
}

/** Gives a group its backends, each over its own part of the store. */
export function addBackends(group: Handle, store: Store, plan: BackendPlan): void {
  const { name, ranks, backends, timeout, isHighPriority } = plan;
  // NCCL last: libtorch takes the last one where a call does not say what device it is for.
  for (const backend of ["gloo", "nccl"] as const) {
    const served = [...backends].flatMap(([device, one]) => (one === backend ? [device] : []));
    if (served.length === 0) continue;
    const part = new PrefixStore(`${served[0] ?? ""}/`, store);
    try {
      if (backend === "nccl") binding.addNcclBackend(group, unwrap(part), timeout, name, ranks, isHighPriority);
      else binding.addGlooBackend(group, unwrap(part), timeout, name, ranks, served);
    } finally {
      closeStore(part); // the backend holds what it needs
    }
  }
}
