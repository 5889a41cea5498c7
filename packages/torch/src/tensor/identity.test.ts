/** @file Which objects are the same when they are met again, and the graph's nodes. */
import { expect, it } from "vitest";
import { AutogradFunction, type FunctionContext } from "../autograd/function.js";
import * as torch from "../index.js";
import type { Tensor } from "../index.js";

function leaf(...values: number[]): Tensor {
  return torch.tensor(values, { requiresGrad: true });
}

it("a gradient is the same object each time", () => {
  const x = leaf(1, 2);
  expect(x.grad).toBeNull();
  x.mul(3).sum().backward();
  const grad = x.grad;
  expect(grad).not.toBeNull();
  expect(x.grad).toBe(grad);
  x.mul(3).sum().backward();
  expect(x.grad).toBe(grad);
  expect(grad?.tolist()).toEqual([6, 6]);
});

it("a gradient that was assigned is that object", () => {
  const x = leaf(1, 2);
  const given = torch.ones([2]);
  x.grad = given;
  expect(x.grad).toBe(given);
  const other = torch.zeros([2]);
  x.grad = other;
  expect(x.grad).toBe(other);
  x.grad = null;
  expect(x.grad).toBeNull();
  const buffer = new torch.nn.Buffer(torch.ones([2]));
  x.grad = buffer;
  expect(x.grad).toBe(buffer);
});

it("a gradient that somebody disposed of is another object", () => {
  const x = leaf(1, 2);
  x.mul(3).sum().backward();
  const first = x.grad as Tensor;
  first.dispose();
  const second = x.grad as Tensor;
  expect(second === first).toBe(false);
  expect(second.tolist()).toEqual([3, 3]);
  expect(x.grad).toBe(second);
  torch.scope(() => x.grad);
  let inside: Tensor | null = null;
  const y = leaf(1);
  y.grad = torch.ones([1]);
  torch.scope(() => void (inside = y.grad));
  expect(y.grad?.isDisposed).toBe(false);
  expect(inside).not.toBeNull();
});

it("one gradient of two tensors is one object, and the object's own handles stay apart", () => {
  const [x, y] = [leaf(1), leaf(2)];
  const grad = torch.ones([1]);
  x.grad = grad;
  y.grad = grad;
  expect(x.grad).toBe(y.grad);
  y.grad = x.grad;
  x.grad = null;
  expect(y.grad).toBe(grad);
  grad.dispose();
  expect(y.grad?.tolist()).toEqual([1]);
});

