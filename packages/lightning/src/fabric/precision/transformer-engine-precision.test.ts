/** @file The precisions "transformer-engine" and "transformer-engine-float16" in runs: layers, dtypes, learning, checkpoints, errors. */
import { join } from "node:path";
import * as torch from "@lightning-ts/torch";
import {
  bfloat16,
  data,
  float16,
  float32,
  float64,
  load,
  manualSeed,
  nn,
  optim,
  type Tensor,
} from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { quiet, temporaryFolder } from "../../../scripts/testing/trainer.js";
import { ModelCheckpoint, WeightAveraging } from "../../callbacks/index.js";
import { CPUAccelerator, LightningModule, Trainer, type TrainerOptions } from "../../index.js";
import {
  Precision,
  TransformerEnginePrecision,
  type TransformerEngineOptions,
  transformerEngine,
} from "../../plugins.js";

const F = nn.functional;
const { DelayedScaling, Linear, LayerNorm } = transformerEngine;

/** Batches of rows, and of what is to be learnt of them. */
function rows(count: number): data.DataLoader {
  const x = torch
    .arange(count * 16)
    .mul(0.7)
    .sin()
    .reshape([count, 16]);
  const y = x
    .narrow(1, 0, 4)
    .mul(x.narrow(1, 4, 4))
    .add(x.narrow(1, 8, 4));
  return new data.DataLoader(new data.TensorDataset(x, y), { batchSize: 32 });
}

class Net extends LightningModule {
  body = new nn.Sequential(
    new nn.Linear(16, 64),
    new nn.LayerNorm(64),
    new nn.ReLU(),
    new nn.Linear(64, 64),
    new nn.ReLU(),
  );
  head = new nn.Linear(64, 4);
  readonly losses: number[] = [];
  seen: string[] = [];

  override forward(x: Tensor): Tensor {
    return this.head.forward(this.body.forward(x));
  }

  override trainingStep([x, y]: [Tensor, Tensor]): Tensor {
    this.seen = [x, torch.zeros([1]), this.body.forward(x)].map(({ dtype }) => dtype.name);
    const loss = F.mseLoss(this.forward(x), y);
    this.losses.push(loss.item());
    return loss;
  }

  override validationStep([x, y]: [Tensor, Tensor]): void {
    this.log("val_loss", F.mseLoss(this.forward(x), y));
  }

  override predictStep([x]: [Tensor, Tensor]): Tensor {
    return this.forward(x);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 4e-3 });
  }
}

const recipe = { amaxHistoryLen: 4 };
const plugin = (more: Partial<TransformerEngineOptions> = {}): TransformerEnginePrecision =>
  new TransformerEnginePrecision({ weightsDtype: bfloat16, recipe, ...more });

/** A Trainer with a short recipe, unless the flags say otherwise. */
function make(flags: TrainerOptions = {}): Trainer {
  const plugins = flags.precision === undefined ? { plugins: [plugin()] } : {};
  return new Trainer({ ...quiet, accelerator: "cpu", maxEpochs: 1, ...plugins, ...flags });
}

function net(): Net {
  manualSeed(3);
  return new Net();
}

const scalesIn = (module: nn.Module): Record<string, unknown> =>
  Object.fromEntries(Object.entries(module.stateDict()).map(([name, tensor]) => [name, tensor.tolist()]));

let folder: { path: string; remove: () => void };
const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => {
  folder.remove();
  warn.mockClear();
});

