/** @file Questions about described types and classes. */
import type { ClassDescription, ClassType } from "./type.js";

export type { ClassDescription, ClassType, ParameterDescription } from "./type.js";

/** Whether a description is that of a class, or of one that extends it. */
export function isSubclass(one: ClassDescription, base: ClassDescription): boolean {
  if (one.type !== undefined && base.type !== undefined) return extendsClass(one.type, base.type);
  return one.path === base.path || one.bases.includes(base.path);
}

/** Whether a class is another one, or extends it. */
export function extendsClass(one: ClassType, base: ClassType): boolean {
  return one === base || prototypeOf(base).isPrototypeOf(prototypeOf(one));
}

function prototypeOf({ prototype }: ClassType): object {
  return prototype as object; // every class has one
}

/** Whether a value is a class that is the one of a description, or extends it. */
export function isClassOf(value: unknown, { type }: ClassDescription): value is ClassType {
  if (typeof value !== "function" || type === undefined) return false;
  const prototype: unknown = Reflect.get(value, "prototype");
  return value === type || (typeof prototype === "object" && prototypeOf(type).isPrototypeOf(prototype ?? {}));
}
