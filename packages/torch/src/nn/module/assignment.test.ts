/** @file What happens where a plain tensor is assigned to the field of a parameter or a buffer. */
import { expect, it } from "vitest";
import { runInThisContext } from "node:vm";
import * as torch from "../../index.js";

const { nn } = torch;

/** As plain JavaScript assigns: the compiler refuses it. */
function assign(module: torch.nn.Module, name: string, value: unknown): void {
  Reflect.set(module, name, value);
}

it("a plain tensor in a parameter's place is an error, wherever the parameters are asked for", () => {
  for (const ask of [
    (layer: torch.nn.Module) => layer.parameters(),
    (layer: torch.nn.Module) => layer.namedParameters(),
    (layer: torch.nn.Module) => layer.stateDict(),
    (layer: torch.nn.Module) => layer.double(),
    (layer: torch.nn.Module) => layer.zeroGrad(),
  ]) {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.ReLU());
    expect(model.parameters().length).toBe(2);
    assign(model.at(0), "weight", torch.zeros([2, 2]));
    expect(() => ask(model)).toThrow(TypeError);
    expect(() => ask(model)).toThrow(
      /cannot assign 'torch.FloatTensor' as parameter 'weight' of Linear \(torch.nn.Parameter or null expected\)/,
    );
  }
});

it("parameters, null and a field that was given up are fine", () => {
  const layer = new nn.Linear(2, 2);
  layer.parameters();
  assign(layer, "weight", new nn.Parameter(torch.zeros([2, 2])));
  assign(layer, "bias", null);
  expect(layer.namedParameters().map(([name]) => name)).toEqual(["weight"]);
  layer.registerParameter("weight", null);
  assign(layer, "weight", torch.zeros([2, 2]));
  expect(layer.parameters()).toEqual([]);
});

it("a tensor in a buffer's place becomes the buffer", () => {
  const norm = new nn.BatchNorm1d(2);
  expect(norm.buffers().length).toBe(3);
  assign(norm, "runningMean", torch.ones([2]));
  expect(norm.stateDict().running_mean?.tolist()).toEqual([1, 1]);
  expect(norm.runningMean).toBeInstanceOf(nn.Buffer);
  const own = new (class extends nn.Module {
    cache = new nn.Buffer(torch.zeros([1]), { persistent: false });
  })();
  own.buffers();
  assign(own, "cache", torch.ones([1]));
  expect(own.buffers()[0]?.tolist()).toEqual([1]);
  expect(own.buffers()[0]?.persistent).toBe(false);
});

it("a layer's own parameters are known before anybody listed them, also those that are null", () => {
  const { Linear, Bilinear, Conv2d, ConvTranspose1d, BatchNorm1d, LayerNorm, GroupNorm, RMSNorm, PReLU } = nn;
  const layers: [torch.nn.Module, ...string[]][] = [
    [new Linear(2, 2), "weight", "bias"],
    [new Linear(2, 2, { bias: false }), "bias"],
    [new Bilinear(2, 2, 2), "weight", "bias"],
    [new Conv2d(1, 1, 1), "weight", "bias"],
    [new ConvTranspose1d(1, 1, 1), "weight", "bias"],
    [new BatchNorm1d(2), "weight", "bias"],
    [new nn.InstanceNorm1d(2), "weight"],
    [new LayerNorm([2]), "weight", "bias"],
    [new GroupNorm(1, 2), "weight", "bias"],
    [new RMSNorm([2]), "weight"],
    [new PReLU(), "weight"],
    [new nn.Embedding(3, 2), "weight"],
    [new nn.Embedding(2, 2, { _weight: torch.ones([2, 2]) }), "weight"],
    [new nn.EmbeddingBag(3, 2), "weight"],
    [new nn.LSTM(2, 2), "weightIhL0", "biasHhL0"],
    [new nn.GRUCell(2, 2), "weightIh", "weightHh", "biasIh", "biasHh"],
    [new nn.MultiheadAttention(2, 1), "inProjWeight", "inProjBias", "biasK", "qProjWeight"],
    [new nn.LazyLinear(2), "weight", "bias"],
    [new nn.LazyConv1d(1, 1), "weight", "bias"],
    [new nn.LazyBatchNorm1d(), "weight", "bias"],
  ];
  for (const [layer, ...fields] of layers) {
    for (const field of fields) {
      const before: unknown = Reflect.get(layer, field);
      assign(layer, field, torch.zeros([2, 2], { dtype: torch.float64 }));
      const text = `cannot assign 'torch.DoubleTensor' as parameter '${field}' of ${layer.constructor.name} (`;
      expect(() => layer.parameters(), text).toThrow(text);
      assign(layer, field, new nn.Parameter(torch.zeros([2, 2])));
      const known = layer.parameters();
      expect(known).toContain(Reflect.get(layer, field));
      if (before !== null) expect(known).not.toContain(before);
      assign(layer, field, before);
    }
  }
});

