/** @file FSDPPrecision: the dtypes of models whose parameters are sharded. */
import { expectNumber } from "@lightning-ts/torch/util/lists";
import { amp, type Device, type DType, float32, getDefaultDtype, type nn, type optim } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import { type AnyOptions, optional, Options, type OptionsOf } from "../../util/options.js";
import { anything } from "../../util/rules.js";
import { show } from "../../util/show.js";
import { withAutocast } from "./mixed-precision.js";
import type { Around, Clipping } from "./precision.js";
import { ScaledPrecision } from "./scaled-precision.js";
import { checkSharded, dtypeOf, isTrue, type ShardedPrecision } from "./sharded.js";
import { inDtype, withDefaultDtype } from "./true-precision.js";
import { RangeError } from "../../util/user-errors.js";

/** The dtypes of parameters as they are computed with, of gradients as they are reduced, and of buffers. */
export interface ShardedDtypes {
  /** Parameters, while they are gathered. */
  readonly paramDtype: DType;
  /** Gradients, while they are added up over processes. */
  readonly reduceDtype: DType;
  /** Buffers. */
  readonly bufferDtype: DType;
}

const options = new Options("FSDPPrecision", {
  /** Scales the loss of "16-mixed". Default null: one with PyTorch's defaults. Other precisions have none. */
  scaler: optional(anything<amp.GradScaler>("a GradScaler")),
});

/** Options of `FSDPPrecision`. */
export interface FSDPPrecisionOptions extends OptionsOf<typeof options> {}

/**
 * The dtypes of a model under the strategy "fsdp", the only one that it works with. Counterpart:
 * `lightning.pytorch.plugins.precision.FSDPPrecision`.
 */
export class FSDPPrecision extends ScaledPrecision {
  /** What the constructor takes by name. */
  static readonly options: AnyOptions = options;

  override readonly precision: ShardedPrecision;
  override readonly stateKey: string = "FSDPPrecision";
  override readonly strategy: string = "fsdp";
  override readonly scaler: amp.GradScaler | null;
  override readonly forward: Around;
  override readonly init: Around;
  /** The dtypes that the strategy shards with. */
  readonly mixedPrecisionConfig: ShardedDtypes;
  /** The dtype of inputs, new tensors and, in true precisions, weights. */
  readonly #dtype: DType;
  /** The kind of device that steps run on, once that is known. */
  #deviceType = "cuda";

  /**
   * @throws RangeError for a precision that sharded models do not have, and for a scaler with another precision than "16-mixed"
   */
  constructor(precision: ShardedPrecision, given: FSDPPrecisionOptions = {}) {
    super();
    const { scaler } = options.read(given);
    checkSharded("FSDPPrecision", precision);
    if (scaler !== null && precision !== "16-mixed") {
      throw new RangeError(
        `FSDPPrecision: expected no scaler with ${show(precision)}. Received: ${show(scaler)}. Leave it out, or use "16-mixed".`,
      );
    }
    this.precision = precision;
    this.scaler = scaler ?? (precision === "16-mixed" ? new amp.GradScaler("cuda") : null);
    const dtype = dtypeOf(precision);
    this.mixedPrecisionConfig = { paramDtype: dtype, reduceDtype: dtype, bufferDtype: dtype };
    this.#dtype = isTrue(precision) ? dtype : float32;
    this.init = withDefaultDtype(this.#dtype);
    this.forward = isTrue(precision) ? this.init : (run) => withAutocast(this.#deviceType, precision)(run);
    if (isTrue(precision) && dtype !== float32) {
      rankZeroWarn(
        `FSDPPrecision: ${show(precision)} computes in lower precision. The sharded parameters are kept in full precision all the same.`,
      );
    }
  }

  /** Takes the device that steps run on. */
  override prepareModule(_module: nn.Module, device?: Device): void {
    if (device !== undefined) this.#deviceType = device.type;
  }

  override convertModule(module: nn.Module): void {
    if (isTrue(this.precision)) module.to(this.#dtype);
  }

  override convertInput(data: unknown): unknown {
    return inDtype(data, this.#dtype);
  }

  override convertForwardOutput(output: unknown): unknown {
    return inDtype(output, getDefaultDtype());
  }

  /** @throws MisconfigurationException for clipping by norm, which needs the gradients of all processes */
  override clip(optimizer: optim.Optimizer, how: Clipping): void {
    expectNumber("FSDPPrecision.clip", "value", how.value);
    if (how.value > 0 && how.algorithm === "norm") {
      throw new MisconfigurationException(
        'FSDPPrecision: expected gradientClipAlgorithm: "value". Received: "norm", and this process has a part of the gradients only. Clip by value.',
      );
    }
    super.clip(optimizer, how);
  }
}
