/** @file Declared parameters: checks with the nearest name, defaults, names in files. */
import { nn, optim } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { LightningDataModule, LightningModule } from "../index.js";
import { describe as descriptionOf } from "./describe.js";
import { type Given, p, readParameters } from "./index.js";

class Encoder extends nn.Module {
  static params = { width: p.int({ default: 4 }) };
  readonly width: number;

  constructor(given: Given<typeof Encoder.params> = {}) {
    super();
    this.width = readParameters(this, given).width;
  }
}

class Sizes {
  static doc = "Sizes of a network.";
  static params = { hiddenSize: p.int({ default: 8, doc: "Width." }), layers: p.int({ default: 1 }) };
}

class Lit extends LightningModule {
  static doc = "All kinds.";
  static params = {
    width: p.int({ doc: "Width of the layer." }),
    lr: p.float({ default: 1e-3, doc: "Learning rate." }),
    act: p.literal(["relu", "tanh", 1, null], { default: "relu" }),
    mode: p.enum("Mode", ["FAST", "SLOW"], { default: "FAST" }),
    layers: p.list(p.int(), { default: [4, 4] }),
    names: p.set(p.str(), { default: [] }),
    pair: p.tuple([p.int(), p.float()], { default: [1, 0.5] }),
    many: p.tupleOf(p.int(), { default: [] }),
    weights: p.dict(p.float(), { default: {} }),
    byEpoch: p.intDict(p.str(), { default: {} }),
    either: p.union([p.int(), p.list(p.int())], { default: 2 }),
    label: p.optional(p.str()),
    sizes: p.dataclass(Sizes, { default: {} }),
    encoder: p.optional(p.instance(Encoder)),
    optimizer: p.callable(optim.Optimizer, { default: optim.SGD }),
    span: p.optional(p.timedelta()),
    root: p.path({ default: "." }),
    TMax: p.int({ default: 3 }),
    longNameIO: p.int({ default: 0, name: "io" }),
    anything: p.any({ default: null }),
  };
  readonly values;

  constructor(hparams: Given<typeof Lit.params>) {
    super();
    this.values = this.saveHyperparameters(hparams, { ignore: ["encoder", "optimizer"] });
  }
}

