/** @file What the Trainer can do beyond Lightning: rows of what was logged only, validation before training, other counts of steps. */
import { data, nn, optim, type Tensor, tensor, zeros } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { quiet as silent } from "../../scripts/testing/trainer.js";
import {
  EarlyStopping,
  LightningModule,
  Logger,
  type LightningOptimizer,
  MisconfigurationException,
  type OptimizersInput,
  Trainer,
  type TrainerOptions,
} from "../index.js";

const quiet: TrainerOptions = { ...silent, accelerator: "cpu" };

const loader = (batches: number): data.DataLoader<Tensor> =>
  new data.DataLoader(
    Array.from({ length: batches }, () => zeros([2])),
    { batchSize: 1 },
  );

class Rows extends Logger {
  readonly rows: [Record<string, unknown>, number | null | undefined][] = [];
  override get name(): string {
    return "rows";
  }
  override get version(): number {
    return 0;
  }
  override logMetrics(metrics: Readonly<Record<string, unknown>>, step?: number | null): void {
    this.rows.push([{ ...metrics }, step]);
  }
  override logHyperparams(): void {}
}

class Model extends LightningModule {
  layer = new nn.Linear(2, 1);

  override trainingStep(batch: Tensor, _batchIdx: number): Tensor | Promise<Tensor> {
    return this.layer.forward(batch).sum();
  }

  override configureOptimizers(): OptimizersInput {
    return new optim.SGD(this.parameters(), { lr: 1 });
  }
}

describe("resendStepMetrics: false", () => {
  class Seldom extends Model {
    override trainingStep(batch: Tensor, batchIdx: number): Tensor | Promise<Tensor> {
      this.log("always", batchIdx);
      if (batchIdx % 2 === 0) this.log("seldom", batchIdx);
      return super.trainingStep(batch, batchIdx);
    }
  }

  const rowsOf = async (flags: TrainerOptions): Promise<unknown[]> => {
    const logger = new Rows();
    await new Trainer({ ...quiet, logger, maxEpochs: 1, ...flags }).fit(new Seldom(), loader(4));
    return logger.rows.map(([{ epoch: _epoch, ...row }]) => row);
  };

  it("leaves out what was not logged since the row before", async () => {
    expect(await rowsOf({ logEveryNSteps: 1, resendStepMetrics: false })).toEqual([
      { always: 0, seldom: 0 },
      { always: 1 },
      { always: 2, seldom: 2 },
      { always: 3 },
    ]);
    // Logged at a step without a row: the next row has it.
    expect(await rowsOf({ logEveryNSteps: 2, resendStepMetrics: false })).toEqual([
      { always: 1, seldom: 0 },
      { always: 3, seldom: 2 },
    ]);
  });

  it("is Lightning's way by default", async () => {
    expect((await rowsOf({ logEveryNSteps: 1 }))[1]).toEqual({ always: 1, seldom: 0 });
  });
});

describe("validateBeforeTraining", () => {
  class Validating extends Model {
    readonly order: string[] = [];
    override trainingStep(batch: Tensor, batchIdx: number): Tensor | Promise<Tensor> {
      this.order.push("train");
      return super.trainingStep(batch, batchIdx);
    }
    override validationStep(batch: Tensor): void {
      this.order.push(this.trainer.sanityChecking ? "sanity" : "validate");
      this.log("val", this.layer.forward(batch).sum());
    }
  }

  it("validates on all batches, logs at step 0 and leaves out the sanity check", async () => {
    const logger = new Rows();
    const model = new Validating();
    const trainer = new Trainer({ ...quiet, logger, maxEpochs: 1, validateBeforeTraining: true });
    await trainer.fit(model, loader(2), loader(3));
    const three = ["validate", "validate", "validate"];
    expect(model.order).toEqual([...three, "train", "train", ...three]);
    expect(logger.rows.map(([row, step]) => [Object.keys(row), step])).toEqual([
      [["val", "epoch"], 0],
      [["val", "epoch"], 1],
    ]);
    expect(trainer.fitLoop.validation.progress.total.ready).toBe(3);
  });

  it("is what EarlyStopping compares with first", async () => {
    const stopping = new EarlyStopping({ monitor: "val", patience: 1, mode: "max", checkOnTrainEpochEnd: false });
    const trainer = new Trainer({ ...quiet, maxEpochs: 5, validateBeforeTraining: true, callbacks: [stopping] });
    await trainer.fit(new Validating(), loader(1), loader(1));
    expect(trainer.currentEpoch).toBe(1);
  });

  it("does nothing where nothing validates, and refuses what is no boolean", async () => {
    const model = new Validating();
    await new Trainer({ ...quiet, maxEpochs: 1, validateBeforeTraining: true }).fit(model, loader(1));
    await new Trainer({ ...quiet, maxEpochs: 1, validateBeforeTraining: true, limitValBatches: 0 }).fit(
      model,
      loader(1),
      loader(1),
    );
    expect(model.order).toEqual(["train", "train"]);
    expect(() => new Trainer({ validateBeforeTraining: "yes" as never })).toThrow(TypeError);
  });
});

