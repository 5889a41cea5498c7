/** @file One of two processes that share states of metrics: it gets different batches from the other, and sends what it computed. */
import { argv } from "node:process";
import { distributed, int64, tensor, type Tensor } from "@lightning-ts/torch";
import { CatMetric, classification, MaxMetric, MeanMetric, regression, retrieval } from "../../src/index.js";

const [rank = 0, world = 1] = argv.slice(2, 4).map(Number);
const [, , , , file = ""] = argv;
distributed.initProcessGroup("gloo", { initMethod: `file://${file}`, rank, worldSize: world });

const labels = (...values: number[]): Tensor => tensor(values, { dtype: int64 });
const mean = new MeanMetric();
mean.update(tensor(rank === 0 ? [1, 2] : [6]));
const max = new MaxMetric();
max.update(rank);
const all = new CatMetric();
all.update(tensor(rank === 0 ? [1, 2] : [3]));
const late = new CatMetric();
if (rank === 1) late.update(tensor([7]));
const accuracy = new classification.MulticlassAccuracy({ numClasses: 2, average: "micro" });
accuracy.update(labels(0, 1), labels(0, rank));
const area = new classification.BinaryAUROC();
area.update(tensor(rank === 0 ? [0.1, 0.9] : [0.2, 0.8, 0.4]), rank === 0 ? labels(0, 1) : labels(1, 1, 0));
const pearson = new regression.PearsonCorrCoef();
pearson.update(tensor(rank === 0 ? [1, 2, 3] : [4, 6]), tensor(rank === 0 ? [1, 2, 2] : [5, 5]));
const rank1 = new retrieval.RetrievalMRR();
rank1.update(tensor([0.9, 0.5]), labels(rank, 1 - rank), labels(rank, rank));
// Only one process has documents, whose numbers of queries are integers.
const lateQueries = new retrieval.RetrievalMRR();
if (rank === 1) lateQueries.update(tensor([0.9, 0.5]), labels(1, 0), labels(0, 0));
const apart = new MeanMetric({ syncOnCompute: false });
apart.update(rank);

const results = [mean, max, all, late, accuracy, area, pearson, rank1, lateQueries, apart].map((metric) => {
  const value = metric.compute();
  return Array.isArray(value) ? [] : value.tolist();
});
// Its own states are back.
results.push(mean.metricState.mean_value.tolist());
process.send?.(results, () => {
  distributed.destroyProcessGroup();
  process.disconnect();
});
