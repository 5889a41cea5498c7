/**
 * @file What one training step does, counted rather than timed: calls into the addon, tensors made, hooks called, values read back
 * from the device. A count that rises here is time that every step of every user pays for.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromTypedArray, memoryStats, nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { binding } from "@lightning-ts/torch/native/binding";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ModelCheckpoint, ModelSummary, TQDMProgressBar } from "../callbacks/index.js";
import { TerminalProgressBar } from "../callbacks/progress/terminal-bar.js";
import { callbackHooks, sharedHooks } from "../core/hooks.js";
import { Callback, LightningModule, Trainer, type TrainerOptions } from "../index.js";
import { CSVLogger } from "../loggers/index.js";

type Batch = [x: Tensor, y: Tensor];
type Counts = Record<string, number>;
type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

// --- counting ----------------------------------------------------------------------------------------------------------

const counts: Counts = {};
const undo: (() => void)[] = [];

function count(name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Puts a counter in front of a function; `names` may name it by its arguments. */
function wrap(owner: object, key: string, make: (original: AnyFunction) => AnyFunction): void {
  const own = Object.getOwnPropertyDescriptor(owner, key);
  const original = own?.value as unknown;
  if (typeof original !== "function") return;
  Object.defineProperty(owner, key, { ...own, value: make(original as AnyFunction) });
  undo.push(() => Object.defineProperty(owner, key, { ...own, value: original }));
}

function counting(name: string, original: AnyFunction): AnyFunction {
  return function (this: unknown, ...args) {
    count(name);
    return original.apply(this, args);
  };
}

/** Functions that tell JavaScript a tensor's values: each waits for the device. */
const readers = ["item", "tolist", "copyInto", "arrayBuffer", "op item", "op _local_scalar_dense", "op is_nonzero"];

beforeAll(() => {
  for (const name of Object.keys(binding)) {
    if (name === "packet") {
      // The operators are functions of their own, asked for once each.
      wrap(
        binding,
        name,
        (original) =>
          (...args) =>
            counting(`op ${String(args[1])}`, original(...args) as AnyFunction),
      );
    } else wrap(binding, name, (original) => counting(name, original));
  }
  const hooks = [...sharedHooks, ...callbackHooks];
  // The base's own hooks too: one that nobody overrides must not be called.
  for (const owner of [
    LightningModule,
    Callback,
    TerminalProgressBar,
    TQDMProgressBar,
    ModelCheckpoint,
    ModelSummary,
  ]) {
    for (const hook of hooks) wrap(owner.prototype, hook, (original) => counting(`${owner.name}.${hook}`, original));
  }
  // Time stands still: bars draw once, and the loop never has to yield.
  vi.spyOn(performance, "now").mockReturnValue(1000);
});

const folder = mkdtempSync(join(tmpdir(), "step-cost-"));

afterAll(() => {
  vi.restoreAllMocks();
  for (const restore of undo.reverse()) restore();
  rmSync(folder, { recursive: true });
});

// --- what is counted ---------------------------------------------------------------------------------------------------

class Small extends LightningModule {
  readonly layer = new nn.Linear(32, 2);
  readonly #logs: boolean;

  constructor(logs: boolean) {
    super();
    this.#logs = logs;
  }

  override trainingStep([x, y]: Batch): Tensor {
    const loss = F.mseLoss(this.layer.forward(x), y);
    if (this.#logs) this.log("loss", loss, { progBar: true });
    return loss;
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.01 });
  }
}

const first = 20;
const steps = 10;

/** Batches that say when a step begins. */
class Batches {
  readonly length = 40;
  readonly #batch: Batch = [fromTypedArray(new Float32Array(32), [1, 32]), fromTypedArray(new Float32Array(2), [1, 2])];
  readonly #onBatch: (index: number) => void;

  constructor(onBatch: (index: number) => void) {
    this.#onBatch = onBatch;
  }

  *[Symbol.iterator](): Generator<Batch> {
    for (let i = 0; i < this.length; i++) {
      this.#onBatch(i);
      yield this.#batch;
    }
  }
}

