/** @file Addresses of storage that is not known, or cannot be written to, are refused where they are given; `file:` URLs are paths. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import {
  AsyncCheckpointIO,
  CheckpointIO,
  CSVLogger,
  LightningDataModule,
  ModelCheckpoint,
  NotAvailableError,
  OnExceptionCheckpoint,
  SpikeDetection,
  TensorBoardLogger,
  Trainer,
} from "../index.js";

let folder: string;
let before: string;
beforeEach(() => {
  before = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "addresses-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** What writes, given an address. */
const writers = (address: string): (() => unknown)[] => [
  () => new ModelCheckpoint({ dirpath: address }),
  () => new ModelCheckpoint(address),
  () => new OnExceptionCheckpoint(address),
  () => new SpikeDetection({ excludeBatchesPath: address }),
  () => new CSVLogger(address),
  () => new TensorBoardLogger(address),
  () => new Trainer({ ...quiet, defaultRootDir: address }),
];

describe.each(["ftp://host/run", "ftp:/host/run"])("%s, whose storage is not known,", (address) => {
  it("is refused where it is given, and leaves no folder", async () => {
    for (const make of writers(address)) expect(make).toThrow(/begins with file, .*, s3/);
    await expect(Model.loadFromCheckpoint(address)).rejects.toThrow(RangeError);
    await expect(LightningDataModule.loadFromCheckpoint(address)).rejects.toThrow(RangeError);
    for (const plugins of [[], [new AsyncCheckpointIO()]]) {
      const trainer = new Trainer({ ...quiet, maxEpochs: 1, plugins });
      await expect(trainer.fit(new Model(), { trainDataloaders: loader(1), ckptPath: address })).rejects.toThrow(
        /^ckptPath: expected a path of this machine, or an address that begins with/,
      );
      await trainer.fit(new Model(), loader(1));
      await expect(trainer.saveCheckpoint(address)).rejects.toThrow(RangeError);
      await expect(trainer.validate(undefined, { dataloaders: loader(1), ckptPath: address })).rejects.toThrow(
        RangeError,
      );
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("an address of the web", () => {
  it("is refused before a run where something would be written there", () => {
    for (const make of writers("https://host/run")) {
      expect(make).toThrow(NotAvailableError);
      expect(make).toThrow("writing to https: addresses is missing. Give a folder of this machine or of a storage");
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("may be given where something is read", async () => {
    const address = "http://127.0.0.1:1/a.ckpt";
    await expect(Model.loadFromCheckpoint(address)).rejects.toThrow(`${address} cannot be read`);
  });
});

it("an environment variable in TensorBoard's folder may hold none that is not known", () => {
  process.env.TEST_BUCKET = "ftp://bucket";
  expect(() => new TensorBoardLogger("$TEST_BUCKET/runs").logDir).toThrow(RangeError);
});

it("a CheckpointIO of the user's own takes what it likes", async () => {
  const seen: string[] = [];
  class Remote extends CheckpointIO {
    override saveCheckpoint(_checkpoint: Record<string, unknown>, path: string): void {
      seen.push(`save ${path}`);
    }
    override loadCheckpoint(path: string): Record<string, unknown> {
      seen.push(`load ${path}`);
      throw new Error("offline");
    }
    override removeCheckpoint(): void {}
  }
  const trainer = new Trainer({ ...quiet, maxEpochs: 1, plugins: new Remote() });
  await trainer.fit(new Model(), loader(1));
  await trainer.saveCheckpoint(new URL("s3://bucket/a.ckpt"));
  await expect(trainer.validate(undefined, { dataloaders: loader(1), ckptPath: "s3://bucket/a.ckpt" })).rejects.toThrow(
    "offline",
  );
  expect(seen).toEqual(["save s3://bucket/a.ckpt", "load s3://bucket/a.ckpt"]);
});

it.each([
  ["a URL", (path: string) => pathToFileURL(path)],
  ["its text", (path: string) => String(pathToFileURL(path))],
])("%s of a file is its path", async (_, url) => {
  const inside = (name: string): string => join(folder, "my runs", name);
  const checkpoint = new ModelCheckpoint({ dirpath: url(inside("checkpoints")), filename: "a" });
  const trainer = new Trainer({
    ...quiet,
    maxEpochs: 1,
    enableCheckpointing: true,
    callbacks: [checkpoint, new OnExceptionCheckpoint(url(inside("failed")))],
    logger: [new CSVLogger(url(inside("csv")), { name: "" }), new TensorBoardLogger(url(inside("tb")), { name: "" })],
  });
  await trainer.fit(new Model(), loader(1));
  await trainer.saveCheckpoint(url(inside("b.ckpt")));
  await checkpoint.toYaml(url(inside("best.yaml")));
  expect(readdirSync(join(folder, "my runs")).sort()).toEqual(["b.ckpt", "best.yaml", "checkpoints", "csv", "tb"]);
  expect(checkpoint.bestModelPath).toBe(inside("checkpoints/a.ckpt"));
  await trainer.fit(new Model(), { trainDataloaders: loader(1), ckptPath: url(inside("b.ckpt")) });
  expect(await Model.loadFromCheckpoint(url(inside("b.ckpt")))).toBeInstanceOf(Model);
  expect(existsSync(join(folder, "file:"))).toBe(false);
});
