/** @file Gradient scaling against PyTorch: whole trainings, and what recorded cases do not ask. */
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import * as torch from "../index.js";
import { type DType, nn, optim, type Tensor } from "../index.js";
import { crossEntropy, embedding } from "../nn/functional/index.js";

// Written by scripts/golden/amp.py.
const golden = JSON.parse(readFileSync(new URL("../../test-data/amp.json", import.meta.url), "utf8")) as Record<
  string,
  { losses?: number[]; scales?: number[]; weights: number[][] }
>;

const { float16, float32, float64 } = torch;
const { GradScaler } = torch.amp;

function build(): nn.Sequential {
  const model = new nn.Sequential(new nn.Linear(4, 8), new nn.LayerNorm(8), new nn.ReLU(), new nn.Linear(8, 3));
  torch.noGrad(() => {
    model.parameters().forEach((p, i) => {
      const values = torch.arange(p.numel(), { dtype: float32 }).add(10 * i);
      p.copy_(values.sin().mul(0.5).reshape(p.shape));
    });
  });
  return model;
}

function batch(step: number): [x: Tensor, y: Tensor] {
  const x = torch.arange(24, { dtype: float32 }).mul(step + 1);
  return [x.cos().reshape([6, 4]), torch.arange(6).add(step).remainder(3)];
}

const numbers = (t: Tensor): number[] => t.detach().to(float64).flatten().tolist<number[]>();

const optimizers: Readonly<Record<string, (params: Iterable<Tensor>) => optim.Optimizer>> = {
  SGD: (params) => new optim.SGD(params, { lr: 0.1, momentum: 0.9 }),
  Adam: (params) => new optim.Adam(params, { lr: 0.01 }),
  fused: (params) => new optim.AdamW(params, { lr: 0.01, fused: true }),
};

function train(name: string) {
  const [how, dtype, kind, clipped] = name.split(" ");
  const model = build();
  const optimizer = optimizers[kind ?? ""]?.(model.parameters());
  if (optimizer === undefined) throw new Error(`no optimizer for ${name}`);
  const scaler = new GradScaler("cpu", { initScale: 2 ** 30, growthInterval: 2, enabled: how === "scaled" });
  const losses: number[] = [];
  const scales: number[] = [];
  for (let step = 0; step < 6; step++) {
    const [x, y] = batch(step);
    optimizer.zeroGrad();
    const loss = torch.autocast("cpu", { dtype: torch.dtypeOf(dtype ?? "") }, () => crossEntropy(model.forward(x), y));
    scaler.scale(loss).backward();
    if (clipped !== undefined) {
      scaler.unscale_(optimizer);
      nn.utils.clipGradNorm_(model.parameters(), 0.5);
    }
    scaler.step(optimizer);
    scaler.update();
    losses.push(Number(loss));
    scales.push(scaler.getScale());
  }
  return { losses, ...(how === "scaled" ? { scales } : {}), weights: model.parameters().map(numbers) };
}

const near = (got: readonly number[], want: readonly number[]): void => {
  expect(got).toHaveLength(want.length);
  want.forEach((value, i) => expect(Math.abs((got[i] as number) - value)).toBeLessThan(1e-4 + 2e-3 * Math.abs(value)));
};

describe("a training is PyTorch's", () => {
  it.each(Object.keys(golden).filter((name) => name !== "sparse" && name !== "tolerance"))("%s", (name) => {
    const want = golden[name];
    const got = train(name);
    near(got.losses, want?.losses ?? []);
    expect(got.scales).toEqual(want?.scales);
    want?.weights.forEach((weights, i) => near(got.weights[i] ?? [], weights));
  });

  it("with sparse gradients, whose rows come twice", () => {
    const weight = new nn.Parameter(torch.arange(10, { dtype: float32 }).sin().reshape([5, 2]));
    const optimizer = new optim.SGD([weight], { lr: 0.5 });
    const scaler = new GradScaler("cpu", { initScale: 8 });
    for (let step = 0; step < 3; step++) {
      optimizer.zeroGrad();
      const rows = embedding(torch.tensor([step, step + 1, step].map(BigInt)), weight, { sparse: true });
      scaler.scale(rows.square().sum()).backward();
      scaler.step(optimizer);
      scaler.update();
    }
    near(numbers(weight), golden.sparse?.weights[0] ?? []);
  });
});

