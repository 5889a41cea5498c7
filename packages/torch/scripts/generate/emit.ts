/** @file The text of the generated files. */
import { camelCase } from "../../src/util/names.js";
import type { Schema } from "./schema.js";
import type { Describe } from "./sentences.js";
import { type Form, isCallable, isOut, signatures } from "./signatures.js";

/** The names that PyTorch offers, by where it offers them. */
export interface PublicNames {
  readonly methods: readonly string[];
  readonly functions: readonly string[];
  readonly linalg: readonly string[];
  readonly fft: readonly string[];
  readonly special: readonly string[];
}

/** What the generator knows. */
export interface Input {
  readonly schemas: readonly Schema[];
  readonly names: PublicNames;
  /** Names that the package's entry exports by hand. */
  readonly handWrittenFunctions: ReadonlySet<string>;
  /** Members of Tensor that are written by hand. */
  readonly handWrittenMethods: ReadonlySet<string>;
  /** What the documentation says of each operator. */
  readonly describe: Describe;
  readonly version: string;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Overloads by name: first those that PyTorch's Python has, in a fixed order. */
function byName(schemas: readonly Schema[]): Map<string, Schema[]> {
  const map = new Map<string, Schema[]>();
  for (const schema of schemas) {
    if (schema.namespace !== "aten") continue;
    const found = map.get(schema.name);
    if (found === undefined) map.set(schema.name, [schema]);
    else found.push(schema);
  }
  for (const found of map.values()) found.sort((a, b) => order(a.overload, b.overload));
  return map;
}

/** The files' texts by their names in `src`. */
export function emit(input: Input): Map<string, string> {
  const overloads = byName(input.schemas);
  const files = new Map<string, string>();
  const head = (about: string) =>
    `/** @file ${about} Generated from the schemas of libtorch ${input.version} by scripts/generate.ts: do not edit. */\n`;

  const methods = input.names.methods.filter((name) => {
    const takesSelf = overloads.get(name)?.some((schema) => schema.arguments[0]?.name === "self") ?? false;
    const isTyped = overloads.get(name)?.some(isCallable) ?? false;
    return takesSelf && isTyped && !input.handWrittenMethods.has(camelCase(name));
  });
  files.set(
    "generated/ops-types.ts",
    head("Types of the operators' methods and functions.") + types(input, overloads, methods),
  );

  const functions = input.names.functions.filter((name) => !input.handWrittenFunctions.has(camelCase(name)));
  files.set(
    "generated/ops.ts",
    head("The operators as functions, and the names of those that are methods.") +
      functionsFile(input, functions, "") +
      `\n/** The methods that are operators: their names in libtorch. */\nexport const methodNames: readonly string[] = (\n  "` +
      wrap(methods, " ", 110).join(' " +\n  "') +
      `"\n).split(" ");\n` +
      `export type { GeneratedMethods } from "./ops-types.js";\n`,
  );
  for (const part of ["linalg", "fft", "special"] as const) {
    files.set(
      `generated/${part}.ts`,
      head(`The operators of torch.${part}.`) + functionsFile(input, input.names[part], `${part}_`),
    );
  }
  files.set("generated/ops-aten.ts", head("Types of `torch.ops.aten`.") + atenFile(input, overloads));
  return files;
}

function wrap(words: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line.length + word.length > width) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : separator + word;
  }
  return line === "" ? lines : [...lines, line];
}

const typeImports = `import type { DeviceLike } from "../tensor/device.js";
import type { DType, Layout, MemoryFormat } from "../tensor/dtype.js";
import type { Float, Int, NormOrder } from "../tensor/ops-arguments.js";
import type { Generator } from "../runtime/random.js";
import type { Scalar, Tensor } from "../tensor/tensor-class.js";
`;

function types(input: Input, overloads: ReadonlyMap<string, readonly Schema[]>, methods: readonly string[]): string {
  const lines = [
    typeImports.replace("{ Float,", "{ FactoryOptions, Float,"),
    "/** The operators as methods of a tensor. */",
    "export interface GeneratedMethods {",
  ];
  for (const name of methods) {
    const own = (overloads.get(name) ?? []).filter((schema) => schema.arguments[0]?.name === "self");
    lines.push(...documented(input, name, own, "method", `  ${camelCase(name)}`));
  }
  lines.push("}", "");
  const prefixes = [
    ["functions", ""],
    ["linalg", "linalg_"],
    ["fft", "fft_"],
    ["special", "special_"],
  ] as const;
  for (const [part, prefix] of prefixes) {
    for (const name of input.names[part]) {
      const js = camelCase(name);
      if (part === "functions" && input.handWrittenFunctions.has(js)) continue;
      lines.push(`/** Signatures of \`torch.${part === "functions" ? "" : `${part}.`}${js}\`. */`);
      lines.push(`export interface ${typeName(prefix + name)} {`);
      const all = overloads.get(prefix + name) ?? [];
      lines.push(...documented(input, prefix + name, all, "function", "  "), "}", "");
    }
  }
  return lines.join("\n");
}

