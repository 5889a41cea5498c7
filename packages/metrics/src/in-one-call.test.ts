/** @file Batches that are counted in one call give what operators give, in values, dtypes and errors. */
import * as torch from "@lightning-ts/torch";
import type { DType, Tensor } from "@lightning-ts/torch";
import { addSquaredErrors, countClasses, countDecisions } from "@lightning-ts/torch/tensor/metric-sums";
import { describe, expect, it } from "vitest";
import { classification, regression } from "./index.js";

const { bfloat16, float16, float32, float64, int32, int64, uint8 } = torch;

/** What an update needs of a metric, and what it leaves. */
interface Updated {
  update(preds: Tensor, target: Tensor): void;
  readonly metricState: Readonly<Record<string, Tensor | Tensor[]>>;
}

/** The same elements with gaps between them, which only operators take. */
function withGaps(x: Tensor): Tensor {
  return torch.stack([x, x], -1).select(-1, 0);
}

function outcome(metric: Updated, batches: readonly [Tensor, Tensor][], form: (x: Tensor) => Tensor): unknown {
  try {
    for (const [preds, target] of batches) metric.update(form(preds), form(target));
  } catch (error) {
    return String(error);
  }
  return Object.entries(metric.metricState).map(([name, state]) => [
    name,
    ...(Array.isArray(state) ? state : [state]).map((each) => [String(each.dtype), each.shape, each.tolist()]),
  ]);
}

/** Whole numbers without a pattern. */
function draw(below: number): number {
  return Number(torch.randint(0, below, []).item());
}

function pick<T>(list: readonly T[]): T {
  return list[draw(list.length)] as T;
}

function scores(shape: number[], dtype: DType): Tensor {
  const drawn = torch.rand(shape).mul(8).round().div(8); // some are equal
  const kind = draw(6);
  if (kind === 0) return drawn.mul(3).sub(1).to(dtype);
  if (kind === 1) return drawn.maskedFill(torch.rand(shape).lt(0.1), NaN).to(dtype);
  return drawn.to(dtype);
}

const labels = (shape: number[], below: number, dtype: DType): Tensor => torch.randint(0, below, shape).to(dtype);
const whole: readonly DType[] = [int64, int64, int32, uint8];
const floats: readonly DType[] = [float32, float32, float64, float16, bfloat16];

/** Makes two metrics of a kind, and batches that are mostly right. */
function drawn(kind: string): [make: () => Updated, batches: [Tensor, Tensor][]] {
  const ignoreIndex = pick([null, null, -1, 1, 7]);
  const validateArgs = draw(4) > 0;
  const samples = pick([1, 5, 32]);
  const wrong = draw(6) === 0 ? 1 : 0;
  const common = { ignoreIndex, validateArgs };
  const batchOf = (shape: number[], scored: number[] | null, count: number): [Tensor, Tensor] => {
    const target = labels(shape, count + wrong, pick(whole));
    const ignored =
      ignoreIndex !== null && draw(2) === 0 ? target.maskedFill(torch.rand(shape).lt(0.3), ignoreIndex & 255) : target;
    const given =
      ignoreIndex === -1 && target.dtype === int64 ? target.maskedFill(torch.rand(shape).lt(0.3), -1) : ignored;
    return [scored === null ? labels(shape, count + wrong, pick(whole)) : scores(scored, pick(floats)), given];
  };
  const several = (make: () => [Tensor, Tensor]): [Tensor, Tensor][] => [make(), make()];
  if (kind === "multiclass") {
    const numClasses = pick([2, 3, 20]);
    const average = pick(["micro", "macro", "none"] as const);
    const isScored = draw(2) === 0;
    return [
      () => new classification.MulticlassStatScores({ ...common, numClasses, average }),
      several(() => batchOf([samples], isScored ? [samples, numClasses + (draw(9) === 0 ? 1 : 0)] : null, numClasses)),
    ];
  }
  const threshold = pick([0.5, 0.3, 0, 1]);
  const shape =
    kind === "binary"
      ? pick([[samples], [samples, 3]])
      : pick([
          [samples, 3],
          [samples, 3, 2],
        ]);
  return [
    () =>
      kind === "binary"
        ? new classification.BinaryStatScores({ ...common, threshold })
        : new classification.MultilabelStatScores({ ...common, threshold, numLabels: 3 }),
    several(() => batchOf(shape, draw(3) === 0 ? null : shape, 2)),
  ];
}

