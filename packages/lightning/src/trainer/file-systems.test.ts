/** @file Runs whose files are in memory, or on a file system of a user's own, from outside of the package. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Tensor } from "@lightning-ts/torch";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import {
  AsyncCheckpointIO,
  BufferedSink,
  type FileInfo,
  FileSystem,
  FileSystemRegistry,
  type FolderEntry,
  LightningDataModule,
  memorySource,
  ModelCheckpoint,
  OnExceptionCheckpoint,
  type SinkFile,
  type Source,
  SpikeDetection,
  Trainer,
  type TrainerOptions,
} from "../index.js";

/** A bucket: names and bytes, no folders; every answer takes a while. */
class Bucket extends FileSystem {
  override readonly protocol = "bucket";
  readonly objects = new Map<string, Uint8Array>();
  /** How many are written. */
  writes = 0;
  /** An error of the next writes. */
  failure: Error | null = null;

  override async info(path: string): Promise<FileInfo | null> {
    await this.#turn();
    const bytes = this.objects.get(path);
    if (bytes !== undefined) return { isFolder: false, size: bytes.byteLength, modified: this.writes };
    const isFolder = [...this.objects.keys()].some((name) => name.startsWith(`${path}/`));
    return isFolder ? { isFolder, size: 0, modified: 0 } : null;
  }

  override async list(folder: string): Promise<readonly FolderEntry[]> {
    await this.#turn();
    const found = new Map<string, boolean>();
    for (const path of this.objects.keys()) {
      if (!path.startsWith(`${folder}/`)) continue;
      const [name = "", ...more] = path.slice(folder.length + 1).split("/");
      found.set(name, more.length > 0);
    }
    return [...found].map(([name, isFolder]) => ({ name, isFolder }));
  }

  override async source(path: string): Promise<Source> {
    await this.#turn();
    const bytes = this.objects.get(path);
    if (bytes === undefined) throw Object.assign(new Error(`No such object: ${path}.`), { code: "ENOENT" });
    return memorySource(bytes, path);
  }

  override sink(path: string): SinkFile {
    return new BufferedSink(path, async (bytes) => {
      await this.#turn();
      if (this.failure !== null) throw this.failure;
      this.writes++;
      this.objects.set(path, bytes);
    });
  }

  override makeFolder(): void {}

  override async remove(path: string): Promise<void> {
    await this.#turn();
    for (const name of this.objects.keys()) if (name === path || name.startsWith(`${path}/`)) this.objects.delete(name);
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 1));
  }
}

let bucket: Bucket;
let folder: string;
let before: string;
beforeEach(() => {
  bucket = new Bucket();
  FileSystemRegistry.register("bucket", () => bucket, { override: true });
  before = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "elsewhere-"));
  process.chdir(folder);
});
afterEach(() => {
  FileSystemRegistry.remove("bucket");
  process.chdir(before);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

let count = 0;
const filesIn = async (address: string): Promise<string[]> => {
  const [, protocol = "", path = ""] = /^(\w+):\/\/(.*)$/.exec(address) ?? [];
  const files = FileSystemRegistry.make(protocol);
  const walk = async (at: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { name, isFolder } of await files.list(at))
      found.push(...(isFolder ? (await walk(`${at}/${name}`)).map((inner) => `${name}/${inner}`) : [name]));
    return found.sort();
  };
  return walk(path);
};
const make = (options: TrainerOptions): Trainer =>
  new Trainer({ ...quiet, maxEpochs: 2, enableCheckpointing: true, ...options });

class Data extends LightningDataModule {
  seen = 0;
  override trainDataloader(): ReturnType<typeof loader> {
    return loader(2);
  }
  override stateDict(): Record<string, unknown> {
    return { seen: 7 };
  }
  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    this.seen = Number(state.seen);
  }
}

