/** @file Whether an object has a method of its own in the place of its base class's. */

/** Whether an object's class, or the object, overrides a method of a base class. */
export function overrides<T extends object>(object: T, base: { readonly prototype: T }, name: keyof T): boolean {
  return object[name] !== base.prototype[name];
}
