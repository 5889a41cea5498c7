/** @file What a checkpoint can hold of hyperparameters and states, and what it does with the rest. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, nn, PyFloat, type Tensor, tensor, tuple } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Callback, CSVLogger, LightningDataModule, ModelCheckpoint, Trainer } from "../index.js";

let folder: string;
const warnings: string[] = [];
const note = (warning: Error): void => void warnings.push(warning.message);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "storable-"));
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(async () => {
  await turn();
  process.off("warning", note);
  rmSync(folder, { recursive: true });
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const told = async (): Promise<string[]> => {
  await turn();
  return warnings.filter((text) => text.startsWith("Expected what a checkpoint can hold"));
};

class Holding extends Model {
  constructor(hparams: Record<string, unknown> = {}) {
    super();
    this.saveHyperparameters(hparams);
  }
}

/** Trains for an epoch; the checkpoint that it leaves. */
async function trained(model: Model, callbacks: readonly Callback[] = [], datamodule?: LightningDataModule) {
  const checkpoint = new ModelCheckpoint({ dirpath: folder, filename: "a" });
  const trainer = new Trainer({
    ...quiet,
    enableCheckpointing: true,
    maxEpochs: 1,
    callbacks: [...callbacks, checkpoint],
  });
  if (datamodule === undefined) await trainer.fit(model, loader(1));
  else await trainer.fit(model, { datamodule });
  return load(checkpoint.bestModelPath) as Record<string, unknown> & { callbacks: Record<string, unknown> };
}

class Thing {
  readonly x = 1;
}

