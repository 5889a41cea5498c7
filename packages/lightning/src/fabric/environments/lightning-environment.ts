/** @file LightningEnvironment: processes that the run makes itself. */
import { ClusterEnvironment } from "./cluster-environment.js";
import { freePort } from "./free-port.js";
import { numberOf, textOf } from "./variables.js";

const owner = "LightningEnvironment";

/**
 * One machine, or several with `NODE_RANK`, `MASTER_ADDR` and `MASTER_PORT` set on each. Where `LOCAL_RANK` is set, another program made the
 * processes. Counterpart: `LightningEnvironment`.
 */
export class LightningEnvironment extends ClusterEnvironment {
  #port: number | null = null;

  /** Always: it is what there is where nothing else is. */
  static detect(): boolean {
    return true;
  }

  override get createsProcessesExternally(): boolean {
    return textOf("LOCAL_RANK") !== null;
  }

  /** `MASTER_ADDR`, else this machine. */
  override get mainAddress(): string {
    return textOf("MASTER_ADDR") ?? "127.0.0.1";
  }

  /**
   * `MASTER_PORT`, else `STANDALONE_PORT`, else one that is free.
   *
   * @throws RangeError where a variable does not hold a number
   */
  override get mainPort(): number {
    this.#port ??= numberOf("MASTER_PORT", owner) ?? numberOf("STANDALONE_PORT", owner) ?? freePort();
    return this.#port;
  }
}
