/** @file Fabric's callbacks: objects with methods of any names, which the program calls. */
import { rankZeroWarn } from "../util/rank-zero.js";
import { type MaybePromise, whenReady } from "../util/promises.js";

/**
 * Calls a method of each callback that has it, one after the other.
 *
 * @returns a promise where one of them returned one
 */
export function callAll(callbacks: readonly object[], name: string, args: readonly unknown[]): MaybePromise {
  let done: MaybePromise = undefined;
  for (const callback of callbacks) {
    const method: unknown = Reflect.get(callback, name);
    if (method === undefined || method === null) continue;
    if (typeof method !== "function") {
      rankZeroWarn(`Skipping the callback \`${callback.constructor.name}.${name}\` because it is not callable.`);
      continue;
    }
    done = whenReady(done, () => whenReady(Reflect.apply(method, callback, args) as unknown, () => undefined));
  }
  return done;
}
