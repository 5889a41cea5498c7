/** @file MetricCollection: members of a group share states, and give what each would give alone. */
import { rand, manualSeed, type Tensor } from "@lightning-ts/torch";
import { beforeEach, describe, expect, it } from "vitest";
import { BinaryAUROC, BinaryAveragePrecision } from "../classification/index.js";
import { ConcordanceCorrCoef, PearsonCorrCoef, SpearmanCorrCoef } from "../regression/index.js";
import { MetricCollection } from "./collection.js";
import type { Metric } from "./metric.js";

type Batch = [preds: Tensor, target: Tensor];
type Member = Metric<Batch, Tensor>;

const scores = (): Batch => [rand([8]), rand([8]).gt(0.5).long()];
const numbers = (): Batch => [rand([8]), rand([8])];

/** Metrics with equal states: lists of batches; what needs the states of all batches; lists of a metric alone. */
const groups: [name: string, make: () => Member[], batch: () => Batch][] = [
  ["lists of batches", () => [new BinaryAUROC(), new BinaryAveragePrecision()], scores],
  ["moments", () => [new PearsonCorrCoef(), new ConcordanceCorrCoef()], numbers],
  ["a list alone", () => [new SpearmanCorrCoef()], numbers],
];

beforeEach(() => void manualSeed(1));

describe.each(groups)("a group of %s", (_, make, batch) => {
  it.each([
    ["update", "uuuu"],
    ["forward", "ffff"],
    ["both", "uffufu"],
    ["a reset between", "ufrffu"],
    ["values between", "ufcfcu"],
  ])("gives what its metrics give alone: %s", (_name, calls) => {
    const collection = new MetricCollection(make());
    const alone = make();
    const nameOf = (metric: Member): string => metric.constructor.name;
    const expectSame = (found: Record<string, Tensor>, valueOf: (metric: Member) => Tensor): void => {
      for (const metric of alone) expect(Number(found[nameOf(metric)])).toBeCloseTo(Number(valueOf(metric)), 5);
    };
    for (const call of calls) {
      const given = batch();
      if (call === "u") {
        collection.update(...given);
        for (const metric of alone) metric.update(...given);
      } else if (call === "f") expectSame(collection.forward(...given), (metric) => metric.forward(...given));
      else if (call === "c") expectSame(collection.compute(), (metric) => metric.compute());
      else {
        collection.reset();
        for (const metric of alone) metric.reset();
      }
    }
    expectSame(collection.compute(), (metric) => metric.compute());
    for (const [name, metric] of collection.items())
      expect(metric.updateCount).toBe(alone.find((each) => nameOf(each) === name)?.updateCount);
  });

  it("stands as before a batch that is refused", () => {
    const collection = new MetricCollection(make());
    collection.update(...batch());
    collection.forward(...batch());
    const before = collection.compute();
    const [preds] = batch();
    expect(() => collection.forward(preds, rand([3]))).toThrow();
    const after = collection.compute();
    for (const [name, value] of Object.entries(before)) expect(Number(after[name])).toBe(Number(value));
  });
});
