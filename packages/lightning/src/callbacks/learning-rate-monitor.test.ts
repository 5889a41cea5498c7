/** @file LearningRateMonitor against Lightning. */
import { optim } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import {
  CallsLogger,
  expectClose,
  golden,
  loader,
  Model,
  plain,
  quietTrainer,
} from "../../scripts/testing/callbacks.js";
import { LearningRateMonitor, type LearningRateMonitorOptions, MisconfigurationException } from "../index.js";

interface Outcome {
  calls: unknown;
  callback_metrics: Record<string, number>;
  lrs: Record<string, number[]>;
}

// Written by scripts/golden/callbacks.py.
const wanted = golden<Record<string, Outcome>>("learning-rates");

type Configure = (model: Model) => ReturnType<Model["configureOptimizers"]>;

const sgd: Configure = (model) => new optim.SGD(model.parameters(), { lr: 0.1 });
const groups: Configure = (model) =>
  new optim.SGD(
    [
      { params: model.first.parameters(), lr: 0.2, weightDecay: 0.01, name: "body" },
      { params: model.last.parameters() },
    ],
    { lr: 0.1, momentum: 0.9 },
  );
const adamPerStep: Configure = (model) => {
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.01, betas: [0.8, 0.99] });
  const scheduler = new optim.lrScheduler.ExponentialLR(optimizer, 0.5);
  return { optimizer, lrScheduler: { scheduler, interval: "step", name: "my-rate" } };
};
const two: Configure = (model) => [
  new optim.SGD(model.first.parameters(), { lr: 0.1 }),
  new optim.SGD(model.last.parameters(), { lr: 0.2 }),
];

const cases: Record<string, [LearningRateMonitorOptions, Configure, logEveryNSteps?: number]> = {
  plain: [{}, sgd],
  groups: [{ logMomentum: true, logWeightDecay: true }, groups],
  "scheduler, step": [{ logMomentum: true }, adamPerStep, 1],
  "scheduler, epoch": [{ loggingInterval: "epoch" }, adamPerStep],
  two: [{ loggingInterval: "step" }, two, 1],
};

async function fit(options: LearningRateMonitorOptions, configure: Configure, logEveryNSteps = 2) {
  const monitor = new LearningRateMonitor(options);
  const logger = new CallsLogger();
  const model = new Model({ configure });
  model.automaticOptimization = configure !== two;
  const trainer = quietTrainer([monitor], { maxEpochs: 2, logger, logEveryNSteps });
  await trainer.fit(model, loader(8, 2));
  return { monitor, logger, trainer };
}

describe("LearningRateMonitor", () => {
  it.each(Object.entries(cases))("%s", async (name, [options, configure, every]) => {
    const { monitor, logger, trainer } = await fit(options, configure, every);
    const { train_loss: _, ...metrics } = plain(trainer.callbackMetrics) as Record<string, number>;
    const calls = logger.calls.filter(([row]) => !("train_loss" in row));
    expectClose({ calls, callback_metrics: metrics, lrs: monitor.lrs }, wanted[name]);
  });

  it("puts a prefix before names", async () => {
    const { monitor } = await fit({ logKeyPrefix: "opt/" }, sgd);
    expect(Object.keys(monitor.lrs)).toEqual(["opt/lr-SGD"]);
  });

  it("keeps the last momenta and decays", async () => {
    const { monitor } = await fit({ logMomentum: true, logWeightDecay: true }, groups);
    expect(monitor.lastMomentumValues["lr-SGD/body-momentum"]).toBe(0.9);
    expect(monitor.lastWeightDecayValues["lr-SGD/body-weight_decay"]).toBe(0.01);
  });

  it("refuses another interval, a Trainer without a logger and groups of one name", async () => {
    expect(() => new LearningRateMonitor({ loggingInterval: "day" as "step" })).toThrow(MisconfigurationException);
    const trainer = quietTrainer([new LearningRateMonitor()], { maxEpochs: 1 });
    await expect(trainer.fit(new Model(), loader(4, 2))).rejects.toThrow(MisconfigurationException);
    const same: Configure = (model) =>
      new optim.SGD(
        [
          { params: model.first.parameters(), name: "a" },
          { params: model.last.parameters(), name: "a" },
        ],
        { lr: 0.1 },
      );
    await expect(fit({}, same)).rejects.toThrow(MisconfigurationException);
  });
});
