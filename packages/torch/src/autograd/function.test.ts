/** @file Custom functions: gradients, higher derivatives, everything the context offers, errors. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import type { Tensor } from "../index.js";
import { exposedCollector } from "../native/collector.js";
import { messageOf } from "../../scripts/testing/autograd.js";

const { autograd } = torch;
type Context = torch.autograd.FunctionContext;

const leaf = (values = [1, 2, 3]) => torch.tensor(values, { dtype: torch.float64, requiresGrad: true });

class Exp extends autograd.Function {
  static forward(ctx: Context, x: Tensor): Tensor {
    const y = x.exp();
    ctx.saveForBackward(y);
    return y;
  }

  static backward(ctx: Context, grad: Tensor): Tensor {
    const [y] = ctx.savedTensors;
    return grad.mul(y as Tensor);
  }
}

class ScaleAndShift extends autograd.Function {
  static forward(ctx: Context, x: Tensor, scale: number, shift: Tensor): Tensor {
    ctx.scale = scale;
    return x.mul(scale).add(shift);
  }

  static backward(ctx: Context, grad: Tensor): (Tensor | null)[] {
    const [x, , shift] = ctx.needsInputGrad;
    return [x ? grad.mul(ctx.scale as number) : null, null, shift ? grad.clone() : null];
  }
}

describe("autograd.Function", () => {
  it("records its own backward", () => {
    const x = leaf();
    const y = Exp.apply(x);
    expect(y.gradFn?.name()).toBe("ExpBackward");
    y.sum().backward();
    expect(x.grad?.tolist()).toEqual(x.exp().tolist());
  });

  it("can be differentiated twice", () => {
    const x = leaf();
    const [first] = autograd.grad(Exp.apply(x).sum(), x, { createGraph: true });
    const [second] = autograd.grad((first as Tensor).pow(2).sum(), x);
    expect(second?.tolist()).toEqual(x.exp().pow(2).mul(2).tolist());
  });

  it("takes arguments that are not tensors, and says which need a gradient", () => {
    const x = leaf();
    const shift = torch.zeros([3], { dtype: torch.float64 });
    ScaleAndShift.apply(x, 4, shift).sum().backward();
    expect(x.grad?.tolist()).toEqual([4, 4, 4]);
    expect(shift.grad).toBeNull();
    const needed = leaf([0, 0, 0]);
    ScaleAndShift.apply(x, 4, needed).sum().backward();
    expect(needed.grad?.tolist()).toEqual([1, 1, 1]);
  });

  it("records nothing where nothing needs it", () => {
    expect(torch.noGrad(() => Exp.apply(leaf())).requiresGrad).toBe(false);
    expect(Exp.apply(torch.ones([2])).requiresGrad).toBe(false);
  });

  it("has outputs without a gradient", () => {
    class MaxWithIndex extends autograd.Function {
      static forward(ctx: Context, x: Tensor): [Tensor, Tensor, string] {
        const { values, indices } = x.max(0);
        ctx.markNonDifferentiable(indices);
        ctx.saveForBackward(indices);
        ctx.size = x.shape;
        return [values, indices, "extra"];
      }

      static backward(ctx: Context, grad: Tensor, none: Tensor): Tensor {
        expect(none.tolist()).toBe(0);
        const [indices] = ctx.savedTensors;
        return torch
          .zeros(ctx.size as number[], { dtype: torch.float64 })
          .indexFill(0, indices as Tensor, 1)
          .mul(grad);
      }
    }
    const x = leaf([3, 9, 4]);
    const [value, index, extra] = MaxWithIndex.apply(x);
    expect(index.requiresGrad).toBe(false);
    expect(extra).toBe("extra");
    value.mul(2).backward();
    expect(x.grad?.tolist()).toEqual([0, 2, 0]);
  });

  it("changes an input in place", () => {
    class Double extends autograd.Function {
      static forward(ctx: Context, x: Tensor): Tensor {
        ctx.markDirty(x);
        return x.mul_(2);
      }

      static backward(_ctx: Context, grad: Tensor): Tensor {
        return grad.mul(2);
      }
    }
    const x = leaf();
    const y = x.clone();
    const z = Double.apply(y);
    expect(z).toBe(y);
    expect(y.gradFn?.name()).toBe("DoubleBackward");
    z.sum().backward();
    expect(x.grad?.tolist()).toEqual([2, 2, 2]);
  });

  it("gets zeros, or null, for outputs that nothing depends on", () => {
    const seen: unknown[] = [];
    const two = (materialize: boolean) =>
      class Two extends autograd.Function {
        static forward(ctx: Context, x: Tensor): Tensor[] {
          ctx.setMaterializeGrads(materialize);
          return [x.mul(1), x.mul(2)];
        }

        static backward(_ctx: Context, first: Tensor, second: Tensor | null): Tensor {
          seen.push(second === null ? null : second.tolist());
          return first;
        }
      };
    for (const materialize of [true, false]) {
      const [y] = two(materialize).apply(leaf());
      (y as Tensor).sum().backward();
    }
    expect(seen).toEqual([[0, 0, 0], null]);
  });

  it("may set up its context apart", () => {
    class Square extends autograd.Function {
      static forward(x: Tensor): Tensor {
        return x.mul(x);
      }

      static setupContext(ctx: Context, [x]: [Tensor], output: Tensor): void {
        expect(output.shape).toEqual([3]);
        ctx.saveForBackward(x);
      }

      static backward(ctx: Context, grad: Tensor): Tensor {
        return grad.mul(ctx.savedTensors[0] as Tensor).mul(2);
      }
    }
    const x = leaf();
    Square.apply(x).sum().backward();
    expect(x.grad?.tolist()).toEqual([2, 4, 6]);
  });

  it("runs a backward inside its backward, as checkpointing does", () => {
    class Checkpoint extends autograd.Function {
      static forward(ctx: Context, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        return x.exp().sin();
      }

      static backward(ctx: Context, grad: Tensor): Tensor {
        const x = (ctx.savedTensors[0] as Tensor).detach().requiresGrad_();
        torch.enableGrad(() => x.exp().sin()).backward(grad);
        return x.grad as Tensor;
      }
    }
    const x = leaf();
    Checkpoint.apply(Checkpoint.apply(x)).sum().backward();
    const plain = leaf();
    plain.exp().sin().exp().sin().sum().backward();
    expect(x.grad?.tolist()).toEqual(plain.grad?.tolist());
  });

  it("runs deep chains of backwards inside backwards", () => {
    let depth = 0;
    class Nested extends autograd.Function {
      static forward(_ctx: Context, x: Tensor): Tensor {
        return x.clone();
      }

      static backward(_ctx: Context, grad: Tensor): Tensor {
        if (++depth < 100) torch.enableGrad(() => Nested.apply(leaf()).sum().backward());
        return grad;
      }
    }
    Nested.apply(leaf()).sum().backward();
    expect(depth).toBe(100);
  });
});

describe("memory of autograd.Function", () => {
  it("is freed with the graph, run or not", () => {
    const collect = exposedCollector();
    const step = (i: number) => {
      const y = Exp.apply(leaf());
      const z = ScaleAndShift.apply(y, 2, Exp.apply(leaf()));
      if (i % 2 === 0) z.sum().backward();
    };
    step(0);
    collect();
    const before = torch.memoryStats();
    for (let i = 0; i < 500; i++) step(i);
    collect();
    const after = torch.memoryStats();
    // A leak would be hundreds; some of the last steps' may still be on the stack.
    expect(after.liveHandles - before.liveHandles).toBeLessThan(100);
    expect(after.liveBytes - before.liveBytes).toBeLessThan(5000);
  });

  it("of a very long graph is freed without running out of stack", () => {
    let x = leaf([1]);
    for (let i = 0; i < 200_000; i++) {
      const next = i % 100 === 0 ? Exp.apply(x) : x.mul(0.5);
      x.dispose();
      x = next;
    }
    x.dispose();
    expect(torch.ones([1]).item()).toBe(1);
  });
});

describe("errors of autograd.Function", () => {
  const returning = (backward: (grad: Tensor) => unknown) =>
    class Wrong extends autograd.Function {
      static forward(_ctx: Context, x: Tensor): Tensor {
        return x.clone();
      }

      static backward(_ctx: Context, grad: Tensor): Tensor {
        return backward(grad) as Tensor;
      }
    };

  it("come out of backward as they are", () => {
    const mine = new Error("mine");
    const wrong = returning(() => {
      throw mine;
    });
    let caught: unknown;
    try {
      wrong.apply(leaf()).sum().backward();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(mine);
  });

  it("come out of forward, which leaves recording on", () => {
    class Fails extends autograd.Function {
      static forward(): Tensor {
        throw new RangeError("mine");
      }

      static backward(): null {
        return null;
      }
    }
    expect(() => Fails.apply()).toThrow(new RangeError("mine"));
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("are PyTorch's for gradients that do not fit", () => {
    expect(() =>
      returning((grad) => grad.narrow(0, 0, 2))
        .apply(leaf())
        .sum()
        .backward(),
    ).toThrow(messageOf("functionShape"));
    expect(() =>
      returning((grad) => [grad, grad])
        .apply(leaf())
        .sum()
        .backward(),
    ).toThrow(messageOf("functionCount"));
    expect(() =>
      returning(() => 1)
        .apply(leaf())
        .sum()
        .backward(),
    ).toThrow(TypeError);
    expect(() =>
      returning(() => [])
        .apply(leaf())
        .sum()
        .backward(),
    ).toThrow("returned an incorrect number of gradients (expected 1, got 0)");
  });

  it("name saved tensors that were freed or changed", () => {
    const x = leaf();
    const y = Exp.apply(x).sum();
    y.backward();
    expect(() => y.backward()).toThrow(messageOf("twice"));
    const z = Exp.apply(x);
    z.add_(1);
    expect(() => z.sum().backward()).toThrow("modified by an inplace operation");
  });

  it("say that backward is missing", () => {
    class Forward extends autograd.Function {
      static forward(_ctx: Context, x: Tensor): Tensor {
        return x.clone();
      }
    }
    const incomplete = Forward as unknown as typeof Exp;
    const run = (): void => incomplete.apply(leaf()).sum().backward();
    expect(run).toThrow(torch.NotImplementedError);
    expect(run).toThrow("You must implement the backward method");
  });

  it("name a gradient for what was not a tensor", () => {
    class Extra extends autograd.Function {
      static forward(_ctx: Context, x: Tensor, _factor: number): Tensor {
        return x.clone();
      }

      static backward(_ctx: Context, grad: Tensor): Tensor[] {
        return [grad, grad];
      }
    }
    expect(() => Extra.apply(leaf(), 2).sum().backward()).toThrow("at position 2");
  });
});
