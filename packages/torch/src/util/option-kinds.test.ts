/** @file Every constructor and function refuses an option of another kind, where it is made: a Map, a promise or a text is never read as a default. */
import { describe, expect, it } from "vitest";
import { type Arguments, exempt, isClass, modules } from "../../scripts/testing/surface.js";
import * as generated from "../generated/ops.js";
import { float64, nn, ones, ops, optim, Tensor, tensor, zeros } from "../index.js";

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

/** What takes the arguments of these kinds, "Class: kind". */
const takenFirst = new Set<string>([
  ...["LPPool1d", "LPPool2d", "LPPool3d", "LnStructured", "GradScaler"].map((name) => `${name}: text`),
  // Names of files.
  ...["loadFile", "safeOpen", "loadModel", "saveModel"].map((name) => `${name}: text`),
]);

interface Callable {
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
  /** Makes its required arguments. */
  readonly required: () => readonly unknown[];
}

function callablesOf(module: string): Callable[] {
  const { space, args } = modules[module] ?? { space: {}, args: new Map<string, Arguments>() };
  const left = new Set((exempt[module] ?? "").split(" "));
  return Object.entries(space).flatMap(([name, value]): Callable[] => {
    const required = args.get(name);
    if (typeof value !== "function" || required === undefined || left.has(name)) return [];
    if (module === "torch" && Reflect.get(generated, name) === value) return [];
    // It takes the time of a hundred others, and is made of layers that are tried.
    if (name === "Transformer") return [];
    const f = value as (...args: readonly unknown[]) => unknown;
    const isNew = isClass(f);
    return [{ name, required, call: (...given) => (isNew ? (Reflect.construct(f, given) as unknown) : f(...given)) }];
  });
}

/** The options that a callable names when it is given one that it does not have. */
function optionsOf({ call, required }: Callable): string[] {
  try {
    call(...required(), { bogusOption: 1 });
  } catch (error) {
    const known = /Expected one of: ([^.]*)\./.exec(String(error))?.[1];
    if (known !== undefined) return known.split(", ").filter((name) => !unread.has(name));
  }
  return [];
}

/** What is wrong with the answer to a value of another kind: it was taken, or the engine met it. */
function faultOf(call: () => unknown): string | null {
  try {
    const made = call();
    if (made instanceof Promise) made.catch(() => undefined);
    return "taken";
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const isRaw = /^Cannot (read|convert|mix|destructure)|is not (a function|iterable)/.test(error.message);
    return isRaw ? error.message : null;
  }
}

describe.each(Object.keys(modules))("%s", (module) => {
  it("refuses options of another kind", () => {
    const faults: string[] = [];
    for (const callable of callablesOf(module)) {
      for (const option of optionsOf(callable)) {
        for (const [kind, value] of Object.entries(junk)) {
          if (taken[kind as keyof typeof junk].split(" ").includes(option)) continue;
          const fault = faultOf(() => callable.call(...callable.required(), { [option]: value }));
          if (fault !== null) faults.push(`${callable.name}: ${option}: ${kind}: ${fault}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it("refuses required arguments of another kind", () => {
    const faults: string[] = [];
    for (const { name, required, call } of callablesOf(module)) {
      for (const [i, given] of required().entries()) {
        // What takes tensors or lists takes others.
        const isList = given instanceof Tensor || Array.isArray(given);
        for (const [kind, value] of Object.entries(junk)) {
          if (isList && ["map", "tensor", "texts"].includes(kind)) continue;
          if (takenFirst.has(`${name}: ${kind}`)) continue;
          const fault = faultOf(() => call(...required().with(i, value)));
          if (fault !== null) faults.push(`${name}: ${i}: ${kind}: ${fault}`);
        }
      }
    }
    expect(faults).toEqual([]);
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
