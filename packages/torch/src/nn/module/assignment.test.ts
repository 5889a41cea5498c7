/** @file What happens where a plain tensor is assigned to the field of a parameter or a buffer. */
import { expect, it } from "vitest";
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
      /cannot assign 'Tensor' as parameter 'weight' of Linear \(torch.nn.Parameter or null expected\)/,
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