/** A scaler of 8, a parameter with a scaled gradient, its optimizer. */
function started(gradient = [8, 16], options: { fused?: boolean } = {}) {
  const scaler = new GradScaler("cpu", 8);
  const parameter = new nn.Parameter(torch.ones([2]));
  const optimizer = new optim.SGD([parameter], { lr: 0.1, ...options });
  scaler.scale(torch.ones([]));
  parameter.grad = torch.tensor(gradient);
  return { scaler, parameter, optimizer };
}

describe("scale", () => {
  it("takes trees of tensors, and keeps their form", () => {
    const { scaler } = started();
    const scaled = scaler.scale({ a: [torch.ones([1])], b: new Map([["c", torch.full([2], 2)]]) });
    expect([scaled.a[0]?.tolist(), scaled.b.get("c")?.tolist()]).toEqual([[8], [16, 16]]);
    expect(scaler.scale([])).toEqual([]);
    expect(() => scaler.scale([torch.ones([]), 3])).toThrow("Received: a number");
    expect(() => scaler.scale(3)).toThrow(TypeError);
    expect(new GradScaler("cpu", { enabled: false }).scale(3)).toBe(3);
  });

  it("keeps its scale where a scope disposes of what was made in it", () => {
    const scaler = new GradScaler("cpu", 8);
    torch.scope(() => void scaler.scale(torch.ones([])));
    expect(scaler.getScale()).toBe(8);
    expect(Number(scaler.scale(torch.ones([])))).toBe(8);
  });

  it("lets gradients through", () => {
    const loss = torch.ones([], { requiresGrad: true });
    started().scaler.scale(loss.mul(2)).backward();
    expect(loss.grad?.item()).toBe(16);
  });

  it("gives a product with its history: again, to second order, and of a gradient of another kind", () => {
    const x = torch.full([], 3, { requiresGrad: true });
    const scaled = started().scaler.scale(x.square());
    expect([scaled.item(), scaled.gradFn?.name(), scaled.dtype]).toEqual([72, "MulBackward0", float32]);
    scaled.backward({ retainGraph: true });
    scaled.backward({ gradient: torch.full([], 2), retainGraph: true });
    expect(x.grad?.item()).toBe(48 + 96);
    const [first] = torch.autograd.grad(scaled, x, { createGraph: true });
    expect([first?.item(), torch.autograd.grad(first as Tensor, x)[0]?.item()]).toEqual([48, 16]);
  });

  it("multiplies what is not one float of the CPU by the operator", () => {
    const { scaler } = started();
    const half = scaler.scale(torch.ones([], { dtype: float16 }));
    expect([half.item(), half.dtype]).toEqual([8, float32]);
    expect(scaler.scale(torch.ones([2], { dtype: float64 })).dtype).toBe(float64);
    expect(torch.noGrad(() => scaler.scale(torch.ones([], { requiresGrad: true }))).requiresGrad).toBe(false);
  });
});

describe("step", () => {
  it("gives what the optimizer's step gives, passes arguments on, and refuses closures", () => {
    const { scaler, parameter } = started();
    const step = vi.fn((...args: unknown[]) => args.length);
    const own = { paramGroups: [{ params: [parameter] }], step };
    expect(() => scaler.step(own, () => torch.ones([]))).toThrow("Closure use is not currently supported");
    expect(scaler.step(own, 1, { a: 2 })).toBe(2);
    expect(step.mock.calls).toEqual([[1, { a: 2 }]]);
  });

  it("gives a fused update the scale, and takes it away again, also where it throws", async () => {
    const seen: unknown[] = [];
    const { scaler, optimizer } = started([8, 16], { fused: true });
    optimizer.registerStepPreHook((given) => void seen.push(given.gradScale?.item(), given.foundInf?.item()));
    scaler.step(optimizer);
    expect([...seen, optimizer.gradScale, optimizer.foundInf]).toEqual([8, 0, null, null]);
    scaler.update();
    const fail = optimizer.registerStepPostHook(() => {
      throw new Error("mine");
    });
    expect(() => scaler.step(optimizer)).toThrow("mine");
    expect([optimizer.gradScale, optimizer.foundInf]).toEqual([null, null]);
    fail.remove();
    const own = {
      paramGroups: optimizer.paramGroups,
      stepSupportsAmpScaling: true,
      gradScale: torch.tensor(2) as Tensor | null,
      async step() {
        await Promise.resolve();
        return this.gradScale?.item();
      },
    };
    // A scale that was set before is one more.
    expect(await scaler.step(own)).toBe(16);
    expect(own.gradScale).toBeNull();
  });

  it("with a fused update knows gradients that were divided before", () => {
    const { scaler, optimizer, parameter } = started([8, 16], { fused: true });
    scaler.unscale_(optimizer);
    scaler.step(optimizer);
    expect(numbers(parameter).map((n) => Math.round(n * 1e4) / 1e4)).toEqual([0.9, 0.8]);
  });

  it("may be made again after it threw", () => {
    const { scaler, optimizer, parameter } = started();
    const fail = optimizer.registerStepPreHook(() => {
      throw new Error("mine");
    });
    expect(() => scaler.step(optimizer)).toThrow("mine");
    fail.remove();
    // The gradients were divided already, and are not again.
    scaler.step(optimizer);
    expect(numbers(parameter).map((n) => Math.round(n * 1e4) / 1e4)).toEqual([0.9, 0.8]);
  });
});

