/** @file A LightningModule inside of another, and what makes modules in the run's precision. */
import {
  complex64,
  float32,
  float64,
  getDefaultDtype,
  int64,
  nn,
  ones,
  optim,
  type Tensor,
  zeros,
} from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { quiet as silent } from "../../scripts/testing/trainer.js";
import { LightningModule, type OptimizersInput, Trainer, type TrainerOptions } from "../index.js";

const quiet: TrainerOptions = { ...silent, accelerator: "cpu" };
const batches = { *[Symbol.iterator]() { yield zeros([1, 2]); yield zeros([1, 2]); } }; // prettier-ignore

class Part extends LightningModule {
  layer = new nn.Linear(2, 1);
  constructor(readonly label = "part") {
    super();
    this.saveHyperparameters({ label });
  }
  override forward(x: Tensor): Tensor {
    const out = this.layer.forward(x).sum();
    this.log(`${this.label}_out`, out, { onStep: false, onEpoch: true });
    return out;
  }
}

class Whole extends LightningModule {
  own = new Part("own");
  list = new nn.ModuleList([new nn.Sequential(new Part("deep"))]);
  late: Part | null = null;
  seen: unknown[] = [];

  override configureModel(): void {
    this.late ??= new Part("late");
  }
  override trainingStep(batch: Tensor): Tensor {
    const parts = this.modules().filter((module) => module instanceof Part);
    this.seen = parts.map((part) => [
      part.trainer === this.trainer,
      part.isAttached,
      part.currentEpoch,
      part.hparams.label,
    ]);
    return parts.reduce((sum, part) => sum.add(part.forward(batch)), zeros([]));
  }
  override configureOptimizers(): OptimizersInput {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

it("attaching reaches every LightningModule of the tree, also those of configureModel", async () => {
  const model = new Whole();
  const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
  await trainer.fit(model, batches);
  expect(model.seen).toEqual(["own", "deep", "late"].map((label) => [true, true, 0, label]));
  expect(Object.keys(trainer.callbackMetrics).sort()).toEqual(["deep_out", "late_out", "own_out"]);
  const second = new Trainer({ ...quiet, maxEpochs: 1 });
  await second.fit(model, batches);
  expect(model.own.trainer).toBe(second);
});

describe("64-true", () => {
  class Mixed extends LightningModule {
    late: nn.Linear | null = null;
    phase = new nn.Buffer(ones([2], { dtype: complex64 }));
    count = new nn.Buffer(zeros([2], { dtype: int64 }));
    plain = new nn.Buffer(zeros([2]));
    made: unknown[] = [];

    override async configureModel(): Promise<void> {
      this.made.push(getDefaultDtype());
      await Promise.resolve();
      this.made.push(zeros([1]).dtype);
      this.late ??= new nn.Linear(2, 1);
    }
    override predictStep(batch: Tensor): unknown {
      return [batch.dtype, this.late?.weight.dtype];
    }
  }

  it("converts floats only, as module.double(), and makes configureModel's tensors in it", async () => {
    const model = new Mixed();
    const out = await new Trainer({ ...quiet, precision: "64-true" }).predict(model, batches);
    expect(out?.[0]).toEqual([float64, float64]);
    expect([model.phase.dtype, model.count.dtype, model.plain.dtype]).toEqual([complex64, int64, float64]);
    expect(model.made).toEqual([float64, float64]);
    expect(getDefaultDtype()).toBe(float32);
  });

  it.each(["16-true", "bf16-true"] as const)("%s leaves complex numbers and counts alone too", async (precision) => {
    const model = new Mixed();
    await new Trainer({ ...quiet, precision }).predict(model, batches);
    expect([model.phase.dtype, model.count.dtype]).toEqual([complex64, int64]);
    expect(model.plain.dtype.itemsize).toBe(2);
  });

  it("is what initModule makes modules in, asynchronously too", async () => {
    const trainer = new Trainer({ ...quiet, precision: "64-true" });
    const made = await trainer.initModule(async () => {
      await Promise.resolve();
      return new nn.Linear(2, 1);
    });
    expect(made.weight.dtype).toBe(float64);
    expect(getDefaultDtype()).toBe(float32);
    await expect(trainer.initModule(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(getDefaultDtype()).toBe(float32);
  });
});
