/** @file Fused updates take tensors that belong together only, and change nothing before they have looked at all of them. */
import { describe, expect, it } from "vitest";
import { tensor } from "../tensor/creation.js";
import { channelsLast, float32, float64, int64 } from "../tensor/dtype.js";
import { operator } from "../tensor/operator.js";
import { Parameter } from "../nn/parameter.js";
import { arange, ones, zeros } from "../generated/ops.js";
import type { Tensor } from "../tensor/tensor.js";
import { Adadelta, Adagrad, Adam, AdamW, type Optimizer, RMSprop, SGD } from "./index.js";

type State = Record<string, Tensor>;

const zerosOf = (shape: number[]): Tensor => zeros(shape);
const sizeError = (a: number, b: number): string =>
  `The size of tensor a (${a}) must match the size of tensor b (${b}) at non-singleton dimension 0`;
const notAlike = "must have same dtype, device, and layout";

/** States that do not belong to a parameter of three numbers, and what PyTorch says of them. */
const strangers: readonly (readonly [string, () => Tensor, string])[] = [
  ["larger", () => zerosOf([400]), sizeError(400, 3)],
  ["smaller", () => zerosOf([2]), sizeError(2, 3)],
  ["of one number", () => zerosOf([1]), "output with shape [1] doesn't match the broadcast shape [3]"],
  ["of more dimensions", () => zerosOf([2, 3]), "output with shape [3] doesn't match the broadcast shape [2, 3]"],
  ["empty", () => zerosOf([0]), sizeError(0, 3)],
  ["of another float", () => zeros([3], { dtype: float64 }), notAlike],
  ["of whole numbers", () => zeros([3], { dtype: int64 }), notAlike],
  ["sparse", () => zerosOf([3]).toSparse(), notAlike],
  ["without data", () => zeros([3], { device: "meta" }), notAlike],
  ["of one number in memory", () => zerosOf([1]).expand([3]), "more than one element of the written-to tensor refers"],
  ["without memory", () => operator("aten", "_efficientzerotensor")([3]) as Tensor, "ZeroTensors are immutable"],
];

const updates: readonly (readonly [string, string, (params: Parameter[]) => Optimizer])[] = [
  ["Adam", "expAvg", (params) => new Adam(params)],
  ["Adam", "expAvgSq", (params) => new Adam(params)],
  ["Adam with amsgrad", "maxExpAvgSq", (params) => new Adam(params, { amsgrad: true })],
  ["AdamW", "expAvg", (params) => new AdamW(params)],
  ["fused Adam", "expAvgSq", (params) => new Adam(params, { fused: true })],
  ["fused AdamW with amsgrad", "maxExpAvgSq", (params) => new AdamW(params, { fused: true, amsgrad: true })],
  ["fused SGD", "momentumBuffer", (params) => new SGD(params, { momentum: 0.9, fused: true })],
  ["fused Adagrad", "sum", (params) => new Adagrad(params, { fused: true })],
];

/** Everything that a step may change, but for the state that is not the parameter's. */
function contents(optimizer: Optimizer, params: readonly Parameter[], name: string): unknown {
  return params.map((param, i) => {
    const states = Object.entries((optimizer.state.get(param) ?? {}) as State);
    const kept = states.filter(([key]) => key !== name || i < params.length - 1);
    return [param.tolist(), kept.map(([key, value]) => [key, value.tolist()])];
  });
}

/** Two parameters after a step. */
function started(make: (params: Parameter[]) => Optimizer): { params: Parameter[]; optimizer: Optimizer } {
  const params = [new Parameter(ones([2])), new Parameter(ones([3]))];
  const optimizer = make(params);
  for (const param of params) param.grad = ones(param.shape);
  optimizer.step();
  return { params, optimizer };
}

describe.each(updates)("%s with a wrong %s", (_, name, make) => {
  it.each(strangers)("%s", (_what, state, message) => {
    const { params, optimizer } = started(make);
    (optimizer.state.get(params[1] as Parameter) as State)[name] = state();
    const before = contents(optimizer, params, name);
    expect(() => optimizer.step()).toThrow(message);
    expect(contents(optimizer, params, name)).toEqual(before);
  });
});

describe.each(updates)("%s (%s)", (_, _name, make) => {
  it("a resume with parameters in another order", () => {
    const { optimizer } = started(make);
    const swapped = started((params) => make(params.toReversed()));
    swapped.optimizer.loadStateDict(optimizer.stateDict());
    expect(() => swapped.optimizer.step()).toThrow(/The size of tensor a \([23]\) must match/);
  });

  it("a parameter that became larger, with its old gradient and with one of its size", () => {
    const { params, optimizer } = started(make);
    const [, param] = params as [Parameter, Parameter];
    param.data = ones([300]);
    expect(() => optimizer.step()).toThrow(sizeError(300, 3));
    param.grad = ones([300]);
    expect(() => optimizer.step()).toThrow(sizeError(3, 300));
  });
});

