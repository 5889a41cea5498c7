/** @file OnExceptionCheckpoint: leaves a file only where a run fails. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { inFolder, loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";
import { OnExceptionCheckpoint } from "../index.js";

class Failing extends Model {
  override trainingStep(batch: Tensor, batchIdx = 0): Tensor {
    if (batchIdx === 1) throw new Error("no more");
    return super.trainingStep(batch);
  }
}

it("saves a run that fails, and cleans up after one that does not", async () => {
  await inFolder(async (folder) => {
    const callback = new OnExceptionCheckpoint(folder);
    const path = join(folder, "on_exception.ckpt");
    const flags = { maxEpochs: 1, defaultRootDir: folder };
    await expect(quietTrainer([callback], flags).fit(new Failing(), loader(4, 2))).rejects.toThrow("no more");
    expect(callback.ckptPath).toBe(path);
    expect(existsSync(path)).toBe(true);
    await quietTrainer([callback], flags).fit(new Model(), { trainDataloaders: loader(4, 2), ckptPath: path });
    expect(existsSync(path)).toBe(false);
  });
});

it("needs a name", () => {
  expect(() => new OnExceptionCheckpoint(".", { filename: "" })).toThrow(RangeError);
});