describe("by name", () => {
  it.each([
    ["transformer-engine", "bfloat16"],
    ["transformer-engine-float16", "float16"],
  ] as const)("%s has weights, inputs, outputs and new tensors in %s", async (precision, dtype) => {
    const [model, trainer] = [net(), make({ precision })];
    expect([trainer.precision, trainer.precisionPlugin]).toEqual([
      "transformer-engine",
      expect.any(TransformerEnginePrecision),
    ]);
    await trainer.fit(model, rows(64));
    expect(model.seen).toEqual([dtype, dtype, dtype]);
    expect([...new Set(model.parameters().map((parameter) => parameter.dtype.name))]).toEqual([dtype]);
    expect(model.body[0]).toBeInstanceOf(Linear);
    expect(model.body[1]).toBeInstanceOf(LayerNorm);
    expect(model.head).toBeInstanceOf(nn.Linear);
    const [told] = warn.mock.calls.map(([text]) => String(text)).filter((text) => text.includes("transformer-engine:"));
    expect(told).toContain('"head" (64 to 4)');
    expect(torch.getDefaultDtype()).toBe(float32);
  });

  it("records scales in training only", async () => {
    const [model, trainer] = [net(), make()];
    await trainer.fit(model, rows(64), rows(32));
    const trained = scalesIn(model);
    expect(trained["body.0._extra_state"]).toHaveLength(6);
    await trainer.validate(model, rows(32));
    await trainer.predict(model, rows(32));
    expect(scalesIn(model)).toEqual(trained);
  });
});

describe("training", () => {
  const lossAfter = async (flags: TrainerOptions): Promise<[first: number, last: number]> => {
    const model = net();
    await make({ maxEpochs: 25, ...flags }).fit(model, rows(128));
    const mean = (losses: number[]): number => losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    return [mean(model.losses.slice(0, 4)), mean(model.losses.slice(-4))];
  };

  it("learns about as well as in bfloat16", async () => {
    const [first, last] = await lossAfter({ precision: "transformer-engine" });
    const [, plain] = await lossAfter({ precision: "bf16-true" });
    expect(last).toBeLessThan(first / 50);
    expect(last).toBeLessThan(plain * 5 + 0.005);
  });

  it("clips gradients, accumulates batches and takes weights in float32", async () => {
    const [first, last] = await lossAfter({
      plugins: [plugin({ weightsDtype: float32, recipe: { fp8Format: "E4M3", margin: 1, interval: 2 } })],
      gradientClipVal: 1,
      accumulateGradBatches: 2,
    });
    expect(last).toBeLessThan(first / 10);
  });
});

describe("checkpoints", () => {
  it("hold scales and amaxes, and a fit goes on from them exactly", async () => {
    const whole = net();
    await make({ maxEpochs: 4 }).fit(whole, rows(128));
    const first = net();
    const trainer = make({ maxEpochs: 2 });
    await trainer.fit(first, rows(128));
    const path = join(folder.path, "fp8.ckpt");
    await trainer.saveCheckpoint(path);
    const saved = (await load(path)) as { state_dict: Record<string, Tensor> };
    expect(Object.keys(saved.state_dict)).toEqual([
      ...["body.0.weight", "body.0.bias", "body.0._extra_state", "body.1.weight", "body.1.bias"],
      ...["body.3.weight", "body.3.bias", "body.3._extra_state", "head.weight", "head.bias"],
    ]);
    expect(saved.state_dict["body.0._extra_state"]?.shape).toEqual([6, 3]);
    const resumed = new Net();
    await make({ maxEpochs: 4 }).fit(resumed, { trainDataloaders: rows(128), ckptPath: path });
    expect(resumed.losses).toEqual(whole.losses.slice(-8));
    expect(scalesIn(resumed)).toEqual(scalesIn(whole));
  });

  it("load into the same model with other layers, and the other way round", async () => {
    const [model, trainer] = [net(), make()];
    await trainer.fit(model, rows(64));
    const path = join(folder.path, "fp8.ckpt");
    await trainer.saveCheckpoint(path);
    const plain = await Net.loadFromCheckpoint(path);
    expect(plain.body[0]).toBeInstanceOf(nn.Linear);
    expect(plain.body[0]?.stateDict().weight?.equal(model.body[0]?.stateDict().weight?.float() as Tensor)).toBe(true);
    const other = make({ precision: "bf16-true", maxEpochs: 2 });
    await other.fit(new Net(), { trainDataloaders: rows(64), ckptPath: path });
    const bf16 = join(folder.path, "bf16.ckpt");
    await other.saveCheckpoint(bf16);
    const again = new Net();
    await make({ maxEpochs: 3 }).fit(again, { trainDataloaders: rows(64), ckptPath: bf16 });
    expect(again.body[0]).toBeInstanceOf(Linear);
    const broken = { ...again.stateDict(), "nowhere._extra_state": torch.zeros([0]) };
    expect(() => make().strategy.loadModuleState(again, broken, true)).toThrow("nowhere._extra_state");
  });

  it("of averaged weights load both ways too", async () => {
    const averaged = (flags: TrainerOptions): Trainer => make({ ...flags, callbacks: [new WeightAveraging()] });
    const path = join(folder.path, "averaged.ckpt");
    let saved: unknown;
    class Saving extends Net {
      override onTrainEpochEnd(): void {
        saved = scalesIn(this);
      }
    }
    const saving = new ModelCheckpoint({ dirpath: folder.path, filename: "averaged", saveOnTrainEpochEnd: true });
    await make({ callbacks: [new WeightAveraging(), saving], enableCheckpointing: true }).fit(new Saving(), rows(64));
    await averaged({ precision: "bf16-true", maxEpochs: 2 }).fit(new Net(), {
      trainDataloaders: rows(64),
      ckptPath: path,
    });
    const resumed = new Net();
    let restored: unknown;
    resumed.onTrainStart = () => void (restored = scalesIn(resumed));
    await averaged({ maxEpochs: 2 }).fit(resumed, { trainDataloaders: rows(64), ckptPath: path });
    expect(restored).toEqual(saved);
  });

  it("evaluate a new model with the scales that were saved", async () => {
    const [model, trainer] = [net(), make()];
    await trainer.fit(model, rows(64));
    const path = join(folder.path, "fp8.ckpt");
    await trainer.saveCheckpoint(path);
    const expected = (await trainer.predict(model, rows(32))) as Tensor[];
    const given = (await make().predict(new Net(), { dataloaders: rows(32), ckptPath: path })) as Tensor[];
    expect(given[0]?.equal(expected[0] as Tensor)).toBe(true);
  });
});

