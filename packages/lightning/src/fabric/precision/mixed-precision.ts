/** @file MixedPrecision: weights in float32, operators in float16 or bfloat16 where that is safe. */
import { amp, autocast, bfloat16, float16, getDefaultDtype, type optim } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import { type AnyOptions, optional, Options, type OptionsOf } from "../../util/options.js";
import { anything } from "../../util/rules.js";
import { show } from "../../util/show.js";
import type { Around, Clipping } from "./precision.js";
import { ScaledPrecision, unscalesItself } from "./scaled-precision.js";
import { inDtype } from "./true-precision.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";

/** The names of mixed precisions. */
export type MixedPrecisionName = "16-mixed" | "bf16-mixed";

const options = new Options("MixedPrecision", {
  /** Scales the loss of "16-mixed". Default null: one with PyTorch's defaults. "bf16-mixed" has none. */
  scaler: optional(anything<amp.GradScaler>("a GradScaler")),
});

/** Options of `MixedPrecision`. */
export interface MixedPrecisionOptions extends OptionsOf<typeof options> {}

/** A context in which operators compute in a lower dtype. Casts of weights are not kept: a step may change weights. */
export function withAutocast(deviceType: string, name: MixedPrecisionName): Around {
  const options = { deviceType, dtype: name === "16-mixed" ? float16 : bfloat16, cacheEnabled: false };
  return (run) => autocast(options, run);
}

/**
 * Weights, gradients and updates in float32; operators compute in float16 or bfloat16 where that is safe. The range of float16 is small, so
 * "16-mixed" has a gradient scaler, and skips steps whose gradients are not all finite; counters advance all the same. Steps run under
 * autocast, backward and the hooks of the optimizer outside of it; in manual optimization, which calls them in the step, inside. The flags are
 * `precision: "16-mixed"` and `"bf16-mixed"`. Counterpart: `lightning.pytorch.plugins.precision.MixedPrecision`.
 *
 * @example
 * const scaler = new torch.amp.GradScaler("cuda", { initScale: 1024 });
 * new Trainer({ plugins: new MixedPrecision("16-mixed", "cuda", { scaler }) });
 */
export class MixedPrecision extends ScaledPrecision {
  /** What the constructor takes by name. */
  static readonly options: AnyOptions = options;

  override readonly precision: MixedPrecisionName;
  override readonly stateKey: string = "MixedPrecision";
  override readonly scaler: amp.GradScaler | null;
  override readonly forward: Around;
  /** The kind of device that operators run on: "cpu", "cuda". */
  readonly device: string;

  /**
   * @param precision "16-mixed" for float16 and a scaler, "bf16-mixed" for bfloat16
   * @param device the kind of device that operators run on: "cpu", "cuda"
   * @throws RangeError for another precision, TypeError for a device that is not a text and for unknown options, MisconfigurationException for
   * a scaler with "bf16-mixed"
   */
  constructor(precision: MixedPrecisionName, device: string, given: MixedPrecisionOptions = {}) {
    super();
    const { scaler } = options.read(given);
    if (precision !== "16-mixed" && precision !== "bf16-mixed") {
      throw new RangeError(
        `MixedPrecision: expected the precision "16-mixed" or "bf16-mixed". Received: ${show(precision)}. Give one of them.`,
      );
    }
    if (typeof device !== "string") {
      throw new TypeError(
        `MixedPrecision: expected a kind of device. Received: ${show(device)}. Give "cuda", or "cpu".`,
      );
    }
    if (scaler !== null && precision === "bf16-mixed") {
      throw new MisconfigurationException(
        `MixedPrecision: expected no scaler with "bf16-mixed", whose range is that of float32. Received: ${show(scaler)}. Leave it out.`,
      );
    }
    this.precision = precision;
    this.device = device;
    this.scaler = scaler ?? (precision === "16-mixed" ? new amp.GradScaler(device) : null);
    this.forward = withAutocast(device, precision);
  }

  override convertForwardInput(inputs: unknown): unknown {
    return inDtype(inputs, this.precision === "16-mixed" ? float16 : bfloat16);
  }

  override convertForwardOutput(output: unknown): unknown {
    return inDtype(output, getDefaultDtype());
  }

  /**
   * Clips the gradients of an optimizer's parameters.
   *
   * @throws Error for an optimizer that undoes the scale in its own step, so that gradients are still scaled here
   */
  override clip(optimizer: optim.Optimizer, how: Clipping): void {
    if (how.value > 0 && unscalesItself(optimizer)) {
      throw new Error(
        `MixedPrecision: expected an optimizer whose gradients can be clipped. Received: ${optimizer.constructor.name}, which is fused and undoes ` +
          "the scale of gradients in its own step. Leave `fused: true` out, or the clipping.",
      );
    }
    super.clip(optimizer, how);
  }
}
