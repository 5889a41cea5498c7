/** @file LightningDataModule: loaders and how they are made, apart from the model. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { data, type Device } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { mapParts } from "@lightning-ts/torch/util/tree";
import { Waits } from "@lightning-ts/torch/util/waits";
import { readCheckpointFile } from "../fabric/checkpoint-io/checkpoint-file.js";
import { readTable } from "../fabric/checkpoint-io/read-options.js";
import { migrateCheckpoint } from "../checkpoint/migration.js";
import { classNameOf } from "../checkpoint/state-key.js";
import type { Trainer } from "./attached-types.js";
import type { Stage } from "./stage.js";
import { constructed, type FromHparams, type TakesHparams } from "./constructed.js";
import type { Dataloaders } from "./dataloaders.js";
import { type Hparams, type HparamsOf, HparamsStore, type SaveHyperparametersOptions } from "./hyperparameters.js";
import type { ValuesOfGiven } from "../parameters/parameter.js";
import type { MaybePromise } from "../util/promises.js";
import { watched } from "../util/unsettled.js";
import { attempt } from "../util/value-text.js";
import { option, Options, type OptionsOf } from "../util/options.js";
import { anything, whole } from "../util/rules.js";

const dataset = anything("a data set, or an array or object of several");

const datasetOptions = new Options("fromDatasets", {
  /** The training data: a data set, or an array or object of several. */
  trainDataset: option(dataset),
  /** The validation data; several data sets give several loaders. */
  valDataset: option(dataset),
  /** The test data; several data sets give several loaders. */
  testDataset: option(dataset),
  /** The data to predict; several data sets give several loaders. */
  predictDataset: option(dataset),
  /** Samples in a batch. Default 1. */
  batchSize: option(whole(1), 1),
  /** Threads that read. Default 0: none but this one. */
  numWorkers: option(whole(0), 0),
  /** Kept as the data module's hyperparameters. Default {}. */
  hparams: option(anything<object>("an object"), {}),
});

/** Data sets for `fromDatasets`; arrays and objects of them give several loaders. */
export interface FromDatasetsOptions extends OptionsOf<typeof datasetOptions> {}

/** Names in the order of arguments by position. */
const datasetNames = Object.keys(datasetOptions.table);

const loadOptions = new Options("loadFromCheckpoint", {
  /** Override saved hyperparameters. Default: none. */
  hparams: option(anything<object>("an object")),
  ...readTable,
});

/** Options of `LightningDataModule.loadFromCheckpoint`. */
export interface LoadDataModuleOptions extends OptionsOf<typeof loadOptions> {}

/** The base of data modules. Counterpart: `lightning.pytorch.LightningDataModule`. */
export class LightningDataModule<H extends object = Hparams> {
  /** The Trainer of the run, null before. */
  trainer: Trainer | null = null;
  /** Whether `prepareData` runs on each machine rather than on one. */
  prepareDataPerNode = true;
  /** Whether a loader without batches is allowed on some of several devices. */
  allowZeroLengthDataloaderWithMultipleDevices = false;
  readonly #hparams = new HparamsStore(this);

  /**
   * A data module with loaders of data sets; those of training shuffle. An array or object of data sets gives several loaders.
   *
   * @param options.hparams what the class is constructed with
   * Data sets are given by position or by name.
   *
   * @example
   * LightningDataModule.fromDatasets(trainDataset, valDataset, { batchSize: 32 });
   * LightningDataModule.fromDatasets({ trainDataset, testDataset, numWorkers: 2 });
   */
  static fromDatasets<T extends LightningDataModule>(this: new (hparams: never) => T, ...given: unknown[]): T {
    const last = given.at(-1);
    const named: FromDatasetsOptions = isOptions(last) ? last : {};
    const positional = last === named ? given.slice(0, -1) : given;
    const byPosition = Object.fromEntries(positional.map((value, i) => [datasetNames[i] ?? "", value]));
    const options = datasetOptions.read(named, byPosition);
    const { batchSize, numWorkers, hparams } = options;
    const Class = this as unknown as new (hparams: object) => T;
    const module = new Class(hparams);
    const loaders = (datasets: unknown, shuffle: boolean): Dataloaders => {
      if (Array.isArray(datasets)) expectArray("fromDatasets", "datasets", datasets);
      if (Array.isArray(datasets)) return datasets.map((one) => loaders(one, shuffle));
      if (isPlainObject(datasets) && !isDataset(datasets))
        return mapParts(datasets, (one) => loaders(one, shuffle)) as Dataloaders;
      // As in Lightning, anything but a data set is left as it is: an array of plain values is a loader itself.
      if (typeof datasets !== "object" || datasets === null) return datasets as never;
      const dataset = datasets as data.Dataset;
      return new data.DataLoader(dataset, {
        batchSize,
        numWorkers,
        shuffle: shuffle && isIndexed(dataset),
        pinMemory: true,
      });
    };
    const { trainDataset, valDataset, testDataset, predictDataset } = options;
    if (trainDataset !== undefined) module.trainDataloader = () => loaders(trainDataset, true);
    if (valDataset !== undefined) module.valDataloader = () => loaders(valDataset, false);
    if (testDataset !== undefined) module.testDataloader = () => loaders(testDataset, false);
    if (predictDataset !== undefined) module.predictDataloader = () => loaders(predictDataset, false);
    return module;
  }