describe("TransformerEnginePrecision", () => {
  it("is a Precision with Lightning's defaults", () => {
    const made = new TransformerEnginePrecision({ weightsDtype: bfloat16 });
    expect(made).toBeInstanceOf(Precision);
    expect([made.weightsDtype, made.fallbackComputeDtype, made.replaceLayers]).toEqual([bfloat16, bfloat16, null]);
    expect(made.recipe).toEqual(new DelayedScaling());
    expect(plugin({ recipe: { fp8Format: "E4M3" } }).recipe.fp8Format).toBe("E4M3");
    const given = new DelayedScaling({ margin: 2 });
    expect(plugin({ recipe: given, fallbackComputeDtype: float16 })).toMatchObject({
      recipe: given,
      fallbackComputeDtype: float16,
    });
    expect(plugin({ recipe: null, replaceLayers: null }).replaceLayers).toBeNull();
  });

  it("converts floating-point inputs only", () => {
    const converted = plugin().convertInput({ x: torch.ones([2]), y: torch.ones([2]).long(), z: "text" }) as Record<
      string,
      unknown
    >;
    expect([converted.x, converted.y].map((tensor) => (tensor as Tensor).dtype)).toEqual([bfloat16, torch.int64]);
    expect(converted.z).toBe("text");
  });

  it.each([
    [float32, float16, "float16"],
    [float32, null, "float32"],
    [float16, bfloat16, "bfloat16"],
  ])(
    "with weights in %s and the fallback %s computes other things in %s",
    (weightsDtype, fallbackComputeDtype, name) => {
      const made = plugin({ weightsDtype, fallbackComputeDtype });
      const model = net();
      made.convertModule(model);
      const x = torch.ones([16, 16], { dtype: weightsDtype });
      const seen = made.forward(() => [x.mm(x), model.body[0]?.forward(x), model.body.forward(x)] as Tensor[]);
      expect(seen.map(({ dtype }) => dtype.name)).toEqual([name, name, name]);
      expect(model.head.weight.dtype).toBe(weightsDtype);
      expect(torch.isAutocastEnabled("cpu")).toBe(false);
    },
  );

  it("replaces no layers where it is told so, and converts them all the same", () => {
    const model = net();
    plugin({ replaceLayers: false }).convertModule(model);
    expect([model.body[0] instanceof nn.Linear, model.head.weight.dtype]).toEqual([true, bfloat16]);
  });

  it("replaces none where there are layers of transformer-engine already, and says so if it was told to", () => {
    const info = vi.spyOn(console, "log").mockImplementation(() => {});
    for (const replaceLayers of [null, true]) {
      const model = new nn.Sequential(new Linear(16, 16), new nn.Linear(16, 16));
      plugin({ replaceLayers }).convertModule(model);
      expect(model[1]).toBeInstanceOf(nn.Linear);
      expect(info).toHaveBeenCalledTimes(replaceLayers === true ? 1 : 0);
    }
    info.mockClear();
    const [model, trainer] = [net(), make({ plugins: [plugin({ replaceLayers: true })] })];
    trainer.precisionPlugin.convertModule(model);
    trainer.precisionPlugin.convertModule(model);
    expect(info).not.toHaveBeenCalled();
    info.mockRestore();
  });

  it("makes modules in the weights' dtype, and with its layers", async () => {
    const made = make().initModule(() => new Net());
    expect([made.body[0] instanceof Linear, made.head.weight.dtype]).toEqual([true, bfloat16]);
    const later = await make().initModule(() => Promise.resolve(new Net()));
    expect(later.body[0]).toBeInstanceOf(Linear);
    const plain = make({ plugins: [plugin({ replaceLayers: false })] }).initModule(() => new Net());
    expect([plain.body[0] instanceof nn.Linear, plain.head.weight.dtype]).toEqual([true, bfloat16]);
  });

  it.each([
    [
      {},
      "TypeError",
      "weightsDtype: expected one of torch.bfloat16, torch.float16, torch.float32. Received: undefined",
    ],
    [undefined, "TypeError", "expected an object of options"],
    [{ weightsDtype: "bfloat16" }, "TypeError", 'Received: "bfloat16"'],
    [{ weightsDtype: float64 }, "RangeError", "Received: torch.float64"],
    [{ weightsDtype: torch.float8_e4m3fn }, "RangeError", "weightsDtype"],
    [{ weightsDtype: bfloat16, fallbackComputeDtype: torch.int8 }, "RangeError", "fallbackComputeDtype"],
    [{ weightsDtype: bfloat16, replaceLayers: "yes" }, "TypeError", "replaceLayers: expected true or false"],
    [{ weightsDtype: bfloat16, recipe: { margins: 1 } }, "TypeError", 'Did you mean "margin"?'],
    [{ weightsDtype: bfloat16, recipe: { margin: -1 } }, "RangeError", "margin"],
    [{ weightsDtype: bfloat16, recipe: "HYBRID" }, "TypeError", "DelayedScaling: expected an object of options"],
    [{ weightsDtype: bfloat16, recepie: {} }, "TypeError", 'Did you mean "recipe"?'],
  ])("refuses %j", (options, name, message) => {
    const construct = (): unknown => new TransformerEnginePrecision(options as TransformerEngineOptions);
    expect(construct).toThrow(expect.objectContaining({ name }));
    expect(construct).toThrow(message);
  });

  it("refuses a device without products of 8-bit floats before anything runs", async () => {
    class Elsewhere extends CPUAccelerator {
      override device(): torch.Device {
        return torch.device("mps");
      }
      override setupDevice(): void {}
    }
    const model = net();
    const fit = make({ accelerator: new Elsewhere() }).fit(model, rows(32));
    await expect(fit).rejects.toThrow("expected a CPU, or a CUDA device of compute capability 8.9 or later");
    await expect(fit).rejects.toMatchObject({ name: "MisconfigurationException" });
    expect([model.losses, model.head.weight.dtype]).toEqual([[], float32]);
  });

  it("is given by the flag or as a plugin, not both", () => {
    expect(() => make({ precision: "transformer-engine", plugins: [plugin()] })).toThrow("Choose one");
    expect(() => make({ plugins: [plugin(), plugin()] })).toThrow("expected one Precision");
    expect(make({ precision: plugin() }).precision).toBe("transformer-engine");
  });
});
