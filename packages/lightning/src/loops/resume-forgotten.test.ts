/** @file A call that loads a checkpoint and has nothing to do leaves the calls after it as they are. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Trainer } from "../index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "forgotten-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Saves itself in the middle of an epoch, and counts its batches. */
class Counting extends Model {
  batches = 0;
  path: string | null = null;

  override trainingStep(batch: Tensor, batchIdx: number): Tensor {
    this.batches++;
    return super.trainingStep(batch, batchIdx) as Tensor;
  }

  override async onTrainBatchEnd(): Promise<void> {
    if (this.path !== null && this.batches === 2) await this.trainer.saveCheckpoint(this.path);
  }
}

it("a fit without a checkpoint trains whole epochs after one that ended where its checkpoint was", async () => {
  const path = join(folder, "middle.ckpt");
  const first = Object.assign(new Counting(), { path });
  await new Trainer({ ...quiet, maxEpochs: 1 }).fit(first, loader(4));
  const trainer = new Trainer({ ...quiet, maxSteps: 2 });
  const resumed = new Counting();
  await trainer.fit(resumed, { trainDataloaders: loader(4), ckptPath: path });
  expect([resumed.batches, trainer.globalStep]).toEqual([0, 2]);
  trainer.fitLoop.maxSteps = -1;
  trainer.fitLoop.maxEpochs = 1;
  const next = new Counting();
  await trainer.fit(next, loader(4));
  expect(next.batches).toBe(4);
});
