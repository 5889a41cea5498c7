/** @file BitsandbytesPrecision: weights of linear layers in 4 or 8 bits. */
import { bfloat16, cuda, DType, float16, getDefaultDtype, nn } from "@lightning-ts/torch";
import { listOf } from "@lightning-ts/torch/util/lists";
import { type AnyOptions, optional, Options, type OptionsOf } from "../../util/options.js";
import { anything } from "../../util/rules.js";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { Linear4bit } from "./bitsandbytes/linear-4bit.js";
import { Linear8bitLt } from "./bitsandbytes/linear-8bit.js";
import { isQuantizedLinear, type MakeLinear, replaceLinear } from "./bitsandbytes/replace-linear.js";
import { type Around, Precision } from "./precision.js";
import { inDtype, withDefaultDtype } from "./true-precision.js";

/** How weights are kept: the type of 4-bit numbers, "-dq" with their scales quantized too, or 8-bit integers. */
export type BitsandbytesMode = "nf4" | "nf4-dq" | "fp4" | "fp4-dq" | "int8" | "int8-training";

const options = new Options("BitsandbytesPrecision", {
  /** The dtype of inputs and products. Default null: float16; bfloat16 for 4 bits on a GPU that has it. 8 bits take float16 only. */
  dtype: optional(anything<DType>("torch.float16, torch.bfloat16, torch.float32")),
  /** Beginnings of paths of linear layers that stay as they are, such as "head" or "blocks.0". Default null: none does. */
  ignoreModules: optional(anything<Iterable<string>>("a Set or an array of paths")),
});

/** Options of `BitsandbytesPrecision`. */
export interface BitsandbytesOptions extends OptionsOf<typeof options> {}

const fourBit =
  (quantType: "nf4" | "fp4", compressStatistics: boolean): MakeLinear =>
  (inFeatures, outFeatures, linear) =>
    new Linear4bit(inFeatures, outFeatures, { ...linear, quantType, compressStatistics });

const eightBit =
  (hasFp16Weights: boolean): MakeLinear =>
  (inFeatures, outFeatures, linear) =>
    new Linear8bitLt(inFeatures, outFeatures, { ...linear, hasFp16Weights, threshold: outlierThreshold });

/** From which magnitude on LLM.int8() multiplies an input's column without rounding. */
const outlierThreshold = 6;

const makers: Readonly<Record<BitsandbytesMode, MakeLinear>> = {
  nf4: fourBit("nf4", false),
  "nf4-dq": fourBit("nf4", true),
  fp4: fourBit("fp4", false),
  "fp4-dq": fourBit("fp4", true),
  int8: eightBit(false),
  "int8-training": eightBit(true),
};

/**
 * Linear layers whose weights take 4 or 8 bits: an eighth or a quarter of float32's memory. They are not trained, but in "int8-training";
 * what is around them is, such as adapters. No Python package is needed, and it runs on CPUs too. Counterpart:
 * `lightning.pytorch.plugins.precision.BitsandbytesPrecision`.
 *
 * Layers are replaced by those of `bitsandbytes` of the entry `plugins` when a run sets up its module or `initModule` makes one, then a
 * checkpoint is loaded, then weights are quantized. State dictionaries have the names and the form of the Python package's.
 *
 * @example
 * new Trainer({ plugins: new BitsandbytesPrecision("nf4", { dtype: torch.bfloat16, ignoreModules: ["head"] }) });
 */
export class BitsandbytesPrecision extends Precision {
  /** What the constructor takes beside the mode. */
  static readonly options: AnyOptions = options;

  /** How weights are kept. */
  readonly mode: BitsandbytesMode;
  /** The dtype of inputs and products. */
  readonly dtype: DType;
  /** Beginnings of paths of linear layers that stay as they are. */
  readonly ignoreModules: ReadonlySet<string>;
  override readonly forward: Around;
  override readonly init: Around;
  readonly #make: MakeLinear;

  /** @throws RangeError for an unknown mode or another dtype than float16 with 8 bits; TypeError for a value of another type */
  constructor(mode: BitsandbytesMode, given: BitsandbytesOptions = {}) {
    super();
    if (typeof mode !== "string" || !Object.hasOwn(makers, mode)) {
      throw new RangeError(
        `BitsandbytesPrecision: expected one of ${Object.keys(makers).join(", ")}. Received: ${show(mode)}. Give "nf4", for example.`,
      );
    }
    const { dtype, ignoreModules } = options.read(given);
    this.mode = mode;
    this.#make = makers[mode];
    this.dtype = dtypeOf(mode, dtype);
    this.ignoreModules = pathsOf(ignoreModules);
    this.forward = this.init = withDefaultDtype(this.dtype);
  }

  /** @throws TypeError for a module without linear layers */
  override prepareModule(module: nn.Module): void {
    const modules = module.modules();
    if (!modules.some((inner) => inner instanceof nn.Linear)) {
      throw new TypeError(
        "BitsandbytesPrecision: expected a module with linear layers, whose weights it keeps in few bits. Received: one without. " +
          "Use another precision, such as bf16-true.",
      );
    }
    if (!modules.some(isQuantizedLinear)) replaceLinear(module, this.#make, this.ignoreModules);
    for (const inner of module.modules()) if (inner instanceof Linear4bit) inner.computeDtype = this.dtype;
  }

  override convertModule(module: nn.Module): void {
    this.prepareModule(module);
    for (const inner of module.modules()) if (isQuantizedLinear(inner)) inner.quantize_();
  }

  override convertInput(data: unknown): unknown {
    return inDtype(data, this.dtype);
  }

  override convertForwardOutput(output: unknown): unknown {
    return inDtype(output, getDefaultDtype());
  }
}

function dtypeOf(mode: BitsandbytesMode, given: unknown): DType {
  const isEight = mode.startsWith("int8");
  if (given === null) return !isEight && cuda.isAvailable() && cuda.isBf16Supported() ? bfloat16 : float16;
  if (!(given instanceof DType) || !given.isFloatingPoint) {
    throw new TypeError(
      `BitsandbytesPrecision: dtype: expected a floating-point dtype. Received: ${given instanceof DType ? String(given) : show(given)}. Give dtype: torch.bfloat16, for example.`,
    );
  }
  if (isEight && given !== float16) {
    throw new RangeError(
      `BitsandbytesPrecision: "${mode}" works with torch.float16 only. Received: ${String(given)}. Leave dtype out.`,
    );
  }
  return given;
}

function pathsOf(given: unknown): ReadonlySet<string> {
  if (given === null) return new Set();
  const paths = listOf<unknown>("BitsandbytesPrecision", "ignoreModules", given as Iterable<unknown>);
  const isText = (path: unknown): path is string => typeof path === "string";
  if (!paths.every(isText)) {
    throw new TypeError(
      `BitsandbytesPrecision: ignoreModules: expected a Set or an array of paths. Received: ${show(given)}. Give ignoreModules: ["head"].`,
    );
  }
  return new Set(paths);
}
