/** @file Linear: a linear layer that computes with 8-bit floats. */
import { nn, type Tensor } from "@lightning-ts/torch";
import { type Fp8Region, fp8Region } from "./autocast.js";
import { checkDevice } from "./device.js";
import { extraStateKey, packScalings, unpackScalings } from "./extra-state.js";
import { activationDtype, TransformerEngineLayer } from "./layer.js";
import { Fp8LinearFunction, type LinearCall, type LinearScalings } from "./linear-function.js";
import { fitScaling, newScaling } from "./scaling.js";
import { RangeError } from "../../../util/user-errors.js";

/**
 * x Wᵀ + b: from (*, inFeatures) to (*, outFeatures), with 8-bit floats inside of `fp8Autocast`, else as `nn.Linear` does. Parameters and
 * their names are those of `nn.Linear`, and so are their initial values. Scales and amaxes are the entry `_extra_state` of its state
 * dictionary; one without it may be loaded. Counterpart: `transformer_engine.pytorch.Linear`.
 *
 * On a GPU sizes that are multiples of 16 are fastest: others are padded.
 *
 * @example
 * const layer = new transformerEngine.Linear(64, 32, { dtype: torch.bfloat16 });
 */
export class Linear extends TransformerEngineLayer {
  /** Size of the input's last dimension. */
  readonly inFeatures: number;
  /** Size of the output's last dimension. */
  readonly outFeatures: number;
  /** (outFeatures, inFeatures) */
  weight: nn.Parameter;
  /** (outFeatures), null without */
  bias: nn.Parameter | null;
  /** @internal Scales and amaxes; null before the layer computed with 8-bit floats. */
  scalings: LinearScalings | null = null;

  /**
   * @param inFeatures size of the input's last dimension
   * @param outFeatures size of the output's last dimension
   * @param options bias (default true), device and dtype (default: PyTorch's)
   */
  constructor(inFeatures: number, outFeatures: number, options: nn.LinearOptions = {}) {
    super();
    const { weight, bias } = new nn.Linear(inFeatures, outFeatures, options);
    this.inFeatures = inFeatures;
    this.outFeatures = outFeatures;
    this.weight = weight;
    this.bias = bias;
  }

  /** One with the parameters of a layer of PyTorch's: the same objects, so that tied weights stay tied. */
  static of({ inFeatures, outFeatures, weight, bias, training }: nn.Linear): Linear {
    const made = new Linear(inFeatures, outFeatures, { bias: false, device: "meta" });
    made.weight = weight;
    made.bias = bias;
    return made.train(training);
  }

  /**
   * @param input (*, inFeatures), float32, float16 or bfloat16; the output's dtype is that of autocast, else the input's
   * @throws RangeError for another last dimension, TypeError for another dtype; MisconfigurationException for a device without 8-bit floats
   */
  override forward(input: Tensor): Tensor {
    const region = fp8Region();
    if (region === null) return nn.functional.linear(input, this.weight, this.bias);
    const { inFeatures, outFeatures } = this;
    const { shape } = input;
    if (shape.at(-1) !== inFeatures) {
      throw new RangeError(
        `transformerEngine.Linear: expected an input whose last dimension is ${inFeatures}. Received: one of shape [${shape.join(", ")}].`,
      );
    }
    const outDtype = activationDtype("transformerEngine.Linear", input);
    checkDevice(input.device);
    const rows = shape.length === 2 ? input : input.reshape([-1, inFeatures]);
    const call: LinearCall = {
      scalings: this.scalingsFor(region, input),
      region,
      records: this.training && region.pass.records,
      outDtype,
      made: [],
    };
    const output = Fp8LinearFunction.apply(rows, this.weight, this.bias, call);
    for (const tensor of call.made) tensor.dispose();
    return shape.length === 2 ? output : output.view([...shape.slice(0, -1), outFeatures]);
  }

  override getExtraState(): Tensor {
    return packScalings(this.scalings);
  }

  override setExtraState(state: Tensor): void {
    this.scalings = unpackScalings(state, extraStateKey);
  }

  /** Loads parameters, and scales where the dictionary has them: weights of an `nn.Linear` fit too. */
  override _loadFromStateDict(...args: Parameters<nn.Module["_loadFromStateDict"]>): void {
    super._loadFromStateDict(...args);
    const [, prefix, , , missingKeys] = args;
    const at = missingKeys.indexOf(prefix + extraStateKey);
    if (at >= 0) missingKeys.splice(at, 1);
  }

  override extraRepr(): string {
    return `in_features=${this.inFeatures}, out_features=${this.outFeatures}, bias=${this.bias === null ? "False" : "True"}`;
  }

  private scalingsFor(region: Fp8Region, input: Tensor): LinearScalings {
    const { amaxHistoryLen } = region.recipe;
    this.scalings ??= {
      forward: newScaling(2, amaxHistoryLen, input),
      backward: newScaling(1, amaxHistoryLen, input),
    };
    fitScaling(this.scalings.forward, amaxHistoryLen, input);
    fitScaling(this.scalings.backward, amaxHistoryLen, input);
    return this.scalings;
  }
}
