/** @file Linear8bitLt: a linear layer that multiplies with 8-bit integers. */
import { autograd, type DType, float16, int8, keep, nn, type Tensor, tensor, uint8 } from "@lightning-ts/torch";
import { expectString } from "@lightning-ts/torch/util/lists";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { RangeError } from "../../../util/user-errors.js";
import { type EightBit, fromEightBit, mixedProduct, toEightBit } from "./eight-bit.js";

/** Options of `Linear8bitLt`. */
export interface Linear8bitOptions extends nn.LinearOptions {
  /** Whether the weight stays in float16 and is trained, rounded to integers in each pass. Default true. */
  hasFp16Weights?: boolean;
  /** From which magnitude on an input's column is multiplied without rounding; 0 for none. Default 0. */
  threshold?: number;
}

/** A call of the layer: its weight as integers, and how they are multiplied. */
interface Call {
  readonly weight: EightBit;
  readonly threshold: number;
  /** Whether the integers are made to numbers first, which is faster than integers on a CPU and rounds the input less. */
  readonly unfolds: boolean;
}

/** The integers of a weight, and what the weight was when they were made. */
interface Rounded {
  readonly integers: EightBit;
  readonly version: number;
  readonly address: ReturnType<Tensor["dataPtr"]>;
}

/** x Wᵀ + b, with the gradients of the weight that the integers stand for. */
class EightBitLinear extends autograd.Function {
  static forward(
    ctx: autograd.FunctionContext,
    input: Tensor,
    weight: Tensor | null,
    bias: Tensor | null,
    call: Call,
  ): Tensor {
    ctx.call = call;
    ctx.dtypes = { weight: weight?.dtype ?? null, bias: bias?.dtype ?? null };
    if (ctx.needsInputGrad[1] === true) ctx.saveForBackward(input);
    if (call.unfolds) return nn.functional.linear(input, fromEightBit(call.weight, input.dtype), bias);
    return mixedProduct(input, call.weight, bias, call.threshold);
  }

  static backward(ctx: autograd.FunctionContext, gradOutput: Tensor): (Tensor | null)[] {
    const [needsInput, needsWeight, needsBias] = ctx.needsInputGrad;
    const { weight } = ctx.call as Call;
    const dtypes = ctx.dtypes as { weight: DType | null; bias: DType | null };
    const [input] = ctx.savedTensors;
    return [
      needsInput === true ? gradOutput.matmul(fromEightBit(weight, gradOutput.dtype)) : null,
      needsWeight === true && input !== undefined && dtypes.weight !== null
        ? gradOutput.t().matmul(input).to(dtypes.weight)
        : null,
      needsBias === true && dtypes.bias !== null ? gradOutput.sum([0], { dtype: dtypes.bias }) : null,
      null,
    ];
  }
}

/**
 * x Wᵀ + b: from (*, inFeatures) to (*, outFeatures), multiplied as 8-bit integers. Without `hasFp16Weights`, `quantize_()` makes integers of
 * the weight, which is not trained then; its scales are the entry `SCB` of state dictionaries, as in bitsandbytes. Else the weight is
 * float16 and trained, and rounded in each pass of training. Counterpart: `bitsandbytes.nn.Linear8bitLt`.
 *
 * @example
 * const layer = new bitsandbytes.Linear8bitLt(64, 32, { hasFp16Weights: false, threshold: 6 });
 * layer.quantize_();
 */
export class Linear8bitLt extends nn.Linear {
  /** Whether the weight stays in float16 and is trained. */
  readonly hasFp16Weights: boolean;
  /** From which magnitude on an input's column is multiplied without rounding; 0 for none. */
  readonly threshold: number;
  #scales: Tensor | null = null;
  #rounded: Rounded | null = null;

  /**
   * @param inFeatures size of the input's last dimension
   * @param outFeatures size of the output's last dimension
   */
  constructor(inFeatures: number, outFeatures: number, options: Linear8bitOptions = {}) {
    const { hasFp16Weights = true, threshold = 0, ...rest } = options;
    super(inFeatures, outFeatures, rest);
    this.weight.requiresGrad = hasFp16Weights;
    this.hasFp16Weights = hasFp16Weights;
    this.threshold = threshold;
  }

  /** (outFeatures), float32: the largest magnitude of each row of the weight; null before it is quantized. */
  get scales(): Tensor | null {
    return this.#scales;
  }

