/** @file Types of parameters as Python writes them: `Union[int, list[str], None]`. */
import type { ClassDescription } from "./description.js";
import type { Literal, ParameterType } from "./type.js";

/** What names in an annotation stand for. */
export interface Names {
  /** A class by its path, or what has this name. */
  readonly type: (path: string) => ParameterType;
  /** The class that a function makes. */
  readonly made: (path: string) => ClassDescription;
}

const plain: Readonly<Record<string, ParameterType>> = {
  bool: { kind: "bool" },
  int: { kind: "int" },
  float: { kind: "float" },
  str: { kind: "str" },
  None: { kind: "none" },
  Any: { kind: "any" },
  Path: { kind: "path" },
  timedelta: { kind: "timedelta" },
  dict: { kind: "dict", key: "str", value: { kind: "any" } },
  Callable: { kind: "any" },
};

/** The type that a text says. */
export function parseAnnotation(text: string, names: Names): ParameterType {
  return new Annotation(text, names).whole();
}

class Annotation {
  readonly #tokens: readonly string[];
  readonly #names: Names;
  #at = 0;

  constructor(text: string, names: Names) {
    this.#tokens = text.match(/"(?:[^"\\]|\\.)*"|'[^']*'|-?[\w.]+|[[\],]/g) ?? [];
    this.#names = names;
  }

  whole(): ParameterType {
    const type = this.#type();
    if (this.#at < this.#tokens.length) throw new SyntaxError(`an annotation ends before ${this.#tokens[this.#at]}`);
    return type;
  }

  #next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new SyntaxError("an annotation ends too early");
    return token;
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #type(): ParameterType {
    const name = this.#next();
    if (!this.#takes("[")) return plain[name] ?? this.#names.type(name);
    switch (name.toLowerCase()) {
      case "optional":
        return { kind: "union", options: [...this.#list(() => this.#type()), { kind: "none" }] };
      case "union":
        return { kind: "union", options: this.#list(() => this.#type()) };
      case "list":
      case "set":
      case "sequence": {
        const [item = { kind: "any" }] = this.#list(() => this.#type());
        return { kind: name.toLowerCase() as "list" | "set" | "sequence", item };
      }
      case "tuple":
        return this.#tuple();
      case "dict": {
        const [key, value = { kind: "any" }] = this.#list(() => this.#type());
        return { kind: "dict", key: key?.kind === "int" ? "int" : "str", value };
      }
      case "literal":
        return { kind: "literal", values: this.#list(() => literal(this.#next())) };
      case "enum": {
        const [of = "", ...values] = this.#list(() => this.#next());
        return { kind: "enum", name: of, values };
      }
      case "callable": {
        const [path = ""] = this.#list(() => this.#next());
        return { kind: "callable", returns: this.#names.made(path) };
      }
      default:
        throw new SyntaxError(`an annotation has an unknown form: ${name}`);
    }
  }

  #tuple(): ParameterType {
    const items: ParameterType[] = [];
    let hasRest = false;
    this.#list(() => {
      if (this.#takes("...")) hasRest = true;
      else items.push(this.#type());
    });
    const rest = hasRest ? items.pop() : undefined;
    return { kind: "tuple", items, ...(rest === undefined ? {} : { rest }) };
  }

  #list<T>(item: () => T): T[] {
    const items: T[] = [];
    do items.push(item());
    while (this.#takes(","));
    if (!this.#takes("]")) throw new SyntaxError("an annotation misses a bracket");
    return items;
  }
}

function literal(token: string): Literal {
  if (token === "None" || token === "null") return null;
  if (token === "True" || token === "true") return true;
  if (token === "False" || token === "false") return false;
  if (/^["']/.test(token)) return token.slice(1, -1);
  return Number(token);
}
