/** @file FSDPStrategy: parameters sharded over GPUs, as far as one process can tell. */
import { NotAvailableError } from "../../util/errors.js";
import { show } from "../../util/show.js";
import type { Accelerator } from "../accelerators/accelerator.js";
import { SingleDeviceStrategy } from "./single-device.js";
import { RangeError } from "../../util/user-errors.js";

/** Shards parameters over GPUs. Here it checks what it is combined with; runs are not available yet. Counterpart: `lightning.pytorch.strategies.FSDPStrategy`. */
export class FSDPStrategy extends SingleDeviceStrategy {
  override readonly name: string = "fsdp";

  /** @throws RangeError for another accelerator than GPUs, NotAvailableError for those */
  override validateParts(accelerator: Accelerator, _precision: string): void {
    if (accelerator.name !== "cuda") {
      throw new RangeError(
        `FSDPStrategy: expected accelerator: "cuda". Received: ${show(accelerator.name)}. Give accelerator: "cuda", or another strategy.`,
      );
    }
    throw new NotAvailableError("strategy: FSDPStrategy", "running on several devices");
  }
}
