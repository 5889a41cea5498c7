/** @file What goes on beside a run: promises of loggers, which the loops do not wait for. */
import { isPromise } from "./hooks.js";

/** Keeps promises until they are done, and the first error among them until somebody asks. */
export class Pending {
  readonly #running = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | null = null;

  /** Takes what a call gave. What is no promise is done. */
  add(result: unknown): void {
    if (!isPromise(result)) return;
    const done = Promise.resolve(result).then(
      () => void this.#running.delete(done),
      (error: unknown) => {
        this.#running.delete(done);
        this.#failure ??= { error };
      },
    );
    this.#running.add(done);
  }

  /** @throws what a promise failed with since the last time somebody asked */
  raise(): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure.error;
  }

  /** Waits for all, and raises. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
    this.raise();
  }
}