  /**
   * Constructs the data module with its hyperparameters from a checkpoint, and restores its state. The class's
   * constructor takes one object of hyperparameters; where neither the file nor the call has any, it is called without arguments. Other classes do
   * not compile.
   *
   * @throws TypeError for a class whose constructor takes arguments by position
   * @throws Error with `code: "ENOENT"` if there is no such file
   */
  static loadFromCheckpoint<M extends LightningDataModule, Class extends FromHparams<M>>(
    this: FromHparams<M> & TakesHparams<Class>,
    path: string | URL,
    options: LoadDataModuleOptions = {},
  ): Promise<M> {
    const { hparams, ...reading } = loadOptions.read(options);
    return watched(new Waits(), `${this.name}.loadFromCheckpoint`, async () => {
      const checkpoint = await readCheckpointFile(path, reading);
      migrateCheckpoint(checkpoint);
      const module = constructed(this, checkpoint.datamodule_hyper_parameters, hparams);
      const state = checkpoint[classNameOf(module)];
      if (isPlainObject(state)) module.loadStateDict(state);
      return module;
    });
  }

  /** Hyperparameters, as `saveHyperparameters` got them; may be changed. */
  get hparams(): HparamsOf<H> {
    return this.#hparams.current as H; // What it holds is what the class says that it saves.
  }

  /** Hyperparameters as they were saved first. */
  get hparamsInitial(): Readonly<HparamsOf<H>> {
    return this.#hparams.initial as H;
  }

  /** @internal */
  get hparamsStore(): HparamsStore {
    return this.#hparams;
  }

  /**
   * Keeps what the data module was constructed with: checkpoints hold it, loggers get it. Where the class declares its parameters, they are checked.
   *
   * @returns the values: checked and with defaults where the class declares parameters, else as they were given
   * @throws TypeError for a parameter that is missing, not declared, or of another type
   */
  saveHyperparameters<G extends object>(hparams: G, options: SaveHyperparametersOptions = {}): ValuesOfGiven<G> {
    return this.#hparams.save(hparams, options) as ValuesOfGiven<G>; // by the declaration that the type comes from
  }

  /** The sizes of the data sets that are set up, as Lightning prints them; "None" for loaders that are not there, or only promised. */
  toString(): string {
    const loaders = [
      ["Train dataloader", () => this.trainDataloader?.()],
      ["Validation dataloader", () => this.valDataloader?.()],
      ["Test dataloader", () => this.testDataloader?.()],
      ["Predict dataloader", () => this.predictDataloader?.()],
    ] as const;
    return loaders.map(([name, make]) => `{${name}: ${attempt(() => sizesOf(make()), null) ?? "None"}}`).join("\n");
  }

  /** Fetches data, on one process only; keeps nothing on `this`. */
  prepareData(): MaybePromise {}
  /** Makes data sets, on each process. */
  setup(_stage: Stage): MaybePromise {}
  /** Cleans up at the end of each call that did not fail. */
  teardown(_stage: Stage): MaybePromise {}

  /** Makes the training loaders, where none are given to the call. */
  trainDataloader?(): MaybePromise<Dataloaders>;
  /** Makes the validation loaders, where none are given to the call. */
  valDataloader?(): MaybePromise<Dataloaders>;
  /** Makes the test loaders, where none are given to the call. */
  testDataloader?(): MaybePromise<Dataloaders>;
  /** Makes the prediction loaders, where none are given to the call. */
  predictDataloader?(): MaybePromise<Dataloaders>;

  /** Changes a batch before it goes to the device. */
  onBeforeBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }
  /**
   * Moves a batch to the device: tensors in arrays, Maps, Sets, objects and the fields of objects of classes. An object with a method
   * `to(device)` is moved by that method.
   */
  transferBatchToDevice(batch: unknown, device: Device, _dataloaderIdx: number): unknown {
    return this.trainer === null ? batch : this.trainer.strategy.batchToDevice(batch, device);
  }
  /** Changes a batch on the device: augmentations that run there. */
  onAfterBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }

  /** After an error or a signal ended the run; the state is "interrupted". The error is thrown to the caller afterwards. */
  onException(_exception: unknown): MaybePromise {}
  /** The data module's state for checkpoints; empty for none. */
  stateDict(): Record<string, unknown> {
    return {};
  }
  /** Restores what `stateDict` gave. */
  loadStateDict(_state: Readonly<Record<string, unknown>>): void {}
}

/** The sizes of the data sets of loaders, null where there are none. */
function sizesOf(loaders: unknown): string | null {
  const one = (loader: unknown): string | null => {
    if (!(loader instanceof data.DataLoader)) return null;
    const length: unknown = Reflect.get(loader.dataset as object, "length");
    return `size=${typeof length === "number" ? length : "NA"}`;
  };
  const several = Array.isArray(loaders) ? loaders : isPlainObject(loaders) ? Object.values(loaders) : null;
  if (several === null) return one(loaders);
  return several.map((loader, i) => (one(loader) === null ? "None" : `${i + 1}. ${one(loader)}`)).join(" ; ");
}

/** Whether an object literal is a data set, which can be read, rather than a dictionary of data sets. */
function isDataset(value: Readonly<Record<PropertyKey, unknown>>): boolean {
  const { [Symbol.iterator]: iterator, [Symbol.asyncIterator]: asyncIterator } = value;
  return isIndexed(value) || typeof iterator === "function" || typeof asyncIterator === "function";
}

/** Whether a data set is read by index, as loaders do it. */
function isIndexed(value: object): boolean {
  if (!("length" in value)) return false;
  const { getItem, get, at } = value as Record<string, unknown>;
  return [getItem, get, at].some((read) => typeof read === "function");
}

function isOptions(value: unknown): value is FromDatasetsOptions {
  return isPlainObject(value) && !isDataset(value) && datasetNames.some((name) => name in value);
}
