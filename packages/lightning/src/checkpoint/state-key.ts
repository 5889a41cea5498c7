/** @file Keys under which a checkpoint holds the states of callbacks: Lightning's, written as Python writes them. */
import { pythonFloat } from "./python-text.js";

/** A duration in a key: Python's `datetime.timedelta`. */
export class PythonDuration {
  constructor(readonly milliseconds: number) {}

  /** "datetime.timedelta(seconds=90)" */
  toString(): string {
    const seconds = Math.floor(this.milliseconds / 1000);
    const parts = {
      days: Math.floor(seconds / 86400),
      seconds: seconds % 86400,
      microseconds: Math.round((this.milliseconds - seconds * 1000) * 1000),
    };
    const given = Object.entries(parts).filter(([, value]) => value !== 0);
    return `datetime.timedelta(${given.map(([name, value]) => `${name}=${value}`).join(", ") || "0"})`;
  }
}

/** The name of an object's class, or of the nearest base class that has a name. Counterpart: `type(self).__qualname__`. */
export function classNameOf(value: object): string {
  for (let type: unknown = Object.getPrototypeOf(value); typeof type === "object" && type !== null;) {
    const { name } = type.constructor;
    if (name !== "") return name;
    type = Object.getPrototypeOf(type);
  }
  return "Object";
}

type KeyValue = string | number | boolean | null | PythonDuration;

/** "EarlyStopping{'monitor': 'val_loss', 'mode': 'min'}" */
export function pythonStateKey(className: string, values: Readonly<Record<string, KeyValue>>): string {
  const items = Object.entries(values).map(([name, value]) => `${quoted(name)}: ${repr(value)}`);
  return `${className}{${items.join(", ")}}`;
}

function repr(value: KeyValue): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      return Number.isInteger(value) ? String(value) : pythonFloat(value);
    case "boolean":
      return value ? "True" : "False";
    default:
      return value === null ? "None" : value.toString();
  }
}

// Python prefers single quotes and takes double ones where the text has single ones only.
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n");
  return quote + escaped + quote;
}
