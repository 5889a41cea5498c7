/** @file Whether two configurations are equal as data, but for what only one of the two projects has. */
import { countsOrShares } from "../../../src/cli/counts-or-shares.js";
import { Float, isRecord, plain } from "../../../src/cli/yaml/float.js";
import type { ClassDescription } from "../../../src/parameters/index.js";
import { show } from "../compare.js";
import type { Named } from "./case.js";
import { registry } from "./program.js";

/** Keys under which one value and a list of it are the same. */
const listable = ["callbacks", "logger", "plugins"];
/**
 * The first difference of two configurations; null for none.
 *
 * @param expected with `Float` for whole numbers that are floats, where its reader tells them apart
 */
export function configurationDifference(
  expected: unknown,
  found: unknown,
  path = "config",
  Class: ClassDescription | null = null,
): string | null {
  const key = path.split(".").at(-1) ?? "";
  if (
    listable.includes(key) &&
    Array.isArray(expected) !== Array.isArray(found) &&
    expected !== null &&
    found !== null
  ) {
    return configurationDifference(listOf(expected), listOf(found), path, Class);
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) return `${path}: expected ${show(expected)}, got ${show(plain(found))}`;
    return first(expected.map((item, i) => () => configurationDifference(item, found[i], `${path}[${i}]`, Class)));
  }
  if (isRecord(expected) && isRecord(found)) return mappingDifference(expected, found, path, Class);
  if (key === "class_path")
    return classAt(expected) === classAt(found) ? null : `${path}: expected ${show(expected)}, got ${show(found)}`;
  if (
    countsOrShares.includes(key) &&
    isWritten(path) &&
    found instanceof Float !== expected instanceof Float &&
    plain(found) !== 0
  ) {
    return `${path}: expected ${expected instanceof Float ? "a share" : "a count"}, got ${found instanceof Float ? "a share" : "a count"}`;
  }
  return sameValue(expected, plain(found)) ? null : `${path}: expected ${show(expected)}, got ${show(plain(found))}`;
}

/** Whether values are those of a file of YAML; JSON does not tell one from one point zero. */
function isWritten(path: string): boolean {
  return path.startsWith("file");
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function classAt(path: unknown): unknown {
  return typeof path === "string" ? (registry.at(path) ?? path) : path;
}

function mappingDifference(expected: Named, found: Named, path: string, Class: ClassDescription | null): string | null {
  const described = typeof expected.class_path === "string" ? registry.at(expected.class_path) : Class;
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return first(
    keys.map((key) => () => {
      const here = `${path}.${key}`;
      if (!(key in found))
        return lacks(key, described) ? null : `${here}: expected ${show(expected[key])}, got nothing`;
      if (!(key in expected))
        return isOwn(key, described) ? null : `${here}: expected nothing, got ${show(plain(found[key]))}`;
      const inner =
        key === "trainer" ? registry.at("lightning.pytorch.Trainer") : key === "init_args" ? described : null;
      return configurationDifference(expected[key], found[key], here, inner);
    }),
  );
}

/** Whether a class of this project has no parameter of a name. */
function lacks(name: string, Class: ClassDescription | null): boolean {
  return Class !== null && !Class.path.startsWith("cases.") && !Class.parameters().some((one) => one.name === name);
}

/** Whether only this project has a parameter. */
function isOwn(name: string, Class: ClassDescription | null): boolean {
  return Class?.parameters().some((one) => one.name === name && one.own === true) === true;
}

const named: Readonly<Record<string, number>> = { inf: Infinity, "-inf": -Infinity, nan: NaN };

function sameValue(expected: unknown, found: unknown): boolean {
  const wanted = expected instanceof Float ? expected.value : expected;
  if (typeof wanted === "string" && typeof found === "number") return Object.is(named[wanted], found);
  return Object.is(wanted ?? null, found ?? null) || (wanted === 0 && found === 0);
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}