describe.each(["memory", "bucket"])("checkpoints at %s://", (protocol) => {
  let root: string;
  beforeEach(() => {
    root = `${protocol}://run${count++}`;
  });

  it.each([[[]], [[new AsyncCheckpointIO()]]])("are saved, kept, found and loaded (plugins: %j)", async (plugins) => {
    const checkpoint = new ModelCheckpoint({ dirpath: `${root}/a`, saveLast: true, filename: "{epoch}/{step}" });
    const trainer = make({ callbacks: [checkpoint], plugins });
    await trainer.fit(new Model(), loader(2));
    expect(await filesIn(root)).toEqual(["a/epoch=1/step=4.ckpt", "a/last.ckpt"]);
    expect(checkpoint.bestModelPath).toBe(`${root}/a/epoch=1/step=4.ckpt`);
    await trainer.validate(undefined, { dataloaders: loader(1), ckptPath: "best" });
    expect(trainer.ckptPath).toBe(checkpoint.bestModelPath);
    await checkpoint.toYaml();
    expect(await filesIn(root)).toContain("a/best_k_models.yaml");

    await trainer.saveCheckpoint(`${root}/x.ckpt`);
    const again = make({ maxEpochs: 3, callbacks: [new ModelCheckpoint(`${root}/a`)], plugins });
    await again.fit(new Model(), { trainDataloaders: loader(2), ckptPath: new URL(`${root}/x.ckpt`) });
    expect(again.globalStep).toBe(6);
    const last = make({ maxEpochs: 3, callbacks: [new ModelCheckpoint(`${root}/a`)], plugins });
    await last.fit(new Model(), { trainDataloaders: loader(2), ckptPath: "last" });
    expect([last.ckptPath, last.globalStep]).toEqual([`${root}/a/last.ckpt`, 6]);
    expect(await Model.loadFromCheckpoint(`${root}/x.ckpt`)).toBeInstanceOf(Model);
  });

  it("go to defaultRootDir, and get versions", async () => {
    const trainer = make({ defaultRootDir: root });
    expect(trainer.defaultRootDir).toBe(root);
    await trainer.fit(new Model(), loader(2));
    await make({ defaultRootDir: root }).fit(new Model(), loader(2));
    expect(await filesIn(root)).toEqual(["checkpoints/epoch=1-step=4-v1.ckpt", "checkpoints/epoch=1-step=4.ckpt"]);
  });

  it("are links where they are asked for, and the best ones by a metric", async () => {
    const checkpoint = new ModelCheckpoint({
      dirpath: root,
      monitor: "step",
      saveTopK: 1,
      mode: "max",
      saveLast: "link",
    });
    await make({ callbacks: [checkpoint] }).fit(new Model(), loader(1));
    expect(await filesIn(root)).toEqual(["epoch=1-step=2.ckpt", "last.ckpt"]);
    expect(await Model.loadFromCheckpoint(`${root}/last.ckpt`)).toBeInstanceOf(Model);
  });

  it("hold the state of a data module", async () => {
    const trainer = make({ enableCheckpointing: false });
    await trainer.fit(new Model(), new Data());
    await trainer.saveCheckpoint(`${root}/x.ckpt`);
    expect((await Data.loadFromCheckpoint(`${root}/x.ckpt`)).seen).toBe(7);
  });

  it("are left by a run that fails", async () => {
    class Failing extends Model {
      override onTrainBatchEnd(): void {
        throw new Error("broken");
      }
    }
    const saved = new OnExceptionCheckpoint(root);
    const run = make({ callbacks: [saved] });
    await expect(run.fit(new Failing(), loader(1))).rejects.toThrow("broken");
    expect(await filesIn(root)).toEqual(["on_exception.ckpt"]);
    const again = make({ callbacks: [saved] });
    await again.fit(new Model(), { trainDataloaders: loader(1), ckptPath: "last" });
    expect(again.ckptPath).toBe(`${root}/on_exception.ckpt`);
    expect(await filesIn(root)).toEqual([]);
  });

  it("that are not there are an error with a code", async () => {
    await expect(Model.loadFromCheckpoint(`${root}/none.ckpt`)).rejects.toMatchObject({ code: "ENOENT" });
    const run = make({ enableCheckpointing: false });
    const options = { trainDataloaders: loader(1), ckptPath: `${root}/none.ckpt` };
    await expect(run.fit(new Model(), options)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("SpikeDetection lists its batches there", async () => {
    class Exploding extends Model {
      override trainingStep(...given: Parameters<Model["trainingStep"]>): ReturnType<Model["trainingStep"]> {
        const loss = super.trainingStep(...given);
        return given[1] === 2 && loss instanceof Tensor ? loss.mul(NaN) : loss;
      }
    }
    const run = make({ enableCheckpointing: false, defaultRootDir: root, callbacks: [new SpikeDetection()] });
    await expect(run.fit(new Exploding(), loader(4))).rejects.toThrow();
    expect(await filesIn(root)).toEqual(["skip_batches.json"]);
  });
});

it("an error of a file system is the run's", async () => {
  bucket.failure = Object.assign(new Error("the bucket is full"), { code: "EDQUOT" });
  const root = "bucket://full";
  await expect(make({ defaultRootDir: root }).fit(new Model(), loader(1))).rejects.toThrow("the bucket is full");
  const plugins = new AsyncCheckpointIO();
  await expect(make({ defaultRootDir: root, plugins }).fit(new Model(), loader(1))).rejects.toThrow(
    "the bucket is full",
  );
  expect(bucket.objects.size).toBe(0);
});
