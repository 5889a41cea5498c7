/** @file An epoch that was stopped with its last batch is done: a fit that goes on has what the whole one has, each thing once. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, nn, optim, randn, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ExactResume, LightningModule, ModelCheckpoint, Timer, Trainer, type TrainerOptions } from "../index.js";

const BATCHES = 4;
const EPOCHS = 3;

/** When the checkpoint is written: in a hook, by ModelCheckpoint, or after the call. */
type Moment = "onTrainBatchEnd" | "onValidationEnd" | "onTrainEpochEnd" | "onTrainEnd" | "after" | "ModelCheckpoint";

/** Notes what happens, and saves where it is told to. */
class Noting extends LightningModule {
  readonly layer = new nn.Linear(2, 1);
  readonly events: string[] = [];
  /** How many events the checkpoint has behind it. */
  saved = 0;
  moment: Moment | null = null;
  path = "";
  /** Asks to stop in that batch of all. */
  stopAt = 0;
  /** Ends each epoch at that batch. */
  skipAt = -1;

  constructor(manual: boolean) {
    super();
    this.automaticOptimization = !manual;
  }

  async #at(moment: Moment): Promise<void> {
    const { trainer } = this;
    if (this.moment !== moment || trainer.sanityChecking || !trainer.isLastBatch) return;
    await trainer.saveCheckpoint(this.path);
  }

  override onSaveCheckpoint(): void {
    this.saved = this.events.length;
  }

  override onTrainEpochStart(): void {
    this.events.push(`epoch ${this.trainer.currentEpoch}`);
  }

  override onTrainBatchStart(_batch: unknown, batchIdx: number): number | undefined {
    if (this.stopAt === this.trainer.fitLoop.progress.batch.total.ready) this.trainer.shouldStop = true;
    return batchIdx === this.skipAt ? -1 : undefined;
  }

  override async trainingStep([x]: [Tensor], batchIdx: number): Promise<Tensor> {
    this.events.push(`batch ${batchIdx}`);
    const loss = this.layer.forward(x).mean();
    if (this.automaticOptimization) return loss;
    const optimizer = this.optimizers();
    optimizer.zeroGrad();
    await this.manualBackward(loss);
    await optimizer.step();
    return loss;
  }

  override validationStep(): void {}

  override onValidationEnd(): Promise<void> {
    if (!this.trainer.sanityChecking) this.events.push("validated");
    return this.#at("onValidationEnd");
  }

  override onTrainBatchEnd(): Promise<void> {
    return this.#at("onTrainBatchEnd");
  }

  override onTrainEpochEnd(): Promise<void> {
    this.events.push(`epoch ${this.trainer.currentEpoch} ends`);
    return this.#at("onTrainEpochEnd");
  }

  override onTrainEnd(): Promise<void> {
    return this.#at("onTrainEnd");
  }

  override lrSchedulerStep(scheduler: optim.lrScheduler.LRScheduler): void {
    this.events.push(`scheduler ${scheduler.lastEpoch}`);
    scheduler.step();
  }

  override configureOptimizers(): [optim.Optimizer[], optim.lrScheduler.ExponentialLR[]] {
    const optimizer = new optim.SGD(this.parameters(), { lr: 0.1 });
    return [[optimizer], [new optim.lrScheduler.ExponentialLR(optimizer, 0.5)]];
  }
}

interface Setting {
  readonly flags?: TrainerOptions;
  readonly manual?: boolean;
  readonly unsized?: boolean;
  readonly skipAt?: number;
  /** Optimizer steps of an epoch. */
  readonly steps?: number;
}

const settings: Record<string, Setting> = {
  "as it comes": {},
  "several validations in the epoch": { flags: { valCheckInterval: 0.5 } },
  "no validation": { flags: { limitValBatches: 0 } },
  "a remainder of accumulation in the last batch": { flags: { accumulateGradBatches: 3 }, steps: 2 },
  limitTrainBatches: { flags: { limitTrainBatches: 3 }, steps: 3 },
  "manual optimization": { manual: true },
  "a loader without a length": { unsized: true },
  "an epoch that is ended by onTrainBatchStart": { skipAt: 2, steps: 2 },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "finished-epochs-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function loader(length: number, unsized = false): Iterable<[Tensor]> {
  if (!unsized) return new data.DataLoader(new data.TensorDataset(randn([length, 2])), { batchSize: 1 });
  return {
    *[Symbol.iterator](): Generator<[Tensor]> {
      for (let i = 0; i < length; i++) yield [randn([1, 2])];
    },
  };
}

interface Run {
  readonly module: Noting;
  readonly trainer: Trainer;
}

