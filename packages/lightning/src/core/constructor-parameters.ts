/** @file The parameters of a class's constructor as they are written; `length` does not count those with defaults. */

/** A parameter as it is written. */
export interface WrittenParameter {
  /** "a = 1" */
  readonly text: string;
  /** "1", null where it has none. */
  readonly fallback: string | null;
}

/**
 * The parameters of a class's constructor, or of the one that it inherits; null where they cannot be read.
 */
export function constructorParameters(Class: unknown): WrittenParameter[] | null {
  for (let current = Class; typeof current === "function"; current = Object.getPrototypeOf(current)) {
    const source = Function.prototype.toString.call(current);
    if (!source.startsWith("class")) return null;
    const found = ownParameters(source);
    if (found !== "inherited") return found;
  }
  return null;
}

const opening = "([{";
const closing = ")]}";

function ownParameters(source: string): WrittenParameter[] | null | "inherited" {
  // The class's body is the first brace outside of brackets; its constructor stands right inside.
  let depth = 0;
  let inBody = false;
  for (const token of tokens(source)) {
    const [text, at] = token;
    if (depth === 1 && inBody && text === "constructor") {
      const rest = source.slice(at + text.length);
      const list = /^\s*\(/.exec(rest);
      if (list !== null) return parametersOf(rest.slice(list[0].length));
    }
    if (opening.includes(text)) {
      if (depth === 0 && text === "{") inBody = true;
      depth++;
    } else if (closing.includes(text)) depth--;
  }
  return depth === 0 ? "inherited" : null;
}

/** The parameters of a list without its opening bracket. */
function parametersOf(source: string): WrittenParameter[] | null {
  const parameters: WrittenParameter[] = [];
  let depth = 0;
  let start = 0;
  let equals = -1;
  for (const [text, at] of tokens(source)) {
    if (depth === 0 && (text === "," || text === ")")) {
      const whole = source.slice(start, at).trim();
      if (whole !== "") parameters.push({ text: whole, fallback: equals < 0 ? null : source.slice(equals, at).trim() });
      if (text === ")") return parameters;
      start = at + 1;
      equals = -1;
    } else if (depth === 0 && text === "=" && equals < 0) equals = at + 1;
    else if (opening.includes(text)) depth++;
    else if (closing.includes(text)) depth--;
  }
  return null;
}

// After these a slash starts a regular expression; after a name, a number or a bracket it divides.
const beforeExpression = /[(,=:[!&|?{};+\-*%<>~^]$|^(?:return|typeof|case|in|of|void|delete|yield|await)$/;

/** Words and signs of a source with their positions; comments, and what stands in quotes, are left out. */
function* tokens(source: string): Generator<readonly [text: string, at: number]> {
  const pattern = /\/\/.*|\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|`(?:\\[^]|[^`\\])*`|[\w$#]+|\S/g;
  const expression = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/y;
  let previous = "(";
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const [text] = match;
    if (text.startsWith("//") || text.startsWith("/*")) continue;
    if (text === "/" && beforeExpression.test(previous)) {
      expression.lastIndex = match.index;
      if (expression.test(source)) pattern.lastIndex = expression.lastIndex;
    } else if (!/^["'`]/.test(text)) yield [text, match.index];
    previous = text;
  }
}
