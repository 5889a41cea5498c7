/** @file Hooks of gradients: what they see, change, and how they go away. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { exposedCollector } from "../native/collector.js";

const collect = exposedCollector();
const leaf = () => torch.tensor([1, 2], { requiresGrad: true });

describe("registerHook", () => {
  it("sees and replaces the gradient of a tensor with history", () => {
    const x = leaf();
    const y = x.mul(3);
    const seen: unknown[] = [];
    y.registerHook((grad) => {
      seen.push(grad.tolist());
      return grad.mul(10);
    });
    y.registerHook((grad) => {
      seen.push(grad.tolist());
    });
    y.sum().backward();
    expect(seen).toEqual([
      [1, 1],
      [10, 10],
    ]);
    expect(x.grad?.tolist()).toEqual([30, 30]);
  });

  it("of a leaf runs before the gradient is accumulated, each time", () => {
    const x = leaf();
    let calls = 0;
    x.registerHook((grad) => {
      calls++;
      return grad.neg();
    });
    x.sum().backward();
    x.sum().backward();
    expect(calls).toBe(2);
    expect(x.grad?.tolist()).toEqual([-2, -2]);
  });

  it("leaves the gradient where it returns null, and refuses anything but a function", () => {
    const x = leaf();
    x.registerHook(() => null);
    x.sum().backward();
    expect(x.grad?.tolist()).toEqual([1, 1]);
    // @ts-expect-error -- a number is not a function
    expect(() => x.registerHook(5)).toThrow("registerHook expects a function as 'hook'. Received: a number.");
    // @ts-expect-error -- null is not a function
    expect(() => x.registerPostAccumulateGradHook(null)).toThrow("expects a function as 'hook'. Received: null.");
  });

  it("is removed, by itself too", () => {
    const x = leaf();
    let calls = 0;
    const once = x.registerHook(() => {
      calls++;
      once.remove();
    });
    const never = x.registerHook(() => void calls++);
    never.remove();
    never.remove();
    x.sum().backward();
    x.sum().backward();
    expect(calls).toBe(1);
  });

  it("stays with the version of the tensor that it was registered on", () => {
    const x = leaf();
    const y = x.mul(2);
    const seen: unknown[] = [];
    y.registerHook((grad) => void seen.push(["first", grad.tolist()]));
    y.mul_(5);
    y.registerHook((grad) => void seen.push(["second", grad.tolist()]));
    y.sum().backward();
    expect(seen).toEqual([
      ["second", [1, 1]],
      ["first", [5, 5]],
    ]);
  });

  it("that throws stops backward with the very same error", () => {
    const x = leaf();
    const mine = new RangeError("mine");
    const handle = x.registerHook(() => {
      throw mine;
    });
    let caught: unknown;
    try {
      x.mul(2).sum().backward();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(mine);
    expect(x.grad).toBeNull();
    handle.remove();
    x.mul(2).sum().backward();
    expect(x.grad?.tolist()).toEqual([2, 2]);
  });

  it("may throw anything", () => {
    const x = leaf();
    x.registerHook(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- JavaScript allows it
      throw "a string";
    });
    let caught: unknown;
    try {
      x.sum().backward();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe("a string");
  });

  it("must return a gradient of the same size", () => {
    const x = leaf();
    x.registerHook(() => torch.ones([3]));
    expect(() => x.sum().backward()).toThrow("size");
  });

  it("may run a backward of its own", () => {
    const x = leaf();
    const z = leaf();
    x.registerHook(() => torch.enableGrad(() => z.pow(2).sum().backward()));
    x.sum().backward();
    expect(z.grad?.tolist()).toEqual([2, 4]);
  });

  it("is freed with its tensor, though it closes over it", () => {
    const step = () => {
      const x = leaf();
      const y = x.mul(2);
      x.registerHook((grad) => void grad.mul(x));
      x.registerPostAccumulateGradHook((tensor) => void tensor.add(x));
      y.registerHook((grad) => void grad.mul(y));
      y.sum().backward();
    };
    step();
    collect();
    const before = torch.memoryStats().liveHandles;
    for (let i = 0; i < 500; i++) step();
    collect();
    // A leak would be hundreds; some of the last step's may still be on the stack.
    expect(torch.memoryStats().liveHandles - before).toBeLessThan(100);
  });

  it("lives as long as its tensor, though nothing else holds it", () => {
    const x = leaf();
    let calls = 0;
    (() => x.registerHook(() => void calls++))();
    for (let i = 1; i <= 3; i++) {
      x.sum().backward();
      collect();
      expect(calls).toBe(i);
    }
  });
});

describe("registerPostAccumulateGradHook", () => {
  it("runs after the gradient was accumulated", () => {
    const x = leaf();
    const seen: unknown[] = [];
    const handle = x.registerPostAccumulateGradHook((tensor) => {
      seen.push(tensor.grad?.tolist());
      tensor.grad = null;
    });
    x.mul(2).sum().backward();
    x.mul(3).sum().backward();
    handle.remove();
    x.mul(4).sum().backward();
    expect(seen).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect(x.grad?.tolist()).toEqual([4, 4]);
  });
});
