/** @file Batches, outputs and predictions of each kind, in each place that looks into them. */
import { device, float32, float64, full, nn, ones, optim, Tensor, tensor } from "@lightning-ts/torch";
import { visitTensors } from "@lightning-ts/torch/util/tree";
import { afterEach, describe, expect, it, vi } from "vitest";
import { quiet } from "../../scripts/testing/trainer.js";
import { CombinedLoader, LightningModule, type StepOutput, Trainer } from "../index.js";
import { batchSizeOf } from "../logging/batch-size.js";
import { copyToDevice, moveToDevice } from "./move-data.js";

const cpu = device("cpu");
const meta = device("meta");

class Pair {
  readonly x: unknown;

  constructor(x: unknown) {
    this.x = x;
  }

  get sum(): Tensor {
    return (this.x as Tensor).sum();
  }
}

/** Moves itself; its tensor is nobody else's. */
class Own {
  #x = ones([3, 1]);
  readonly moves: string[] = [];

  to(to: unknown): this | undefined {
    this.moves.push(String(to));
    this.#x = this.#x.add(1);
    return this.moves.length % 2 === 1 ? this : undefined;
  }

  get x(): Tensor {
    return this.#x;
  }
}

/** Each kind of batch, around a tensor, and how to get at it. */
const kinds: Readonly<Record<string, [make: (x: unknown) => unknown, get: (batch: never) => unknown]>> = {
  "a tensor": [(x) => x, (batch: unknown) => batch],
  "an array": [(x) => ["text", x], (batch: unknown[]) => batch[1]],
  "a plain object": [(x) => ({ x, id: 3 }), (batch: { x: unknown }) => batch.x],
  "an object without prototype": [(x) => Object.assign(Object.create(null) as object, { x }), (batch: { x: unknown }) => batch.x],
  "a Map": [(x) => new Map([["x", x]]), (batch: Map<string, unknown>) => batch.get("x")],
  "a Set": [(x) => new Set([x]), (batch: Set<unknown>) => [...batch][0]],
  "an object of a class": [(x) => new Pair(x), (batch: Pair) => batch.x],
  "a named result": [(x) => Object.assign([x, 1], { values: x, indices: 1 }), (batch: { values: unknown }) => batch.values],
  "all of them in each other": [(x) => [new Map([["a", { b: new Set([new Pair([x])]) }]])], (batch: [Map<string, { b: Set<Pair> }>]) => ([...(batch[0].get("a")?.b ?? [])][0]?.x as unknown[])[0]],
}; // prettier-ignore

afterEach(() => {
  vi.restoreAllMocks();
});

/** A loader of these batches, which are no loaders themselves. */
function only(...batches: unknown[]): Iterable<unknown> {
  return { [Symbol.iterator]: () => batches.values() };
}

/** A module that shows what its steps get, and returns what it is told to. */
class Shows extends LightningModule {
  readonly layer = new nn.Linear(1, 1);
  seen: unknown = undefined;
  output: ((batch: unknown) => unknown) | null = null;

  override trainingStep(batch: unknown): StepOutput {
    this.seen = batch;
    return this.layer.forward(ones([1, 1], { dtype: this.layer.weight.dtype })).sum();
  }

  override predictStep(batch: unknown): unknown {
    this.seen = batch;
    return this.output === null ? batch : this.output(batch);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0 });
  }
}

