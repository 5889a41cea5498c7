/** @file Every constructor and function refuses an option of another kind, where it is made: a Map, a promise or a text is never read as a default. */
import { describe, expect, it } from "vitest";
import { exempt, isClass, modules } from "../../scripts/testing/surface.js";
import * as generated from "../generated/ops.js";
import { float64, nn, ones, ops, optim, tensor, zeros } from "../index.js";

/** Values that nearly no option takes. */
const junk = {
  text: "junk",
  symbol: Symbol("junk"),
  map: new Map(),
  promise: Promise.resolve(1),
  object: { junk: 1 },
  texts: ["junk"],
  tensor: ones([2, 2]),
} as const;

/** The options that take values of these kinds; "" stands for every name. */
const taken: Readonly<Record<keyof typeof junk, string>> = {
  // Which texts are known is seen where they are used, as in PyTorch.
  text: "approximate device deviceType lineSearchFn mode nonlinearity normType padding reduction scaleMode",
  symbol: "",
  // What can be iterated over is a list.
  map: "batchSampler devices sampler",
  promise: "",
  object: "",
  texts: "batchSampler metadata sampler",
  tensor:
    "M _weight attnMask batchSampler importanceScores gradOutputs gradTensors keyPaddingMask out perSampleWeights posWeight runningMean runningVar " +
    "sampler staticK staticV weight bias kProjWeight qProjWeight vProjWeight linearBias lr",
};

/** What nobody reads: it is PyTorch's own, and has no meaning here. */
const unread = new Set(["_stacklevel", "options", "(none)"]);

type Call = (option: Readonly<Record<string, unknown>>) => unknown;

/** The options that a callable names when it is given one that it does not have. */
function optionsOf(call: Call): string[] {
  try {
    call({ bogusOption: 1 });
  } catch (error) {
    const known = /Expected one of: ([^.]*)\./.exec(String(error))?.[1];
    if (known !== undefined) return known.split(", ").filter((name) => !unread.has(name));
  }
  return [];
}

describe.each(Object.entries(modules))("%s", (module, { space, args }) => {
  const left = new Set((exempt[module] ?? "").split(" "));
  const callables = Object.entries(space).flatMap(([name, value]): [string, Call][] => {
    const required = args.get(name);
    if (typeof value !== "function" || required === undefined || left.has(name)) return [];
    if (module === "torch" && Reflect.get(generated, name) === value) return [];
    // It takes the time of a hundred others, and is made of layers that are tried.
    if (name === "Transformer") return [];
    const f = value as (...args: unknown[]) => unknown;
    return [
      [name, (option) => (isClass(f) ? Reflect.construct(f, [...required(), option]) : f(...required(), option))],
    ];
  });

  it("refuses options of another kind", () => {
    const accepted: string[] = [];
    for (const [name, call] of callables) {
      for (const option of optionsOf(call)) {
        for (const [kind, value] of Object.entries(junk)) {
          if (taken[kind as keyof typeof junk].split(" ").includes(option)) continue;
          try {
            const made = call({ [option]: value });
            accepted.push(`${name}: ${option}: ${kind}`);
            if (made instanceof Promise) made.catch(() => undefined);
          } catch (error) {
            // Not one that the engine throws for what it cannot do with a value.
            if (!(error instanceof Error)) throw error;
            if (/^Cannot (read|convert|mix|destructure)|is not (a function|iterable)/.test(error.message)) {
              accepted.push(`${name}: ${option}: ${kind}: ${error.message}`);
            }
          }
        }
      }
    }
    expect(accepted).toEqual([]);
  });
});

describe("operators", () => {
  it("refuse what is not an object of names and values as their last argument", () => {
    class Named {
      dim = 0;
    }
    const x = ones([2]);
    const calls: readonly ((last: never) => unknown)[] = [
      (last) => zeros([1], last),
      (last) => x.sum(last),
      (last) => x.add(x, last),
      (last) => ops.aten.add(x, x, last),
    ];
    const last = [
      new Map(),
      new Set(),
      Promise.resolve(),
      new Date(),
      /a/,
      new Named(),
      new Error("a"),
      new Float32Array(1),
    ];
    for (const call of calls) {
      for (const value of last) {
        expect(() => call(value as never)).toThrow(`a ${value.constructor.name})`);
      }
    }
    expect(zeros([1], Object.assign(Object.create(null), { dtype: float64 })).dtype).toBe(float64);
  });
});

describe("the error", () => {
  it("names the option, what it takes and what it got", () => {
    const optimizer = new optim.SGD([tensor([1])], { lr: 1 });
    expect(() => new optim.lrScheduler.StepLR(optimizer, "x" as never)).toThrow(
      "StepLR expects a whole number as 'stepSize'. Received: \"x\".",
    );
    expect(() => new nn.Linear(2, 2, new Map() as never)).toThrow(
      "Linear expects true or false as 'bias'. Received: a Map.",
    );
    expect(() => new nn.Dropout(0.5, [] as never)).toThrow(
      "Dropout expects true or false as 'inplace'. Received: an array.",
    );
  });
});
