/** @file Regions of autocast: where they hold, what they leave behind, and what they refuse. */
import { setImmediate as immediate } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as torch from "../index.js";
import type { Tensor } from "../index.js";
import { binding } from "../native/binding.js";
import { warned } from "../util/warned.js";

const { bfloat16, float16, float32 } = torch;
const x = torch.ones([2, 3]);
const w = torch.ones([3, 2], { requiresGrad: true });
const product = (): Tensor => x.mm(w);

/** The state for the CPU as a text. */
const state = (): string =>
  [torch.isAutocastEnabled("cpu"), torch.getAutocastDtype("cpu").name, torch.isAutocastCacheEnabled()].join(" ");

/** How many regions are open. */
const depth = (): number => {
  torch.autocastIncrementNesting();
  return torch.autocastDecrementNesting();
};

const outside = "false bfloat16 true";

afterEach(() => {
  expect([state(), depth(), product().dtype]).toEqual([outside, 0, float32]);
});

describe("a region", () => {
  it("computes in the smaller dtype, and nowhere else", () => {
    expect(torch.autocast("cpu", product).dtype).toBe(bfloat16);
    expect(torch.autocast("cpu", { dtype: float16 }, product).dtype).toBe(float16);
    expect(torch.autocast({ deviceType: "cpu", dtype: float16, enabled: true, cacheEnabled: false }, state)).toBe(
      "true float16 false",
    );
    expect(torch.autocast({ deviceType: "cpu", enabled: false }, product).dtype).toBe(float32);
  });

  it("can be in another one, whose state is there again after it", () => {
    const seen = torch.autocast("cpu", () => {
      const states = [state(), String(depth())];
      torch.autocast({ deviceType: "cpu", dtype: float16, cacheEnabled: false }, () => states.push(state()));
      torch.autocast("cpu", { enabled: false }, () => states.push(state(), String(depth())));
      return [...states, state()];
    });
    expect(seen).toEqual([
      "true bfloat16 true",
      "1",
      "true float16 false",
      "false bfloat16 true",
      "2",
      "true bfloat16 true",
    ]);
  });

  it("is left when the function fails, at once or later", async () => {
    const fail = (): never => {
      throw new Error("mine");
    };
    expect(() => torch.autocast("cpu", fail)).toThrow("mine");
    await expect(torch.autocast("cpu", async () => immediate().then(fail))).rejects.toThrow("mine");
  });

  it("keeps what statements set in it to itself", () => {
    torch.autocast("cpu", () => {
      torch.setAutocastDtype("cpu", float16);
      torch.setAutocastCacheEnabled(false);
      torch.autocastIncrementNesting();
      expect([state(), depth(), product().dtype]).toEqual(["true float16 false", 2, float16]);
      torch.setAutocastEnabled("cpu", false);
      expect(product().dtype).toBe(float32);
    });
  });

  it("follows a generator, and goes with other modes", () => {
    const results = [
      ...torch.autocast("cpu", function* () {
        yield product().dtype;
        yield product().dtype;
      }),
    ];
    expect(results).toEqual([bfloat16, bfloat16]);
    const y = torch.noGrad(() => torch.autocast("cpu", product));
    expect([y.requiresGrad, y.dtype]).toEqual([false, bfloat16]);
    expect(torch.autocast("cpu", () => torch.inferenceMode(product)).isInference()).toBe(true);
  });

  it("is not one of loader workers, and theirs end without touching it", async () => {
    const states = torch.data.fromModule(
      new URL("../../scripts/testing/data-sets.ts", import.meta.url),
      "AutocastStates",
    );
    const loader = new torch.data.DataLoader(states, { numWorkers: 1, batchSize: null });
    const [seen, own] = await torch.autocast("cpu", async () => {
      const all: unknown[] = [];
      for await (const item of loader) all.push(item);
      return [all, state()];
    });
    expect([seen, own]).toEqual([
      [
        [false, true],
        [false, true],
      ],
      "true bfloat16 true",
    ]);
  });

  it("is of one thread", () => {
    // The engine's thread has its own state; callbacks from there have that.
    binding.forceEngineThread(true);
    try {
      const seen: string[] = [];
      const y = product();
      y.registerHook(() => void seen.push(state()));
      y.sum().backward();
      torch.autocast("cpu", () => expect(seen).toEqual([outside]));
    } finally {
      binding.forceEngineThread(false);
      w.grad = null;
    }
  });
});

