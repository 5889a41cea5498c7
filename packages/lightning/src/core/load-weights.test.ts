/** @file loadFromCheckpoint: what it refuses, and what it says of keys that do not match. */
import { join } from "node:path";
import { nn, save, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Data, loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { type LoadFromCheckpointOptions, Trainer } from "../index.js";

class Wider extends Model {
  extra = new nn.Linear(1, 1, { bias: false });
}

class Lenient extends Wider {
  override strictLoading = false;
}

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
const warned: string[] = [];
beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder.path, "model.ckpt");
  const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
  await trainer.fit(new Model(), loader(1));
  await trainer.saveCheckpoint(path);
  warned.length = 0;
  vi.spyOn(process, "emitWarning").mockImplementation((message) => void warned.push(String(message)));
});
afterEach(() => {
  vi.restoreAllMocks();
  folder.remove();
});

describe("loadFromCheckpoint", () => {
  it("refuses options that it does not know: hyperparameters have a place of their own", async () => {
    const lr = { lr: 0.1 } as LoadFromCheckpointOptions;
    await expect(Model.loadFromCheckpoint(path, lr)).rejects.toThrow(/unknown option "lr".*hparams/);
    await expect(Model.loadFromCheckpoint(path, { strict: "no" as unknown as boolean })).rejects.toThrow(TypeError);
    await expect(async () => Data.loadFromCheckpoint(path, lr)).rejects.toThrow(/unknown option "lr"/);
  });

  it("names keys that do not match, in an error or in warnings", async () => {
    await expect(Wider.loadFromCheckpoint(path)).rejects.toThrow(/extra\.weight/);
    const model = await Wider.loadFromCheckpoint(path, { strict: false });
    await Lenient.loadFromCheckpoint(path);
    const missing = `Loading ${path} found keys in the model that are not in it: extra.weight.`;
    expect(warned.splice(0)).toEqual([missing, missing]);

    const trainer = new Trainer(quiet);
    await trainer.predict(model, { dataloaders: loader(1) });
    await trainer.saveCheckpoint(path);
    await Model.loadFromCheckpoint(path, { strict: false });
    expect(warned).toEqual([`Loading ${path} found keys that are not in the model: extra.weight.`]);
  });

  it("refuses a strictness that contradicts the module's", async () => {
    await expect(Lenient.loadFromCheckpoint(path, { strict: true })).rejects.toThrow(RangeError);
    await Lenient.loadFromCheckpoint(path, { strict: false });
  });

  it("speaks of a file without weights", async () => {
    save({ state_dict: {} as Record<string, Tensor> }, path);
    await Model.loadFromCheckpoint(path, { strict: false });
    expect(warned).toContain(`The state_dict of ${path} contains no parameters.`);
    save({ epoch: 1 }, path);
    await expect(Model.loadFromCheckpoint(path)).rejects.toMatchObject({ name: "MisconfigurationException" });
  });
});
