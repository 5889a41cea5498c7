/** @file A linear layer of 8-bit floats: values, gradients, scales over steps, shapes, regions, state. */
import { autocast, bfloat16, device, float16, float32, float64, inferenceMode, nn, noGrad, ones, scope, type Tensor, tensor, zeros } from "@lightning-ts/torch"; // prettier-ignore
import { afterEach, describe, expect, it, vi } from "vitest";
import { golden, type GoldenLinear, wave } from "../../../../scripts/testing/fp8.js";
import { fp8Autocast } from "./autocast.js";
import { Linear } from "./linear.js";
import { DelayedScaling } from "./recipe.js";

const largest = (x: Tensor): number => x.abs().max().item();
const recipe = new DelayedScaling({ amaxHistoryLen: 4 });

function layerOf(inputs: number, outputs: number, dtype = float32): Linear {
  const layer = new Linear(inputs, outputs);
  noGrad(() => {
    layer.weight.copy_(wave([outputs, inputs], 0.7, 0.5));
    layer.bias?.copy_(wave([outputs], 1.3, 0.2));
  });
  return layer.to(dtype);
}

/** A step: what the layer gives, after backward. */
function run(layer: Linear, input: Tensor, grad: Tensor, given = recipe): Tensor {
  layer.zeroGrad();
  const output = fp8Autocast({ fp8Recipe: given }, () => layer.forward(input));
  output.backward(grad);
  return output.detach();
}

/** Scales of input, weight and gradient. */
const scalesOf = ({ scalings }: Linear): unknown =>
  [scalings?.forward, scalings?.backward].flatMap((scaling) => scaling?.scale.tolist());

/** The scale of the input. */
const inputScale = ({ scalings }: Linear): unknown => scalings?.forward.scale.select(0, 0).item();

function expectNear(actual: Tensor | null, expected: unknown, rounding: number): void {
  const wanted = tensor(expected as number[][]);
  expect(actual?.shape).toEqual(wanted.shape);
  expect(largest((actual as Tensor).to(float32).sub(wanted))).toBeLessThanOrEqual(rounding * largest(wanted) + 1e-6);
}

