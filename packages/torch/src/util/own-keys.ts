/** @file Names that users choose as keys of objects: "__proto__" is a name like any other. */

/** `target[key] = value`, also for the key that would change the object's prototype. */
export function setOwn<T>(target: Record<string, T>, key: string, value: T): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    target[key] = value;
  }
}

/** `Object.assign(target, source)`, also for the key that would change the object's prototype. */
export function assignOwn<T>(target: Record<string, T>, source: Readonly<Record<string, T>>): void {
  for (const [key, value] of Object.entries(source)) setOwn(target, key, value);
}

/** A property of the object itself: never what all objects have, such as "constructor". */
export function ownValue<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** Whether a given value is a name of a table. An array would be written out as text to look for it. */
export function isKeyOf<K extends string>(table: Readonly<Record<K, unknown>>, key: unknown): key is K {
  return typeof key === "string" && Object.hasOwn(table, key);
}

/** An empty object, without prototype where another has none. */
export function emptyLike(other: object): Record<string, unknown> {
  return Object.getPrototypeOf(other) === null ? (Object.create(null) as Record<string, unknown>) : {};
}
