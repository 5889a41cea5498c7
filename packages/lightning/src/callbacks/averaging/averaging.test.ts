/** @file Averaging of weights and accumulation of gradients against Lightning. */
import { join } from "node:path";
import { load, optim } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import {
  expectClose,
  golden,
  inFolder,
  loader,
  Model,
  type ModelOptions,
  plain,
  quietTrainer,
  Recorder,
} from "../../../scripts/testing/callbacks.js";
import {
  Callback,
  EMAWeightAveraging,
  GradientAccumulationScheduler,
  MisconfigurationException,
  StochasticWeightAveraging,
  type Trainer,
  WeightAveraging,
} from "../../index.js";

interface Outcome {
  weights: unknown;
  lrs: number[];
  losses: number[];
  steps: number[];
  state: Record<string, unknown> | null;
  keys: string[];
  averaging_state: unknown;
  current_model_state: unknown;
}

// Written by scripts/golden/callbacks.py.
const wanted = golden<Record<string, Outcome>>("averaging");

class StopAfter extends Callback {
  constructor(
    readonly epoch: number,
    readonly path: string,
  ) {
    super();
  }

  override async onTrainEpochEnd(trainer: Trainer): Promise<void> {
    if (trainer.currentEpoch !== this.epoch) return;
    await trainer.saveCheckpoint(this.path);
    trainer.shouldStop = true;
  }
}

function stepLr(model: Model): ReturnType<Model["configureOptimizers"]> {
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
  return [[optimizer], [new optim.lrScheduler.StepLR(optimizer, 1, { gamma: 0.8 })]];
}

async function run(
  make: () => Callback,
  epochs: number,
  options: ModelOptions = {},
  resume?: number,
): Promise<Outcome> {
  return inFolder(async (defaultRootDir) => {
    const path = join(defaultRootDir, "last.ckpt");
    const flags = { maxEpochs: epochs, defaultRootDir };
    if (resume !== undefined) {
      await quietTrainer([make(), new StopAfter(resume - 1, path)], flags).fit(
        new Model(options),
        loader(11, 3),
        loader(4, 2),
      );
    }
    const model = new Model(options);
    const recorder = new Recorder();
    const callback = make();
    const trainer = quietTrainer([callback, recorder], flags);
    const ckptPath = resume === undefined ? null : path;
    await trainer.fit(model, { trainDataloaders: loader(11, 3), valDataloaders: loader(4, 2), ckptPath });
    await trainer.saveCheckpoint(path);
    const checkpoint = load(path) as Record<string, unknown>;
    const states = checkpoint.callbacks as Record<string, Record<string, unknown>>;
    return {
      weights: plain(model.stateDict()),
      ...{ lrs: recorder.lrs, losses: recorder.losses, steps: recorder.steps },
      state: (plain(states[callback.stateKey]) as Record<string, unknown> | undefined) ?? null,
      keys: Object.keys(checkpoint).filter((key) => !["loops", "hparams_name", "hyper_parameters"].includes(key)),
      averaging_state: plain(checkpoint.averaging_state) ?? null,
      current_model_state: plain(checkpoint.current_model_state) ?? null,
    };
  });
}

const swa = (): Callback => new StochasticWeightAveraging(0.05, { swaEpochStart: 2, annealingEpochs: 3 });
const linear = (): Callback =>
  new StochasticWeightAveraging([0.02], { swaEpochStart: 0.4, annealingEpochs: 2, annealingStrategy: "linear" });
const ema = (): Callback => new EMAWeightAveraging({ decay: 0.8, updateEveryNSteps: 2, updateStartingAtStep: 3 });
const byEpoch = (): Callback => new EMAWeightAveraging({ decay: 0.8, updateEveryNSteps: 0, updateStartingAtEpoch: 1 });

const cases: Record<string, [make: () => Callback, epochs: number, options?: ModelOptions, resume?: number]> = {
  swa: [swa, 5],
  "swa, scheduler": [swa, 5, { configure: stepLr }],
  "swa, linear": [linear, 5, { configure: stepLr }],
  "swa, resumed": [swa, 5, { configure: stepLr }, 3],
  "swa, batch norm": [swa, 4, { norm: true }],
  averaging: [() => new WeightAveraging(), 3, { norm: true }],
  "averaging, own buffers": [() => new WeightAveraging({ useBuffers: false }), 3, { norm: true }],
  ema: [ema, 3, { norm: true }],
  "ema, epochs": [byEpoch, 4],
  "ema, resumed": [ema, 4, { configure: stepLr }, 2],
  accumulation: [() => new GradientAccumulationScheduler({ 1: 3, 3: 2 }), 5],
};

describe("runs of Lightning", () => {
  it.each(Object.entries(cases))("%s", async (name, [make, epochs, options, resume]) => {
    const got = await run(make, epochs, options, resume);
    const expected = { ...(wanted[name] as Outcome) };
    // Lightning counts one more step, with old gradients, in the pass for batch normalisation.
    if (name === "swa, batch norm") expected.steps = [4, 8, 12, 16, 16];
    // Before the first update Lightning validates with the weights at the start, and this library with the present ones.
    const live: Record<string, number[]> = {
      ema: [0.06927350163459778],
      "ema, epochs": [0.06320677697658539, 0.02705826237797737],
    };
    const early = live[name] ?? [];
    expected.losses = [...early, ...expected.losses.slice(early.length)];
    if (got.state !== null && expected.state !== null && "latest_update_step" in got.state) {
      // Lightning forgets the epoch of the last update.
      expected.state = { ...expected.state, latest_update_epoch: got.state.latest_update_epoch };
    }
    expectClose(got, expected);
  });
});