describe("Linear", () => {
  it.each(golden.linear.map((given) => [given.format, given.rows, given.inputs, given.outputs, given] as const))(
    "in %s, %i rows of %i to %i, is what PyTorch computes of rounded values, for some steps",
    (_format, _rows, _inputs, _outputs, given) => {
      const layer = layerOf(given.inputs, given.outputs);
      given.steps.forEach((expected, step) => {
        const input = wave([given.rows, given.inputs], 0.31 + 0.1 * step, 2 + 3 * step).requiresGrad_();
        const grad = wave([given.rows, given.outputs], 0.57 + 0.2 * step, 0.05 / (1 + step));
        const output = run(layer, input, grad, recipeOf(given));
        expectNear(output, expected.output, 1e-5);
        expectNear(input.grad, expected.input, 1e-5);
        expectNear(layer.weight.grad, expected.weight, 1e-5);
        expectNear(layer.bias?.grad ?? null, expected.bias, 1e-5);
        expect(scalesOf(layer)).toEqual(expected.scales.map(Math.fround));
        noGrad(() => {
          for (const parameter of layer.parameters()) parameter.sub_((parameter.grad as Tensor).mul(0.5));
        });
      });
    },
  );

  it.each([bfloat16, float16])("in %s differs from float32 by the rounding of its inputs and results", (dtype) => {
    const [low, full] = [layerOf(32, 16, dtype), layerOf(32, 16, dtype).to(float32)];
    const input = wave([24, 32], 0.3, 2).to(dtype);
    const grad = wave([24, 16], 0.5, 3).to(dtype);
    for (let step = 0; step < 3; step++) {
      const [own, other] = [input.clone().requiresGrad_(), input.to(float32).requiresGrad_()];
      const outputs = [run(low, own, grad), run(full, other, grad.to(float32))];
      expect([outputs[0]?.dtype, own.grad?.dtype, low.weight.grad?.dtype]).toEqual([dtype, dtype, dtype]);
      const rounding = dtype === bfloat16 ? 2 ** -8 : 2 ** -11;
      expectNear(outputs[0] ?? null, outputs[1]?.tolist(), rounding);
      expectNear(own.grad, other.grad?.tolist(), rounding);
      expectNear(low.weight.grad, full.weight.grad?.tolist(), rounding);
      expect(scalesOf(low)).toEqual(scalesOf(full));
    }
  });

  it("is within the rounding of 8 bits of the layer in float32", () => {
    const layer = layerOf(64, 32);
    const plain = new nn.Linear(64, 32);
    plain.loadStateDict(layer.stateDict(), { strict: false });
    const [x, y] = [wave([48, 64], 0.3, 5).requiresGrad_(), wave([48, 64], 0.3, 5).requiresGrad_()];
    const grad = wave([48, 32], 0.9, 1e-3);
    run(layer, x, grad);
    x.grad = null;
    const output = run(layer, x, grad); // with scales of the first step
    const expected = plain.forward(y);
    expected.backward(grad);
    // A value of E4M3 is off by 2^-4 of itself at most, one of E5M2 by 2^-3, and what the smallest of a tensor lose.
    const bound = (a: Tensor, b: Tensor, error: number): Tensor => a.abs().matmul(b.abs()).mul(error).add(1e-5);
    const within = (a: Tensor | null, b: Tensor | null, most: Tensor): boolean =>
      (a as Tensor)
        .sub(b as Tensor)
        .abs()
        .le(most)
        .all()
        .item() as unknown as boolean;
    const w = plain.weight.detach();
    expect(within(output, expected.detach(), bound(y.detach(), w.t(), 0.14))).toBe(true);
    expect(within(x.grad, y.grad, bound(grad, w, 0.2))).toBe(true);
    expect(within(layer.weight.grad, plain.weight.grad, bound(grad.t(), y.detach(), 0.2))).toBe(true);
    expect(output.equal(expected)).toBe(false);
  });

  it("takes any number of dimensions and rows", () => {
    const layer = layerOf(16, 32, bfloat16);
    const flat = wave([12, 16], 0.3, 2).to(bfloat16);
    const wanted = fp8Autocast({}, () => layer.forward(flat));
    for (const shape of [
      [3, 4, 16],
      [2, 3, 2, 16],
    ])
      // prettier-ignore
      expect(fp8Autocast({}, () => layer.eval().forward(flat.view(shape))).flatten(0, -2).shape).toEqual([12, 32]);
    expect(wanted.shape).toEqual([12, 32]);
    const fresh = layerOf(16, 32, bfloat16);
    const one = fp8Autocast({}, () => fresh.forward(flat.select(0, 0)));
    expect(one.shape).toEqual([32]);
    one.sum().backward();
    expect(fresh.weight.grad?.shape).toEqual([32, 16]);
    const none = fp8Autocast({}, () => fresh.forward(zeros([0, 16], { dtype: bfloat16 })));
    fresh.zeroGrad();
    none.sum().backward();
    expect([none.shape, largest(fresh.weight.grad as Tensor)]).toEqual([[0, 32], 0]);
  });

  it("gives the dtype of autocast, and gradients in those of input and parameters", () => {
    const [layer, plain] = [layerOf(16, 16), layerOf(16, 16)];
    const [x, y] = [wave([4, 16], 1, 1).requiresGrad_(), wave([4, 16], 1, 1).requiresGrad_()];
    const low = autocast("cpu", { dtype: bfloat16 }, () => fp8Autocast({}, () => layer.forward(x)));
    const full = fp8Autocast({}, () => plain.forward(y));
    expect(low.dtype).toBe(bfloat16);
    expectNear(low.detach(), full.tolist(), 2 ** -7); // bias and output are rounded
    low.backward(ones([4, 16], { dtype: bfloat16 }));
    full.backward(ones([4, 16]));
    expect(x.grad?.equal(y.grad as Tensor)).toBe(true);
    expect(layer.weight.grad?.equal(plain.weight.grad as Tensor)).toBe(true);
  });

  it("lets what follows change its output in place", () => {
    const layer = layerOf(16, 16);
    const output = fp8Autocast({}, () => layer.forward(wave([2, 2, 16], 1, 1)).relu_());
    output.sum().backward();
    expect(layer.weight.grad).not.toBeNull();
  });

  it("computes only the gradients that are needed", () => {
    const layer = layerOf(16, 16);
    layer.weight.requiresGrad = false;
    const input = wave([4, 16], 1, 1).requiresGrad_();
    fp8Autocast({}, () => layer.forward(input))
      .sum()
      .backward();
    expect([layer.weight.grad, input.grad === null, layer.bias?.grad === null]).toEqual([null, false, false]);
    layer.requiresGrad_(false);
    expect(fp8Autocast({}, () => layer.forward(wave([4, 16], 1, 1))).requiresGrad).toBe(false);
  });

  it("has no bias where none is asked for", () => {
    const layer = new Linear(16, 16, { bias: false });
    const output = fp8Autocast({}, () => layer.forward(ones([2, 16])));
    output.sum().backward();
    expect([layer.bias, Object.keys(layer.stateDict())]).toEqual([null, ["weight", "_extra_state"]]);
  });

  it.each([
    ["another last dimension", zeros([2, 15]), "RangeError", "last dimension is 16. Received: one of shape [2, 15]"],
    ["no dimension", zeros([]), "RangeError", "of shape []"],
    ["float64", zeros([2, 16], { dtype: float64 }), "TypeError", "Received: torch.float64"],
    ["whole numbers", ones([2, 16]).long(), "TypeError", "Received: torch.int64"],
  ])("refuses an input of %s", (_, input, name, message) => {
    const call = (): unknown => fp8Autocast({}, () => layerOf(16, 16).forward(input));
    expect(call).toThrow(expect.objectContaining({ name }));
    expect(call).toThrow(message);
  });

  it("shows what it is", () => {
    expect(String(new Linear(8, 16))).toBe("Linear(in_features=8, out_features=16, bias=True)");
  });
});

