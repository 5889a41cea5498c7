/** @file Activation checkpointing: values, random state, autocast, memory, and what goes wrong. */
import { afterEach, describe, expect, it, vi } from "vitest";
import * as torch from "../../index.js";
import { exposedCollector } from "../../native/collector.js";

const collect = exposedCollector();
const { nn, utils } = torch;
const { checkpoint, checkpointSequential, CheckpointError, setCheckpointEarlyStop } = utils.checkpoint;
type Tensor = torch.Tensor;

/** A function of its own: the compiler would take the gradient to be null from then on. */
function clear(x: Tensor): void {
  x.grad = null;
}

class Mlp extends nn.Module {
  readonly up = new nn.Linear(4, 32);
  readonly drop = new nn.Dropout(0.5);
  readonly down = new nn.Linear(32, 4);
  runs = 0;

  override forward(x: Tensor): Tensor {
    this.runs++;
    return this.down.forward(this.drop.forward(this.up.forward(x).tanh()));
  }
}

function gradientsOf(run: (net: Mlp, x: Tensor) => Tensor): { values: number[][]; runs: number } {
  torch.manualSeed(3);
  const net = new Mlp();
  const x = torch.randn([8, 4]).requiresGrad_();
  const loss = run(net, x).pow(2).sum();
  const next = torch.rand([1]).item();
  loss.backward();
  const grads = [x, ...net.parameters()].map(({ grad }) => grad?.flatten().tolist<number[]>() ?? []);
  return { values: [[loss.item(), next, torch.rand([1]).item()], ...grads], runs: net.runs };
}

const plain = gradientsOf((net, x) => net.forward(x));

describe.each([false, true])("useReentrant: %s", (useReentrant) => {
  it("gives the values of a plain call, of random numbers too", () => {
    const checked = gradientsOf((net, x) => checkpoint((y: Tensor) => net.forward(y), x, { useReentrant }));
    expect(checked.runs).toBe(2);
    expect(checked.values).toEqual(plain.values);
  });

  it("draws other numbers where that is asked for", () => {
    const options = { useReentrant, preserveRngState: false };
    const checked = gradientsOf((net, x) => checkpoint((y: Tensor) => net.forward(y), x, options));
    expect(checked.values[0]?.[0]).toBe(plain.values[0]?.[0]);
    expect(checked.values).not.toEqual(plain.values);
  });

  it("computes again under the autocast of the first run", () => {
    const dtypes: string[] = [];
    const weight = torch.ones([4, 4]).requiresGrad_();
    const run = (x: Tensor): Tensor => {
      const y = x.matmul(weight);
      dtypes.push(y.dtype.name);
      return torch.autocast("cpu", { enabled: false }, () => y.float().matmul(weight)).sin();
    };
    const x = torch.ones([2, 4]).requiresGrad_();
    const y = torch.autocast("cpu", { dtype: torch.bfloat16 }, () => checkpoint(run, x, { useReentrant }));
    y.sum().backward();
    expect(dtypes).toEqual(["bfloat16", "bfloat16"]);
    expect(x.grad?.shape).toEqual([2, 4]);
  });

  it("gives lists, and takes what are not tensors", () => {
    const x = torch.tensor([1, 2]).requiresGrad_();
    const [a, b] = checkpoint((y: Tensor, by: number) => [y.mul(by), y.exp()], x, 3, { useReentrant });
    a?.add(b ?? 0)
      .sum()
      .backward();
    expect(x.grad?.tolist()).toEqual([expect.closeTo(3 + Math.E, 5), expect.closeTo(3 + Math.E ** 2, 4)]);
  });

  it("keeps less for backward", () => {
    const kept = (run: (x: Tensor) => Tensor): number => {
      const x = torch.ones([256, 256]).requiresGrad_();
      // Twice: what a first collection frees may hold more.
      collect();
      collect();
      const before = torch.memoryStats().liveBytes;
      const y = run(x);
      collect();
      const { liveBytes } = torch.memoryStats();
      y.backward();
      return (liveBytes - before) / x.nbytes;
    };
    const deep = (x: Tensor): Tensor => {
      let y = x;
      for (let i = 0; i < 10; i++) y = y.sin();
      return y.sum();
    };
    expect(kept(deep)).toBeGreaterThan(6);
    expect(kept((x) => checkpoint(deep, x, { useReentrant }))).toBeLessThan(2.5);
  });
});

