/** @file LightningModules that Fabric set up: what they log, print, gather and train by, and that a Trainer takes them over. */
import { nn, ones, optim, type Tensor, tensor } from "@lightning-ts/torch";
import { describe, expect, it, vi } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Fabric } from "../fabric.js";
import { LightningModule, Trainer } from "../index.js";

type Logged = [values: object, step: number | null | undefined];

class Recorder {
  readonly logged: Logged[] = [];
  logMetrics(values: object, step?: number | null): void {
    this.logged.push([values, step]);
  }
}

class Inner extends LightningModule {
  note(): void {
    this.log("inner", 1);
  }
}

class Lit extends LightningModule {
  readonly layer = new nn.Linear(2, 1);
  readonly inner = new Inner();
  readonly seen: string[] = [];

  override trainingStep(x: Tensor): Tensor {
    const loss = this.layer.forward(x).pow(2).mean();
    this.log("loss", loss, { progBar: true, onEpoch: true, syncDist: true });
    this.inner.note();
    return loss;
  }

  override onTrainEpochStart(): void {
    this.seen.push("epoch");
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

function setUp(flags: object = {}) {
  const recorder = new Recorder();
  const fabric = new Fabric({ accelerator: "cpu", loggers: recorder, ...flags });
  const module = new Lit();
  const [model, optimizer] = fabric.setup(module, module.configureOptimizers());
  return { fabric, model, module, optimizer, recorder };
}

describe("a LightningModule that Fabric set up", () => {
  it("logs through Fabric's loggers, and so do those inside of it", () => {
    const { model, module, recorder } = setUp();
    const loss = model.trainingStep(ones([3, 2]));
    expect(recorder.logged).toEqual([[{ loss: loss.item() }, null], [{ inner: 1 }, null]]); // prettier-ignore
    recorder.logged.length = 0;
    module.logDict({ a: 1, b: tensor(2), c: true }, { logger: true });
    module.log("nowhere", 1, { logger: false });
    expect(recorder.logged).toEqual([[{ a: 1, b: 2, c: true }, null]]);
    expect([module.logger, module.loggers]).toEqual([recorder, [recorder]]);
  });

  it("refuses metrics and other objects", () => {
    const { module } = setUp();
    expect(() => module.log("x", { compute: () => 1, reset: () => undefined })).toThrow(TypeError);
    expect(() => module.logDict({ x: { y: 1 } as unknown as number })).toThrow(
      /a number or a tensor for "x".*Received: /,
    );
  });

  it("warns where a logger fails that it does not wait for", async () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const failing = { logMetrics: () => Promise.reject(new Error("the disk is full")) };
    setUp({ loggers: failing }).module.log("x", 1);
    await new Promise(setImmediate);
    expect(JSON.stringify(warn.mock.calls)).toContain("the disk is full");
    warn.mockRestore();
  });

  it("has Fabric, its device and ranks, and what Fabric has under the Trainer's names", () => {
    const { fabric, module } = setUp();
    expect(module.fabric).toBe(fabric);
    expect(module.inner.fabric).toBe(fabric);
    expect([module.device.type, module.globalRank, module.localRank, module.currentEpoch]).toEqual(["cpu", 0, 0, 0]);
    expect([module.trainer.strategy, module.trainer.isGlobalZero]).toEqual([fabric.strategy, true]);
    expect(() => module.trainer.lrSchedulerConfigs).toThrow(
      /trainer\.lrSchedulerConfigs: expected a member that Fabric/,
    );
    expect(() => module.lrSchedulers()).toThrow("lrSchedulerConfigs");
    expect(module.allGather([tensor([1]), 2])).toMatchObject([tensor([1]), tensor(2)]);
    expect(new Lit().fabric).toBeNull();
  });

  it("prints through Fabric", () => {
    const { fabric, module } = setUp();
    const print = vi.spyOn(fabric, "print").mockImplementation(() => undefined);
    module.print("a", 1);
    expect(print).toHaveBeenCalledWith("a", 1);
  });

  it("computes gradients by fabric.backward, in the precision", () => {
    const { fabric, module, model, optimizer } = setUp({ precision: "bf16-mixed" });
    const backward = vi.spyOn(fabric, "backward");
    const loss = model.trainingStep(ones([3, 2]));
    void module.backward(loss, { retainGraph: true });
    void module.manualBackward(loss);
    expect(backward).toHaveBeenCalledTimes(2);
    const before = module.layer.weight.detach().clone();
    expect(module.optimizers()).toBe(optimizer);
    module.optimizers().step();
    expect(module.layer.weight.equal(before)).toBe(false);
  });

  it("toggles among the optimizers that were set up with it", () => {
    const fabric = new Fabric({ accelerator: "cpu" });
    const module = new Lit();
    const [{ weight, bias }] = [module.layer];
    const one = new optim.SGD([weight], { lr: 1 });
    const other = new optim.SGD(bias === null ? [] : [bias], { lr: 1 });
    const [, first] = fabric.setup(module, one, other);
    expect(module.optimizers()).toHaveLength(2);
    module.toggleOptimizer(first);
    expect([weight.requiresGrad, bias?.requiresGrad]).toEqual([true, false]);
    module.untoggleOptimizer(first);
    expect(bias?.requiresGrad).toBe(true);
  });

  it("is among Fabric's callbacks, once", async () => {
    const { fabric, module } = setUp();
    await fabric.call("onTrainEpochStart");
    expect(module.seen).toEqual(["epoch"]);
    const alone = new Lit();
    fabric.setupModule(alone);
    await fabric.call("onTrainEpochStart");
    expect([module.seen.length, alone.seen.length, alone.fabric]).toEqual([2, 1, fabric]);
  });

  it("is the Trainer's once that runs it, and Fabric's again when it is set up again", async () => {
    const { fabric } = setUp();
    const model = new Model();
    fabric.setup(model);
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await trainer.fit(model, loader(1));
    expect([model.fabric, model.trainer]).toEqual([null, trainer]);
    fabric.setupModule(model);
    expect(model.fabric).toBe(fabric);
  });
});