describe("what a class declares", () => {
  it("is checked and completed with defaults where it is saved", () => {
    const { values, hparams } = new Lit({ width: 2, names: ["a", "a"], span: { minutes: 10 }, sizes: { layers: 3 } });
    expect(values).toMatchObject({
      width: 2,
      lr: 1e-3,
      span: 600_000,
      label: null,
      sizes: { hiddenSize: 8, layers: 3 },
    });
    expect(values.names).toEqual(new Set(["a"]));
    expect(hparams).toMatchObject({ width: 2, lr: 1e-3, TMax: 3 });
    const made = values.optimizer(new nn.Linear(1, 1).parameters());
    expect(made).toBeInstanceOf(optim.SGD);
  });

  it.each<[object, string]>([
    [{}, "Lit: expected width. Received: {"],
    [{ width: 1, lrr: 3 }, 'Did you mean "lr"?'],
    [{ widht: 1 }, 'Did you mean "width"?'],
    [{ width: 1.5 }, "Lit: width: expected a whole number. Received: 1.5."],
    [{ width: Infinity }, "Lit: width: expected a whole number."],
    [{ width: 1, lr: "0.1" }, "Lit: lr: expected a number."],
    [{ width: 1, act: "rellu" }, 'Did you mean "relu"?'],
    [{ width: 1, mode: "slow" }, 'Did you mean "SLOW"?'],
    [{ width: 1, layers: [1, "a"] }, "Lit: layers[1]: expected a whole number."],
    [{ width: 1, layers: new Array(2) }, "Lit"],
    [{ width: 1, pair: [1] }, "Lit: pair: expected an array of a whole number, a number."],
    [{ width: 1, many: [1, null] }, "Lit: many[1]: expected a whole number."],
    [{ width: 1, weights: { a: "x" } }, "Lit: weights.a: expected a number."],
    [{ width: 1, weights: [1] }, "Lit: weights: expected an object, each value a number."],
    [{ width: 1, byEpoch: { x: "a" } }, "Lit: byEpoch: expected an object, each name a whole number"],
    [{ width: 1, either: "x" }, "Union[int, list[int]]"],
    [{ width: 1, label: 3 }, "Lit: label: expected a string."],
    [{ width: 1, sizes: { hidenSize: 3 } }, 'Did you mean "hiddenSize"?'],
    [{ width: 1, sizes: { layers: "3" } }, "Lit: sizes: layers: expected a whole number."],
    [{ width: 1, encoder: new nn.Linear(1, 1) }, "Lit: encoder: expected an object of class Encoder."],
    [{ width: 1, optimizer: {} }, "Lit: optimizer: expected a function that makes an object of Optimizer"],
    [{ width: 1, span: "soon" }, 'Lit: span: expected "DD:HH:MM:SS"'],
    [{ width: 1, root: 3 }, "Lit: root: expected a path or a file: URL."],
  ])("refuses %j", (given, message) => {
    expect(() => new Lit(given as never)).toThrow(message);
  });

  it("saves under the names and in the form of files, and reads them back", () => {
    const model = new Lit({ width: 2, span: 90_061_000, sizes: { hiddenSize: 5 }, names: ["b"] });
    const stored = model.hparamsStore.stored();
    expect(stored).toMatchObject({
      width: 2,
      T_max: 3,
      io: 0,
      by_epoch: {},
      span: "1 day, 1:01:01",
      sizes: { hidden_size: 5, layers: 1 },
      names: ["b"],
    });
    expect(stored).not.toHaveProperty("TMax");
  });

  it("of another kind under the name params is no declaration", () => {
    class Other extends LightningModule {
      static params = { lr: 0.1 };
      constructor(hparams: object) {
        super();
        this.saveHyperparameters(hparams);
      }
    }
    expect(new Other({ anyThing: 1 }).hparamsStore.stored()).toEqual({ anyThing: 1 });
    class Mixed extends Other {
      static override params = { lr: 0.1, width: p.int() };
    }
    expect(() => new Mixed({})).toThrow("Mixed.params: expected each parameter as p declares it. Received: lr: 0.1.");
  });

  it("is inherited, and extended by a spread", () => {
    class Base extends LightningDataModule {
      static params = { batchSize: p.int({ default: 4 }) };
      readonly size: number;
      constructor(hparams: Given<typeof Base.params> = {}) {
        super();
        this.size = this.saveHyperparameters(hparams).batchSize;
      }
    }
    class Same extends Base {}
    class More extends Base {
      static override params = { ...Base.params, root: p.str() };
      readonly root: string;
      constructor(hparams: Given<typeof More.params>) {
        super(hparams);
        this.root = hparams.root;
      }
    }
    expect(new Same({ batchSize: 2 }).size).toBe(2);
    expect(new More({ root: "r" }).hparams).toEqual({ batchSize: 4, root: "r" });
    expect(() => new More({} as never)).toThrow("More: expected root.");
    expect(
      descriptionOf(More)
        .parameters()
        .map(({ name }) => name),
    ).toEqual(["batch_size", "root"]);
  });

  it("is made of values under the names of files", () => {
    const made = descriptionOf(Lit).create({
      width: 3,
      T_max: 5,
      span: "0:00:01",
      sizes: { hidden_size: 2 },
      by_epoch: { 1: "a" },
      encoder: new Encoder(),
    }) as Lit;
    expect(made.values).toMatchObject({ width: 3, TMax: 5, span: 1000, sizes: { hiddenSize: 2, layers: 1 } });
    expect(() => descriptionOf(Lit).create({ width: 3, t_max: 5 })).toThrow('Did you mean "TMax"?');
    class Plain {}
    expect(descriptionOf(Plain).create({})).toBeInstanceOf(Plain);
    expect(() => descriptionOf(Plain).create({ a: 1 })).toThrow("Plain: expected no values");
  });

  it("is described with its defaults as files have them", () => {
    const { doc, parameters, bases } = descriptionOf(Lit);
    expect(doc).toBe("All kinds.");
    expect(bases).toEqual(["LightningModule", "ModuleHooks", "Module"]);
    const byName = Object.fromEntries(parameters().map((one) => [one.name, one]));
    expect(byName.width).toEqual({
      name: "width",
      key: "width",
      type: { kind: "int" },
      required: true,
      doc: "Width of the layer.",
    });
    expect(byName.sizes?.default).toEqual({ hidden_size: 8, layers: 1 });
    expect(byName.optimizer?.default).toEqual({ class_path: "SGD" });
    expect(byName.encoder?.default).toBeNull();
  });
});
