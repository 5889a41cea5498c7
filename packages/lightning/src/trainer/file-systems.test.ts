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
  CSVLogger,
  ExactResume,
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
  TensorBoardLogger,
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

  it("are the best ones by a metric, and no links", async () => {
    const options = { dirpath: root, monitor: "step", saveTopK: 1, mode: "max" } as const;
    const linking = make({ callbacks: [new ModelCheckpoint({ ...options, saveLast: "link" })] });
    await expect(linking.fit(new Model(), loader(1))).rejects.toThrow(
      'expected a folder of this machine for saveLast: "link"',
    );
    await make({ callbacks: [new ModelCheckpoint({ ...options, saveLast: true })] }).fit(new Model(), loader(1));
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

/** The text of a file. */
const textOf = async (address: string): Promise<string> => {
  const [, protocol = "", path = ""] = /^(\w+):\/\/(.*)$/.exec(address) ?? [];
  return Buffer.from(await FileSystemRegistry.make(protocol).read(path)).toString();
};

class Logging extends Model {
  constructor() {
    super();
    this.saveHyperparameters({ lr: 0.5 });
  }
  override trainingStep(...given: Parameters<Model["trainingStep"]>): ReturnType<Model["trainingStep"]> {
    this.log("value", given[1]);
    if (given[1] === 2) this.log("late", 7); // a new column
    return super.trainingStep(...given);
  }
}

describe.each(["memory", "bucket"])("logs at %s://", (protocol) => {
  let root: string;
  beforeEach(() => {
    root = `${protocol}://logs${count++}`;
  });
  const flags = { maxEpochs: 1, logEveryNSteps: 1 };

  it("get a version a run, and stand beside their checkpoints", async () => {
    for (const version of [0, 1]) {
      const trainer = make({ ...flags, logger: true, defaultRootDir: root });
      await trainer.fit(new Logging(), loader(4));
      expect(trainer.logger?.version).toBe(version);
      expect(trainer.logDir).toBe(`${root}/lightning_logs/version_${version}`);
    }
    const files = ["checkpoints/epoch=0-step=4.ckpt", "hparams.yaml", "metrics.csv"];
    expect(await filesIn(root)).toEqual(
      [0, 1].flatMap((version) => files.map((file) => `lightning_logs/version_${version}/${file}`)),
    );
    const folder = `${root}/lightning_logs/version_1`;
    expect(await textOf(`${folder}/hparams.yaml`)).toBe("lr: 0.5\n");
    expect(await textOf(`${folder}/metrics.csv`)).toBe(
      "epoch,late,step,value\r\n0,,0,0.0\r\n0,,1,1.0\r\n0,7.0,2,2.0\r\n0,7.0,3,3.0\r\n",
    );
  });

  it("are whole, however often they are written", async () => {
    const logger = new CSVLogger(root, { flushLogsEveryNSteps: 1, version: "often" });
    await make({ ...flags, enableCheckpointing: false, logger }).fit(new Logging(), loader(4));
    const rows = (await textOf(`${logger.logDir}/metrics.csv`)).trimEnd().split("\r\n");
    expect(rows).toEqual(["epoch,late,step,value", "0,,0,0.0", "0,,1,1.0", "0,7.0,2,2.0", "0,7.0,3,3.0"]);
  });

  it("of TensorBoard are those of a folder", async () => {
    const here = mkdtempSync(join(tmpdir(), "events-"));
    const loggers = [root, here].map((saveDir) => new TensorBoardLogger(saveDir, { name: "tb", maxQueue: 1 }));
    await make({ ...flags, enableCheckpointing: false, logger: loggers }).fit(new Logging(), loader(4));
    const found = (await filesIn(root)).map((file) => file.replace(/tfevents.*/, "tfevents"));
    expect(found).toEqual(["tb/version_0/events.out.tfevents", "tb/version_0/hparams.yaml"]);
    const sizes = loggers.map(async ({ logDir }) => {
      const files = FileSystemRegistry.make(logDir.startsWith(here) ? "file" : protocol);
      const path = logDir.replace(/^\w+:\/\//, "");
      const name = (await files.list(path)).find((entry) => entry.name.includes("tfevents"))?.name ?? "";
      return (await files.info(`${path}/${name}`))?.size;
    });
    const [there, local] = await Promise.all(sizes);
    expect(there).toBe(local);
    rmSync(here, { recursive: true });
  });

  it("go on where a run was left", async () => {
    const run = async (maxSteps: number, ckptPath: string | null): Promise<void> => {
      const logger = new CSVLogger(root, { version: "one" });
      const callbacks = [new ExactResume(), new ModelCheckpoint({ dirpath: `${root}/c`, everyNTrainSteps: 2 })];
      const trainer = make({ ...flags, maxSteps, logger, callbacks });
      await trainer.fit(new Logging(), { trainDataloaders: loader(4), ckptPath });
    };
    await run(2, null);
    await run(4, `${root}/c/epoch=0-step=2.ckpt`);
    const rows = (await textOf(`${root}/lightning_logs/one/metrics.csv`)).trimEnd().split("\r\n");
    expect(rows).toEqual(["epoch,late,step,value", "0,,0,0.0", "0,,1,1.0", "0,7.0,2,2.0", "0,7.0,3,3.0"]);
  });
});

it("a version that must be waited for is found when a run begins", async () => {
  const logger = new CSVLogger("bucket://runs");
  expect(() => logger.version).toThrow("Give the logger a version, or ask later");
  expect(() => logger.logDir).toThrow("bucket://runs/lightning_logs");
  await logger.beginRun();
  expect(logger.logDir).toBe("bucket://runs/lightning_logs/version_0");
  expect(new CSVLogger("memory://never-used").version).toBe(0);
});

it("what a logger cannot write is an error of the run, and is written once it can", async () => {
  bucket.failure = Object.assign(new Error("the bucket is closed"), { code: "EACCES" });
  const logger = new CSVLogger("bucket://closed", { version: 0, flushLogsEveryNSteps: 1 });
  const trainer = make({ maxEpochs: 1, logEveryNSteps: 1, enableCheckpointing: false, logger });
  await expect(trainer.fit(new Logging(), loader(2))).rejects.toThrow(/bucket:.*cannot be written \(EACCES\)/);
  bucket.failure = null;
  await logger.save();
  expect(await textOf(`${logger.logDir}/hparams.yaml`)).toBe("lr: 0.5\n");
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
