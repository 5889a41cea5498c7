/** @file Accelerators, devices and precisions of a run. */
import {
  cuda,
  float32,
  float64,
  int64,
  areDeterministicAlgorithmsEnabled,
  useDeterministicAlgorithms,
  zeros,
} from "@lightning-ts/torch";
import type { Tensor } from "@lightning-ts/torch";
import { afterEach, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { type StepOutput, Trainer } from "../index.js";

const make = (flags: Record<string, unknown>): Trainer => new Trainer({ ...quiet, ...flags });

describe("accelerators", () => {
  it("auto takes what is there", () => {
    const { accelerator, strategy } = make({});
    expect(accelerator.name).toBe(cuda.isAvailable() ? "cuda" : "cpu");
    expect(strategy.rootDevice.type).toBe(accelerator.name);
  });

  it("cpu runs on the processor, on one device", async () => {
    const trainer = make({ accelerator: "cpu", maxEpochs: 1 });
    const model = new Model();
    await trainer.fit(model, loader(1));
    expect(model.layer.weight.device.type).toBe("cpu");
    expect([trainer.numDevices, trainer.worldSize, trainer.deviceIds]).toEqual([1, 1, [0]]);
  });

  it.runIf(!cuda.isAvailable()).each(["gpu", "cuda"])("%s without one is a misconfiguration", (accelerator) => {
    expect(() => make({ accelerator })).toThrow(expect.objectContaining({ name: "MisconfigurationException" }));
  });

  it.each([1, "1", "auto"])("devices: %j is one process on a CPU", (devices) => {
    expect(make({ accelerator: "cpu", devices }).numDevices).toBe(1);
  });

  it.each([
    [0, "MisconfigurationException"],
    ["0", "MisconfigurationException"],
    [[], "MisconfigurationException"],
    [-1, "TypeError"],
    ["a", "TypeError"],
    [1.5, "TypeError"],
    [[0], "TypeError"],
    [null, "TypeError"],
  ])("devices: %j on a CPU is a %s", (devices, name) => {
    expect(() => make({ accelerator: "cpu", devices })).toThrow(expect.objectContaining({ name }));
  });

  it("several devices are of processes, one each", () => {
    const { numDevices, numNodes, strategy, worldSize } = make({ accelerator: "cpu", devices: 2, numNodes: 3 });
    expect([strategy.name, numDevices, numNodes, worldSize]).toEqual(["ddp", 2, 3, 6]);
  });
});

describe("precisions", () => {
  class Seeing extends Model {
    seen: string[] = [];

    override trainingStep(batch: Tensor): StepOutput {
      this.seen = [batch, this.layer.weight, zeros([1])].map((tensor) => String(tensor.dtype));
      return this.forward(batch).sum();
    }
  }

  it.each([
    [null, "32-true", "float32"],
    ["32", "32-true", "float32"],
    ["32-true", "32-true", "float32"],
    [64, "64-true", "float64"],
    ["64-true", "64-true", "float64"],
    ["bf16-true", "bf16-true", "bfloat16"],
  ])("%j is %s: batches, weights and new tensors are %s", async (precision, name, dtype) => {
    const trainer = make({ accelerator: "cpu", precision, maxEpochs: 1 });
    expect(trainer.precision).toBe(name);
    const model = new Seeing();
    await trainer.fit(model, loader(1));
    expect(model.seen).toEqual(Array.from({ length: 3 }, () => `torch.${dtype}`));
    expect(zeros([1]).dtype).toBe(float32);
  });

  it("are what initModule makes modules in", () => {
    const made = make({ accelerator: "cpu", precision: 64 }).initModule(() => {
      expect(zeros([1]).dtype).toBe(float64);
      return new Model();
    });
    expect(made.dtype).toBe(float64);
    expect(zeros([1]).dtype).toBe(float32);
    expect(() =>
      make({ precision: 64 }).initModule(() => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(zeros([1]).dtype).toBe(float32);
  });

  it("leave integers alone", async () => {
    const seen: unknown[] = [];
    class Counting extends Model {
      override predictStep(batch: unknown): void {
        const [x, y] = batch as [Tensor, Tensor];
        seen.push(x.dtype, y.dtype);
      }
    }
    await make({ precision: "64-true" }).predict(new Counting(), {
      dataloaders: { *[Symbol.iterator]() { yield [zeros([1]), zeros([1], { dtype: int64 })]; } }, // prettier-ignore
    });
    expect(seen).toEqual([float64, int64]);
  });
});

describe("deterministic", () => {
  afterEach(() => useDeterministicAlgorithms(false));

  it.each([true, "warn"])("%j switches deterministic algorithms on", (deterministic) => {
    make({ deterministic });
    expect(areDeterministicAlgorithmsEnabled()).toBe(true);
  });

  it("null leaves them as they are", () => {
    useDeterministicAlgorithms(true);
    make({});
    expect(areDeterministicAlgorithmsEnabled()).toBe(true);
  });
});
