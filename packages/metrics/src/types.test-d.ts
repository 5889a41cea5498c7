/** @file Options and values as the types have them. */
import type { Tensor } from "@lightning-ts/torch";
import { expectTypeOf, test } from "vitest";
import { classification, MeanMetric } from "./index.js";

test("the class of a task, and its options, follow from the task", () => {
  const { Accuracy } = classification;
  expectTypeOf(new Accuracy({ task: "binary" })).toEqualTypeOf<classification.BinaryAccuracy>();
  expectTypeOf(
    new Accuracy({ task: "multiclass", numClasses: 3, topK: 2 }),
  ).toEqualTypeOf<classification.MulticlassAccuracy>();
  // @ts-expect-error -- classes need a number
  expectTypeOf(new Accuracy({ task: "multiclass" })).toBeObject();
  // @ts-expect-error -- labels have no topK
  expectTypeOf(new Accuracy({ task: "multilabel", numLabels: 3, topK: 2 })).toBeObject();
});

test("update and forward take what compute is made of", () => {
  const metric = new MeanMetric();
  expectTypeOf(metric.update).parameters.toEqualTypeOf<[value: Tensor | number, weight?: Tensor | number | null]>();
  expectTypeOf(metric.compute()).toEqualTypeOf<Tensor>();
  // @ts-expect-error -- an average is one of a few words
  new classification.MulticlassPrecision({ numClasses: 3, average: "most" });
});
