/** @file What is written by hand and so is not generated: names that the entry exports and members of Tensor. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
}

/** Names of values that a module exports, those of its `export *` included; generated modules are left out. */
export function exportedNames(file: string, seen = new Set<string>()): Set<string> {
  const names = new Set<string>();
  if (seen.has(file) || !existsSync(file)) return names;
  seen.add(file);
  for (const statement of parse(file).statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (exportClause === undefined) {
        const path = moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
        if (path.startsWith(".") && !path.includes("generated/")) {
          const target = join(dirname(file), path.replace(/\.js$/, ".ts"));
          for (const name of exportedNames(target, seen)) names.add(name);
        }
      } else if (ts.isNamespaceExport(exportClause)) names.add(exportClause.name.text);
      else if (!statement.isTypeOnly) {
        for (const element of exportClause.elements) if (!element.isTypeOnly) names.add(element.name.text);
      }
    } else if (isExported(statement)) {
      if (ts.isVariableStatement(statement)) {
        for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
      } else if (
        (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
        statement.name !== undefined
      ) {
        names.add(statement.name.text);
      }
    }
  }
  return names;
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** Names of the members of a class or interface of a file. */
export function memberNames(file: string, type: string): Set<string> {
  const names = new Set<string>();
  if (!existsSync(file)) return names;
  for (const statement of parse(file).statements) {
    if (!(ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement)) || statement.name?.text !== type)
      continue;
    for (const { name } of statement.members) if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
  }
  return names;
}
