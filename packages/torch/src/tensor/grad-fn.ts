/** @file Nodes of autograd's graph. */
import { binding, type Handle, type Known } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import { asWrapper, objectOf } from "../native/wrapper.js";
import type { Tensor } from "./tensor-class.js";

type MakeTensor = (known: Known) => Tensor;

/**
 * A node of autograd's graph: what computes the gradients of an operation's inputs from those of its outputs. It keeps the graph behind
 * it alive. Counterpart: `torch.autograd.graph.Node`.
 *
 * @example
 * const y = x.mul(2).sum();
 * y.gradFn?.name(); // "SumBackward0"
 * y.gradFn?.nextFunctions[0]?.[0]?.name(); // "MulBackward0"
 */
export class GradFn extends NativeObject {
  readonly #tensorOf: MakeTensor;

  /** @internal Nodes are met at tensors. */
  constructor(handle: Handle, tensorOf: MakeTensor) {
    super(handle);
    this.#tensorOf = tensorOf;
  }

  /** Such as "AddBackward0"; "torch::autograd::AccumulateGrad" for the gradient of a leaf. */
  name(): string {
    return binding.nodeName(unwrap(this));
  }

  /**
   * For each input of the operation the node that made it (for a leaf the one that adds up its gradient, null where no gradient is
   * needed), and which of that node's outputs it was. Counterpart: `next_functions`.
   */
  get nextFunctions(): [node: GradFn | null, output: number][] {
    return binding
      .nextFunctions(unwrap(this))
      .map(([node, output]) => [node === null ? null : nodeOf(node, this.#tensorOf), output]);
  }

  /** The leaf whose gradient the node adds up; undefined for all but `AccumulateGrad`. */
  get variable(): Tensor | undefined {
    const known = binding.nodeVariable(unwrap(this));
    return known === null ? undefined : asWrapper(this.#tensorOf(known));
  }

  /** As PyTorch prints it: "<AddBackward0 object at 0x7f5581c0de40>". */
  override toString(): string {
    return `<${this.name().replace(/^.*::/, "")} object at 0x${binding.nodeAddress(unwrap(this)).toString(16)}>`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** @internal The object of a node. */
export function nodeOf(known: Known, tensorOf: MakeTensor): GradFn {
  return objectOf(known, GradFn, (handle) => asWrapper(new GradFn(handle, tensorOf)));
}
