/** @file Objects that stay the same wherever their tensor or node is met. */
import { binding } from "./binding.js";
import { type NativeObject, unwrap } from "./object.js";

/** Makes an object the one of its tensor or node; returns it. */
export function asWrapper<T extends NativeObject>(object: T): T {
  binding.setWrapper(unwrap(object), object);
  return object;
}