it("nothing but a parameter, a module or a tensor replaces one", () => {
  class Net extends nn.Module {
    body = new nn.Linear(1, 1);
    scale = new nn.Parameter(torch.ones([1]));
    mean = new nn.Buffer(torch.ones([1]));
  }
  for (const value of [
    3,
    "text",
    [torch.ones([1])],
    { a: 1 },
    () => 1,
    new nn.Buffer(torch.ones([1])),
    new nn.ReLU(),
  ]) {
    const net = new Net();
    net.parameters();
    assign(net, "scale", value);
    expect(() => net.parameters()).toThrow(/^cannot assign '[\w.]+' as parameter 'scale' of Net \(/);
  }
  for (const value of [3, "text", [new nn.ReLU()], () => 1, torch.ones([1]), new nn.Parameter(torch.ones([1]))]) {
    const net = new Net();
    net.children();
    assign(net, "body", value);
    for (const ask of [() => net.train(), () => net.parameters(), () => net.stateDict(), () => String(net)])
      expect(ask).toThrow(/^cannot assign '[\w.]+' as child module 'body' of Net \(/);
  }
  for (const value of [3, "text", [torch.ones([1])], new nn.ReLU()]) {
    const net = new Net();
    net.buffers();
    assign(net, "mean", value);
    expect(() => net.stateDict()).toThrow(/^cannot assign '[\w.]+' object to buffer 'mean' of Net \(/);
  }
});

it("what was registered by name is known at once, and null gives it up", () => {
  const module = new nn.Module();
  module.registerParameter("scale", new nn.Parameter(torch.ones([1])));
  module.registerBuffer("mean", torch.ones([1]), false);
  module.registerModule("body", new nn.ReLU());
  assign(module, "mean", torch.zeros([1]));
  expect(module.buffers()[0]?.persistent).toBe(false);
  assign(module, "scale", torch.ones([1]));
  expect(() => module.parameters()).toThrow("as parameter 'scale'");
  assign(module, "scale", null);
  module.registerParameter("scale", null);
  assign(module, "body", 3);
  expect(() => module.children()).toThrow("as child module 'body'");
  assign(module, "body", null);
  module.registerModule("body", null);
  assign(module, "body", 3);
  assign(module, "scale", torch.ones([1]));
  expect([module.parameters(), module.children()]).toEqual([[], []]);
});

it("containers may be changed in every way", () => {
  const list = new nn.ModuleList([new nn.ReLU(), new nn.Linear(1, 1)]);
  list.children();
  list.pop();
  list.append(new nn.Linear(2, 2));
  expect(list.parameters().length).toBe(2);
  const layers = new nn.Sequential(new nn.ReLU(), new nn.Linear(1, 1));
  layers.parameters();
  layers.append(new nn.Tanh());
  expect(layers.children().length).toBe(3);
});

class AsFields extends nn.Module {
  weight = new nn.Parameter(torch.ones([2]));
  bias = new torch.nn.Parameter(torch.ones([1]), false);
}
class InItsConstructor extends nn.Module {
  declare weight: torch.nn.Parameter;
  declare bias: torch.nn.Parameter | null;

  constructor(hasBias = true) {
    super();
    // this.weight = torch.ones([2]) is what a comment says.
    this.weight = new nn.Parameter(torch.ones([2]));
    if (hasBias) this.bias = new nn.Parameter(torch.ones([1]));
    else this.bias = null;
  }
}
class Inherited extends InItsConstructor {
  scale = 2;
}
type Made = new (data: torch.Tensor) => torch.nn.Module;
/** A class as compilers write it: text, so that the one of the tests does not change it. */
const written = (text: string): Made =>
  (runInThisContext(`(Module, nn) => ${text}`) as (base: unknown, space: unknown) => Made)(nn.Module, nn);
const compiled = written(`{
  function __publicField(object, name, value) { object[name] = value; }
  return class Compiled extends Module {
    constructor() { super(...arguments); __publicField(this, "weight", new nn.Parameter(arguments[0])); }
  };
}`);
const minified = written("class extends Module{constructor(i){super();this.weight=new nn.Parameter(i),this.a=1}}");

it.each<[string, () => torch.nn.Module]>([
  ["fields", () => new AsFields()],
  ["its constructor", () => new InItsConstructor()],
  ["a class that it extends", () => new Inherited()],
  ["fields that were compiled", () => new compiled(torch.ones([2]))],
  ["fields that were minified", () => new minified(torch.ones([2]))],
])("parameters of a user's class are known before anybody listed them: %s", (_, make) => {
  const before = torch.zeros([2]);
  const module = make();
  assign(module, "weight", before);
  for (const ask of [
    () => module.parameters(),
    () => module.stateDict(),
    () => new nn.Sequential(module).train().parameters(),
  ])
    expect(ask).toThrow(
      /cannot assign 'torch.FloatTensor' as parameter 'weight' of .*torch.nn.Parameter or null expected/,
    );
  assign(module, "weight", "text");
  expect(() => module.parameters()).toThrow(/cannot assign 'string' as parameter 'weight'/);
  assign(module, "weight", new nn.Parameter(before));
  expect(module.namedParameters()[0]?.[1].tolist()).toEqual([0, 0]);
  assign(module, "weight", null);
  expect(module.namedParameters().map(([name]) => name)).not.toContain("weight");
});

it("a class that may put a plain tensor there itself may do so", () => {
  class Either extends nn.Module {
    constructor(isTrained: boolean) {
      super();
      if (isTrained) Reflect.set(this, "scale", 1);
      const scale = new nn.Parameter(torch.ones([1]));
      this.scale = scale;
      this.scale = isTrained ? new nn.Parameter(torch.ones([1])) : torch.ones([1]);
      if (isTrained) this.scale = new nn.Parameter(torch.ones([1]));
    }
    scale: torch.Tensor;
  }
  expect(new Either(false).parameters()).toEqual([]);
  expect(new Either(true).parameters().length).toBe(1);
  class Local extends nn.Module {
    cache = torch.ones([1]);
    fill(): void {
      const cache = new nn.Parameter(torch.ones([1]));
      void cache;
    }
  }
  expect(new Local().parameters()).toEqual([]);
});
