/** @file Fabric beyond the recorded programs: wrappers, several models and processes, precision, errors. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  amp,
  arange,
  data,
  device,
  float16,
  float32,
  nn,
  optim,
  randn,
  Tensor,
  tensor,
  load,
} from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inRanks, outcomes } from "../../scripts/testing/ranks.js";
import loop, { type Looped, type Plan } from "../../scripts/testing/ranked/fabric-loop.js";
import { Fabric, type FabricLogger, isWrapped } from "../fabric.js";
import { MixedPrecision } from "../plugins.js";
import { DDPStrategy, SingleDeviceStrategy } from "../strategies.js";

const program = new URL("../../scripts/testing/ranked/fabric-loop.ts", import.meta.url);
const limit = 120_000;

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A class whose fields nobody outside can reach. */
class Private extends nn.Module {
  readonly layer = new nn.Linear(2, 2);
  #calls = 0;

  override forward(x: Tensor): Tensor {
    this.#calls++;
    return this.layer.forward(x);
  }

  get calls(): number {
    return this.#calls;
  }

  count(by: number): number {
    return (this.#calls += by);
  }
}

describe("what is set up", () => {
  it("is the module and the optimizer for everything but the step", () => {
    const fabric = new Fabric({ accelerator: "cpu" });
    const net = new Private();
    const [model, optimizer] = fabric.setup(net, new optim.SGD(net.parameters(), { lr: 0.1 }));
    expect([model instanceof Private, optimizer instanceof optim.SGD]).toEqual([true, true]);
    expect([isWrapped(model), isWrapped(net), isWrapped(optimizer), isWrapped(null)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(model.module).toBe(net);
    model.forward(randn([1, 2]));
    expect([model.calls, model.count(2), net.calls]).toEqual([1, 3, 3]);
    expect(Object.keys(model.stateDict())).toEqual(["layer.weight", "layer.bias"]);
    model.eval();
    expect(net.training).toBe(false);
    model.training = true;
    expect(net.training).toBe(true);
    const [group] = optimizer.paramGroups;
    if (group !== undefined) group.lr = 0.5;
    expect(optimizer.optimizer.paramGroups[0]?.lr).toBe(0.5);
    const scheduler = new optim.lrScheduler.StepLR(optimizer, { stepSize: 1, gamma: 0.1 });
    optimizer.step();
    scheduler.step();
    expect(optimizer.paramGroups[0]?.lr).toBeCloseTo(0.05);
  });

  it("can be part of another module", () => {
    const fabric = new Fabric({ accelerator: "cpu", precision: "64-true" });
    const inner = fabric.setup(new nn.Linear(2, 2));
    const outer = new nn.Sequential(inner, new nn.ReLU());
    expect(outer.namedParameters().map(([name]) => name)).toEqual(["0.weight", "0.bias"]);
    expect(outer.forward(randn([1, 2])).dtype).toBe(float32);
    expect(inner.weight.dtype.name).toBe("float64");
  });

  it("reads each batch once, tells samplers the epoch, and ends early passes", async () => {
    const fabric = new Fabric({ accelerator: "cpu" });
    let closed = 0;
    class Endless extends data.IterableDataset<Tensor> {
      override *[Symbol.iterator](): Generator<Tensor> {
        try {
          for (let i = 0; ; i++) yield tensor(i);
        } finally {
          closed++;
        }
      }
    }
    const loader = fabric.setupDataloaders(new data.DataLoader(new Endless(), { batchSize: 2 }));
    const first: unknown[] = [];
    for await (const batch of loader) {
      first.push(batch.tolist());
      if (first.length === 2) break;
    }
    expect([first, closed]).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      1,
    ]);
    expect(loader.batchSize).toBe(2);
    const sampler = new data.DistributedSampler([0, 1, 2, 3], { numReplicas: 1, rank: 0 });
    const split = fabric.setupDataloaders(new data.DataLoader([0, 1, 2, 3], { sampler }));
    for (let i = 0; i < 3; i++) expect([...(split as Iterable<unknown>)]).toHaveLength(4);
    expect(sampler.epoch).toBe(2);
  });

  it("an optimizer of the user's own that has to be waited for", async () => {
    let hasStepped = false;
    class Slow extends optim.SGD {
      override step(): never {
        const stepped = new Promise((resolve) => setImmediate(resolve)).then(() => (hasStepped = true));
        return stepped as never; // what JavaScript may do
      }
    }
    const model = new nn.Linear(2, 1);
    const [, optimizer] = new Fabric({ accelerator: "cpu" }).setup(model, new Slow(model.parameters(), { lr: 0.1 }));
    const stepped: unknown = optimizer.step();
    await Promise.resolve(stepped);
    expect(hasStepped).toBe(true);
  });

  it("closures, asynchronous ones too, and callbacks after each step", async () => {
    const steps: unknown[] = [];
    const callbacks = { onAfterOptimizerStep: ({ optimizer }: { optimizer: unknown }) => void steps.push(optimizer) };
    const fabric = new Fabric({ accelerator: "cpu", callbacks });
    const net = new nn.Linear(1, 1);
    const plain = new optim.SGD(net.parameters(), { lr: 0.1 });
    const [model, optimizer] = fabric.setup(net, plain);
    const closure = (): Tensor => {
      const loss = model.forward(tensor([[1]])).sum();
      fabric.backward(loss);
      return loss;
    };
    expect(optimizer.step(closure)).toBeInstanceOf(Tensor);
    expect(await optimizer.step(async () => Promise.resolve(closure()))).toBeInstanceOf(Tensor);
    expect(steps).toEqual([plain, plain]);
  });
});

describe("precision", () => {
  it("wants fabric.backward where it has a part in backward", () => {
    const fabric = new Fabric({ accelerator: "cpu", precision: "bf16-mixed" });
    const model = fabric.setup(new nn.Linear(2, 2));
    const loss = model.forward(randn([1, 2])).sum();
    expect(() => loss.backward()).toThrow(/expected `fabric.backward\(loss\)`/i);
    const again = model.forward(randn([1, 2])).sum();
    fabric.backward(again);
    expect(model.weight.grad).not.toBeNull();
  });

  it("a scaler's step skips what is not finite, also after clipping", () => {
    const scaler = new amp.GradScaler("cpu", { initScale: 4 });
    const fabric = new Fabric({ accelerator: "cpu", plugins: new MixedPrecision("16-mixed", "cpu", { scaler }) });
    const net = new nn.Linear(2, 1);
    net.weight.data.fill_(1);
    const [model, optimizer] = fabric.setup(net, new optim.SGD(net.parameters(), { lr: 1 }));
    expect(fabric.autocast(() => randn([2, 2]).matmul(randn([2, 2])).dtype)).toBe(float16);
    for (const clips of [false, true, true]) {
      optimizer.zeroGrad();
      fabric.backward(model.forward(tensor([[1, 1]])).sum());
      expect(net.weight.grad?.tolist()).toEqual([[4, 4]]);
      if (clips) expect(fabric.clipGradients(model, optimizer, { maxNorm: 100 })?.item()).toBeCloseTo(Math.sqrt(3));
      optimizer.step();
    }
    expect(net.weight.tolist()).toEqual([[-2, -2]]);
    optimizer.zeroGrad();
    fabric.backward(model.forward(tensor([[Infinity, 1]])).sum());
    optimizer.step();
    expect([net.weight.tolist(), scaler.getScale()]).toEqual([[[-2, -2]], 2]);
  });
});

describe("several processes", () => {
  it.each([1, 2])(
    "give the weights of one that has the whole batch, a step every %i passes",
    async (every) => {
      const alone = await loop({ checkpoint: null, devices: 1, every });
      const checkpoint = join(mkdtempSync(join(tmpdir(), "fabric-")), "both.ckpt");
      const ranks = await inRanks<Looped, Plan>(2, program, { checkpoint, devices: 2, every });
      for (const { weights } of ranks)
        expect((weights as number[]).flat(3)).toEqual(
          (alone.weights as number[]).flat(3).map((x) => expect.closeTo(x, 5) as number),
        );
      expect(ranks.map(({ rows }) => rows)).toEqual([
        [0, 2, 4, 6, 0, 2, 4, 6],
        [1, 3, 5, 7, 1, 3, 5, 7],
      ]);
      expect(ranks.map(({ shared }) => shared)).toEqual(Array(2).fill([0.5, [0, 1]]));
      const saved = load(checkpoint) as { one: Record<string, Tensor> };
      expect(saved.one["layer.weight"]?.flatten().tolist()).toEqual(
        ((alone.weights as number[][][])[0] ?? []).flat().map((x) => expect.closeTo(x, 5) as number),
      );
    },
    limit,
  );

  it(
    "a method that computes has to be marked",
    async () => {
      const ranks = await outcomes<Looped, Plan>(2, program, {
        checkpoint: null,
        devices: 2,
        every: 1,
        unmarked: true,
      });
      for (const outcome of ranks) expect(JSON.stringify(outcome)).toContain('markForwardMethod(\\"doubled\\")');
    },
    limit,
  );
});

describe("what is refused", () => {
  const fabric = new Fabric({ accelerator: "cpu" });
  const net = new nn.Linear(2, 2);
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
  const [model, wrapped] = fabric.setup(net, optimizer);
  const of = (value: unknown): never => value as never;

  it.each<[what: string, run: () => unknown, error: RegExp]>([
    ["an unknown option", () => new Fabric(of({ device: 1 })), /Fabric.*"device".*"devices"/s],
    ["an unknown precision", () => new Fabric(of({ precision: "8" })), /precision.*"8"/s],
    ["a logger that is none", () => new Fabric(of({ loggers: [{}] })), /loggers.*Logger/s],
    ["callbacks of text", () => new Fabric(of({ callbacks: ["x"] })), /callbacks.*object/s],
    ["a module that is none", () => fabric.setup(of({})), /setup: expected a module/],
    ["an optimizer that is none", () => fabric.setup(net, of(5)), /setup: expected optimizers/],
    ["unknown options of setup", () => fabric.setup(net, of({ move: true })), /fabric\.setup.*"move"/s],
    ["a module twice", () => fabric.setup(model), /only once/],
    ["an optimizer twice", () => fabric.setupOptimizers(wrapped), /only once/],
    ["a loader that is none", () => fabric.setupDataloaders(of([1])), /expected DataLoaders/],
    ["both ways of clipping", () => fabric.clipGradients(model, wrapped, { clipVal: 1, maxNorm: 1 }), /both/],
    ["no way of clipping", () => fabric.clipGradients(model, wrapped, {}), /neither/],
    ["a norm of text", () => fabric.clipGradients(model, wrapped, of({ maxNorm: "x" })), /maxNorm.*"x"/],
    ["an unknown way of clipping", () => fabric.clipGradients(model, wrapped, of({ max: 1 })), /"max"/],
    ["a module that is not set up", () => fabric.noBackwardSync(net, () => 1), /expected a module that is set up/],
    ["forward as a marked method", () => model.markForwardMethod("forward"), /another method than "forward"/],
    ["a marked method that is not there", () => model.markForwardMethod(of("absent")), /"absent"/],
    ["a marked number", () => model.markForwardMethod(of(5)), /a method or its name/],
    ["an unknown option of initModule", () => fabric.initModule(() => net, of({ empty: true })), /"empty"/],
    [
      "an unknown option of noBackwardSync",
      () => fabric.noBackwardSync(model, () => 1, of({ enable: false })),
      /"enable"/,
    ],
    ["an unknown option of rankZeroFirst", () => fabric.rankZeroFirst(() => 1, of({ locally: true })), /"locally"/],
    ["a tensor of several numbers", () => fabric.log("a", arange(3)), /one number for "a"/],
    ["a metric of an object", () => fabric.log("a", of({})), /a number for "a"/],
    ["the logger of none", () => fabric.logger, /expected a logger/],
  ])("%s", (_what, run, error) => {
    expect(run).toThrow(error);
  });

  it.each<[what: string, run: () => Promise<unknown>, error: RegExp]>([
    ["a state that is none", async () => fabric.save("a", of(5)), /an object of modules/],
    ["a filter that is none", async () => fabric.save("a", { net }, { filter: of(5) }), /a filter of functions/],
    ["a filter of a value", async () => fabric.save("a", { n: 1 }, { filter: { n: () => true } }), /with names/],
    ["an unknown option of save", async () => fabric.save("a", { net }, of({ filters: {} })), /"filters"/],
    ["an unknown option of load", async () => fabric.load("a", null, of({ strictly: true })), /"strictly"/],
    ["a file that is not there", async () => fabric.load("/nowhere/a.ckpt"), /a\.ckpt/],
    ["a launch of what is no function", async () => fabric.launch(of(5)), /expected a function/],
    ["raw weights into a number", async () => fabric.loadRaw("/nowhere/a.ckpt", of(5)), /nowhere|module/],
  ])("%s", async (_what, run, error) => {
    await expect(run()).rejects.toThrow(error);
  });

  it("a set-up in several processes before launch", () => {
    const several = new Fabric({ accelerator: "cpu", devices: 2, strategy: new DDPStrategy() });
    expect(() => several.setup(new nn.Linear(1, 1))).toThrow(/await fabric\.launch\(\)/);
  });
});

describe("a program", () => {
  it("that overrides run is launched by a call", async () => {
    class Mine extends Fabric {
      override run(...args: unknown[]): unknown {
        return [this.isGlobalZero, ...args];
      }
    }
    expect(await new Mine({ accelerator: "cpu" }).run(1, 2)).toEqual([true, 1, 2]);
    expect(await new Fabric({ accelerator: "cpu" }).launch((fabric, n: number) => [fabric.worldSize, n], 3)).toEqual([
      1, 3,
    ]);
  });

  it("takes options from the command line where it has none", () => {
    vi.stubEnv("LT_PRECISION", "64-true");
    vi.stubEnv("LT_ACCELERATOR", "cpu");
    expect(new Fabric().strategy.precision.precision).toBe("64-true");
    expect(() => new Fabric({ precision: "32-true" })).toThrow(/LT_PRECISION/);
  });

  it("calls loggers in order, and gets their promises", async () => {
    const seen: unknown[] = [];
    const logger = (name: string): FabricLogger => ({
      logMetrics: async (metrics, step) => {
        await Promise.resolve();
        seen.push([name, metrics, step]);
      },
    });
    const fabric = new Fabric({ accelerator: "cpu", loggers: [logger("a"), logger("b")] });
    await fabric.logDict({ x: tensor(1.5), y: 2 }, 7);
    expect(seen).toEqual(["a", "b"].map((name) => [name, { x: 1.5, y: 2 }, 7]));
  });

  it("uses a strategy of its own", () => {
    class Counting extends SingleDeviceStrategy {
      backwards = 0;
      override backward<T>(loss: Tensor, backward: (loss: Tensor) => T): T {
        this.backwards++;
        return super.backward(loss, backward);
      }
    }
    const strategy = new Counting({ device: "cpu" });
    const fabric = new Fabric({ strategy });
    const model = fabric.setup(new nn.Linear(2, 1));
    fabric.backward(F.mseLoss(model.forward(randn([3, 2])), randn([3, 1])));
    expect([strategy.backwards, fabric.device.equals(device("cpu"))]).toEqual([1, true]);
    expect(() =>
      model
        .forward(randn([3, 2]))
        .sum()
        .backward(),
    ).toThrow(/fabric\.backward/);
  });
});
