/** @file Values from the environment: literals of Python and JSON. */

const words: Readonly<Record<string, unknown>> = {
  True: true,
  true: true,
  False: false,
  false: false,
  None: null,
  null: null,
};

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The whole text as one value; several with commas between are a tuple. */
  all(): unknown {
    const items = this.#items("");
    const isTuple = this.#text.trimEnd().endsWith(",") || items.length > 1;
    if (items.length === 0) throw new SyntaxError("no value");
    return isTuple ? items : items[0];
  }

  #take(pattern: RegExp): string | null {
    const sticky = new RegExp(`\\s*(${pattern.source})\\s*`, "y");
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#text);
    if (match === null) return null;
    this.#at = sticky.lastIndex;
    return match[1] ?? "";
  }

  #items(end: "" | "]" | ")"): unknown[] {
    const items: unknown[] = [];
    const ends = (): boolean =>
      end === "" ? this.#at >= this.#text.length : this.#take(end === "]" ? /\]/ : /\)/) !== null;
    while (!ends()) {
      items.push(this.#value());
      if (this.#take(/,/) === null) {
        if (!ends()) throw new SyntaxError("a comma is missing");
        break;
      }
    }
    return items;
  }

  #value(): unknown {
    if (this.#take(/\[/) !== null) return this.#items("]");
    if (this.#take(/\(/) !== null) return this.#items(")");
    if (this.#take(/\{/) !== null) return this.#entries();
    const quoted = this.#take(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/);
    if (quoted !== null) return quoted.slice(1, -1).replaceAll(/\\(.)/g, "$1");
    const number = this.#take(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w%:.])/);
    if (number !== null) return Number(number);
    const word = this.#take(/[A-Za-z]+(?![\w-])/);
    if (word !== null && Object.hasOwn(words, word)) return words[word];
    throw new SyntaxError("no literal");
  }

  #entries(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    while (this.#take(/\}/) === null) {
      const key = this.#value();
      if (typeof key !== "string" || this.#take(/:/) === null) throw new SyntaxError("an entry has no name");
      entries.push([key, this.#value()]);
      if (this.#take(/,/) === null) {
        if (this.#take(/\}/) === null) throw new SyntaxError("a comma is missing");
        break;
      }
    }
    return Object.fromEntries(entries);
  }
}

/** The value of a literal (`True`, `2`, `[0, 1]`, `{"minutes": 15}`), else the text itself. */
export function parseLiteral(text: string): unknown {
  try {
    return new Reader(text).all();
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
