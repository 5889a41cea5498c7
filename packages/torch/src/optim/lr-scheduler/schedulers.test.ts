/** @file Learning-rate schedulers against PyTorch, to the last bit. */
import { describe, expect, it } from "vitest";
import { tensor } from "../../tensor/creation.js";
import { Parameter } from "../../nn/parameter.js";
import { golden } from "../../../scripts/testing/optim.js";
import { Adam, type Optimizer, Rprop, SGD } from "../index.js";
import { fromPython } from "../names.js";
import * as lrScheduler from "./index.js";

type Make = new (...args: unknown[]) => lrScheduler.LRScheduler;

const table = lrScheduler as unknown as Record<string, Make>;

function optimizerFor(kind: "SGD" | "Adam"): Optimizer {
  const param = (): Parameter => new Parameter(tensor([0]));
  const groups = [
    { params: [param()], lr: 0.1 },
    { params: [param()], lr: 0.03 },
  ];
  const made = kind === "SGD" ? new SGD(groups, { lr: 1, momentum: 0.9 }) : new Adam(groups, { lr: 1 });
  return made;
}

const lrs = (optimizer: Optimizer): number[] => optimizer.paramGroups.map((group) => Number(group.lr));

function rowOf(optimizer: Optimizer): [number, number][] {
  return optimizer.paramGroups.map((group) => [
    Number(group.lr),
    "betas" in group ? (group.betas as number[])[0]! : Number(group.momentum),
  ]);
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

describe("schedulers", () => {
  const named = golden.schedulers.map((c) => [`${c.name} ${JSON.stringify(c.kwargs)} ${c.optimizer}`, c] as const);
  it.each(named)("%s", (_, c) => {
    const make = (optimizer: Optimizer): lrScheduler.LRScheduler =>
      new (table[c.name] as Make)(optimizer, fromPython(c.kwargs));
    const optimizer = optimizerFor(c.optimizer);
    const scheduler = make(optimizer);
    const rows = [rowOf(optimizer)];
    for (let i = 1; i < c.rows.length; i++) {
      // From the middle on, another one that was loaded continues.
      if (i === 13) {
        const saved = structuredClone(scheduler.stateDict());
        const groups = optimizer.paramGroups.map((group) => ({ ...group }));
        const fresh = make(optimizer);
        fresh.loadStateDict(saved);
        optimizer.paramGroups = groups;
        scheduler.step = () => fresh.step();
        scheduler.stateDict = () => fresh.stateDict();
      }
      optimizer.step();
      scheduler.step();
      rows.push(rowOf(optimizer));
    }
    expect(rows).toEqual(c.rows);
    const { anneal_func: _1, _scale_fn_ref: _2, ...want } = c.stateDict;
    expect(plain(scheduler.stateDict())).toEqual(want);
  });

  it("one after another", () => {
    const optimizer = optimizerFor("SGD");
    const scheduler = new lrScheduler.SequentialLR(
      optimizer,
      [
        new lrScheduler.LinearLR(optimizer, { startFactor: 0.2, totalIters: 4 }),
        new lrScheduler.MultiStepLR(optimizer, [1, 3], { gamma: 0.5 }),
        new lrScheduler.PolynomialLR(optimizer, { totalIters: 5 }),
        new lrScheduler.CosineAnnealingLR(optimizer, 6),
      ],
      [4, 9, 12],
    );
    const rows = [lrs(optimizer)];
    for (let i = 0; i < 20; i++) {
      optimizer.step();
      scheduler.step();
      rows.push(lrs(optimizer));
    }
    expect(rows).toEqual(golden.sequence.rows);
    expect(plain(scheduler.stateDict())).toEqual(golden.sequence.stateDict);
  });

  it("on a plateau", () => {
    const optimizer = optimizerFor("SGD");
    const make = (): lrScheduler.ReduceLROnPlateau =>
      new lrScheduler.ReduceLROnPlateau(optimizer, { patience: 1, factor: 0.3, cooldown: 1, minLr: [0.001, 0.01] });
    let scheduler = make();
    const rows = golden.plateau.metrics.map((metric, i) => {
      if (i === 6) {
        const saved = scheduler.stateDict();
        scheduler = make();
        scheduler.loadStateDict(saved);
      }
      optimizer.step();
      scheduler.step(i % 2 === 0 ? metric : tensor(metric, { dtype: tensor(new Float64Array(1)).dtype }));
      return lrs(optimizer);
    });
    expect(rows).toEqual(golden.plateau.rows);
    expect(plain(scheduler.stateDict())).toEqual(golden.plateau.stateDict);
  });

  it("by functions of the user's", () => {
    const optimizer = optimizerFor("SGD");
    const chained = new lrScheduler.ChainedScheduler([
      new lrScheduler.LambdaLR(optimizer, [(epoch) => 1 / (1 + epoch), () => 1]),
      new lrScheduler.MultiplicativeLR(optimizer, () => 0.5),
    ]);
    optimizer.step();
    chained.step();
    expect(chained.getLastLr()).toEqual([0.025, 0.015]);
    expect(chained.stateDict()).toMatchObject({ _schedulers: [{ lr_lambdas: [null, null] }, { last_epoch: 1 }] });
    const cyclic = new lrScheduler.CyclicLR(optimizer, 0.1, 0.2, { stepSizeUp: 1, scaleFn: (cycle) => cycle / 10 });
    cyclic.step();
    expect(cyclic.getLastLr()[0]).toBeCloseTo(0.11);
  });

  it("set the learning rate of a tensor in place", () => {
    const lr = tensor(0.5);
    const optimizer = new SGD([new Parameter(tensor([0]))], { lr });
    const scheduler = new lrScheduler.ExponentialLR(optimizer, 0.5);
    optimizer.step();
    scheduler.step();
    expect(lr.item()).toBe(0.25);
    expect(optimizer.paramGroups[0]?.lr).toBe(lr);
  });

  it("of the user's own override getLr", () => {
    class Half extends lrScheduler.LRScheduler {
      declare readonly factor: number;
      constructor(optimizer: Optimizer) {
        super(optimizer, -1, { factor: 0.5 });
      }
      override getLr(): number[] {
        return this.baseLrs.map((lr) => lr * this.factor ** this.lastEpoch);
      }
    }
    const optimizer = optimizerFor("SGD");
    const scheduler = new Half(optimizer);
    optimizer.step();
    scheduler.step();
    expect(lrs(optimizer)).toEqual([0.05, 0.015]);
    expect(scheduler.stateDict()).toMatchObject({ factor: 0.5, last_epoch: 1, base_lrs: [0.1, 0.03] });
  });
});

describe("bad input", () => {
  const optimizer = optimizerFor("SGD");
  it.each<[string, () => unknown, string]>([
    ["no optimizer", () => new lrScheduler.StepLR({} as never, 1), "Object is not an Optimizer"],
    [
      "resuming",
      () => new lrScheduler.StepLR(optimizer, 1, { lastEpoch: 3 }),
      "param 'initial_lr' is not specified in param_groups[0]",
    ],
    [
      "factor",
      () => new lrScheduler.ConstantLR(optimizer, { factor: 2 }),
      "Constant multiplicative factor expected to be",
    ],
    ["plateau", () => new lrScheduler.ReduceLROnPlateau(optimizer, { factor: 1 }), "Factor should be < 1.0."],
    ["mode", () => new lrScheduler.ReduceLROnPlateau(optimizer, { mode: "up" as never }), "mode up is unknown!"],
    ["lambdas", () => new lrScheduler.LambdaLR(optimizer, [() => 1]), "Expected 2 lr_lambdas, but got 1"],
    [
      "steps",
      () => new lrScheduler.OneCycleLR(optimizer, 1),
      "You must define either total_steps OR (epochs AND steps_per_epoch)",
    ],
    [
      "T_0",
      () => new lrScheduler.CosineAnnealingWarmRestarts(optimizer, 0),
      "Expected positive integer T_0, but got 0",
    ],
    ["missing", () => new lrScheduler.StepLR(optimizer, {} as never), "no 'stepSize'"],
    ["milestones", () => new lrScheduler.SequentialLR(optimizerFor("SGD"), [], []), "expects at least one scheduler"],
  ])("%s", (_, make, message) => {
    expect(make).toThrow(message);
  });

  it("too many steps of one cycle", () => {
    const scheduler = new lrScheduler.OneCycleLR(optimizerFor("SGD"), 1, { totalSteps: 2 });
    scheduler.step();
    scheduler.step();
    expect(() => scheduler.step()).toThrow("Tried to step 3 times. The specified number of total steps is 2");
  });

  it("momentum that the optimizer does not have", () => {
    const rprop = new Rprop([new Parameter(tensor([0]))]);
    expect(() => new lrScheduler.OneCycleLR(rprop, 1, { totalSteps: 2 })).toThrow(
      "optimizer must support momentum or beta1 with `cycle_momentum` option enabled",
    );
  });
});