describe('globalStepPer: "batch"', () => {
  class Adversaries extends Model {
    other = new nn.Linear(2, 1);
    constructor() {
      super();
      this.automaticOptimization = false;
    }
    override async trainingStep(batch: Tensor, batchIdx: number): Promise<Tensor> {
      const loss = this.layer.forward(batch).sum().add(this.other.forward(batch).sum());
      await this.manualBackward(loss);
      // Every third batch nothing steps.
      if (batchIdx % 3 < 2) for (const optimizer of this.optimizers() as LightningOptimizer[]) await optimizer.step();
      return loss;
    }
    override configureOptimizers(): OptimizersInput {
      return [this.layer, this.other].map((layer) => new optim.SGD(layer.parameters(), { lr: 0.1 }));
    }
  }

  it.each([
    ["batch", 4],
    ["optimizerStep", 8],
  ] as const)("%s: %d", async (globalStepPer, steps) => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1, globalStepPer });
    await trainer.fit(new Adversaries(), loader(6));
    expect(trainer.globalStep).toBe(steps);
  });

  it("bounds maxSteps, and refuses others", async () => {
    const trainer = new Trainer({ ...quiet, maxSteps: 3, globalStepPer: "batch" });
    await trainer.fit(new Adversaries(), loader(9));
    expect([trainer.globalStep, trainer.fitLoop.progress.batch.total.ready]).toEqual([3, 4]);
    expect(() => new Trainer({ globalStepPer: "epoch" as never })).toThrow(MisconfigurationException);
  });
});

describe("intervals of schedulers", () => {
  class Scheduled extends Model {
    readonly rates: number[] = [];
    constructor(
      readonly interval: "everyBatch" | "validation",
      readonly frequency = 1,
      readonly plateau = false,
    ) {
      super();
    }
    override trainingStep(batch: Tensor, batchIdx: number): Tensor | Promise<Tensor> {
      this.rates.push(this.trainer.optimizers[0]?.paramGroups[0]?.lr as number);
      return super.trainingStep(batch, batchIdx);
    }
    override validationStep(): void {
      this.log("val", tensor(1));
    }
    override configureOptimizers(): OptimizersInput {
      const optimizer = new optim.SGD(this.parameters(), { lr: 1 });
      const { interval, frequency } = this;
      const scheduler = this.plateau
        ? new optim.lrScheduler.ReduceLROnPlateau(optimizer, { patience: 0, factor: 0.5 })
        : new optim.lrScheduler.ExponentialLR(optimizer, 0.5);
      return { optimizer, lrScheduler: { scheduler, interval, frequency, monitor: "val" } };
    }
  }

  it('"everyBatch" steps after each batch, whatever accumulates', async () => {
    const model = new Scheduled("everyBatch");
    await new Trainer({ ...quiet, maxEpochs: 1, accumulateGradBatches: 2 }).fit(model, loader(4));
    expect(model.rates).toEqual([1, 0.5, 0.25, 0.125]);
    const every = new Scheduled("everyBatch", 2);
    await new Trainer({ ...quiet, maxEpochs: 1, accumulateGradBatches: 4 }).fit(every, loader(4));
    expect(every.rates).toEqual([1, 1, 0.5, 0.5]);
  });

  it('"validation" steps after each validation, not after the sanity check or one before training', async () => {
    const model = new Scheduled("validation");
    const flags = { ...quiet, maxEpochs: 2, valCheckInterval: 2 };
    await new Trainer(flags).fit(model, loader(4), loader(1));
    expect(model.rates).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125]);
    const seldom = new Scheduled("validation", 2);
    await new Trainer({ ...flags, validateBeforeTraining: true }).fit(seldom, loader(4), loader(1));
    expect(seldom.rates).toEqual([1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5]);
  });

  it('"validation" gives a plateau scheduler the newest metric', async () => {
    const model = new Scheduled("validation", 1, true);
    await new Trainer({ ...quiet, maxEpochs: 1, valCheckInterval: 1 }).fit(model, loader(4), loader(1));
    expect(model.rates).toEqual([1, 1, 0.5, 0.25]);
  });

  it.each(["steps", "batch", null, 3])("refuses %j", async (interval) => {
    const model = new Scheduled(interval as never);
    await expect(new Trainer({ ...quiet, maxEpochs: 1 }).fit(model, loader(1))).rejects.toThrow(
      '"step", "epoch", "everyBatch" or "validation"',
    );
  });
});

describe("valCheckInterval beyond the epoch", () => {
  const flags = { ...quiet, maxEpochs: 1, valCheckInterval: 100 };

  it("is not looked at where nothing validates", async () => {
    await new Trainer({ ...flags, limitValBatches: 0 }).fit(new Model(), loader(2), loader(1));
    await new Trainer(flags).fit(new Model(), loader(2), loader(1));
    await new Trainer(flags).fit(new Model(), loader(2));
    function* endless(): Generator<Tensor> { yield zeros([1, 2]); } // prettier-ignore
    await new Trainer({ ...flags, valCheckInterval: 0.5 }).fit(new Model(), { [Symbol.iterator]: endless });
  });

  it("is refused where something does", async () => {
    const model = Object.assign(new Model(), { validationStep: (): void => undefined });
    await expect(new Trainer(flags).fit(model, loader(2), loader(1))).rejects.toThrow(RangeError);
  });
});
