/** @file Pickles: written, read back, and hostile ones. */
import { describe, expect, it } from "vitest";
import { Budget } from "../budget.js";
import { PicklingError, UnpicklingError } from "../errors.js";
import { plainGlobal } from "../globals.js";
import { isOrderedDict, isTuple, orderedDict, PyFloat, PyObject, tuple } from "../python-values.js";
import { GlobalName, PersistentId, pickle } from "./pickler.js";
import { unpickle, type UnpicklerOptions } from "./unpickler.js";

const options: UnpicklerOptions = {
  findGlobal: plainGlobal,
  persistentLoad: (id) => id,
  unknownGlobals: "refuse",
  budget: new Budget(0),
};
const write = (value: unknown): Uint8Array => pickle(value, { reduce: () => undefined });
const roundTrip = (value: unknown): unknown => unpickle(write(value), options);
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part, "latin1")])));
const read = (...parts: (string | number)[]): unknown => unpickle(bytes(0x80, 2, ...parts), options);

describe("round trips", () => {
  it.each([
    [null],
    [true],
    [false],
    [0],
    [255],
    [256],
    [65535],
    [65536],
    [-1],
    [-(2 ** 31)],
    [2 ** 31],
    [Number.MAX_SAFE_INTEGER],
    [Number.MIN_SAFE_INTEGER],
    [0.1],
    [-0],
    [NaN],
    [Infinity],
    [1e300],
    [2n ** 70n],
    [-(2n ** 63n)],
    [""],
    ["é 漢 😀"],
    [[]],
    [[1, [2, "three"], null]],
    [{}],
    [{ a: 1, b: { c: [true] } }],
    [
      new Map<unknown, unknown>([
        [0, "zero"],
        ["one", 1],
      ]),
    ],
    [new Set([1, "a"])],
    [Uint8Array.of(0, 1, 127, 128, 255)],
    [{ re: 1, im: -2.5 }],
  ])("%o", (value) => {
    expect(roundTrip(value)).toEqual(value);
  });

  it("keeps more than 1,000 items and 256 memo entries", () => {
    const value = {
      list: Array.from({ length: 2500 }, (_, i) => `item ${i}`),
      table: new Map([...Array(2500).keys()].map((i) => [i, [i]])),
    };
    expect(roundTrip(value)).toEqual(value);
  });

  it("marks tuples and ordered dictionaries, which stay ordinary values", () => {
    const result = roundTrip({ t: tuple([1, 2, 3, 4]), o: orderedDict({ z: 1, a: 2 }) }) as {
      t: unknown[];
      o: Record<string, unknown>;
    };
    expect(result.t).toEqual([1, 2, 3, 4]);
    expect(isTuple(result.t)).toBe(true);
    expect(Object.keys(result.o)).toEqual(["z", "a"]);
    expect(isOrderedDict(result.o)).toBe(true);
  });

  it("keeps shared and cyclic references", () => {
    const shared = { x: 1 };
    const value: { a: object; b: object; self?: object } = { a: shared, b: shared };
    value.self = value;
    const result = roundTrip(value) as typeof value;
    expect(result.a).toBe(result.b);
    expect(result.self).toBe(result);
  });

  it("keeps the metadata of state dictionaries beside their entries", () => {
    const state = { weight: 1 };
    Object.defineProperty(state, "_metadata", { value: { "": { version: 1 } }, enumerable: false });
    const result = roundTrip(state) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual(["weight"]);
    expect(result._metadata).toEqual({ "": { version: 1 } });
  });

  it("keeps a key named __proto__ a key", () => {
    const result = roundTrip(new Map([["__proto__", { polluted: true }]])) as object;
    expect(Object.getOwnPropertyNames(result)).toEqual(["__proto__"]);
    expect("polluted" in result).toBe(false);
  });

  it("writes whole numbers as int and PyFloat as float", () => {
    expect([...write(1)]).toEqual([0x80, 2, 0x4b, 1, 0x2e]);
    expect([...write(new PyFloat(1))]).toEqual([0x80, 2, 0x47, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 0x2e]);
  });
});

describe("what cannot be saved", () => {
  it.each([
    ["undefined", { a: [1, undefined] }, "undefined at value.a[1]"],
    ["a function", { f: () => 1 }, "a function at value.f"],
    ["a symbol", Symbol("x"), "a symbol"],
    ["an object of a class", { d: new Date(0) }, "an object of class Date at value.d"],
    ["a typed array", { x: new Float32Array(2) }, "torch.fromTypedArray"],
    ["half a surrogate pair", "\ud800", "surrogate"],
    [
      "a module",
      {
        m: new (class Net {
          stateDict = () => ({});
        })(),
      },
      "Save what its stateDict() returns",
    ],
  ])("%s", (_, value, message) => {
    expect(() => write(value)).toThrow(PicklingError);
    expect(() => write(value)).toThrow(message);
  });

  it("a tuple inside itself, and endless depth", () => {
    const items: unknown[] = [];
    items.push(items);
    expect(() => write(tuple(items))).toThrow("a tuple that contains itself");
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(() => write(deep)).toThrow("more than 1000 nested values");
  });
});

