/** @file Reads operator schemas: `aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`. */

/** One argument or result of a schema. */
export interface SchemaValue {
  /** The type without its alias annotation: "Tensor?", "SymInt[2]". */
  readonly type: string;
  /** The schema's name; "" for a result without one. */
  readonly name: string;
  readonly hasDefault: boolean;
  /** Whether the default is an empty list, which Python's parser also has for `None`. */
  readonly emptyDefault: boolean;
  readonly keywordOnly: boolean;
  /** Whether the operator writes to it. */
  readonly written: boolean;
}

/** A parsed schema. */
export interface Schema {
  readonly namespace: string;
  readonly name: string;
  /** "" for the overload without a name. */
  readonly overload: string;
  readonly arguments: readonly SchemaValue[];
  readonly returns: readonly SchemaValue[];
  readonly text: string;
}

/** Parses a schema's text. */
export function parseSchema(text: string): Schema {
  const head = /^(\w+)::(\w+)(?:\.(\w+))?\(/.exec(text);
  const arrow = text.lastIndexOf(") -> ");
  if (head === null || arrow < 0) throw new Error(`internal: not a schema: ${text}`);
  const [opening, namespace = "", name = "", overload = ""] = head;
  return {
    namespace,
    name,
    overload,
    arguments: parseArguments(text.slice(opening.length, arrow)),
    returns: parseReturns(text.slice(arrow + 5)),
    text,
  };
}

function parseArguments(text: string): SchemaValue[] {
  let keywordOnly = false;
  const values: SchemaValue[] = [];
  for (const part of splitTopLevel(text)) {
    if (part === "*") keywordOnly = true;
    else if (part !== "...") values.push(parseValue(part, keywordOnly, true));
  }
  return values;
}

function parseReturns(text: string): SchemaValue[] {
  const inner = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
  return splitTopLevel(inner)
    .filter((part) => part !== "...")
    .map((part) => parseValue(part, false, false));
}

/** Splits at the commas that stand outside of brackets and quotes. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === "(" || c === "[") depth++;
    else if (c === ")" || c === "]") depth--;
    else if (c === "," && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  return last === "" ? parts : [...parts, last];
}

function parseValue(text: string, keywordOnly: boolean, named: boolean): SchemaValue {
  const [declaration = ""] = text.split("=", 1);
  // The annotation of aliases stands in the type: "Tensor(a!)[]", "Tensor(a -> *)".
  const plain = declaration.replace(/\(([^)]*)\)/g, "").trim();
  const space = plain.lastIndexOf(" ");
  if (named && space < 0) throw new Error(`internal: not a schema's value: ${text}`);
  return {
    type: space < 0 ? plain : plain.slice(0, space),
    name: space < 0 ? "" : plain.slice(space + 1),
    hasDefault: text.includes("="),
    emptyDefault: text.endsWith("=[]"),
    keywordOnly,
    written: declaration.includes("!"),
  };
}
