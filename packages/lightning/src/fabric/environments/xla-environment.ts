/** @file XLAEnvironment: processes of XLA's devices, which find each other through XLA. */
import { xla } from "@lightning-ts/torch";
import { NotAvailableError } from "../../util/errors.js";
import { GivenEnvironment } from "./given-environment.js";
import { numberOf } from "./variables.js";

const owner = "XLAEnvironment";

/**
 * Processes of XLA's devices, by the variables of its runtime. They find each other through XLA, so there is no address of a first one.
 * Counterpart: `XLAEnvironment`.
 */
export class XLAEnvironment extends GivenEnvironment {
  override readonly createsProcessesExternally: boolean = false;

  /** Whether there is a device of XLA. */
  static detect(): boolean {
    return xla.isAvailable();
  }

  /** @throws NotAvailableError always: XLA connects its processes itself */
  override get mainAddress(): never {
    throw new NotAvailableError("XLAEnvironment.mainAddress", "an address beside XLA's own connection");
  }

  /** @throws NotAvailableError always: XLA connects its processes itself */
  override get mainPort(): never {
    throw new NotAvailableError("XLAEnvironment.mainPort", "a port beside XLA's own connection");
  }

  /** Processes on this machine (`PJRT_LOCAL_PROCESS_COUNT`, else 1) times the machines of `TPU_WORKER_HOSTNAMES`. */
  override worldSize(): number {
    const hosts = (process.env.TPU_WORKER_HOSTNAMES ?? "").split(",").filter((host) => host.trim() !== "");
    return localCount() * Math.max(1, hosts.length);
  }

  override globalRank(): number {
    return this.nodeRank() * localCount() + this.localRank();
  }

  /** `PJRT_LOCAL_PROCESS_RANK`, else 0. */
  override localRank(): number {
    return numberOf("PJRT_LOCAL_PROCESS_RANK", owner) ?? 0;
  }

  /** `TPU_WORKER_ID`, else 0. */
  override nodeRank(): number {
    return numberOf("TPU_WORKER_ID", owner) ?? 0;
  }
}

function localCount(): number {
  return numberOf("PJRT_LOCAL_PROCESS_COUNT", owner) ?? 1;
}
