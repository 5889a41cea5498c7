/** @file Validates and predicts on uneven data, for the tests of `distributedEvaluation: "exact"`. */
import { arange, data, manualSeed, nn, optim, sin, type Tensor } from "@lightning-ts/torch";
import { BasePredictionWriter, type LightningModule as Module, LightningModule, Trainer } from "../../../src/index.js";
import { quiet } from "../trainer.js";

/** What is evaluated. */
export interface Plan {
  /** Rows of each loader. */
  rows: number[];
  evaluation: "padded" | "exact";
  limit?: number;
  shuffle?: boolean;
  /** Also trains, and validates in between. */
  fits?: boolean;
  /** How a writer gets predictions. */
  writes?: "batch" | "epoch";
}

/** What came of it. */
export interface Evaluated {
  results: Record<string, number>[];
  /** The numbers of the rows that validation saw in this process. */
  seen: number[];
  predictions: unknown;
  /** What the writer got: numbers of the batch and its rows. */
  written: unknown[];
  callbackMetrics: Record<string, unknown>;
}

class Writer extends BasePredictionWriter {
  readonly written: unknown[] = [];
  override writeOnBatchEnd(_t: Trainer, _m: Module, prediction: unknown, indices: readonly number[] | null, batch: unknown, batchIdx: number, loader: number): void {
    this.written.push([loader, batchIdx, indices, (prediction as Tensor).tolist(), (batch as Tensor).size(0)]);
  } // prettier-ignore
  override writeOnEpochEnd(_t: Trainer, _m: Module, predictions: readonly unknown[], indices: readonly unknown[]): void {
    this.written.push(predictions.flat().map((one) => (one as Tensor).tolist()), indices);
  } // prettier-ignore
}

class Uneven extends LightningModule {
  readonly layer = new nn.Linear(2, 1);
  readonly norm = new nn.BatchNorm1d(2);
  readonly seen: number[] = [];

  override trainingStep(batch: Tensor): Tensor {
    return this.layer.forward(this.norm.forward(batch)).pow(2).mean();
  }

  #evaluate(batch: Tensor): void {
    const y = this.layer.forward(this.norm.forward(batch));
    this.seen.push(...batch.select(1, 0).tolist<number[]>().map(Math.round)); // prettier-ignore
    this.log("mean", y.mean());
    this.log("synced", y.mean(), { syncDist: true, onStep: true, onEpoch: true });
    this.log("sum", y.sum(), { reduceFx: "sum" });
    this.log("max", y.max(), { reduceFx: "max" });
    this.log("min", batch.min(), { reduceFx: "min" });
    if (batch.size(0) === 1) this.log("rare", 1, { reduceFx: "sum" });
  }

  override validationStep(batch: Tensor): void {
    this.#evaluate(batch);
  }

  override testStep(batch: Tensor): void {
    this.#evaluate(batch);
  }

  override onValidationEpochEnd(): void {
    this.log("end", 5);
  }

  override predictStep(batch: Tensor): Tensor {
    return batch.select(1, 0);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

/** Evaluates in the processes that the environment names. */
export default async function evaluate(plan: Plan): Promise<Evaluated> {
  const world = Number(process.env.WORLD_SIZE ?? 1);
  manualSeed(1);
  const model = new Uneven();
  const loaders = plan.rows.map((count) => {
    // The first feature is the row's number.
    const all = Array.from({ length: count }, (_, i) => sin(arange(i, i + 2)).indexFill(0, arange(0, 1), i));
    return new data.DataLoader(all, { batchSize: 3, shuffle: plan.shuffle ?? false });
  });
  const writer = plan.writes === undefined ? null : new Writer({ writeInterval: plan.writes, gather: true });
  const trainer = new Trainer({
    ...quiet,
    accelerator: "cpu",
    devices: world,
    strategy: world > 1 ? "ddp" : "auto",
    maxEpochs: 1,
    distributedEvaluation: plan.evaluation,
    callbacks: writer === null ? [] : [writer],
    ...(plan.limit === undefined ? {} : { limitValBatches: plan.limit, limitPredictBatches: plan.limit }),
  });
  if (plan.fits === true) {
    // The same batches in each process, so that the weights are those of one.
    const same = Array.from({ length: 6 * world }, (_, i) =>
      sin(arange(Math.floor(i / world), Math.floor(i / world) + 2)),
    );
    await trainer.fit(model, new data.DataLoader(same, { batchSize: 2, sampler: new data.DistributedSampler(same, { numReplicas: world, rank: trainer.globalRank, shuffle: false }) }), loaders); // prettier-ignore
    model.seen.length = 0;
  }
  const callbackMetrics = Object.fromEntries(Object.entries(trainer.callbackMetrics).map(([name, value]) => [name, value.item()])); // prettier-ignore
  const results = await trainer.validate(model, { dataloaders: loaders, verbose: false });
  const predicted = await trainer.predict(model, loaders);
  const plain = (value: unknown): unknown => (Array.isArray(value) ? value.map(plain) : (value as Tensor).tolist());
  return { results, seen: model.seen, predictions: predicted === null ? null : plain(predicted), written: writer?.written ?? [], callbackMetrics }; // prettier-ignore
}