describe("without useReentrant", () => {
  afterEach(() => vi.restoreAllMocks());

  it("works with autograd.grad, retained graphs, inputs without gradients, and inside of one another", () => {
    const w = torch.tensor([2]).requiresGrad_();
    const inner = (x: Tensor): Tensor => x.mul(w).sin().exp();
    const outer = (x: Tensor): Tensor => checkpoint(inner, x.mul(2).cos(), { useReentrant: false }).mul(w).exp();
    const x = torch.tensor([0.3]);
    const y = checkpoint(outer, x, { useReentrant: false });
    const [expected] = torch.autograd.grad(inner(x.mul(2).cos()).mul(w).exp(), [w]);
    for (let i = 0; i < 2; i++) {
      const [got] = torch.autograd.grad(y, [w], { retainGraph: true });
      expect(got?.item()).toBeCloseTo(expected?.item() ?? NaN, 5);
    }
    y.backward();
    expect(w.grad?.item()).toBeCloseTo(expected?.item() ?? NaN, 5);
  });

  it("gives second derivatives", () => {
    const x = torch.tensor([0.5], { dtype: torch.float64 }).requiresGrad_();
    const y = checkpoint((z: Tensor) => z.sin().exp(), x, { useReentrant: false });
    const [first] = torch.autograd.grad(y, [x], { createGraph: true });
    const [second] = torch.autograd.grad(first as Tensor, [x]);
    expect(second?.item()).toBeCloseTo(Math.exp(Math.sin(0.5)) * (Math.cos(0.5) ** 2 - Math.sin(0.5)), 10);
  });

  it("ends a second run early, or not", () => {
    const count = (early: boolean): number => {
      let steps = 0;
      const x = torch.ones([2]).requiresGrad_();
      const run = (y: Tensor): Tensor => {
        const z = y.sin().exp();
        steps++;
        return z.mul(2).add(1);
      };
      setCheckpointEarlyStop(early, () => checkpoint(run, x, { useReentrant: false }))
        .sum()
        .backward();
      return steps;
    };
    expect([count(true), count(false)]).toEqual([1, 2]);
  });

  it("runs in the contexts that are asked for", () => {
    const log: string[] = [];
    const named =
      (name: string) =>
      <T>(run: () => T): T => {
        log.push(name);
        return run();
      };
    const contextFn = () => [named("first"), named("again")] as const;
    const x = torch.ones([2]).requiresGrad_();
    checkpoint((y: Tensor) => y.sin().cos(), x, { useReentrant: false, contextFn })
      .sum()
      .backward();
    expect(log).toEqual(["first", "again"]);
  });

  it("says where the second run differs", () => {
    const x = torch.ones([2]).requiresGrad_();
    let run = 0;
    const changes = (y: Tensor): Tensor => (run++ === 0 ? y.sin().cos() : y.sin());
    expect(() => checkpoint(changes, x, { useReentrant: false }).sum().backward()).toThrow(CheckpointError);
    run = 0;
    const other = (y: Tensor): Tensor => (run++ === 0 ? y.sin().cos() : torch.cat([y, y]).sin().cos());
    expect(() => checkpoint(other, x, { useReentrant: false }).sum().backward()).toThrow("in the place of tensor 0");
  });

  it("passes errors of both runs on, and works after them", () => {
    const x = torch.ones([2]).requiresGrad_();
    let run = 0;
    const fails = (at: number) => (y: Tensor) => {
      if (run++ === at) throw new RangeError("mine");
      return y.sin().cos();
    };
    expect(() => checkpoint(fails(0), x, { useReentrant: false })).toThrow("mine");
    run = 0;
    const y = checkpoint(fails(1), x, { useReentrant: false }).sum();
    expect(() => y.backward()).toThrow("mine");
    checkpoint((z: Tensor) => z.sin(), x, { useReentrant: false })
      .sum()
      .backward();
    expect(x.grad?.tolist()).toEqual([expect.closeTo(Math.cos(1), 6), expect.closeTo(Math.cos(1), 6)]);
  });

  it("records nothing without gradients", () => {
    const y = torch.noGrad(() =>
      checkpoint((x: Tensor) => x.sin(), torch.ones([2]).requiresGrad_(), { useReentrant: false }),
    );
    expect(y.requiresGrad).toBe(false);
  });
});

describe("bad input", () => {
  const x = torch.ones([2]).requiresGrad_();

  it.each<[string, () => unknown, string]>([
    ["no function", () => checkpoint(1 as unknown as (y: Tensor) => Tensor, x), "expects a function"],
    ["a promise", () => checkpoint(async (y: Tensor) => Promise.resolve(y), x, { useReentrant: false }), "promise"],
    [
      "a promise, reentrant",
      () => checkpoint(async (y: Tensor) => Promise.resolve(y), x, { useReentrant: true }),
      "promise",
    ],
    [
      "an option",
      () => checkpoint((y: Tensor) => y, x, { useReentrant: 1 as never }),
      "expects useReentrant as a boolean",
    ],
    [
      "contexts of another variant",
      () => checkpoint((y: Tensor) => y, x, { useReentrant: true, determinismCheck: "none" }),
      "useReentrant: false",
    ],
    [
      "segments",
      () => checkpointSequential(new nn.Sequential(new nn.ReLU()), 3, x, { useReentrant: false }),
      "segments from 1",
    ],
  ])("%s", (_name, call, text) => {
    expect(call).toThrow(text);
  });

  it("autograd.grad through the reentrant variant", () => {
    const y = checkpoint((z: Tensor) => z.sin(), x, { useReentrant: true });
    expect(() => torch.autograd.grad(y.sum(), [x])).toThrow("useReentrant: false");
  });
});

it("checkpoints segments of a sequence", () => {
  torch.manualSeed(1);
  const net = new nn.Sequential(...Array.from({ length: 5 }, () => new nn.Linear(3, 3)));
  const x = torch.randn([2, 3]).requiresGrad_();
  net.forward(x).sum().backward();
  const expected = x.grad?.tolist();
  for (const useReentrant of [true, false]) {
    clear(x);
    checkpointSequential(net, 2, x, { useReentrant }).sum().backward();
    expect(x.grad?.tolist()).toEqual(expected);
  }
});

it("saves tensors through hooks", () => {
  const { savedTensorsHooks, saveOnCpu } = torch.autograd.graph;
  const x = torch.tensor([2]).requiresGrad_();
  const shapes: number[][] = [];
  const pack = (tensor: Tensor): number[] => {
    shapes.push([...tensor.shape]);
    return tensor.tolist<number[]>();
  };
  savedTensorsHooks(
    pack,
    (data) => torch.tensor(data),
    () => x.pow(3),
  ).backward();
  expect([x.grad?.item(), shapes]).toEqual([12, [[1]]]);
  clear(x);
  saveOnCpu(() => x.pow(3)).backward();
  expect(x.grad?.item()).toBe(12);
  expect(() =>
    savedTensorsHooks(
      pack,
      () => 1 as never,
      () => x.pow(3),
    ).backward(),
  ).toThrow("what unpack gives");
});
