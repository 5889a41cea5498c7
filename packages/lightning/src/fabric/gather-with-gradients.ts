/** @file Gathering tensors of all processes so that gradients flow back to where they came from. */
import { autograd, stack, type Tensor, zerosLike } from "@lightning-ts/torch";
import * as distributed from "@lightning-ts/torch/distributed";

/** The tensors of a group's processes, with a dimension in front. They have to have one shape. */
export function gather(tensor: Tensor, group: distributed.Group | null): Tensor {
  const own = tensor.detach().contiguous();
  const all = Array.from({ length: distributed.getWorldSize(group) }, () => zerosLike(own));
  distributed.allGather(all, own, { group });
  return stack(all);
}

/** The same, with a backward: each process gets what all made of its part. */
export class GatherWithGradients extends autograd.Function {
  /** Gathers. */
  static forward(ctx: autograd.FunctionContext, tensor: Tensor, group: distributed.Group | null): Tensor {
    ctx.group = group;
    return gather(tensor, group);
  }

  /** Adds up the gradients of this process's part over all. */
  static backward(ctx: autograd.FunctionContext, gradient: Tensor): (Tensor | null)[] {
    const group = ctx.group as distributed.Group | null; // set above
    const sum = gradient.contiguous().clone();
    distributed.allReduce(sum, { group });
    return [sum.select(0, distributed.getRank(group)), null];
  }
}
