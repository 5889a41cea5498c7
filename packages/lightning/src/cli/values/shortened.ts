/** @file Values without what is the default anyway. */
import type { ClassDescription } from "../../parameters/description.js";
import type { ParameterType } from "../../parameters/type.js";
import { optionsOf } from "../../parameters/type-text.js";
import { isRecord, plain } from "../yaml/float.js";
import { classOf, isClassValue } from "./class-value.js";
import { Completer } from "./complete.js";
import type { Scope } from "./scope.js";
import { ValueError } from "./value-error.js";

/** A complete value without the defaults in it; undefined where it is the default itself. */
export function shortened(type: ParameterType, value: unknown, unset: unknown, scope: Scope): unknown {
  if (isSame(value, unset)) return undefined;
  if (!isClassValue(value)) return value;
  for (const option of optionsOf(type)) {
    const base = option.kind === "class" ? option.base : option.kind === "callable" ? option.returns : null;
    const description = base === null ? null : known(value.class_path, base, scope);
    if (description === null) continue;
    const args = shortArguments(description, value.init_args ?? {}, scope);
    const { class_path, init_args: _whole, ...rest } = value;
    return { class_path, ...(Object.keys(args).length === 0 ? {} : { init_args: args }), ...rest };
  }
  return value;
}

function known(path: string, base: ClassDescription, scope: Scope): ClassDescription | null {
  try {
    return classOf(path, base, scope);
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
}

function shortArguments(
  description: ClassDescription,
  args: Readonly<Record<string, unknown>>,
  scope: Scope,
): Record<string, unknown> {
  const completer = new Completer(scope, () => undefined);
  const made: Record<string, unknown> = {};
  for (const parameter of description.parameters()) {
    const value = args[parameter.name];
    // A printed configuration has null where something must be given yet.
    const isUnset = value === undefined || (value === null && parameter.required);
    const short = isUnset ? undefined : shortened(parameter.type, value, completer.defaultOf(parameter, []), scope);
    if (short !== undefined) made[parameter.name] = short;
  }
  return made;
}

/** Whether two values are the same data. */
export function isSame(a: unknown, b: unknown): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}
