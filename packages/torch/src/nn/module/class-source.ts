/** @file Which fields of a class hold parameters from the start, as its source says. */

/**
 * A field of an object does not see what is assigned to it, and a class of a user may be made and changed before anybody asks for its
 * parameters: then only the class itself says that there was one. Read are `weight = new nn.Parameter(...)` in its body,
 * `this.weight = new nn.Parameter(...)` in its functions, and what compilers make of the first; not where the class also puts something
 * else there, which PyTorch refuses only in one order of the two.
 */
const made = String.raw`new\s+(?:[\w$]+\.)*(?:Uninitialized)?Parameter\d*\s*\(`;
const assignment = new RegExp(String.raw`\bthis\.([\w$]+)\s*=(?!=)\s*(?:(${made})|(null|undefined|void 0)\b)?`, "g");
const definition = new RegExp(String.raw`\(this,\s*"([\w$]+)",\s*${made}`, "g");
const field = new RegExp(String.raw`[{}()[\]]|(?<=[{};\n]\s*)([\w$]+)\s*=\s*${made}`, "g");
const unread = /\/\*[^]*?\*\/|\/\/.*|`(?:\\.|[^`\\])*`/g;

const known = new WeakMap<object, readonly string[]>();

/** The fields that a module's class, and those that it extends, fill with parameters. */
export function parametersInSource(module: object): string[] {
  const names: string[] = [];
  let prototype = Object.getPrototypeOf(module) as object | null;
  for (; prototype !== null && prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object) {
    const { constructor } = prototype;
    let found = known.get(constructor);
    if (found === undefined) known.set(constructor, (found = namesIn(Function.prototype.toString.call(constructor))));
    names.push(...found);
  }
  return names;
}

function namesIn(source: string): string[] {
  if (!source.includes("Parameter")) return [];
  const text = source.replaceAll(unread, "");
  const names = new Set(fieldsIn(text));
  for (const [, name = ""] of text.matchAll(definition)) names.add(name);
  const others = new Set<string>();
  for (const [, name = "", parameter, nothing] of text.matchAll(assignment)) {
    if (parameter !== undefined) names.add(name);
    else if (nothing === undefined) others.add(name);
  }
  return [...names].filter((name) => !others.has(name));
}

/** Fields in the body of a class itself: what stands between further brackets is something else. */
function* fieldsIn(text: string): Generator<string> {
  let depth = 0;
  for (const [token, name] of text.matchAll(field)) {
    if (name !== undefined && depth === 1) yield name;
    // A field's own match ends with the bracket that its call opens.
    if (name !== undefined || "{([".includes(token)) depth++;
    else depth--;
  }
}
