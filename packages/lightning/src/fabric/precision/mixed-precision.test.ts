/** @file Mixed precision: what steps run in, what the gradient scaler does around hooks, clipping and updates, and what is saved of it. */
import { setImmediate } from "node:timers/promises";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  amp,
  float16,
  getAutocastDtype,
  getDefaultDtype,
  isAutocastCacheEnabled,
  isAutocastEnabled,
  load,
  nn,
  optim,
  type Tensor,
} from "@lightning-ts/torch";
import { afterAll, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../../scripts/testing/trainer.js";
import {
  type LightningOptimizer,
  MixedPrecision,
  type OptimizersInput,
  type StepOutput,
  Trainer,
  type TrainerOptions,
} from "../../index.js";
import type { MaybePromise } from "../../util/promises.js";

const folder = mkdtempSync(join(tmpdir(), "mixed-precision-"));
afterAll(() => rmSync(folder, { recursive: true }));

const scalerOf = (options: amp.GradScalerOptions = {}): amp.GradScaler =>
  new amp.GradScaler("cpu", { initScale: 8, growthInterval: 100, ...options });
const half = (scaler = scalerOf()): MixedPrecision => new MixedPrecision("16-mixed", "cpu", { scaler });
const make = (flags: TrainerOptions = {}): Trainer =>
  new Trainer({ ...quiet, accelerator: "cpu", maxEpochs: 1, plugins: half(), ...flags });

/** The state of autocast as a text. */
function autocastNow(): string {
  if (!isAutocastEnabled("cpu")) return "none";
  return `${getAutocastDtype("cpu").name}${isAutocastCacheEnabled() ? " with cache" : ""}`;
}

/** Both inputs are ones, so the gradient of each weight is 1. */
class Watched extends Model {
  readonly seen: Record<string, unknown> = {};
  badSteps: number[] = [];
  skipped: number[] = [];
  step = -1;

  override trainingStep(batch: Tensor, _batchIdx: number): MaybePromise<StepOutput> {
    this.step++;
    this.seen.step = autocastNow();
    const out = this.forward(batch);
    this.seen.out = out.dtype;
    return this.skipped.includes(this.step) ? null : out.sum();
  }

  override onBeforeBackward(loss: Tensor): void {
    this.seen.scaledBy =
      Number(loss.item()) /
      Number(
        this.layer.weight
          .sum()
          .add(this.layer.bias ?? 0)
          .item(),
      );
    this.seen.backward = autocastNow();
  }

  override onAfterBackward(): void {
    const { grad } = this.layer.weight;
    this.seen.scaled = grad?.tolist();
    if (this.badSteps.includes(this.step)) grad?.detach().fill_(Infinity);
  }

  override onBeforeOptimizerStep(): MaybePromise {
    this.seen.unscaled = this.layer.weight.grad?.tolist();
    this.seen.optimizer = autocastNow();
  }

  override configureGradientClipping(...args: Parameters<Model["configureGradientClipping"]>): MaybePromise {
    const done = super.configureGradientClipping(...args);
    this.seen.clipped = this.layer.weight.grad?.tolist();
    return done;
  }

  override validationStep(batch: Tensor): void {
    this.seen.validation = autocastNow();
    this.seen.evaluated = this.forward(batch).dtype;
  }
}

const weights = (model: Model): unknown => model.layer.weight.tolist();

describe("automatic optimization", () => {
  it("scales the loss, and hooks and clipping see gradients without the scale", async () => {
    const model = new Watched();
    await make({ gradientClipVal: 0.5, gradientClipAlgorithm: "value" }).fit(model, loader(1), loader(1));
    expect(model.seen).toMatchObject({
      step: "float16",
      out: float16,
      backward: "none",
      scaled: [[8, 8]],
      unscaled: [[1, 1]],
      optimizer: "none",
      clipped: [[0.5, 0.5]],
      validation: "float16",
      evaluated: float16,
    });
    expect(model.seen.scaledBy).toBeCloseTo(8, 1);
    expect([autocastNow(), getDefaultDtype().name]).toEqual(["none", "float32"]);
  });

  it("trains as without a scale", async () => {
    const [scaled, plain] = [new Model(), new Model()];
    plain.loadStateDict(scaled.stateDict());
    await make().fit(scaled, loader(3));
    await make({ plugins: half(scalerOf({ enabled: false })) }).fit(plain, loader(3));
    expect(weights(scaled)).toEqual(weights(plain));
  });

  it("leaves out a step whose gradients are not finite; counters advance all the same", async () => {
    const model = new Watched();
    model.badSteps = [0];
    const before = weights(model);
    const trainer = make({ maxSteps: 1 });
    await trainer.fit(model, loader(2));
    expect([weights(model), trainer.globalStep, trainer.scaler?.getScale()]).toEqual([before, 1, 4]);
    await make({ maxSteps: 2 }).fit(model, loader(2));
    expect(weights(model)).not.toEqual(before);
  });

  it("leaves the scaler alone where a step returns nothing", async () => {
    const model = new Watched();
    model.skipped = [0, 1];
    const before = weights(model);
    const trainer = make({ plugins: half(scalerOf({ growthInterval: 1 })) });
    await trainer.fit(model, loader(2));
    expect([weights(model), trainer.globalStep, trainer.scaler?.getScale()]).toEqual([before, 2, 8]);
  });

  it("leaves accumulated gradients alone where the last step returns nothing", async () => {
    const model = new Watched();
    model.skipped = [1];
    const before = weights(model);
    const trainer = make({ accumulateGradBatches: 2 });
    await trainer.fit(model, loader(2));
    // Those of the first batch: half of the loss, still scaled.
    expect([weights(model), model.layer.weight.grad?.tolist()]).toEqual([before, [[4, 4]]]);
  });

  it("waits for hooks and steps", async () => {
    class Waiting extends Watched {
      override async trainingStep(batch: Tensor, batchIdx: number): Promise<StepOutput> {
        await setImmediate();
        const result = await super.trainingStep(batch, batchIdx);
        await setImmediate();
        this.seen.late = autocastNow();
        return result;
      }
      override async onBeforeOptimizerStep(): Promise<void> {
        await setImmediate();
        await super.onBeforeOptimizerStep();
      }
    }
    const model = new Waiting();
    const [before, trainer] = [weights(model), make()];
    const fitted = trainer.fit(model, loader(2));
    expect(autocastNow()).toBe("none");
    await fitted;
    expect(model.seen).toMatchObject({ late: "float16", optimizer: "none", unscaled: [[1, 1]] });
    expect(weights(model)).not.toEqual(before);
  });

  it("leaves no autocast behind where a step fails", async () => {
    class Failing extends Watched {
      override trainingStep(): never {
        throw new Error("no");
      }
    }
    await expect(make().fit(new Failing(), loader(1))).rejects.toThrow("no");
    expect(autocastNow()).toBe("none");
  });
});

describe("manual optimization", () => {
  class Manual extends Watched {
    closes = false;
    constructor() {
      super();
      this.automaticOptimization = false;
    }
    override trainingStep(batch: Tensor): void {
      this.step++;
      const optimizer = this.optimizers() as LightningOptimizer;
      const gradients = (): void => {
        optimizer.zeroGrad();
        void this.manualBackward(this.forward(batch).sum());
      };
      if (!this.closes) gradients();
      void optimizer.step(this.closes ? gradients : undefined);
    }
  }

  it.each([false, true])("runs all of it under autocast, and steps with the scaler (closure: %s)", async (closes) => {
    const model = Object.assign(new Manual(), { closes, badSteps: [1] });
    const trainer = make();
    await trainer.fit(model, loader(2));
    expect(model.seen).toMatchObject({ backward: "float16", scaled: [[8, 8]], optimizer: "float16" });
    expect([trainer.globalStep, trainer.scaler?.getScale()]).toEqual([2, 4]);
  });

  it("steps several optimizers", async () => {
    class Two extends Manual {
      other = new nn.Linear(2, 1);
      override trainingStep(batch: Tensor): void {
        this.step++;
        for (const [i, optimizer] of [this.optimizers()].flat().entries()) {
          optimizer.zeroGrad();
          void this.manualBackward((i === 0 ? this.layer : this.other).forward(batch).sum());
          void optimizer.step();
        }
      }
      override configureOptimizers(): OptimizersInput {
        return [this.layer, this.other].map((layer) => new optim.SGD(layer.parameters(), { lr: 1 }));
      }
    }
    const model = new Two();
    const before = [model.layer, model.other].map((layer) => Number(layer.weight.sum().item()));
    const trainer = make({ plugins: half(scalerOf({ growthInterval: 1 })) });
    await trainer.fit(model, loader(1));
    const after = [model.layer, model.other].map((layer) => Number(layer.weight.sum().item()));
    after.forEach((sum, i) => expect(sum).toBeCloseTo((before[i] ?? NaN) - 2, 5));
    expect([trainer.globalStep, trainer.scaler?.getScale()]).toEqual([2, 32]);
  });
});

describe("refuses", () => {
  const withOptimizer = (optimizer: (model: Model) => optim.Optimizer): Watched =>
    Object.assign(new Watched(), {
      configureOptimizers(this: Model) {
        return optimizer(this);
      },
    });

  it("LBFGS with a scaler, before its closure; without one it trains", async () => {
    const lbfgs = (): Watched => withOptimizer((model) => new optim.LBFGS(model.parameters(), { lr: 0.1 }));
    const model = lbfgs();
    await expect(make().fit(model, loader(1))).rejects.toThrow(
      expect.objectContaining({ name: "MisconfigurationException" }),
    );
    expect(model.step).toBe(-1);
    await make({ plugins: new MixedPrecision("bf16-mixed", "cpu") }).fit(lbfgs(), loader(1));
  });

  it.each(["16-mixed", "bf16-mixed"] as const)("clipping of a fused optimizer in %s", async (precision) => {
    const fused = (): Watched =>
      withOptimizer((model) => new optim.AdamW(model.parameters(), { lr: 0.1, fused: true }));
    const plugins = (): MixedPrecision => new MixedPrecision(precision, "cpu");
    const clipping = make({ plugins: plugins(), gradientClipVal: 0.1 });
    await expect(clipping.fit(fused(), loader(1))).rejects.toThrow("AdamW, which is fused");
    await make({ plugins: plugins(), gradientClipVal: 0 }).fit(fused(), loader(1));
  });

  it("a fused optimizer undoes the scale in its step: hooks see it", async () => {
    const model = withOptimizer((module) => new optim.AdamW(module.parameters(), { lr: 0.1, fused: true }));
    model.badSteps = [1];
    const trainer = make();
    await trainer.fit(model, loader(1));
    expect(model.seen.unscaled).toEqual([[8, 8]]);
    const before = weights(model);
    await make({ maxSteps: 2 }).fit(model, loader(1));
    expect(weights(model)).toEqual(before);
  });

  it.each([
    [
      () => new MixedPrecision("32-true" as never, "cpu"),
      RangeError,
      '"16-mixed" or "bf16-mixed". Received: "32-true"',
    ],
    [() => new MixedPrecision("16-mixed", 0 as never), TypeError, "kind of device"],
    [() => new MixedPrecision("16-mixed", "cpu", { scale: 2 } as never), TypeError, 'Did you mean "scaler"?'],
    [() => new MixedPrecision("bf16-mixed", "cpu", { scaler: scalerOf() }), Error, "no scaler"],
  ])("%s", (construct, kind, message) => {
    expect(construct).toThrow(kind);
    expect(construct).toThrow(message);
  });
});

describe("the state of the scaler", () => {
  const state = (path: string): Record<string, unknown> => load(path) as Record<string, unknown>;

  it("is the last key of a checkpoint, and comes back", async () => {
    const path = join(folder, "a.ckpt");
    const model = new Watched();
    model.badSteps = [0];
    const trainer = make();
    await trainer.fit(model, loader(1));
    await trainer.saveCheckpoint(path);
    expect(Object.keys(state(path)).at(-1)).toBe("MixedPrecision");
    expect(state(path).MixedPrecision).toEqual({
      scale: 4,
      growth_factor: 2,
      backoff_factor: 0.5,
      growth_interval: 100,
      _growth_tracker: 0,
    });
    const again = make({ maxEpochs: 2 });
    const scales: unknown[] = [];
    class Resumed extends Watched {
      override onTrainStart(): void {
        scales.push(this.trainer.scaler?.getScale());
      }
    }
    await again.fit(new Resumed(), { trainDataloaders: loader(1), ckptPath: path });
    expect(scales).toEqual([4]);
    await trainer.saveCheckpoint(path, { weightsOnly: true });
    expect(Object.keys(state(path))).not.toContain("MixedPrecision");
  });

  it("is left out where there is no scaler, or one that is disabled", async () => {
    for (const plugins of [new MixedPrecision("bf16-mixed", "cpu"), half(scalerOf({ enabled: false }))]) {
      const path = join(folder, "b.ckpt");
      const trainer = make({ plugins });
      await trainer.fit(new Model(), loader(1));
      await trainer.saveCheckpoint(path);
      expect(Object.keys(state(path))).not.toContain("MixedPrecision");
      // and a scaler of a later fit begins with its own
      const resumed = make({ maxEpochs: 2 });
      await resumed.fit(new Model(), { trainDataloaders: loader(1), ckptPath: path });
      expect(resumed.scaler?.getScale()).toBe(8);
    }
  });

  it("is passed over in another precision, and taken from the key of old releases", async () => {
    const path = join(folder, "c.ckpt");
    class Old extends Model {
      override onSaveCheckpoint(checkpoint: Record<string, unknown>): void {
        checkpoint.native_amp_scaling_state = { ...(checkpoint.MixedPrecision as object), scale: 2 };
        delete checkpoint.MixedPrecision;
      }
    }
    const trainer = make();
    await trainer.fit(new Old(), loader(1));
    await trainer.saveCheckpoint(path);
    const resumed = make({ maxEpochs: 2 });
    await resumed.fit(new Model(), { trainDataloaders: loader(1), ckptPath: path });
    expect(resumed.scaler?.getScale()).toBe(2);
    await make({ plugins: null, maxEpochs: 2 }).fit(new Model(), { trainDataloaders: loader(1), ckptPath: path });
  });
});
