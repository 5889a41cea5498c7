/** @file What a pass over a loader waits for: promises of the user's data set and functions, each by its name. */
import { inspect, types } from "node:util";
import { isPromise } from "../util/is.js";
import { shortened } from "../util/arguments.js";
import { unwatch, watch } from "../util/unsettled.js";

/** The promises of a pass, as they were made. */
export class Reading {
  readonly #open = new Set<{ readonly name: () => string }>();

  /**
   * Notes a promise until it settles; another value stays what it is.
   *
   * @param name asked only if it never settles
   */
  note(value: unknown, name: () => string): unknown {
    return isPromise(value) ? this.#wait(value, name) : value;
  }

  async #wait(promise: PromiseLike<unknown>, name: () => string): Promise<unknown> {
    const wait = { name };
    this.#open.add(wait);
    try {
      return await promise;
    } finally {
      this.#open.delete(wait);
    }
  }

  /** The name of the oldest that has not settled: batches are asked for in the order in which they were begun. */
  get oldest(): string | null {
    for (const { name } of this.#open) return name();
    return null;
  }
}

/** Waits for a promise that somebody asked for; the process does not end without a word if it never settles. */
export async function awaited<T>(promise: PromiseLike<T> | T, name: () => string): Promise<T> {
  const wait = {};
  watch(
    wait,
    () => `DataLoader: the process ends before the loader has given what it was asked for: ${neverSettled(name())}`,
  );
  try {
    return await promise;
  } finally {
    unwatch(wait);
  }
}

/** What is said of a promise. */
export function neverSettled(name: string): string {
  return `${name} returned a promise that never settled.`;
}

/** A method as messages name it: "`Digits.getItem(3)`", without the class where that says nothing. */
export function methodName(owner: object, method: string): string {
  const { constructor } = owner as { constructor?: unknown };
  const name = typeof constructor === "function" ? constructor.name : "";
  return name === "" || name === "Object" ? `\`${method}\`` : `\`${shortened(name)}.${method}\``;
}

/** The indices of a batch whose items have not come, as far as can be seen. */
export function pendingOf(request: readonly number[], items: readonly unknown[]): readonly number[] {
  const isPending = (item: unknown): boolean =>
    types.isPromise(item) && inspect(item, { customInspect: false }).includes("{ <pending>");
  const found = request.filter((_, i) => isPending(items[i]));
  return found.length > 0 ? found : request;
}
