/** @file Objects that stay the same wherever their tensor or node is met. */
import { binding, type Handle, type Known } from "./binding.js";
import { NativeObject, unwrap } from "./object.js";
import { TypeError } from "../util/user-errors.js";

/** Makes an object the one of its tensor or node; returns it. */
export function asWrapper<T extends NativeObject>(object: T): T {
  binding.setWrapper(unwrap(object), object);
  return object;
}

/**
 * The object of what the addon gives: the one that it knows, or a new one.
 *
 * @param kind the class that the object is of
 * @param make makes one of a handle
 */
export function objectOf<T extends NativeObject>(
  known: Known,
  kind: abstract new (...args: never[]) => T,
  make: (handle: Handle) => T,
): T {
  if (known instanceof kind) return known;
  if (known instanceof NativeObject)
    throw new TypeError(`Expected a ${kind.name}. Received: a ${known.constructor.name}.`);
  return make(known);
}
