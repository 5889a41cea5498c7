/** @file Gradients of any order, their products and their errors, against what PyTorch gives. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import type { Tensor } from "../index.js";
import { golden, messageOf } from "../../scripts/testing/autograd.js";

const { autograd } = torch;
const { functional } = autograd;
const { float64 } = torch;

const point = () => torch.tensor(golden.point, { dtype: float64, requiresGrad: true });
const vector = (values: number[]) => torch.tensor(values, { dtype: float64 });

function flat(value: unknown): number[] {
  return Array.isArray(value) ? value.flatMap(flat) : [Number(value)];
}

function close(actual: Tensor | null, expected: unknown): void {
  if (actual === null) throw new Error("expected a tensor");
  const a = flat(actual.tolist());
  const b = flat(expected);
  expect(a.length).toBe(b.length);
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i] as number, 10));
}

const functions: Record<string, (x: Tensor) => Tensor> = {
  exp: (x) => x.exp().sum(),
  product: (x) => x.mul(x.sin()).sum(),
  softmax: (x) => x.softmax(0).mul(x).sum(),
  logsumexp: (x) => x.logsumexp([0]),
  matmul: (x) => x.outer(x).matmul(x).sum(),
  where: (x) => torch.where(x.gt(0), x.pow(3), x.neg()).sum(),
  norm: (x) => x.norm(),
  cumprod: (x) => x.cumprod(0).sum(),
  layerNorm: (x) => torch.layerNorm(x, [3]).mul(x.pow(2)).sum(),
  tanh: (x) => x.tanh().pow(2).mean(),
  prod: (x) => x.prod(),
  sort: (x) =>
    x
      .sort()
      .values.pow(3)
      .mul(vector([1, 2, 3]))
      .sum(),
};

describe("derivatives", () => {
  it.each(Object.keys(golden.derivatives))("of %s to the third order", (name) => {
    const expected = golden.derivatives[name];
    const fn = functions[name];
    if (expected === undefined || fn === undefined) throw new Error(`no function ${name}`);
    const x = point();
    const value = fn(x);
    expect(value.item()).toBeCloseTo(expected.value, 10);
    const [first] = autograd.grad(value, x, { createGraph: true });
    close(first ?? null, expected.first);
    const [second] = autograd.grad((first as Tensor).pow(2).sum(), x, { createGraph: true, materializeGrads: true });
    close(second ?? null, expected.second);
    if (expected.third === null) return;
    const [third] = autograd.grad((second as Tensor).sum(), x, { materializeGrads: true });
    close(third ?? null, expected.third);
  });
});

describe("backward", () => {
  it("adds to the leaves' grad", () => {
    const x = point();
    x.mul(2).sum().backward();
    x.mul(3).sum().backward();
    close(x.grad, [5, 5, 5]);
    x.grad = null;
    expect(x.grad).toBeNull();
  });

  it("takes a gradient, by position or by name", () => {
    const x = point();
    x.mul(2).backward(vector([1, 10, 100]));
    close(x.grad, [2, 20, 200]);
    x.grad = null;
    x.mul(2).backward({ gradient: vector([1, 2, 3]) });
    close(x.grad, [2, 4, 6]);
  });

  it("of several tensors with several gradients", () => {
    const x = point();
    autograd.backward([x.mul(2), x.sum()], [vector([1, 1, 1]), null]);
    close(x.grad, [3, 3, 3]);
    x.grad = null;
    autograd.backward(x.mul(2), { gradTensors: vector([1, 0, 0]) });
    close(x.grad, [2, 0, 0]);
  });

  it("accumulates only into the given inputs, which may have history", () => {
    const x = point();
    const y = x.mul(2);
    y.pow(2)
      .sum()
      .backward({ inputs: [y], retainGraph: true });
    close(y.grad, [2, -5, 8]);
    expect(x.grad).toBeNull();
  });

  it("keeps the graph where asked to", () => {
    const x = point();
    const y = x.exp().sum();
    y.backward({ retainGraph: true });
    y.backward();
    close(
      x.grad,
      golden.point.map((v) => 2 * Math.exp(v)),
    );
  });

  it("gives a grad with history with createGraph", () => {
    const x = point();
    x.pow(3).sum().backward({ createGraph: true });
    expect(x.grad?.requiresGrad).toBe(true);
    const [second] = autograd.grad((x.grad as Tensor).sum(), x);
    close(
      second ?? null,
      golden.point.map((v) => 6 * v),
    );
    x.grad = null;
  });

  it("retains the grad of a tensor with history", () => {
    const x = point();
    const y = x.mul(2);
    expect(y.retainsGrad).toBe(false);
    y.retainGrad();
    y.pow(2).sum().backward();
    close(y.grad, [2, -5, 8]);
    expect(y.isLeaf).toBe(false);
    expect(y.gradFn?.name()).toBe("MulBackward0");
    expect(x.gradFn).toBeNull();
  });
});

describe("grad", () => {
  it("touches no grad", () => {
    const x = point();
    autograd.grad(x.pow(2).sum(), [x]);
    expect(x.grad).toBeNull();
  });

  it("gives null or zeros for what is unused", () => {
    const x = point();
    const unused = point();
    expect(autograd.grad(x.sum(), [x, unused], { allowUnused: true })[1]).toBeNull();
    close(autograd.grad(x.sum(), [x, unused], { materializeGrads: true })[1] ?? null, [0, 0, 0]);
    expect(() => autograd.grad(x.sum(), x, { materializeGrads: true, allowUnused: false })).toThrow(RangeError);
  });

  it("takes a batch of gradients", () => {
    const x = point();
    const [rows] = autograd.grad(x.pow(2), x, torch.eye(3, { dtype: float64 }), { isGradsBatched: true });
    close(rows ?? null, [
      [1, 0, 0],
      [0, -2.5, 0],
      [0, 0, 4],
    ]);
  });
});

describe("functional", () => {
  const two = (a: Tensor) => torch.stack([a.prod(), a.mul(a).sum()]);
  const scalar = (a: Tensor) => two(a).select(0, 0).mul(two(a).select(0, 1));
  const ofTwo = (a: Tensor, b: Tensor) => a.mul(b).sum().mul(b.select(0, 0)).add(a.pow(3).sum());
  const x = vector(golden.point);
  const v = vector([1, -2, 0.5]);
  const { products } = golden;

  it("jacobian and hessian", () => {
    close(functional.jacobian(two, x), products.jacobian);
    close(functional.hessian(scalar, x), products.hessian);
    functional
      .hessian(ofTwo, [x, v])
      .forEach((row, i) => row.forEach((block, j) => close(block, products.hessianOfTwo[i]?.[j])));
  });

  it("products with vectors", () => {
    functional.vjp(two, x, vector([2, 3])).forEach((t, i) => close(t, products.vjp[i]));
    functional.jvp(two, x, v).forEach((t, i) => close(t, products.jvp[i]));
    functional.vhp(scalar, x, v).forEach((t, i) => close(t, products.vhp[i]));
    functional.hvp(scalar, x, v).forEach((t, i) => close(t, products.hvp[i]));
  });

  it("leaves results without history unless asked to", () => {
    expect(functional.jacobian(two, point()).requiresGrad).toBe(false);
    expect(functional.jacobian(two, point(), { createGraph: true }).requiresGrad).toBe(true);
  });

  it("says which vector it expects", () => {
    expect(() => functional.vjp(two, x, v)).toThrow("expected v of the output's size [2]. Received: [3].");
    expect(() => functional.vjp(two, x)).toThrow("can only be left out");
  });
});

describe("errors are PyTorch's", () => {
  const ones = () => torch.ones([3], { requiresGrad: true });
  const cases: Record<string, () => unknown> = {
    notScalar: () => ones().mul(2).backward(),
    noGraph: () => torch.ones([3]).sum().backward(),
    twice: () => {
      const y = ones().exp().sum();
      y.backward();
      y.backward();
    },
    changed: () => {
      const y = ones().exp();
      y.add_(1);
      y.sum().backward();
    },
    gradientShape: () =>
      ones()
        .mul(2)
        .backward(torch.ones([2])),
    unused: () => autograd.grad(ones().sum(), ones()),
    notDifferentiated: () => autograd.grad(ones().sum(), torch.ones([3])),
    hook: () => torch.ones([3]).registerHook((g) => g),
    retain: () => torch.ones([3]).retainGrad(),
    integer: () => torch.ones([2], { dtype: torch.int64 }).requiresGrad_(),
    notLeaf: () => ones().mul(2).requiresGrad_(false),
    inPlaceLeaf: () => ones().add_(1),
    postHook: () =>
      ones()
        .mul(2)
        .registerPostAccumulateGradHook(() => undefined),
    inference: () => {
      const t = torch.inferenceMode(() => torch.ones([3]));
      ones().mul(t).sum().backward();
    },
    emptyInputs: () => ones().sum().backward({ inputs: [] }),
  };
  it.each(Object.keys(cases))("%s", (name) => {
    expect(cases[name]).toThrow(messageOf(name));
  });

  it("for a grad that does not fit", () => {
    const x = ones();
    expect(() => (x.grad = x)).toThrow("can't assign Variable as its own grad");
    expect(() => (x.grad = torch.ones([2]))).toThrow("assigned grad has data of a different size");
    expect(() => (x.grad = torch.ones([3], { dtype: float64 }))).toThrow("assigned grad has data of a different type");
  });
});
