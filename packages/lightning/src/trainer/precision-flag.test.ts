/** @file The flag `precision`: each name, number and short name, what it chooses, and what is refused. */
import { bfloat16, type DType, float32, float64, isAutocastEnabled, nn, zeros } from "@lightning-ts/torch";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { collectWarnings } from "../../scripts/testing/warnings.js";
import {
  type Accelerator,
  CPUAccelerator,
  DeepSpeedPrecision,
  DoublePrecision,
  FSDPPrecision,
  HalfPrecision,
  MixedPrecision,
  ModelParallelStrategy,
  MPSAccelerator,
  Precision,
  PrecisionRegistry,
  SingleDeviceStrategy,
  Trainer,
  XLAAccelerator,
} from "../index.js";

const make = (flags: Record<string, unknown>): Trainer =>
  new Trainer({ ...quiet, accelerator: "cpu", maxEpochs: 1, ...flags });

const warnings = collectWarnings();
const warned = async (): Promise<number> => {
  await new Promise(setImmediate);
  return warnings.splice(0).length;
};
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});

describe("chooses", () => {
  it.each<[given: unknown, name: string, Class: { readonly prototype: Precision }, warnings: number]>([
    [null, "32-true", Precision, 0],
    [32, "32-true", Precision, 0],
    ["32", "32-true", Precision, 0],
    ["32-true", "32-true", Precision, 0],
    [64, "64-true", DoublePrecision, 0],
    ["64", "64-true", DoublePrecision, 0],
    ["64-true", "64-true", DoublePrecision, 0],
    ["16-true", "16-true", HalfPrecision, 0],
    ["bf16-true", "bf16-true", HalfPrecision, 0],
    // float16 gains nothing on a CPU; short names of mixed precisions are discouraged.
    ["16-mixed", "bf16-mixed", MixedPrecision, 1],
    [16, "bf16-mixed", MixedPrecision, 2],
    ["16", "bf16-mixed", MixedPrecision, 2],
    ["bf16", "bf16-mixed", MixedPrecision, 1],
    ["bf16-mixed", "bf16-mixed", MixedPrecision, 0],
  ])("%j: %s", async (precision, name, Class, count) => {
    await warned();
    const trainer = make({ precision });
    expect([trainer.precision, trainer.scaler]).toEqual([name, null]);
    expect(Object.getPrototypeOf(trainer.precisionPlugin)).toBe(Class.prototype);
    expect(await warned()).toBe(count);
    await trainer.fit(new Model(), loader(1));
    expect([zeros([1]).dtype, isAutocastEnabled("cpu")]).toEqual([float32, false]);
  });

  it("an object as it is", () => {
    for (const precision of [new Precision(), new DoublePrecision(), new HalfPrecision("bf16-true")]) {
      expect(make({ precision }).precisionPlugin).toBe(precision);
      expect(make({ plugins: precision }).precisionPlugin).toBe(precision);
      expect(make({ plugins: [precision] }).precisionPlugin).toBe(precision);
      expect(make({ strategy: new SingleDeviceStrategy({ precision }) }).precisionPlugin).toBe(precision);
    }
  });

  it("the kind of device that a name is for", () => {
    expect(make({ precision: "bf16-mixed" }).precisionPlugin).toMatchObject({ device: "cpu" });
    const asked = vi.fn(() => new Precision());
    PrecisionRegistry.register("own", (deviceType) => {
      expect(deviceType()).toBe("cpu");
      return asked();
    });
    try {
      expect(make({ precision: "own" }).precision).toBe("32-true");
      expect(asked).toHaveBeenCalledTimes(1);
    } finally {
      PrecisionRegistry.remove("own");
    }
  });
});

describe("refuses", () => {
  it.each([8, "8", "half", "fp16", "mixed", true, "", "32-mixed", "64-mixed", "BF16", "bf16-Mixed", {}, []])(
    "%j with a RangeError that lists what there is",
    (precision) => {
      expect(() => make({ precision })).toThrow(RangeError);
      expect(() => make({ precision })).toThrow(/"16-true".*"bf16-mixed".*"64-true".*Received: /);
    },
  );

  it.each([
    ["16-mixd", "16-mixed"],
    ["bf16-Mixed", "bf16-mixed"],
    ["64-tru", "64-true"],
    ["BF16", "bf16"],
  ])("%j, and names the nearest", (precision, close) => {
    expect(() => make({ precision })).toThrow(`Did you mean "${close}"?`);
  });

  it.each(["32-true", "16-true", 64, new Precision()])("%o beside a plugin", (precision) => {
    expect(() => make({ precision, plugins: new DoublePrecision() })).toThrow(RangeError);
    expect(() => make({ precision, plugins: new DoublePrecision() })).toThrow("Choose one.");
  });

  it("two plugins, and one beside the strategy's own", () => {
    const one = new HalfPrecision();
    expect(() => make({ plugins: [one, new DoublePrecision()] })).toThrow(
      expect.objectContaining({ name: "MisconfigurationException" }),
    );
    const strategy = (): SingleDeviceStrategy => new SingleDeviceStrategy({ precision: new Precision() });
    expect(() => make({ plugins: one, strategy: strategy() })).toThrow("Leave one of them out");
    expect(() => make({ precision: 64, strategy: strategy() })).toThrow("Leave one of them out");
  });

  it.each(["mixed", "bf16-true", 16])("the plugin %j", (plugin) => {
    expect(() => make({ plugins: [plugin] })).toThrow(expect.objectContaining({ name: "MisconfigurationException" }));
  });

  it("what the accelerator lacks, with what it has", () => {
    class Small extends CPUAccelerator {
      override readonly name = "small";
      override readonly lacksPrecisions = ["64-true"];
    }
    expect(() => make({ accelerator: new Small(), precision: 64 })).toThrow(
      /"small" has: .*16-true.*32-true\. Received: "64-true"/,
    );
    expect(() => make({ accelerator: new Small(), plugins: new DoublePrecision() })).toThrow("Received");
    expect(make({ accelerator: new Small() }).precision).toBe("32-true");
  });
});

