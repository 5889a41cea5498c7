/** @file `customFwd` and `customBwd`: how an `autograd.Function` of one's own behaves under autocast. */
import { FunctionContext, type FunctionGradients } from "../autograd/function.js";
import { checkOptions, kindOf } from "../util/arguments.js";
import { TorchError } from "../util/errors.js";
import { expectFunction } from "../util/expect.js";
import { mapTree } from "../util/tree.js";
import { DType, float64 } from "../tensor/dtype.js";
import { Tensor } from "../tensor/tensor.js";
import { TypeError } from "../util/user-errors.js";
import { autocast } from "./autocast.js";
import { expectDeviceType, getAutocastDtype, isAutocastEnabled } from "./state.js";

/** Options of `customBwd`. */
export interface CustomBwdOptions {
  /** The type of the device whose autocast is meant: "cuda", "cpu", ... */
  deviceType: string;
}

/** Options of `customFwd`. */
export interface CustomFwdOptions extends CustomBwdOptions {
  /**
   * Under autocast floating-point tensors among the arguments, also in arrays and objects, are cast to this dtype, and `forward` runs without
   * autocast. Those of float64, and those of other devices, stay as they are. Default null: `forward` runs as it is.
   */
  castInputs?: DType | null;
}

/** A `forward` that gets the context first. */
type Forward<This, Args extends unknown[], Result> = (this: This, ctx: FunctionContext, ...args: Args) => Result;
/** A `backward`. */
type Backward<This, Grads extends Tensor[], Result extends FunctionGradients> = Forward<This, Grads, Result>;

/** What `forward` ran in, for `backward` to run in the same. */
const ranIn = new WeakMap<FunctionContext, { enabled: boolean; dtype: DType }>();

/**
 * Makes a `forward` that says how it behaves under autocast. Without options that cast it only notes the state for `customBwd`.
 * Counterpart: `torch.amp.custom_fwd`.
 *
 * @example
 * class Product extends torch.autograd.Function {
 *   static forward = torch.amp.customFwd((ctx: FunctionContext, x: Tensor, w: Tensor) => {
 *     ctx.saveForBackward(x, w);
 *     return x.mm(w);
 *   }, { deviceType: "cuda" });
 *   static backward = torch.amp.customBwd((ctx: FunctionContext, grad: Tensor) => {
 *     const [x, w] = ctx.savedTensors;
 *     return [grad.mm(w.t()), x.t().mm(grad)];
 *   }, { deviceType: "cuda" });
 * }
 */
export function customFwd<This, Args extends unknown[], Result>(
  fwd: Forward<This, Args, Result>,
  options: CustomFwdOptions,
): Forward<This, Args, Result>;
/** The same as a decorator: `@torch.amp.customFwd({ deviceType: "cuda" })`. */
export function customFwd(
  options: CustomFwdOptions,
): <This, Args extends unknown[], Result>(
  fwd: Forward<This, Args, Result>,
  context?: unknown,
) => Forward<This, Args, Result>;
export function customFwd<This, Args extends unknown[], Result>(
  ...given: [fwd: Forward<This, Args, Result>, options: CustomFwdOptions] | [options: CustomFwdOptions]
) {
  if (given.length === 1) checkOptions("customFwd", given[0], ["deviceType", "castInputs"]);
  if (given.length === 1) return (fwd: Forward<This, Args, Result>) => customFwd(fwd, given[0]);
  const [fwd, options] = given;
  checkOptions("customFwd", options, ["deviceType", "castInputs"]);
  const deviceType = expectDeviceType("customFwd", options.deviceType);
  const castInputs = options.castInputs ?? null;
  if (castInputs !== null && !(castInputs instanceof DType)) {
    throw new TypeError(`customFwd expects 'castInputs' as a dtype. Received: ${kindOf(castInputs)}.`);
  }
  expectFunction("customFwd", "fwd", fwd);
  return function (this: This, ctx: FunctionContext, ...args: Args): Result {
    if (!(ctx instanceof FunctionContext)) {
      throw new TypeError(
        `customFwd expects a forward whose first argument is the context. Received: ${kindOf(ctx)}. Functions with setupContext cannot use it.`,
      );
    }
    const enabled = isAutocastEnabled(deviceType);
    ranIn.set(ctx, { enabled: enabled && castInputs === null, dtype: getAutocastDtype(deviceType) });
    if (!enabled || castInputs === null) return fwd.call(this, ctx, ...args);
    const cast = mapTree(args, (leaf) => castOf(leaf, deviceType, castInputs)) as Args; // A tree of the same shape.
    return autocast(deviceType, { enabled: false }, () => fwd.call(this, ctx, ...cast));
  };
}

/**
 * Makes a `backward` that runs in the autocast state in which the `forward` of `customFwd` ran. Counterpart: `torch.amp.custom_bwd`.
 *
 * @throws Error where `forward` is not one of `customFwd`
 */
export function customBwd<This, Grads extends Tensor[], Result extends FunctionGradients>(
  bwd: Backward<This, Grads, Result>,
  options: CustomBwdOptions,
): Backward<This, Grads, Result>;
/** The same as a decorator: `@torch.amp.customBwd({ deviceType: "cuda" })`. */
export function customBwd(
  options: CustomBwdOptions,
): <This, Grads extends Tensor[], Result extends FunctionGradients>(
  bwd: Backward<This, Grads, Result>,
  context?: unknown,
) => Backward<This, Grads, Result>;
export function customBwd<This, Grads extends Tensor[], Result extends FunctionGradients>(
  ...given: [bwd: Backward<This, Grads, Result>, options: CustomBwdOptions] | [options: CustomBwdOptions]
) {
  if (given.length === 1) checkOptions("customBwd", given[0], ["deviceType"]);
  if (given.length === 1) return (bwd: Backward<This, Grads, Result>) => customBwd(bwd, given[0]);
  const [bwd, options] = given;
  checkOptions("customBwd", options, ["deviceType"]);
  const deviceType = expectDeviceType("customBwd", options.deviceType);
  expectFunction("customBwd", "bwd", bwd);
  return function (this: This, ctx: FunctionContext, ...grads: Grads): Result {
    const state = ranIn.get(ctx);
    if (state === undefined) {
      throw new TorchError(
        "customBwd expects a forward of customFwd, whose autocast state it restores. Received: another one.",
      );
    }
    return autocast(deviceType, state, () => bwd.call(this, ctx, ...grads));
  };
}

function castOf(leaf: unknown, deviceType: string, dtype: DType): unknown {
  if (!(leaf instanceof Tensor) || leaf.device.type !== deviceType) return leaf;
  return leaf.dtype.isFloatingPoint && leaf.dtype !== float64 ? leaf.to(dtype) : leaf;
}
