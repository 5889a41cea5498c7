/**
 * @file Hooks and custom functions that are called from the engine's threads, as those of GPU tensors are: the JavaScript
 * thread serves them while it waits.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as torch from "../index.js";
import type { Tensor } from "../index.js";
import { binding } from "../native/binding.js";

const { autograd } = torch;
type Context = torch.autograd.FunctionContext;

const leaf = (values = [1, 2]) => torch.tensor(values, { requiresGrad: true });

class Double extends autograd.Function {
  static forward(ctx: Context, x: Tensor): Tensor {
    ctx.saveForBackward(x);
    return x.mul(2);
  }

  static backward(ctx: Context, grad: Tensor): Tensor {
    expect(ctx.savedTensors[0]?.shape).toEqual([2]);
    return grad.mul(2);
  }
}

describe("with the engine in another thread", () => {
  beforeAll(() => binding.forceEngineThread(true));
  afterAll(() => binding.forceEngineThread(false));

  it("hooks are called, in order", () => {
    const x = leaf();
    const y = x.mul(3);
    const seen: string[] = [];
    y.registerHook((grad) => {
      seen.push("tensor");
      return grad.mul(10);
    });
    x.registerPostAccumulateGradHook(() => void seen.push("accumulated"));
    y.sum().backward();
    expect(x.grad?.tolist()).toEqual([30, 30]);
    expect(seen).toEqual(["tensor", "accumulated"]);
  });

  it("custom functions run, twice differentiated", () => {
    const x = leaf();
    const [first] = autograd.grad(Double.apply(x).pow(3).sum(), x, { createGraph: true });
    const [second] = autograd.grad((first as Tensor).sum(), x);
    expect(second?.tolist()).toEqual([48, 96]);
  });

  it("errors come out as they are", () => {
    const mine = new RangeError("mine");
    const x = leaf();
    const y = x.mul(1);
    y.registerHook(() => {
      throw mine;
    });
    let caught: unknown;
    try {
      y.sum().backward();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(mine);
    expect(() => torch.ones([2]).sum().backward()).toThrow("does not require grad");
  });

  it("modes of the caller hold in the engine", () => {
    const x = leaf();
    const modes: boolean[] = [];
    x.registerHook(() => void modes.push(torch.isGradEnabled()));
    x.sum().backward();
    x.sum().backward({ createGraph: true });
    x.grad = null;
    // As on a CPU: gradients are recorded only where a graph of them is asked for.
    expect(modes).toEqual([false, true]);
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("a backward inside a hook inside a backward inside a hook", () => {
    const order: number[] = [];
    const nest = (depth: number): void => {
      const x = leaf();
      x.registerHook(() => {
        if (depth < 70) torch.enableGrad(() => nest(depth + 1));
        order.push(depth);
      });
      Double.apply(x).sum().backward();
      expect(x.grad?.tolist()).toEqual([2, 2]);
    };
    nest(0);
    expect(order).toHaveLength(71);
    expect(order[0]).toBe(70);
  });

  it("an error inside a nested backward goes through both", () => {
    const outer = leaf();
    outer.registerHook(() => {
      torch.enableGrad(() => {
        const inner = leaf();
        inner.registerHook(() => {
          throw new Error("deep");
        });
        inner.mul(2).sum().backward();
      });
    });
    expect(() => outer.sum().backward()).toThrow("deep");
    const again = leaf();
    again.registerHook((grad) => grad.neg());
    again.sum().backward();
    expect(again.grad?.tolist()).toEqual([-1, -1]);
  });

  it("many runs after each other", () => {
    const x = leaf();
    let calls = 0;
    x.registerHook(() => void calls++);
    for (let i = 0; i < 2000; i++) {
      x.mul(2).sum().backward();
      x.grad = null;
    }
    expect(calls).toBe(2000);
  });
});
