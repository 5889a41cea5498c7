/** @file Values of torchmetrics that the recorded cases leave out. */
import { readFileSync } from "node:fs";
import * as torch from "@lightning-ts/torch";
import { arange, type Tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import * as F from "./functional/index.js";

interface Golden {
  multiscale: number;
  volume: number;
  psnr: number;
  recall: number[];
  thresholds: number[];
  best: Record<string, string>;
  exact: number[];
  roc: string;
  rouge: Record<string, number>;
}

const golden = JSON.parse(readFileSync(new URL("../test-data/metrics.json", import.meta.url), "utf8")) as Golden;

function image(...shape: number[]): Tensor {
  const count = shape.reduce((all, size) => all * size, 1);
  return arange(count).float().mul(0.37).sin().add(1).div(2).reshape(shape);
}

function near(found: Tensor, expected: number): void {
  expect(Number(found.item())).toBeCloseTo(expected, 4);
}

it("images", () => {
  const [x, y] = [image(1, 1, 40, 40), image(1, 1, 40, 40).mul(0.8).add(0.1)];
  const options = { dataRange: 1, betas: [0.3, 0.3, 0.4], kernelSize: 5 };
  near(F.multiscaleStructuralSimilarityIndexMeasure(x, y, options), golden.multiscale);
  const volume = image(1, 1, 12, 12, 12);
  near(
    F.structuralSimilarityIndexMeasure(volume, volume.mul(0.9), { dataRange: 1, sigma: 0.5 }) as Tensor,
    golden.volume,
  );
  near(F.peakSignalNoiseRatio(x, y, { dataRange: 1, dim: [1, 2, 3] }), golden.psnr);
});

it("the best recall at a precision of labels", () => {
  const labels = arange(24).mul(5).remainder(7).gt(2).long().reshape([8, 3]);
  const [recall, thresholds] = F.multilabelRecallAtFixedPrecision(image(8, 3), labels, {
    numLabels: 3,
    minPrecision: 0.3,
  });
  for (const [i, value] of golden.recall.entries()) near(recall.select(0, i), value);
  for (const [i, value] of golden.thresholds.entries()) near(thresholds.select(0, i), value);
});

const dtypesOf = (values: readonly Tensor[]): string => values.map(({ dtype }) => dtype.name).join(", ");

/** As the functions of this file's Python script are called. */
const bestOf: Readonly<
  Record<string, (preds: Tensor, target: Tensor, least: number, thresholds: number | null) => readonly Tensor[]>
> = {
  recall: (x, y, minPrecision, thresholds) => F.binaryRecallAtFixedPrecision(x, y, { minPrecision, thresholds }),
  precision: (x, y, minRecall, thresholds) => F.binaryPrecisionAtFixedRecall(x, y, { minRecall, thresholds }),
  sensitivity: (x, y, minSpecificity, thresholds) =>
    F.binarySensitivityAtSpecificity(x, y, { minSpecificity, thresholds }),
  specificity: (x, y, minSensitivity, thresholds) =>
    F.binarySpecificityAtSensitivity(x, y, { minSensitivity, thresholds }),
};

it.each(Object.entries(golden.best))("dtypes of the best point of a curve: %s", (key, expected) => {
  const [name = "", dtype, least, thresholds] = key.split(" ");
  const scores = image(12).to(torch[dtype as "float64" | "float32" | "float16" | "bfloat16"]);
  const target = arange(12).remainder(3).eq(1).long();
  const found = bestOf[name]?.(scores, target, Number(least), thresholds === "None" ? null : Number(thresholds));
  expect(dtypesOf(found ?? [])).toEqual(expected);
});

it("a mean curve has the dtype of its places", () => {
  const target = torch.tensor([1, 2, 1, 1, 2], { dtype: torch.int64 });
  const found = F.multiclassRoc(image(5, 3).double(), target, { numClasses: 3, average: "macro" });
  expect(dtypesOf(found as Tensor[])).toEqual(golden.roc);
});

it("places of samples count in exact matches of labels", () => {
  for (const [i, shape] of [
    [5, 3],
    [5, 3, 2],
    [5, 3, 2, 2],
  ].entries()) {
    const x = image(...shape);
    near(
      F.multilabelExactMatch(
        x,
        image(...shape)
          .mul(1.3)
          .gt(0.6)
          .long(),
        { numLabels: 3 },
      ),
      golden.exact[i] ?? NaN,
    );
  }
});

it.each([-1, 4])("label %d is of no class, also where samples are counted by themselves", (label) => {
  const preds = image(2, 4, 2);
  const target = torch.tensor([0, label, 1, 2], { dtype: torch.int64 }).reshape([2, 2]);
  const options = { numClasses: 4, multidimAverage: "samplewise", validateArgs: false } as const;
  expect(() => F.multiclassStatScores(preds, target, options)).toThrow("Expected classes from 0 to 3");
  expect(F.multiclassStatScores(preds, target, { ...options, ignoreIndex: label }).shape).toEqual([2, 5]);
});

it("ROUGE", () => {
  const found = F.rougeScore("the cat sat on a mat", "a cat was on the mat today", {
    rougeKeys: ["rouge1", "rouge2", "rougeL"],
  });
  expect(Object.keys(found).sort()).toEqual(Object.keys(golden.rouge).sort());
  for (const [name, value] of Object.entries(golden.rouge)) expect(found[name]?.item()).toBeCloseTo(value, 5);
});