describe("hyperparameters", () => {
  it("with a faithful form of plain data are saved in it", async () => {
    const at = new Date("2026-01-02T03:04:05.678Z");
    const model = new Holding({
      at,
      url: new URL("https://a.b/c?d"),
      map: new Map<unknown, unknown>([
        [1, at],
        ["x", new Map([["y", 1]])],
      ]),
      set: new Set([1, "a"]),
      floats: Float32Array.of(1, 0.5),
      bigs: BigInt64Array.of(-(2n ** 60n)),
      bytes: Buffer.from("ab"),
      view: new DataView(Uint8Array.of(1, 2, 3).buffer, 1),
      buffer: Uint8Array.of(7).buffer,
      boxed: [Object(3), Object("s"), Object(true)],
      scale: new PyFloat(2),
      weights: tensor([1, 2]),
      pair: tuple([1, at]),
      holes: [1, undefined, 2],
      none: undefined,
      deep: { list: [{ at }] },
    });
    const { hyper_parameters: saved } = await trained(model);
    expect(await told()).toEqual([]);
    const text = "2026-01-02T03:04:05.678Z";
    const { weights, ...rest } = saved as { weights: Tensor };
    expect(weights.tolist()).toEqual([1, 2]);
    expect(rest).toEqual({
      at: text,
      url: "https://a.b/c?d",
      map: new Map<unknown, unknown>([
        [1, text],
        ["x", { y: 1 }],
      ]),
      set: new Set([1, "a"]),
      floats: [1, 0.5],
      bigs: [-(2n ** 60n)],
      bytes: Uint8Array.from(Buffer.from("ab")),
      view: Uint8Array.of(2, 3),
      buffer: Uint8Array.of(7),
      boxed: [3, "s", true],
      scale: 2,
      pair: [1, text],
      holes: [1, null, 2],
      deep: { list: [{ at: text }] },
    });
    // What the module has stays what it was.
    expect(model.hparams.at).toBe(at);
  });

  it("without one are left out, with one warning that names them, as soon as they are known", async () => {
    const model = new Holding({
      lr: 0.1,
      act: Math.tanh,
      thing: new Thing(),
      re: /a/,
      error: new Error("x"),
      symbol: Symbol("s"),
      weak: new WeakMap(),
      promise: Promise.resolve(1),
      layer: new nn.Linear(1, 1),
      never: new Date(NaN),
      half: "\ud800",
      list: [1, () => 2],
      set: new Set([[1], 2]),
      map: new Map<unknown, unknown>([
        [{}, 1],
        [2, () => 3],
      ]),
      huge: 1n << 5000n,
      nested: {
        get broken(): never {
          throw new Error("no");
        },
      },
    });
    const [warning, ...more] = await told();
    expect(more).toEqual([]);
    for (const name of [
      "hparams.act (the function tanh)",
      "hparams.thing (an object of class Thing)",
      "hparams.re (an object of class RegExp)",
      "hparams.error (an object of class Error)",
      "hparams.symbol (a symbol)",
      "hparams.weak (an object of class WeakMap)",
      "hparams.promise (an object of class Promise)",
      "hparams.layer (an object of class Linear)",
      "hparams.never (an invalid Date)",
      "hparams.half (a string with half",
      "hparams.list[1] (a function)",
      "hparams.set[0] (a key that is a list",
      "hparams.map[...] (a key) (a key that is a list",
      "hparams.map[2] (a function)",
      "hparams.huge (a bigint",
      "hparams.nested (what cannot be read (no))",
    ]) {
      expect(warning).toContain(name);
    }
    const { hyper_parameters: saved } = await trained(model);
    expect(saved).toEqual({ lr: 0.1, list: [1, null], set: new Set([2]), map: {} });
    expect(await told()).toHaveLength(1);
    const again = await Holding.loadFromCheckpoint(join(folder, "a.ckpt"), { hparams: { act: Math.sin } });
    expect(again.hparams).toMatchObject({ lr: 0.1, act: Math.sin });
  });

  it("that are changed later are judged at the save", async () => {
    const model = new Holding({ lr: 1 });
    model.hparams.act = Math.tanh;
    expect((await trained(model)).hyper_parameters).toEqual({ lr: 1 });
    expect(await told()).toEqual([expect.stringContaining("hparams.act")]);
  });

  it("that contain themselves are an error at once", () => {
    const circle: Record<string, unknown> = { lr: 1 };
    circle.self = { list: [circle] };
    const map = new Map<string, unknown>();
    map.set("me", map);
    expect(() => new Holding({ config: circle })).toThrow(
      "Received: hparams.config.self.list[0], which is inside of itself",
    );
    expect(() => new Holding({ map })).toThrow("hparams.map[me]");
    class Data extends LightningDataModule {}
    expect(() => new Data().saveHyperparameters({ config: circle })).toThrow("hparams.config.self.list[0]");
    expect(() => new Holding({ once: [map], ...{} })).toThrow(RangeError);
    const shared = { x: 1 };
    expect(new Holding({ a: shared, b: shared }).hparams.a).toBe(shared);
    expect(() => {
      new Model().saveHyperparameters({ lr: 1, config: circle }, { ignore: "config" });
    }).not.toThrow();
  });

  it("of any depth do not end the process", async () => {
    let deep: unknown = 1;
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect((await trained(new Holding({ deep, lr: 1 }))).hyper_parameters).toMatchObject({ lr: 1 });
    expect(await told()).toHaveLength(1);
  });
});

describe("states", () => {
  it("of callbacks, modules and data modules that cannot be held are left out, and the run goes on", async () => {
    class Strange extends Callback {
      override stateDict(): Record<string, unknown> {
        return { fn: () => 1, thing: new Thing(), at: new Date(0), n: 1 };
      }
      override onSaveCheckpoint(_trainer: Trainer, _module: unknown, checkpoint: Record<string, unknown>): void {
        checkpoint.added = { re: /x/, url: new URL("http://a/") };
      }
    }
    class Data extends LightningDataModule {
      override trainDataloader(): ReturnType<typeof loader> {
        return loader(1);
      }
      override stateDict(): Record<string, unknown> {
        return { seen: new Map([["x", Float64Array.of(1)]]), bad: Symbol("x") };
      }
    }
    class Saving extends Model {
      override onSaveCheckpoint(checkpoint: Record<string, unknown>): void {
        checkpoint.mine = [new Thing(), 1n];
      }
    }
    const saved = await trained(new Saving(), [new Strange()], new Data());
    expect(saved.callbacks.Strange).toEqual({ at: "1970-01-01T00:00:00.000Z", n: 1 });
    expect(saved).toMatchObject({ added: { url: "http://a/" }, Data: { seen: { x: [1] } }, mine: [null, 1] });
    const [warning, ...more] = await told();
    expect(more).toEqual([]);
    for (const name of ["callbacks.Strange.fn", "callbacks.Strange.thing", "added.re", "Data.bad", "mine[0]"]) {
      expect(warning).toContain(name);
    }
  });
});