/** The lines of an operator's sentence with a link to its page in PyTorch's documentation. */
function about({ describe }: Input, name: string): string {
  const description = describe(name);
  if (description === null) {
    throw new Error(
      `Every operator needs a sentence. Received: ${name}. Add a line to scripts/generate/sentences.txt.`,
    );
  }
  const { sentence, page } = description;
  return page === null ? sentence : `${sentence} [${page.name}](${page.url})`;
}

/** The schema as a tag of a doc comment. */
function schemaTag(schema: Schema): string {
  return `@aten ${schema.text.replaceAll("*/", "* /")}`;
}

/** A doc comment: what the operator does, and the schema as a tag of its own. */
function comment(indent: string, text: string, schema: Schema): string[] {
  return [`${indent}/**`, `${indent} * ${text}`, `${indent} * ${schemaTag(schema)}`, `${indent} */`];
}

/** The signatures of a name's overloads, one under the other, each overload's first with its documentation. */
function documented(input: Input, name: string, schemas: readonly Schema[], form: Form, indent: string): string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  const text = about(input, name);
  const bases = schemas.filter((schema) => !isOut(schema) && isCallable(schema));
  const chosen = bases.length > 0 ? bases : schemas.filter(isCallable);
  for (const schema of chosen) {
    let doc = comment("  ", text, schema);
    for (const signature of signatures(schema, outOf(schema, schemas), form)) {
      if (seen.has(signature)) continue;
      seen.add(signature);
      lines.push(...doc);
      doc = [];
      lines.push(`${indent}${signature};`);
    }
  }
  return lines;
}

/** The out variant of an overload: the one with the same positional arguments. */
function outOf(schema: Schema, schemas: readonly Schema[]): Schema | undefined {
  const positional = (s: Schema) =>
    s.arguments
      .filter((value) => !value.keywordOnly)
      .map((value) => `${value.type} ${value.name}`)
      .join(", ");
  const wanted = positional(schema);
  return schemas.find((other) => isOut(other) && positional(other) === wanted);
}

function typeName(name: string): string {
  const camel = camelCase(name);
  return `${camel.charAt(0).toUpperCase()}${camel.slice(1)}Function`;
}

const reservedNames = new Set(["var", "delete", "in", "new", "default", "function", "with", "eval", "arguments"]);

function functionsFile(input: Input, names: readonly string[], prefix: string): string {
  const lines = [`import { aten } from "../tensor/aten.js";`, `import type * as types from "./ops-types.js";`, ""];
  const renamed: string[] = [];
  for (const name of names) {
    const js = camelCase(name);
    const local = reservedNames.has(js) ? `${js}_` : js;
    lines.push(`/** ${about(input, prefix + name)} */`);
    if (local === js) lines.push(`export const ${js} = aten<types.${typeName(prefix + name)}>("${prefix}${name}");`);
    else {
      lines.push(`const ${local} = aten<types.${typeName(prefix + name)}>("${prefix}${name}");`);
      renamed.push(`${local} as ${js}`);
    }
  }
  if (renamed.length > 0) lines.push(`export { ${renamed.join(", ")} };`);
  return lines.join("\n") + "\n";
}

function atenFile(input: Input, overloads: ReadonlyMap<string, readonly Schema[]>): string {
  const lines = [
    typeImports.replace(
      "{ Float, Int, NormOrder }",
      "{ FactoryOptions, Float, Int, NormOrder, OperatorNamespace, Packet }",
    ),
    "/** The operators of `torch.ops.aten` by their own names; each name is callable and has its overloads as properties. */",
    "export interface AtenOperators {",
  ];
  for (const name of [...overloads.keys()].sort(order)) {
    const callable = (overloads.get(name) ?? []).filter(isCallable);
    if (callable.length === 0) continue;
    const text = about(input, name);
    lines.push(`  /** ${text} */`, `  readonly ${name}: Packet<{`);
    for (const schema of callable) {
      // The sentence stands once, at the name: an overload leads there, and says what only its schema does.
      lines.push(`    /** {@link AtenOperators.${name}} ${schemaTag(schema)} */`);
      const all = signatures(schema, schema, "operator").map((signature) => `${signature};`);
      lines.push(`    ${schema.overload === "" ? "default" : schema.overload}: { ${all.join(" ")} };`);
    }
    lines.push("  }>;");
  }
  lines.push(
    "}",
    "",
    "/** Namespaces of operators. */",
    "export interface OperatorNamespaces {",
    "  readonly aten: AtenOperators;",
  );
  const namespaces = [...new Set(input.schemas.map((schema) => schema.namespace))]
    .filter((name) => name !== "aten")
    .sort(order);
  for (const name of namespaces)
    lines.push(`  readonly ${/^\w+$/.test(name) ? name : `"${name}"`}: OperatorNamespace;`);
  lines.push("}", "");
  return lines.join("\n");
}
