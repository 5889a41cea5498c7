/** @file The types of the operators agree with what runs: every name that is there has a signature, and the other way round. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as torch from "../../src/index.js";
import { camelCase } from "../../src/util/names.js";
import { methodNames } from "../../src/generated/ops.js";
import { memberNames } from "./hand-written.js";

const src = (name: string): string => fileURLToPath(new URL(`../../src/${name}`, import.meta.url));

/** The interfaces of a file by name, with how many members they have. */
function interfacesOf(file: string): Map<string, number> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  return new Map(
    source.statements.filter(ts.isInterfaceDeclaration).map(({ name, members }) => [name.text, members.length]),
  );
}

const typed = interfacesOf(src("generated/ops-types.ts"));
const methods = memberNames(src("generated/ops-types.ts"), "GeneratedMethods");
const handwritten = memberNames(src("functional/methods.ts"), "HandwrittenMethods");

describe("types and what runs", () => {
  it("name the same methods", () => {
    expect([...methods].sort()).toEqual([...new Set(methodNames.map(camelCase))].sort());
    const missing = [...methods, ...handwritten].filter((name) => !(name in torch.Tensor.prototype));
    expect(missing).toEqual([]);
  });

  it("give every function at least one signature", () => {
    expect([...typed].filter(([, count]) => count === 0).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["generated/ops.ts", torch],
    ["generated/linalg.ts", torch.linalg],
    ["generated/fft.ts", torch.fft],
    ["generated/special.ts", torch.special],
  ])("name the same functions in %s", (file, namespace) => {
    const names = [
      ...readFileSync(src(file), "utf8").matchAll(/(?:const (\w+)|(\w+) as (\w+)) ?=? ?aten<types\.(\w+)>/g),
    ];
    expect(names.length).toBeGreaterThan(10);
    for (const [, name = "", , , type = ""] of names) {
      expect([name, typed.has(type)]).toEqual([name, true]);
      if (!name.endsWith("_") || name in namespace) expect(typeof Reflect.get(namespace, name)).toBe("function");
    }
  });
});

it("norms take orders as numbers and texts, also in a variable", () => {
  const x = torch.tensor([
    [3, 0],
    [0, 4],
  ]);
  const orders: torch.NormOrder[] = ["fro", "nuc", 2];
  expect(orders.map((ord) => torch.linalg.norm(x, ord).item())).toEqual([5, 7, 4]);
  expect(orders.map((ord) => torch.linalg.norm(x, { ord }).item())).toEqual([5, 7, 4]);
  expect(orders.map((ord) => torch.linalg.matrixNorm(x, ord).item())).toEqual([5, 7, 4]);
  expect(orders.map((p) => torch.linalg.cond(x, p).item().toFixed(4))).toEqual(["2.0833", "4.0833", "1.3333"]);
  expect(orders.map((p) => torch.linalg.cond(x, { p }).item().toFixed(4))).toEqual(["2.0833", "4.0833", "1.3333"]);
});

it("what asks for quantized tensors and streams compiles, and says that there are none", () => {
  const x = torch.ones([1]);
  expect(() => x.qscheme()).toThrow(/qscheme/);
  expect(() => torch.qscheme(x)).toThrow(/qscheme/);
  expect(() => x.recordStream({})).toThrow(/there are no streams/);
});

it("nodes of the graph have PyTorch's text", () => {
  const y = torch.ones([1], { requiresGrad: true }).add(1);
  expect(String(y.gradFn)).toMatch(/^<AddBackward0 object at 0x[0-9a-f]+>$/);
  expect(y.gradFn?.name()).toBe("AddBackward0");
});
