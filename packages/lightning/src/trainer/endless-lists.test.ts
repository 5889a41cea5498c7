/** @file Lists that claim billions of items: an error at once, wherever the Trainer, a module or a callback takes a list. */
import { nn, ones, optim } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { BaseFinetuning, CombinedLoader, CSVLogger, LightningDataModule, ModelCheckpoint, Trainer } from "../index.js";

function long(...items: unknown[]): never {
  items.length = 2 ** 32 - 1;
  return items as never;
}

class Returning extends Model {
  constructor(readonly optimizers_: unknown) {
    super();
  }

  override configureOptimizers(): never {
    return this.optimizers_ as never;
  }
}

const trainer = (): Trainer => new Trainer({ ...quiet, maxEpochs: 1 });

it.each<[string, () => unknown]>([
  ["callbacks", () => new Trainer({ callbacks: long(new ModelCheckpoint()) })],
  ["loggers", () => new Trainer({ logger: long(new CSVLogger("x")) })],
  ["plugins", () => new Trainer({ plugins: long() })],
  ["devices", () => new Trainer({ devices: long(0, 1) })],
  ["a number of devices", () => new Trainer({ accelerator: "cpu", devices: 1e15 })],
  ["data sets", () => LightningDataModule.fromDatasets(long([ones([2])])).trainDataloader?.()],
  ["hyperparameters", () => new Model().saveHyperparameters({ sizes: long(1) })],
  ["layers to freeze", () => BaseFinetuning.freeze(long(new nn.Linear(2, 2)))],
  ["layers to flatten", () => BaseFinetuning.flattenModules(long())],
  ["parameters", () => BaseFinetuning.filterOnOptimizer(new optim.SGD([ones([1])], { lr: 1 }), long(ones([1])))],
  ["loaders", () => trainer().fit(new Model(), long(loader(1), loader(1)))],
  ["loaders in an object", () => trainer().fit(new Model(), { a: long(loader(1)) } as never)],
  ["combined loaders", () => new CombinedLoader(long(loader(1), loader(1)))],
  ["combined loaders that are none", () => new CombinedLoader(long())],
  ["combined loaders in an object", () => new CombinedLoader({ a: long(loader(1)) })],
  ["combined loaders in an array", () => new CombinedLoader([loader(1), long(loader(1))])],
  ["optimizers", () => trainer().fit(new Returning(long(new optim.SGD([ones([1])], { lr: 1 }))), loader(1))],
  ["a step", () => new CSVLogger("x").logMetrics({ a: 1 }, long(1))],
])("is refused: %s", async (_what, call) => {
  await expect((async () => call())()).rejects.toThrow(Error);
});