describe("hyperparameters of module and data module", () => {
  const fit = (a: Record<string, unknown>, b: Record<string, unknown>): Promise<void> => {
    class Data extends LightningDataModule {
      override trainDataloader(): ReturnType<typeof loader> {
        return loader(1);
      }
    }
    const datamodule = new Data();
    datamodule.saveHyperparameters(b);
    const logger = new CSVLogger(folder);
    return new Trainer({ ...quiet, maxEpochs: 1, logger }).fit(new Holding(a), { datamodule });
  };

  it("are compared by value", async () => {
    const make = (): Record<string, unknown> => ({
      t: tensor([1]),
      s: new Set([1, 2]),
      n: NaN,
      b: 2n ** 70n,
      d: new Date(1),
    });
    await fit({ ...make(), o: { x: 1, y: 2 }, _class_path: "a" }, { ...make(), o: { y: 2, x: 1 }, _class_path: "b" });
    await expect(fit({ t: tensor([1]) }, { t: tensor([2]) })).rejects.toThrow("different ones of t");
    await expect(fit({ s: new Set([1]) }, { s: new Set([2]) })).rejects.toThrow("different ones of s");
  });
});

describe("a state that contains itself", () => {
  const circle = (): Record<string, unknown> => {
    const found: Record<string, unknown> = { a: 1 };
    found.self = found;
    return found;
  };
  class Circular extends Callback {
    steps = 0;
    readonly #state: () => Record<string, unknown>;
    constructor(state: () => Record<string, unknown>) {
      super();
      this.#state = state;
    }
    override onTrainBatchStart(): void {
      this.steps++;
    }
    override stateDict(): Record<string, unknown> {
      return this.#state();
    }
  }
  const inMap = (): Record<string, unknown> => {
    const map = new Map<string, unknown>();
    return { map: map.set("again", [map]) };
  };
  const inSet = (): Record<string, unknown> => {
    const items: unknown[] = [];
    items.push(new Map([["set", items]]));
    return { items };
  };

  it.each([
    ["an object", circle, "Circular.stateDict().self"],
    ["a Map", inMap, "Circular.stateDict().map[again][0]"],
    ["an array", inSet, "Circular.stateDict().items[0][set]"],
  ] as const)("through %s is an error before anything is trained", async (_name, state, place) => {
    const callback = new Circular(state);
    await expect(trained(new Model(), [callback])).rejects.toThrow(place);
    expect(callback.steps).toBe(0);
  });

  it("only later is left out with a warning, and the checkpoint is written", async () => {
    const callback: Circular = new Circular(() => (callback.steps === 0 ? { kept: 0 } : { kept: 1, ...circle() }));
    const { callbacks } = await trained(new Model(), [callback]);
    expect(callbacks.Circular).toMatchObject({ kept: 1, a: 1 });
    expect((await told()).join()).toContain("Circular.self.self (a value that contains itself)");
  });

  it("does not matter where a state cannot be asked for before training, or has a getter that throws", async () => {
    const early: Circular = new Circular(() => {
      if (early.steps === 0) throw new Error("not yet");
      return { kept: 1 };
    });
    const throwing = new Circular(() => ({
      get broken(): number {
        throw new Error("broken");
      },
    }));
    Object.defineProperty(throwing, "stateKey", { value: "Throwing" });
    const { callbacks } = await trained(new Model(), [early, throwing]);
    expect(callbacks.Circular).toEqual({ kept: 1 });
    expect((await told()).join()).toContain("what cannot be read (broken)");
  });
});