async function fit(
  setting: Setting,
  flags: TrainerOptions,
  exact: boolean,
  prepare: (module: Noting) => void = () => undefined,
  ckptPath: string | null = null,
): Promise<Run> {
  const module = new Noting(setting.manual ?? false);
  module.skipAt = setting.skipAt ?? -1;
  prepare(module);
  const trainer = new Trainer({
    logger: false,
    enableCheckpointing: module.moment === "ModelCheckpoint",
    enableProgressBar: false,
    enableModelSummary: false,
    numSanityValSteps: 0,
    maxEpochs: -1,
    ...setting.flags,
    ...flags,
    callbacks: [flags.callbacks ?? [], exact ? [new ExactResume()] : []].flat(2),
  });
  await trainer.fit(module, {
    trainDataloaders: loader(BATCHES, setting.unsized),
    valDataloaders: loader(2),
    ckptPath,
  });
  if (module.moment === "after") await trainer.saveCheckpoint(module.path);
  return { module, trainer };
}

const counts = ({ trainer }: Run): unknown => ({
  step: trainer.globalStep,
  epoch: trainer.currentEpoch,
  batches: trainer.fitLoop.progress.batchesThatStepped,
  schedulers: trainer.lrSchedulerConfigs.map(({ scheduler }) => Reflect.get(scheduler, "lastEpoch") as unknown),
});

type Bound = "maxSteps" | "maxEpochs";
type Stop = "maxSteps" | "shouldStop" | "Timer";

/** Stops with the last batch of an epoch, goes on, and compares with a run that did not stop. */
async function expectWhole(setting: Setting, stop: Stop, moment: Moment, bound: Bound, exact: boolean): Promise<void> {
  const { steps = BATCHES } = setting;
  const bounds = bound === "maxSteps" ? { maxSteps: EPOCHS * steps } : { maxEpochs: EPOCHS };
  const whole = await fit(setting, bounds, exact);
  for (const epochs of [1, 2]) {
    const path = join(root, "saved.ckpt");
    const callbacks =
      moment === "ModelCheckpoint"
        ? [
            new ModelCheckpoint({
              dirpath: root,
              everyNTrainSteps: epochs * steps,
              filename: "saved",
              enableVersionCounter: false,
            }),
          ]
        : stop === "Timer"
          ? [new (stopping(epochs * batchesOf(setting)))()]
          : [];
    const first = await fit(
      setting,
      { callbacks, ...(stop === "maxSteps" ? { maxSteps: epochs * steps } : {}) },
      exact,
      (module) => {
        Object.assign(module, { moment, path });
        if (stop === "shouldStop") module.stopAt = epochs * batchesOf(setting);
      },
    );
    const second = await fit(setting, bounds, exact, undefined, path);
    const all = [...first.module.events.slice(0, first.module.saved), ...second.module.events];
    expect(all, `${epochs} of ${EPOCHS} epochs`).toEqual(whole.module.events);
    expect(counts(second), `${epochs} of ${EPOCHS} epochs`).toEqual(counts(whole));
  }
}

const batchesOf = ({ flags, skipAt }: Setting): number =>
  skipAt !== undefined ? skipAt + 1 : Number(flags?.limitTrainBatches ?? BATCHES);

/** A Timer whose time is over after so many batches. */
function stopping(batches: number): new () => Timer {
  return class extends Timer {
    constructor() {
      super({ duration: { hours: 1 } });
    }

    override timeElapsed(): number {
      return this.#done >= batches ? 3601 : 0;
    }

    #done = 0;

    override onTrainBatchEnd(...args: Parameters<Timer["onTrainBatchEnd"]>): void {
      this.#done++;
      super.onTrainBatchEnd(...args);
    }
  };
}

describe.each([true, false])("an epoch that was stopped with its last batch (ExactResume: %s)", (exact) => {
  const moments: Moment[] = ["onTrainEpochEnd", "onTrainEnd", "after"];
  const within: Moment[] = ["onTrainBatchEnd", "onValidationEnd", "ModelCheckpoint"];

  it.each(Object.entries(settings))("is done: %s", async (_name, setting) => {
    for (const moment of moments) {
      // With maxSteps such an epoch ends one batch before.
      const stop = setting.skipAt === undefined ? "maxSteps" : "shouldStop";
      for (const bound of ["maxSteps", "maxEpochs"] as const) await expectWhole(setting, stop, moment, bound, exact);
    }
  });

  it.each(["shouldStop", "Timer"] as const)("is done: %s", async (stop) => {
    for (const moment of moments) {
      for (const bound of ["maxSteps", "maxEpochs"] as const) await expectWhole({}, stop, moment, bound, exact);
    }
  });

  // What a checkpoint inside of the batch leaves to do only ExactResume makes up for; Lightning goes to the next epoch.
  if (!exact) return;
  it.each(Object.entries(settings))("is ended, where it was saved before its end: %s", async (_name, setting) => {
    for (const moment of within) {
      if (setting.flags?.limitValBatches === 0 && moment === "onValidationEnd") continue;
      if (setting.skipAt !== undefined) continue; // such a batch has no end
      for (const bound of ["maxSteps", "maxEpochs"] as const)
        await expectWhole(setting, "maxSteps", moment, bound, exact);
    }
  });
});
