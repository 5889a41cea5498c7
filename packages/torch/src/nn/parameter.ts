/** @file Parameter and Buffer: tensors that a module owns. */
import { expectTensor } from "../tensor/expect-tensor.js";
import { checkOptions } from "../util/arguments.js";
import { binding, type Handle } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { tracker } from "../native/tracker.js";
import { asWrapper } from "../native/wrapper.js";
import { Tensor } from "../tensor/tensor.js";

/** Another handle of the tensor's data without its history; the intermediate one is freed at once. */
function sharedData(data: Tensor, callee: string): Handle {
  expectTensor(callee, "data", data);
  const detached = data.detach();
  const handle = binding.alias(unwrap(detached));
  detached.dispose();
  return handle;
}

/**
 * A tensor that is a module's parameter: assigned to a field, it appears in `module.parameters()`. It shares the data it is
 * made from. Counterpart: `torch.nn.Parameter`.
 *
 * @example
 * class Scale extends nn.Module {
 *   factor = new nn.Parameter(torch.ones([1]));
 * }
 */
export class Parameter extends Tensor {
  /** For the compiler only: no other tensor is assignable to a field that holds a parameter. */
  declare private readonly isParameter: true;

  /**
   * @param data the values; not copied
   * @param requiresGrad whether it is trained, also as `{ requiresGrad }`. Default true
   */
  constructor(data: Tensor, requiresGrad: boolean | { requiresGrad?: boolean } = true) {
    if (typeof requiresGrad === "object") checkOptions("Parameter", requiresGrad, ["requiresGrad"]);
    const handle = sharedData(data, "Parameter");
    // A module's tensors outlive the `torch.scope` in which the module is made.
    const scope = tracker.current;
    tracker.current = null;
    super(handle);
    tracker.current = scope;
    const trained = typeof requiresGrad === "boolean" ? requiresGrad : (requiresGrad.requiresGrad ?? true);
    if (trained) binding.setRequiresGrad(unwrap(this), true);
    // What meets it in a graph gets this object.
    asWrapper(this);
  }

  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/**
 * A tensor that belongs to a module without being trained, such as a running mean: assigned to a field, it appears in
 * `module.buffers()`, moves with `module.to(...)` and, unless it is not persistent, is part of `module.stateDict()`.
 * Counterpart: `torch.nn.Buffer`.
 */
export class Buffer extends Tensor {
  /** Whether the buffer is part of the module's `stateDict()`. */
  readonly persistent: boolean;

  /**
   * @param data the values; not copied
   * @param persistent whether `stateDict()` has it, also as `{ persistent }`. Default true
   */
  constructor(data: Tensor, persistent: boolean | { persistent?: boolean } = true) {
    if (typeof persistent === "object") checkOptions("Buffer", persistent, ["persistent"]);
    const handle = sharedData(data, "Buffer");
    // A module's tensors outlive the `torch.scope` in which the module is made.
    const scope = tracker.current;
    tracker.current = null;
    super(handle);
    tracker.current = scope;
    this.persistent = typeof persistent === "boolean" ? persistent : (persistent.persistent ?? true);
    if (data.requiresGrad && data.isLeaf) binding.setRequiresGrad(unwrap(this), true);
  }
}