describe("fp8Autocast", () => {
  it("is where layers compute with 8 bits, outside they are as nn.Linear", () => {
    const layer = layerOf(16, 16);
    const input = wave([4, 16], 0.9, 3);
    const plain = nn.functional.linear(input, layer.weight, layer.bias);
    expect(layer.forward(input).equal(plain)).toBe(true);
    expect(fp8Autocast({ enabled: false }, () => layer.forward(input)).equal(plain)).toBe(true);
    expect(layer.scalings).toBeNull();
    expect(fp8Autocast({}, () => fp8Autocast({ enabled: false }, () => layer.forward(input))).equal(plain)).toBe(true);
    expect(fp8Autocast({}, () => layer.forward(input)).equal(plain)).toBe(false);
  });

  it("updates scales when the outermost ends, once for all calls in it", () => {
    const layer = layerOf(16, 16);
    fp8Autocast({ fp8Recipe: recipe }, () => {
      fp8Autocast({ fp8Recipe: recipe }, () => layer.forward(ones([2, 16])));
      layer.forward(ones([2, 16]).mul(7));
      expect(layer.scalings?.forward.scale.tolist()).toEqual([1, 1]);
    });
    expect(layer.scalings?.forward.history.select(1, 0).tolist()).toEqual([0, 0, 0, 7]);
    expect(inputScale(layer)).toBe(64);
  });

  it("updates scales of gradients when backward ends, however many layers there are", () => {
    const layers = [layerOf(16, 16), layerOf(16, 16), layerOf(16, 16)] as const;
    const output = fp8Autocast({ fp8Recipe: recipe }, () =>
      layers.reduce((x, layer) => layer.forward(x), ones([2, 16])),
    );
    output.backward(ones([2, 16]));
    for (const { scalings } of layers) expect(scalings?.backward.history.max().item()).toBeGreaterThan(0);
    expect(layers[2].scalings?.backward.scale.tolist()).toEqual([57344]);
  });

  it("holds in what an asynchronous function awaits, and ends with it", async () => {
    const layer = layerOf(16, 16);
    const running = fp8Autocast({ fp8Recipe: recipe }, async () => {
      await Promise.resolve();
      const output = layer.forward(ones([2, 16]));
      await Promise.resolve();
      return output;
    });
    const plain = layer.forward(ones([2, 16]));
    const output = await running;
    expect(output.equal(plain)).toBe(false);
    expect(inputScale(layer)).toBe(448);
  });

  it("leaves scales alone where nothing is trained", () => {
    const layer = layerOf(16, 16);
    noGrad(() => fp8Autocast({ fp8Recipe: recipe }, () => layer.forward(ones([2, 16]))));
    inferenceMode(() => fp8Autocast({ fp8Recipe: recipe }, () => layer.forward(ones([2, 16]))));
    layer.eval();
    fp8Autocast({ fp8Recipe: recipe }, () => layer.forward(ones([2, 16])));
    expect(scalesOf(layer)).toEqual([1, 1, 1]);
    layer.train();
    run(layer, ones([2, 16]), ones([2, 16])); // what inference mode made does not hinder training
    expect(inputScale(layer)).toBe(448);
  });

  it("passes errors on, and the next region is as if there had been none", () => {
    const layer = layerOf(16, 16);
    const failing = (): never => {
      layer.forward(ones([2, 16]));
      throw new Error("no");
    };
    expect(() => fp8Autocast({ fp8Recipe: recipe }, failing)).toThrow("no");
    run(layer, ones([2, 16]), ones([2, 16]));
    expect(inputScale(layer)).toBe(448);
    expect(fp8Autocast({ enabled: false }, () => 3)).toBe(3);
  });

  it("keeps what it remembers out of torch.scope", () => {
    const layer = layerOf(16, 16);
    for (let i = 0; i < 3; i++) scope(() => void run(layer, ones([2, 16]), ones([2, 16])));
    expect(layer.scalings?.forward.history.select(1, 0).tolist()).toEqual([0, 1, 1, 1]);
  });

  const nothing = (): number => 0;
  const refused: readonly (readonly [options: object, fn: unknown, message: string])[] = [
    [{}, undefined, "expected options and a function. Received: undefined"],
    [{ fp8Recipe: { margin: 1 } }, nothing, "expected a DelayedScaling. Received: { margin: 1 }"],
    [{ enable: true }, nothing, 'unknown option "enable"'],
    [{ enabled: 1 }, nothing, "enabled: expected true or false"],
  ];
  it.each(refused)("refuses %j", (options, fn, message) => {
    expect(() => fp8Autocast(options, fn as () => number)).toThrow(message);
  });
});