describe("the state", () => {
  it("goes through a file, with PyTorch's names", () => {
    const { scaler, optimizer } = started();
    scaler.step(optimizer);
    scaler.update();
    const state = scaler.stateDict();
    expect(state).toEqual({
      scale: 8,
      growth_factor: 2,
      backoff_factor: 0.5,
      growth_interval: 2000,
      _growth_tracker: 1,
    });
    const other = new GradScaler("cpu");
    other.loadStateDict({ ...state, scale: new torch.PyFloat(32), _growth_tracker: 7n });
    expect(other.stateDict()).toEqual({ ...state, scale: 32, _growth_tracker: 7 });
    expect(Number(other.scale(torch.ones([])))).toBe(32);
  });

  it("of other fields is refused, and changes nothing", () => {
    const { scaler } = started();
    const before = scaler.stateDict();
    for (const wrong of [{ scale: 4 }, { ...before, scale: "4" }, { ...before, growth_interval: null }]) {
      expect(() => scaler.loadStateDict(wrong)).toThrow("Expected the state of a GradScaler");
    }
    expect(scaler.stateDict()).toEqual(before);
  });
});

describe("options", () => {
  it("may be given by position and by name", () => {
    const options = { device: "cpu", initScale: 4, growthFactor: 3, backoffFactor: 0.25, growthInterval: 5 };
    const state = new GradScaler(options).stateDict();
    expect(new GradScaler("cpu", 4, 3, 0.25, 5, true).stateDict()).toEqual(state);
    expect(new GradScaler("cpu", 4, { growthFactor: 3, backoffFactor: 0.25, growthInterval: 5 }).stateDict()).toEqual(
      state,
    );
  });

  it("of other types and names are refused", () => {
    const make = (...given: unknown[]) => new (GradScaler as unknown as new (...given: unknown[]) => unknown)(...given);
    for (const wrong of [{ initScale: "8" }, { growthInterval: 1.5 }, { enabled: 1 }, { device: 3 }, { growth: 2 }]) {
      expect(() => make("cpu", "device" in wrong ? undefined : wrong, ...("device" in wrong ? [wrong] : []))).toThrow(
        TypeError,
      );
    }
    expect(() => make("cpu", { growthFactor: NaN })).toThrow(RangeError);
    const scaler = new GradScaler("cpu");
    expect(() => scaler.setGrowthInterval(0.5)).toThrow("whole number");
    expect(() => scaler.setGrowthFactor("2" as unknown as number)).toThrow(TypeError);
    scaler.scale(torch.ones([]));
    for (const wrong of [
      torch.ones([2]),
      torch.ones([], { requiresGrad: true }),
      torch.ones([], { device: "meta" }),
      "8",
    ]) {
      expect(() => scaler.update(wrong as Tensor)).toThrow(RangeError);
    }
  });
});

it("float16 parameters are refused before any gradient was divided", () => {
  const scaler = new GradScaler("cpu", 8);
  const parameters = [float32, float16].map((dtype: DType) => new nn.Parameter(torch.ones([1], { dtype })));
  for (const parameter of parameters) parameter.grad = torch.ones([1], { dtype: parameter.dtype });
  const optimizer = new optim.SGD(parameters, { lr: 1 });
  scaler.scale(torch.ones([]));
  expect(() => scaler.unscale_(optimizer)).toThrow("Attempting to unscale FP16 gradients");
  expect(parameters.map((parameter) => parameter.grad?.tolist())).toEqual([[1], [1]]);
});
