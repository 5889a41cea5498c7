/**
 * @file Lists exported names of this package and of the metrics without a doc comment, and members without one: those of exported classes, and of the interfaces that an
 * entry of the package exports. A member may have its comment in a base class or interface. Lists declared options too whose comment is
 * missing or does not say the default that the code has. Fails if there are any.
 *
 *     tsx scripts/undocumented.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { wrongOptionDocs } from "./reference/option-docs.js";

/** The packages that are looked at, with their sources. */
const packages = ["lightning", "metrics"].map((name) => ({
  name,
  root: fileURLToPath(new URL(`../../${name}/src/`, import.meta.url)),
}));

type Typed = ts.ClassDeclaration | ts.InterfaceDeclaration;

/** A class or interface: its members that users see, those with a comment, and the names of its bases. */
interface Shape {
  readonly members: readonly string[];
  readonly documented: ReadonlySet<string>;
  readonly bases: readonly string[];
}

function filesOf(root: string): ts.SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(file) && !file.startsWith("generated"))
    .sort()
    .map((name) => ts.createSourceFile(name, readFileSync(root + name, "utf8"), ts.ScriptTarget.Latest, true));
}

const has = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);

const isDocumented = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).length > 0;

const isTyped = (node: ts.Node): node is Typed => ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node);

/** No constructor, nothing private, nothing whose base has the comment, no type that is only declared. */
function isSeen(member: ts.ClassElement | ts.TypeElement): boolean {
  if (ts.isConstructorDeclaration(member) || member.name === undefined || ts.isPrivateIdentifier(member.name))
    return false;
  const hidden = [ts.SyntaxKind.OverrideKeyword, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.DeclareKeyword];
  return !hidden.some((kind) => has(member, kind));
}

function shapeOf(node: Typed): Shape {
  const members: readonly (ts.ClassElement | ts.TypeElement)[] = [...node.members];
  const seen = members.filter(isSeen).map((member) => ({ member, name: member.name?.getText() ?? "" }));
  // Of overloads, and of the two accessors of a property, one comment is enough.
  return {
    members: [...new Set(seen.map(({ name }) => name))],
    documented: new Set(seen.filter(({ member }) => isDocumented(member)).map(({ name }) => name)),
    bases: (node.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression.getText())),
  };
}

function isDocumentedIn(shapes: ReadonlyMap<string, Shape>, shape: Shape | undefined, member: string): boolean {
  if (shape === undefined) return false;
  return shape.documented.has(member) || shape.bases.some((base) => isDocumentedIn(shapes, shapes.get(base), member));
}

/** The names that the entries of a package export one by one. */
function publishedBy(files: readonly ts.SourceFile[]): ReadonlySet<string> {
  const isEntry = ({ fileName }: ts.SourceFile): boolean => !fileName.includes("/") || fileName.endsWith("/index.ts");
  const statements = files.filter(isEntry).flatMap((file) => [...file.statements]);
  return new Set(
    statements.flatMap((node) => {
      const clause = ts.isExportDeclaration(node) ? node.exportClause : undefined;
      return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
    }),
  );
}

/** The names that a statement exports. */
function namesOf(node: ts.Statement): string[] {
  if (!has(node, ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  if (isTyped(node) || ts.isFunctionDeclaration(node) || ts.isTypeAliasDeclaration(node))
    return [node.name?.text ?? ""];
  return [];
}

/** What lacks a comment in a package. */
function missingIn({ name: owner, root }: { name: string; root: string }): string[] {
  const files = filesOf(root);
  const published = publishedBy(files);
  const typed = files.flatMap((file) => file.statements.filter(isTyped));
  const shapes = new Map(typed.map((node) => [node.name?.text ?? "", shapeOf(node)]));
  const missing: string[] = [];
  for (const file of files) {
    // Of a function's overloads one has the comment.
    const documented = new Set(file.statements.filter(isDocumented).flatMap(namesOf));
    for (const node of file.statements) {
      for (const name of namesOf(node)) {
        const place = `packages/${owner}/src/${file.fileName}: ${name}`;
        if (!documented.has(name)) missing.push(place);
        if (!isTyped(node) || (ts.isInterfaceDeclaration(node) && !published.has(name))) continue;
        const shape = shapeOf(node);
        missing.push(
          ...shape.members
            .filter((member) => !isDocumentedIn(shapes, shape, member))
            .map((member) => `${place}.${member}`),
        );
      }
    }
  }
  return missing;
}

const missing = packages.flatMap(missingIn);
const wrong = wrongOptionDocs().map((problem) => `packages/lightning/src/${problem}`);
for (const place of new Set(missing)) console.error(`${place} has no doc comment`);
for (const problem of wrong) console.error(problem);
process.exitCode = missing.length + wrong.length > 0 ? 1 : 0;
