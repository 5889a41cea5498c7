/** @file What `log` takes, what it makes of it, and what it warns of. */
import { float32, tensor, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Callback, type LogOptions, Trainer, type TrainerOptions } from "../index.js";

/** Trains for two steps, each of which logs; values and dtypes of what callbacks see. */
async function logged(log: (model: Model) => void, flags: TrainerOptions = {}): Promise<Record<string, unknown>> {
  class Logging extends Model {
    override trainingStep(batch: Tensor): Tensor {
      log(this);
      return this.forward(batch).sum();
    }
  }
  const trainer = new Trainer({ ...quiet, maxEpochs: 1, ...flags });
  await trainer.fit(new Logging(), loader(2));
  return Object.fromEntries(
    Object.entries(trainer.callbackMetrics).map(([name, value]) => [name, [value.item(), value.dtype.name]]),
  );
}

/** Calls as JavaScript makes them, whatever the types say. */
type Loose = Record<"log" | "logDict", (...args: unknown[]) => void>;
const loosely =
  (call: (model: Loose) => void) =>
  (model: Model): void =>
    call(model as unknown as Loose);

const warnings: Error[] = [];
const note = (warning: Error): number => warnings.push(warning);
beforeEach(() => {
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => process.off("warning", note));

/** The warnings so far whose text matches; they come a turn later. */
async function warned(text: RegExp): Promise<string[]> {
  await new Promise(setImmediate);
  return warnings.filter(({ message }) => text.test(message)).map(({ name }) => name);
}

describe("a value", () => {
  it("may be anything that is a number", async () => {
    expect(await logged((model) => model.log("a", true))).toEqual({ a: [1, "float64"] });
    expect(await logged((model) => model.log("a", 3n))).toEqual({ a: [3, "float64"] });
    for (const values of [{ a: false, b: 2 }, new Map(Object.entries({ a: false, b: 2 }))]) {
      expect(await logged((model) => model.logDict(values))).toEqual({ a: [0, "float64"], b: [2, "float64"] });
    }
  });

  it("keeps all digits in every precision, and its dtype where it is a tensor of floats", async () => {
    for (const precision of [64, "32-true", "bf16-true"] as const) {
      expect(await logged((model) => model.log("a", 0.1), { precision })).toEqual({ a: [0.1, "float64"] });
      expect(await logged((model) => model.log("a", tensor(67128463n)), { precision })).toEqual({
        a: [67128463, "float64"],
      });
    }
    const tenth = tensor(0.1, { dtype: float32 });
    expect(await logged((model) => model.log("a", tenth))).toEqual({ a: [Math.fround(0.1), "float32"] });
  });

  it("of whole numbers in a tensor is converted, with one warning", async () => {
    expect(await logged((model) => model.log("whole", tensor([3n])))).toEqual({ whole: [3, "float64"] });
    expect(await warned(/log\("whole", \.\.\.\)` in your `trainingStep` but the value needs to be floating/)).toEqual([
      "UserWarning",
    ]);
  });

  it.each<[string, (model: Loose) => void, string, RegExp]>([
    ["a text", (m) => m.log("a", "3"), "TypeError", /log\("a"\).*Received: string/],
    ["null", (m) => m.log("a", null), "TypeError", /Received: null/],
    ["an object", (m) => m.logDict({ a: { b: 1 } }), "TypeError", /log\("a"\).*Received: object/],
    ["no dictionary", (m) => m.logDict(null), "TypeError", /logDict.*Received: null/],
    ["no name", (m) => m.log(3, 1), "TypeError", /expected a name\. Received: 3/],
    ["no size", (m) => m.log("a", 1, { batchSize: -1 }), "RangeError", /batchSize.*Received: -1/],
    ["NaN for a size", (m) => m.log("a", 1, { batchSize: NaN }), "RangeError", /batchSize.*Received: NaN/],
    ["a text for a size", (m) => m.log("a", 1, { batchSize: "2" }), "TypeError", /batchSize.*Received: "2"/],
    ["a text for a switch", (m) => m.log("a", 1, { progBar: "yes" }), "TypeError", /progBar: expected true or false/],
    ["an unknown option", (m) => m.log("a", 1, { progbar: true }), "TypeError", /Did you mean "progBar"/],
  ])("that is %s is refused", async (_what, call, name, message) => {
    await expect(logged(loosely(call))).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message) as string,
    });
  });

  it("of size 0 weighs nothing", async () => {
    let step = 0;
    const log = (model: Model): void => {
      const options: LogOptions = { onStep: false, onEpoch: true, batchSize: step };
      model.log("a", [5, 7][step++] ?? 0, options);
    };
    expect(await logged(log)).toEqual({ a: [7, "float64"] });
  });
});

describe("a warning", () => {
  it("comes once where loggers are asked for and there are none", async () => {
    await logged((model) => model.log("asked", 1, { logger: true }));
    expect(await warned(/log\("asked".*no logger configured/)).toEqual(["UserWarning"]);
    await logged((model) => model.log("unasked", 1));
    expect(await warned(/log\("unasked"/)).toEqual([]);
  });

  it("comes once where a module without a Trainer logs", async () => {
    const model = new Model();
    for (let i = 0; i < 3; i++) model.log("a", i);
    expect(await warned(/not attached to a Trainer/)).toHaveLength(1);
  });

  it("comes once where barebones drops what is logged", async () => {
    const off = { logger: null, enableProgressBar: null, enableModelSummary: null, enableCheckpointing: null };
    expect(await logged((model) => model.log("a", 1), { ...off, barebones: true })).toEqual({});
    expect(await warned(/barebones/)).toHaveLength(1);
  });
});

it("says where a callback that has no run logs", () => {
  class Early extends Callback {}
  expect(() => new Early().log("a", 1)).toThrow("Early.log: expected a call in a hook");
  expect(() => new Early().logDict({ a: 1 })).toThrow("Early.logDict: expected a call in a hook");
});
