/** @file The forms of configureOptimizers. */
import { describe, expect, it } from "vitest";
import { nn, optim } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import { MockOptimizer } from "../core/mock-optimizer.js";
import type { OptimizersInput } from "../core/optimization.js";
import { configureOptimizers } from "./configure-optimizers.js";

const layer = new nn.Linear(2, 2);
const sgd = (): optim.SGD => new optim.SGD(layer.parameters(), { lr: 0.1 });
const automatic = { automatic: true, overridesStep: false };
const manual = { automatic: false, overridesStep: false };
const take = (input: unknown, mode = automatic) => configureOptimizers(input as OptimizersInput, mode);

/** A scheduler that the module steps in a way of its own. */
class Own {
  constructor(readonly optimizer: optim.Optimizer) {}
  stateDict(): Record<string, unknown> {
    return {};
  }
  loadStateDict(): void {}
}

describe("configureOptimizers", () => {
  it("takes schedulers without step where the module steps them, and tells them from configurations", () => {
    const optimizer = sgd();
    const scheduler = new Own(optimizer);
    const literal = {
      optimizer,
      stateDict: () => ({}),
      loadStateDict: () => {},
      name: "its own name",
      interval: "step",
    };
    const given: OptimizersInput = { optimizer, lrScheduler: scheduler };
    for (const form of [
      [[optimizer], [scheduler]],
      given,
      { optimizer, lrScheduler: { scheduler, interval: "step" } },
    ]) {
      expect(take(form, manual).schedulers[0]?.scheduler).toBe(scheduler);
      expect(take(form, { automatic: true, overridesStep: true }).schedulers[0]?.scheduler).toBe(scheduler);
      expect(() => take(form)).toThrow("The scheduler Own doesn't follow PyTorch's API");
    }
    expect(take({ optimizer, lrScheduler: literal }, manual).schedulers[0]?.scheduler).toBe(literal);
    const bare = Object.assign(Object.create(null) as object, { scheduler });
    expect(take({ optimizer, lrScheduler: bare }, manual).schedulers[0]?.scheduler).toBe(scheduler);
    for (const wrong of [{ interval: "step" }, {}]) {
      expect(() => take({ optimizer, lrScheduler: wrong }, manual)).toThrow('must have the key "scheduler"');
    }
    expect(() => take({ optimizer, lrScheduler: new Date() }, manual)).toThrow(
      "expected methods stateDict and loadStateDict",
    );
    expect(() => take({ optimizer, lrScheduler: 3 }, manual)).toThrow(MisconfigurationException);
  });

  it("takes one optimizer", () => {
    const optimizer = sgd();
    for (const form of [optimizer, [optimizer], { optimizer }, [{ optimizer }], [[optimizer], []]]) {
      expect(take(form).optimizers[0]).toBe(optimizer);
      expect(take(form).schedulers).toEqual([]);
    }
  });

  it("takes several for manual optimization only", () => {
    const [a, b] = [sgd(), sgd()];
    expect(take([a, b], manual).optimizers).toHaveLength(2);
    expect(take([{ optimizer: a }, { optimizer: b }], manual).optimizers[1]).toBe(b);
    expect(() => take([a, b])).toThrow(/automaticOptimization = false/);
  });

  it("takes schedulers in all forms", () => {
    const optimizer = sgd();
    const scheduler = new optim.lrScheduler.StepLR(optimizer, 1);
    const forms = [
      [[optimizer], [scheduler]],
      [[optimizer], scheduler],
      { optimizer, lrScheduler: scheduler },
      { optimizer, lrScheduler: { scheduler } },
    ];
    for (const form of [...forms, [{ optimizer, lrScheduler: scheduler }]]) {
      const [config] = take(form).schedulers;
      expect(config?.scheduler).toBe(scheduler);
      expect(config).toMatchObject({
        interval: "epoch",
        frequency: 1,
        reduceOnPlateau: false,
        monitor: null,
        strict: true,
        name: null,
      });
    }
    const given = { scheduler, interval: "step", frequency: 2, name: "mine", strict: false };
    expect(take([[optimizer], [given]]).schedulers[0]).toMatchObject({
      interval: "step",
      frequency: 2,
      name: "mine",
      strict: false,
    });
  });

  it("finds the metric of a plateau scheduler", () => {
    const optimizer = sgd();
    const scheduler = new optim.lrScheduler.ReduceLROnPlateau(optimizer);
    const [config] = take({ optimizer, lrScheduler: scheduler, monitor: "loss" }).schedulers;
    expect(config).toMatchObject({ monitor: "loss", reduceOnPlateau: true });
    expect(take({ optimizer, lrScheduler: { scheduler, monitor: "loss" } }).schedulers[0]?.monitor).toBe("loss");
    expect(() => take({ optimizer, lrScheduler: scheduler })).toThrow(MisconfigurationException);
    // As in Lightning: the metric beside the optimizer is for a scheduler that is no configuration.
    expect(() => take({ optimizer, lrScheduler: { scheduler }, monitor: "loss" })).toThrow(MisconfigurationException);
    expect(() => take({ optimizer, lrScheduler: scheduler }, manual)).not.toThrow();
  });

  it("trains without an optimizer where there is none", () => {
    const [optimizer] = take(null).optimizers;
    expect(optimizer).toBeInstanceOf(MockOptimizer);
    const result: unknown = new MockOptimizer().step(() => 3);
    expect(result).toBe(3);
    expect(optimizer?.stateDict()).toEqual({});
    expect(optimizer?.paramGroups).toEqual([]);
  });

  it("refuses what it does not understand", () => {
    const optimizer = sgd();
    const scheduler = new optim.lrScheduler.StepLR(optimizer, 1);
    for (const form of [3, "adam", {}, [optimizer, 3], [optimizer, { optimizer }], { optimizer: 3 }]) {
      expect(() => take(form), JSON.stringify(form)).toThrow(MisconfigurationException);
    }
    for (const interval of ["batch", null])
      expect(() => take([[optimizer], [{ scheduler, interval }]])).toThrow(/expected "step", "epoch"/);
    expect(() => take([[optimizer], [{}]])).toThrow(/"scheduler"/);
    expect(() => take([[sgd()], [scheduler]])).toThrow(/wasn't returned/);
    const own = { step: () => undefined, stateDict: () => ({}), loadStateDict: () => undefined };
    expect(() => take([[optimizer], [own]])).toThrow(/lrSchedulerStep/);
    expect(() => take([[optimizer], [own]], { automatic: true, overridesStep: true })).not.toThrow();
    expect(() => take([[optimizer], [{ step: () => undefined }]])).toThrow(TypeError);
  });
});

it("refuses keys under their Python names, and says the right ones", () => {
  const optimizer = sgd();
  const scheduler = new optim.lrScheduler.StepLR(optimizer, 1);
  const named = 'expected the key "lrScheduler". Received: "lr_scheduler"';
  for (const mode of [automatic, manual]) {
    expect(() => take({ optimizer, lr_scheduler: scheduler }, mode)).toThrow(MisconfigurationException);
    expect(() => take({ optimizer, lr_scheduler: scheduler }, mode)).toThrow(named);
    expect(() => take([{ optimizer, lr_scheduler: scheduler }], mode)).toThrow(named);
  }
  expect(() => take({ optimizer, lrScheduler: { scheduler, reduce_on_plateau: false } })).toThrow(
    'expected the key "reduceOnPlateau"',
  );
});
