/** @file DeepSpeedPrecision: the dtypes of models that DeepSpeed's strategies train. */
import { getDefaultDtype, type nn } from "@lightning-ts/torch";
import { type Around, Precision } from "./precision.js";
import { checkSharded, dtypeOf, isTrue, type ShardedPrecision } from "./sharded.js";
import { inDtype, withDefaultDtype } from "./true-precision.js";

/**
 * The dtypes of a model under the strategy "deepspeed", the only one that it works with: scale, clipping and the dtype of steps are the
 * strategy's. Counterpart: `lightning.pytorch.plugins.precision.DeepSpeedPrecision`.
 */
export class DeepSpeedPrecision extends Precision {
  override readonly precision: ShardedPrecision;
  override readonly strategy: string = "deepspeed";
  override readonly init: Around | null;

  /** @throws RangeError for a precision that DeepSpeed does not have */
  constructor(precision: ShardedPrecision) {
    super();
    checkSharded("DeepSpeedPrecision", precision);
    this.precision = precision;
    this.init = isTrue(precision) ? withDefaultDtype(dtypeOf(precision)) : null;
  }

  override convertModule(module: nn.Module): void {
    if (isTrue(this.precision)) module.to(dtypeOf(this.precision));
  }

  override convertInput(data: unknown): unknown {
    return inDtype(data, dtypeOf(this.precision));
  }

  override convertForwardOutput(output: unknown): unknown {
    return inDtype(output, getDefaultDtype());
  }

  /** Nothing: the strategy clips. */
  override clip(): void {}
}
