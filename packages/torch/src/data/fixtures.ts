/** @file Data sets for the tests of worker threads: they are named by this module. */
import { tensor } from "../creation.js";
import type { Tensor } from "../tensor.js";
import { Dataset } from "./dataset.js";
import { getWorkerInfo } from "./worker-info.js";

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

/** Numbers without an index; each worker has its share. */
export function* stream(end: number): Generator<number, void> {
  const info = getWorkerInfo();
  for (let i = info?.id ?? 0; i < end; i += info?.numWorkers ?? 1) yield i;
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
