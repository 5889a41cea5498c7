/** @file Metrics by themselves. Arguments: "accuracy", "f1", "mse", "ten" or "auroc", and the size of a batch. */
import * as torch from "@lightning-ts/torch";
import { classification, MetricCollection, regression } from "@lightning-ts/metrics";
import { type Program, values } from "../program.js";

const numClasses = 10;

/** What is updated. */
interface Updated {
  update(...batch: torch.Tensor[]): void;
}

function ten(): Updated {
  const options = { numClasses };
  return new MetricCollection<unknown>([
    new classification.MulticlassAccuracy(options),
    new classification.MulticlassPrecision(options),
    new classification.MulticlassRecall(options),
    new classification.MulticlassF1Score(options),
    new classification.MulticlassSpecificity(options),
    new classification.MulticlassHammingDistance(options),
    new classification.MulticlassConfusionMatrix(options),
    new classification.MulticlassCohenKappa(options),
    new classification.MulticlassMatthewsCorrCoef(options),
    new classification.MulticlassJaccardIndex(options),
  ]);
}

const makers: Readonly<Record<string, () => Updated>> = {
  accuracy: () => new classification.MulticlassAccuracy({ numClasses }),
  f1: () => new classification.MulticlassF1Score({ numClasses }),
  mse: () => new regression.MeanSquaredError(),
  ten,
};

/** One iteration is an update; of "auroc" the whole of it. */
export const metrics: Program = ([name = "", size = "32"]) => {
  const count = Number(size);
  if (name === "auroc") return auroc(count);
  const metric = makers[name]?.();
  if (metric === undefined) throw new Error(`no metric is called ${name}`);
  const batch =
    name === "mse"
      ? [torch.fromTypedArray(values(count), [count]), torch.fromTypedArray(values(count, 7), [count])]
      : [
          torch.fromTypedArray(values(count * numClasses), [count, numClasses]),
          torch.arange(count).remainder(numClasses),
        ];
  return () => metric.update(...batch);
};

function auroc(count: number): () => void {
  // From 0 to 1, in no order and with few that are equal.
  const scores = torch.arange(count).mul(7919).remainder(count).float().div(count);
  const target = torch.arange(count).mul(31).remainder(2);
  return () => {
    const metric = new classification.BinaryAUROC();
    metric.update(scores, target);
    metric.compute();
  };
}
