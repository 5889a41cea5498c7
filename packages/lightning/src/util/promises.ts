/** @file Values that may have to be awaited: hooks, loaders and closures may be asynchronous or not. */
import { isPromise } from "@lightning-ts/torch/util/is";

/** What a hook may return. */
export type MaybePromise<T = void> = T | Promise<T>;

/** Continues with a value: at once, or when its promise is fulfilled. This saves the loops a turn of the event loop at each step. */
export function whenReady<T, R>(value: T | PromiseLike<T>, next: (ready: T) => R): R | Promise<Awaited<R>> {
  return isPromise(value) ? (Promise.resolve(value).then(next) as Promise<Awaited<R>>) : next(value);
}

/** Runs a function, and another when it has ended, also if it fails or returns a promise. */
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

/** Waits for a value inside of `inTurn`. */
export function* ready<T>(value: MaybePromise<T>): Generator<unknown, T, unknown> {
  return (isPromise(value) ? yield value : value) as T; // inTurn sends what the promise has
}

/**
 * Runs what may have to wait, in the order it is written: at once where nothing has to, else it gives a promise.
 *
 * @param steps a generator that waits by `yield* ready(value)`
 * @example inTurn(this.#save()); // *#save() { if (yield* ready(files.exists(path))) ... }
 */
export function inTurn<R>(steps: Generator<unknown, R, unknown>): MaybePromise<R> {
  const goOn = (result: IteratorResult<unknown, R>): MaybePromise<R> => {
    if (result.done === true) return result.value;
    return Promise.resolve(result.value).then(
      (value) => goOn(steps.next(value)),
      (error: unknown) => goOn(steps.throw(error)),
    );
  };
  return goOn(steps.next());
}

/** Does not wait for a promise. What fails there is told elsewhere, or tried again. */
export function letGo(result: unknown): void {
  if (isPromise(result)) void result.then(undefined, () => undefined);
}

/** What must not be done twice at a time: each waits for those before. */
export class Turns {
  #last: Promise<unknown> | null = null;

  /** Does something at once, or after what is still under way, whether that fails or not. */
  run<T>(work: () => MaybePromise<T>): MaybePromise<T> {
    const done = this.#last === null ? work() : this.#last.then(work, work);
    if (!isPromise(done)) return done;
    const last = Promise.resolve(done);
    this.#last = last;
    const end = (): void => {
      if (this.#last === last) this.#last = null;
    };
    last.then(end, end);
    return last;
  }
}
