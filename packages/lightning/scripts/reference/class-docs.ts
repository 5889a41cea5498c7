/** @file The doc comments of the library's classes and of what their constructors take, read from the sources: what a program does not see. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { library } from "../../src/parameters/library/library.js";
import { packageOf } from "../../src/parameters/library/namespaces.js";
import { declaredTables, optionDocs } from "./option-docs.js";

/** The doc comment of a class, and those of its parameters by their names in TypeScript. */
type ClassDocs = readonly [doc: string, params: Readonly<Record<string, string>>];

/** A class or interface of the sources. */
interface Typed {
  readonly file: string;
  readonly isClass: boolean;
  readonly doc: string;
  /** The doc comments of members and of parameters that are members. */
  readonly members: ReadonlyMap<string, string>;
  /** Names of types that its bases and its constructors name. */
  readonly named: readonly string[];
}

const packages = { torch: "../../../torch/src/", lightning: "../../src/" } as const;

function docOf(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join(" ")
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
}

/** The first sentence, without what Python calls it. */
function sentence(doc: string): string {
  const text = doc.replaceAll(/\s*Counterpart: `[^`]*`(?:,? [^.]*)?\./g, "").replaceAll(/\{@link ([^}]*)\}/g, "$1");
  return (/^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text).replace(/:$/, ".");
}

function typesIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isIdentifier(one)) found.push(one.text);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

function typedOf(file: string, node: ts.ClassDeclaration | ts.InterfaceDeclaration): Typed {
  const members = new Map<string, string>();
  const named: string[] = [];
  for (const clause of node.heritageClauses ?? []) for (const type of clause.types) named.push(...typesIn(type));
  const keep = (name: string, doc: string): void => {
    if (doc !== "" && !members.has(name)) members.set(name, doc);
  };
  for (const member of node.members) {
    if (ts.isConstructorDeclaration(member)) {
      for (const parameter of member.parameters) {
        keep(parameter.name.getText(), docOf(parameter));
        if (parameter.type !== undefined) named.unshift(...typesIn(parameter.type));
        for (const tag of ts.getJSDocParameterTags(parameter))
          keep(parameter.name.getText(), ts.getTextOfJSDocComment(tag.comment) ?? "");
      }
    } else if (member.name !== undefined) keep(member.name.getText(), docOf(member));
  }
  return { file, isClass: ts.isClassDeclaration(node), doc: docOf(node), members, named };
}

/** The classes and interfaces of a package by name; of one name in several files all. */
function typedIn(folder: string): ReadonlyMap<string, readonly Typed[]> {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  const all = new Map<string, Typed[]>();
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts") || /\.test(-d)?\.ts$/.test(file) || file.startsWith("generated")) continue;
    const source = ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      if (!(ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) || node.name === undefined) continue;
      all.set(node.name.text, [...(all.get(node.name.text) ?? []), typedOf(file, node)]);
    }
  }
  return all;
}

/** The doc comment of a parameter: of the options that a class names, of its own members, then of its bases. */
function parameterDoc(
  key: string,
  type: Typed,
  all: ReadonlyMap<string, readonly Typed[]>,
  seen: Set<Typed> = new Set(),
): string {
  if (seen.has(type)) return "";
  seen.add(type);
  const others = type.named.flatMap((name) => {
    const found = all.get(name) ?? [];
    return found.filter(({ file }) => file === type.file).concat(found.filter(({ file }) => file !== type.file));
  });
  for (const other of others) {
    const doc = other.members.get(key) ?? parameterDoc(key, other, all, seen);
    if (doc !== "") return doc;
  }
  return type.members.get(key) ?? "";
}

/** The generated file: the texts of all described classes. */
export function emitClassDocs(): string {
  const tables = declaredTables();
  const lines = Object.entries(packages).map(([name, folder]) => {
    const all = typedIn(folder);
    const classes = library()
      .all.filter(({ path }) => packageOf(path) === name)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const docs = classes.map((one): readonly [string, ClassDocs] => {
      const type = all.get(one.name)?.find(({ isClass }) => isClass);
      const options = optionDocs(one.name, tables);
      const params = one.parameters().flatMap(({ key }) => {
        const doc = options.get(key) ?? (type === undefined ? "" : parameterDoc(key, type, all));
        const text = doc.replace(/\s*Default:? .*$/, "");
        return text === "" ? [] : [[key, text] as const];
      });
      return [one.name, [sentence(type?.doc ?? ""), Object.fromEntries(params)]];
    });
    return `  ${name}: {\n${docs.map(([of, doc]) => `    ${of}: ${JSON.stringify(doc)},\n`).join("")}  },\n`;
  });
  return `/** @file Written by packages/lightning/scripts/reference.ts, from the doc comments of classes and of what their constructors take. */

/** By package and class: the text of the class, and those of its parameters by their names in TypeScript. */
export const docs: Readonly<
  Record<"torch" | "lightning", Readonly<Record<string, readonly [doc: string, params: Readonly<Record<string, string>>]>>>
> = {
${lines.join("")}};
`;
}
