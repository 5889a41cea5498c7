/** @file Promises of loggers, which the loops do not wait for. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { rankZeroWarn } from "./rank-zero.js";
import type { Waits } from "@lightning-ts/torch/util/waits";

/** Keeps promises until they settle, and their errors until `raise`. */
export class Pending {
  readonly #running = new Set<Promise<void>>();
  readonly #errors: unknown[] = [];
  readonly #waits: Waits;

  constructor(waits: Waits) {
    this.#waits = waits;
  }

  /** Keeps a method's result, if it is a promise. */
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

  /** @throws the first error since the last call; the others are warnings */
  raise(): void {
    if (this.#errors.length === 0) return;
    const [first, ...others] = this.#errors.splice(0);
    for (const other of others) {
      if (other !== first) rankZeroWarn(`A logger failed beside another: ${String(other)}`, "RuntimeWarning");
    }
    throw first;
  }

  /** Waits for all, including those that are added meanwhile, and raises. */
  async settle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    this.raise();
  }
}
