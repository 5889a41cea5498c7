/** @file Linear4bit: a linear layer whose weight is kept in 4 bits. */
import { autograd, bfloat16, type DType, float32, keep, nn, type Tensor, uint8 } from "@lightning-ts/torch";
import { expectString } from "@lightning-ts/torch/util/lists";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { RangeError } from "../../../util/user-errors.js";
import type { FourBitType } from "./codes.js";
import { type FourBit, type FourBitState, fromFourBit, stateTo, toFourBit } from "./four-bit.js";
import { entriesOf, isEntry, stateOf } from "./state-entries.js";

/** Options of `Linear4bit`. */
export interface Linear4bitOptions extends nn.LinearOptions {
  /** The type of 4-bit numbers. Default "fp4". */
  quantType?: FourBitType;
  /** Whether the scales of blocks are quantized too. Default true. */
  compressStatistics?: boolean;
  /** The dtype of the product where the input is not of float32 or bfloat16. Default null: the input's. */
  computeDtype?: DType | null;
}

/** x Wᵀ + b of a weight in 4 bits, which is unfolded for the product in each pass and not kept. The weight gets no gradient. */
class FourBitLinear extends autograd.Function {
  static forward(ctx: autograd.FunctionContext, input: Tensor, bias: Tensor | null, weight: FourBit): Tensor {
    ctx.weight = weight;
    ctx.biasDtype = bias?.dtype ?? null;
    return nn.functional.linear(input, fromFourBit(weight, input.dtype), bias);
  }

  static backward(ctx: autograd.FunctionContext, gradOutput: Tensor): (Tensor | null)[] {
    const [needsInput, needsBias] = ctx.needsInputGrad;
    const weight = ctx.weight as FourBit;
    const dtype = ctx.biasDtype as DType | null;
    return [
      needsInput === true ? gradOutput.matmul(fromFourBit(weight, weight.state.dtype).to(gradOutput.dtype)) : null,
      needsBias === true && dtype !== null ? gradOutput.flatten(0, -2).sum([0], { dtype }) : null,
      null,
    ];
  }
}

/**
 * x Wᵀ + b: from (*, inFeatures) to (*, outFeatures). `quantize_()` makes 4-bit numbers of the weight: uint8 of shape
 * (inFeatures * outFeatures / 2, 1) that is not trained, with scales which state dictionaries hold under the names of bitsandbytes. The
 * bias stays as it is and is trained. Counterpart: `bitsandbytes.nn.Linear4bit`.
 *
 * @example
 * const layer = new bitsandbytes.Linear4bit(64, 32, { quantType: "nf4" });
 * layer.quantize_();
 */
export class Linear4bit extends nn.Linear {
  /** The type of 4-bit numbers. */
  readonly quantType: FourBitType;
  /** Whether the scales of blocks are quantized too. */
  readonly compressStatistics: boolean;
  /** The dtype of the product where the input is not of float32 or bfloat16; null for the input's. */
  computeDtype: DType | null;
  #state: FourBitState | null = null;

  /**
   * @param inFeatures size of the input's last dimension
   * @param outFeatures size of the output's last dimension
   */
  constructor(inFeatures: number, outFeatures: number, options: Linear4bitOptions = {}) {
    const { quantType = "fp4", compressStatistics = true, computeDtype = null, ...rest } = options;
    super(inFeatures, outFeatures, rest);
    this.weight.requiresGrad = false;
    this.quantType = quantType;
    this.compressStatistics = compressStatistics;
    this.computeDtype = computeDtype;
  }

  /** What the numbers of the weight mean; null before it is quantized. */
  get quantState(): FourBitState | null {
    return this.#state;
  }

  /** Makes 4-bit numbers of the weight, once; one on the meta device stays as it is. */
  quantize_(): this {
    if (this.#state === null && !this.weight.isMeta) {
      this.#take(toFourBit(this.weight, this.quantType, this.compressStatistics));
    }
    return this;
  }

  override forward(given: Tensor | { input: Tensor }): Tensor {
    const input = "input" in given ? given.input : given;
    const state = this.#state;
    if (state === null) return super.forward(input);
    const isSafe = input.dtype === float32 || input.dtype === bfloat16;
    const dtype = isSafe ? input.dtype : (this.computeDtype ?? input.dtype);
    const bias = this.bias?.to(dtype) ?? null;
    return FourBitLinear.apply(input.to(dtype), bias, { data: this.weight, state }).to(input.dtype);
  }

  override _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
    super._apply(fn, recurse);
    // The scales go where the weight goes, and keep their dtype.
    if (this.#state !== null) this.#state = keep(stateTo(this.#state, this.weight.device));
    return this;
  }

  override _saveToStateDict(...args: Parameters<nn.Module["_saveToStateDict"]>): void {
    super._saveToStateDict(...args);
    if (this.#state === null) return;
    const [destination, prefix] = args;
    for (const [name, tensor] of Object.entries(entriesOf(this.#state)))
      setOwn(destination, `${prefix}weight.${name}`, tensor);
  }

  /** Loads a weight in 4 bits with its scales, or a plain one; a plain one becomes 4-bit numbers where the layer's is. */
  override _loadFromStateDict(...args: Parameters<nn.Module["_loadFromStateDict"]>): void {
    const [stateDict, prefix, ...rest] = args;
    expectString("_loadFromStateDict", "prefix", prefix);
    const key = `${prefix}weight`;
    const others: typeof stateDict = {};
    const entries: typeof stateDict = {};
    for (const [name, tensor] of Object.entries(stateDict)) {
      const entry = name.startsWith(`${key}.`) ? name.slice(key.length + 1) : "";
      setOwn(isEntry(entry) ? entries : others, isEntry(entry) ? entry : name, tensor);
    }
    const weight = others[key];
    const state = stateOf(entries, key);
    const { device } = this.weight;
    if (state !== null && weight !== undefined) this.#adopt(weight, state, key);
    else if (this.#state !== null && weight?.dtype.isFloatingPoint === true) {
      this.#take(toFourBit(weight.to(device), this.quantType, this.compressStatistics));
    } else return super._loadFromStateDict(others, prefix, ...rest);
    super._loadFromStateDict({ ...others, [key]: this.weight }, prefix, ...rest);
  }

  override extraRepr(): string {
    return `${super.extraRepr()}, quant_type=${this.quantType}`;
  }

  /** @throws RangeError for numbers of another shape */
  #adopt(weight: Tensor, state: FourBitState, key: string): void {
    const { device } = this.weight;
    const [rows = 0, columns = 0] = state.shape;
    const bytes = Math.ceil((this.inFeatures * this.outFeatures) / 2);
    if (
      rows !== this.outFeatures ||
      columns !== this.inFeatures ||
      weight.dtype !== uint8 ||
      weight.numel() !== bytes
    ) {
      throw new RangeError(
        `${key}: expected 4-bit numbers of a weight of shape [${this.outFeatures}, ${this.inFeatures}] in ${bytes} bytes. Received: shape ` +
          `[${state.shape.join(", ")}] in ${weight.numel()} of ${String(weight.dtype)}. Load a checkpoint of the same model.`,
      );
    }
    this.#take({ data: weight.reshape([-1, 1]).to(device).clone(), state: stateTo(state, device) });
  }

  #take({ data, state }: FourBit): void {
    this.#state = keep(state);
    this.weight = new nn.Parameter(data, false);
  }
}