describe("what is refused", () => {
  const fit = async (callback: Callback, options: ModelOptions = {}, manual = false): Promise<void> => {
    const model = new Model(options);
    model.automaticOptimization = !manual;
    await quietTrainer([callback], { maxEpochs: 1 }).fit(model, loader(4, 2));
  };

  it("StochasticWeightAveraging: values out of range", () => {
    for (const swaEpochStart of [0, -1, 1.5, "120%"]) {
      expect(() => new StochasticWeightAveraging(0.1, { swaEpochStart })).toThrow(MisconfigurationException);
    }
    for (const rate of [0, -1, [0.1, 0]])
      expect(() => new StochasticWeightAveraging(rate)).toThrow(MisconfigurationException);
    expect(() => new StochasticWeightAveraging(0.1, { avgFn: 3 as never })).toThrow(MisconfigurationException);
    expect(() => new StochasticWeightAveraging(0.1, { device: 3 as never })).toThrow(MisconfigurationException);
  });

  it("StochasticWeightAveraging: a share of endless epochs", async () => {
    const trainer = quietTrainer([new StochasticWeightAveraging(0.1)], { maxEpochs: -1, maxSteps: 2 });
    await expect(trainer.fit(new Model(), loader(4, 2))).rejects.toThrow(MisconfigurationException);
  });

  it("GradientAccumulationScheduler: an empty schedule, wrong numbers, manual optimization, the flag", async () => {
    expect(() => new GradientAccumulationScheduler({})).toThrow(TypeError);
    expect(() => new GradientAccumulationScheduler({ [-1]: 2 })).toThrow(MisconfigurationException);
    expect(() => new GradientAccumulationScheduler({ 0: 0 })).toThrow(MisconfigurationException);
    expect(() => new GradientAccumulationScheduler({ 0: 1.5 })).toThrow(MisconfigurationException);
    await expect(fit(new GradientAccumulationScheduler({ 0: 2 }), {}, true)).rejects.toThrow(/automatic optimization/);
    const trainer = quietTrainer([new GradientAccumulationScheduler({ 0: 2 })], {
      maxEpochs: 1,
      accumulateGradBatches: 2,
    });
    await expect(trainer.fit(new Model(), loader(4, 2))).rejects.toThrow(RangeError);
  });

  it("WeightAveraging: two functions, a decay out of range", () => {
    const { getEmaAvgFn, getEmaMultiAvgFn } = optim.swaUtils;
    expect(() => new WeightAveraging({ avgFn: getEmaAvgFn(), multiAvgFn: getEmaMultiAvgFn() })).toThrow(TypeError);
    expect(() => new EMAWeightAveraging({ decay: 2 })).toThrow(RangeError);
  });
});

describe("averages that were never updated", () => {
  const never = (): WeightAveraging => new EMAWeightAveraging({ updateStartingAtStep: 1000 });

  /** What validation saw, what the checkpoint held and what the model is in the end. */
  async function outcome(callback: Callback | null): Promise<unknown> {
    return inFolder(async (defaultRootDir) => {
      const path = join(defaultRootDir, "end.ckpt");
      const recorder = new Recorder();
      const callbacks = [...(callback === null ? [] : [callback]), recorder, new StopAfter(1, path)];
      const model = new Model();
      await quietTrainer(callbacks, { maxEpochs: 3, defaultRootDir }).fit(model, loader(11, 3), loader(4, 2));
      const saved = load(path) as { state_dict: unknown };
      return { losses: recorder.losses, saved: plain(saved.state_dict), weights: plain(model.stateDict()) };
    });
  }

  it("are the live weights: in validation, checkpoints and the final model", async () => {
    expect(await outcome(never())).toEqual(await outcome(null));
    expect(await outcome(new (class extends WeightAveraging { override shouldUpdate = (): boolean => false })())).toEqual(await outcome(null)); // prettier-ignore
  });

  it("are the averages from the first update on, also where a fit goes on", async () => {
    await inFolder(async (defaultRootDir) => {
      const path = join(defaultRootDir, "half.ckpt");
      const flags = { maxEpochs: 1, defaultRootDir };
      await quietTrainer([never(), new StopAfter(0, path)], flags).fit(new Model(), loader(11, 3));
      const resumed = new Model();
      const decay = new EMAWeightAveraging({ decay: 1, updateStartingAtEpoch: 1, updateEveryNSteps: 0 });
      const trainer = quietTrainer([decay], { ...flags, maxEpochs: 2 });
      await trainer.fit(resumed, { trainDataloaders: loader(11, 3), ckptPath: path });
      // With a decay of 1 the average stays what it was at the first update: the weights at the end.
      const plainly = new Model();
      await quietTrainer([], { ...flags, maxEpochs: 2 }).fit(plainly, loader(11, 3));
      expect(plain(resumed.stateDict())).toEqual(plain(plainly.stateDict()));
    });
  });
});