describe.each(Object.entries(kinds))("%s", (_name, [make, get]) => {
  const x = (): Tensor => ones([3, 1]);
  const at = (batch: unknown): Tensor => get(batch as never) as Tensor;

  it("is moved, in a copy of its kind", () => {
    const given = make(x());
    const moved = moveToDevice(given, meta);
    expect(at(moved).device.type).toBe("meta");
    expect(at(given).device.type).toBe("cpu");
    expect(Object.getPrototypeOf(moved)).toBe(Object.getPrototypeOf(given));
    expect(Object.keys(moved as object)).toEqual(Object.keys(given as object));
  });

  it("is itself where it is there already", () => {
    const given = make(x());
    expect(moveToDevice(given, cpu)).toBe(given);
  });

  it("is brought from another device, and waited for", () => {
    const to = vi.spyOn(Tensor.prototype, "to").mockImplementation(() => x());
    const away = make(Object.create(x(), { device: { value: meta } }));
    expect(at(moveToDevice(away, cpu)).device.type).toBe("cpu");
    expect(to).toHaveBeenCalledExactlyOnceWith(cpu, { nonBlocking: false });
  });

  it("has a size", () => {
    expect(batchSizeOf(make(x()), "loss")).toBe(3);
    expect(batchSizeOf(make(tensor(1)), "loss")).toBe(1);
  });

  it("is converted to the run's precision", async () => {
    const model = new Shows();
    const given = make(x());
    await new Trainer({ ...quiet, maxEpochs: 1, precision: "64-true" }).fit(model, only(given));
    expect(at(model.seen).dtype).toBe(float64);
    expect(at(given).dtype).toBe(float32);
  });

  it("reaches the step as it is in full precision on the CPU", async () => {
    const model = new Shows();
    const given = make(x());
    await new Trainer({ ...quiet, maxEpochs: 1 }).fit(model, only(given));
    expect(model.seen).toBe(given);
  });

  it("is a prediction", async () => {
    const model = new Shows();
    model.output = () => make(full([2], 7));
    const [prediction] = (await new Trainer(quiet).predict(model, only(1))) ?? [];
    expect(at(prediction).tolist()).toEqual([7, 7]);
  });
});

describe("predictions", () => {
  it("are in containers of their own: a step may use its own again", async () => {
    const model = new Shows();
    const out: { rows: unknown[] } = { rows: [] };
    model.output = (batch) => {
      out.rows[0] = batch;
      return out;
    };
    const predictions = await new Trainer(quiet).predict(model, only(tensor([1]), tensor([2])));
    const numbers: unknown[] = [];
    visitTensors(predictions, (each) => numbers.push(each.item()));
    expect(numbers).toEqual([1, 2]);
  });
});

describe("objects that move themselves", () => {
  it("are asked to, wherever the batch is, and may give nothing", () => {
    const own = new Own();
    const given = { own };
    for (const target of [meta, cpu, meta]) {
      const moved = moveToDevice(given, target) as typeof given;
      expect(moved.own).toBe(own);
    }
    expect(own.moves).toEqual(["meta", "cpu", "meta"]);
    expect(own.x.tolist()).toEqual([[4], [4], [4]]);
    expect(moveToDevice({ to: () => 1 }, cpu)).toEqual({ to: expect.any(Function) as unknown });
  });

  it("have the size of their fields", () => {
    expect(batchSizeOf([Object.assign(new Own(), { rows: ones([5]) })], "loss")).toBe(5);
  });
});

describe("what is no tree", () => {
  const circle: { self: unknown; list: unknown[] } = { self: null, list: [] };
  circle.list.push(circle);
  const endless = { list: Object.assign([], { length: 2 ** 32 - 1 }) };

  it.each([
    ["moved", (data: unknown) => moveToDevice(data, meta)],
    ["looked at", (data: unknown) => moveToDevice(data, cpu)],
    ["copied", (data: unknown) => copyToDevice(data, cpu)],
    ["measured", (data: unknown) => batchSizeOf(data, "loss")],
  ])("is refused where it is %s", (_name, use) => {
    expect(() => use(circle)).toThrow("at most 200 levels");
    expect(() => use(endless)).toThrow("at most 67108864 items");
  });

  it("ends a run with an error, and not the process", async () => {
    await expect(new Trainer({ ...quiet, maxEpochs: 1 }).fit(new Shows(), only(circle))).rejects.toThrow("200 levels");
    await expect(new Trainer(quiet).predict(new Shows(), only(endless))).rejects.toThrow("at most 67108864 items");
  });
});

describe("the size of a batch", () => {
  it.each([
    ["a text", "text", '"text"'],
    ["an object without prototype", Object.assign(Object.create(null) as object, { a: 1 }), "{ a: 1 }"],
    ["a typed array", new Float32Array(2), "an object of class Float32Array"],
    ["an empty Map", new Map(), "an object of class Map"],
    ["nothing", [], "[]"],
  ])("is asked for where there is none: %s", (_name, batch, shown) => {
    expect(() => batchSizeOf(batch, "loss")).toThrow(`log("loss"): expected a batch with a tensor`);
    expect(() => batchSizeOf(batch, "loss")).toThrow(`Received: ${shown}. Give the size`);
  });

  it("is the first one's where they differ", () => {
    expect(batchSizeOf({ a: "text", b: new Set([ones([2]), ones([4])]) }, "loss")).toBe(2);
  });
});

