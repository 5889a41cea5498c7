/** @file The steps that all processes of a checkpoint do together: what fails in one of them fails in all. */
import { CheckpointException, type Failure, failureOf } from "./exception.js";

/**
 * How the processes exchange values: what a checkpoint needs of a process group. All of them make the same calls in the same order. Values are plain
 * data: objects, lists, Maps, strings, numbers, null, dtypes.
 */
export interface ObjectExchange {
  /** Which of the processes this is. */
  readonly rank: number;
  /** How many there are. */
  readonly worldSize: number;
  /** The values of all processes, in order of their ranks, on one of them; null on the others. */
  gatherObject(value: unknown, destination: number): unknown[] | null;
  /** One of the values that a process gives: the one of this rank. */
  scatterObject(values: readonly unknown[] | null, source: number): unknown;
  /** The values of all processes, in order of their ranks. */
  allGatherObject(value: unknown): unknown[];
  /** The value that a process gives. */
  broadcastObject(value: unknown, source: number): unknown;
  /** As `gatherObject`, while this process goes on with other things, collectives among them. */
  gatherObjectLater(value: unknown, destination: number): Promise<unknown[] | null>;
  /** As `broadcastObject`, in the same way. */
  broadcastObjectLater(value: unknown, source: number): Promise<unknown>;
}

/** A process that is alone. */
export const alone: ObjectExchange = {
  rank: 0,
  worldSize: 1,
  gatherObject: (value) => [value],
  scatterObject: (values) => values?.[0],
  allGatherObject: (value) => [value],
  broadcastObject: (value) => value,
  gatherObjectLater: (value) => Promise.resolve([value]),
  broadcastObjectLater: (value) => Promise.resolve(value),
};

/** What a step came to: a value, or why there is none, by rank. It is what goes between processes, so failures are a list. */
type Outcome<T> = { readonly value: T } | { readonly failures: readonly (readonly [rank: number, Failure])[] };

/** The processes of a checkpoint, one of which coordinates. Counterpart: PyTorch's `_DistWrapper`. */
export class Processes {
  readonly #exchange: ObjectExchange;
  readonly #coordinator: number;
  /** The error of this process, for the exception that all get. */
  #error: unknown;

  constructor(exchange: ObjectExchange, coordinator: number) {
    this.#exchange = exchange;
    this.#coordinator = coordinator;
  }

  get rank(): number {
    return this.#exchange.rank;
  }

  get isCoordinator(): boolean {
    return this.#exchange.rank === this.#coordinator;
  }

  /**
   * A value of each process, from which the coordinator makes one for each.
   *
   * @throws CheckpointException on every process, where any of them fails
   */
  reduceScatter<T, R>(step: string, map: () => T, reduce: (values: T[]) => readonly R[]): R {
    const all = this.#exchange.gatherObject(this.#attempt(map), this.#coordinator);
    const reduced = all === null ? null : this.#reduce(all as Outcome<T>[], reduce);
    const shares =
      reduced === null
        ? null
        : Array.from({ length: this.#exchange.worldSize }, (_, rank) =>
            "value" in reduced ? { value: reduced.value[rank] } : reduced,
          );
    return this.#take(step, this.#exchange.scatterObject(shares, this.#coordinator) as Outcome<R>);
  }

  /**
   * A value of each process, from which the coordinator makes one for all.
   *
   * @throws CheckpointException on every process, where any of them fails
   */
  allReduce<T, R>(step: string, map: () => T, reduce: (values: T[]) => R): R {
    const all = this.#exchange.gatherObject(this.#attempt(map), this.#coordinator);
    const reduced = all === null ? null : this.#reduce(all as Outcome<T>[], reduce);
    return this.#take(step, this.#exchange.broadcastObject(reduced, this.#coordinator) as Outcome<R>);
  }

  /** As `allReduce`, where the values are there later. */
  async allReduceLater<T, R>(step: string, value: Promise<T>, reduce: (values: T[]) => R): Promise<R> {
    const [settled] = await Promise.allSettled([value]);
    const own = this.#attempt(() => {
      if (settled.status === "rejected") throw settled.reason;
      return settled.value;
    });
    const all = await this.#exchange.gatherObjectLater(own, this.#coordinator);
    const reduced = all === null ? null : this.#reduce(all as Outcome<T>[], reduce);
    return this.#take(step, (await this.#exchange.broadcastObjectLater(reduced, this.#coordinator)) as Outcome<R>);
  }

  /**
   * Runs on every process.
   *
   * @throws CheckpointException on every process, where any of them fails
   */
  all(step: string, run: () => void): void {
    const own = this.#attempt(() => {
      run();
      return null;
    });
    const outcomes = this.#exchange.allGatherObject(own) as Outcome<null>[];
    this.#take(step, together(outcomes));
  }

  #attempt<T>(run: () => T): Outcome<T> {
    try {
      return { value: run() };
    } catch (error) {
      this.#error = error;
      return { failures: [[this.rank, failureOf(error)]] };
    }
  }

  #reduce<T, R>(outcomes: readonly Outcome<T>[], reduce: (values: T[]) => R): Outcome<R> {
    const all = together(outcomes);
    return "value" in all ? this.#attempt(() => reduce(all.value)) : all;
  }

  // What comes from another process comes from the same step of the same program there.
  #take<R>(step: string, outcome: Outcome<R>): R {
    if ("value" in outcome) return outcome.value;
    throw new CheckpointException(step, new Map(outcome.failures), this.#error);
  }
}

/** All values, or all failures where there are any. */
function together<T>(outcomes: readonly Outcome<T>[]): Outcome<T[]> {
  const failures = outcomes.flatMap((outcome) => ("value" in outcome ? [] : outcome.failures));
  if (failures.length > 0) return { failures };
  return { value: outcomes.flatMap((outcome) => ("value" in outcome ? [outcome.value] : [])) };
}