describe("devices lack", () => {
  /** A processor with the precisions of another device. */
  const own = (Class: new () => Accelerator): Accelerator =>
    Object.assign(new CPUAccelerator(), { name: "other", lacksPrecisions: new Class().lacksPrecisions });

  it.each(["64-true", "transformer-engine", "transformer-engine-float16"])("MPS %s", (precision) => {
    expect(() => make({ accelerator: own(MPSAccelerator), precision })).toThrow(
      /has: 16-true, .*bf16-mixed.*Received: /,
    );
  });

  it.each(["64-true", "16-mixed", "bf16-mixed", "transformer-engine", "transformer-engine-float16"])(
    "XLA %s",
    (precision) => {
      expect(() => make({ accelerator: own(XLAAccelerator), precision })).toThrow(
        /has: 16-true, bf16-true, 32-true.*Received: /,
      );
    },
  );

  it.each(["32-true", "16-true", "bf16-true"])("nothing of %s", (precision) => {
    for (const Class of [MPSAccelerator, XLAAccelerator]) {
      expect(make({ accelerator: own(Class), precision }).precision).toBe(precision);
    }
  });
});

describe("strategies", () => {
  it.each(["64-true", "16-mixed"])("ModelParallelStrategy lacks %s", async (precision) => {
    await warned();
    expect(() => make({ strategy: new ModelParallelStrategy(), precision })).toThrow(RangeError);
    expect(await warned()).toBe(0);
  });

  it.each([
    ["16-true", "float16"],
    ["bf16-mixed", "float32"],
  ])("ModelParallelStrategy makes modules in %s, and runs those that lay themselves out", async (precision, dtype) => {
    const trainer = make({ strategy: new ModelParallelStrategy(), precision });
    const layer = trainer.initModule(() => new nn.Linear(2, 2));
    expect(layer.weight.dtype.name).toBe(dtype);
    await expect(trainer.fit(new Model(), loader(1))).rejects.toThrow("expected `configureModel` of the module");
  });

  it("plugins of another strategy say so", () => {
    expect(() => make({ plugins: new FSDPPrecision("32-true") })).toThrow('which is for "fsdp" only');
    expect(() => make({ plugins: new DeepSpeedPrecision("bf16-true") })).toThrow(/DeepSpeedPrecision/);
    expect(() => new FSDPPrecision("64-true" as never)).toThrow(RangeError);
    expect(() => new DeepSpeedPrecision("half" as never)).toThrow('"16-mixed", "bf16-mixed". Received: "half"');
  });
});

describe("modules are made in the run's precision", () => {
  const folder = mkdtempSync(join(tmpdir(), "precision-flag-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, DType]>([
    ["64-true", float64],
    ["bf16-true", bfloat16],
    ["bf16-mixed", float32],
  ])("%s", async (precision, dtype) => {
    const path = join(folder, `${precision}.ckpt`);
    const trainer = make({ precision });
    const trained = new Model();
    await trainer.fit(trained, loader(1));
    await trainer.saveCheckpoint(path);
    const made = trainer.initModule(() => new Model());
    expect([made.dtype, zeros([1]).dtype]).toEqual([dtype, float32]);
    const loaded = await trainer.initModule(() => Model.loadFromCheckpoint(path), { emptyInit: true });
    expect(loaded.dtype).toBe(dtype);
    expect(loaded.layer.weight.tolist()).toEqual(trained.layer.weight.tolist());
  });

  it("emptyInit fills no weights", () => {
    const filled: boolean[] = [];
    class Watched extends nn.Module {
      weight = new nn.Parameter(zeros([2]));
      constructor() {
        super();
        nn.init.ones_(this.weight);
        filled.push(this.weight.sum().item() === 2);
      }
    }
    const trainer = make({});
    trainer.initModule(() => new Watched(), { emptyInit: true });
    trainer.initModule(() => new Watched(), { emptyInit: false });
    trainer.initModule(() => new Watched());
    expect(filled).toEqual([false, true, true]);
  });

  it("refuses other arguments", () => {
    const trainer = make({});
    expect(() => trainer.initModule({ emptyInit: true } as never)).toThrow("expected a function that makes a module");
    expect(() => trainer.initModule(() => new Model(), { emptyInit: 1 } as never)).toThrow(TypeError);
    expect(() => trainer.initModule(() => new Model(), { empty: true } as never)).toThrow(TypeError);
  });
});
