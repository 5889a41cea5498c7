/** @file Parameters and buffers whose shape the first input decides. */
import { checkOptions } from "../util/arguments.js";
import { expectString } from "../util/expect.js";
import type { DeviceLike } from "../tensor/device.js";
import type { DType } from "../tensor/dtype.js";
import { type Tensor } from "../tensor/tensor.js";
import { empty, type FactoryOptions, factoryOf } from "./factory.js";
import type { StateDict } from "./module/state-dict.js";
import { Buffer, Parameter } from "./parameter.js";

/** The device and dtype with which a lazy tensor becomes a real one. */
export interface MaterializeOptions {
  device?: DeviceLike | null;
  dtype?: DType | null;
}

function fill(tensor: Tensor, shape: readonly number[], options: MaterializeOptions): void {
  checkOptions("materialize", options, ["device", "dtype"]);
  const { device, dtype } = options;
  const made = empty(shape, { device: device ?? tensor.device, dtype: dtype ?? tensor.dtype });
  tensor.data = made;
  made.dispose();
}

/** A parameter without a shape yet. Counterpart: `torch.nn.UninitializedParameter`. */
export class UninitializedParameter extends Parameter {
  constructor(options: FactoryOptions & { requiresGrad?: boolean } = {}) {
    checkOptions("UninitializedParameter", options, ["device", "dtype", "requiresGrad"]);
    super(empty([0], factoryOf(options)), options.requiresGrad ?? true);
  }

  /** Gives the parameter a shape; from then on the same object is a `Parameter`. */
  materialize(shape: readonly number[], options: MaterializeOptions = {}): void {
    fill(this, shape, options);
    Object.setPrototypeOf(this, Parameter.prototype);
  }
}

/** A buffer without a shape yet. Counterpart: `torch.nn.UninitializedBuffer`. */
export class UninitializedBuffer extends Buffer {
  constructor(options: FactoryOptions & { persistent?: boolean } = {}) {
    checkOptions("UninitializedBuffer", options, ["device", "dtype", "persistent"]);
    super(empty([0], factoryOf(options)), options.persistent ?? true);
  }

  /** Gives the buffer a shape; from then on the same object is a `Buffer`. */
  materialize(shape: readonly number[], options: MaterializeOptions = {}): void {
    fill(this, shape, options);
    Object.setPrototypeOf(this, Buffer.prototype);
  }
}

/** Gives lazy tensors the shapes that a state dictionary has for them. */
export function materializeFrom(own: Iterable<[string, Tensor]>, stateDict: StateDict, prefix: string): void {
  expectString("_loadFromStateDict", "prefix", prefix);
  for (const [name, tensor] of own) {
    const saved = stateDict[prefix + name];
    if (saved === undefined) continue;
    if (tensor instanceof UninitializedParameter || tensor instanceof UninitializedBuffer)
      tensor.materialize(saved.shape);
  }
}
