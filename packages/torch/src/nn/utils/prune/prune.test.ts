/** @file Pruning against PyTorch. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tensor } from "../../../tensor/creation.js";
import { float32 } from "../../../tensor/dtype.js";
import { arange, eye } from "../../../generated/ops.js";
import { SGD } from "../../../optim/sgd.js";
import type { Tensor } from "../../../tensor/tensor.js";
import { Sequential } from "../../containers/sequential.js";
import { Conv1d } from "../../modules/conv.js";
import { Linear } from "../../modules/linear.js";
import { Parameter } from "../../parameter.js";
import { withoutGrad } from "../../without-grad.js";
import * as prune from "./index.js";

interface Outcome {
  state: Record<string, unknown>;
  grads: Record<string, unknown>;
  loss: number;
  pruned: boolean;
}

// Written by scripts/golden/prune.py.
const file = new URL("../../../../test-data/prune.json", import.meta.url);
const golden = JSON.parse(readFileSync(file, "utf8")) as Record<string, Outcome>;

class Net extends Sequential {
  constructor() {
    super(new Linear(4, 3), new Conv1d(2, 3, 2));
    withoutGrad(() => {
      this.parameters().forEach((parameter, i) => {
        const values = arange(0, parameter.numel(), 1, { dtype: float32 }).mul(1.7).add(i);
        parameter.copy_(values.sin().reshape(parameter.shape));
      });
    });
  }

  get linear(): Linear {
    return this.children()[0] as Linear;
  }

  get conv(): Conv1d {
    return this.children()[1] as Conv1d;
  }
}

const twice = ({ linear }: Net): void => {
  prune.l1Unstructured(linear, "weight", 0.25);
  prune.l1Unstructured(linear, "weight", 3);
  prune.lnStructured(linear, "weight", 1, 2, 0);
};

const cases: Record<string, (net: Net) => unknown> = {
  identity: ({ linear }) => prune.identity(linear, "bias"),
  l1: ({ linear }) => prune.l1Unstructured(linear, "weight", 0.4),
  "l1, scores": ({ linear }) =>
    prune.l1Unstructured(linear, "weight", 5, { importanceScores: arange(0, 12, 1, { dtype: float32 }).reshape(3, 4) }),
  ln: ({ conv }) => prune.lnStructured(conv, "weight", 0.5, 1, 1),
  "ln, last": ({ linear }) => prune.lnStructured(linear, "weight", 2, Infinity, -1),
  mask: ({ linear }) => prune.customFromMask(linear, "weight", eye(3, 4)),
  twice,
  global: ({ linear, conv }) => {
    const parameters = [
      [linear, "weight"],
      [linear, "bias"],
      [conv, "weight"],
    ] as const;
    prune.globalUnstructured(parameters, prune.L1Unstructured, { amount: 0.3 });
    prune.globalUnstructured(parameters, prune.L1Unstructured, { amount: 0.3 });
  },
  removed: (net) => {
    twice(net);
    prune.remove(net.linear, "weight");
  },
};

const flat = (value: unknown): number[] => [value].flat(Infinity).map(Number);

function expectTensors(got: Record<string, Tensor | null>, wanted: Record<string, unknown>): void {
  expect(Object.keys(got).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(wanted)) {
    const numbers = flat(got[name]?.tolist());
    flat(value).forEach((number, i) => expect(numbers[i], name).toBeCloseTo(number, 4));
  }
}

describe("prune", () => {
  it.each(Object.entries(cases))("%s", (name, apply) => {
    const net = new Net();
    apply(net);
    const x = arange(0, 8, 1, { dtype: float32 }).cos().reshape(2, 4);
    const wide = x.unsqueeze(1).expand(2, 2, 4);
    const loss = net.linear.forward(x).pow(2).sum().add(net.conv.forward(wide).pow(2).sum());
    loss.backward();
    const wanted = golden[name] as Outcome;
    expect(Number(loss.item())).toBeCloseTo(wanted.loss, 3);
    expect(prune.isPruned(net)).toBe(wanted.pruned);
    expectTensors(net.stateDict(), wanted.state);
    expectTensors(Object.fromEntries(net.namedParameters().map(([key, value]) => [key, value.grad])), wanted.grads);
  });

  it("prunes as many at random as it should", () => {
    const net = new Net();
    prune.randomUnstructured(net.linear, "weight", 5);
    expect(Number(net.linear.stateDict().weight_mask?.sum().item())).toBe(7);
    prune.randomStructured(net.conv, "weight", 1, 0);
    const slices = net.conv.stateDict().weight_mask?.sum([1, 2]).tolist<number[]>() ?? [];
    expect(slices.sort()).toEqual([0, 4, 4]);
  });

  it("trains what is left, with the optimizer that was there", () => {
    const net = new Net();
    const { weight } = net.linear;
    const optimizer = new SGD([weight], { lr: 0.1 });
    prune.l1Unstructured(net.linear, "weight", "50%");
    expect(Reflect.get(net.linear, "weight_orig")).toBe(weight);
    net.linear
      .forward(arange(0, 4, 1, { dtype: float32 }))
      .sum()
      .backward();
    const before = weight.detach().clone();
    optimizer.step();
    const mask = net.linear.stateDict().weight_mask as Tensor;
    expect(weight.sub(before).ne(0).logicalAnd(mask.eq(0)).any().item()).toBe(false);
    prune.remove(net.linear, "weight");
    expect(net.linear.weight).toBe(weight);
    expect(net.linear.weight).toBeInstanceOf(Parameter);
    expect(Number(weight.eq(0).sum().item())).toBe(6);
  });

  it("refuses amounts, dimensions and parameters that are none", () => {
    const { linear } = new Net();
    for (const amount of [-1, 1.5, 100])
      expect(() => prune.l1Unstructured(linear, "weight", amount)).toThrow(RangeError);
    expect(() => prune.l1Unstructured(linear, "weight", null as never)).toThrow(TypeError);
    expect(() => prune.lnStructured(linear, "weight", 1, 2, 5)).toThrow(RangeError);
    expect(() => prune.randomStructured(linear, "bias", 1, 0)).toThrow(RangeError);
    expect(() => prune.identity(linear, "nothing")).toThrow(TypeError);
    expect(() => prune.remove(linear, "weight")).toThrow(RangeError);
    expect(() => prune.customFromMask(linear, "weight", tensor([1]))).toThrow(RangeError);
    expect(Object.keys(linear.stateDict())).toEqual(["weight", "bias"]);
    const structured = prune.LnStructured as unknown as typeof prune.L1Unstructured;
    expect(() => prune.globalUnstructured([[linear, "weight"]], structured, { amount: 1 })).toThrow(TypeError);
  });
});

it("takes amounts by name too", () => {
  const pruned = (prunedBy: (layer: Linear) => void): number => {
    const layer = new Linear(4, 4);
    prunedBy(layer);
    expect(layer.namedParameters().map(([name]) => name)).toContain("weight_orig");
    return Number(layer.getBuffer("weight_mask").sum());
  };
  expect(pruned((layer) => prune.l1Unstructured(layer, "weight", { amount: 4 }))).toBe(12);
  expect(pruned((layer) => prune.randomUnstructured(layer, "weight", { amount: 0.5 }))).toBe(8);
  expect(pruned((layer) => prune.randomStructured(layer, "weight", { amount: 1, dim: 0 }))).toBe(12);
  expect(pruned((layer) => prune.randomStructured(layer, "weight", 1, { dim: 0 }))).toBe(12);
  expect(pruned((layer) => prune.lnStructured(layer, "weight", { amount: 1, n: 2, dim: 0 }))).toBe(12);
  expect(pruned((layer) => prune.lnStructured(layer, "weight", 1, { n: 2, dim: 0 }))).toBe(12);
  expect(new prune.L1Unstructured({ amount: 0.5 }).amount).toBe(0.5);
  expect(new prune.LnStructured({ amount: 1, n: 2, dim: 1 }).dim).toBe(1);
  const layer = new Linear(2, 2);
  expect(() => prune.l1Unstructured(layer, "weight", { amount: "all" })).toThrow(TypeError);
  expect(() => prune.l1Unstructured(layer, "weight", { count: 1 } as never)).toThrow(/no option 'count'/);
  expect(() => prune.randomUnstructured(layer, "weight", { count: 1 } as never)).toThrow(/no option 'count'/);
  expect(() => prune.lnStructured(layer, "weight", { amount: 1, dim: 0 } as never)).toThrow(/no 'n'/);
});
