/** @file Promises that are waited for and come from other code than the library's, by their names. */
import { isPromise } from "./is.js";

/** A promise that is waited for: its owner and method, or what it is. */
export interface Wait {
  readonly owner: unknown;
  readonly what: string | (() => string);
}

function nameOf({ owner, what }: Wait): string {
  const text = typeof what === "function" ? what() : what;
  if (typeof owner !== "object" || owner === null) return text;
  const { constructor } = owner as { constructor?: unknown };
  const name = typeof constructor === "function" && constructor.name !== "" ? constructor.name : "an object";
  return `\`${name}.${text}\``;
}

/** Keeps promises until they settle. */
export class Waits {
  readonly #open = new Set<Wait>();

  /**
   * Begins to wait.
   *
   * @param what the method or what is waited for; a function is asked only if it never comes
   */
  begin(owner: unknown, what: string | (() => string)): Wait {
    const wait = { owner, what };
    this.#open.add(wait);
    return wait;
  }

  /** Ends it. */
  end(wait: Wait): void {
    this.#open.delete(wait);
  }

  /** Waits for a promise. */
  async for<T>(owner: unknown, what: string | (() => string), promise: PromiseLike<T> | T): Promise<T> {
    const wait = this.begin(owner, what);
    try {
      return await promise;
    } finally {
      this.end(wait);
    }
  }

  /** Notes a promise until it settles; another value stays what it is. */
  note<T>(owner: unknown, what: string | (() => string), value: T): T | Promise<Awaited<T>> {
    return isPromise(value) ? this.for<Awaited<T>>(owner, what, value as PromiseLike<Awaited<T>>) : value;
  }

  /** What is being waited for, as text, the oldest first. */
  get names(): string[] {
    return [...new Set([...this.#open].map(nameOf))];
  }
}
