/** @file Backends: which library carries the calls for tensors of which devices. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Handle } from "../native/binding.js";
import { expectString } from "../util/expect.js";
import { shown } from "../util/arguments.js";
import { Error, RangeError } from "../util/user-errors.js";
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

/** Whether NCCL can be used. Counterpart: `torch.distributed.is_nccl_available`. */
export function isNcclAvailable(): boolean {
  return false;
}

/**
 * The backends of a group by kind of device.
 *
 * @param given "gloo", "nccl", "cpu:gloo,cuda:nccl"; undefined: what is there
 * @throws RangeError for an unknown one, Error for one that is not compiled in
 */
export function backendsOf(callee: string, given: string | undefined): Map<string, BackendName> {
  const found = new Map<string, BackendName>();
  if (given === undefined) {
    found.set("cpu", "gloo");
    found.set("cuda", isNcclAvailable() ? "nccl" : "gloo");
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
      found.set(device, backendName(name));
    }
  } else {
    const name = backendName(given);
    for (const device of devicesOf[name]) found.set(device, name);
  }
  if (!isNcclAvailable() && [...found.values()].includes("nccl")) {
    throw new Error(
      `${callee}: the backend nccl is not there: the addon was built without it. Use "gloo", or run the set-up with a libtorch for CUDA ` +
        "and NCCL's headers.",
    );
  }
  return found;
}

/** Gives a group its backends, each over its own part of the store. */
export function addBackends(
  group: Handle,
  store: Store,
  backends: ReadonlyMap<string, BackendName>,
  timeout: number,
  name: string,
  ranks: readonly number[],
): void {
  const devices = new Map<BackendName, string[]>();
  for (const [device, backend] of backends) devices.set(backend, [...(devices.get(backend) ?? []), device]);
  for (const served of devices.values()) {
    const part = new PrefixStore(`${served[0]}/`, store);
    try {
      binding.addGlooBackend(group, unwrap(part), timeout, name, ranks, served);
    } finally {
      closeStore(part); // the backend holds what it needs
    }
  }
}
