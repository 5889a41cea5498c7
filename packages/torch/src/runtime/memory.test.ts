/** @file Scopes, disposal and counts; the long runs are in memory-runs.test.ts. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import type { Tensor } from "../index.js";

describe("dispose", () => {
  it("frees at once, and use afterwards throws", () => {
    const before = torch.memoryStats().liveBytes;
    const x = torch.zeros([1 << 18]);
    expect(torch.memoryStats().liveBytes - before).toBe(4 << 18);
    x.dispose();
    expect(torch.memoryStats().liveBytes).toBe(before);
    expect(x.isDisposed).toBe(true);
    expect(() => x.add(1)).toThrow("disposed");
    expect(() => x.shape).toThrow("disposed");
    expect(() => x.backward()).toThrow("disposed");
    x.dispose();
  });

  it("leaves data that other tensors share", () => {
    const x = torch.ones([4]);
    const y = x.view([2, 2]);
    x.dispose();
    expect(y.sum().item()).toBe(4);
  });

  it("leaves a graph that needs the data", () => {
    const w = torch.ones([2], { requiresGrad: true });
    const x = torch.tensor([3, 4]);
    const y = w.mul(x);
    x.dispose();
    y.sum().backward();
    expect(w.grad?.tolist()).toEqual([3, 4]);
  });
});

describe("scope", () => {
  it("disposes of what is not returned", () => {
    const made: Tensor[] = [];
    const result = torch.scope(() => {
      const x = torch.ones([2]);
      const y = x.add(1);
      made.push(x, y);
      return { list: [y], map: new Map([["z", y.mul(2)]]) };
    });
    expect(made.map((t) => t.isDisposed)).toEqual([true, false]);
    expect(result.map.get("z")?.tolist()).toEqual([4, 4]);
  });

  it("nests: what leaves the inner one belongs to the outer one", () => {
    let inner: Tensor | undefined;
    const value = torch.scope(() => {
      inner = torch.scope(() => torch.ones([2]).add(1));
      expect(inner.isDisposed).toBe(false);
      return inner.sum().item();
    });
    expect(value).toBe(4);
    expect(inner?.isDisposed).toBe(true);
  });

  it("spares what was kept", () => {
    let kept: Tensor | undefined;
    torch.scope(() => {
      kept = torch.keep(torch.ones([2]));
    });
    expect(kept?.isDisposed).toBe(false);
  });

  it("ends with an error too", () => {
    let x: Tensor | undefined;
    expect(() =>
      torch.scope(() => {
        x = torch.ones([2]);
        throw new Error("mine");
      }),
    ).toThrow("mine");
    expect(x?.isDisposed).toBe(true);
  });

  it("of asynchronous functions are apart", async () => {
    const tick = () => new Promise((resolve) => setTimeout(resolve, 1));
    const run = async (out: Tensor[]) => {
      out.push(torch.ones([1]));
      await tick();
      out.push(torch.ones([1]));
      return out[1] as Tensor;
    };
    const first: Tensor[] = [];
    const second: Tensor[] = [];
    const running = [torch.scope(() => run(first)), torch.scope(() => run(second))];
    const outside = torch.ones([1]);
    await Promise.all(running);
    expect([...first, ...second].map((t) => t.isDisposed)).toEqual([true, false, true, false]);
    expect(outside.isDisposed).toBe(false);
  });
});

describe("memoryStats", () => {
  it("counts exactly", () => {
    const before = torch.memoryStats();
    const x = torch.empty([1000], { dtype: torch.float64 });
    const after = torch.memoryStats();
    expect(after.liveBytes - before.liveBytes).toBe(8000);
    expect(after.handlesCreated - before.handlesCreated).toBe(1);
    x.dispose();
    torch.resetPeakMemoryStats();
    const y = torch.zeros([1 << 20]);
    y.dispose();
    const peak = torch.memoryStats();
    expect(peak.peakBytes - peak.liveBytes).toBeGreaterThanOrEqual(4 << 20);
  });

  it("has budgets", () => {
    const { softBudget, hardBudget } = torch.memoryStats();
    torch.setMemoryBudget({ softBytes: 1 << 20, hardBytes: 2 << 20 });
    expect(torch.memoryStats()).toMatchObject({ softBudget: 1 << 20, hardBudget: 2 << 20 });
    torch.setMemoryBudget({ softBytes: softBudget, hardBytes: hardBudget });
    expect(() => torch.setMemoryBudget({ softBytes: 10, hardBytes: 5 })).toThrow(RangeError);
    expect(() => torch.setMemoryBudget({ softBytes: 0 })).toThrow(RangeError);
  });

  it("keeps the soft budget inside of a step too, where nothing is recorded", () => {
    const { liveBytes, softBudget } = torch.memoryStats();
    const x = torch.rand([1 << 20]);
    torch.resetPeakMemoryStats();
    torch.noGrad(() => {
      for (let i = 0; i < 100; i++) x.mul(i);
    });
    expect(torch.memoryStats().peakBytes - liveBytes).toBeLessThan(softBudget + 6 * (4 << 20));
  });

  it("a backward pass begins without what the graph does not keep", () => {
    const weights = torch.zeros([1 << 25], { requiresGrad: true });
    const { liveBytes } = torch.memoryStats();
    torch.resetPeakMemoryStats();
    // The product is as large as the weights; its sum needs nothing of it.
    const forward = () => weights.mul(2).sum();
    forward().backward();
    // The gradient takes the product's place: half as much again would be needed if the product lay there still.
    expect(torch.memoryStats().peakBytes - liveBytes).toBeLessThan(1.1 * 4 * (1 << 25));
    expect(weights.grad?.at(0).item()).toBe(2);
    weights.grad?.dispose();
    weights.dispose();
  });

  it("survives what cannot be allocated", () => {
    expect(() => torch.empty([2 ** 50])).toThrow(torch.OutOfMemoryError);
    expect(torch.ones([2]).sum().item()).toBe(2);
  });
});
