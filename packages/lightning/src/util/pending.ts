/** @file What goes on beside a run: promises of loggers, which the loops do not wait for. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { rankZeroWarn } from "./rank-zero.js";
import type { Waits } from "./waits.js";

/** Keeps promises until they are done, and their errors until somebody asks. */
export class Pending {
  readonly #running = new Set<Promise<void>>();
  readonly #errors: unknown[] = [];
  readonly #waits: Waits;

  constructor(waits: Waits) {
    this.#waits = waits;
  }

  /** Takes what a method gave. What is no promise is done. */
  add(result: unknown, owner: object, method: string): void {
    if (!isPromise(result)) return;
    const done = this.#waits.for(owner, method, result).then(
      () => void this.#running.delete(done),
      (error: unknown) => {
        this.#running.delete(done);
        this.#errors.push(error);
      },
    );
    this.#running.add(done);
  }

  /** @throws what a promise failed with first since the last time somebody asked; the others are warnings */
  raise(): void {
    if (this.#errors.length === 0) return;
    const [first, ...others] = this.#errors.splice(0);
    for (const other of others) {
      if (other !== first) rankZeroWarn(`A logger failed beside another: ${String(other)}`, "RuntimeWarning");
    }
    throw first;
  }

  /** Waits for all, those that begin meanwhile too, and raises. */
  async settle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    this.raise();
  }
}
