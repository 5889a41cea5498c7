/** @file What a call of a Trainer waits for: promises that come from other code than its own. */

/** A promise that is waited for: its owner and method, or what it is. */
export interface Wait {
  readonly owner: unknown;
  readonly what: string;
}

function nameOf({ owner, what }: Wait): string {
  if (typeof owner !== "object" || owner === null) return what;
  const { constructor } = owner as { constructor?: unknown };
  const name = typeof constructor === "function" && constructor.name !== "" ? constructor.name : "an object";
  return `\`${name}.${what}\``;
}

/** Keeps promises until they settle. */
export class Waits {
  readonly #open = new Set<Wait>();

  /** Begins to wait. */
  begin(owner: unknown, what: string): Wait {
    const wait = { owner, what };
    this.#open.add(wait);
    return wait;
  }

  /** Ends it. */
  end(wait: Wait): void {
    this.#open.delete(wait);
  }

  /** Waits for a promise. */
  async for<T>(owner: unknown, what: string, promise: PromiseLike<T> | T): Promise<T> {
    const wait = this.begin(owner, what);
    try {
      return await promise;
    } finally {
      this.end(wait);
    }
  }

  /** What is being waited for, as text. */
  get names(): string[] {
    return [...new Set([...this.#open].map(nameOf))];
  }
}
