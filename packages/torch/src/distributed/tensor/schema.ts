/** @file What an operator takes and gives, read from its schema. */
import { binding } from "../../native/binding.js";
import { Error } from "../../util/user-errors.js";

/** An argument of an operator. */
export interface SchemaArgument {
  readonly name: string;
  /** "Tensor", "Tensor[]", "int", ... */
  readonly type: string;
  /** Whether the operator writes into it. */
  readonly isWritten: boolean;
}

/** What is known of an operator. */
export interface OperatorSchema {
  /** "aten::add.Tensor" */
  readonly name: string;
  /** "aten::add" */
  readonly packet: string;
  readonly arguments: readonly SchemaArgument[];
  /** For each result the number of the argument that it is, -1 for a new one. */
  readonly returns: readonly number[];
  /** Whether it works element by element. */
  readonly isPointwise: boolean;
  /** Whether it works on lists of tensors, each for itself. */
  readonly isOnLists: boolean;
}

interface Slot {
  readonly type: string;
  readonly name: string;
  readonly writes: string | null;
}

/** Splits at commas outside of brackets. */
function items(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of text) {
    if ("([".includes(letter)) depth++;
    if (")]".includes(letter)) depth--;
    if (letter === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += letter;
  }
  if (part.trim() !== "") parts.push(part.trim());
  return parts;
}

/** "Tensor(a!)[] self=None" and the like. */
function slot(text: string): Slot {
  const alias = /\(([a-z*|> -]+)(!?)/.exec(text);
  const plain = text.replace(/\([^)]*\)/, "").split("=")[0] ?? "";
  const [type = "", name = ""] = plain.trim().split(/\s+/);
  return { type, name, writes: alias?.[2] === "!" ? (alias[1] ?? "") : null };
}

/** Position of the bracket that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")" && --depth === 0) return i;
  }
  return text.length;
}

function read(name: string): OperatorSchema {
  const dot = name.indexOf(".");
  const [packet, overload] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
  const text = binding.schemaOf(packet, overload);
  if (text === null) throw new Error(`internal: no operator ${name}`);
  const open = text.indexOf("(");
  const end = closing(text, open);
  const slots = items(text.slice(open + 1, end)).flatMap((item) => (item === "*" ? [] : [slot(item)]));
  const given = text.slice(text.indexOf("->", end) + 2).trim();
  const returned = given.startsWith("(") ? items(given.slice(1, closing(given, 0))) : [given];
  const returns = returned.map((item) => {
    const { writes } = slot(item);
    return writes === null ? -1 : slots.findIndex((one) => one.writes === writes);
  });
  return {
    name,
    packet,
    arguments: slots.map(({ type, name: own, writes }) => ({ name: own, type, isWritten: writes !== null })),
    returns,
    isPointwise: binding.isPointwise(packet, overload),
    isOnLists: /^aten::(_amp)?_foreach_|^aten::_fused_(adamw?|sgd|adagrad)_?$/.test(packet),
  };
}

const known = new Map<string, OperatorSchema>();

/** The schema of an operator, by its full name. */
export function schemaOf(name: string): OperatorSchema {
  let schema = known.get(name);
  if (schema === undefined) known.set(name, (schema = read(name)));
  return schema;
}