describe("a state dictionary", () => {
  afterEach(() => vi.restoreAllMocks());

  const trained = (): Linear => {
    const layer = layerOf(16, 16);
    const three = new DelayedScaling({ amaxHistoryLen: 4, interval: 3 });
    for (let i = 1; i <= 2; i++) run(layer, wave([4, 16], 1, i), wave([4, 16], 1, i), three);
    return layer;
  };

  it("has scales and amaxes, and gives them back exactly", () => {
    const [layer, other] = [trained(), layerOf(16, 16)];
    const state = layer.stateDict();
    expect(state._extra_state?.shape).toEqual([6, 3]);
    other.loadStateDict(state);
    expect(other.getExtraState().equal(layer.getExtraState())).toBe(true);
    const three = new DelayedScaling({ amaxHistoryLen: 4, interval: 3 });
    for (let i = 0; i < 5; i++) {
      const outputs = [layer, other].map((one) => run(one, wave([4, 16], 2, 5 + i), wave([4, 16], 1, i), three));
      expect((outputs[0] as Tensor).equal(outputs[1] as Tensor)).toBe(true);
    }
    expect(scalesOf(other)).toEqual(scalesOf(layer));
    // What was saved is not changed by training on.
    expect(state._extra_state?.equal(trained().getExtraState())).toBe(true);
  });

  it("without scales is that of nn.Linear, either way", () => {
    const plain = new nn.Linear(16, 16);
    const layer = new Linear(16, 16);
    expect(Object.keys(layer.stateDict())).toEqual([...Object.keys(plain.stateDict()), "_extra_state"]);
    layer.loadStateDict(plain.stateDict());
    expect(layer.weight.equal(plain.weight)).toBe(true);
    expect(layer.getExtraState().shape).toEqual([0]);
    layer.loadStateDict(layer.stateDict());
    expect(() => layer.loadStateDict({ weight: plain.weight })).toThrow('Missing key(s) in state_dict: "bias"');
  });

  it("of Python's package gives weights; scales start over, with a warning", () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const layer = trained();
    layer.loadStateDict({ ...layer.stateDict(), _extra_state: zeros([40]).byte() });
    expect(layer.scalings).toBeNull();
    expect(warn.mock.calls[0]?.[0]).toContain("pickled objects");
  });

  it.each([[[3, 4]], [[2, 3]], [[5]], [[3, 3, 3]]])("refuses another tensor, of shape %j", (shape) => {
    const state = zeros(shape);
    const layer = layerOf(16, 16);
    expect(() => layer.loadStateDict({ ...layer.stateDict(), _extra_state: state })).toThrow(
      "of shape [2 + history, 3]",
    );
  });

  it("keeps its dtype when the layer's changes", () => {
    const layer = trained().to(bfloat16);
    expect([layer.weight.dtype, layer.getExtraState().dtype]).toEqual([bfloat16, float32]);
    expect(layer.to(device("cpu")).scalings?.forward.scale.dtype).toBe(float32);
  });
});

function recipeOf({ format, recipe: { length, algorithm, ...more } }: GoldenLinear): DelayedScaling {
  return new DelayedScaling({ amaxHistoryLen: length, amaxComputeAlgo: algorithm, fp8Format: format, ...more });
}
