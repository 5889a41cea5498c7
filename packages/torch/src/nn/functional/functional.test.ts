/** @file Functions beyond the recorded cases: numbers, forms of calls, bad input. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn } from "../../index.js";
import { difference, golden, type Numbers } from "../../../scripts/testing/nn.js";
import * as F from "./index.js";

describe("functions against PyTorch", () => {
  it("random and composed ones", () => {
    torch.manualSeed(10);
    const logits = torch.randn([3, 4]);
    const wanted = golden.functions;
    expect(difference(F.gumbelSoftmax(logits, { tau: 0.5 }), wanted.gumbel ?? NaN)).toBeLessThan(1e-5);
    expect(difference(F.gumbelSoftmax(logits, { hard: true }), wanted.gumbelHard ?? NaN)).toBeLessThan(1e-5);
    expect(F.oneHot(torch.tensor([0n, 2n, 1n])).tolist()).toEqual(wanted.oneHot);
    const logProbs = torch.randn([6, 2, 5]).logSoftmax(-1);
    const targets = torch.tensor([
      [1n, 2n, 2n],
      [3n, 4n, 0n],
    ]);
    const ctc = F.ctcLoss(logProbs, targets, torch.tensor([6n, 5n]), torch.tensor([3n, 2n]));
    expect(ctc.item()).toBeCloseTo(Number(wanted.ctc), 4);
    const theta = torch.tensor([
      [
        [1, 0.2, 0.1],
        [0, 1, -0.3],
      ],
    ]);
    expect(
      difference(F.affineGrid(theta, [1, 1, 2, 3], { alignCorners: false }), wanted.affineGrid ?? NaN),
    ).toBeLessThan(1e-5);
    const image = torch.arange(16).float().reshape([1, 1, 4, 4]);
    expect(difference(F.fold(F.unfold(image, 2), [4, 4], 2), wanted.fold ?? NaN)).toBe(0);
    const pooled = F.fractionalMaxPool2d(torch.randn([1, 1, 5, 5]), 2, { outputSize: 3 });
    expect(difference(pooled, wanted.fractional ?? NaN)).toBeLessThan(1e-6);

    const adaptive = new nn.AdaptiveLogSoftmaxWithLoss(8, 20, [4, 10], { divValue: 2 });
    const x = torch.randn([6, 8]);
    const [output, loss] = adaptive.forward(x, torch.tensor([0n, 3n, 5n, 12n, 19n, 9n]));
    const [outputs = NaN, wantedLoss, logProbs2 = NaN, predicted] = wanted.adaptive as Numbers[];
    expect(difference(output, outputs)).toBeLessThan(1e-5);
    expect(loss.item()).toBeCloseTo(Number(wantedLoss), 5);
    expect(difference(adaptive.logProb(x), logProbs2)).toBeLessThan(1e-5);
    expect(adaptive.predict(x).tolist()).toEqual(predicted);
    expect(() => adaptive.forward(x, torch.tensor([0n, 3n, 5n, 12n, 20n, 9n]))).toThrow(
      "Target values should be in [0, 19]",
    );
  });

  it("drops whole volumes where the batch is missing", () => {
    torch.manualSeed(0);
    const dropped = F.dropout3d(torch.ones([40, 2, 2]));
    const kept = dropped.sum([1, 2]).tolist();
    expect(new Set(kept as number[])).toEqual(new Set([0, 8]));
  });

  it("takes optional arguments by position and by name", () => {
    const x = torch.ones([1, 1, 4, 4]);
    const w = torch.ones([1, 1, 3, 3]);
    expect(F.conv2d(x, w, null, 1, 1).shape).toEqual([1, 1, 4, 4]);
    expect(F.conv2d(x, w, { padding: 1 }).shape).toEqual([1, 1, 4, 4]);
    expect(F.maxPool2d(x, 2, { stride: 1 }).shape).toEqual([1, 1, 3, 3]);
    const [values, indices] = F.maxPool2d(x, 2, { returnIndices: true });
    expect([values.shape, indices.dtype]).toEqual([[1, 1, 2, 2], torch.int64]);
    expect(F.softmax(x, -1).sum().item()).toBe(4);
    expect(F.softmax(x, { dim: -1, dtype: torch.float64 }).dtype).toBe(torch.float64);
    expect(F.relu(torch.tensor([-1]), { inplace: true }).item()).toBe(0);
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => F.crossEntropy(x, x, { reducton: "sum" })).toThrow("crossEntropy has no option 'reducton'");
  });
});

describe("bad input has PyTorch's words", () => {
  const x = torch.ones([2, 3]);
  it.each<[string, () => unknown]>([
    ["linearShape", () => new nn.Linear(4, 2).forward(x)],
    ["convChannels", () => new nn.Conv2d(3, 4, 3).forward(torch.ones([1, 2, 8, 8]))],
    ["convGroups", () => new nn.Conv2d(3, 4, 3, { groups: 2 })],
    ["convSame", () => new nn.Conv2d(3, 4, 3, { stride: 2, padding: "same" })],
    ["batchNormDims", () => new nn.BatchNorm2d(3).forward(x)],
    ["batchNormSingle", () => new nn.BatchNorm1d(3).forward(torch.ones([1, 3]))],
    ["groupNorm", () => new nn.GroupNorm(2, 3)],
    ["dropout", () => new nn.Dropout(1.5)],
    ["layerNorm", () => new nn.LayerNorm(4).forward(x)],
    ["embeddingRange", () => new nn.Embedding(4, 2).forward(torch.tensor([4n]))],
    ["crossEntropyBatch", () => F.crossEntropy(x, torch.tensor([0n, 1n, 2n]))],
    ["crossEntropyClass", () => F.crossEntropy(x, torch.tensor([0n, 3n]))],
    ["bceShape", () => F.binaryCrossEntropy(x, torch.zeros([3]))],
    ["bceLogitsShape", () => F.binaryCrossEntropyWithLogits(x, torch.zeros([3]))],
    // @ts-expect-error -- what JavaScript callers may do
    ["reduction", () => F.mseLoss(x, x, { reduction: "average" })],
    ["interpolateBoth", () => F.interpolate(torch.zeros([1, 1, 2, 2]), { size: 3, scaleFactor: 2 })],
    ["interpolateDims", () => F.interpolate(torch.zeros([1, 1, 2, 2]), { scaleFactor: 2, mode: "trilinear" })],
    ["lstmInput", () => new nn.LSTM(4, 2).forward(torch.zeros([3, 1, 5]))],
    [
      "lstmHidden",
      () => new nn.LSTM(4, 2).forward(torch.zeros([3, 1, 4]), [torch.zeros([1, 2, 2]), torch.zeros([1, 1, 2])]),
    ],
    ["rnnDtype", () => new nn.RNN(4, 2).forward(torch.zeros([3, 1, 4], { dtype: torch.float64 }))],
    [
      "attentionWidth",
      () =>
        new nn.MultiheadAttention(4, 2).forward(torch.zeros([2, 1, 6]), torch.zeros([2, 1, 6]), torch.zeros([2, 1, 6])),
    ],
  ])("%s", (name, call) => {
    expect(call).toThrow(golden.errors[name]);
  });

  it("with the classes that stand for PyTorch's", () => {
    const whole = torch.tensor([1n, 0n]);
    const scaled = torch.zeros([1, 1, 4, 4]);
    const cases: [() => unknown, new (...args: never) => Error, string][] = [
      [() => F.glu(torch.tensor(1)), torch.TorchError, "glu does not support scalars"],
      [() => F.dropout1d(torch.ones([2])), torch.TorchError, "dropout1d: Expected 2D or 3D input"],
      [() => F.oneHot(x), torch.TorchError, "one_hot is only applicable to index tensor of type LongTensor."],
      [() => torch.tensordot(x, x, -1), torch.TorchError, "tensordot expects dims >= 0, but got dims=-1"],
      [
        () => torch.stft(torch.ones([9]), 4, { alignToWindow: true, returnComplex: true }),
        torch.TorchError,
        "stft align",
      ],
      [() => F.normalize(whole), torch.TorchError, "linalg.vector_norm: Expected a floating point or complex tensor"],
      [() => F.multilabelSoftMarginLoss(x, x.gt(0)), torch.TorchError, "Subtraction, the `-` operator, with a bool"],
      [() => F.multilabelSoftMarginLoss(torch.tensor(1), x), RangeError, "Dimension specified as -1 but tensor has no"],
      [
        () => F.binaryCrossEntropy(x, x, { weight: torch.ones([0]) }),
        RangeError,
        "Attempting to broadcast a dimension",
      ],
      [() => F.interpolate(torch.tensor(1), { scaleFactor: 2 }), torch.NotImplementedError, "Only 3D, 4D and 5D input"],
      [() => F.interpolate(scaled, { scaleFactor: -0.6, mode: "area" }), torch.TorchError, "received {-2, -2}"],
      // @ts-expect-error -- what JavaScript callers may do
      [() => F.localResponseNorm(torch.ones([1, 2, 3])), TypeError, "localResponseNorm expects a number as 'size'"],
    ];
    for (const [call, kind, message] of cases) {
      expect(call, message).toThrow(kind);
      expect(call, message).toThrow(message);
    }
    expect(F.normalize(torch.tensor([3, 4]), { dim: null }).tolist()).toEqual([
      expect.closeTo(0.6),
      expect.closeTo(0.8),
    ]);
  });

  it("for options of recurrent layers, and without an input", () => {
    const wrong = (options: object) => () => new nn.GRU({ inputSize: 2, hiddenSize: 3, ...options });
    expect(wrong({ bias: 1 })).toThrow("bias should be of type bool, got: int");
    expect(wrong({ batchFirst: "yes" })).toThrow("batch_first should be of type bool, got: str");
    expect(wrong({ inputSize: 2.5 })).toThrow("GRU expects a whole number as 'inputSize'. Received: 2.5.");
    expect(wrong({ hiddenSize: [3] })).toThrow("GRU expects a whole number as 'hiddenSize'.");
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => new nn.HuberLoss({ delta: { re: 1, im: 0 } })).toThrow("got: <class 'complex'>");
    for (const layer of [new nn.RNN(2, 3), new nn.LSTM(2, 3), new nn.GRUCell(2, 3)]) {
      // @ts-expect-error -- what JavaScript callers may do
      expect(() => layer.forward()).toThrow(
        `${layer.constructor.name} expects a tensor as 'input'. Received: undefined.`,
      );
    }
  });

  it("with Python's names of types", () => {
    const [image, weight] = [torch.ones([1, 1, 2, 2], { dtype: torch.complex64 }), torch.ones([1, 1, 1, 1])];
    expect(() => F.conv2d(image, weight)).toThrow(
      "Input type (CPUComplexFloatType) and weight type (torch.FloatTensor) should be the same",
    );
  });
});
