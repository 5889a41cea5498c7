/** @file Normalisation layers that learn their number of features from the first input. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { factoryOf } from "../factory.js";
import type { LoadArguments } from "../module/state-dict.js";
import { materializeFrom, UninitializedBuffer, UninitializedParameter } from "../uninitialized.js";
import { BatchNorm1d, BatchNorm2d, BatchNorm3d } from "./batch-norm.js";
import { InstanceNorm1d, InstanceNorm2d, InstanceNorm3d } from "./instance-norm.js";
import { type NormBase, normNames, type NormOptions } from "./norm-base.js";

/** Puts tensors without a shape in the place of the empty ones. */
function makeLazy(layer: NormBase, options: NormOptions): void {
  const factory = factoryOf(options);
  if (layer.weight !== null) layer.weight = new UninitializedParameter(factory);
  if (layer.bias !== null) layer.bias = new UninitializedParameter(factory);
  if (layer.runningMean !== null) layer.runningMean = new UninitializedBuffer(factory);
  if (layer.runningVar !== null) layer.runningVar = new UninitializedBuffer(factory);
}

function* lazyTensors(layer: NormBase): Iterable<UninitializedParameter | UninitializedBuffer> {
  for (const tensor of [layer.weight, layer.bias, layer.runningMean, layer.runningVar]) {
    if (tensor instanceof UninitializedParameter || tensor instanceof UninitializedBuffer) yield tensor;
  }
}

/** Shapes the tensors for an input and sets the initial values. */
function initialize(layer: NormBase, input: Tensor): void {
  const lazy = [...lazyTensors(layer)];
  if (lazy.length === 0) return;
  layer.numFeatures = input.size(1);
  for (const tensor of lazy) tensor.materialize([layer.numFeatures]);
  layer.resetParameters();
}

/** Shapes the tensors as a state dictionary has them. */
function initializeFrom(layer: NormBase, [stateDict, prefix]: LoadArguments): void {
  materializeFrom(layer._ownParameters(), stateDict, prefix);
  materializeFrom(layer._ownBuffers(), stateDict, prefix);
  const known = layer.weight ?? layer.runningMean;
  if (known !== null && [...lazyTensors(layer)].length === 0) layer.numFeatures = known.size(0);
}

/** PyTorch's lazy layers of instances have the defaults of those of batches. */
function withLazyDefaults(options: NormOptions): NormOptions {
  const { affine = true, trackRunningStats = true } = options;
  return { ...options, affine, trackRunningStats };
}

/** A `BatchNorm1d` whose `numFeatures` the first input decides; then it is one. */
export class LazyBatchNorm1d extends BatchNorm1d {
  constructor(...given: Optional<NormOptions, typeof normNames>) {
    const options = bind<NormOptions>(given, normNames, "LazyBatchNorm1d");
    super(0, options);
    makeLazy(this, options);
  }

  override resetParameters(): void {
    if (this.numFeatures > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input);
    Object.setPrototypeOf(this, BatchNorm1d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given);
    super._loadFromStateDict(...given);
  }
}

/** A `BatchNorm2d` whose `numFeatures` the first input decides; then it is one. */
export class LazyBatchNorm2d extends BatchNorm2d {
  constructor(...given: Optional<NormOptions, typeof normNames>) {
    const options = bind<NormOptions>(given, normNames, "LazyBatchNorm2d");
    super(0, options);
    makeLazy(this, options);
  }

  override resetParameters(): void {
    if (this.numFeatures > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input);
    Object.setPrototypeOf(this, BatchNorm2d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given);
    super._loadFromStateDict(...given);
  }
}

/** A `BatchNorm3d` whose `numFeatures` the first input decides; then it is one. */
export class LazyBatchNorm3d extends BatchNorm3d {
  constructor(...given: Optional<NormOptions, typeof normNames>) {
    const options = bind<NormOptions>(given, normNames, "LazyBatchNorm3d");
    super(0, options);
    makeLazy(this, options);
  }

  override resetParameters(): void {
    if (this.numFeatures > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input);
    Object.setPrototypeOf(this, BatchNorm3d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given);
    super._loadFromStateDict(...given);
  }
}

/** An `InstanceNorm1d` whose `numFeatures` the first input decides; then it is one. `affine` and `trackRunningStats` are true by default. */
export class LazyInstanceNorm1d extends InstanceNorm1d {
  constructor(...given: Optional<NormOptions, typeof normNames>) {
    const options = withLazyDefaults(bind<NormOptions>(given, normNames, "LazyInstanceNorm1d"));
    super(0, options);
    makeLazy(this, options);
  }

  override resetParameters(): void {
    if (this.numFeatures > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input);
    Object.setPrototypeOf(this, InstanceNorm1d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given);
    super._loadFromStateDict(...given);
  }
}

/** An `InstanceNorm2d` whose `numFeatures` the first input decides; then it is one. `affine` and `trackRunningStats` are true by default. */
export class LazyInstanceNorm2d extends InstanceNorm2d {
  constructor(...given: Optional<NormOptions, typeof normNames>) {
    const options = withLazyDefaults(bind<NormOptions>(given, normNames, "LazyInstanceNorm2d"));
    super(0, options);
    makeLazy(this, options);
  }

  override resetParameters(): void {
    if (this.numFeatures > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input);
    Object.setPrototypeOf(this, InstanceNorm2d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given);
    super._loadFromStateDict(...given);
  }
}

/** An `InstanceNorm3d` whose `numFeatures` the first input decides; then it is one. `affine` and `trackRunningStats` are true by default. */
export class LazyInstanceNorm3d extends InstanceNorm3d {
  constructor(...given: Optional<NormOptions, typeof normNames>) {
    const options = withLazyDefaults(bind<NormOptions>(given, normNames, "LazyInstanceNorm3d"));
    super(0, options);
    makeLazy(this, options);
  }

  override resetParameters(): void {
    if (this.numFeatures > 0) super.resetParameters();
  }

  override forward(input: Tensor): Tensor {
    initialize(this, input);
    Object.setPrototypeOf(this, InstanceNorm3d.prototype);
    return super.forward(input);
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    initializeFrom(this, given);
    super._loadFromStateDict(...given);
  }
}
