/** @file Metrics that keep their own counts, given to `log`. */
import { float16, type Tensor, tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Callback, type MetricObject, Trainer } from "../index.js";

class Total implements MetricObject {
  forwardCache: Tensor | null = null;
  resets = 0;
  #total = 0;

  update(value: number): void {
    this.#total += value;
    this.forwardCache = tensor(value);
  }

  compute(): Tensor {
    return tensor(this.#total, { dtype: float16 });
  }

  reset(): void {
    this.resets++;
    this.#total = 0;
  }
}

class Counting extends Model {
  readonly total = new Total();
  override trainingStep(batch: Tensor, batchIdx: number): ReturnType<Model["trainingStep"]> {
    this.total.update(batchIdx + 1);
    this.log("total", this.total, { onStep: true, onEpoch: true });
    return super.trainingStep(batch, batchIdx);
  }
}

class Watching extends Callback {
  readonly epochs: unknown[] = [];
  readonly steps: unknown[] = [];
  override onTrainBatchEnd(trainer: Trainer): void {
    this.steps.push(trainer.callbackMetrics.total_step?.item());
  }
  override onTrainEpochEnd(trainer: Trainer): void {
    const total = trainer.callbackMetrics.total_epoch;
    this.epochs.push([total?.dtype, total?.item()]);
  }
}

describe("a metric object", () => {
  it("gives its newest value by step, what it computes by epoch in its own dtype, and is reset after each epoch", async () => {
    const watching = new Watching();
    const model = new Counting();
    await new Trainer({ ...quiet, accelerator: "cpu", maxEpochs: 2, callbacks: watching }).fit(model, loader(3));
    expect(watching.steps).toEqual([1, 2, 3, 1, 2, 3]);
    expect(watching.epochs).toEqual([[float16, 6], [float16, 6]]); // prettier-ignore
    expect(model.total.resets).toBe(2);
  });

  it.each([{}, { compute: 3, reset: () => undefined }, "total", null])("%j is none", async (value) => {
    class Wrong extends Model {
      override trainingStep(batch: Tensor, batchIdx: number): ReturnType<Model["trainingStep"]> {
        this.log("total", value as never);
        return super.trainingStep(batch, batchIdx);
      }
    }
    const trainer = new Trainer({ ...quiet, accelerator: "cpu", maxEpochs: 1 });
    await expect(trainer.fit(new Wrong(), loader(1))).rejects.toThrow("expected a number, a Tensor or a metric");
  });
});
