/** @file A linear layer that learns its input's width from the first input. */
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional } from "../../util/arguments.js";
import type { LoadArguments } from "../module/state-dict.js";
import { materializeFrom, UninitializedParameter } from "../uninitialized.js";
import { Linear, type LinearOptions, plainInput } from "./linear.js";

const names = ["bias", "device", "dtype"] as const;

/** A `Linear` whose `inFeatures` the first input decides; then it is one. Counterpart: `torch.nn.LazyLinear`. */
export class LazyLinear extends Linear {
  constructor(outFeatures: number, ...options: Optional<LinearOptions, typeof names>);
  constructor(options: { outFeatures: number } & LinearOptions);
  constructor(...given: unknown[]) {
    type Arguments = { outFeatures: number } & LinearOptions;
    const options = bindAll<Arguments>(given, ["outFeatures"], names, "LazyLinear");
    super({ inFeatures: 0, ...options });
    const factory = { device: options.device, dtype: options.dtype };
    this.weight = new UninitializedParameter(factory);
    if (this.bias !== null) this.bias = new UninitializedParameter(factory);
  }

  override resetParameters(): void {
    if (this.inFeatures > 0) super.resetParameters();
  }

  override forward(input: Tensor | { input: Tensor }): Tensor {
    const { weight, bias } = this;
    if (bias instanceof UninitializedParameter) bias.materialize([this.outFeatures]);
    if (weight instanceof UninitializedParameter) {
      this.inFeatures = plainInput(input).size(-1);
      weight.materialize([this.outFeatures, this.inFeatures]);
      this.resetParameters();
    }
    Object.setPrototypeOf(this, Linear.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    const [stateDict, prefix] = given;
    materializeFrom(this._ownParameters(), stateDict, prefix);
    if (!(this.weight instanceof UninitializedParameter)) this.inFeatures = this.weight.size(1);
    super._loadFromStateDict(...given);
  }
}
