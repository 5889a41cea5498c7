/** @file Arguments that make no sense: of wrong types, sizes beyond all memory, objects that lie or throw. */
import * as torch from "../../../src/index.js";
import type { Random } from "../random.js";
import { listRecipe, numberRecipe, only, type Recipe } from "./recipe.js";
import { anyTensor, spoilt, tensorNear, tensorRecipe } from "./tensors.js";

const { nn, optim, data } = torch;

const numbers: readonly (number | bigint)[] = [
  ...[0, 1, 2, 3, 4, -1, -0, 0.5, 1e-3, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 53, 1e15, 1e300],
  ...[-(2 ** 31), 5e-324, 9n, 2n ** 40n, 2n ** 64n, -(2n ** 70n)],
];

const words: readonly string[] = [
  ...["", "mean", "none", "cpu", "cuda:99", "meta", "float32", "min", "a,b->ab", "a...->a", "__proto__", "constructor"],
  ...["\u{1F600}\0", "../x", "{epoch}", "%", "100%", "epoch", "1e9", "\ud800"],
];

function detached(): Float32Array {
  const array = new Float32Array(4);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}

function circular(): unknown[] {
  const array: unknown[] = [];
  array.push(array);
  return array;
}

function deep(levels: number): unknown {
  let value: unknown = [1];
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}

function deepObject(levels: number): unknown {
  let value: unknown = { a: 1 };
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
}

/** An object whose every property throws. */
const throwing = (): unknown =>
  new Proxy(
    {},
    {
      get() {
        throw new Error("a getter threw");
      },
    },
  );

/** An object with a property that gives another value each time. */
function fickle(values: readonly unknown[]): unknown {
  let asked = 0;
  return {
    get length() {
      return values[asked++ % values.length];
    },
    getItem: () => 1,
  };
}

/** An array that answers another length or item each time it is asked. */
function fickleArray(): unknown {
  let asked = 0;
  return new Proxy([torch.ones([2]), torch.ones([2])], {
    get(target, key, receiver): unknown {
      if (key === "0" && asked++ % 2 === 1) return "something else";
      return Reflect.get(target, key, receiver);
    },
  });
}

const weights = (): torch.Tensor => torch.ones([2]).requiresGrad_();

