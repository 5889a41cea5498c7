/** @file Every operator has a sentence and, where PyTorch has one, a link to its page; editors show both. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { binding } from "../../src/native/binding.js";
import type { PublicNames } from "./emit.js";
import { parseSchema } from "./schema.js";
import { type Describe, describer, type DocPages, readSentences } from "./sentences.js";
import { isCallable } from "./signatures.js";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const read = (name: string): string => readFileSync(here(name), "utf8");

const text = read("sentences.txt");
const pages = JSON.parse(read("doc-pages.json")) as DocPages;
const names = JSON.parse(read("public-names.json")) as PublicNames;
const callable = binding
  .schemas()
  .map(parseSchema)
  .filter((schema) => schema.namespace === "aten" && isCallable(schema));
const operators = new Set([
  ...callable.map(({ name }) => name),
  ...names.methods,
  ...names.functions,
  ...(["linalg", "fft", "special"] as const).flatMap((part) => names[part].map((name) => `${part}_${name}`)),
]);

describe("sentences", () => {
  const describeOperator: Describe = describer(text, pages);

  it("are there for every operator, and whole", () => {
    expect(operators.size).toBeGreaterThan(1500);
    expect([...operators].filter((name) => describeOperator(name) === null)).toEqual([]);
    const sentences = [...operators].map((name) => describeOperator(name)?.sentence ?? "");
    expect(sentences.filter((sentence) => !/^[A-Z\d`-].{8,}\.$/.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => /\*\/|\n| {2}|\.\.$|\bundefined\b|\]\(/.test(sentence))).toEqual([]);
  });

  it("are written for operators that exist", () => {
    expect([...readSentences(text).keys()].filter((name) => !operators.has(name))).toEqual([]);
  });

  it("are their own where the base's would say something wrong", () => {
    expect(describeOperator("relu_")?.sentence).toBe(
      "Each element, or zero where it is negative. In place: changes the tensor and returns it.",
    );
    expect(describeOperator("index_add_")?.sentence).not.toContain("copy");
    const views = [...operators].filter((name) => name.endsWith("_") && !name.endsWith("__"));
    expect(views.filter((name) => /as a view|A copy with/.test(describeOperator(name)?.sentence ?? ""))).toEqual([]);
  });

  it("come with links to names with a page only", () => {
    const known = new Set<string>();
    const { version, ...places } = pages;
    for (const [place, list] of Object.entries(places)) {
      for (const name of list) known.add(`torch${place === "torch" ? "" : `.${place}`}.${name}`);
    }
    const folder = here("../../src/generated/");
    let links = 0;
    for (const file of readdirSync(folder)) {
      for (const [, label = "", url = ""] of readFileSync(folder + file, "utf8").matchAll(
        /\[([\w.]+)\]\((https:[^)]+)\)/g,
      )) {
        links++;
        if (!known.has(label)) expect(label).toBe("a name with a page");
        const page = label.startsWith("torch.special.") ? `special.html#${label}` : `generated/${label}.html`;
        if (url !== `https://docs.pytorch.org/docs/${version}/${page}`) expect(url).toBe(page);
      }
    }
    expect(links).toBeGreaterThan(3000);
    expect(binding.torchVersion().startsWith(`${version}.`)).toBe(true);
    const documented = [...operators].filter((name) => describeOperator(name)?.page !== null);
    expect(documented.length).toBeGreaterThan(1100);
    expect(describeOperator("unfold")?.page?.name).toBe("torch.Tensor.unfold");
    expect(describeOperator("special_erf")?.page?.url).toMatch(/special\.html#torch\.special\.erf$/);
  });

  it.each([
    ["abs", /"name: sentence\."/],
    ["abs: no full stop", /Received: abs: no full stop/],
    ["abs:  two spaces.", /Received/],
    ["abs: One.\nabs: Two.", /should be there once\. Received: abs: Two/],
    ["abs = ", /Received/],
  ])("refuse the line %j", (line, message) => {
    expect(() => readSentences(line)).toThrow(message);
  });

  it("refuse names of nothing and pages that are not there", () => {
    expect(() => describer("a = b", pages)("a")).toThrow("no sentence for b, of which a is a name");
    expect(() => describer("a: One. See nn.Nothing.", pages)("a")).toThrow("not there: nn.Nothing");
    expect(describer("a: One.", pages)("nothing")).toBeNull();
    expect(describer("a: One.", pages)("_backward")).toBeNull();
  });
});

describe("hover", () => {
  const file = here("../../src/hover.ts");
  const program = `
    import * as torch from "./index.js";
    const x = torch.ones([2]);
    x./*1*/abs();
    torch./*2*/atan2(x, x);
    x./*3*/add(1, { alpha: 2 });
    torch.linalg./*4*/cond(x);
    torch.special./*5*/zeta(x, x);
    torch.ops.aten./*6*/relu(x);
    torch.ops.aten.add./*7*/Tensor(x, x);
    torch.fft./*8*/rfft(x);
    const f = torch./*9*/cumsum;
    x./*10*/uniform_(0, 1);
  `;
  let service: ts.LanguageService;
  beforeAll(() => {
    const { config } = ts.readConfigFile(here("../../../../tsconfig.base.json"), (name) => ts.sys.readFile(name)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, here("../.."));
    service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file],
      getScriptVersion: () => "1",
      getScriptSnapshot: (name) => {
        const content = name === file ? program : ts.sys.readFile(name);
        return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
      },
      getCurrentDirectory: () => here("../.."),
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      fileExists: (name) => name === file || ts.sys.fileExists(name),
      readFile: (name) => (name === file ? program : ts.sys.readFile(name)),
      directoryExists: (name) => ts.sys.directoryExists(name),
    });
  });

  it.each([
    ["/*1*/", /^The absolute value of each element.*torch\.abs\.html/, "aten::abs("],
    ["/*2*/", /^The angle of the points.*torch\.atan2\.html/, "aten::atan2("],
    ["/*3*/", /^Adds `alpha \* other`.*torch\.add\.html/, "aten::add."],
    ["/*4*/", /^The condition number.*torch\.linalg\.cond\.html/, "aten::linalg_cond("],
    ["/*5*/", /^The Hurwitz zeta function.*special\.html#torch\.special\.zeta/, "aten::special_zeta("],
    ["/*6*/", /^Each element, or zero.*nn\.functional\.relu\.html/, null],
    ["/*7*/", /AtenOperators\.add/, "aten::add.Tensor("],
    ["/*8*/", /^The Fourier transform of real input.*torch\.fft\.rfft\.html/, "aten::fft_rfft("],
    ["/*9*/", /^The sum of the elements so far.*torch\.cumsum\.html/, null],
    ["/*10*/", /^Fills the tensor with uniform draws.*torch\.Tensor\.uniform_\.html/, "aten::uniform_("],
  ])("at %s says what the operator does", (mark, sentence, schema) => {
    const info = service.getQuickInfoAtPosition(file, program.indexOf(mark) + mark.length);
    expect(ts.displayPartsToString(info?.documentation)).toMatch(sentence);
    if (schema === null) return;
    const tag = info?.tags?.find(({ name }) => name === "aten");
    expect(ts.displayPartsToString(tag?.text)).toContain(schema);
  });
});
