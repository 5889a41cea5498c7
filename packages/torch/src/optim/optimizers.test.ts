/** @file Each optimizer against PyTorch: two groups, a parameter without gradient at first, double and complex numbers. */
import { describe, expect, it } from "vitest";
import { tensor } from "../tensor/creation.js";
import { complex128, dtypeOf, float64, int64 } from "../tensor/dtype.js";
import * as F from "../nn/functional/index.js";
import { Parameter } from "../nn/parameter.js";
import { arange, real, viewAsComplex, viewAsReal } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import { golden, type Numbers } from "../../scripts/testing/optim.js";
import * as optim from "./index.js";
import { fromPython } from "./names.js";

type Make = new (params: unknown, options: Record<string, unknown>) => optim.Optimizer;

function make(name: string, params: unknown, kwargs: Record<string, unknown>): optim.Optimizer {
  // The names come from the golden file.
  const table = optim as unknown as Record<string, Make>;
  return new (table[name] as Make)(params, fromPython(kwargs));
}

function start(dtype: string, shapes: readonly number[][]): Parameter[] {
  const numbers = arange(40, { dtype: float64 }).mul(0.7).sin();
  let offset = 0;
  return shapes.map((shape) => {
    const size = shape.reduce((a, b) => a * b, 1);
    const part = numbers.narrow(0, offset, size).reshape(shape).clone();
    offset += size;
    if (dtype !== "complex128") return new Parameter(part.to(dtypeOf(dtype)));
    const pair = viewAsReal(part.to(complex128));
    pair.select(-1, 1).copy_(part.mul(0.5).add(0.1));
    return new Parameter(viewAsComplex(pair));
  });
}

function lossOf(params: readonly Tensor[]): Tensor {
  const terms = params.map((p) => {
    const wave = (p.dtype.isComplex ? real(p) : p).mul(1.3).sin().sum();
    return p.abs().pow(2).sum().mul(0.5).add(wave);
  });
  return terms.reduce((a, b) => a.add(b));
}

function numbersOf(value: Tensor): Numbers {
  const plain = value.detach();
  const parts = plain.dtype.isComplex ? viewAsReal(plain) : plain;
  return { shape: parts.shape, data: parts.to(float64).reshape([-1]).tolist<number[]>() };
}

