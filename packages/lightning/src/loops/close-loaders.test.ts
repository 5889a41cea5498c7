/** @file Each pass over loaders is ended when its loop is done with it, whatever the loader is and however the loop is left. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { data, nn, optim, rand, type Tensor } from "@lightning-ts/torch";
import type { Dataloader, Dataloaders } from "../core/dataloaders.js";
import { describe, expect, it } from "vitest";
import {
  Callback,
  CombinedLoader,
  KeyboardInterrupt,
  LambdaCallback,
  LightningDataModule,
  LightningModule,
  SIGTERMException,
  Trainer,
  type TrainerOptions,
} from "../index.js";

/** Counts passes: each must be ended once. */
class Passes {
  opened = 0;
  closed = 0;
  /** Passes that were open when another began. */
  most = 0;

  open(): void {
    this.opened++;
    this.most = Math.max(this.most, this.opened - this.closed);
  }
}

const batch = (): Tensor => rand([2, 4]);

function* generate(passes: Passes, count = 4): Generator<Tensor> {
  passes.open();
  try {
    for (let i = 0; i < count; i++) yield batch();
  } finally {
    passes.closed++;
  }
}

async function* generateLater(passes: Passes, count = 4): AsyncGenerator<Tensor> {
  passes.open();
  try {
    for (let i = 0; i < count; i++) yield await Promise.resolve(batch());
  } finally {
    await Promise.resolve();
    passes.closed++;
  }
}

/** An iterator without the comforts of a generator: `return` may be called once, and not after the end. */
function byHand(passes: Passes, count = 4): Iterable<Tensor> {
  return {
    [Symbol.iterator]() {
      passes.open();
      let i = 0;
      let isOpen = true;
      return {
        next() {
          if (i++ < count) return { done: false, value: batch() };
          if (isOpen) passes.closed++;
          isOpen = false;
          return { done: true, value: undefined };
        },
        return() {
          if (!isOpen) throw new Error("ended twice");
          isOpen = false;
          passes.closed++;
          return { done: true, value: undefined };
        },
      };
    },
  };
}

const sync = (passes: Passes, count?: number): Iterable<Tensor> => ({
  [Symbol.iterator]: () => generate(passes, count),
});
const later = (passes: Passes, count?: number): AsyncIterable<Tensor> => ({
  [Symbol.asyncIterator]: () => generateLater(passes, count),
});

const kinds: Record<string, (passes: Passes) => Dataloader | readonly Dataloaders[]> = {
  "an iterable": sync,
  "an iterable with a length": (passes) => ({ ...sync(passes), length: 4 }),
  "an iterable that has to be waited for": later,
  "an iterator by hand": byHand,
  "a DataLoader over an iterable": (passes) => new data.DataLoader<Tensor>(sync(passes), { batchSize: null }),
  "a DataLoader over what has to be waited for": (passes) =>
    new data.DataLoader<Tensor>(later(passes), { batchSize: null }),
  "a DataLoader with a sampler": (passes) =>
    new data.DataLoader<Tensor>([batch(), batch(), batch(), batch()], {
      batchSize: null,
      sampler: {
        length: 4,
        *[Symbol.iterator]() {
          passes.open();
          try {
            yield* [0, 1, 2, 3];
          } finally {
            passes.closed++;
          }
        },
      },
    }),
  "several loaders": (passes) => [sync(passes), later(passes, 2)],
  "nested loaders": (passes) => [[sync(passes), byHand(passes, 2)], { c: later(passes) }],
  "a CombinedLoader, min_size": (passes) => new CombinedLoader([sync(passes), byHand(passes, 3)], "min_size"),
  "a CombinedLoader, max_size": (passes) => new CombinedLoader({ a: sync(passes), b: later(passes, 2) }, "max_size"),
  "a CombinedLoader, max_size_cycle": (passes) =>
    new CombinedLoader([sync(passes), byHand(passes, 2)], "max_size_cycle"),
};

class Model extends LightningModule {
  readonly layer = new nn.Linear(4, 1);

