/** @file An object with members of its own in front of another one. */

type Method = (...args: unknown[]) => unknown;

/** What an object made by `passThrough` stands for. */
const originals = new WeakMap<object, object>();

/**
 * An object that has the members of `own`, and for all else is the original: it reads and sets its fields, and calls its methods on it, so
 * that classes with `#private` fields work. `instanceof` holds for the original's class.
 *
 * @param own members that are found first; setting one of them sets it there
 * @param bindMethod a method of the original as it is called. Default: on the original
 */
export function passThrough<T extends object, Own extends object>(
  original: T,
  own: Own,
  bindMethod: (key: PropertyKey, method: Method) => Method = (_key, method) => method.bind(original),
): T & Own {
  const methods = new Map<PropertyKey, { readonly method: unknown; readonly bound: unknown }>();
  const bind = (key: PropertyKey, method: Method): unknown => {
    const known = methods.get(key);
    if (known?.method === method) return known.bound;
    const bound = bindMethod(key, method);
    methods.set(key, { method, bound });
    return bound;
  };
  const made = new Proxy(original, {
    // Each step passes here: reading properties is several times as quick as `Reflect.get`.
    get(target, key) {
      if (Object.hasOwn(own, key)) return own[key as keyof Own];
      const value: unknown = target[key as keyof T];
      const isMethod = typeof value === "function" && key !== "constructor";
      return isMethod ? bind(key, value as Method) : value;
    },
    set(target, key, value) {
      return Object.hasOwn(own, key) ? Reflect.set(own, key, value) : Reflect.set(target, key, value, target);
    },
    has: (target, key) => Object.hasOwn(own, key) || key in target,
  });
  originals.set(made, original);
  return made as T & Own; // which its traps make it
}

/** What an object stands for: itself, where it was not made by `passThrough`. */
export function originalOf<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  return (originals.get(value) as T | undefined) ?? value;
}

/** Whether an object stands for another one: a module, an optimizer or a loader that Fabric set up. Counterpart: `is_wrapped`. */
export function isWrapped(value: unknown): boolean {
  return typeof value === "object" && value !== null && originals.has(value);
}
