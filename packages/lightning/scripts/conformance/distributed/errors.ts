/** @file The kinds of errors, by the names that a trace has for them. */

/** The names of an error's class and of those that it extends, and its own. */
export function kindsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const names = [error.name];
  let type = Object.getPrototypeOf(error) as object | null;
  for (; type !== null && type !== Object.prototype; type = Object.getPrototypeOf(type) as object | null) {
    names.push(type.constructor.name);
  }
  return [...new Set(names)];
}

/** Names in Python, and those that an error of this library has in their place. Any error will do for another name. */
const counterparts: Readonly<Record<string, readonly string[]>> = {
  MisconfigurationException: ["MisconfigurationException"],
  TypeError: ["TypeError"],
  ValueError: ["RangeError", "TypeError"],
  SIGTERMException: ["SIGTERMException"],
  KeyboardInterrupt: ["KeyboardInterrupt"],
  SystemExit: ["KeyboardInterrupt"],
};

/** Whether an error with these kinds is what Lightning's of a name is. */
export function isKindOf(name: string, kinds: readonly string[]): boolean {
  const wanted = counterparts[name];
  return wanted === undefined ? kinds.includes("Error") : wanted.some((kind) => kinds.includes(kind));
}
