/** @file Modules: members, modes, conversion, texts. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn, type Tensor } from "../../index.js";
import { golden } from "../../../scripts/testing/nn.js";

class Inner extends nn.Module {
  linear = new nn.Linear(2, 3);
  scale = new nn.Parameter(torch.ones([3]));
  count = new nn.Buffer(torch.zeros([1]));
  cache = new nn.Buffer(torch.zeros([1]), false);
  note = "not a member";

  override forward(x: Tensor): Tensor {
    return this.linear.forward(x).mul(this.scale);
  }
}

class Outer extends nn.Module {
  first = new Inner();
  second = this.first;
  bias = new nn.Parameter(torch.zeros([3]));

  override forward(x: Tensor): Tensor {
    return this.first.forward(x).add(this.bias);
  }
}

const names = (entries: [string, unknown][]): string[] => entries.map(([name]) => name);

describe("members", () => {
  it("lists parameters in PyTorch's order, each once", () => {
    const model = new Outer();
    expect(names(model.namedParameters())).toEqual(["bias", "first.scale", "first.linear.weight", "first.linear.bias"]);
    expect(model.parameters()).toHaveLength(4);
    const [only, ...others] = model.parameters(false);
    expect(only).toBe(model.bias);
    expect(others).toHaveLength(0);
    expect(names(model.namedParameters({ recurse: false, prefix: "net" }))).toEqual(["net.bias"]);
    expect(names(model.namedParameters("net", true, false))).toHaveLength(7);
  });

  it("lists buffers and modules", () => {
    const model = new Outer();
    expect(names(model.namedBuffers())).toEqual(["first.count", "first.cache"]);
    expect(model.buffers()).toHaveLength(2);
    expect(names(model.namedModules())).toEqual(["", "first", "first.linear"]);
    expect(names(model.namedModules({ removeDuplicate: false }))).toContain("second.linear");
    expect(names(model.namedChildren())).toEqual(["first"]);
    expect(model.modules()[1]).toBe(model.first);
  });

  it("finds members by path", () => {
    const model = new Outer();
    expect(model.getSubmodule("first.linear")).toBe(model.first.linear);
    expect(model.getSubmodule("")).toBe(model);
    expect(model.getParameter("first.linear.weight")).toBe(model.first.linear.weight);
    expect(model.getBuffer("first.count")).toBe(model.first.count);
    expect(() => model.getSubmodule("first.lin")).toThrow("Inner has no attribute `lin`");
    expect(() => model.getParameter("first.count")).toThrow("Inner has no attribute `count`");
  });

  it("registers by name, and refuses bad names and values", () => {
    const model = new nn.Module();
    model.registerParameter("weight", new nn.Parameter(torch.ones([1])));
    model.registerBuffer("mean", torch.zeros([1]), { persistent: false });
    model.registerModule("child", new nn.ReLU());
    model.registerParameter("none", null);
    expect(names(model.namedParameters())).toEqual(["weight"]);
    expect(Object.keys(model.stateDict())).toEqual(["weight"]);
    expect(model.getSubmodule("child")).toBeInstanceOf(nn.ReLU);
    expect(() => model.registerBuffer("a.b", null)).toThrow('can\'t contain "."');
    expect(() => model.registerBuffer("", null)).toThrow("can't be empty");
    expect(() => model.registerBuffer("weight", torch.zeros([1]))).toThrow("attribute 'weight' already exists");
  });

  it("keeps tied weights one parameter", () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2));
    (model[1] as nn.Linear).weight = (model[0] as nn.Linear).weight;
    expect(names(model.namedParameters())).toEqual(["0.weight", "0.bias", "1.bias"]);
    expect(Object.keys(model.stateDict())).toContain("1.weight");
  });
});

describe("modes", () => {
  it("changes the training mode of all", () => {
    const model = new Outer();
    expect(model.eval()).toBe(model);
    expect(model.modules().every((module) => !module.training)).toBe(true);
    model.train();
    expect(model.first.linear.training).toBe(true);
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => model.train("yes")).toThrow("training mode is expected to be boolean");
  });

  it("freezes, drops and zeroes gradients, applies functions", () => {
    const model = new Outer();
    model
      .forward(torch.ones([1, 2]))
      .sum()
      .backward();
    expect(model.bias.grad).not.toBeNull();
    model.zeroGrad({ setToNone: false });
    expect(model.bias.grad?.tolist()).toEqual([0, 0, 0]);
    model.zeroGrad();
    expect(model.bias.grad).toBeNull();
    model.requiresGrad_(false);
    expect(model.parameters().some((p) => p.requiresGrad)).toBe(false);
    const seen: string[] = [];
    model.apply((module) => seen.push(module.constructor.name));
    expect(seen).toEqual(["Linear", "Inner", "Outer"]);
  });

  it("says that forward is missing", () => {
    expect(() => new nn.Module().forward()).toThrow(golden.errors.noForward);
  });
});

describe("conversion", () => {
  it("casts in place: parameters stay the same objects", () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.BatchNorm1d(2));
    const before = model.parameters();
    model
      .forward(torch.ones([3, 2]))
      .sum()
      .backward();
    model.double();
    model.parameters().forEach((parameter, i) => expect(parameter).toBe(before[i]));
    expect(before.every((p) => p.dtype === torch.float64 && p.grad?.dtype === torch.float64)).toBe(true);
    expect(model.getBuffer("1.running_mean").dtype).toBe(torch.float64);
    expect(model.getBuffer("1.num_batches_tracked").dtype).toBe(torch.int64);
    model
      .forward(torch.ones([3, 2], { dtype: torch.float64 }))
      .sum()
      .backward();
    for (const [cast, dtype] of [
      ["half", torch.float16],
      ["bfloat16", torch.bfloat16],
      ["float", torch.float32],
    ] as const) {
      expect(model[cast]().parameters()[0]?.dtype).toBe(dtype);
    }
  });

  it("takes devices, dtypes, tensors and options", () => {
    const model = new nn.Linear(2, 2);
    expect(model.to("cpu", torch.float64).weight.dtype).toBe(torch.float64);
    expect(model.to({ dtype: torch.float32 }).weight.dtype).toBe(torch.float32);
    expect(model.to(torch.zeros([1], { dtype: torch.float64 })).weight.dtype).toBe(torch.float64);
    expect(model.to("meta").weight.isMeta).toBe(true);
    expect(() => model.to("cpu")).toThrow("Cannot copy out of meta tensor; no data!");
    expect(model.toEmpty({ device: "cpu" }).weight.isMeta).toBe(false);
    expect(() => model.to(torch.int64)).toThrow(golden.errors.integerDtype);
  });

  it("makes layers of a dtype", () => {
    expect(new nn.Linear(2, 2, { dtype: torch.float64 }).weight.dtype).toBe(torch.float64);
    expect(new nn.Conv2d(1, 1, 1, { device: "meta" }).weight.isMeta).toBe(true);
  });
});

describe("texts", () => {
  it("prints as PyTorch does", () => {
    class Net extends nn.Module {
      layers = new nn.ModuleList<nn.Module>([new nn.Linear(2, 2), new nn.Linear(2, 2), new nn.ReLU()]);
      choices = new nn.ModuleDict<nn.Module>({
        relu: new nn.ReLU(),
        conv: new nn.Conv2d(1, 2, [3, 5], { padding: [1, 2], bias: false }),
      });
      scales = new nn.ParameterList([torch.ones([2, 3]), torch.ones([4])]);
      named = new nn.ParameterDict({ a: torch.ones([2]) });
      empty = new nn.Sequential();
    }
    expect(String(new Net())).toBe(golden.texts.net);
    expect(String(new nn.Transformer(4, 2, 2, 1, 8))).toBe(golden.texts.transformer);
  });

  it("prints the arguments of layers", () => {
    const layers = [
      new nn.Conv1d(4, 6, 3, 2, { groups: 2, dilation: 2, paddingMode: "reflect" }),
      new nn.Conv2d(1, 2, 3, { padding: "same" }),
      new nn.ConvTranspose2d(2, 3, 3, { stride: 2, outputPadding: 1 }),
      new nn.Embedding(10, 3, { paddingIdx: -1, maxNorm: 1 }),
      new nn.EmbeddingBag(10, 3, { mode: "sum" }),
      new nn.LayerNorm([2, 3], { eps: 1e-6, bias: false }),
      new nn.LSTM(3, 4, 2, { dropout: 0.5, bidirectional: true }),
      new nn.ReLU({ inplace: true }),
      new nn.Dropout(0.2, true),
      new nn.Upsample({ scaleFactor: 2, mode: "bilinear" }),
      new nn.Unflatten(1, [2, 3]),
      new nn.MaxPool2d(2, { padding: [1, 0] }),
      new nn.ZeroPad2d([1, 2, 3, 4]),
      new nn.ConstantPad1d(2, 0.5),
    ];
    expect(layers.map(String)).toEqual(golden.texts.layers);
  });
});