describe("a decorated function", () => {
  const inHalf = torch.autocast("cpu", { dtype: float16 });

  it("runs under autocast whenever it is called, with its arguments and its object", () => {
    const mm = inHalf((a: Tensor, b: Tensor) => a.mm(b));
    expect([mm(x, w).dtype, mm(x, w).dtype, state()]).toEqual([float16, float16, outside]);
    const model = { weight: w, forward: inHalf(forward) };
    function forward(this: { weight: Tensor }, input: Tensor): Tensor {
      return input.mm(this.weight);
    }
    expect(model.forward(x).dtype).toBe(float16);
  });

  it("may be asynchronous", async () => {
    const later = inHalf(async () => {
      await immediate();
      return product().dtype;
    });
    const running = later();
    expect(product().dtype).toBe(float32);
    expect(await running).toBe(float16);
  });
});

describe("asynchronous functions", () => {
  it("have their own states where they overlap", async () => {
    const dtypes = async (): Promise<Set<unknown>> => {
      const seen = new Set<unknown>();
      for (let i = 0; i < 10; i++) {
        seen.add(product().dtype);
        await (i % 2 === 0 ? immediate() : Promise.resolve());
      }
      return seen;
    };
    const all = await Promise.all([
      torch.autocast("cpu", dtypes),
      dtypes(),
      torch.autocast("cpu", { dtype: float16 }, dtypes),
      torch.autocast("cpu", () => torch.autocast("cpu", { enabled: false }, dtypes)),
      torch.noGrad(() => torch.autocast("cpu", { dtype: float16, cacheEnabled: false }, dtypes)),
    ]);
    expect(all).toEqual([bfloat16, float32, float16, float32, float16].map((dtype) => new Set([dtype])));
  });

  /** A region that waits after its first product, and then gives a second one. */
  function waiting(weight: Tensor): { run: Promise<number[]>; go: () => void } {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const run = torch.autocast("cpu", async () => {
      const first = Number(x.mm(weight).sum());
      await gate;
      return [first, Number(x.mm(weight).sum())];
    });
    return { run, go };
  }

  it("do not see casts that another one keeps of weights that have changed since", async () => {
    const weight = torch.ones([3, 2], { requiresGrad: true });
    const first = waiting(weight);
    weight.data.mul_(2);
    // A region that begins while the first one waits: the cast of the old values must not reach it.
    expect(torch.autocast("cpu", () => Number(x.mm(weight).sum()))).toBe(24);
    const second = waiting(weight);
    weight.data.mul_(2);
    second.go();
    first.go();
    expect(await first.run).toEqual([12, 48]);
    expect(await second.run).toEqual([24, 48]);
  });

  it("do not get a cast without a graph, or one of another graph", async () => {
    const weight = torch.ones([3, 2], { requiresGrad: true });
    const [evaluated, trained] = await Promise.all([
      torch.noGrad(() =>
        torch.autocast("cpu", async () => {
          const y = x.mm(weight);
          await immediate();
          return y.requiresGrad || x.mm(weight).requiresGrad;
        }),
      ),
      torch.autocast("cpu", async () => {
        x.mm(weight).sum().backward();
        await immediate();
        x.mm(weight).sum().backward();
        return weight.grad?.tolist();
      }),
    ]);
    expect(evaluated).toBe(false);
    expect(trained).toEqual(torch.full([3, 2], 4).tolist());
  });

  it("leave nothing behind, not even where one is left running", async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let left: Promise<string> | undefined;
    await torch.autocast("cpu", async () => {
      left = gate.then(state);
      await immediate();
    });
    go();
    expect(await left).toBe(outside);
  });
});

