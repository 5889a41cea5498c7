/** @file The base of all objects with a C++ side. */
import type { Handle } from "./binding/handle.js";
import { TypeError } from "../util/user-errors.js";

/**
 * The value of an own property of every object with a C++ side. `structuredClone` and `postMessage` copy own properties only, and would
 * silently make an empty object of a tensor; a symbol cannot be copied, and its text is what their error says. V8 leaves out the middle of
 * a text of more than 100 letters.
 */
export const uncloneable = Symbol("send torch.share(tensor), a dtype's or device's name, a module's stateDict");

/**
 * An object whose other half lives in C++. The External that links them is a private field, so it can neither be forged
 * nor reach a place that expects another kind of object.
 */
export abstract class NativeObject {
  /** @internal Makes copying the object an error: see above. */
  declare private readonly uncloneable: typeof uncloneable;

  readonly #handle: Handle;

  constructor(handle: Handle) {
    this.#handle = handle;
    // Assigned, not a field with a value: V8 defines those of a class with many subclasses in its runtime, which takes five times as long.
    this.uncloneable = uncloneable;
  }

  /** The handle of a native object, undefined for any other object. */
  static handleOf(value: object): Handle | undefined {
    return #handle in value ? value.#handle : undefined;
  }

  /** The handle of an object that is said to be native. */
  static unwrap(this: void, value: NativeObject): Handle {
    try {
      return value.#handle;
    } catch {
      throw new TypeError(`Expected a tensor, or another object of this library. Received: ${describe(value)}.`);
    }
  }
}

function describe(value: unknown): string {
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  if (value instanceof NativeObject) return "an object that only inherits from one, such as a proxy or a prototype";
  return Array.isArray(value) ? "an array" : "an object of another kind";
}

/** The handle of a native object, for the files that call the addon directly. */
export const unwrap = NativeObject.unwrap;
