/** @file What tests of the Trainer share: a small module, loaders, recorders of hooks, a folder of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, nn, ones, optim, type Tensor } from "@lightning-ts/torch";
import type { MaybePromise } from "../../src/util/promises.js";
import {
  Callback,
  LightningDataModule,
  LightningModule,
  type OptimizersInput,
  type StepOutput,
  type TrainerOptions,
} from "../../src/index.js";

/** Flags without output and files. */
export const quiet = {
  logger: false,
  enableProgressBar: false,
  enableModelSummary: false,
  enableCheckpointing: false,
} as const satisfies TrainerOptions;

/** Makes a folder for a test; what it returns removes it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "trainer-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

class Rows extends data.IterableDataset<Tensor> {
  readonly #count: number;

  constructor(count: number) {
    super();
    this.#count = count;
  }

  override *[Symbol.iterator](): Iterator<Tensor> {
    for (let i = 0; i < this.#count; i++) yield ones([2]);
  }
}

/** A loader of so many batches of one row of two ones. */
export function loader(
  count: number,
  { sized = true }: { sized?: boolean } = {},
): data.DataLoader<Tensor> & Iterable<Tensor> {
  if (!sized) return new data.DataLoader(new Rows(count), { batchSize: 1 });
  return new data.DataLoader(
    Array.from({ length: count }, () => ones([2])),
    { batchSize: 1 },
  );
}

/** A linear layer whose loss is its output. */
export class Model extends LightningModule {
  layer = new nn.Linear(2, 1);
  /** What the Trainer foresaw when it asked for optimizers. */
  estimated: number | null = null;

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  override trainingStep(batch: Tensor, _batchIdx: number): MaybePromise<StepOutput> {
    return this.forward(batch).sum();
  }

  override validationStep(_batch: Tensor, _batchIdx: number, _dataloaderIdx = 0): unknown {
    return undefined;
  }

  override testStep(_batch: Tensor, _batchIdx: number, _dataloaderIdx = 0): unknown {
    return undefined;
  }

  override predictStep(_batch: Tensor, batchIdx: number, _dataloaderIdx = 0): unknown {
    return batchIdx;
  }

  override configureOptimizers(): OptimizersInput {
    this.estimated = this.trainer.estimatedSteppingBatches;
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

/** Loaders of all kinds. */
export class Data extends LightningDataModule {
  override trainDataloader(): data.DataLoader<Tensor> {
    return loader(2);
  }

  override valDataloader(): data.DataLoader<Tensor> {
    return loader(1);
  }

  override testDataloader(): data.DataLoader<Tensor>[] {
    return [loader(1), loader(1)];
  }

  override predictDataloader(): data.DataLoader<Tensor> {
    return loader(2);
  }
}

type Constructor<T> = new () => T;

/** A subclass whose methods of some names are noted before they run. */
export function recorded<T extends object>(
  Base: Constructor<T>,
  names: readonly string[],
  note: (name: string) => void,
): Constructor<T> {
  const Recorded = { [Base.name]: class extends (Base as Constructor<object>) {} }[Base.name] as Constructor<T>;
  for (const name of names) {
    const own: unknown = Reflect.get(Base.prototype as object, name);
    if (typeof own !== "function") throw new Error(`${Base.name} has no method ${name}`);
    Reflect.set(Recorded.prototype as object, name, function (this: unknown, ...args: unknown[]): unknown {
      note(name);
      return Reflect.apply(own, this, args) as unknown;
    });
  }
  return Recorded;
}

/** The hooks that callbacks and modules share, and those that one of them has alone. */
export const hookNames = {
  shared: [
    ...["Fit", "Train", "Validation", "Test", "Predict"].flatMap((stage) => [`on${stage}Start`, `on${stage}End`]),
    ...["Train", "Validation", "Test", "Predict"].flatMap((stage) =>
      ["Epoch", "Batch"].flatMap((part) => [`on${stage}${part}Start`, `on${stage}${part}End`]),
    ),
    ...["onBeforeBackward", "onAfterBackward", "onBeforeOptimizerStep", "onBeforeZeroGrad"],
    ...["onSaveCheckpoint", "setup", "teardown"],
  ],
  callback: ["onSanityCheckStart", "onSanityCheckEnd", "onException"],
  module: [
    ...["configureCallbacks", "prepareData", "configureModel", "configureOptimizers"],
    ...["trainingStep", "validationStep", "testStep", "predictStep"],
    ...["optimizerStep", "optimizerZeroGrad", "backward", "configureGradientClipping", "lrSchedulerStep"],
    ...["onValidationModelZeroGrad", "onValidationModelEval", "onValidationModelTrain"],
    ...["onTestModelEval", "onTestModelTrain", "onPredictModelEval"],
    ...["onBeforeBatchTransfer", "transferBatchToDevice", "onAfterBatchTransfer", "onLoadCheckpoint"],
  ],
  datamodule: [
    ...["prepareData", "setup", "teardown", "stateDict"],
    ...["trainDataloader", "valDataloader", "testDataloader", "predictDataloader"],
  ],
} as const;

/** A module, a callback and a data module that note each of their hooks as `who.hook`. */
export function recorders(
  events: string[],
  Module: Constructor<LightningModule> = Model,
): {
  module: LightningModule;
  callback: Callback;
  datamodule: LightningDataModule;
} {
  const noting = (who: string) => (name: string) => void events.push(`${who}.${name}`);
  const { shared, callback, module, datamodule } = hookNames;
  return {
    module: new (recorded(Module, [...shared, ...module], noting("module")))(),
    callback: new (recorded(Callback, [...shared, ...callback], noting("callback")))(),
    datamodule: new (recorded(Data, datamodule, noting("datamodule")))(),
  };
}
