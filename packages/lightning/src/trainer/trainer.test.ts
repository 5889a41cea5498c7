/** @file What a Trainer does beyond the recorded runs: waiting hooks, closures, collections of loaders, durations. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { data, nn, optim, rand, type Tensor, tensor } from "@lightning-ts/torch";
import {
  Callback,
  CombinedLoader,
  type Dataloaders,
  KeyboardInterrupt,
  LightningDataModule,
  LightningModule,
  type LightningOptimizer,
  Logger,
  MisconfigurationException,
  SIGTERMException,
  type StepOutput,
  Trainer,
  type TrainerOptions,
} from "../index.js";

const rows = (n: number): Tensor => tensor(Array.from({ length: n }, (_, i) => [Math.sin(i), Math.cos(i)]));
const loader = (n = 6, batchSize = 2): data.DataLoader<[Tensor]> & Iterable<[Tensor]> =>
  new data.DataLoader(new data.TensorDataset(rows(n)), { batchSize });

class Model extends LightningModule {
  readonly layer = new nn.Linear(2, 1);
  readonly calls: string[] = [];

  override forward([x]: [Tensor]): Tensor {
    return this.layer.forward(x);
  }

  loss(batch: [Tensor]): Tensor {
    return this.forward(batch).sub(1).square().mean();
  }

  override trainingStep(batch: [Tensor], batchIdx: number): StepOutput | Promise<StepOutput> {
    this.calls.push(`train ${batchIdx}`);
    return this.loss(batch);
  }

  override validationStep(batch: [Tensor], batchIdx: number): void | Promise<void> {
    this.calls.push(`val ${batchIdx}`);
    this.log("val_loss", this.loss(batch));
  }

  override configureOptimizers(): optim.Optimizer | null {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "trainer-"));
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function quiet(options: TrainerOptions = {}): Trainer {
  const flags = { logger: false, enableCheckpointing: false, enableProgressBar: false, enableModelSummary: false };
  return new Trainer({ maxEpochs: 1, numSanityValSteps: 0, defaultRootDir: root, ...flags, ...options });
}

describe("hooks and steps that wait", () => {
  class Waiting extends Model {
    async later(name: string): Promise<void> {
      this.calls.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 1));
      this.calls.push(`${name} ends`);
    }

    override async setup(): Promise<void> {
      await this.later("setup");
    }

    override async trainingStep(batch: [Tensor]): Promise<Tensor> {
      await this.later("step");
      this.log("train_loss", 1);
      return this.loss(batch);
    }

    override async onBeforeBackward(): Promise<void> {
      await this.later("before backward");
    }

    override async onAfterBackward(): Promise<void> {
      await this.later("after backward");
    }

    override async onBeforeZeroGrad(): Promise<void> {
      await this.later("before zeroGrad");
    }

    override async onBeforeOptimizerStep(): Promise<void> {
      await this.later("before optimizer");
    }

    override async onTrainBatchEnd(): Promise<void> {
      await this.later("batch end");
    }

    override async validationStep(batch: [Tensor]): Promise<void> {
      await this.later("validation");
      this.log("val_loss", this.loss(batch));
    }

    override async trainDataloader(): Promise<Dataloaders> {
      await this.later("loader");
      return loader(2);
    }

    override valDataloader(): Promise<Dataloaders> {
      return Promise.resolve(loader(2));
    }
  }

  it("are waited for, in order", async () => {
    const module = new Waiting();
    const before = module.layer.weight.tolist();
    const trainer = quiet();
    await trainer.fit(module);
    const parts = [
      "setup",
      "loader",
      "step",
      "before zeroGrad",
      "before backward",
      "after backward",
      "before optimizer",
      "batch end",
      "validation",
    ];
    expect(module.calls).toEqual(parts.flatMap((part) => [`${part} begins`, `${part} ends`]));
    expect(module.layer.weight.tolist()).not.toEqual(before);
    expect(trainer.globalStep).toBe(1);
    expect(Object.keys(trainer.callbackMetrics).sort()).toEqual(["train_loss", "val_loss"]);
  });
});

describe("an optimizer that calls its closure several times", () => {
  it("runs the step, zeroGrad and backward each time, and counts one step", async () => {
    class Lbfgs extends Model {
      override configureOptimizers(): optim.Optimizer {
        return new optim.LBFGS(this.parameters(), { lr: 0.1, maxIter: 3 });
      }
    }
    const module = new Lbfgs();
    const trainer = quiet();
    await trainer.fit(module, loader(2, 2));
    expect(module.calls.length).toBeGreaterThan(1);
    expect(trainer.globalStep).toBe(1);
  });
});

describe("manual optimization", () => {
  class Two extends Model {
    override automaticOptimization = false;
    readonly other = new nn.Linear(2, 1);
    readonly frozen: boolean[] = [];

    override trainingStep(batch: [Tensor]): void {
      for (const optimizer of this.optimizers() as LightningOptimizer[]) {
        optimizer.toggleModel(() =>
          optimizer.step(() => {
            this.frozen.push(this.layer.weight.requiresGrad, this.other.weight.requiresGrad);
            optimizer.zeroGrad();
            const loss = this.forward(batch).add(this.other.forward(batch[0])).square().mean();
            void this.manualBackward(loss);
            return loss;
          }),
        );
      }
    }

    override configureOptimizers(): never {
      return [this.layer, this.other].map((part) => new optim.SGD(part.parameters(), { lr: 0.1 })) as never;
    }
  }

  it("counts the steps of all optimizers, each with its own parameters", async () => {
    const module = new Two();
    const trainer = quiet();
    await trainer.fit(module, loader(4));
    expect(trainer.globalStep).toBe(4);
    expect(module.frozen).toEqual([true, false, false, true, true, false, false, true]);
    expect(module.layer.weight.requiresGrad && module.other.weight.requiresGrad).toBe(true);
  });

  it("is no automatic optimization", async () => {
    const module = new Model();
    module.trainingStep = (batch) => module.manualBackward(module.loss(batch));
    await expect(quiet().fit(module, loader())).rejects.toThrow(MisconfigurationException);
  });
});

describe("collections of loaders", () => {
  class Collecting extends Model {
    readonly batches: unknown[] = [];

    override trainingStep(batch: never): null {
      this.batches.push(shapes(batch));
      return null;
    }
  }
  const shapes = (batch: unknown): unknown => {
    if (Array.isArray(batch) && batch.length === 1 && !Array.isArray(batch[0])) return (batch[0] as Tensor).shape[0];
    if (Array.isArray(batch)) return batch.map(shapes);
    return batch === null
      ? null
      : Object.fromEntries(Object.entries(batch as object).map(([key, part]) => [key, shapes(part)]));
  };

  it("go round until the longest ends", async () => {
    const module = new Collecting();
    await quiet().fit(module, { trainDataloaders: { a: loader(3), b: loader(2) } });
    expect(module.batches).toEqual([
      { a: 2, b: 2 },
      { a: 1, b: 2 },
    ]);
  });

  it("are read as a CombinedLoader says", async () => {
    const module = new Collecting();
    const trainer = quiet();
    await trainer.fit(module, new CombinedLoader([loader(3), loader(2)], "max_size"));
    expect(module.batches).toEqual([
      [2, 2],
      [1, null],
    ]);
  });

  it("are read one after the other where a CombinedLoader says so, each within its limit, and steps learn which one it is", async () => {
    class Numbered extends Model {
      readonly from: number[] = [];
      readonly moved: number[] = [];

      override trainingStep(_batch: [Tensor], _batchIdx?: number, dataloaderIdx?: number): null {
        this.from.push(dataloaderIdx ?? -1);
        return null;
      }

      override onAfterBatchTransfer(batch: unknown, dataloaderIdx: number): unknown {
        this.moved.push(dataloaderIdx);
        return batch;
      }
    }
    for (const make of [loader, (count: number) => ({ [Symbol.iterator]: () => loader(count)[Symbol.iterator]() })]) {
      const module = new Numbered();
      const trainer = quiet({ limitTrainBatches: 2 });
      await trainer.fit(module, new CombinedLoader([make(6), make(1), make(0), make(4)], "sequential"));
      expect(module.from).toEqual([0, 0, 1, 3, 3]);
      expect(module.moved).toEqual(module.from);
    }
  });

  it("are known to the Trainer as they were given", async () => {
    const [train, val] = [{ a: loader(2) }, loader(2)];
    const trainer = quiet();
    await trainer.fit(new Collecting(), { trainDataloaders: train, valDataloaders: val });
    expect((trainer.trainDataloader as typeof train).a).toBe(train.a);
    expect(trainer.valDataloaders).toBe(val);
    await trainer.validate(new Collecting(), { dataloaders: loader(2), verbose: false });
    expect(trainer.trainDataloader).toBeNull();
  });
});

describe("validation by the clock", () => {
  it("runs whenever the time has passed", async () => {
    const module = new Model();
    await quiet({ valCheckInterval: "00:00:00:00" }).fit(module, loader(4), loader(2));
    expect(module.calls).toEqual(["train 0", "val 0", "train 1", "val 0"]);
  });

  it("does not run before", async () => {
    const module = new Model();
    await quiet({ valCheckInterval: { hours: 1 } }).fit(module, loader(4), loader(2));
    expect(module.calls).toEqual(["train 0", "train 1"]);
  });
});

describe("a fit", () => {
  it("without an optimizer only runs the steps", async () => {
    const module = new Model();
    module.configureOptimizers = () => null;
    const before = module.layer.weight.tolist();
    await quiet().fit(module, loader(4));
    expect(module.calls).toEqual(["train 0", "train 1"]);
    expect(module.layer.weight.tolist()).toEqual(before);
  });

  it("knows its number of steps in configureOptimizers", async () => {
    let known = 0;
    const module = new Model();
    module.configureOptimizers = () => {
      known = module.trainer.estimatedSteppingBatches;
      return null;
    };
    await quiet({ maxEpochs: 3, accumulateGradBatches: 2 }).fit(module, loader(10));
    expect(known).toBe(9);
    await quiet({ maxEpochs: -1, maxSteps: 4 }).fit(module, loader(10));
    expect(known).toBe(4);
  });

  it("gives the step its optimizer with the run's hooks", async () => {
    const module = new Model();
    module.onBeforeOptimizerStep = () => void module.calls.push("before optimizer");
    module.optimizerStep = (_epoch, batchIdx, optimizer, closure) =>
      batchIdx === 1 ? optimizer.step(closure as never) : closure();
    await quiet().fit(module, loader(4));
    expect(module.calls).toEqual(["train 0", "train 1", "before optimizer"]);
    module.optimizerStep = () => undefined;
    await expect(quiet().fit(module, loader(4))).rejects.toThrow(/closure/);
  });

  it("hands what else a step returns to the batch's end", async () => {
    let outputs: Record<string, unknown> = {};
    const module = new Model();
    module.trainingStep = (batch) => ({ loss: module.loss(batch), extra: 3 });
    module.onTrainBatchEnd = (given) => void (outputs = given as Record<string, unknown>);
    await quiet({ accumulateGradBatches: 2 }).fit(module, loader(2));
    expect(outputs.extra).toBe(3);
    expect((outputs.loss as Tensor).requiresGrad).toBe(false);
    module.trainingStep = () => ({ extra: 3 }) as never;
    await expect(quiet().fit(module, loader(2))).rejects.toThrow(MisconfigurationException);
  });

  it("goes on in a loader that has a state", async () => {
    class Remembering {
      next = 0;
      readonly length = 4;
      stateDict = (): object => ({ next: this.next });
      loadStateDict = (state: { next: number }): void => void (this.next = state.next);
      *[Symbol.iterator](): Generator<[Tensor]> {
        while (this.next < 4) yield [rand([2, 2]).add(10 * this.next++)];
        this.next = 0;
      }
    }
    const path = join(root, "middle.ckpt");
    const first = new Model();
    first.onTrainBatchEnd = async (_outputs, _batch, batchIdx) => {
      if (batchIdx === 1) await first.trainer.saveCheckpoint(path);
    };
    await quiet().fit(first, new Remembering());
    const again = new Remembering();
    const second = new Model();
    await quiet().fit(second, { trainDataloaders: again, ckptPath: path });
    expect(second.calls).toEqual(["train 2", "train 3"]);
  });

  it("puts overfitting before shuffling", async () => {
    const seen: unknown[] = [];
    const module = new Model();
    module.trainingStep = ([x]) => void seen.push(x.tolist());
    const shuffled = new data.DataLoader(new data.TensorDataset(rows(6)), { batchSize: 2, shuffle: true });
    await quiet({ overfitBatches: 1, maxEpochs: 2 }).fit(module, shuffled);
    expect(seen).toEqual([rows(2).tolist(), rows(2).tolist()]);
  });
});

describe("validate and predict", () => {
  it("keep what is asked for only", async () => {
    const module = new Model();
    const trainer = quiet({ limitPredictBatches: 1 });
    expect(await trainer.predict(module, loader())).toHaveLength(1);
    expect(await trainer.predict(module, { dataloaders: loader(), returnPredictions: false })).toBeNull();
    expect(await trainer.predict(module, { dataloaders: [loader(), loader()] })).toHaveLength(2);
    expect(await quiet({ limitPredictBatches: 0 }).predict(module, loader())).toBeNull();
  });

  it("predict all samples, also of a loader that drops the last", async () => {
    const dropping = new data.DataLoader(new data.TensorDataset(rows(5)), { batchSize: 2, dropLast: true });
    expect(await quiet().predict(new Model(), dropping)).toHaveLength(3);
  });

  it("use the best model of the fit before where none is given", async () => {
    const trainer = quiet();
    await expect(trainer.validate(null, loader())).rejects.toThrow(TypeError);
    await trainer.fit(new Model(), loader());
    await expect(trainer.validate(null, loader())).rejects.toThrow(/checkpoint callback/);
  });

  it("take no gradients, and give modes back", async () => {
    const module = new Model();
    module.layer.eval();
    const seen: boolean[] = [];
    module.validationStep = (batch) => void seen.push(module.loss(batch).requiresGrad, module.training);
    await quiet().validate(module, { dataloaders: loader(2), verbose: false });
    expect(seen).toEqual([false, false]);
    expect([module.training, module.layer.training]).toEqual([true, false]);
  });
});

describe("a data module", () => {
  class Data extends LightningDataModule {
    readonly calls: string[] = [];
    override setup(stage: string): void {
      this.calls.push(`setup ${stage}`);
    }
    override trainDataloader = (): Dataloaders => loader(2);
    override onAfterBatchTransfer(batch: unknown): unknown {
      this.calls.push("transfer");
      return batch;
    }
    override onException(): void {
      this.calls.push("exception");
    }
  }

  it("gives loaders, transfers batches and hears of errors", async () => {
    const datamodule = new Data();
    const module = new Model();
    const trainer = quiet();
    await trainer.fit(module, datamodule);
    expect(datamodule.calls).toEqual(["setup fit", "transfer"]);
    expect(trainer.datamodule).toBe(datamodule);
    module.trainingStep = () => {
      throw new Error("no");
    };
    await expect(quiet().fit(module, datamodule)).rejects.toThrow("no");
    await expect(quiet().fit(module, { trainDataloaders: loader(), datamodule })).rejects.toThrow(
      MisconfigurationException,
    );
    expect(datamodule.calls.filter((call) => call === "exception")).toHaveLength(1);
  });
});

describe("callbacks", () => {
  it("log as the module does", async () => {
    class Counting extends Callback {
      override onTrainBatchEnd(
        _trainer: Trainer,
        _module: LightningModule,
        _outputs: unknown,
        _batch: unknown,
        batchIdx: number,
      ): void {
        this.log("count", batchIdx, { onStep: false, onEpoch: true, reduceFx: "sum", batchSize: 1 });
      }
    }
    const trainer = quiet({ callbacks: new Counting() });
    await trainer.fit(new Model(), loader(6));
    expect(trainer.callbackMetrics.count?.item()).toBe(3);
    expect(() => new Counting().log("count", 1)).toThrow(/before a run/);
  });

  it("of the module replace those of their class", async () => {
    class Own extends Callback {}
    const [given, brought] = [new Own(), new Own()];
    const module = new Model();
    module.configureCallbacks = () => brought;
    const trainer = quiet({ callbacks: [given] });
    await trainer.fit(module, loader(2));
    expect(trainer.callbacks).toEqual([brought]);
    expect(trainer.callbacks[0]).toBe(brought);
  });

  it("of the module may be promised, or none", async () => {
    const brought = new Callback();
    const module = new Model();
    module.configureCallbacks = () => Promise.resolve([brought]);
    const trainer = quiet();
    await trainer.fit(module, loader(2));
    expect(trainer.callbacks).toEqual([brought]);
    for (const nothing of [null, undefined, []]) {
      module.configureCallbacks = () => nothing;
      const other = quiet();
      await other.fit(module, loader(2));
      expect(other.callbacks).toEqual([]);
    }
  });

  it("of the module that are none are an error", async () => {
    const module = new Model();
    for (const wrong of [3, [new Callback(), "x"], Callback]) {
      module.configureCallbacks = () => wrong as unknown as Callback;
      await expect(quiet().fit(module, loader(2))).rejects.toThrow(/configureCallbacks: expected Callback objects/);
    }
  });
});

describe("a logger whose methods are promises", () => {
  class Remote extends Logger {
    readonly name = "remote";
    readonly version = 0;
    readonly done: string[] = [];
    failsAt: string | null = null;

    async #write(what: string): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (this.failsAt === what) throw new Error(`${what}: no connection`);
      this.done.push(what);
    }
    logMetrics(): Promise<void> {
      return this.#write("metrics");
    }
    logHyperparams(): Promise<void> {
      return this.#write("hyperparameters");
    }
    override save(): Promise<void> {
      return this.#write("save");
    }
    override finalize(status: string): Promise<void> {
      return this.#write(`finalize ${status}`);
    }
  }
  const logging = (): Model => {
    const module = new Model();
    module.onTrainBatchEnd = () => module.log("a", 1);
    module.saveHyperparameters({ lr: 1 });
    return module;
  };

  it("is waited for at the end of the run", async () => {
    const logger = new Remote();
    await quiet({ logger, logEveryNSteps: 1 }).fit(logging(), loader());
    expect(new Set(logger.done)).toEqual(new Set(["hyperparameters", "save", "metrics", "finalize success"]));
    expect(logger.done.at(-1)).toBe("finalize success");
  });

  it.each(["hyperparameters", "metrics", "save", "finalize success"])("ends the run where %s fails", async (what) => {
    const logger = new Remote();
    logger.failsAt = what;
    const trainer = quiet({ logger, logEveryNSteps: 1, maxEpochs: 2 });
    await expect(trainer.fit(logging(), loader())).rejects.toThrow(`${what}: no connection`);
    expect(trainer.state.status).toBe("interrupted");
    // Closed once: what failed while it was closed is not closed again.
    const closed = logger.done.filter((done) => done.startsWith("finalize"));
    expect(closed).toEqual(what === "finalize success" ? [] : ["finalize failed"]);
  });
});

describe("an interruption", () => {
  it.each(["onTrainEnd", "onFitEnd", "teardown"] as const)("in %s is not lost", async (hook) => {
    const module = new Model();
    module[hook] = () => void process.emit("SIGTERM");
    const trainer = quiet();
    await expect(trainer.fit(module, loader())).rejects.toThrow(SIGTERMException);
    process.exitCode = undefined;
    expect(trainer.state).toEqual({ fn: "fit", status: "interrupted", stage: null });
  });

  it("ends the run at the next boundary, and tells everyone", async () => {
    const told: string[] = [];
    class Telling extends Logger {
      readonly name = "telling";
      readonly version = 0;
      logMetrics(): void {}
      logHyperparams(): void {}
      override finalize(status: string): void {
        told.push(status);
      }
    }
    const module = new Model();
    module.onTrainBatchEnd = () => void process.emit("SIGINT");
    const trainer = quiet({ logger: new Telling() });
    await expect(trainer.fit(module, loader())).rejects.toThrow(KeyboardInterrupt);
    process.exitCode = undefined;
    expect(module.calls).toEqual(["train 0"]);
    expect(told).toEqual(["failed"]);
    expect(trainer.state).toEqual({ fn: "fit", status: "interrupted", stage: "train" });
    expect(process.listenerCount("SIGINT")).toBe(0);
  });
});
