/** @file Group "metrics": metrics by themselves. */
import { type Group, ours, python, type Row } from "../plan.js";

function row(name: string, title: string, target: number, ...args: string[]): Row {
  return {
    name: `metrics-${name}`,
    title,
    measure: "time",
    ours: ours("metrics", ...args),
    peers: [{ name: "torchmetrics", side: python("metrics", ...args), target }],
    rounds: 21,
  };
}

/** `update` of a batch of class scores, small and large. */
function updates(name: string, title: string): Row[] {
  return [
    row(`${name}-32`, `update of ${title}, a batch of 32`, 0.4, name, "32"),
    row(`${name}-1024`, `update of ${title}, a batch of 1,024`, 0.9, name, "1024"),
  ];
}

export const metrics: Group = {
  name: "metrics",
  title: "Metrics: a batch by itself, of 10 classes",
  rows: [
    ...updates("accuracy", "MulticlassAccuracy"),
    ...updates("f1", "MulticlassF1Score"),
    ...updates("mse", "MeanSquaredError"),
    ...updates("ten", "a collection of ten"),
    { ...row("auroc", "BinaryAUROC of 1,000,000 scores: update and compute", 1, "auroc", "1000000"), rounds: 9 },
  ],
};