it.each([
  ["SGD", (params: Parameter[]) => new SGD(params)],
  ["RMSprop", (params: Parameter[]) => new RMSprop(params)],
  ["Adadelta", (params: Parameter[]) => new Adadelta(params)],
] as const)("%s: a gradient of another size is found before anything is changed", (_, make) => {
  const { params, optimizer } = started(make);
  (params[1] as Parameter).data = ones([300]);
  const before = contents(optimizer, params, "");
  expect(() => optimizer.step()).toThrow(sizeError(300, 3));
  expect(contents(optimizer, params, "")).toEqual(before);
});

describe("steps", () => {
  it.each([null, true])("of two numbers (fused: %s)", (fused) => {
    const { params, optimizer } = started((all) => new Adam(all, { fused }));
    (optimizer.state.get(params[1] as Parameter) as State).step = ones([2]);
    const before = params.map(String);
    expect(() => optimizer.step()).toThrow("a Tensor with 2 elements cannot be converted to Scalar");
    expect(params.map(String)).toEqual(before);
  });
});

describe("states in another order of memory", () => {
  function train(options: { fused?: boolean; foreach?: boolean }): Tensor {
    const param = new Parameter(arange(36, { dtype: float32 }).reshape([2, 3, 3, 2]));
    const optimizer = new Adam([param], { lr: 0.1, ...options });
    for (const scale of [1, -0.3, 2]) {
      param.grad = param.detach().sin().mul(scale);
      optimizer.step();
      // The states stay in the order of the parameter's first form.
      param.data = param.data.contiguous({ memoryFormat: channelsLast });
    }
    return param.detach();
  }

  it("Adam updates each number with its own states", () => {
    const wanted = train({ foreach: true });
    expect(train({}).sub(wanted).abs().max().item()).toBeLessThan(1e-5);
  });

  it("a fused update that was asked for says what it needs", () => {
    expect(() => train({ fused: true })).toThrow(notAlike);
  });
});

describe("the kernels, called as operators", () => {
  const adam = operator("aten", "_fused_adam_");
  const options = { lr: 0.1, beta1: 0.9, beta2: 0.999, weightDecay: 0, eps: 1e-8, amsgrad: false, maximize: false };
  const three = (): Tensor => zerosOf([3]);

  it("take what fits", () => {
    const param = three();
    adam([param], [ones([3])], [three()], [three()], [], [tensor(1)], options);
    for (const value of param.tolist<number[]>()) expect(value).toBeCloseTo(-0.1, 5);
  });

  const lists = (): Tensor[][] => [[three()], [three()], [three()], [three()], [], [tensor(1)]];
  it.each([
    ["gradients", { 1: () => [zerosOf([4])] }, {}, sizeError(4, 3)],
    [
      "more gradients",
      { 1: () => [three(), three()] },
      {},
      "Tensor lists must have the same number of tensors, got 1 and 2",
    ],
    ["no steps", { 5: () => [] }, {}, "Tensor lists must have the same number of tensors, got 1 and 0"],
    ["no largest averages", {}, { amsgrad: true }, "Tensor lists must have the same number of tensors, got 1 and 0"],
    ["needless averages", { 4: () => [three()] }, {}, "Tensor lists must have the same number of tensors, got 0 and 1"],
    ["an empty scale", {}, { gradScale: zerosOf([0]) }, "grad_scale must be a 1-element tensor"],
    [
      "a scale of another type",
      {},
      { gradScale: zeros([1], { dtype: float64 }) },
      "expected scalar type Float but found Double",
    ],
    [
      "infinities elsewhere",
      {},
      { foundInf: zeros([1], { device: "meta" }) },
      "found_inf must be on the parameters' device",
    ],
    ["two learning rates", {}, { lr: zerosOf([2]) }, "lr must be a 1-element tensor"],
    ["a parameter with gaps", { 0: () => [zerosOf([6]).reshape([3, 2]).select(1, 0)] }, {}, notAlike],
  ] as const)("refuse %s", (_, wrong: Record<number, () => Tensor[]>, more, message) => {
    const given = lists().map((list, i) => wrong[i]?.() ?? list);
    for (const name of ["_fused_adam_", "_fused_adamw_", "_fused_adam", "_fused_adamw"]) {
      expect(() => operator("aten", name)(...given, { ...options, ...more }), name).toThrow(message);
    }
  });

  it("of SGD and Adagrad too", () => {
    const sgd = {
      weightDecay: 0,
      momentum: 0.9,
      lr: 0.1,
      dampening: 0,
      nesterov: false,
      maximize: false,
      isFirstStep: false,
    };
    expect(() => operator("aten", "_fused_sgd_")([three()], [three()], [zerosOf([1000])], sgd)).toThrow(
      sizeError(1000, 3),
    );
    const adagrad = { lr: 0.1, lrDecay: 0, weightDecay: 0, eps: 1e-8, maximize: false };
    const update = operator("aten", "_fused_adagrad_");
    expect(() => update([three()], [three()], [zerosOf([1000])], [tensor(1)], adagrad)).toThrow(sizeError(1000, 3));
  });
});
