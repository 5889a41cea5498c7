/** @file The public members of a class with their doc comments, as the compiler sees them. */
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A public member of a class. */
export interface Member {
  name: string;
  /** As a reader writes it: `fit(model, data?)`, `currentEpoch`. */
  text: string;
  isMethod: boolean;
  /** The first paragraph of its doc comment. */
  doc: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const config = fileURLToPath(new URL("../../../../tsconfig.json", import.meta.url));

function compilerOptions(): ts.CompilerOptions {
  const { config: json } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as { config: unknown };
  const parsed = ts.parseJsonConfigFileContent(json, { ...ts.sys, readDirectory: () => [] }, `${root}../..`);
  return parsed.options;
}

const isHidden = (symbol: ts.Symbol): boolean =>
  symbol.name.startsWith("#") ||
  symbol.name.startsWith("__") ||
  symbol.getJsDocTags().some((tag) => tag.name === "internal");

/** The public members of a class of a source file of this package, in the order of the text. */
export function membersOf(className: string, file: string): Member[] {
  const program = ts.createProgram([`${root}${file}`], compilerOptions());
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${root}${file}`);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const symbol =
    module === undefined ? undefined : checker.getExportsOfModule(module).find((one) => one.name === className);
  if (symbol === undefined) throw new Error(`${file} exports no ${className}`);
  const members: Member[] = [];
  for (const member of checker.getDeclaredTypeOfSymbol(symbol).getProperties()) {
    if (isHidden(member)) continue;
    const doc = ts.displayPartsToString(member.getDocumentationComment(checker)).split("\n\n")[0] ?? "";
    const isMethod = (member.flags & ts.SymbolFlags.Method) !== 0;
    members.push({
      name: member.name,
      text: isMethod ? signatures(member) : member.name,
      isMethod,
      doc: doc.replaceAll("\n", " "),
    });
  }
  return members;
}

/** A method with the names of its parameters, of each overload. */
function signatures(method: ts.Symbol): string {
  const declared = (method.declarations ?? []).filter(
    (one) => ts.isMethodDeclaration(one) || ts.isMethodSignature(one),
  );
  const open = declared.length > 1 ? declared.filter((one) => !("body" in one) || one.body === undefined) : declared;
  const parameter = (one: ts.ParameterDeclaration): string =>
    `${one.dotDotDotToken === undefined ? "" : "..."}${one.name.getText()}${one.questionToken === undefined && one.initializer === undefined ? "" : "?"}`;
  return open.map((one) => `${method.name}(${one.parameters.map(parameter).join(", ")})`).join("`, `");
}
