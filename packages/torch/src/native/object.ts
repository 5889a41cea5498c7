/** @file The base of all objects with a C++ side. */
import type { Handle } from "./binding.js";

/**
 * An object whose other half lives in C++. The External that links them is a private field, so it can neither be forged
 * nor reach a place that expects another kind of object.
 */
export abstract class NativeObject {
  readonly #handle: Handle;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  /** The handle of a native object, undefined for any other object. */
  static handleOf(value: object): Handle | undefined {
    return #handle in value ? value.#handle : undefined;
  }

  /** The handle of an object that is known to be native. */
  static unwrap(this: void, value: NativeObject): Handle {
    return value.#handle;
  }
}

/** The handle of a native object, for the files that call the addon directly. */
export const unwrap = NativeObject.unwrap;