/** Wrong, hostile or odd values. */
const odd: readonly Recipe[] = [
  only("undefined", () => undefined),
  only("null", () => null),
  only("true", () => true),
  only("false", () => false),
  only("a symbol", () => Symbol("junk")),
  only("an arrow function", () => () => 1),
  only("a function that throws", () => () => {
    throw new Error("thrown by an argument");
  }),
  only("an asynchronous function", () => () => Promise.resolve(1)),
  only("a class", () => class Junk {}),
  only("{}", () => ({})),
  only("{ junk: 1 }", () => ({ junk: 1 })),
  only("an object without a prototype", () => Object.create(null) as unknown),
  only("an object whose getters throw", throwing),
  only("an object whose toString throws", () => ({
    toString() {
      throw new Error("toString threw");
    },
  })),
  only("a resolved promise", () => Promise.resolve(1)),
  only("a Map", () => new Map([["dim", 1]])),
  only("a Set", () => new Set([1])),
  only("a Date", () => new Date(0)),
  only("a regular expression", () => /a/),
  only("an Error", () => new Error("an argument")),
  // --- lists
  only("[]", () => []),
  only("[null]", () => [null]),
  only("[undefined]", () => [undefined]),
  only("a list of a symbol", () => [Symbol("q")]),
  only("holes", () => new Array<unknown>(3)),
  only("an array that says 4294967295", () => new Array<unknown>(2 ** 32 - 1)),
  only("an array that says 300000000", () => new Array<unknown>(3e8)),
  only("an array of numbers that says 4294967295", () => {
    const array = [1, 2];
    array.length = 2 ** 32 - 1;
    return array;
  }),
  only("an array of tensors that says 4294967295", () => {
    const array: unknown[] = [weights()];
    array.length = 2 ** 32 - 1;
    return array;
  }),
  only("a list of an endless array", () => [new Array<unknown>(2 ** 32 - 1)]),
  only("{ length: 4e9 }", () => ({ length: 4e9 })),
  only("{ length: 1e15, getItem }", () => ({ length: 1e15, getItem: () => 1 })),
  only("{ length: 4e9, getItem }", () => ({ length: 4e9, getItem: () => 1 })),
  only("{ length: -1, getItem }", () => ({ length: -1, getItem: () => 1 })),
  only("{ length: NaN, getItem }", () => ({ length: NaN, getItem: () => 1 })),
  only("{ length: 3, getItem }", () => ({ length: 3, getItem: () => 1 })),
  only("a data set of another length each time", () => fickle([3, 4e9, -1, "x"])),
  only("a list of another item each time", fickleArray),
  only("an object that iterates itself badly", () => ({ [Symbol.iterator]: () => ({}) })),
  only("a circular list", circular),
  only("a list 5000 deep", () => deep(5000)),
  only("an object 5000 deep", () => deepObject(5000)),
  only("a circular object", () => {
    const object: Record<string, unknown> = {};
    object.self = object;
    return object;
  }),
  only("[2 ** 40, 2 ** 40]", () => [2 ** 40, 2 ** 40]),
  only("[1e12]", () => [1e12]),
  only("[2, -1]", () => [2, -1]),
  only("ragged lists", () => [[1, 2], [3]]),
  only("['a', 'b']", () => ["a", "b"]),
  only("[[0, 1], [1, 0]]", () => [
    [0, 1],
    [1, 0],
  ]),
  // --- memory
  only("a long string", () => "x".repeat(1 << 20)),
  only("an empty typed array", () => new Float32Array(0)),
  only("a typed array", () => Float32Array.of(1, 2, 3, 4)),
  only("a BigInt64Array", () => new BigInt64Array(2)),
  only("a DataView", () => new DataView(new ArrayBuffer(8))),
  only("a detached array", detached),
  only("shared memory", () => new Float32Array(new SharedArrayBuffer(16))),
  only("a buffer", () => Buffer.from("not an archive")),
  // --- things of this library
  only("float64", () => torch.float64),
  only("the device meta", () => torch.device("meta")),
  only("a slice", () => torch.slice(1, 2)),
  only("a generator", () => new torch.Generator()),
  only("a layer", () => new nn.Linear(2, 2)),
  only("a sequence of layers", () => new nn.Sequential(new nn.Linear(2, 2), new nn.ReLU())),
  only("a parameter", () => new nn.Parameter(torch.ones([2]))),
  only("a list of parameters", () => [weights(), weights()]),
  only("named parameters", () => ({ a: weights(), b: torch.ones([2, 3]) })),
  only("a parameter twice", () => {
    const p = weights();
    return [p, p];
  }),
  only("an optimizer", () => new optim.SGD([weights()], { lr: 0.1 })),
  only("a schedule", () => new optim.lrScheduler.StepLR(new optim.SGD([weights()], { lr: 0.1 }), 1)),
  only("a data set", () => new data.TensorDataset(torch.ones([3, 2]))),
  only("a loader", () => new data.DataLoader([torch.ones([2])], { batchSize: 1 })),
  only("a sum", () => (x: unknown) => (x as torch.Tensor).sum()),
];

/** Functions that make options: names and words come from the source text of the function that is called. */
export function wordsOf(callee: unknown): string[] {
  if (typeof callee !== "function") return [];
  const text = Function.prototype.toString.call(callee).slice(0, 20_000);
  return [
    ...new Set(
      Array.from(
        text.matchAll(/"([A-Za-z_][\w-]{0,24})"|\b([a-z]\w{1,20})\s*[:=,]/g),
        ([, quoted, name]) => quoted ?? name ?? "",
      ),
    ),
  ];
}

function word(random: Random, known: readonly string[]): Recipe {
  const text = known.length > 0 && random.below(2) === 0 ? random.pick(known) : random.pick(words);
  return only(JSON.stringify(text), () => text);
}

function options(random: Random, known: readonly string[]): Recipe {
  const entries = Array.from({ length: 1 + random.below(3) }, (): [string, Recipe] => [
    known.length > 0 && random.below(8) > 0 ? random.pick(known) : random.pick(words),
    junk(random, known),
  ]);
  return only(`{ ${entries.map(([name, value]) => `${name}: ${value.text}`).join(", ")} }`, () => {
    const made: Record<string, unknown> = {};
    for (const [name, value] of entries) made[name] = value.make();
    return made;
  });
}

/** One argument for a function that is written by hand; `known` are words of its source. */
export function junk(random: Random, known: readonly string[]): Recipe {
  switch (random.below(10)) {
    case 0:
    case 1:
      return numberRecipe(random.pick(numbers), true);
    case 2:
      return word(random, known);
    case 3:
    case 4:
      return tensorRecipe(tensorNear(anyTensor(random), random));
    case 5:
      return random.below(4) === 0
        ? random.pick(spoilt)
        : listRecipe(Array.from({ length: random.below(4) }, () => junk(random, known)));
    case 6:
      return options(random, known);
    default:
      return random.pick(odd);
  }
}

/** The arguments of a call. */
export function junkArguments(random: Random, known: readonly string[]): Recipe[] {
  const args = Array.from({ length: random.below(5) }, () => junk(random, known));
  if (random.below(3) === 0) args.push(options(random, known));
  return args;
}
