/** @file Writing configurations in a form that Python's reader of YAML understands as the same data. */
import { pythonFloat } from "../../checkpoint/python-text.js";
import { Float, isRecord } from "./float.js";
import { readScalar } from "./scalar.js";

/** What a comment above a key says; null for none. */
export type Comments = (path: readonly string[]) => string | null;

/**
 * A mapping as YAML, in the order of its keys.
 *
 * @param comments what stands above keys
 */
export function writeYaml(value: Readonly<Record<string, unknown>>, comments: Comments = () => null): string {
  const lines: string[] = [];
  writeMap(value, "", [], lines, comments);
  return lines.length === 0 ? "{}\n" : `${lines.join("\n")}\n`;
}

function writeMap(
  value: Readonly<Record<string, unknown>>,
  indent: string,
  path: readonly string[],
  lines: string[],
  comments: Comments,
): void {
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const here = [...path, key];
    const comment = comments(here);
    if (comment !== null && comment !== "") {
      if (lines.length > 0) lines.push("");
      lines.push(...comment.split("\n").map((line) => `${indent}# ${line}`));
    }
    const name = keyText(key);
    const inline = inlineText(item);
    if (inline !== null) lines.push(`${indent}${name}: ${inline}`);
    else {
      lines.push(`${indent}${name}:`);
      if (Array.isArray(item)) writeList(item, indent, here, lines, comments);
      else writeMap(item as Record<string, unknown>, `${indent}  `, here, lines, comments);
    }
  }
}

function writeList(
  items: readonly unknown[],
  indent: string,
  path: readonly string[],
  lines: string[],
  comments: Comments,
): void {
  for (const [i, item] of items.entries()) {
    const inline = inlineText(item);
    if (inline !== null) {
      lines.push(`${indent}- ${inline}`);
      continue;
    }
    const inner: string[] = [];
    const here = [...path, String(i)];
    if (Array.isArray(item)) writeList(item, `${indent}  `, here, inner, comments);
    else writeMap(item as Record<string, unknown>, `${indent}  `, here, inner, comments);
    const [first = "", ...rest] = inner;
    lines.push(`${indent}- ${first.slice(indent.length + 2)}`, ...rest);
  }
}

/** A value on one line; null for a list or mapping that has something in it. */
function inlineText(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : null;
  if (isRecord(value)) return Object.keys(value).length === 0 ? "{}" : null;
  return scalarText(value);
}

function scalarText(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Float) return floatText(value.value);
  switch (typeof value) {
    case "boolean":
    case "bigint":
      return String(value);
    case "number":
      return Number.isSafeInteger(value) ? String(value) : floatText(value);
    case "string":
      return stringText(value);
    default:
      return stringText(describeObject(value));
  }
}

function describeObject(value: unknown): string {
  if (typeof value === "function") return value.name;
  return typeof value === "object" && value !== null ? `<${value.constructor.name}>` : String(value);
}

// YAML 1.1, which Python's plain reader has, takes "1e-05" for a text: a float needs its point.
function floatText(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  const text = pythonFloat(value);
  return text.includes(".") ? text : text.includes("e") ? text.replace("e", ".0e") : `${text}.0`;
}

const unquoted = /^[A-Za-z_./<][\w./<>=+@#-]*(?: [\w./<>=+@-]+)*$/;

function stringText(text: string): string {
  const isPlain = unquoted.test(text) && typeof readScalar(text) === "string" && !/^[ynYN]$/.test(text);
  return isPlain && text !== "<<" ? text : quoted(text);
}

// What YAML takes for an end of line, and what it does not print, is escaped too.
const special = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

function quoted(text: string): string {
  return JSON.stringify(text).replace(special, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function keyText(key: string): string {
  return /^-?\d+$/.test(key) ? key : stringText(key);
}
