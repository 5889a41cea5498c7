/** @file ModelParallelStrategy: a model whose layers are spread over devices, as far as one process can tell. */
import { NotAvailableError } from "../../util/errors.js";
import { show } from "../../util/show.js";
import type { Accelerator } from "../accelerators/accelerator.js";
import { SingleDeviceStrategy } from "./single-device.js";
import { RangeError } from "../../util/user-errors.js";

const precisions: readonly string[] = ["32-true", "bf16-mixed", "bf16-true", "16-true"];

/**
 * Spreads the layers of a model over devices, as its `configureModel` says. Here it checks what it is combined with, and makes modules by
 * `trainer.initModule`; runs are not available yet. Counterpart: `lightning.pytorch.strategies.ModelParallelStrategy`.
 */
export class ModelParallelStrategy extends SingleDeviceStrategy {
  override readonly name: string = "model_parallel";

  /** @throws RangeError for a precision with a gradient scaler, and for float64 */
  override validateParts(_accelerator: Accelerator, precision: string): void {
    if (precisions.includes(precision)) return;
    throw new RangeError(
      `ModelParallelStrategy: expected one of the precisions ${precisions.map(show).join(", ")}. Received: ${show(precision)}. Choose one of them.`,
    );
  }

  /** @throws NotAvailableError always: no model is spread yet */
  override setupEnvironment(): never {
    throw new NotAvailableError("strategy: ModelParallelStrategy", "running on several devices");
  }
}
