/** @file The doc comments of declared options, read from the sources: what a program does not see of them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** An option as the sources declare it. */
export interface DeclaredOption {
  readonly name: string;
  /** The text of its doc comment, in one line; "" for none. */
  readonly doc: string;
  /** Its default as the sources write it where that is a literal; null for another one, "null" for `optional`. */
  readonly literal: string | null;
}

/** A table of options: those of a variable, or of a `new Options(...)`. */
interface DeclaredTable {
  readonly file: string;
  readonly options: readonly DeclaredOption[];
  /** Variables whose options are spread into it. */
  readonly spread: readonly string[];
}

const root = fileURLToPath(new URL("../../src/", import.meta.url));

function optionOf(property: ts.ObjectLiteralElementLike): DeclaredOption | null {
  if (!ts.isPropertyAssignment(property) || !ts.isCallExpression(property.initializer)) return null;
  const call = property.initializer;
  const callee = call.expression.getText();
  if (!["option", "optional", "required"].includes(callee)) return null;
  const doc = ts
    .getJSDocCommentsAndTags(property)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join(" ");
  const given = call.arguments[1]?.getText() ?? null;
  const isLiteral = given !== null && /^(-?[\d._]+|".*"|true|false|null|\[\]|\{\})$/.test(given);
  return {
    name: property.name.getText(),
    doc: doc.replaceAll(/\s*\n\s*/g, " ").trim(),
    literal: callee === "optional" ? "null" : isLiteral ? given : null,
  };
}

function tableOf(file: string, object: ts.ObjectLiteralExpression): DeclaredTable | null {
  const options = object.properties.flatMap((property) => optionOf(property) ?? []);
  const spread = object.properties.filter(ts.isSpreadAssignment).map(({ expression }) => expression.getText());
  return options.length + spread.length === 0 ? null : { file, options, spread };
}

/** The tables of the sources: by the owner's name, as `new Options` has it, and by variable. */
export function declaredTables(): ReadonlyMap<string, DeclaredTable> {
  const tables = new Map<string, DeclaredTable>();
  const keep = (name: string, file: string, object: ts.Node | undefined): void => {
    const table = object !== undefined && ts.isObjectLiteralExpression(object) ? tableOf(file, object) : null;
    if (table !== null) tables.set(name, table);
    else if (object !== undefined && ts.isIdentifier(object))
      tables.set(name, { file, options: [], spread: [object.text] });
  };
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts") || /\.test(-d)?\.ts$/.test(file)) continue;
    const source = ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const [owner, table] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
      if (
        ts.isNewExpression(node) &&
        node.expression.getText() === "Options" &&
        owner !== undefined &&
        ts.isStringLiteral(owner)
      )
        keep(owner.text, file, table);
      if (
        ts.isVariableDeclaration(node) &&
        ts.isVariableStatement(node.parent.parent) &&
        node.initializer !== undefined
      ) {
        if (ts.isObjectLiteralExpression(node.initializer)) keep(node.name.getText(), file, node.initializer);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return tables;
}

/** The doc comments of an owner's options, by name. */
export function optionDocs(
  owner: string,
  tables: ReadonlyMap<string, DeclaredTable> = declaredTables(),
): Map<string, string> {
  const docs = new Map<string, string>();
  const add = (name: string): void => {
    const table = tables.get(name);
    for (const other of table?.spread ?? []) add(other);
    for (const { name: option, doc } of table?.options ?? []) docs.set(option, doc);
  };
  add(owner);
  return docs;
}

/**
 * What is wrong with the doc comments of options, a line each: every one has a comment, which ends with the default that the code has.
 */
export function wrongOptionDocs(): string[] {
  const problems: string[] = [];
  for (const { file, options } of declaredTables().values()) {
    for (const { name, doc, literal } of options) {
      if (doc === "") problems.push(`${file}: the option ${name} has no doc comment`);
      else if (literal !== null && !doc.replaceAll("Default: ", "Default ").includes(`Default ${literal}`))
        problems.push(`${file}: the doc comment of the option ${name} does not say: Default ${literal}`);
    }
  }
  return problems;
}
