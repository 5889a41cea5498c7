/** @file The forms of a parameter: a DTensor while it is sharded; whole, what it was before. */
import type { Parameter } from "../../nn/parameter.js";
import { withoutGrad } from "../../nn/without-grad.js";
import type { Tensor } from "../../tensor/tensor.js";
import { Error } from "../../util/user-errors.js";
import { wrap } from "../tensor/conversion.js";
import { DTensor } from "../tensor/dtensor.js";
import { type Layout, layoutOf, layoutOfTensor, localOf, sameLayout } from "../tensor/layout.js";
import { type Placement, Replicate, Shard, StridedShard } from "../tensor/placement.js";
import type { MeshInfo } from "./mesh-info.js";

/** The layouts of one parameter, which may be a DTensor already: one that tensor parallelism cut. */
export class ShardedForm {
  readonly #shard: Layout;
  /** That of the whole parameter; null where it is a plain tensor. */
  readonly #whole: Layout | null;
  readonly #shape: readonly number[];
  readonly #strides: readonly number[];

  /** @param dim the dimension that `fullyShard` shards along */
  constructor(parameter: Parameter, info: MeshInfo, dim: number) {
    const { mesh } = info;
    this.#whole = layoutOfTensor(parameter);
    this.#shape = parameter.shape;
    this.#strides = parameter.stride();
    const replicated: Placement[] = info.replicateGroup === null ? [] : [new Replicate()];
    if (this.#whole === null) {
      this.#shard = layoutOf(mesh, [...replicated, new Shard(dim)]);
      return;
    }
    const { mesh: inner, placements } = this.#whole;
    const names = [...(mesh.meshDimNames ?? []), ...(inner.meshDimNames ?? [])];
    if (mesh.root !== inner.root || names.length !== mesh.ndim + inner.ndim) {
      throw new Error(
        "fullyShard expects the mesh of a DTensor parameter and its own to be named parts of one mesh. " +
          `Received: ${inner.toString()} and ${mesh.toString()}. Give mesh.at("...") of the mesh that tensor parallelism used.`,
      );
    }
    // What tensor parallelism cut along the same dimension is cut further.
    const splitFactor = placements.reduce(
      (parts, placement, i) => (placement.isShard(dim) ? parts * (inner.shape[i] ?? 1) : parts),
      1,
    );
    const own = splitFactor > 1 ? new StridedShard(dim, { splitFactor }) : new Shard(dim);
    this.#shard = layoutOf(mesh.root.at(...names), [...replicated, own, ...placements]);
  }

  /** The sharded tensor of this process's shard. */
  wrapShard(shard: Tensor): Tensor {
    return wrap(shard, this.#shard, { shape: this.#shape, strides: this.#strides });
  }

  /** The whole parameter's tensor of what this process has of it. */
  wrapWhole(local: Tensor): Tensor {
    if (this.#whole === null) return local;
    return wrap(local, this.#whole, { shape: this.#shape, strides: this.#strides });
  }

  /** What this process has of a gradient of the whole parameter; the gradient itself where it is a plain tensor. */
  localGrad(grad: Tensor): Tensor {
    const layout = layoutOfTensor(grad);
    if (layout === null) return grad;
    const whole = this.#whole;
    const isMoved = whole !== null && !sameLayout(layout, whole) && grad instanceof DTensor;
    return localOf(isMoved ? withoutGrad(() => grad.redistribute([...whole.placements])) : grad);
  }
}

/** This process's part of a tensor; a handle of its own. */
export function localPart(tensor: Tensor): Tensor {
  return layoutOfTensor(tensor) === null ? tensor.detach() : localOf(tensor);
}
