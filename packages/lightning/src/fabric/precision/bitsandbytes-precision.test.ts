/** @file BitsandbytesPrecision in runs: which layers it replaces, what is trained, checkpoints, errors. */
import { join } from "node:path";
import * as torch from "@lightning-ts/torch";
import { bfloat16, data, float16, float32, int8, nn, optim, type Tensor, uint8 } from "@lightning-ts/torch";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inFolder } from "../../../scripts/testing/callbacks.js";
import { quiet } from "../../../scripts/testing/trainer.js";
import { LightningModule, Trainer } from "../../index.js";
import { bitsandbytes, type BitsandbytesMode, BitsandbytesPrecision } from "../../plugins.js";

const { Linear4bit, Linear8bitLt } = bitsandbytes;
const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
afterEach(() => warn.mockClear());

class Net extends LightningModule {
  embedding = new nn.Embedding(6, 8);
  body = new nn.Sequential(new nn.Linear(8, 16), new nn.ReLU(), new nn.Linear(16, 8));
  adapter = new nn.Parameter(torch.zeros([8]));
  head = new nn.Linear(8, 6, { bias: false });
  readonly losses: number[] = [];
  dtypes: string[] = [];

  constructor() {
    super();
    this.head.weight = this.embedding.weight;
  }

  override forward(x: Tensor): Tensor {
    const hidden = this.body.forward(x).add(this.adapter);
    this.dtypes = [x.dtype.name, torch.zeros([1]).dtype.name];
    return this.head.forward(hidden);
  }

  override trainingStep([x, y]: [Tensor, Tensor]): Tensor {
    const loss = nn.functional.mseLoss(this.forward(x).float(), y.float());
    this.losses.push(loss.item());
    return loss;
  }

  override predictStep([x]: [Tensor, Tensor]): Tensor {
    return this.forward(x);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.005 });
  }
}

function rows(): data.DataLoader {
  const x = torch.arange(64).mul(0.7).sin().reshape([8, 8]);
  return new data.DataLoader(new data.TensorDataset(x, x.narrow(1, 0, 6)), { batchSize: 4 });
}

const modes: readonly BitsandbytesMode[] = ["nf4", "nf4-dq", "fp4", "fp4-dq", "int8", "int8-training"];