describe("casts of weights", () => {
  it("are kept of parameters, too", () => {
    const layer = new torch.nn.Linear(3, 2, { bias: false });
    torch.autocast("cpu", () => {
      const before = layer.forward(x);
      layer.weight.data.mul_(2);
      expect(layer.forward(x).equal(before)).toBe(true);
    });
  });

  it("are kept in a region, without the cache in none, and dropped with the outermost", () => {
    const weight = torch.ones([3, 2], { requiresGrad: true });
    const twice = (): number[] => {
      const first = Number(x.mm(weight).sum());
      weight.data.mul_(2);
      return [first, Number(x.mm(weight).sum())];
    };
    expect(torch.autocast("cpu", twice)).toEqual([12, 12]);
    expect(torch.autocast("cpu", { cacheEnabled: false }, twice)).toEqual([24, 48]);
    const nested = torch.autocast("cpu", () => [...torch.autocast("cpu", twice), Number(x.mm(weight).sum())]);
    expect(nested).toEqual([48, 48, 48]);
    expect(torch.autocast("cpu", twice)).toEqual([96, 96]);
    torch.autocast("cpu", () => {
      x.mm(weight);
      weight.data.mul_(0);
      torch.clearAutocastCache();
      expect(Number(x.mm(weight).sum())).toBe(0);
    });
  });
});

describe("what cannot be", () => {
  const warnings = (act: () => unknown): string[] => {
    warned.clear();
    const emit = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    act();
    const texts = emit.mock.calls.map(([text]) => String(text));
    emit.mockRestore();
    return texts;
  };

  it("is a warning where PyTorch warns, and the function runs without autocast", () => {
    let dtype: unknown;
    const refused = (options: string | torch.AutocastOptions) =>
      warnings(() => torch.autocast(options, () => void (dtype = product().dtype)));
    expect(refused({ deviceType: "cpu", dtype: float32 })[0]).toMatch(
      /^In CPU autocast, but the target dtype .*float32\.$/s,
    );
    expect(dtype).toBe(float32);
    expect(refused({ deviceType: "xpu", dtype: torch.int32 })).toHaveLength(1);
    expect(refused({ deviceType: "cpu", dtype: float32, enabled: false })).toEqual([]);
    if (torch.cuda.isAvailable()) return;
    expect(refused("cuda")[0]).toBe("CUDA is not available or torch_xla is imported. Disabling autocast.");
  });

  it("is an error otherwise, before anything runs", () => {
    const run = vi.fn();
    const wrong: readonly [given: unknown[], type: typeof Error, text: string | RegExp][] = [
      [[3, run], TypeError, "Received: a number"],
      [[null, run], TypeError, "Received: null"],
      [[torch.device("cpu"), run], TypeError, "device.type"],
      [[{ dtype: float16 }, run], TypeError, "deviceType"],
      [[{ deviceType: "cpu", type: float16 }, run], TypeError, "Did you mean 'dtype'?"],
      [["cpu", { cache: true }, run], TypeError, "no option 'cache'"],
      [["cpu", { enabled: "yes" }, run], TypeError, "true or false as 'enabled'. Received: \"yes\""],
      [["cpu", { cacheEnabled: 1 }, run], TypeError, "'cacheEnabled'"],
      [["cpu", { dtype: "float16" }, run], TypeError, "a dtype, or null as 'dtype'. Received: \"float16\""],
      [["other", run], Error, /Expected one of cpu, cuda/],
      [["meta", run], Error, /unsupported autocast device_type 'meta'/],
    ];
    const call = torch.autocast as (...given: unknown[]) => unknown;
    for (const [given, type, text] of wrong) {
      expect(() => call(...given)).toThrow(type);
      expect(() => call(...given)).toThrow(text);
    }
    expect(() => call("cpu")).not.toThrow();
    expect(() => (call("cpu") as typeof call)(3)).toThrow("expects a function");
    expect(run).not.toHaveBeenCalled();
    expect(() => torch.setAutocastEnabled("cpu", 1 as unknown as boolean)).toThrow(TypeError);
    expect(() => torch.setAutocastDtype("cpu", "float16" as unknown as torch.DType)).toThrow(TypeError);
    expect(() => torch.isAutocastEnabled("meta")).toThrow(/autocast/);
  });
});

it("statements outside of regions are the thread's, and for CUDA where no device is named", () => {
  torch.setAutocastEnabled(true);
  expect([torch.isAutocastEnabled(), torch.isAutocastEnabled("cuda"), torch.isAutocastEnabled("cpu")]).toEqual([
    true,
    true,
    false,
  ]);
  torch.setAutocastEnabled(false);
  torch.setAutocastEnabled("cpu", true);
  expect(product().dtype).toBe(bfloat16);
  torch.setAutocastEnabled("cpu", false);
  torch.clearAutocastCache();
});