  /** Makes integers of the weight, once, or float16 where it is trained; one on the meta device stays as it is. */
  quantize_(): this {
    if (this.#scales !== null || this.weight.isMeta) return this;
    if (this.hasFp16Weights) {
      if (this.weight.dtype !== float16) this.weight.data = this.weight.detach().to(float16);
    } else this.#take(toEightBit(this.weight));
    return this;
  }

  override forward(given: Tensor | { input: Tensor }): Tensor {
    const input = "input" in given ? given.input : given;
    const scales = this.#scales;
    if (scales === null && !this.hasFp16Weights) return super.forward(input);
    const rows = input.flatten(0, -2);
    const call: Call = {
      weight: scales === null ? this.#round() : { data: this.weight, scales },
      threshold: this.threshold,
      unfolds: this.training && input.device.type === "cpu",
    };
    const bias = this.bias?.to(input.dtype) ?? null;
    const output = EightBitLinear.apply(rows, scales === null ? this.weight : null, bias, call);
    return output.view([...input.shape.slice(0, -1), this.outFeatures]);
  }

  override _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
    super._apply(fn, recurse);
    if (this.#scales !== null) this.#scales = keep(this.#scales.to(this.weight.device));
    return this;
  }

  override _saveToStateDict(...args: Parameters<nn.Module["_saveToStateDict"]>): void {
    super._saveToStateDict(...args);
    if (this.#scales === null) return;
    const [destination, prefix] = args;
    setOwn(destination, `${prefix}SCB`, this.#scales);
    // 0: rows follow each other, the only order that there is today.
    setOwn(destination, `${prefix}weight_format`, tensor(0, { dtype: uint8 }));
  }

  /** Loads integers with their scales, or a plain weight; a plain one becomes integers where the layer's is. */
  override _loadFromStateDict(...args: Parameters<nn.Module["_loadFromStateDict"]>): void {
    const [stateDict, prefix, ...rest] = args;
    expectString("_loadFromStateDict", "prefix", prefix);
    const key = `${prefix}weight`;
    const { [`${prefix}SCB`]: scales, [`${prefix}weight_format`]: format, ...others } = stateDict;
    const weight = others[key];
    const { device } = this.weight;
    if (scales !== undefined && weight !== undefined && !this.hasFp16Weights) {
      this.#adopt({ data: weight, scales }, format, key);
    } else if (this.#scales !== null && weight?.dtype.isFloatingPoint === true) {
      this.#take(toEightBit(weight.to(device)));
    } else return super._loadFromStateDict(...args);
    super._loadFromStateDict({ ...others, [key]: this.weight }, prefix, ...rest);
  }

  override extraRepr(): string {
    return `${super.extraRepr()}, has_fp16_weights=${this.hasFp16Weights ? "True" : "False"}, threshold=${this.threshold}`;
  }

  /** The integers of a trained weight. Evaluation keeps them until the weight changes, training rounds in each pass. */
  #round(): EightBit {
    const { training, weight } = this;
    if (training || weight.isInference()) {
      this.#rounded = null;
      return toEightBit(weight.detach());
    }
    const [version, address] = [weight._version, weight.dataPtr()];
    const known = this.#rounded;
    if (known?.version === version && known.address === address) return known.integers;
    const integers = keep(toEightBit(weight.detach()));
    this.#rounded = { integers, version, address };
    return integers;
  }

  /** @throws RangeError for integers of another shape, or in another order */
  #adopt({ data, scales }: EightBit, format: Tensor | undefined, key: string): void {
    const { inFeatures, outFeatures } = this;
    const isSame =
      data.dtype === int8 &&
      data.shape.join() === [outFeatures, inFeatures].join() &&
      scales.dtype.isFloatingPoint &&
      scales.numel() === outFeatures;
    if (!isSame || (format !== undefined && Number(format) !== 0)) {
      throw new RangeError(
        `${key}: expected int8 of shape [${outFeatures}, ${inFeatures}] row by row, with ${outFeatures} scales in SCB. Received: ` +
          `${String(data.dtype)} of shape [${data.shape.join(", ")}], ${scales.numel()} scales${format === undefined ? "" : `, weight_format ${Number(format)}`}. ` +
          "Load a checkpoint of the same model.",
      );
    }
    const { device } = this.weight;
    this.#take({ data: data.to(device).clone(), scales: scales.flatten().float().to(device).clone() });
  }

  #take({ data, scales }: EightBit): void {
    this.#scales = keep(scales);
    this.weight = new nn.Parameter(data, false);
  }
}