describe("outputs of a step", () => {
  class Outputs extends Shows {
    outputs: unknown = null;
    wanted: (loss: Tensor) => unknown = (loss) => loss;

    override trainingStep(batch: unknown): StepOutput {
      return this.wanted(super.trainingStep(batch) as Tensor) as StepOutput;
    }

    override onTrainBatchEnd(outputs: unknown): void {
      this.outputs = outputs;
    }
  }

  class Result {
    readonly loss: Tensor;
    readonly hidden: Tensor;

    constructor(loss: Tensor) {
      this.loss = this.hidden = loss;
    }
  }

  it.each<[string, (loss: Tensor) => unknown]>([
    ["a plain object", (loss: Tensor) => ({ loss, hidden: loss })],
    ["one without prototype", (loss: Tensor) => Object.assign(Object.create(null) as object, { loss, hidden: loss })],
    ["a Map", (loss: Tensor) => new Map([["loss", loss], ["hidden", loss]])], // prettier-ignore
    ["an object of a class", (loss: Tensor) => new Result(loss)],
  ])("have a loss, detached, and what else there is as it is: %s", async (_name, wanted) => {
    for (const automatic of [true, false]) {
      const model = new Outputs();
      model.automaticOptimization = automatic;
      model.wanted = wanted;
      await new Trainer({ ...quiet, maxEpochs: 1 }).fit(model, only(1));
      const { loss, hidden, ...rest } = model.outputs as Record<string, Tensor>;
      expect(rest).toEqual({});
      expect([loss?.requiresGrad, hidden?.requiresGrad]).toEqual([false, true]);
    }
  });

  it("have to have one: a Map is told by its keys", async () => {
    const model = new Outputs();
    model.wanted = (loss) => new Map([["los", loss]]);
    await expect(new Trainer({ ...quiet, maxEpochs: 1 }).fit(model, only(1))).rejects.toThrow(
      "Received: an object with los.",
    );
  });
});

describe("a Map of loaders", () => {
  const loaders = new Map<unknown, unknown>([["a", [1, 2]], ["b", new Map([["c", new Set([3])]])]]); // prettier-ignore

  it("is a collection, whose batches are Maps", () => {
    const loader = new CombinedLoader(loaders, "max_size_cycle");
    expect([...loader].map(([batch]) => batch)).toEqual([
      new Map<unknown, unknown>([["a", 1], ["b", new Map([["c", 3]])]]),
      new Map<unknown, unknown>([["a", 2], ["b", new Map([["c", 3]])]]),
    ]); // prettier-ignore
    loader.flattened = [[4], [5]];
    expect(loader.iterables).toEqual(new Map<unknown, unknown>([["a", [4]], ["b", new Map([["c", [5]]])]])); // prettier-ignore
  });

  it("trains, and says which of its loaders is none", async () => {
    const model = new Shows();
    await new Trainer({ ...quiet, maxEpochs: 1 }).fit(model, loaders as never);
    expect(model.seen).toBeInstanceOf(Map);
    const wrong = new Map<unknown, unknown>([["a", new CombinedLoader([1])], ["b", { c: 1 }]]); // prettier-ignore
    await expect(new Trainer({ ...quiet, maxEpochs: 1 }).fit(model, wrong as never)).rejects.toThrow(
      "expected an iterable of batches at b.c. Received: 1.",
    );
    expect([...new CombinedLoader(new Map([["a", 1]]), "sequential")]).toEqual([[["a", 1], 0, 0]]);
  });

  it("keeps what has no prototype without one", () => {
    const named = Object.assign(Object.create(null) as object, { a: [1] });
    for (const [batch] of new CombinedLoader(named)) expect(Object.getPrototypeOf(batch)).toBeNull();
  });
});
