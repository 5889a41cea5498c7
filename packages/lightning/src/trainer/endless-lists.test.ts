/** @file Lists that claim billions of items: an error at once, wherever the Trainer, a module or a callback takes a list. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { bfloat16, device, nn, ones, optim } from "@lightning-ts/torch";
import { afterAll, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { AcceleratorRegistry, CPUAccelerator } from "../accelerators.js";
import { BufferedSink, MemoryFileSystem } from "../file-systems.js";
import { LRFinder } from "../tuner/lr-finder.js";
import { BitsandbytesPrecision, Precision, TorchCheckpointIO, TransformerEnginePrecision } from "../plugins.js";
import {
  BackboneFinetuning,
  BaseFinetuning,
  CombinedLoader,
  CSVLogger,
  EarlyStopping,
  EMAWeightAveraging,
  gradNorm,
  GradientAccumulationScheduler,
  LearningRateMonitor,
  LightningDataModule,
  LightningOptimizer,
  MLFlowLogger,
  ModelCheckpoint,
  ModelPruning,
  ModelSummary,
  seedEverything,
  SpikeDetection,
  StochasticWeightAveraging,
  Timer,
  SummaryWriter,
  TQDMProgressBar,
  WandbLogger,
  WandbRun,
  Throughput,
  Trainer,
} from "../index.js";

const folder = mkdtempSync(`${tmpdir()}/endless-lists-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** How many items of a long list were asked for. */
let reads = 0;

/** A list that counts, and stops whoever goes through it: what would be minutes is a failure. */
function long(...items: unknown[]): never {
  items.length = 2 ** 32 - 1;
  reads = 0;
  return new Proxy(items, {
    get(target, key, receiver): unknown {
      count(key);
      return Reflect.get(target, key, receiver);
    },
    has(target, key) {
      count(key);
      return Reflect.has(target, key);
    },
  }) as never;
}

function count(key: string | symbol): void {
  if (typeof key === "string" && /^\d+$/.test(key) && ++reads > 300_000) throw new Error("goes on and on");
}

class Returning extends Model {
  constructor(readonly optimizers_: unknown) {
    super();
  }

  override configureOptimizers(): never {
    return this.optimizers_ as never;
  }
}

const sgd = (): optim.SGD => new optim.SGD([ones([1])], { lr: 1 });
const trainer = (): Trainer => new Trainer({ ...quiet, maxEpochs: 1 });

it.each<[string, () => unknown]>([
  ["callbacks", () => new Trainer({ callbacks: long(new ModelCheckpoint()) })],
  ["loggers", () => new Trainer({ logger: long(new CSVLogger(folder)) })],
  ["plugins", () => new Trainer({ plugins: long() })],
  ["a mode of BitsandbytesPrecision", () => new BitsandbytesPrecision(long("nf4"))],
  ["what BitsandbytesPrecision leaves", () => new BitsandbytesPrecision("nf4", { ignoreModules: long("head") })],
  ["rates that LRFinder skips", () => new LRFinder("exponential", 1e-8, 1, 100).suggestion(long(1))],
  ["devices", () => new Trainer({ devices: long(0, 1) })],
  ["a number of devices", () => new Trainer({ accelerator: "cpu", devices: 1e15 })],
  ["the norm of gradients", () => gradNorm(new Model(), long())],
  ["an epoch", () => new BackboneFinetuning().finetuneFunction(new Model(), long(), sgd())],
  ["an epoch of a schedule", () => new GradientAccumulationScheduler({ 1: 2 }).getAccumulateGradBatches(long())],
  ["data sets", () => LightningDataModule.fromDatasets(long([ones([2])])).trainDataloader?.()],
  ["hyperparameters", () => new Model().saveHyperparameters({ sizes: long(1) })],
  ["hyperparameters in a list", () => new Model().saveHyperparameters(long(1))],
  ["names that are left out", () => new Model().saveHyperparameters({ a: 1 }, { ignore: long("a") })],
  ["layers to freeze", () => BaseFinetuning.freeze(long(new nn.Linear(2, 2)))],
  ["a summary", () => new ModelSummary().summarize(long())],
  ["a summary that inherits from a list", () => new ModelSummary().summarize(Object.create(long()) as never)],
  [
    "a device for 8-bit floats",
    () => new TransformerEnginePrecision({ weightsDtype: bfloat16 }).prepareModule(new Model(), long()),
  ],
  ["a device of an accelerator", () => new CPUAccelerator().setupDevice(long())],
  ["layers to flatten", () => BaseFinetuning.flattenModules(long())],
  ["parameters", () => BaseFinetuning.filterOnOptimizer(sgd(), long(ones([1])))],
  ["loaders", () => trainer().fit(new Model(), long(loader(1), loader(1)))],
  ["loaders in an object", () => trainer().fit(new Model(), { a: long(loader(1)) } as never)],
  ["combined loaders", () => new CombinedLoader(long(loader(1), loader(1)))],
  ["combined loaders that are none", () => new CombinedLoader(long())],
  ["combined loaders in an object", () => new CombinedLoader({ a: long(loader(1)) })],
  ["combined loaders in an array", () => new CombinedLoader([loader(1), long(loader(1))])],
  ["optimizers", () => trainer().fit(new Returning(long(sgd())), loader(1))],
  ["optimizers beside schedulers", () => trainer().fit(new Returning([long(sgd()), []]), loader(1))],
  ["schedulers", () => trainer().fit(new Returning([[sgd()], long(1)]), loader(1))],
  ["a batch", () => new Model().transferBatchToDevice(long(ones([1])), device("cpu"), 0)],
  ["a list inside of a batch", () => new Model().transferBatchToDevice([long(ones([1]))], device("meta"), 0)],
  ["batches", () => trainer().fit(new Model(), [long(1)] as never)],
  ["names of pruned parameters", () => new ModelPruning("l1_unstructured", { parameterNames: long("weight") })],
  ["a step", () => new CSVLogger(folder).logMetrics({ a: 1 }, long(1))],
  ["MLflow's step", () => new MLFlowLogger({ saveDir: folder }).logMetrics({ a: 1 }, long(1))],
  ["a loader's number", () => new TQDMProgressBar().onTestBatchStart(trainer(), new Model(), ones([1]), 0, long(0))],
  ["images", () => new WandbLogger({ saveDir: folder }).logImage("a", long("b.png"))],
  ["the key of images", () => new WandbLogger({ saveDir: folder }).logImage(long("a"), [])],
  ["the key of sounds", () => new WandbLogger({ saveDir: folder }).logAudio(long("a"), [])],
  ["the key of a table", () => new WandbLogger({ saveDir: folder }).logTable(long("a"), ["b"], [])],
  ["the key of texts", () => new WandbLogger({ saveDir: folder }).logText(long("a"), ["b"], [])],
  ["the folder of a run", () => new WandbRun({ id: "a" } as never, long("a"), null)],
  ["captions", () => new WandbLogger({ saveDir: folder }).logImage("a", [], { caption: long("b") })],
  ["sounds", () => new WandbLogger({ saveDir: folder }).logAudio("a", long("b.wav"))],
  ["rows of a table", () => new WandbLogger({ saveDir: folder }).logTable("a", ["b"], long(["b"]))],
  ["columns of a table", () => new WandbLogger({ saveDir: folder }).logTable("a", long("b"), [])],
])("is refused: %s", async (_what, call) => {
  await expect((async () => call())()).rejects.toThrow(Error);
  expect(reads).toBeLessThan(300_000);
});

