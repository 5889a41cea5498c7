/** @file The lint rule that docs/coming-from-python.md gives finds layers where no module finds them, and no others. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./prepare.mjs";

let folder;
let config;
beforeAll(async () => {
  const page = readFileSync(join(root, "docs", "coming-from-python.md"), "utf8");
  const [, text] = /^```js\n(\/\/ eslint\.config\.js\n.*?)^```$/ms.exec(page) ?? [];
  folder = mkdtempSync(join(tmpdir(), "hidden-layers-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "eslint.config.mjs"), text);
  ({ default: config } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "eslint.config.mjs")).href));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found in the body of a module's class. */
function found(body, file = "model.ts") {
  const code = `import { nn } from "@lightning-ts/torch";\nclass Lit extends LightningModule {\n${body}\n}\n`;
  return new Linter().verify(code, config, { filename: file });
}

describe("the lint rule for layers", () => {
  it.each([
    ["#net = new nn.Linear(1, 1);", "field"],
    ["readonly #net = new torch.nn.Linear(1, 1);", "field"],
    ["readonly #net: nn.Sequential;", "field"],
    ["#net: nn.Linear | null = null;", "field"],
    ["#layers: nn.Linear[];", "field"],
    ["#scale = new nn.Parameter(torch.ones([1]));", "field"],
    ["constructor() { super(); this.#net = new nn.Linear(1, 1); }", "field"],
    ["static #shared = new nn.Linear(1, 1);", "field"],
    ["layers = [new nn.Linear(1, 1)];", "ModuleList"],
    ["private readonly byName = { a: new nn.Linear(1, 1) };", "ModuleList"],
    ['heads = new Map([["a", new nn.Linear(1, 1)]]);', "ModuleList"],
    ["layers = Array.from({ length: 3 }, () => new nn.Linear(1, 1));", "ModuleList"],
    ["#layers = [new nn.Linear(1, 1)];", "ModuleList"],
    ["configureModel() { this.layers = [new nn.Linear(1, 1)]; }", "ModuleList"],
  ])("finds %s", (body, advice) => {
    const messages = found(body);
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([["no-restricted-syntax", 3]]);
    expect(messages[0].message).toContain(advice);
    if (!/private|readonly|: nn/.test(body)) expect(found(body, "model.js")).toHaveLength(1);
  });

  it.each([
    "net = new nn.Linear(1, 1);",
    "private readonly net = new nn.Sequential(new nn.Linear(1, 1), new nn.ReLU());",
    "readonly layers = new nn.ModuleList([new nn.Linear(1, 1), new nn.Linear(1, 1)]);",
    "readonly heads = new nn.ModuleDict({ a: new nn.Linear(1, 1) });",
    "readonly #losses = [1, 2];",
    "#seen = new Map();",
    "#options: { lr: number } = { lr: 1 };",
    "#activation: (layer: nn.Linear) => Tensor;",
    "#make = () => new nn.Linear(1, 1);",
    "make() { const layers = [new nn.Linear(1, 1)]; return new nn.Sequential(...layers); }",
    "constructor() { super(); this.net = new nn.Linear(1, 1); }",
  ])("lets %s be", (body) => {
    expect(found(body)).toEqual([]);
  });
});
