/** @file Values that may have to be awaited: hooks, loaders and closures may be asynchronous or not. */
import { isPromise } from "@lightning-ts/torch/util/is";

/** What a hook may return. */
export type MaybePromise<T = void> = T | Promise<T>;

/** Goes on with a value: at once where it is there, else when its promise has it. Saves the loops a turn for each step. */
export function whenReady<T, R>(value: T | PromiseLike<T>, next: (ready: T) => R): R | Promise<Awaited<R>> {
  return isPromise(value) ? (Promise.resolve(value).then(next) as Promise<Awaited<R>>) : next(value);
}

/** Runs a function, and something else when it has ended, also where it fails or gives a promise. */
export function finallyDo<T>(fn: () => T, after: () => void): T {
  let result: T;
  try {
    result = fn();
  } catch (error) {
    after();
    throw error;
  }
  if (isPromise(result)) return Promise.resolve(result).finally(after) as T;
  after();
  return result;
}
