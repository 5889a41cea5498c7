/** @file Layers where nobody finds them, and optimizers that do not fit the module. */
import { nn, optim, ones, type Tensor, zeros } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { collectWarnings } from "../../scripts/testing/warnings.js";
import { LightningModule, type OptimizersInput, Trainer } from "../index.js";

const warnings = collectWarnings();

class Model extends LightningModule {
  layer = new nn.Linear(2, 1);
  constructor(readonly given: unknown) {
    super();
  }
  override trainingStep(batch: Tensor): Tensor {
    return this.layer.forward(batch).sum();
  }
  override configureOptimizers(): OptimizersInput {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

async function warned(model: LightningModule): Promise<string[]> {
  const batches = { *[Symbol.iterator]() { yield zeros([1, 2]); } }; // prettier-ignore
  const trainer = new Trainer({
    logger: false,
    enableCheckpointing: false,
    enableProgressBar: false,
    enableModelSummary: false,
    accelerator: "cpu",
    maxEpochs: 1,
  });
  await trainer.fit(model, batches);
  await new Promise(setImmediate);
  return warnings.filter((text) => /Found layers|configureOptimizers|The loss of the first batch/.test(text));
}

const linear = (): nn.Linear => new nn.Linear(2, 1);
const circle: unknown[] = [];
circle.push(circle, linear());

describe("layers in plain containers", () => {
  // By index: the runner cannot print a circle.
  const cases: [string, unknown, RegExp][] = [
    ["an array", [1, linear()], /: given\[1\]\./],
    ["a Map", new Map([["a", linear()]]), /: given\.a\./],
    ["a Set", new Set([linear()]), /: given\[0\]\./],
    ["an object", { a: { b: [linear()] } }, /: given\.a\.b\[0\]\./],
    ["an object without prototype", Object.assign(Object.create(null) as object, { a: linear() }), /: given\.a\./],
    ["a parameter", [new nn.Parameter(ones([2]))], /: given\[0\]\./],
    ["a circle", circle, /: given\[1\]\./],
    ["many", Array.from({ length: 8 }, linear), /given\[4\] and 3 more/],
  ];
  it.each(cases.map(([name], i) => [name, i] as const))("%s", async (_name, i) => {
    const [, given, place] = cases[i] as [string, unknown, RegExp];
    expect(await warned(new Model(given))).toEqual([expect.stringMatching(place)]);
  });

  it("deep in the tree", async () => {
    const inner = Object.assign(new nn.Sequential(linear()), { extra: [linear()] });
    expect(await warned(new Model(inner))).toEqual([expect.stringContaining(": given.extra[0].")]);
  });

  it("are no concern where they are children too, or where there are none", async () => {
    const own = new Model([]);
    (own.given as unknown[]).push(own.layer, own.layer.weight);
    const hostile = { get a(): never { throw new Error("boom"); }, b: new Proxy({}, { getPrototypeOf() { throw new Error("boom"); } }) }; // prettier-ignore
    for (const model of [
      own,
      new Model(hostile),
      new Model({ a: [1, "x", null] }),
      new Model(new nn.ModuleList([linear()])),
    ])
      expect(await warned(model)).toEqual([]);
  });
});

describe("optimizers", () => {
  class Private extends Model {
    readonly #hidden = linear();
    override trainingStep(batch: Tensor): Tensor {
      return this.#hidden.forward(batch).sum().add(this.layer.forward(batch).sum());
    }
    override configureOptimizers(): OptimizersInput {
      return new optim.SGD([...this.parameters(), ...this.#hidden.parameters()], { lr: 0.1 });
    }
  }
  class Half extends Model {
    readonly other = linear();
    override configureOptimizers(): OptimizersInput {
      return new optim.SGD(this.layer.parameters(), { lr: 0.1 });
    }
  }

  it("with tensors that are none of the module", async () => {
    expect(await warned(new Private(null))).toEqual([expect.stringMatching(/2 of the 4 tensors.*#private/)]);
  });

  describe("of the module's parameters only", () => {
    class Hidden extends Model {
      readonly #hidden = linear();
      readonly #twice = linear();
      override trainingStep(batch: Tensor): Tensor {
        return this.#hidden.forward(batch).sum().add(this.layer.forward(batch).sum()).add(this.#twice.weight.sum());
      }
    }
    const outside = linear();
    class Outside extends Model {
      override trainingStep(batch: Tensor): Tensor {
        return outside.forward(batch).sum().add(super.trainingStep(batch));
      }
    }
    class Manual extends Hidden {
      override automaticOptimization = false;
      override trainingStep(batch: Tensor): Tensor {
        const optimizer = this.optimizers();
        void this.manualBackward(this.layer.forward(batch).sum());
        void this.manualBackward(super.trainingStep(batch));
        optimizer.step();
        return batch;
      }
    }

    it("leave out parameters that the loss depends on", async () => {
      const text = /^The loss of the first batch depends on 3 parameters .* of shapes .*\[1, 2\].*#private/;
      expect(await warned(new Hidden(null))).toEqual([expect.stringMatching(text)]);
      warnings.length = 0;
      expect(await warned(new Outside(null))).toEqual([expect.stringContaining("2 parameters")]);
      warnings.length = 0;
      expect(await warned(new Manual(null))).toEqual([expect.stringMatching(text)]);
    });

    it("are right where the others need no gradient, or are no parameters", async () => {
      class Frozen extends Outside {
        override trainingStep(batch: Tensor): Tensor {
          const input = ones([1, 2]).requiresGrad_();
          return super.trainingStep(batch).add(this.layer.forward(input).sum());
        }
      }
      outside.requiresGrad_(false);
      expect(await warned(new Frozen(null))).toEqual([]);
    });
  });

  it("without any, because all layers are private, are told why", async () => {
    class AllPrivate extends LightningModule {
      readonly #hidden = linear();
      override trainingStep(batch: Tensor): Tensor {
        return this.#hidden.forward(batch).sum();
      }
      override configureOptimizers(): OptimizersInput {
        return new optim.SGD(this.parameters(), { lr: 0.1 });
      }
    }
    await expect(new Trainer({ logger: false }).fit(new AllPrivate(), [zeros([1, 2])])).rejects.toThrow(
      /empty parameter list.*#private fields.*nn\.ModuleList/,
    );
  });

  it("that leave parameters out, unless those are frozen", async () => {
    expect(await warned(new Half(null))).toEqual([expect.stringContaining("2 of the module's 4 parameters require")]);
    warnings.length = 0;
    const frozen = new Half(null);
    frozen.other.requiresGrad_(false);
    expect(await warned(frozen)).toEqual([]);
  });
});
