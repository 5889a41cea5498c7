/** @file Reading and writing configurations. */
import { describe, expect, it } from "vitest";
import { UsageError } from "../usage-error.js";
import { Float, plain } from "./float.js";
import { largestConfiguration, readYaml } from "./read.js";
import { readScalar } from "./scalar.js";
import { writeYaml } from "./write.js";

const read = (text: string): unknown => readYaml(text, "run.yaml").value;

describe("an unquoted word", () => {
  it.each<[text: string, value: unknown]>([
    ["1", 1],
    ["-2", -2],
    ["+4", 4],
    ["1_000", 1000],
    ["0x1f", 31],
    ["0b101", 5],
    ["017", 15],
    ["1.0", new Float(1)],
    ["1e3", new Float(1000)],
    ["1e-3", 0.001],
    [".5", 0.5],
    ["5.", new Float(5)],
    [".inf", Infinity],
    ["-.INF", -Infinity],
    [".nan", NaN],
    ["inf", "inf"],
    ["yes", true],
    ["OFF", false],
    ["y", "y"],
    ["~", null],
    ["null", null],
    ["None", "None"],
    ["", null],
    ["1:00:00", "1:00:00"],
    ["2026-01-01", "2026-01-01"],
    ["0x", "0x"],
    ["-", "-"],
    ["__proto__", "__proto__"],
  ])("%s", (text, value) => {
    expect(readScalar(text)).toEqual(value);
  });
});

describe("a document", () => {
  it("has places", () => {
    const { placeOf } = readYaml("a:\n  b: 1\n  c: [1, {d: 2}]\n", "run.yaml");
    expect(placeOf(["a", "b"])).toBe("run.yaml, line 2, column 3");
    expect(placeOf(["a", "c", "1", "d"])).toBe("run.yaml, line 3, column 11");
    expect(placeOf(["a", "b", "missing"])).toBe("run.yaml, line 2, column 3");
    expect(placeOf(["z"])).toBe("run.yaml");
  });

  it("keeps what is quoted, resolves aliases and merges", () => {
    expect(plain(read("a: '1'\nb: &x {c: 1, d: 2}\ne: *x\nf: {<<: *x, d: 3}\ng: !!str 5\nh: !!int '7'"))).toEqual({
      a: "1",
      b: { c: 1, d: 2 },
      e: { c: 1, d: 2 },
      f: { c: 1, d: 3 },
      g: "5",
      h: 7,
    });
  });

  it("is JSON too, and of equal keys the last counts", () => {
    expect(read('{"a": [1, null, true], "b": "\\u00e9", "b": {"0": 1}}')).toEqual({ a: [1, null, true], b: { 0: 1 } });
  });

  it("does not change what all objects have", () => {
    const value = read("__proto__: {polluted: true}\nconstructor: 1") as object;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect("polluted" in {}).toBe(false);
  });

  const laughs = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`).join("\n")}`;

  it.each<[what: string, text: () => string, message: RegExp]>([
    ["what is not YAML", () => "model: [1, 2\n", /^run\.yaml, line 2, column 1: expected YAML\. /],
    ["two documents", () => "a: 1\n---\nb: 2\n", /^run\.yaml, line 2/],
    ["an alias of itself", () => "a: &a [*a]\n", /line 1, column 7: expected aliases that do not contain themselves/],
    ["an alias of nothing", () => "a: *b\n", /run\.yaml/],
    ["aliases that become too much", () => laughs, /at most 200000 values/],
    ["too many levels", () => `${"[".repeat(300)}${"]".repeat(300)}`, /at most 200 levels/],
    ["very many levels", () => "[".repeat(100_000), /at most 200 levels/],
    ["many dashes", () => "- ".repeat(100_000), /at most 200 levels/],
    [
      "many indents",
      () => Array.from({ length: 1000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      /at most 200 levels/,
    ],
    ["a list as key", () => "? [1]\n: 2\n", /keys that are names or numbers/],
    ["a tag of Python", () => "a: !!python/object/apply:os.system ['ls']\n", /YAML without tags of a language/],
  ])("is refused: %s", (_what, make, message) => {
    const text = make();
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(message);
  });
});

describe("a long text", () => {
  it("is refused before it is read", () => {
    expect(() => read("x".repeat(largestConfiguration + 1))).toThrow("at most 4194304 characters");
  });
});

describe("written YAML", () => {
  const value = {
    text: "plain words",
    number: "1e3",
    answer: "yes",
    empty: "",
    colon: "a: b",
    line: "a\nb",
    separator: "a\u2028b",
    one: new Float(1),
    small: 1e-8,
    large: new Float(1e21),
    whole: 3,
    endless: -Infinity,
    nothing: null,
    path: "./model.ts#Lit",
    list: [1, [2, []], { a: 1, b: [{}] }],
    map: { "0": 2, yes: 1, inner: { deep: [true] } },
  };

  it("is read back as the same data", () => {
    expect(read(writeYaml(value))).toEqual(value);
  });

  it("is as Python reads it", () => {
    expect(writeYaml({ lr: 1e-8, one: new Float(1), on: "on", list: [{ a: 1, b: [] }] })).toBe(
      'lr: 1.0e-08\none: 1.0\n"on": "on"\nlist:\n- a: 1\n  b: []\n',
    );
  });

  it("has comments above keys", () => {
    const text = writeYaml({ a: 1, b: { c: 2 } }, (path) => `about ${path.join(".")}`);
    expect(text).toBe("# about a\na: 1\n\n# about b\nb:\n\n  # about b.c\n  c: 2\n");
  });
});
