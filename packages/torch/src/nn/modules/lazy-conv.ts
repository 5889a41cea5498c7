/** @file Convolution layers that learn their number of input channels from the first input. */
import { TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional } from "../../util/arguments.js";
import type { Size } from "../functional/sizes.js";
import type { LoadArguments } from "../module/state-dict.js";
import { pySize } from "../repr.js";
import { materializeFrom, UninitializedParameter } from "../uninitialized.js";
import { Conv1d, Conv2d, Conv3d, type ConvNd, convNames, type ConvOptions } from "./conv.js";
import {
  ConvTranspose1d,
  ConvTranspose2d,
  ConvTranspose3d,
  convTransposeNames,
  type ConvTransposeOptions,
} from "./conv-transpose.js";
import { RangeError } from "../../util/user-errors.js";

interface Required {
  outChannels: number;
  kernelSize: Size;
}

const required = ["outChannels", "kernelSize"] as const;

function optionsOf<O extends object>(
  given: readonly unknown[],
  names: readonly (keyof O & string)[],
  name: string,
): Required & O & { inChannels: number } {
  return { inChannels: 0, ...bindAll<Required & O>(given, required, names, name) };
}

/** Puts a weight and a bias without shapes in the places of the empty ones. */
function makeLazy(layer: ConvNd): void {
  const factory = { device: layer.weight.device, dtype: layer.weight.dtype };
  layer.weight = new UninitializedParameter(factory);
  if (layer.bias !== null) layer.bias = new UninitializedParameter(factory);
}

/** Shapes the weight for an input and draws the initial values. */
function initialize(layer: ConvNd, input: Tensor, transposed: boolean): void {
  const { weight, kernelSize, outChannels, groups } = layer;
  if (!(weight instanceof UninitializedParameter)) return;
  const shape = input.shape;
  const unbatched = kernelSize.length + 1;
  const channels = shape.length === unbatched ? shape[0] : shape[1];
  if ((shape.length !== unbatched && shape.length !== unbatched + 1) || channels === undefined) {
    throw new TorchError(
      `Expected ${unbatched}D (unbatched) or ${unbatched + 1}D (batched) input to ${layer.constructor.name}, but got ` +
        `input of size: ${pySize(shape)}`,
    );
  }
  if (channels % groups !== 0) throw new RangeError("in_channels must be divisible by groups");
  layer.inChannels = channels;
  const leading = transposed ? [channels, outChannels / groups] : [outChannels, channels / groups];
  weight.materialize([...leading, ...kernelSize]);
  if (layer.bias instanceof UninitializedParameter) layer.bias.materialize([outChannels]);
  layer.resetParameters();
}

/** Shapes the weight as a state dictionary has it. */
function initializeFrom(layer: ConvNd, [stateDict, prefix]: LoadArguments, transposed: boolean): void {
  if (!(layer.weight instanceof UninitializedParameter)) return;
  materializeFrom(layer._ownParameters(), stateDict, prefix);
  const [first = 0, second] = layer.weight.shape;
  if (second === undefined) return; // not in the dictionary
  layer.inChannels = transposed ? first : second * layer.groups;
}

/** A `Conv1d` whose `inChannels` the first input decides; then it is one. */
export class LazyConv1d extends Conv1d {
  constructor(outChannels: number, kernelSize: Size, ...options: Optional<ConvOptions, typeof convNames>);
  constructor(options: Required & ConvOptions);
  constructor(...given: unknown[]) {
    super(optionsOf<ConvOptions>(given, convNames, "LazyConv1d"));
    makeLazy(this);
  }

  override resetParameters(): void {
    if (this.inChannels > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input, false);
    Object.setPrototypeOf(this, Conv1d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given, false);
    super._loadFromStateDict(...given);
  }
}

/** A `Conv2d` whose `inChannels` the first input decides; then it is one. */
export class LazyConv2d extends Conv2d {
  constructor(outChannels: number, kernelSize: Size, ...options: Optional<ConvOptions, typeof convNames>);
  constructor(options: Required & ConvOptions);
  constructor(...given: unknown[]) {
    super(optionsOf<ConvOptions>(given, convNames, "LazyConv2d"));
    makeLazy(this);
  }

  override resetParameters(): void {
    if (this.inChannels > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input, false);
    Object.setPrototypeOf(this, Conv2d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given, false);
    super._loadFromStateDict(...given);
  }
}

/** A `Conv3d` whose `inChannels` the first input decides; then it is one. */
export class LazyConv3d extends Conv3d {
  constructor(outChannels: number, kernelSize: Size, ...options: Optional<ConvOptions, typeof convNames>);
  constructor(options: Required & ConvOptions);
  constructor(...given: unknown[]) {
    super(optionsOf<ConvOptions>(given, convNames, "LazyConv3d"));
    makeLazy(this);
  }

  override resetParameters(): void {
    if (this.inChannels > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input, false);
    Object.setPrototypeOf(this, Conv3d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given, false);
    super._loadFromStateDict(...given);
  }
}

/** A `ConvTranspose1d` whose `inChannels` the first input decides; then it is one. */
export class LazyConvTranspose1d extends ConvTranspose1d {
  constructor(
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvTransposeOptions, typeof convTransposeNames>
  );
  constructor(options: Required & ConvTransposeOptions);
  constructor(...given: unknown[]) {
    super(optionsOf<ConvTransposeOptions>(given, convTransposeNames, "LazyConvTranspose1d"));
    makeLazy(this);
  }

  override resetParameters(): void {
    if (this.inChannels > 0) super.resetParameters();
  }

  override forward(input: Tensor, outputSize?: Parameters<ConvTranspose1d["forward"]>[1]): Tensor {
    initialize(this, input, true);
    Object.setPrototypeOf(this, ConvTranspose1d.prototype);
    return super.forward(input, outputSize);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given, true);
    super._loadFromStateDict(...given);
  }
}

/** A `ConvTranspose2d` whose `inChannels` the first input decides; then it is one. */
export class LazyConvTranspose2d extends ConvTranspose2d {
  constructor(
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvTransposeOptions, typeof convTransposeNames>
  );
  constructor(options: Required & ConvTransposeOptions);
  constructor(...given: unknown[]) {
    super(optionsOf<ConvTransposeOptions>(given, convTransposeNames, "LazyConvTranspose2d"));
    makeLazy(this);
  }

  override resetParameters(): void {
    if (this.inChannels > 0) super.resetParameters();
  }

  override forward(input: Tensor, outputSize?: Parameters<ConvTranspose2d["forward"]>[1]): Tensor {
    initialize(this, input, true);
    Object.setPrototypeOf(this, ConvTranspose2d.prototype);
    return super.forward(input, outputSize);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given, true);
    super._loadFromStateDict(...given);
  }
}

/** A `ConvTranspose3d` whose `inChannels` the first input decides; then it is one. */
export class LazyConvTranspose3d extends ConvTranspose3d {
  constructor(
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvTransposeOptions, typeof convTransposeNames>
  );
  constructor(options: Required & ConvTransposeOptions);
  constructor(...given: unknown[]) {
    super(optionsOf<ConvTransposeOptions>(given, convTransposeNames, "LazyConvTranspose3d"));
    makeLazy(this);
  }

  override resetParameters(): void {
    if (this.inChannels > 0) super.resetParameters();
  }

  override forward(input: Tensor, outputSize?: Parameters<ConvTranspose3d["forward"]>[1]): Tensor {
    initialize(this, input, true);
    Object.setPrototypeOf(this, ConvTranspose3d.prototype);
    return super.forward(input, outputSize);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given, true);
    super._loadFromStateDict(...given);
  }
}
