/** @file Data sets for the tests of worker threads: they are named by this module. */
import { threadId } from "node:worker_threads";
import { autocast } from "../../src/amp/autocast.js";
import { isAutocastEnabled } from "../../src/amp/state.js";
import { tensor } from "../../src/tensor/creation.js";
import { dropout } from "../../src/nn/functional/dropout.js";
import { ones, rand, randint, randperm } from "../../src/generated/ops.js";
import type { Tensor } from "../../src/tensor/tensor.js";
import { Dataset } from "../../src/data/dataset.js";
import { getWorkerInfo } from "../../src/data/worker-info.js";

/** The squares of numbers, with the number of the thread that read them. */
export class Squares extends Dataset<{ x: Tensor; square: number; worker: number }> {
  readonly length: number;
  readonly #failAt: number;

  constructor(length: number, failAt = -1) {
    super();
    this.length = length;
    this.#failAt = failAt;
  }

  getItem(index: number): { x: Tensor; square: number; worker: number } {
    if (index === this.#failAt) throw new RangeError(`no square of ${index}`);
    return { x: tensor([index, index + 0.5]), square: index * index, worker: getWorkerInfo()?.id ?? -1 };
  }
}

/** The thread that reads each item. */
export class Threads extends Dataset<number> {
  readonly length: number;

  constructor(length: number) {
    super();
    this.length = length;
  }

  getItem(): number {
    return threadId;
  }
}

/** Numbers without an index; each worker has its share. */
export function* stream(end: number): Generator<number, void> {
  const info = getWorkerInfo();
  for (let i = info?.id ?? 0; i < end; i += info?.numWorkers ?? 1) yield i;
}

/** Endless numbers, which note in each pass when they are begun and when they are ended. */
export function notedAnew(counts: Tensor): Iterable<number> {
  return { [Symbol.iterator]: () => noted(counts) };
}

/** The same, of one generator object. */
export function* noted(counts: Tensor): Generator<number, void> {
  counts.select(0, 0).add_(1);
  try {
    for (let i = 0; ; i++) yield i;
  } finally {
    counts.select(0, 1).add_(1);
  }
}

/** How many numbers `closings` gives, and what is wrong with it. */
export interface Closings {
  length: number;
  asynchronous?: boolean;
  /** One object for all passes. */
  single?: boolean;
  /** The number that is an error. */
  failsAt?: number;
}

/**
 * Numbers of a generator that notes when it is begun and when it is ended.
 *
 * @param counts (2, workers): begun and ended, each worker's apart, because two threads that add to one number lose some
 */
export function closings(counts: Tensor, options: Closings): Iterable<number> | AsyncIterable<number> {
  const note = (index: number): void => {
    counts
      .select(0, index)
      .select(0, getWorkerInfo()?.id ?? 0)
      .add_(1);
  };
  const value = (i: number): number => {
    if (i === options.failsAt) throw new RangeError(`no number ${i}`);
    return i;
  };
  function* numbers(): Generator<number, void> {
    note(0);
    try {
      for (let i = 0; i < options.length; i++) yield value(i);
    } finally {
      note(1);
    }
  }
  async function* promised(): AsyncGenerator<number, void> {
    note(0);
    try {
      for (let i = 0; i < options.length; i++) yield await Promise.resolve(value(i));
    } finally {
      await Promise.resolve();
      note(1);
    }
  }
  if (options.single === true) return options.asynchronous === true ? promised() : numbers();
  if (options.asynchronous === true) return { [Symbol.asyncIterator]: promised };
  return { [Symbol.iterator]: numbers };
}

/** Never answers. */
export class Slow extends Dataset<number> {
  readonly length = 4;

  getItem(): Promise<number> {
    return new Promise(() => {});
  }
}

let initialised = 0;

/** What a worker was initialised with. */
export function init(id: number, offset: number): void {
  initialised = id + offset;
}

/** Says what `init` was called with. */
export class Initialised extends Dataset<number> {
  readonly length = 4;

  getItem(): number {
    return initialised;
  }
}

/** Items with what was drawn for them, as in scripts/golden/data.py. */
export class Draws extends Dataset {
  readonly length = 11;

  getItem(index: number): unknown {
    const id = getWorkerInfo()?.id ?? -1;
    return [index, rand([]), randint(0, 1000, []), dropout(ones([4])), randperm(3), id];
  }
}

/** Each worker's share, of which one ends early, as in scripts/golden/data.py. */
export function shares(): Iterable<unknown> {
  return {
    *[Symbol.iterator]() {
      const { id, numWorkers } = getWorkerInfo() ?? { id: 0, numWorkers: 1 };
      for (let i = id; i < 13; i += id === 1 ? 5 : numWorkers) yield [i, rand([])];
    },
  };
}

/** Draws while it is made. */
export class Shuffled extends Dataset<number> {
  readonly length = 4;
  readonly #order = randperm(4).tolist<number[]>();

  getItem(index: number): number {
    return this.#order[index] ?? -1;
  }
}

/** Asynchronous, and slower for the first items than for the last. */
export function asynchronous(): AsyncIterable<number> {
  return {
    async *[Symbol.asyncIterator]() {
      for (let i = 0; i < 8; i++) {
        await new Promise((resolve) => setTimeout(resolve, 8 - i));
        yield i;
      }
    },
  };
}

/** Ends its thread, or fails where nobody waits, at one of its items. */
export class Breaking extends Dataset {
  readonly length = 6;

  constructor(readonly how: "exit" | "uncaught" | "rejection" | "spin" | "function" | "class" | "code") {
    super();
  }

  getItem(index: number): unknown {
    if (index !== 3) return index;
    switch (this.how) {
      case "exit":
        return process.exit(7);
      case "uncaught":
        setTimeout(() => {
          throw new RangeError("nobody waits for this");
        }, 0);
        return new Promise(() => {});
      case "rejection":
        void Promise.reject(new Error("nobody catches this"));
        return new Promise(() => {});
      case "spin":
        for (;;);
      case "function":
        return { deep: [() => 1] };
      case "class":
        return new Breaking("exit");
      case "code":
        throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    }
  }
}

/** Ends the thread in which it would be made. */
export class Exiting {
  constructor() {
    process.exit(2);
  }
}

/** A batch, and who made it. */
export function collate(items: readonly number[], factor: number): { sum: number; worker: number } {
  return { sum: items.reduce((a, b) => a + b, 0) * factor, worker: getWorkerInfo()?.id ?? -1 };
}

/** Fails where a worker starts. */
export function failingInit(): void {
  throw new Error("not today");
}

/** Whether autocast is on in the thread that reads an item, before a region of its own and in it. */
export class AutocastStates extends Dataset<boolean[]> {
  readonly length = 2;

  getItem(): boolean[] {
    return [isAutocastEnabled("cpu"), autocast("cpu", () => isAutocastEnabled("cpu"))];
  }
}