function expectClose(got: unknown, want: unknown, where: string): void {
  if (got instanceof Tensor) return expectClose(numbersOf(got), want, where);
  if (typeof want === "number") {
    expect(Math.abs(Number(got) - want), `${where}: ${String(got)}, expected ${want}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(want)),
    );
  } else if (typeof want === "object" && want !== null) {
    const read = (key: string): unknown =>
      got instanceof Map ? (got.get(Number(key)) ?? got.get(key)) : (got as Record<string, unknown>)[key];
    for (const [key, item] of Object.entries(want)) expectClose(read(key), item, `${where}.${key}`);
    const keys = got instanceof Map ? [...got.keys()].map(String) : Object.keys(got as object);
    expect(keys.sort(), where).toEqual(Object.keys(want).sort());
  } else {
    expect(got, where).toBe(want);
  }
}

describe("optimizers give PyTorch's numbers", () => {
  it.each(golden.optimizers.map((c) => [`${c.name} ${JSON.stringify(c.kwargs)} ${c.dtype}`, c] as const))(
    "%s",
    (_, c) => {
      const params = start(c.dtype, c.shapes);
      const isSingle = c.name === "LBFGS";
      const groups = isSingle ? params : [{ params: params.slice(0, -1) }, { params: params.slice(-1), lr: 0.02 }];
      const optimizer = make(c.name, groups, c.kwargs);
      const losses = c.losses.map((_loss, step) => {
        const used = isSingle || step > 2 ? params : params.slice(0, -1);
        const closure = (): Tensor => {
          optimizer.zeroGrad();
          const loss = lossOf(used);
          loss.backward();
          return loss;
        };
        if (isSingle) return Number(optimizer.step(closure).item());
        const loss = Number(closure().item());
        optimizer.step();
        return loss;
      });
      expectClose(losses, c.losses, "losses");
      expectClose(params, c.after, "after");
      expectClose(optimizer.stateDict(), c.stateDict, "stateDict");
    },
  );

  it.each(golden.sparse.map((c) => [`${c.name} ${JSON.stringify(c.kwargs)}`, c] as const))("sparse: %s", (_, c) => {
    const weight = new Parameter(arange(18, { dtype: float64 }).reshape([6, 3]).mul(0.1));
    const optimizer = make(c.name, [weight], c.kwargs);
    for (const rows of [[0, 2, 2], [1, 2], [5]]) {
      optimizer.zeroGrad();
      F.embedding(tensor(rows, { dtype: int64 }), weight, { sparse: true })
        .pow(2)
        .sum()
        .backward();
      optimizer.step();
    }
    expectClose(weight, c.after, "after");
  });

  it.each(["SGD", "Adam", "AdamW"])("%s: the forms agree", (name) => {
    const forms = [{}, { foreach: true }, { foreach: false }, { fused: true }, { differentiable: true }];
    const results = forms.map((form) => {
      const params = start("float64", [[3, 2], [4], []]);
      const momentum = name === "SGD" ? { momentum: 0.9, nesterov: true } : { amsgrad: true };
      const optimizer = make(name, params, { lr: 0.1, weight_decay: 0.1, maximize: true, ...momentum, ...form });
      for (let step = 0; step < 4; step++) {
        optimizer.zeroGrad();
        lossOf(params).backward();
        // A leaf cannot be changed in place on the tape: a differentiable step needs copies.
        if ("differentiable" in form) for (const param of params) param.requiresGrad = false;
        optimizer.step();
        for (const param of params) param.requiresGrad = true;
      }
      return params.map(numbersOf);
    });
    for (const result of results.slice(1)) expectClose(result, results[0], "form");
  });
});

describe("gradients with other strides than their parameters", () => {
  /** Two steps with a gradient whose memory has, or has not, the order of the parameter's. */
  function train(name: string, form: Record<string, unknown>, isTransposed: boolean): Numbers {
    const param = new Parameter(arange(6, { dtype: float64 }).reshape([2, 3]));
    const optimizer = make(name, [param], { lr: 0.1, ...form });
    for (const scale of [1, -0.3]) {
      const grad = arange(6, { dtype: float64 }).reshape([2, 3]).mul(scale);
      param.grad = isTransposed ? grad.t().contiguous().t() : grad;
      optimizer.step();
    }
    return numbersOf(param);
  }

  const forms: readonly Record<string, unknown>[] = [{}, { fused: true }];
  const cases = ["Adam", "AdamW", "SGD", "Adagrad"].flatMap((name) => forms.map((form) => [name, form] as const));
  it.each(cases)("%s %o reads them as what they are", (name, form) => {
    const wanted = train(name, { foreach: true }, false);
    expectClose(train(name, form, false), wanted, "same strides");
    expectClose(train(name, form, true), wanted, "other strides");
  });
});

describe("the form of Adam that is taken when nothing is asked for", () => {
  it("continues from counts of another type", () => {
    const param = new Parameter(tensor([1, 2], { dtype: float64 }));
    const optimizer = new optim.Adam([param], { lr: 0.1 });
    param.grad = tensor([1, 2], { dtype: float64 });
    optimizer.step();
    const dict = optimizer.stateDict();
    for (const state of (dict.state as Map<number, { step: Tensor }>).values())
      state.step = tensor(1, { dtype: float64 });
    optimizer.loadStateDict(dict);
    optimizer.step();
    // With the same gradient, each of Adam's first steps is as long as the learning rate, but for eps.
    for (const [i, value] of [0.8, 1.8].entries()) expect(numbersOf(param).data[i]).toBeCloseTo(value, 6);
  });
});

describe("differentiable", () => {
  it.each(["SGD", "Adam"])("%s: the update has a gradient with respect to the learning rate", (name) => {
    const lr = tensor(0.1, { requiresGrad: true });
    const param = tensor([1, 2], { requiresGrad: true }).clone();
    param.retainGrad();
    const optimizer = make(name, [param], { lr, differentiable: true });
    param.mul(param).sum().backward({ retainGraph: true });
    optimizer.step();
    param.sum().backward();
    expect(lr.grad?.item()).toBeCloseTo(name === "SGD" ? -6 : -2, 5);
  });

  it("says which optimizers have it", () => {
    expect(() => new optim.RMSprop([new Parameter(tensor([1]))], { differentiable: true })).toThrow(
      "RMSprop does not support differentiable=True",
    );
  });
});
