/** @file Texts near the longest that there are: refused, or shown by their beginning. Node ends the process for such paths. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Data, Model, quiet } from "../../scripts/testing/trainer.js";
import {
  EarlyStopping,
  LambdaCallback,
  LearningRateMonitor,
  ModelCheckpoint,
  OnExceptionCheckpoint,
  SpikeDetection,
  Timer,
} from "../callbacks/index.js";
import { Trainer } from "../index.js";
import { CSVLogger, SummaryWriter, TensorBoardLogger } from "../loggers/index.js";
import { TorchCheckpointIO } from "../fabric/checkpoint-io/torch-io.js";
import { HttpFileSystem, LocalFileSystem, MemoryFileSystem } from "../file-systems.js";
import { gradNorm } from "../logging/grad-norm.js";
import { rankZeroWarn } from "./rank-zero.js";
import { seedEverything } from "../fabric/seed.js";

let folder = "";
beforeAll(() => void (folder = mkdtempSync(`${tmpdir()}/long-texts-`)));
afterAll(() => rmSync(folder, { recursive: true }));

const long = "x".repeat(2 ** 29 - 48);
const wrong = long as never;
const trainer = (): Trainer => new Trainer({ ...quiet, maxEpochs: 1, defaultRootDir: folder });

const calls: readonly [string, () => unknown][] = [
  ["Trainer: defaultRootDir", () => new Trainer({ ...quiet, defaultRootDir: long })],
  ["Trainer: accelerator", () => new Trainer({ ...quiet, accelerator: wrong })],
  ["Trainer: maxTime", () => new Trainer({ ...quiet, maxTime: long })],
  ["Trainer: an unknown flag", () => new Trainer({ [long.slice(0, 1e6)]: 1 })],
  ["trainer.ckptPath", () => void (trainer().ckptPath = long)],
  ["fit: ckptPath", () => trainer().fit(new Model(), { ckptPath: long })],
  ["validate: ckptPath", () => trainer().validate(new Model(), { ckptPath: long })],
  ["saveCheckpoint", () => trainer().saveCheckpoint(long)],
  ["LightningDataModule.loadFromCheckpoint", () => Data.loadFromCheckpoint(long)],
  ["LightningModule.loadFromCheckpoint", () => Model.loadFromCheckpoint(long)],
  ["TorchCheckpointIO.saveCheckpoint", () => new TorchCheckpointIO().saveCheckpoint({}, long)],
  ["TorchCheckpointIO.loadCheckpoint", () => new TorchCheckpointIO().loadCheckpoint(long)],
  ["TorchCheckpointIO.removeCheckpoint", () => new TorchCheckpointIO().removeCheckpoint(long)],
  ["OnExceptionCheckpoint: dirpath", () => new OnExceptionCheckpoint(long)],
  ["OnExceptionCheckpoint: a name", () => new OnExceptionCheckpoint(folder, long)],
  ["OnExceptionCheckpoint: filename", () => new OnExceptionCheckpoint(folder, { filename: long })],
  ["ModelCheckpoint: dirpath", () => new ModelCheckpoint({ dirpath: long })],
  ["ModelCheckpoint: filename", () => new ModelCheckpoint({ filename: long })],
  ["ModelCheckpoint: a field of filename", () => new ModelCheckpoint({ filename: `{epoch:${"x".repeat(4000)}}` })],
  ["ModelCheckpoint: monitor", () => new ModelCheckpoint({ monitor: long })],
  ["ModelCheckpoint: mode", () => new ModelCheckpoint({ mode: wrong })],
  ["ModelCheckpoint.toYaml", () => new ModelCheckpoint().toYaml(long)],
  ["EarlyStopping: monitor", () => new EarlyStopping({ monitor: long })],
  ["LearningRateMonitor: logKeyPrefix", () => new LearningRateMonitor({ logKeyPrefix: long })],
  ["LearningRateMonitor: loggingInterval", () => new LearningRateMonitor({ loggingInterval: wrong })],
  ["SpikeDetection", () => new SpikeDetection({ excludeBatchesPath: long })],
  ["Timer", () => new Timer({ duration: long })],
  ["Timer.timeElapsed", () => new Timer().timeElapsed(wrong)],
  ["LambdaCallback", () => new LambdaCallback({ [long.slice(0, 1e6)]: () => 1 })],
  ["CSVLogger: saveDir", () => new CSVLogger(long)],
  ["CSVLogger: a name", () => new CSVLogger(folder, long)],
  ["CSVLogger: version", () => new CSVLogger(folder, { version: long })],
  ["TensorBoardLogger: saveDir", () => new TensorBoardLogger(long)],
  ["TensorBoardLogger: name", () => new TensorBoardLogger(folder, { name: long })],
  ["TensorBoardLogger: subDir", () => new TensorBoardLogger(folder, { subDir: long })],
  ["SummaryWriter", () => new SummaryWriter(long)],
  ["SummaryWriter.addScalars", () => new SummaryWriter(folder).addScalars("x".repeat(5000), { a: 1 }, 1)],
  ["LocalFileSystem.info", () => new LocalFileSystem().info(long)],
  ["LocalFileSystem.exists", () => new LocalFileSystem().exists(long)],
  ["LocalFileSystem.list", () => new LocalFileSystem().list(long)],
  ["LocalFileSystem.makeFolder", () => new LocalFileSystem().makeFolder(long)],
  ["LocalFileSystem.remove", () => new LocalFileSystem().remove(long)],
  ["LocalFileSystem.removeEmptyFolder", () => new LocalFileSystem().removeEmptyFolder(long)],
  ["LocalFileSystem.append", () => new LocalFileSystem().append(long, new Uint8Array(1))],
  ["LocalFileSystem.link", () => new LocalFileSystem().link(long, `${folder}/link`)],
  ["LocalFileSystem.link to it", () => new LocalFileSystem().link(folder, long)],
  ["MemoryFileSystem.source", () => new MemoryFileSystem().source(long)],
  ["MemoryFileSystem.link", () => new MemoryFileSystem().link(long, "a")],
  ["HttpFileSystem.source", () => new HttpFileSystem("http").source(`127.0.0.1:1/${long.slice(0, 1e6)}`)],
  ["HttpFileSystem.remove", () => new HttpFileSystem("http").remove(`127.0.0.1:1/${long.slice(0, 1e6)}`)],
  ["gradNorm", () => gradNorm(new Model(), wrong)],
  ["seedEverything", () => seedEverything(wrong)],
  ["saveHyperparameters", () => new Model().saveHyperparameters(wrong)],
];

describe("a text that nothing can be called is an error that shows its beginning", () => {
  it.each(calls)("%s", async (_, call) => {
    let message = "";
    try {
      await call();
    } catch (error) {
      message = error instanceof Error ? error.message : "";
    }
    expect(message).not.toBe("");
    expect(message.length, message.slice(0, 200)).toBeLessThan(1000);
  });
});

it("a warning of such a text is cut", async () => {
  const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
  rankZeroWarn(long);
  expect((await warned).message.length).toBeLessThan(200_000);
});
