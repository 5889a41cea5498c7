/** @file Action: a part of a run that happens again and again, as a profiler sees it. */
import { isPromise } from "@lightning-ts/torch/util/is";

/** What starts and stops actions by their names. */
export interface Stopwatch {
  start(actionName: string): void;
  stop(actionName: string): void;
}

/** What runs a function as an action, by its name. */
export interface Profiles {
  profile<T>(actionName: string, run: () => T): T;
}

/** What runs as an action where nobody overrides a hook. */
export const nothing = (): unknown => undefined;

/**
 * A part of a run that happens again and again. Loops keep one for each name, so that a profiler of this library finds out once what it needs to
 * know of it.
 */
export class Action {
  /** What reports call it. */
  readonly name: string;
  readonly #profiler: Profiles;

  constructor(profiler: Profiles, name: string) {
    this.#profiler = profiler;
    this.name = name;
  }

  /** Runs a function as this action. */
  profile<T>(run: () => T): T {
    return this.#profiler.profile(this.name, run);
  }

  /** The action has nothing to do. */
  mark(): void {
    this.#profiler.profile(this.name, nothing);
  }
}

/** Runs a function between start and stop of an action, which ends when the function does, or when its promise settles. An error is thrown on. */
export function runBetween<T>(watch: Stopwatch, actionName: string, run: () => T): T {
  watch.start(actionName);
  let result: T;
  try {
    result = run();
  } catch (error) {
    stopAfter(error, watch, actionName);
  }
  if (isPromise(result)) return stopLater(result, watch, actionName) as T;
  watch.stop(actionName);
  return result;
}

function stopLater(result: PromiseLike<unknown>, watch: Stopwatch, actionName: string): Promise<unknown> {
  return Promise.resolve(result).then(
    (value) => {
      watch.stop(actionName);
      return value;
    },
    (error: unknown) => stopAfter(error, watch, actionName),
  );
}

/** Ends an action that failed, and throws its error, even if ending it fails too. */
function stopAfter(error: unknown, watch: Stopwatch, actionName: string): never {
  try {
    watch.stop(actionName);
  } catch {
    // The action's own error says more.
  }
  throw error;
}