describe.each(["multiclass", "binary", "multilabel"])("decisions of the task %s", (kind) => {
  it("are counted as operators count them", () => {
    torch.manualSeed(3);
    let counted = 0;
    for (let i = 0; i < 400; i++) {
      const [make, batches] = drawn(kind);
      const found = outcome(make(), batches, (x) => x);
      expect(found, `case ${i}`).toEqual(outcome(make(), batches, withGaps));
      if (typeof found !== "string") counted++;
    }
    expect(counted).toBeGreaterThan(200);
    expect(counted).toBeLessThan(400);
  });
});

describe("errors", () => {
  it.each([[[32]], [[7, 5]], [[]], [[1, 1, 40]]])("of shape %j are added as operators add them", (shape) => {
    torch.manualSeed(5);
    for (const dtype of [float32, float64, float16, int64]) {
      const batches = [1, 2, 3].map((): [Tensor, Tensor] => [
        torch.randn(shape).mul(9).to(dtype),
        torch.randn(shape).mul(9).to(dtype),
      ]);
      const make = (): Updated => new regression.MeanSquaredError();
      expect(outcome(make(), batches, (x) => x)).toEqual(outcome(make(), batches, withGaps));
    }
  });

  it("keep their graph", () => {
    const preds = torch.tensor([1, 2], { requiresGrad: true });
    const value = new regression.MeanSquaredError().forward(preds, torch.tensor([0, 0]));
    value.backward();
    expect(preds.grad?.tolist()).toEqual([1, 2]);
  });
});

describe("what is taken", () => {
  const state = (): Tensor => torch.zeros([2], { dtype: int64 });
  const states = () => ({ tp: state(), fp: state(), tn: state(), fn: state() });
  const [preds, target] = [torch.tensor([0, 1, 1], { dtype: int64 }), torch.tensor([0, 1, 0], { dtype: int64 })];

  it("is a usual batch", () => {
    const counts = states();
    expect(countClasses(preds, target, counts, 2, null)).toBe(true);
    expect([counts.tp.tolist(), counts.fp.tolist(), counts.tn.tolist(), counts.fn.tolist()]).toEqual([
      [1, 1],
      [0, 1],
      [1, 1],
      [1, 0],
    ]);
  });

  it("is nothing else, which changes nothing", () => {
    const many = torch.zeros([40_000], { dtype: int64 });
    const zerotensor = torch.ops.aten._efficientzerotensor([3], { dtype: int64 });
    const refused: [Tensor, Tensor][] = [
      [preds, target.narrow(0, 0, 2)],
      [preds, target.to(float32)],
      [preds, target.add(2)],
      [preds.sub(3), target],
      [many, many],
      [preds.to("meta"), target.to("meta")],
      [preds.narrow(0, 0, 0), target.narrow(0, 0, 0)],
      [preds.toSparse(), target],
      [zerotensor, zerotensor],
      [torch.rand([3, 3]), target],
    ];
    for (const [a, b] of refused) {
      const counts = states();
      expect(countClasses(a, b, counts, 2, null)).toBe(false);
      expect(countDecisions(a, b, counts, 2, 0.5, null)).toBe(false);
      for (const each of Object.values(counts)) expect(each.tolist()).toEqual([0, 0]);
    }
  });

  it("is nothing where a state cannot be written to", () => {
    const counts = { ...states(), fn: torch.inferenceMode(state) };
    expect(countClasses(preds, target, counts, 2, null)).toBe(false);
    expect(counts.tp.tolist()).toEqual([0, 0]);
    expect(torch.inferenceMode(() => countClasses(preds, target, counts, 2, null))).toBe(true);
    expect(countClasses(preds, target, { ...states(), tp: torch.zeros([2]) }, 2, null)).toBe(false);
    expect(countClasses(preds, target, { ...states(), tp: torch.zeros([3], { dtype: int64 }) }, 2, null)).toBe(false);
    const [sum, total] = [torch.zeros([1]), torch.zeros([], { dtype: int64 })];
    expect(addSquaredErrors(torch.rand([3]), torch.rand([3]), sum, total)).toBe(false); // a graph could be recorded
    const before = sum._version;
    expect(torch.noGrad(() => addSquaredErrors(torch.rand([3]), torch.rand([3]), sum, total))).toBe(true);
    expect([total.item(), sum._version]).toEqual([3, before + 1]);
  });
});
