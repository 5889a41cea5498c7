/** @file BasePredictionWriter: what is written when, and for which samples. */
import { data, type Tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { loader, Model, quietTrainer, rows } from "../../scripts/testing/callbacks.js";
import {
  BasePredictionWriter,
  type Dataloaders,
  type LightningModule,
  MisconfigurationException,
  type Trainer,
  type WriteInterval,
} from "../index.js";

class Writer extends BasePredictionWriter {
  batches: unknown[][] = [];
  epochs: unknown[][] = [];

  override writeOnBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    prediction: unknown,
    indices: readonly number[] | null,
    _batch: unknown,
    batchIdx: number,
    dataloaderIdx: number,
  ): void {
    this.batches.push([(prediction as Tensor).shape, indices, batchIdx, dataloaderIdx]);
  }

  override writeOnEpochEnd(
    _trainer: Trainer,
    _module: LightningModule,
    predictions: readonly unknown[],
    indices: readonly (readonly (readonly number[])[])[],
  ): void {
    this.epochs.push([predictions.length, indices]);
  }
}

async function predict(interval: WriteInterval, loaders: Dataloaders, returnPredictions = false) {
  const writer = new Writer({ writeInterval: interval });
  const result = await quietTrainer([writer]).predict(new Model(), { dataloaders: loaders, returnPredictions });
  return { writer, result };
}

describe("BasePredictionWriter", () => {
  it("writes after each batch", async () => {
    const { writer, result } = await predict("batch", loader(3, 2));
    expect(writer.batches).toEqual([
      [[2, 1], [0, 1], 0, 0],
      [[1, 1], [2], 1, 0],
    ]);
    expect(writer.epochs).toEqual([]);
    expect(result).toBeNull();
  });

  it("writes at the end, also without returning predictions", async () => {
    const { writer } = await predict("epoch", loader(3, 2));
    expect(writer.batches).toEqual([]);
    expect(writer.epochs).toEqual([[2, [[[0, 1], [2]]]]]);
  });

  it("writes both, for several loaders", async () => {
    const { writer } = await predict("batch_and_epoch", [loader(3, 2), loader(2, 2)]);
    expect(writer.batches.map(([, indices]) => indices)).toEqual([[0, 1], [2], [0, 1]]);
    expect(writer.epochs).toEqual([[2, [[[0, 1], [2]], [[0, 1]]]]]);
  });

  it("knows the indices of a shuffled loader, and leaves it as it was", async () => {
    const shuffled = new data.DataLoader(new data.TensorDataset(rows(6)), { batchSize: 2, shuffle: true });
    const model = new Model();
    model.predictStep = (batch) => (batch as Tensor[])[0];
    const writer = new Writer("batch");
    await quietTrainer([writer]).predict(model, shuffled);
    const indices = writer.batches.flatMap(([, batch]) => batch as number[]);
    expect([...indices].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(Object.hasOwn(shuffled, "batchSampler")).toBe(false);
  });

  it("knows none of other iterables", async () => {
    const { writer } = await predict("batch", new Set([rows(2), rows(2)]));
    expect(writer.batches.every(([, indices]) => indices === null)).toBe(true);
  });

  it("refuses another interval, and wants its methods", async () => {
    expect(() => new Writer("never" as WriteInterval)).toThrow(MisconfigurationException);
    class Nothing extends BasePredictionWriter {}
    await expect(quietTrainer([new Nothing()]).predict(new Model(), loader(2, 2))).rejects.toThrow("writeOnBatchEnd");
  });
});
