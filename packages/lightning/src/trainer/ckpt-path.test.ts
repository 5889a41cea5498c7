/** @file `trainer.ckptPath`: what a call loaded, and what the user sets for calls to come. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { Trainer } from "../index.js";

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
const warned: string[] = [];

beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder.path, "two-steps.ckpt");
  warned.length = 0;
  vi.spyOn(process, "emitWarning").mockImplementation((message) => void warned.push(String(message)));
  const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
  await trainer.fit(new Model(), loader(2));
  await trainer.saveCheckpoint(pathToFileURL(path));
});
afterEach(() => {
  vi.restoreAllMocks();
  folder.remove();
});

/** Notes the step at which each fit begins. */
class Noting extends Model {
  readonly starts: number[] = [];

  override onTrainStart(): void {
    this.starts.push(this.trainer.globalStep);
  }
}

describe("ckptPath", () => {
  it("that the user sets is loaded by each call to come", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 2 });
    trainer.ckptPath = path;
    const model = new Noting();
    await trainer.fit(model, loader(2));
    expect(trainer.ckptPath).toBe(path);
    trainer.fitLoop.maxEpochs = 3;
    await trainer.fit(model, loader(2));
    expect([model.starts, trainer.globalStep]).toEqual([[2, 2], 6]);
    await trainer.predict(undefined, { dataloaders: loader(1) });
    expect(trainer.ckptPath).toBe(path);
    trainer.ckptPath = null;
    trainer.fitLoop.maxEpochs = 4;
    await trainer.fit(model, loader(2));
    expect([model.starts, trainer.ckptPath]).toEqual([[2, 2, 6], null]);
  });

  it("that is given to a call wins, with a warning, and is for that call only", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 2 });
    trainer.ckptPath = join(folder.path, "nowhere.ckpt");
    const model = new Noting();
    await trainer.fit(model, { trainDataloaders: loader(2), ckptPath: path });
    expect(warned.filter((message) => message.includes("The latter is loaded"))).toHaveLength(1);
    trainer.fitLoop.maxEpochs = 3;
    await trainer.fit(model, loader(2));
    expect([model.starts, trainer.ckptPath]).toEqual([[2, 4], null]);
  });

  it("may be a file: URL, and no other that leads nowhere", async () => {
    const model = new Noting();
    const url = pathToFileURL(path);
    await new Trainer({ ...quiet, maxEpochs: 2 }).fit(model, { trainDataloaders: loader(2), ckptPath: url });
    expect(model.starts).toEqual([2]);
    const far = new URL("http://127.0.0.1:1/a.ckpt");
    const trainer = new Trainer({ ...quiet, maxEpochs: 2 });
    await expect(trainer.fit(model, { trainDataloaders: loader(2), ckptPath: far })).rejects.toThrow(
      "http://127.0.0.1:1/a.ckpt cannot be read",
    );
  });
});
