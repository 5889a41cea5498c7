/** @file Freeing tensors and nodes that hold one another, as many as there are. */
import { expect, it } from "vitest";
import { AutogradFunction, type FunctionContext } from "../autograd/function.js";
import { ones, where, zeros } from "../generated/ops.js";
import type { Tensor } from "./tensor.js";

/** The head of a chain: each tensor is the gradient of the next. */
function linked(length: number): Tensor {
  let head = zeros([1]);
  for (let i = 0; i < length; i++) {
    const next = zeros([1]);
    next.grad = head;
    head.dispose();
    head = next;
  }
  return head;
}

it.each([
  ["the last handle's end", (head: Tensor) => head.dispose()],
  [
    "a gradient set to none",
    (head: Tensor) => {
      const owner = zeros([1]);
      owner.grad = head;
      head.dispose();
      owner.grad = null;
    },
  ],
  [
    "a gradient that is replaced",
    (head: Tensor) => {
      const owner = zeros([1]);
      owner.grad = head;
      head.dispose();
      owner.grad = zeros([1]);
    },
  ],
])("frees 150,000 tensors linked by their gradients: %s", (_, free) => {
  const head = linked(150_000);
  free(head);
  expect(head.isDisposed).toBe(true);
});

it("a gradient that somebody holds stays", () => {
  const head = linked(3);
  const grad = head.grad as Tensor;
  head.dispose();
  expect(grad.grad?.grad?.tolist()).toEqual([0]);
});

/** Saves what it is told to. */
class Keeper extends AutogradFunction {
  static saved: Tensor | null = null;
  static forward(ctx: FunctionContext, x: Tensor): Tensor {
    if (Keeper.saved !== null) ctx.saveForBackward(Keeper.saved);
    return x.mul(2);
  }
  static backward(_ctx: FunctionContext, grad: Tensor): Tensor {
    return grad.mul(2);
  }
}

/** Tensors that require a gradient, each linked to the one before by what becomes its gradient. */
function linkedBy(length: number, gradientOf: (before: Tensor) => Tensor): Tensor {
  let last = ones([1], { requiresGrad: true });
  for (let i = 0; i < length; i++) {
    const next = ones([1], { requiresGrad: true });
    const grad = gradientOf(last);
    next.grad = grad;
    grad.dispose();
    last.dispose();
    last = next;
  }
  return last;
}

// Here the last to hold a tensor is libtorch: a node of the graph.
it.each([
  [
    "saved by a node",
    () => {
      const head = linked(150_000).requiresGrad_();
      const product = head.mul(ones([1], { requiresGrad: true }));
      head.dispose();
      return product;
    },
  ],
  [
    "saved by a function",
    () => {
      const head = (Keeper.saved = linked(150_000));
      const result = Keeper.apply(ones([1], { requiresGrad: true }));
      head.dispose();
      Keeper.saved = null;
      return result;
    },
  ],
  ["gradients that have graphs", () => linkedBy(30_000, (before) => before.mul(before))],
  [
    "gradients that have graphs and gradients",
    () =>
      linkedBy(30_000, (before) => {
        const grad = before.mul(1);
        grad.grad = ones([1]);
        return grad;
      }),
  ],
])("frees long chains that the graph holds: %s", (_, make) => {
  const end = make();
  end.dispose();
  expect(end.isDisposed).toBe(true);
});

it("a gradient that goes after its tensor stays where somebody has it", () => {
  const x = ones([1], { requiresGrad: true });
  const grad = ones([1]);
  x.grad = grad;
  const seen: number[] = [];
  x.registerPostAccumulateGradHook((t) => void seen.push(Number(t.grad)));
  x.mul(3).sum().backward();
  expect([Number(x.grad), seen]).toEqual([4, [4]]);
  x.grad = null;
  x.grad = grad;
  x.dispose();
  expect(Number(grad)).toBe(4);
});

it("frees 60,000 functions that save each other's outputs", () => {
  let last: Tensor | null = null;
  class Keeper extends AutogradFunction {
    static forward(ctx: FunctionContext, x: Tensor): Tensor {
      if (last !== null) ctx.saveForBackward(last);
      return x.mul(2);
    }
    static backward(_ctx: FunctionContext, grad: Tensor): Tensor {
      return grad.mul(2);
    }
  }
  const x = ones([1], { requiresGrad: true });
  for (let i = 0; i < 60_000; i++) {
    const next: Tensor = Keeper.apply(x);
    last?.dispose();
    last = next;
  }
  const end = last as unknown as Tensor;
  last = null;
  end.backward();
  expect(x.grad?.tolist()).toEqual([2]);
  end.dispose();
  expect(end.isDisposed).toBe(true);
});

// Chains that only the engine made: no handle, Function or gradient is in between.
it.each<[string, (x: Tensor) => Tensor]>([
  ["sums", (x) => x.add(1)],
  ["products with themselves, which save their inputs", (x) => x.mul(x)],
  ["results that are saved", (x) => x.exp()],
  ["views", (x) => x.view([1])],
  ["several inputs", (x) => where(x.gt(0), x, x)],
  [
    "changes in place of views, which hold the functions that they wrap",
    (x) => {
      const base = zeros([1]);
      const view = base.view([1]);
      view.add_(x);
      view.dispose();
      return base;
    },
  ],
])("frees 100,000 nodes of the engine: %s", (_, step) => {
  let last = ones([1], { requiresGrad: true });
  for (let i = 0; i < 100_000; i++) {
    const next = step(last);
    last.dispose();
    last = next;
  }
  last.dispose();
  expect(last.isDisposed).toBe(true);
});
