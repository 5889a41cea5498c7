/** @file Values of torchmetrics that the recorded cases leave out. */
import { readFileSync } from "node:fs";
import { arange, type Tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import * as F from "./functional/index.js";

interface Golden {
  multiscale: number;
  volume: number;
  psnr: number;
  recall: number[];
  thresholds: number[];
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

it("ROUGE", () => {
  const found = F.rougeScore("the cat sat on a mat", "a cat was on the mat today", {
    rougeKeys: ["rouge1", "rouge2", "rougeL"],
  });
  expect(Object.keys(found).sort()).toEqual(Object.keys(golden.rouge).sort());
  for (const [name, value] of Object.entries(golden.rouge)) expect(found[name]?.item()).toBeCloseTo(value, 5);
});