/** What one step does, as the average over some in the steady state: a fraction means that steps differ. */
async function costOf(run: (batches: Batches) => unknown): Promise<Counts> {
  let before: Counts = {};
  let after: Counts = {};
  let handles = 0;
  await run(
    new Batches((index) => {
      if (index === first) {
        handles = memoryStats().handlesCreated;
        before = { ...counts };
      } else if (index === first + steps) {
        after = { ...counts };
        handles = memoryStats().handlesCreated - handles;
      }
    }),
  );
  delete after.memoryStats;
  const cost: Counts = { "handles made": handles / steps };
  for (const [name, total] of Object.entries(after)) {
    const each = (total - (before[name] ?? 0)) / steps;
    if (each !== 0) cost[name] = each;
  }
  return cost;
}

const fit = (options: TrainerOptions, logs: boolean) => (batches: Batches) =>
  new Trainer({ maxEpochs: 1, defaultRootDir: folder, ...options }).fit(new Small(logs), batches);

/** A step by hand: what the Trainer is measured against. */
function byHand(batches: Batches): void {
  const model = new nn.Linear(32, 2);
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
  for (const [x, y] of batches) {
    optimizer.zeroGrad();
    const loss = F.mseLoss(model.forward(x), y);
    loss.backward();
    optimizer.step();
  }
}

/** Model, loss, gradients and update of Linear(32, 2) with SGD; nobody can do with less. */
const step: Counts = {
  // The output and the loss.
  "handles made": 2,
  "op linear": 1,
  // The loss compares the shapes of its two arguments.
  sameShape: 1,
  "op mse_loss": 1,
  zeroGrads: 1,
  backward: 1,
  // The update runs with autograd off: switched off, switched on again.
  setGradEnabled: 2,
  // The optimizer's gradients: are they those of the same parameters as before, and forgotten again.
  takeGrads: 1,
  clearList: 1,
  addToList: 1,
  stepEnd: 1,
};

/** What every Trainer adds. */
const training: Counts = {
  ...step,
  // Both tensors of the batch are looked at: are they on the run's device?
  deviceOf: 2,
  // The closure runs with autograd on, as it is already.
  gradEnabled: 1,
};

const stream = { isTTY: true, columns: 100, write: () => true };

describe("a training step calls exactly", () => {
  it("what it needs, by hand", async () => {
    expect(await costOf(byHand)).toEqual(step);
  });

  it("nearly the same in a barebones Trainer, and no hook", async () => {
    expect(await costOf(fit({ barebones: true }, false))).toEqual(training);
  });

  it("nothing more for callbacks that override nothing", async () => {
    const quiet = { logger: false, enableCheckpointing: false, enableProgressBar: false, enableModelSummary: false };
    const callbacks = Array.from({ length: 20 }, () => new Callback());
    expect(await costOf(fit({ ...quiet, callbacks }, false))).toEqual(training);
  });

  it("a few operators more with everything on, between two refreshes of bar and logger", async () => {
    const callbacks = [new TQDMProgressBar({ stream })];
    const cost = await costOf(fit({ logger: new CSVLogger(folder), logEveryNSteps: 100, callbacks }, true));
    expect(cost).toEqual({
      ...training,
      // The copy of what is logged.
      "handles made": step["handles made"]! + 1,
      scalarCopy: 1,
      // The two default callbacks that have something to do at a batch's end.
      "TerminalProgressBar.onTrainBatchEnd": 1,
      "ModelCheckpoint.onTrainBatchEnd": 1,
    });
  });

  it("no reader of values: nothing waits for the device", async () => {
    const callbacks = [new TQDMProgressBar({ stream })];
    const cost = await costOf(fit({ logger: new CSVLogger(folder), logEveryNSteps: 100, callbacks }, true));
    expect(Object.keys(cost).filter((name) => readers.includes(name))).toEqual([]);
  });

  it("a reader where a value is read", async () => {
    class Reading extends Callback {
      override onTrainBatchEnd(trainer: Trainer): void {
        void trainer.callbackMetrics.loss?.item();
      }
    }
    const cost = await costOf(fit({ logger: false, callbacks: [new Reading()] }, true));
    expect(Object.entries(cost).filter(([name]) => readers.includes(name))).toEqual([["item", 1]]);
  });
});