// What an option is not is in its error's text.
it.each<[string, () => unknown]>([
  ["a seed", () => seedEverything(long(1))],
  ["a mode of loaders", () => new CombinedLoader({ a: loader(1) }, long("min_size"))],
  ["EarlyStopping's mode", () => new EarlyStopping({ monitor: "a", mode: long("min") })],
  ["EarlyStopping's metric", () => new EarlyStopping({ monitor: long("a") })],
  ["ModelCheckpoint's mode", () => new ModelCheckpoint({ mode: long("min") })],
  ["ModelCheckpoint's last file", () => new ModelCheckpoint({ saveLast: long("link") })],
  ["ModelCheckpoint's number of files", () => new ModelCheckpoint({ saveTopK: long(1) })],
  ["a template", () => new ModelCheckpoint({ filename: long("{epoch}") })],
  ["a rate's interval", () => new LearningRateMonitor(long("step"))],
  ["a timer's interval", () => new Timer({ interval: long("step") })],
  ["a duration", () => new Timer({ duration: { hours: long(1) } })],
  ["a timer's stage", () => new Timer().timeElapsed(long("train"))],
  ["a spike's mode", () => new SpikeDetection({ mode: long("min") })],
  ["a summary's depth", () => new ModelSummary({ maxDepth: long(1) })],
  ["averaging's rates", () => new StochasticWeightAveraging(long(0.1))],
  ["averaging's start", () => new StochasticWeightAveraging(0.1, { swaEpochStart: long(1) })],
  ["a pruning method", () => new ModelPruning(long("l1_unstructured"))],
  ["names of pruned parameters", () => new ModelPruning("l1_unstructured", { parameterNames: long("weight") })],
  ["precision", () => new Trainer({ precision: long("32-true") })],
  ["an accelerator", () => new Trainer({ accelerator: long("cpu") })],
  ["a strategy", () => new Trainer({ strategy: long("auto") })],
  ["a limit of batches", () => new Trainer({ limitTrainBatches: long(1) })],
  ["validation's interval", () => new Trainer({ valCheckInterval: long(1) })],
  ["a checkpoint for later calls", () => void (trainer().ckptPath = long("a"))],
  ["a throughput's time", () => new Throughput().update({ time: long(1), batches: 1, samples: 1 })],
  ["a throughput's items", () => new Throughput().update({ time: 1, batches: 1, samples: 1, lengths: long(1) })],
  ["a step of averaging", () => new EMAWeightAveraging().shouldUpdate({ stepIdx: long(1) })],
  ["an epoch of averaging", () => new EMAWeightAveraging().shouldUpdate({ epochIdx: long(1) })],
  ["a schedule's batches", () => new GradientAccumulationScheduler({ 1: long(1) })],
  ["a place for a registry", () => AcceleratorRegistry.check("none", long("a"))],
  ["a name in a registry", () => AcceleratorRegistry.check(long("a"), "accelerator")],
  ["a folder in memory", () => new MemoryFileSystem().list(long("a"))],
  ["a file in memory", () => new MemoryFileSystem().source(long("a"))],
  ["bytes for memory", () => new MemoryFileSystem().write("a", long(1))],
  ["bytes for a buffer", () => new BufferedSink("a", () => undefined).write(long(1))],
  ["a clip", () => new Precision().clip(sgd(), { value: long(1), algorithm: "norm" })],
  ["a device of an accelerator", () => new CPUAccelerator().setupDevice(long("cpu"))],
  ["a folder that is removed", () => new TorchCheckpointIO().removeCheckpoint("none", long("a"))],
  ["a scalar", () => new SummaryWriter("memory://none").addScalar("a", long(1))],
  ["an optimizer's frame", () => String(new LightningOptimizer(long(sgd()), {} as never))],
])("is refused where none is expected, in few words: %s", async (_what, call) => {
  const error = await (async () => call())().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  expect((error as Error).message.length).toBeLessThan(2000);
  expect(reads).toBeLessThan(300_000);
});
