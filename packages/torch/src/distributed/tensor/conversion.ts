/** @file Between plain tensors and DTensors, with gradients. */
import { AutogradFunction, type FunctionContext } from "../../autograd/function.js";
import { Tensor } from "../../tensor/tensor-class.js";
import { RangeError } from "../../util/user-errors.js";
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import { type Layout, layoutOf, layoutOfTensor, localOf, makeHandle, sameLayout, withoutPartials } from "./layout.js";
import { Partial, type Placement, Shard } from "./placement.js";
import { redistributeLocal } from "./redistribution.js";
import { start } from "./start.js";
import { denseStrides } from "./strides.js";

/** The shape and strides of a whole tensor. */
export interface Whole {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** The layout of what must be a DTensor. @throws RangeError for another tensor */
export function expectLayout(callee: string, tensor: Tensor): Layout {
  const layout = layoutOfTensor(tensor);
  if (layout !== null) return layout;
  throw new RangeError(
    `${callee} expects a DTensor, as distributeTensor and DTensor.fromLocal make. Received: a plain tensor of [${tensor.shape.join(", ")}].`,
  );
}

/** A DTensor of this process's part, without autograd. */
export function wrap(local: Tensor, layout: Layout, { shape, strides }: Whole): Tensor {
  start();
  return new Tensor(makeHandle(local, layout, shape, strides));
}

/** The whole of parts that are all as large as this one. */
export function wholeOf(local: Tensor, mesh: DeviceMesh, placements: readonly Placement[]): Whole {
  const [shape, strides] = [local.shape, local.stride()];
  placements.forEach((placement, meshDim) => {
    if (!(placement instanceof Shard)) return;
    const parts = mesh.shape[meshDim] ?? 1;
    const own = strides[placement.dim] ?? 1;
    shape[placement.dim] = (shape[placement.dim] ?? 0) * parts;
    strides.forEach((stride, dim) => {
      if (dim !== placement.dim && stride >= own) strides[dim] = stride * parts;
    });
  });
  return { shape, strides };
}

/** @internal */
export class FromLocal extends AutogradFunction {
  static forward(
    ctx: FunctionContext,
    local: Tensor,
    layout: Layout,
    whole: Whole,
    gradPlacements: readonly Placement[] | null,
  ): Tensor {
    const grads = gradPlacements ?? withoutPartials(layout.placements);
    kept.set(ctx, { layout: layoutOf(layout.mesh, grads), shape: null });
    ctx.setMaterializeGrads(false);
    return wrap(local.detach(), layout, whole);
  }

  static backward(ctx: FunctionContext, grad: Tensor | null): (Tensor | null)[] {
    const known = kept.get(ctx);
    if (grad === null || known === undefined) return [null, null, null, null];
    return [ToLocal.apply(moved(grad, known.layout), null), null, null, null];
  }
}

/** @internal */
export class ToLocal extends AutogradFunction {
  static forward(ctx: FunctionContext, tensor: Tensor, gradPlacements: readonly Placement[] | null): Tensor {
    const layout = expectLayout("toLocal", tensor);
    const gradLayout = layoutOf(layout.mesh, gradPlacements ?? withoutPartials(layout.placements));
    kept.set(ctx, { layout: gradLayout, shape: tensor.shape });
    ctx.setMaterializeGrads(false);
    const local = localOf(tensor);
    // Another tensor of the same memory: the part itself never has a history.
    return local.viewAs(local);
  }

  static backward(ctx: FunctionContext, grad: Tensor | null): (Tensor | null)[] {
    const known = kept.get(ctx);
    if (grad === null || known?.shape == null) return [null, null];
    const whole = { shape: known.shape, strides: denseStrides(known.shape, grad.stride()) };
    return [FromLocal.apply(grad, known.layout, whole, null), null];
  }
}

/** @internal */
export class Redistribute extends AutogradFunction {
  static forward(ctx: FunctionContext, tensor: Tensor, layout: Layout): Tensor {
    const source = expectLayout("redistribute", tensor);
    kept.set(ctx, { layout: source, shape: null });
    const whole = { shape: tensor.shape, strides: tensor.stride() };
    const local = localOf(tensor);
    const moved = redistributeLocal(local, source, layout, whole.shape);
    if (moved === local) return wrap(local, layout, whole);
    return wrap(moved, layout, { shape: whole.shape, strides: denseStrides(whole.shape, moved.stride()) });
  }

  static backward(ctx: FunctionContext, grad: Tensor): (Tensor | null)[] {
    const source = kept.get(ctx)?.layout;
    const own = layoutOfTensor(grad);
    if (source === undefined || own === null) return [grad, null];
    // What was to be reduced has the reduction's gradient in each process.
    const back = source.placements.map((one, dim) => {
      const given = own.placements[dim] ?? one;
      return one instanceof Partial && !(given instanceof Partial) ? (withoutPartials([one])[0] ?? one) : one;
    });
    return [moved(grad, layoutOf(source.mesh, back)), null];
  }
}

/** What a context knows until its gradient comes. */
interface Kept {
  readonly layout: Layout;
  /** Of the whole tensor. */
  readonly shape: readonly number[] | null;
}
const kept = new WeakMap<FunctionContext, Kept>();

/** A DTensor in another layout of its mesh; the same one where it lies so. */
export function moved(tensor: Tensor, layout: Layout): Tensor {
  const own = expectLayout("redistribute", tensor);
  return sameLayout(own, layout) ? tensor : Redistribute.apply(tensor, layout);
}