  #loss(given: unknown): Tensor {
    let first: unknown = given;
    while (typeof first === "object" && first !== null && !("grad" in first)) first = Object.values(first)[0];
    return this.layer.forward(first as Tensor).mean();
  }

  override trainingStep(given: unknown): Tensor {
    return this.#loss(given);
  }

  override validationStep(given: unknown): void {
    this.log("loss", this.#loss(given));
  }

  override testStep(given: unknown): void {
    this.validationStep(given);
  }

  override predictStep(given: unknown): Tensor {
    return this.#loss(given);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

const quiet: TrainerOptions = {
  enableProgressBar: false,
  enableCheckpointing: false,
  enableModelSummary: false,
  logger: false,
  accelerator: "cpu",
};

function trainerOf(options: TrainerOptions): Trainer {
  return new Trainer({ ...quiet, ...options });
}

class Failing extends Callback {
  constructor(hook: "onTrainBatchEnd" | "onValidationBatchEnd" | "onValidationStart" | "onTrainEpochStart") {
    super();
    let calls = 0;
    this[hook] = () => {
      // After the sanity check, in the middle of things.
      if (++calls === 3 || hook === "onTrainEpochStart") throw new RangeError("on purpose");
    };
  }
}

class Stopping extends Callback {
  override onTrainBatchEnd(trainer: Trainer): void {
    if (trainer.globalStep === 3) trainer.shouldStop = true;
  }
}

const ways: Record<string, TrainerOptions> = {
  "to its end": { maxEpochs: 3 },
  "with limits": { maxEpochs: 3, limitTrainBatches: 2, limitValBatches: 1 },
  "in the middle of an epoch, by maxSteps": { maxSteps: 6, valCheckInterval: 2, maxEpochs: -1 },
  "as a callback asks": { maxEpochs: 3, callbacks: [new Stopping()] },
  "with new loaders in each epoch": { maxEpochs: 3, reloadDataloadersEveryNEpochs: 1 },
};

describe.each(Object.entries(kinds))("%s", (_name, make) => {
  it.each(Object.entries(ways))("is ended by a fit %s", async (_way, options) => {
    const [train, val] = [new Passes(), new Passes()];
    const passes = { limitTrainBatches: 4, ...options } satisfies TrainerOptions;
    await trainerOf(passes).fit(new Model(), make(train), make(val));
    expect(train.closed).toBe(train.opened);
    expect(val.closed).toBe(val.opened);
    expect(val.opened).toBeGreaterThan(1);
  });

  it.each(["onTrainBatchEnd", "onValidationBatchEnd", "onValidationStart", "onTrainEpochStart"] as const)(
    "is ended by a fit that fails in %s",
    async (hook) => {
      const [train, val] = [new Passes(), new Passes()];
      const trainer = trainerOf({ maxEpochs: 4, limitTrainBatches: 3, callbacks: [new Failing(hook)] });
      await expect(trainer.fit(new Model(), make(train), make(val))).rejects.toThrow("on purpose");
      expect(train.closed).toBe(train.opened);
      expect(val.closed).toBe(val.opened);
    },
  );

  it.each(["SIGINT", "SIGTERM"] as const)("is ended by a fit that %s ends", async (signal) => {
    for (const hook of ["onTrainBatchEnd", "onValidationBatchEnd"] as const) {
      const [train, val] = [new Passes(), new Passes()];
      let calls = 0;
      const callback = new LambdaCallback({ [hook]: () => ++calls === 3 && process.emit(signal) });
      const trainer = trainerOf({ maxEpochs: 4, limitTrainBatches: 3, callbacks: [callback] });
      const error = signal === "SIGINT" ? KeyboardInterrupt : SIGTERMException;
      await expect(trainer.fit(new Model(), make(train), make(val))).rejects.toThrow(error);
      expect(train.closed).toBe(train.opened);
      expect(val.closed).toBe(val.opened);
    }
  });

  it("is ended by the other calls", async () => {
    const passes = new Passes();
    const loaders = make(passes);
    const trainer = trainerOf({ limitValBatches: 1, limitTestBatches: 1, limitPredictBatches: 1 });
    await trainer.validate(new Model(), loaders);
    expect(passes.closed).toBe(passes.opened);
    await trainer.test(new Model(), loaders);
    expect(passes.closed).toBe(passes.opened);
    if (loaders instanceof CombinedLoader) return;
    await trainer.predict(new Model(), loaders);
    expect(passes.closed).toBe(passes.opened);
  });
});

describe("a pass", () => {
  it("of one validation is over before the next begins", async () => {
    const val = new Passes();
    await trainerOf({ maxEpochs: 3, limitValBatches: 2 }).fit(new Model(), [batch()], sync(val));
    expect(val).toMatchObject({ opened: 4, closed: 4, most: 1 });
  });

  it("is ended where another loader cannot be begun", async () => {
    const passes = new Passes();
    const broken = {
      [Symbol.iterator]: (): Iterator<Tensor> => {
        throw new RangeError("cannot begin");
      },
    };
    const loaders = new CombinedLoader([byHand(passes), broken], "max_size_cycle");
    await expect(trainerOf({ maxEpochs: 1 }).fit(new Model(), loaders)).rejects.toThrow("cannot begin");
    expect(passes).toMatchObject({ opened: 1, closed: 1 });
  });

  it("that fails is not ended once more; those beside it are", async () => {
    const passes = new Passes();
    const failing = {
      [Symbol.iterator]: () => ({
        next: (): IteratorResult<Tensor> => {
          throw new RangeError("cannot read");
        },
        return: (): IteratorResult<Tensor> => {
          throw new Error("ended though it failed");
        },
      }),
    };
    await expect(trainerOf({ maxEpochs: 1 }).fit(new Model(), [byHand(passes), failing])).rejects.toThrow(
      "cannot read",
    );
    expect(passes).toMatchObject({ opened: 1, closed: 1 });
  });

  it("that cannot be ended fails the run, but hides no error of it", async () => {
    const loader = {
      *[Symbol.iterator]() {
        try {
          for (;;) yield batch();
        } finally {
          throw new Error("cannot end");
        }
      },
    };
    const fit = (callbacks: Callback[]): Promise<void> =>
      trainerOf({ maxEpochs: 1, limitTrainBatches: 5, callbacks }).fit(new Model(), loader);
    await expect(fit([])).rejects.toThrow("cannot end");
    await expect(fit([new Failing("onTrainBatchEnd")])).rejects.toThrow("on purpose");
  });

  it("over a generator object that a hook made is ended with the run; one that was given is the caller's", async () => {
    const passes = new Passes();
    class Data extends LightningDataModule {
      override trainDataloader(): Generator<Tensor> {
        return generate(passes);
      }

      override valDataloader(): AsyncGenerator<Tensor> {
        return generateLater(passes);
      }
    }
    const trainer = trainerOf({
      maxEpochs: 2,
      limitTrainBatches: 1,
      limitValBatches: 1,
      reloadDataloadersEveryNEpochs: 1,
    });
    await trainer.fit(new Model(), new Data());
    expect(passes.opened).toBeGreaterThan(2);
    expect(passes.closed).toBe(passes.opened);
    const own = generate(passes);
    await trainerOf({ maxSteps: 2, maxEpochs: -1 }).fit(new Model(), own);
    expect(passes.closed).toBe(passes.opened - 1);
    expect(own.next().done).toBe(false);
  });
});

/** Leaves loaders in all ways in which nobody waits for their workers; says how many threads there are after each fit. */
const program = `
  import { readdirSync } from "node:fs";
  import { data, nn, optim, rand } from "@lightning-ts/torch";
  import { LightningModule, Trainer } from "@lightning-ts/lightning";

  class Model extends LightningModule {
    layer = new nn.Linear(4, 1);
    trainingStep([x]) { return this.layer.forward(x).mean(); }
    validationStep([x]) { this.layer.forward(x); }
    configureOptimizers() { return new optim.SGD(this.parameters(), { lr: 0.1 }); }
  }
  const rows = new data.TensorDataset(rand([8, 4]));
  const loader = (options) => new data.DataLoader(rows, { batchSize: 2, numWorkers: 1, ...options });
  const quiet = { enableProgressBar: false, enableCheckpointing: false, enableModelSummary: false, logger: false };
  const threads = () => (process.platform === "linux" ? readdirSync("/proc/self/task").length : 0);
  const counts = [];
  const [train, val] = [loader(), loader({ persistentWorkers: true })];
  for (let i = 0; i < 4; i++) {
    await new Trainer({ ...quiet, maxEpochs: 2, valCheckInterval: 2 }).fit(new Model(), i === 3 ? loader() : train, val);
    counts.push(threads());
  }
  console.log("threads", JSON.stringify(counts));

  for await (const _ of loader()) break;
  for await (const _ of loader({ persistentWorkers: true })) break;
  await loader()[Symbol.asyncIterator]().next(); // left in its middle
  loader()[Symbol.asyncIterator](); // not begun
  await loader()[Symbol.asyncIterator]().return();
  loader({ persistentWorkers: true }).length;
  const kept = loader()[Symbol.asyncIterator]();
  await kept.next();
  globalThis.kept = kept;
  try {
    for await (const _ of loader()) throw new Error("left");
  } catch {}
  console.log("end");
`;

it("workers that nobody waits for are used again, and hold no process open", () => {
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  const output = execFileSync(process.execPath, args, {
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
    encoding: "utf8",
    timeout: 100_000, // where it does not end by itself
  });
  expect(output).toMatch(/end\n$/);
  const counts = JSON.parse(/threads (.*)/.exec(output)?.[1] ?? "[]") as number[];
  expect(counts).toHaveLength(4);
  expect(counts[3]).toBe(counts[0]);
}, 120_000);
