/** @file What entries of the packages export, with doc comments, members and options, as the compiler sees it. */
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A name with its doc comment's first paragraph. */
export interface Described {
  /** As a reader writes it: `lrFind(model, given?)`, `results`. */
  readonly text: string;
  readonly doc: string;
}

/** Something that an entry exports. */
export interface Exported {
  readonly name: string;
  readonly kind: "class" | "function" | "constant" | "type";
  /** The first paragraph of its doc comment. */
  readonly doc: string;
  /** Its first example; "" for none. */
  readonly example: string;
  /** How it is called: of a class its constructor. */
  readonly call: string;
  /** The public members that the class, the interface or a base that nobody exports declares. */
  readonly members: readonly Described[];
  /** The options of the constructor that no wider interface has: of an interface its own members. */
  readonly options: readonly Described[];
}

const repository = fileURLToPath(new URL("../../../../", import.meta.url));

function compilerOptions(): ts.CompilerOptions {
  const config: unknown = ts.readConfigFile(`${repository}tsconfig.json`, (path) => ts.sys.readFile(path)).config;
  return ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, repository).options;
}

/** Reads entries: files of the repository. */
export class Entries {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  constructor(files: readonly string[]) {
    this.#program = ts.createProgram(
      files.map((file) => repository + file),
      compilerOptions(),
    );
    this.#checker = this.#program.getTypeChecker();
  }

  /** What a file exports, by name. */
  of(file: string): Exported[] {
    const source = this.#program.getSourceFile(repository + file);
    const module = source === undefined ? undefined : this.#checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} is no module`);
    return this.#checker
      .getExportsOfModule(module)
      .map((one) => ((one.flags & ts.SymbolFlags.Alias) === 0 ? one : this.#checker.getAliasedSymbol(one)))
      .filter((one) => (one.flags & ts.SymbolFlags.ValueModule) === 0)
      .map((one) => this.#exported(one))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #exported(symbol: ts.Symbol): Exported {
    const { flags, name } = symbol;
    const isClass = (flags & ts.SymbolFlags.Class) !== 0;
    const isValue = (flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Function)) !== 0;
    const signature = isClass || isValue ? this.#signatureOf(symbol, isClass) : undefined;
    const isFunction = (flags & ts.SymbolFlags.Function) !== 0;
    return {
      name,
      kind: isClass ? "class" : isFunction ? "function" : isValue ? "constant" : "type",
      doc: this.#doc(symbol),
      example: exampleOf(symbol),
      call: signature === undefined ? name : `${isClass ? "new " : ""}${name}(${parameters(signature)})`,
      members: isClass ? this.#members(this.#checker.getDeclaredTypeOfSymbol(symbol), symbol) : [],
      options: isClass
        ? this.#options(signature)
        : isValue
          ? []
          : this.#described(this.#ownProperties(this.#checker.getDeclaredTypeOfSymbol(symbol))),
    };
  }

  /** What a type has of its own: a union of texts has nothing, though texts have methods. */
  #ownProperties(type: ts.Type): readonly ts.Symbol[] {
    const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
    return isObject ? type.getProperties() : [];
  }

  #doc(symbol: ts.Symbol): string {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    return (text.split("\n\n")[0] ?? "").replaceAll("\n", " ");
  }

  #signatureOf(symbol: ts.Symbol, isClass: boolean): ts.Signature | undefined {
    const [declaration] = symbol.declarations ?? [];
    if (declaration === undefined) return undefined;
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, declaration);
    return (isClass ? type.getConstructSignatures() : type.getCallSignatures())[0];
  }

  /** Members of the class itself, and of bases below it that are in no entry, such as abstract ones. */
  #members(type: ts.Type, owner: ts.Symbol): Described[] {
    const isOwn = (member: ts.Symbol): boolean =>
      (member.declarations ?? []).some(
        (one) => one.parent === owner.valueDeclaration || (ts.isClassLike(one.parent) && isAbstractHelper(one.parent)),
      );
    return this.#described(type.getProperties().filter((member) => isOwn(member) && isPublic(member)));
  }

  #described(members: readonly ts.Symbol[]): Described[] {
    return members.map((member) => ({
      text: (member.flags & ts.SymbolFlags.Method) === 0 ? member.name : callOf(member),
      doc: this.#doc(member),
    }));
  }

  /** The properties of the object of options, without those that all metrics or modules have. */
  #options(signature: ts.Signature | undefined): Described[] {
    const last = signature?.getParameters().at(-1);
    const declaration = last?.valueDeclaration;
    if (last === undefined || declaration === undefined) return [];
    const type = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbolAtLocation(last, declaration));
    if (type.isUnion() || this.#checker.isArrayLikeType(type) || type.getCallSignatures().length > 0) return [];
    const isShared = (member: ts.Symbol): boolean =>
      (member.declarations ?? []).some(
        ({ parent }) => ts.isInterfaceDeclaration(parent) && shared.has(parent.name.text),
      );
    return this.#described(type.getProperties().filter((member) => this.#doc(member) !== "" && !isShared(member)));
  }
}

/** Interfaces of options that a page describes once. */
const shared: ReadonlySet<string> = new Set(["MetricOptions"]);

/** Whether a class is only there for others to extend: its name is on no page of its own. */
function isAbstractHelper(node: ts.ClassLikeDeclaration): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  return has(ts.SyntaxKind.AbstractKeyword) && !has(ts.SyntaxKind.ExportKeyword);
}

function isPublic(member: ts.Symbol): boolean {
  if (member.name.startsWith("#") || member.name.startsWith("_") || member.name === "prototype") return false;
  if (member.getJsDocTags().some(({ name }) => name === "internal")) return false;
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
  return !(member.declarations ?? []).some((one) =>
    (ts.canHaveModifiers(one) ? (ts.getModifiers(one) ?? []) : []).some(({ kind }) => hidden.includes(kind)),
  );
}

function exampleOf(symbol: ts.Symbol): string {
  const tag = symbol.getJsDocTags().find(({ name }) => name === "example");
  return ts.displayPartsToString(tag?.text).trim();
}

function callOf(method: ts.Symbol): string {
  const [declaration] = (method.declarations ?? []).filter(
    (one) => ts.isMethodDeclaration(one) || ts.isMethodSignature(one),
  );
  return `${method.name}(${declaration === undefined ? "" : declaration.parameters.map(parameter).join(", ")})`;
}

function parameters(signature: ts.Signature): string {
  const declared = signature.getDeclaration() as ts.SignatureDeclaration | undefined;
  if (declared === undefined) return "";
  return declared.parameters.filter(ts.isParameter).map(parameter).join(", ");
}

/** A parameter as a reader writes it; one that is taken apart has the name of what it is. */
function parameter(one: ts.ParameterDeclaration): string {
  const name = ts.isIdentifier(one.name) ? one.name.text : "options";
  const isOptional = one.questionToken !== undefined || one.initializer !== undefined;
  return `${one.dotDotDotToken === undefined ? "" : "..."}${name}${isOptional ? "?" : ""}`;
}
