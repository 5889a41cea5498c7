/** @file Layers together: training against PyTorch's numbers, recurrent layers on packed sequences, lazy layers. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn, type Tensor } from "../../index.js";
import { difference, golden } from "../../../scripts/testing/nn.js";

function train(model: nn.Sequential, x: Tensor, y: Tensor, loss: nn.CrossEntropyLoss | nn.MSELoss): number[] {
  const losses: number[] = [];
  for (let step = 0; step < 5; step++) {
    model.zeroGrad();
    const value = loss.forward(model.forward(x), y);
    value.backward();
    torch.noGrad(() => {
      for (const parameter of model.parameters()) {
        const { grad } = parameter;
        if (grad !== null) parameter.sub_(grad.mul(0.1));
      }
    });
    losses.push(Number(value.item()));
  }
  return losses;
}

function compare(
  model: nn.Module,
  losses: number[],
  wanted: { losses: number[]; state: Record<string, number[]> },
): void {
  losses.forEach((loss, i) => expect(loss).toBeCloseTo(wanted.losses[i] ?? NaN, 5));
  const state = model.stateDict();
  expect(Object.keys(state)).toEqual(Object.keys(wanted.state));
  for (const [name, tensor] of Object.entries(state)) {
    expect(difference(tensor.flatten(), wanted.state[name] ?? NaN), name).toBeLessThan(1e-5);
  }
}

describe("training gives PyTorch's numbers", () => {
  it("a perceptron with dropout", () => {
    torch.manualSeed(5);
    const model = new nn.Sequential(
      new nn.Flatten(),
      new nn.Linear(12, 8),
      new nn.LayerNorm(8),
      new nn.GELU(),
      new nn.Dropout(0.25),
      new nn.Linear(8, 3),
    );
    const x = torch.randn([6, 3, 4]);
    const losses = train(model, x, torch.tensor([0n, 1n, 2n, 0n, 1n, 2n]), new nn.CrossEntropyLoss());
    compare(model, losses, golden.training.mlp);
  });

  it("a convolution with batch normalisation", () => {
    torch.manualSeed(6);
    const model = new nn.Sequential({
      conv: new nn.Conv2d(1, 3, 3, { padding: 1 }),
      norm: new nn.BatchNorm2d(3),
      relu: new nn.ReLU(),
      pool: new nn.AdaptiveAvgPool2d(1),
      flat: new nn.Flatten(),
    });
    const x = torch.randn([4, 1, 6, 6]);
    compare(model, train(model, x, torch.randn([4, 3]), new nn.MSELoss()), golden.training.conv);
  });

  it("an LSTM on packed sequences", () => {
    torch.manualSeed(7);
    const lstm = new nn.LSTM(3, 4, { numLayers: 2, batchFirst: true, bidirectional: true });
    const { rnn } = nn.utils;
    const packed = rnn.packPaddedSequence(torch.randn([3, 5, 3]), [2, 5, 3], {
      batchFirst: true,
      enforceSorted: false,
    });
    const [output, [hidden]] = lstm.forward(packed);
    const [padded, lengths] = rnn.padPackedSequence(output, { batchFirst: true });
    const wanted = golden.training.packed;
    expect(lengths.tolist()).toEqual(wanted.lengths);
    expect(difference(padded.flatten(), wanted.padded)).toBeLessThan(1e-6);
    expect(difference(hidden.flatten(), wanted.hidden)).toBeLessThan(1e-6);
  });
});

describe("lazy layers", () => {
  it("become the layers they stand for", () => {
    const model = new nn.Sequential(
      new nn.LazyConv2d(4, 3),
      new nn.LazyBatchNorm2d(),
      new nn.Flatten(),
      new nn.LazyLinear(2),
    );
    const weight = model.getParameter("0.weight");
    expect(weight).toBeInstanceOf(nn.UninitializedParameter);
    expect(model.forward(torch.ones([2, 3, 5, 5])).shape).toEqual([2, 2]);
    expect([...model].map((layer) => layer.constructor.name)).toEqual(["Conv2d", "BatchNorm2d", "Flatten", "Linear"]);
    expect(model.getParameter("0.weight")).toBe(weight);
    expect(weight).not.toBeInstanceOf(nn.UninitializedParameter);
    expect(weight.shape).toEqual([4, 3, 3, 3]);
    expect(model.getParameter("3.weight").shape).toEqual([2, 36]);
  });

  it("take their shape from a state dictionary", () => {
    const layer = new nn.LazyLinear(2);
    layer.loadStateDict(new nn.Linear(5, 2).stateDict());
    expect(layer.inFeatures).toBe(5);
    expect(layer.forward(torch.ones([1, 5])).shape).toEqual([1, 2]);
  });

  it("refuse an input of the wrong dimensions", () => {
    expect(() => new nn.LazyConv2d(4, 3).forward(torch.ones([2]))).toThrow(
      "Expected 3D (unbatched) or 4D (batched) input to LazyConv2d, but got input of size: torch.Size([2])",
    );
  });
});

describe("layers", () => {
  it("take required arguments by name too", () => {
    expect(new nn.Embedding({ numEmbeddings: 4, embeddingDim: 3 }).weight.shape).toEqual([4, 3]);
    expect(new nn.Linear({ inFeatures: 4, outFeatures: 3, bias: false }).bias).toBeNull();
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => new nn.Linear(4)).toThrow("Linear expects inFeatures, outFeatures. Received: no 'outFeatures'.");
  });

  it("embed with a padding row and given rows", () => {
    const layer = new nn.Embedding(3, 2, { paddingIdx: 0 });
    expect(layer.forward(torch.tensor([0n])).tolist()).toEqual([[0, 0]]);
    const given = nn.Embedding.fromPretrained(torch.ones([3, 2]));
    expect(given.weight.requiresGrad).toBe(false);
    expect(() => nn.Embedding.fromPretrained(torch.ones([3]))).toThrow("expected to be 2-dimensional");
  });

  it("give indices where asked, for unpooling", () => {
    const x = torch.arange(16).float().reshape([1, 1, 4, 4]);
    const [values, indices] = torch.nn.functional.maxPool2d(x, 2, { returnIndices: true });
    expect(new nn.MaxUnpool2d(2).forward(values, indices).sum().item()).toBe(5 + 7 + 13 + 15);
  });

  it("hand the input through when dropout is off", () => {
    const x = torch.ones([4]);
    expect(new nn.Dropout().eval().forward(x)).toBe(x);
    expect(new nn.Dropout(0).forward(x)).toBe(x);
    expect(new nn.Dropout(1).forward(x).tolist()).toEqual([0, 0, 0, 0]);
  });

  it("hide later positions in a transformer", () => {
    torch.manualSeed(2);
    const model = new nn.TransformerEncoder(new nn.TransformerEncoderLayer(4, 2, 8, 0), 2).eval();
    const mask = nn.Transformer.generateSquareSubsequentMask(3);
    const x = torch.randn([3, 1, 4]);
    const before = model.forward(x, { mask }).select(0, 0).tolist();
    const changed = x.clone();
    changed.select(0, 2).add_(1);
    expect(model.forward(changed, { mask }).select(0, 0).tolist()).toEqual(before);
    expect(model.parameters()).toHaveLength(24);
  });
});