describe("reading", () => {
  it("takes Python's own classes of the allow-list", () => {
    expect(
      read("ccollections\ndefaultdict\n", "c__builtin__\nlist\n", 0x85, "R", "X", 1, 0, 0, 0, "a", "]", "s."),
    ).toEqual({
      a: [],
    });
    expect(read("cargparse\nNamespace\n", ")", 0x81, "}", "X", 1, 0, 0, 0, "a", "K", 7, "sb.")).toEqual({ a: 7 });
    expect(
      read("cpathlib\nPosixPath\n(", "X", 1, 0, 0, 0, "/", "X", 1, 0, 0, 0, "a", "X", 1, 0, 0, 0, "b", "tR."),
    ).toBe("/a/b");
    expect(read("c__builtin__\nset\n", "]", "(K", 1, "K", 2, "e", 0x85, "R.")).toEqual(new Set([1, 2]));
  });

  it("gives persistent ids to its surroundings", () => {
    expect(roundTrip(new PersistentId(tuple(["storage", 1])))).toEqual(["storage", 1]);
  });

  it("refuses names that are not allowed, before anything is called", () => {
    for (const name of ["os\nsystem", "builtins\neval", "__builtin__\ngetattr", "subprocess\nPopen", "torch\nload"]) {
      const evil = (): unknown => read(`c${name}\n`, "X", 4, 0, 0, 0, "true", 0x85, "R.");
      expect(evil).toThrow(UnpicklingError);
      expect(evil).toThrow(name.replace("\n", "."));
    }
  });

  it("gives placeholders for them where asked to", () => {
    const value = unpickle(
      bytes(0x80, 2, "cmy.config\nConfig\n", ")", 0x81, "}", "X", 1, 0, 0, 0, "a", "K", 7, "sb."),
      {
        ...options,
        unknownGlobals: "placeholder",
      },
    );
    expect(value).toBeInstanceOf(PyObject);
    expect(value).toMatchObject({ module: "my.config", name: "Config", state: { a: 7 } });
    expect(() => write({ value })).toThrow("my.config.Config");
    expect([...write(new GlobalName("torch", "float32"))]).toEqual([
      ...bytes(0x80, 2, "ctorch\nfloat32\n", "q", 0, "."),
    ]);
  });

  it.each([
    ["nothing", []],
    ["no end", ["K", 1]],
    ["an empty stack", ["."]],
    ["a text opcode", ["I1\n."]],
    ["an extension", [0x82, 1, "."]],
    ["a long string", ["X", 0xff, 0xff, 0xff, 0x7f, "a."]],
    ["a huge integer", [0x8b, 0xff, 0xff, 0xff, 0x7f, "."]],
    ["bytes longer than the file", [0x8e, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, "."]],
    ["an unknown memo entry", ["h", 3, "."]],
    ["a call of a number", ["K", 1, ")R."]],
    ["a call without a tuple", ["ccollections\nOrderedDict\n", "K", 1, "R."]],
    ["items for a number", ["K", 1, "K", 2, "a."]],
    ["entries for a list", ["]", "K", 1, "K", 2, "s."]],
    ["a key without a value", ["}", "(K", 1, "u."]],
    ["a missing mark", ["K", 1, "t."]],
    ["bad UTF-8", ["X", 2, 0, 0, 0, 0xc3, 0x28, "."]],
    ["state on a number", ["K", 1, "}b."]],
    ["state on a list", ["]", "}b."]],
    ["a class without a name", ["K", 1, "K", 2, 0x93, "."]],
    ["complex of strings", ["c__builtin__\ncomplex\n", "X", 1, 0, 0, 0, "a", "X", 1, 0, 0, 0, "b", 0x86, "R."]],
  ])("refuses damaged data: %s", (_, parts) => {
    expect(() => read(...parts)).toThrow(UnpicklingError);
  });

  it("refuses endless depth", () => {
    expect(() => read("K", 1, ...Array<number>(10_000).fill(0x85), ".")).toThrow("nests values more than 1000 deep");
  });

  it("fails cleanly whichever byte is changed", () => {
    const good = write({ a: [1, 2.5, "x"], b: tuple([1n << 70n]), c: new Set([1]), d: orderedDict({ e: null }) });
    for (let at = 2; at < good.length; at++) {
      for (let value = 0; value < 256; value += 5) {
        const changed = good.slice();
        changed[at] = value;
        try {
          unpickle(changed, options);
        } catch (error) {
          expect(error).toBeInstanceOf(UnpicklingError);
        }
      }
    }
  });
});
