/** @file Custom functions under autocast; what recorded programs do not ask. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import type { Tensor } from "../index.js";

const { bfloat16, float32, float64 } = torch;
type Context = torch.autograd.FunctionContext;

const cpu = { deviceType: "cpu" } as const;
const leaf = (size: number[]): Tensor => torch.ones(size, { requiresGrad: true });

describe("a forward with castInputs", () => {
  const seen: string[] = [];
  class Sum extends torch.autograd.Function {
    static forward = torch.amp.customFwd(
      (ctx: Context, x: Tensor, others: { y: Tensor[]; i: Tensor; name: string; wide: Tensor }) => {
        seen.push(...[x, ...others.y, others.i, others.wide].map((t) => t.dtype.name), others.name);
        ctx.saveForBackward(x);
        return x.mul(2);
      },
      { ...cpu, castInputs: float32 },
    );
    static backward = torch.amp.customBwd((_ctx: Context, grad: Tensor) => [grad.mul(2), null], cpu);
  }

  it("casts tensors in arrays and objects, and leaves float64 and integers", () => {
    const low = torch.ones([2], { dtype: bfloat16, requiresGrad: true });
    const others = {
      y: [low.detach()],
      i: torch.tensor([1n]),
      name: "name",
      wide: torch.ones([1], { dtype: float64 }),
    };
    const result = torch.autocast("cpu", () => Sum.apply(low, others));
    expect(seen.splice(0)).toEqual(["float32", "float32", "int64", "float64", "name"]);
    result.sum().backward();
    expect([result.dtype, low.grad?.dtype, low.grad?.tolist()]).toEqual([float32, bfloat16, [2, 2]]);
    Sum.apply(low, others);
    expect(seen.splice(0, 2)).toEqual(["bfloat16", "bfloat16"]);
  });
});

it("both work as decorators, with the class as `this`", () => {
  const passes: string[] = [];
  // What `@torch.amp.customFwd(cpu) static forward(...)` calls.
  class Product extends torch.autograd.Function {
    static forward = torch.amp.customFwd(cpu)((ctx: Context, x: Tensor, w: Tensor): Tensor => {
      ctx.saveForBackward(x, w);
      return x.mm(w);
    });
    static backward = torch.amp.customBwd(cpu)(function (this: typeof Product, ctx: Context, grad: Tensor) {
      passes.push(`${this.name} ${torch.isAutocastEnabled("cpu")}`);
      const [x, w] = ctx.savedTensors as [Tensor, Tensor];
      return [grad.mm(w.t()), x.t().mm(grad)];
    });
  }
  const [x, w] = [leaf([2, 3]), leaf([3, 2])];
  torch
    .autocast("cpu", () => Product.apply(x, w))
    .sum()
    .backward();
  Product.apply(x, w).sum().backward();
  expect(passes).toEqual(["Product true", "Product false"]);
  expect([w.grad?.dtype, w.grad?.tolist()]).toEqual([float32, torch.full([3, 2], 4).tolist()]);
});

describe("what cannot be", () => {
  it("is an error when the function is made", () => {
    const { customFwd, customBwd } = torch.amp as unknown as Record<string, (...given: unknown[]) => unknown>;
    const f = (): null => null;
    expect(() => customFwd?.(f, {})).toThrow("'deviceType'");
    expect(() => customFwd?.(f, { deviceType: "cpu", castInputs: "float32" })).toThrow("'castInputs' as a dtype");
    expect(() => customFwd?.(f, { deviceType: "cpu", cast: float32 })).toThrow("no option 'cast'");
    expect(() => customFwd?.(3, cpu)).toThrow("expects a function as 'fwd'. Received: a number");
    expect(() => customBwd?.(null, cpu)).toThrow("expects a function as 'bwd'. Received: null");
    expect(() => customBwd?.(f, { deviceType: 1 })).toThrow(TypeError);
  });

  it("is an error when it is called otherwise", () => {
    class WithSetup extends torch.autograd.Function {
      static forward = torch.amp.customFwd((x: Context) => x, cpu) as unknown as (x: Tensor) => Tensor;
      static setupContext(): void {
        // Nothing to keep.
      }
      static backward = (_ctx: Context, grad: Tensor): Tensor => grad;
    }
    expect(() => WithSetup.apply(leaf([1]))).toThrow("whose first argument is the context");
    class Backward extends torch.autograd.Function {
      static forward = (_ctx: Context, x: Tensor): Tensor => x.mul(1);
      static backward = torch.amp.customBwd((_ctx: Context, grad: Tensor) => grad, cpu);
    }
    const y = Backward.apply(leaf([1]));
    expect(() => y.backward()).toThrow("customBwd expects a forward of customFwd");
  });
});
