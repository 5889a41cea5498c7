/** @file TransformerEnginePrecision: linear layers that compute with 8-bit floats. */
import {
  autocast,
  bfloat16,
  cuda,
  type Device,
  DType,
  float16,
  float32,
  getDefaultDtype,
  type nn,
  setDefaultDtype,
} from "@lightning-ts/torch";
import { type AnyOptions, optional, Options, type OptionsOf, required } from "../../util/options.js";
import { anything, boolean } from "../../util/rules.js";
import { rankZeroInfo } from "../../util/rank-zero.js";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { type Around, Precision } from "./precision.js";
import { fp8Autocast } from "./transformer-engine/autocast.js";
import { checkDevice } from "./transformer-engine/device.js";
import { isTransformerEngineLayer } from "./transformer-engine/layer.js";
import { DelayedScaling, type DelayedScalingOptions } from "./transformer-engine/recipe.js";
import { replaceLayers } from "./transformer-engine/replace-layers.js";
import { inDtype } from "./true-precision.js";

const options = new Options("TransformerEnginePrecision", {
  /** The dtype of weights and inputs: bfloat16, float16 or float32. */
  weightsDtype: required(anything<DType>("torch.bfloat16, torch.float16, torch.float32")),
  /** How scales follow from what tensors held, as an object or its options. Default null: `new DelayedScaling()`. */
  recipe: optional(anything<DelayedScaling | DelayedScalingOptions>("a DelayedScaling, or its options")),
  /**
   * Whether `nn.Linear` and `nn.LayerNorm` are replaced by those of `transformerEngine`, which are not instances of the former, when a run sets
   * up its module or `initModule` makes one. A module that has some of these already stays as it is; with true a message says so. Default
   * null: they are.
   */
  replaceLayers: optional(boolean),
  /** The dtype in which autocast lets other operations compute; in float32 there is no autocast. Default null: that of the weights. */
  fallbackComputeDtype: optional(anything<DType>("torch.bfloat16, torch.float16, torch.float32")),
});

/** Options of `TransformerEnginePrecision`. */
export interface TransformerEngineOptions extends OptionsOf<typeof options> {}

const dtypes: readonly DType[] = [bfloat16, float16, float32];

/**
 * Linear layers compute with 8-bit floats (FP8), weights and inputs have 16 bits. No Python package is needed. Counterpart:
 * `TransformerEnginePrecision`.
 *
 * The layers and the recipe are `transformerEngine` of the entry `plugins`. Scales and amaxes are saved with the weights, as
 * `_extra_state` of each layer. On a CPU the values are those of a GPU; nothing is faster.
 *
 * @example
 * new Trainer({ precision: "transformer-engine" });
 * new Trainer({ plugins: new TransformerEnginePrecision({ weightsDtype: torch.bfloat16, recipe: { amaxHistoryLen: 16 } }) });
 */
export class TransformerEnginePrecision extends Precision {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override readonly precision: string = "transformer-engine";
  /** The dtype of weights and inputs. */
  readonly weightsDtype: DType;
  /** How scales follow from what tensors held. */
  readonly recipe: DelayedScaling;
  /** Whether layers are replaced; null for where there are none of transformer-engine yet. */
  readonly replaceLayers: boolean | null;
  /** The dtype in which other operations compute. */
  readonly fallbackComputeDtype: DType;
  override readonly forward: Around;
  override readonly init: Around;
  readonly #prepared = new WeakSet<nn.Module>();

  /** @throws TypeError for an unknown option or a value of another type, RangeError for another dtype or a value that a recipe does not take */
  constructor(given: TransformerEngineOptions) {
    super();
    const { weightsDtype, recipe, replaceLayers: replace, fallbackComputeDtype } = options.read(given);
    const dtype = dtypeOf("weightsDtype", weightsDtype);
    this.weightsDtype = dtype;
    this.recipe = recipe instanceof DelayedScaling ? recipe : new DelayedScaling(recipe ?? {});
    this.replaceLayers = replace;
    this.fallbackComputeDtype = dtypeOf("fallbackComputeDtype", fallbackComputeDtype ?? dtype);
    const fallback = withFallback(this.fallbackComputeDtype);
    this.forward = (run) => setDefaultDtype(dtype, () => fallback(() => fp8Autocast({ fp8Recipe: this.recipe }, run)));
    this.init = (run) => setDefaultDtype(dtype, run);
  }

  /**
   * Replaces layers, once for each module.
   *
   * @throws MisconfigurationException for a device that multiplies no 8-bit floats
   */
  override prepareModule(module: nn.Module, device?: Device): void {
    if (device !== undefined) checkDevice(device);
    if (this.replaceLayers === false || this.#prepared.has(module)) return;
    this.#prepared.add(module);
    // Whoever made some of them knows which layers should be.
    if (!module.modules().some(isTransformerEngineLayer)) replaceLayers(module);
    else if (this.replaceLayers === true) {
      rankZeroInfo(
        "TransformerEnginePrecision: replaceLayers is true, but the module has layers of transformer-engine already. The others stay as they are.",
      );
    }
  }

  override convertModule(module: nn.Module): void {
    this.prepareModule(module);
    module.to(this.weightsDtype);
  }

  override convertInput(data: unknown): unknown {
    return inDtype(data, this.weightsDtype);
  }

  override convertForwardOutput(output: unknown): unknown {
    return inDtype(output, getDefaultDtype());
  }
}

/** The autocast around what does not compute with 8-bit floats; on the GPU where there is one, as in Lightning. */
function withFallback(dtype: DType): Around {
  if (dtype === float32) return (run) => run();
  const options = { deviceType: cuda.isAvailable() ? "cuda" : "cpu", dtype };
  return (run) => autocast(options, run);
}

function dtypeOf(name: string, given: unknown): DType {
  const found = dtypes.find((dtype) => dtype === given);
  if (found !== undefined) return found;
  const received = given instanceof DType ? String(given) : show(given);
  const Kind = given instanceof DType ? RangeError : TypeError;
  throw new Kind(
    `TransformerEnginePrecision: ${name}: expected one of ${dtypes.map(String).join(", ")}. Received: ${received}. Give ${name}: torch.bfloat16.`,
  );
}