describe("a run", () => {
  it.each(modes)("with %s trains what is around the layers, and goes on from a checkpoint", async (mode) => {
    await inFolder(async (folder) => {
      const plugins = (): BitsandbytesPrecision => new BitsandbytesPrecision(mode);
      torch.manualSeed(1);
      const net = new Net();
      const [before, shared] = [net.adapter.clone(), net.embedding.weight];
      const trainer = new Trainer({ ...quiet, maxEpochs: 3, defaultRootDir: folder, plugins: plugins() });
      await trainer.fit(net, rows());
      const Layer = mode.startsWith("int8") ? Linear8bitLt : Linear4bit;
      expect([net.body[0], net.body[2], net.head].every((layer) => layer instanceof Layer)).toBe(true);
      const kept = mode === "int8" ? int8 : mode === "int8-training" ? float16 : uint8;
      expect(net.head.weight.dtype).toBe(kept);
      expect(net.embedding.weight).toBe(shared);
      expect([net.embedding.weight.dtype, net.dtypes]).toEqual([float32, ["float16", "float16"]]);
      expect(net.adapter.equal(before)).toBe(false);
      expect(net.losses.at(-2)).toBeLessThan(net.losses[0] ?? 0); // the same batch

      const path = join(folder, "one.ckpt");
      await trainer.saveCheckpoint(path);
      const again = new Net();
      const next = new Trainer({ ...quiet, maxEpochs: 5, defaultRootDir: folder, plugins: plugins() });
      await next.fit(again, { trainDataloaders: rows(), ckptPath: path });
      const whole = new Trainer({ ...quiet, maxEpochs: 2, defaultRootDir: folder, plugins: plugins() });
      await whole.fit(net, rows());
      expect(again.losses).toEqual(net.losses.slice(-again.losses.length));
      expect(again.head.weight.equal(net.head.weight)).toBe(true);

      const predict = async (module: Net): Promise<unknown> =>
        new Trainer({ ...quiet, plugins: plugins() }).predict(module, { dataloaders: rows(), ckptPath: path });
      expect(String(await predict(new Net()))).toBe(String(await predict(net)));
    });
  });

  it("reads a checkpoint of plain weights, and leaves what is told to stay", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "plain.ckpt");
      const plain = new Net();
      const first = new Trainer({ ...quiet, maxEpochs: 1, defaultRootDir: folder });
      await first.fit(plain, rows());
      await first.saveCheckpoint(path);
      const net = new Net();
      const plugins = new BitsandbytesPrecision("nf4", { dtype: bfloat16, ignoreModules: new Set(["head"]) });
      const [batch] = (await new Trainer({ ...quiet, plugins }).predict(net, {
        dataloaders: rows(),
        ckptPath: path,
      })) as Tensor[];
      expect([net.body[0] instanceof Linear4bit, net.head instanceof Linear4bit]).toEqual([true, false]);
      expect([net.dtypes[0], batch?.dtype]).toEqual(["bfloat16", float32]); // the adapter is float32
    });
  });

  it("makes modules in initModule", () => {
    const plugins = new BitsandbytesPrecision("fp4", { ignoreModules: ["head"] });
    const made = new Trainer({ ...quiet, plugins }).initModule(() => new Net());
    expect([made.body[0] instanceof Linear4bit, made.head instanceof Linear4bit]).toEqual([true, false]);
    expect(made.adapter.dtype).toBe(float16);
  });
});

describe("BitsandbytesPrecision", () => {
  it("leaves layers with hooks, a forward of their own or no sizes, with one warning", () => {
    class Doubled extends nn.Linear {
      override forward(input: Tensor): Tensor {
        return super.forward(input).mul(2);
      }
    }
    const net = new nn.Sequential(new nn.Linear(4, 4), new Doubled(4, 4), new nn.LazyLinear(4));
    new BitsandbytesPrecision("int8").convertModule(net);
    expect([net[0] instanceof Linear8bitLt, net[1] instanceof Doubled]).toEqual([true, true]);
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([expect.stringContaining("Received: 1, 2.")]);
  });

  it("refuses what Lightning refuses, and junk", () => {
    const make =
      (...given: unknown[]): (() => unknown) =>
      () =>
        Reflect.construct(BitsandbytesPrecision, given) as unknown;
    expect(make("nf5")).toThrow('expected one of nf4, nf4-dq, fp4, fp4-dq, int8, int8-training. Received: "nf5"');
    expect(make("toString")).toThrow(RangeError);
    expect(make("int8", { dtype: float32 })).toThrow('"int8" works with torch.float16 only. Received: torch.float32');
    expect(make("nf4", { dtype: int8 })).toThrow("expected a floating-point dtype. Received: torch.int8");
    expect(make("nf4", { dtype: "bfloat16" })).toThrow(TypeError);
    expect(make("nf4", { ignoreModules: "head" })).toThrow("expects an array of values as 'ignoreModules'");
    expect(make("nf4", { ignoreModules: [1] })).toThrow("expected a Set or an array of paths");
    const endless = { *[Symbol.iterator]() { for (;;) yield "head"; } }; // prettier-ignore
    for (const junk of [Object.assign([], { length: 2 ** 32 - 1 }), endless]) {
      expect(make(junk)).toThrow(RangeError);
      expect(make("nf4", { ignoreModules: junk })).toThrow(RangeError);
    }
    expect(make("nf4", { ignoreModule: ["head"] })).toThrow("ignoreModules");
    expect(() => new BitsandbytesPrecision("nf4").convertModule(new nn.ReLU())).toThrow("with linear layers");
  });
});
