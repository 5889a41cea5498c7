/** @file What all optimizers share: groups, state dictionaries, hooks, closures, errors. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { enableGrad, isGradEnabled, noGrad } from "../autograd/modes.js";
import { tensor } from "../tensor/creation.js";
import { bfloat16, float32, float64 } from "../tensor/dtype.js";
import { Parameter } from "../nn/parameter.js";
import { arange, complex } from "../generated/ops.js";
import { load } from "../serialization/load.js";
import { save } from "../serialization/save.js";
import type { Tensor } from "../tensor/tensor.js";
import { golden } from "../../scripts/testing/optim.js";
import {
  Adam,
  AdamW,
  LBFGS,
  Muon,
  NAdam,
  Optimizer,
  registerOptimizerStepPreHook,
  RMSprop,
  Rprop,
  SGD,
} from "./index.js";
import type { OptimizerStateDict } from "./index.js";

const parameter = (...values: number[]): Parameter => new Parameter(tensor(values));

function train(optimizer: Optimizer, params: readonly Tensor[], steps = 1): void {
  for (let i = 0; i < steps; i++) {
    optimizer.zeroGrad();
    params
      .map((p) => p.mul(p).sum())
      .reduce((a, b) => a.add(b))
      .backward();
    optimizer.step();
  }
}

describe("groups", () => {
  it("have the defaults, and options of their own", () => {
    const optimizer = new SGD(
      [
        { params: [parameter(1)], lr: 0.5 },
        { params: parameter(2), momentum: 0.9 },
      ],
      { lr: 0.1 },
    );
    expect(optimizer.paramGroups.map((g) => [g.lr, g.momentum])).toEqual([
      [0.5, 0],
      [0.1, 0.9],
    ]);
    optimizer.addParamGroup({ params: [parameter(3)], weightDecay: 0.1 });
    expect(optimizer.paramGroups[2]?.weightDecay).toBe(0.1);
    expect(optimizer.paramGroups[2]?.lr).toBe(0.1);
  });

  it("keep parameters' names", () => {
    const optimizer = new SGD([["w", parameter(1)] as const, ["b", parameter(2)] as const], 0.1);
    expect(optimizer.paramGroups[0]?.paramNames).toEqual(["w", "b"]);
    expect(optimizer.stateDict().param_groups[0]?.param_names).toEqual(["w", "b"]);
    expect(() => optimizer.addParamGroup({ params: [parameter(1)] })).toThrow(
      "cannot add param group without names to the optimizer",
    );
  });

  it("take the learning rate by position, in options, or both ways", () => {
    const { defaults } = new SGD([parameter(1)], 0.3, { momentum: 0.5 });
    expect([defaults.lr, defaults.momentum]).toEqual([0.3, 0.5]);
    expect(() => new SGD([parameter(1)], 0.3, { lr: 0.3 })).toThrow(TypeError);
  });

  it("notice parameters that are added or that lose their gradient", () => {
    const [a, b] = [parameter(1), parameter(1)];
    const optimizer = new SGD([a], { lr: 0.1, momentum: 0.9 });
    train(optimizer, [a]);
    optimizer.paramGroups[0]?.params.push(b);
    train(optimizer, [a, b]);
    optimizer.zeroGrad();
    b.mul(2).sum().backward();
    optimizer.step();
    expect(a.item()).toBeCloseTo(0.8 - 0.1 * (0.9 * 2 + 1.6), 5);
    expect(optimizer.state.size).toBe(2);
  });
});

describe("bad input", () => {
  const param = parameter(1);
  it.each<[string, () => unknown, new (...args: never[]) => Error, string]>([
    ["no parameters", () => new SGD([], { lr: 1 }), RangeError, "optimizer got an empty parameter list"],
    ["a tensor", () => new SGD(param), TypeError, "should be an iterable of Tensors or dicts, but got Parameter"],
    ["no tensor", () => new SGD([3 as never]), TypeError, "one of the params is number"],
    ["a non-leaf", () => new SGD([param.mul(2)]), RangeError, "can't optimize a non-leaf Tensor"],
    ["a set", () => new SGD([{ params: new Set([param]) }]), TypeError, "need to be organized in ordered collections"],
    ["twice", () => new SGD([{ params: param }, { params: param }]), RangeError, "more than one parameter group"],
    ["lr", () => new SGD([param], { lr: -1 }), RangeError, "Invalid learning rate: -1"],
    ["lr tensor", () => new SGD([param], { lr: tensor([1, 2]) }), RangeError, "Tensor lr must be 1-element"],
    ["momentum", () => new SGD([param], { momentum: -0.5 }), RangeError, "Invalid momentum value: -0.5"],
    [
      "nesterov",
      () => new SGD([param], { nesterov: true }),
      RangeError,
      "Nesterov momentum requires a momentum and zero",
    ],
    ["beta", () => new Adam([param], { betas: [1, 0] }), RangeError, "Invalid beta parameter at index 0: 1.0"],
    ["eps", () => new Adam([param], { eps: -1e-5 }), RangeError, "Invalid epsilon value: -1e-05"],
    ["decay", () => new AdamW([param], { weightDecay: -1 }), RangeError, "Invalid weight_decay value: -1"],
    ["fused", () => new Adam([param], { fused: true, foreach: true }), Error, "`fused` and `foreach` cannot be `True`"],
    ["momentum decay", () => new NAdam([param], { momentumDecay: -1 }), RangeError, "Invalid momentum_decay value: -1"],
    ["etas", () => new Rprop([param], { etas: [1, 0.5] }), RangeError, "Invalid eta values: 1.0, 0.5"],
    [
      "groups",
      () => new LBFGS([{ params: param }, { params: parameter(1) }]),
      RangeError,
      "LBFGS doesn't support per-",
    ],
    ["a vector", () => new Muon([param]), RangeError, "found a parameter with size: torch.Size([1])"],
    ["a typo", () => new SGD([param], { learningRate: 1 } as never), TypeError, "SGD has no option 'learningRate'"],
  ])("%s", (_, make, kind, message) => {
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  it("at a step: capturable on the CPU, fused for complex numbers, LBFGS without a closure", () => {
    const optimizer = new Adam([param], { capturable: true });
    param.sum().backward();
    expect(() => optimizer.step()).toThrow("If capturable=True, params and state_steps must be on supported devices");
    const z = new Parameter(complex(tensor([1]), tensor([1])));
    const fused = new Adam([z], { fused: true });
    z.abs().sum().backward();
    expect(() => fused.step()).toThrow("`fused=True` requires all the params to be floating point Tensors");
    expect(() => new LBFGS([param]).step()).toThrow("LBFGS.step expects a closure");
  });
});

describe("state dictionaries", () => {
  it("have PyTorch's layout", () => {
    const params = [parameter(1, 2), parameter(3)];
    const optimizer = new Adam(params, { weightDecay: 0.1 });
    train(optimizer, params);
    const { state, param_groups } = optimizer.stateDict();
    expect([...(state as Map<number, object>)].map(([i, s]) => [i, Object.keys(s)])).toEqual([
      [0, ["step", "exp_avg", "exp_avg_sq"]],
      [1, ["step", "exp_avg", "exp_avg_sq"]],
    ]);
    expect(param_groups).toMatchObject([{ lr: 1e-3, weight_decay: 0.1, betas: [0.9, 0.999], params: [0, 1] }]);
  });

  it("continue a training, also from a file and in another dtype", () => {
    const folder = mkdtempSync(join(tmpdir(), "optim-"));
    try {
      for (const make of [(p: Tensor[]) => new Adam(p, 0.1), (p: Tensor[]) => new SGD(p, { lr: 0.1, momentum: 0.9 })]) {
        const params = [parameter(1, 2), parameter(3)];
        const optimizer = make(params);
        train(optimizer, params, 3);
        save(optimizer.stateDict(), join(folder, "o.pt"));
        const copies = params.map((p) => new Parameter(p.detach().clone().to(float64)));
        const copy = make(copies);
        copy.loadStateDict(load(join(folder, "o.pt")) as OptimizerStateDict);
        train(optimizer, params, 2);
        train(copy, copies, 2);
        copies.forEach((p, i) =>
          expect(
            p
              .sub(params[i] as Tensor)
              .abs()
              .max()
              .item(),
          ).toBeLessThan(1e-6),
        );
        for (const state of copy.state.values()) {
          for (const [key, value] of Object.entries(state))
            if (key !== "step") expect((value as Tensor).dtype).toBe(float64);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("fill in what old versions lack", () => {
    const param = parameter(1);
    const optimizer = new RMSprop([param]);
    optimizer.loadStateDict({
      state: { "0": { step: 5, square_avg: tensor([1]) } },
      param_groups: [{ lr: 0.5, params: [0] }],
    });
    train(optimizer, [param]);
    expect(optimizer.paramGroups[0]).toMatchObject({ lr: 0.5, alpha: 0.99 });
    expect(optimizer.state.get(param)?.step.item()).toBe(6);
  });

  it("must fit", () => {
    const optimizer = new SGD([parameter(1)]);
    expect(() => optimizer.loadStateDict({ state: {}, param_groups: [] })).toThrow(
      "loaded state dict has a different number of parameter groups",
    );
    expect(() => optimizer.loadStateDict({ state: {}, param_groups: [{ params: [0, 1] }] })).toThrow(
      "doesn't match the size of optimizer's group",
    );
  });

  it("can be changed by hooks", () => {
    const optimizer = new SGD([parameter(1)]);
    optimizer.registerStateDictPostHook((_, dict) => ({ ...dict, extra: 1 }));
    expect(optimizer.stateDict()).toMatchObject({ extra: 1 });
    const calls: string[] = [];
    optimizer.registerLoadStateDictPreHook(() => void calls.push("pre"));
    optimizer.registerLoadStateDictPostHook(() => void calls.push("post"));
    optimizer.loadStateDict(optimizer.stateDict());
    expect(calls).toEqual(["pre", "post"]);
  });
});

describe("steps", () => {
  it("of SGD in half precision round as PyTorch's do on the CPU", () => {
    // Printed by torch 2.13: SGD([p], lr=0.1, momentum=0.9).
    const wanted = [-0.18359375, 1.125, 1.3984375, 0.384765625, -0.984375, -1.4453125, -0.5859375, 0.81640625];
    const wave = arange(0, 8, 1, { dtype: float32 });
    const param = new Parameter(wave.sin().to(bfloat16));
    const optimizer = new SGD([param], { lr: 0.1, momentum: 0.9 });
    for (let i = 0; i < 6; i++) {
      param.grad = wave.add(i).cos().to(bfloat16);
      optimizer.step();
    }
    expect(param.tolist()).toEqual(wanted);
  });

  it("call the closure with gradients on, and return what it returns", async () => {
    const param = parameter(1);
    const optimizer = new SGD([param], { lr: 0.1 });
    const closure = (): Tensor => {
      optimizer.zeroGrad();
      const loss = param.mul(3).sum();
      loss.backward();
      return loss;
    };
    expect(noGrad(() => optimizer.step(closure)).item()).toBe(3);
    expect(param.item()).toBeCloseTo(0.7);
    const later = optimizer.step(async () => {
      await Promise.resolve();
      return closure();
    });
    expect(param.item()).toBeCloseTo(0.7);
    await later;
    expect(param.item()).toBeCloseTo(0.4);
    expect(isGradEnabled()).toBe(true);
  });

  it("of LBFGS take asynchronous closures", async () => {
    const run = (isAsync: boolean): [LBFGS, Parameter, () => unknown] => {
      const param = parameter(3, -2);
      const optimizer = new LBFGS([param], { lineSearchFn: "strong_wolfe" });
      const closure = (): Tensor => {
        optimizer.zeroGrad();
        const loss = param.sub(1).pow(4).sum();
        loss.backward();
        return loss;
      };
      return [optimizer, param, isAsync ? async () => Promise.resolve().then(closure) : closure];
    };
    const [now, a, closure] = run(false);
    const [later, b, asyncClosure] = run(true);
    const first = now.step(closure) as Tensor;
    expect(((await later.step(asyncClosure)) as Tensor).item()).toBe(first.item());
    expect(b.tolist()).toEqual(a.tolist());
  });

  it("run hooks around them, also those of a subclass's own step", () => {
    class Halve extends Optimizer {
      override step<T>(closure?: () => T): T | undefined {
        for (const group of this.paramGroups) for (const p of group.params) noGrad(() => p.mul_(0.5));
        return closure?.();
      }
    }
    for (const optimizer of [new Halve([parameter(8)], { lr: 1 }), new SGD([parameter(8)])]) {
      const calls: string[] = [];
      const everywhere = registerOptimizerStepPreHook(() => void calls.push("every"));
      const pre = optimizer.registerStepPreHook(
        (given, args) => void calls.push(`${String(given === optimizer)} ${args.length}`),
      );
      optimizer.registerStepPostHook(() => void calls.push("post"));
      optimizer.step(() => 3);
      everywhere.remove();
      pre.remove();
      optimizer.step();
      expect(calls).toEqual(["every", "true 1", "post", "post"]);
      expect(optimizer.wasStepped).toBe(true);
    }
  });

  it("may get another closure from a hook", () => {
    const optimizer = new SGD([parameter(8)]);
    optimizer.registerStepPreHook(() => [() => "other"]);
    expect(optimizer.step(() => "mine")).toBe("other");
  });

  it("leave no gradients behind after zeroGrad, or zeros", () => {
    const param = parameter(1);
    const optimizer = new SGD([param]);
    train(optimizer, [param]);
    optimizer.zeroGrad(false);
    expect(param.grad?.item()).toBe(0);
    optimizer.zeroGrad();
    expect(param.grad).toBeNull();
    enableGrad(() => optimizer.step());
    expect(param.item()).toBeCloseTo(0.998);
  });
});

it("prints as PyTorch does", () => {
  const optimizer = new AdamW([{ params: [parameter(0)], lr: 1e-5 }], { weightDecay: 0.1, foreach: false });
  expect(String(optimizer)).toBe(golden.repr);
});
