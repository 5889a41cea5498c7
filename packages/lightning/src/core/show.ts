/** @file Values in error messages. */

/** A value in an error message: short, and told apart from others. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return value.name === "" ? "a function" : `the function ${value.name}`;
  if (Array.isArray(value)) return `[${value.slice(0, 4).map(show).join(", ")}${value.length > 4 ? ", ..." : ""}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const name = (value.constructor as { name?: string } | undefined)?.name ?? "Object";
  if (name !== "Object") return `an object of class ${name}`;
  const entries = Object.entries(value).slice(0, 4);
  return `{ ${entries.map(([key, item]) => `${key}: ${typeof item === "object" ? "..." : show(item)}`).join(", ")} }`;
}
