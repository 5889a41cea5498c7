/** @file Checkpoints through a CheckpointIO: of the user's own, and in the background. */
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { load, rand, type Tensor } from "@lightning-ts/torch";
import { afterEach, describe, expect, it } from "vitest";
import type { MaybePromise } from "../../util/promises.js";
import { loader, Model, quiet, temporaryFolder } from "../../../scripts/testing/trainer.js";
import {
  AsyncCheckpointIO,
  CheckpointIO,
  type LightningModule,
  ModelCheckpoint,
  TorchCheckpointIO,
  Trainer,
} from "../../index.js";

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => folders.splice(0).forEach(({ remove }) => remove()));

function folder(): string {
  const made = temporaryFolder();
  folders.push(made);
  return made.path;
}

/** Keeps checkpoints in memory, and fails where it is told to. */
class Memory extends CheckpointIO {
  readonly kept = new Map<string, Record<string, unknown>>();
  readonly calls: string[] = [];
  failure: Error | null = null;

  override async saveCheckpoint(checkpoint: Record<string, unknown>, path: string, options?: unknown): Promise<void> {
    this.calls.push(`save ${path} ${JSON.stringify(options ?? null)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.failure !== null) throw this.failure;
    this.kept.set(path, checkpoint);
  }

  override loadCheckpoint(path: string): Record<string, unknown> {
    this.calls.push(`load ${path}`);
    const found = this.kept.get(path);
    if (found === undefined) throw new Error(`nothing at ${path}`);
    return { ...found };
  }

  override removeCheckpoint(path: string): void {
    this.calls.push(`remove ${path}`);
    this.kept.delete(path);
  }

  override teardown(): void {
    this.calls.push("teardown");
  }
}

const saving = { ...quiet, enableCheckpointing: true } as const;

function weightsOf(module: LightningModule): unknown {
  return Object.values(module.stateDict()).map((value) => value.tolist());
}

describe("a CheckpointIO of the user's own", () => {
  it("saves, loads and removes what callbacks and calls ask for", async () => {
    const io = new Memory();
    const checkpoint = new ModelCheckpoint({ dirpath: folder(), filename: "{epoch}" });
    const trainer = new Trainer({ ...saving, plugins: io, maxEpochs: 2, callbacks: [checkpoint] });
    const model = new Model();
    await trainer.fit(model, loader(3));
    await trainer.saveCheckpoint("mine", { storageOptions: { level: 3 } });
    const first = join(checkpoint.dirpath ?? "", "epoch=0.ckpt");
    const second = join(checkpoint.dirpath ?? "", "epoch=1.ckpt");
    expect(io.calls).toEqual([
      `save ${first} null`,
      `save ${second} null`,
      `remove ${first}`,
      "teardown",
      'save mine {"level":3}',
    ]);

    const again = new Model();
    await new Trainer({ ...quiet, plugins: io, maxEpochs: 2 }).fit(again, {
      trainDataloaders: loader(3),
      ckptPath: "mine",
    });
    expect(weightsOf(again)).toEqual(weightsOf(model));
  });
});

describe("AsyncCheckpointIO", () => {
  it("writes what the state was when it was asked, and is done when the run is", async () => {
    const io = new Memory();
    const steps: unknown[] = [];
    class Watched extends Model {
      override onTrainBatchEnd(): void {
        steps.push(weightsOf(this));
      }
    }
    const checkpoint = new ModelCheckpoint({
      dirpath: folder(),
      filename: "{step}",
      everyNTrainSteps: 1,
      saveTopK: -1,
    });
    const trainer = new Trainer({
      ...saving,
      plugins: new AsyncCheckpointIO(io),
      maxEpochs: 1,
      callbacks: [checkpoint],
    });
    await trainer.fit(new Watched(), loader(4));
    expect(steps).toHaveLength(4);
    const kept = [...io.kept.values()].map(({ state_dict }) =>
      Object.values(state_dict as Record<string, Tensor>).map((value) => value.tolist()),
    );
    expect(kept).toEqual(steps);
    expect(io.calls.at(-1)).toBe("teardown");
  });

  it("writes PyTorch's files, of which the last ones stay", async () => {
    const dirpath = folder();
    const checkpoint = new ModelCheckpoint({
      dirpath,
      filename: "{step}",
      everyNTrainSteps: 1,
      saveTopK: 1,
      saveLast: true,
    });
    const plugins = new AsyncCheckpointIO(new TorchCheckpointIO());
    const model = new Model();
    await new Trainer({ ...saving, plugins, maxEpochs: 2, callbacks: [checkpoint] }).fit(model, loader(3));
    expect(readdirSync(dirpath).sort()).toEqual(["last.ckpt", "step=6.ckpt"]);
    const { state_dict, global_step } = load(join(dirpath, "last.ckpt")) as Record<string, unknown>;
    expect(global_step).toBe(6);
    expect(Object.values(state_dict as Record<string, Tensor>).map((value) => value.tolist())).toEqual(
      weightsOf(model),
    );
  });

  it("raises what a write failed with, at the next save or at the end", async () => {
    const failing = async (maxEpochs: number): Promise<unknown> => {
      const io = new Memory();
      io.failure = new Error("the disk is full");
      const callbacks = [new ModelCheckpoint({ dirpath: folder() })];
      const trainer = new Trainer({ ...saving, plugins: new AsyncCheckpointIO(io), maxEpochs, callbacks });
      return trainer.fit(new Model(), loader(50)).then(
        () => null,
        (error: unknown) => error,
      );
    };
    expect(await failing(1)).toMatchObject({ message: "the disk is full" });
    expect(await failing(4)).toMatchObject({ message: "the disk is full" });
  });

  it("keeps the checkpoint that a failed write was to replace, and where the link to the newest leads", async () => {
    const dirpath = folder();
    const io = new TorchCheckpointIO();
    const write = io.prepare.bind(io);
    let saves = 0;
    io.prepare = (...given): (() => Promise<void>) => {
      if (++saves === 3) return () => Promise.reject(new Error("the disk is full"));
      return write(...given);
    };
    const seen: string[][] = [];
    class Watched extends Model {
      override onTrainBatchStart(): void {
        seen.push(readdirSync(dirpath).sort());
      }
    }
    const callbacks = [new ModelCheckpoint({ dirpath, filename: "{step}", everyNTrainSteps: 1, saveLast: "link" })];
    const trainer = new Trainer({ ...saving, plugins: new AsyncCheckpointIO(io), maxSteps: 4, callbacks });
    await expect(trainer.fit(new Watched(), loader(4))).rejects.toThrow("the disk is full");
    expect(seen).toHaveLength(4);
    for (const names of seen) if (names.includes("last.ckpt")) expect(names.length).toBeGreaterThan(1);
    expect(readdirSync(dirpath)).toContain("step=2.ckpt");
    expect(readdirSync(dirpath)).not.toContain("step=3.ckpt");
    expect(load(join(dirpath, "last.ckpt"))).toMatchObject({ global_step: 2 });
  });

  it("gives no name twice while the first file is being written, and is done after a save outside of a run", async () => {
    const dirpath = folder();
    const how = { dirpath, filename: "same", everyNTrainSteps: 1, saveTopK: -1, monitor: "step" } as const;
    const callbacks = [new ModelCheckpoint({ ...how, mode: "max" })];
    const trainer = new Trainer({ ...saving, plugins: new AsyncCheckpointIO(), maxEpochs: 1, callbacks });
    await trainer.fit(new Model(), loader(3));
    expect(readdirSync(dirpath).sort()).toEqual(["same-v1.ckpt", "same-v2.ckpt", "same.ckpt"]);
    const after = join(dirpath, "after.ckpt");
    await trainer.saveCheckpoint(after);
    expect(load(after)).toMatchObject({ global_step: 3 });
  });

  it("leaves writing to a subclass that does it its own way, and refuses what cannot write", async () => {
    const written: string[] = [];
    class Noting extends TorchCheckpointIO {
      override saveCheckpoint(checkpoint: Record<string, unknown>, path: string): MaybePromise {
        written.push(path);
        return super.saveCheckpoint(checkpoint, path);
      }
    }
    const plugins = new AsyncCheckpointIO(new Noting());
    const callbacks = [new ModelCheckpoint({ dirpath: folder(), filename: "one" })];
    await new Trainer({ ...saving, plugins, maxEpochs: 1, callbacks }).fit(new Model(), loader(2));
    expect(written).toEqual([expect.stringContaining("one.ckpt")]);
    for (const junk of [null, 3, "io", {}, [], { saveCheckpoint: 1 }]) {
      expect(() => new AsyncCheckpointIO(junk as never)).toThrow("AsyncCheckpointIO: expected a CheckpointIO");
    }
  });
});

describe('ckptPath "hpc"', () => {
  it("is the file of the highest number in defaultRootDir", async () => {
    const defaultRootDir = folder();
    const trainer = new Trainer({ ...quiet, maxEpochs: 3, defaultRootDir });
    await expect(trainer.fit(new Model(), { trainDataloaders: loader(2), ckptPath: "hpc" })).rejects.toThrow(
      /hpc_ckpt_N\.ckpt.*Received: none/,
    );
    for (const [epochs, number] of [
      [1, 9],
      [2, 10],
    ] as const) {
      const first = new Trainer({ ...quiet, maxEpochs: epochs, defaultRootDir });
      await first.fit(new Model(), loader(2));
      await first.saveCheckpoint(join(defaultRootDir, `hpc_ckpt_${number}.ckpt`));
    }
    mkdirSync(join(defaultRootDir, "hpc_ckpt_x.ckpt"));
    const started: number[] = [];
    class Watched extends Model {
      override onTrainStart(): void {
        started.push(this.trainer.globalStep);
      }
    }
    await new Trainer({ ...quiet, maxEpochs: 3, defaultRootDir }).fit(new Watched(), {
      trainDataloaders: loader(2),
      ckptPath: "hpc",
    });
    expect(started).toEqual([4]);
  });
});

it("TorchCheckpointIO({ saveCompact }) writes only a tensor's own elements", async () => {
  const path = folder();
  class Viewing extends Model {
    override onSaveCheckpoint(checkpoint: Record<string, unknown>): void {
      checkpoint.row = rand([1000, 100]).select(0, 0);
    }
  }
  const size = async (saveCompact: boolean): Promise<number> => {
    const name = join(path, `${saveCompact}.ckpt`);
    const trainer = new Trainer({ ...quiet, plugins: new TorchCheckpointIO({ saveCompact }), maxEpochs: 1 });
    await trainer.fit(new Viewing(), loader(1));
    await trainer.saveCheckpoint(name);
    expect((load(name) as { row: Tensor }).row.shape).toEqual([100]);
    await trainer.fit(new Viewing(), { trainDataloaders: loader(1), ckptPath: name });
    return statSync(name).size;
  };
  expect(await size(false)).toBeGreaterThan(400_000);
  expect(await size(true)).toBeLessThan(30_000);
  expect(() => new TorchCheckpointIO({ saveCompact: 1 as never })).toThrow(TypeError);
});