it("optimizers, clipping and zeroGrad leave the object alone", () => {
  for (const make of [torch.optim.SGD, torch.optim.Adam, torch.optim.Adafactor, torch.optim.RMSprop]) {
    const layer = new torch.nn.Linear(3, 2);
    const optimizer = new make(layer.parameters(), { lr: 0.1 });
    layer
      .forward(torch.ones([1, 3]))
      .sum()
      .backward();
    const grad = layer.weight.grad as Tensor;
    torch.nn.utils.clipGradNorm_(layer.parameters(), 1);
    torch.nn.utils.clipGradValue_(layer.parameters(), 1);
    optimizer.step();
    expect(layer.weight.grad, make.name).toBe(grad);
    expect(grad.isDisposed, make.name).toBe(false);
    layer.zeroGrad(false);
    expect(layer.weight.grad).toBe(grad);
    optimizer.zeroGrad();
    expect(layer.weight.grad).toBeNull();
    expect(grad.tolist()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  }
});

it("moving and casting a module keeps its gradients' objects", () => {
  const layer = new torch.nn.Linear(3, 2);
  layer
    .forward(torch.ones([1, 3]))
    .sum()
    .backward();
  const grad = layer.weight.grad;
  layer.double();
  expect(layer.weight.grad).toBe(grad);
  expect([String(grad?.dtype), grad?.sum().item()]).toEqual(["torch.float64", 6]);
  layer.cpu().float();
  expect(layer.weight.grad).toBe(grad);
  expect(String(grad?.dtype)).toBe("torch.float32");
});

it("gradients that nobody holds are freed, in one synchronous piece too", () => {
  const x = leaf(...Array.from({ length: 64 }, () => 1));
  for (let i = 0; i < 100; i++) {
    x.grad = torch.ones([64]);
    expect(x.grad.numel()).toBe(64);
  }
  const before = torch.memoryStats().liveHandles;
  for (let i = 0; i < 20_000; i++) {
    x.grad = null;
    x.mul(2).sum().backward();
    if (x.grad === null) throw new Error("no gradient");
  }
  expect(torch.memoryStats().liveHandles - before).toBeLessThan(15_000);
});

it("hooks and saved tensors get the objects that they belong to", () => {
  const x = leaf(1, 2);
  let seen: Tensor | null = null;
  x.registerPostAccumulateGradHook((tensor) => void (seen = tensor));
  const met: unknown[] = [];
  class Square extends AutogradFunction {
    static forward(ctx: FunctionContext, input: Tensor): Tensor {
      ctx.saveForBackward(input, null);
      return input.mul(input);
    }
    static backward(ctx: FunctionContext, grad: Tensor): Tensor {
      met.push(...ctx.savedTensors);
      const [input] = ctx.savedTensors as [Tensor];
      return grad.mul(input).mul(2);
    }
  }
  Square.apply(x).sum().backward();
  expect(seen).toBe(x);
  expect(met[0]).toBe(x);
  expect(met[1]).toBeNull();
  expect(x.grad?.tolist()).toEqual([2, 4]);
});

it("nodes say what they come from, as in PyTorch", () => {
  const x = leaf(1, 2);
  const y = leaf(3);
  const z = x.mul(2).add(y);
  const add = z.gradFn as torch.GradFn;
  expect(z.gradFn).toBe(add);
  expect(add.name()).toBe("AddBackward0");
  expect(String(add)).toMatch(/^<AddBackward0 object at 0x[0-9a-f]+>$/);
  const [[mul, first] = [null, -1], [accumulate, second] = [null, -1]] = add.nextFunctions;
  expect([mul?.name(), first, accumulate?.name(), second]).toEqual([
    "MulBackward0",
    0,
    "torch::autograd::AccumulateGrad",
    0,
  ]);
  expect(add.nextFunctions[0]?.[0]).toBe(mul);
  expect(String(accumulate)).toMatch(/^<AccumulateGrad object at 0x[0-9a-f]+>$/);
  expect(accumulate?.variable?.tolist()).toEqual([3]);
  expect(accumulate?.nextFunctions).toEqual([]);
  expect(mul?.variable).toBeUndefined();
  // 2 is not a tensor: there is no node for it.
  expect(mul?.nextFunctions.map(([node]) => node?.name() ?? null)).toEqual(["torch::autograd::AccumulateGrad", null]);
  const [, indices] = z.sort();
  expect(indices.gradFn).toBeNull();
  expect(torch.split(z, 1)[1]?.gradFn?.nextFunctions[0]).toEqual([add, 0]);
  const parts = torch.unbind(z);
  expect(parts[1]?.mul(2).gradFn?.nextFunctions[0]?.[1]).toBe(1);
  expect(x.gradFn).toBeNull();
});

it("a node keeps its graph, and is not a tensor", () => {
  const x = leaf(1, 2);
  let y: Tensor | null = x.mul(2);
  const node = y.gradFn as torch.GradFn;
  y.dispose();
  y = null;
  expect(node.nextFunctions[0]?.[0]?.variable?.tolist()).toEqual([1, 2]);
  expect(() => torch.add(node as never, 1)).toThrow(TypeError);
  expect(() => x.mul(node as never)).toThrow(TypeError);
  expect(() => structuredClone(node)).toThrow();
});

it("a long graph's nodes can be walked and let go", () => {
  let y = leaf(1);
  for (let i = 0; i < 50_000; i++) y = y.mul(1);
  let node: torch.GradFn | null = y.gradFn;
  let length = 0;
  while (node !== null) {
    length++;
    node = node.nextFunctions[0]?.[0] ?? null;
  }
  expect(length).toBe(50_001);
});
