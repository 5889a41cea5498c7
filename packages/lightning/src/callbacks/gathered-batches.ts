/** @file Hands the batches of all processes to the first, in the order of the data, while they are predicted. */
import type { Processes } from "../fabric/processes.js";

/** A predicted batch. */
export interface PredictedBatch {
  readonly prediction: unknown;
  readonly indices: readonly number[] | null;
  readonly batch: unknown;
}

/** Its place in the data. */
export interface BatchPlace {
  readonly batchIdx: number;
  readonly dataloaderIdx: number;
}

/**
 * Exchanges batches in rounds: in each of them every process gives its newest one, or nothing where it has none left. All processes make the same
 * rounds, so that they may have different numbers of batches.
 */
export class GatheredBatches {
  readonly #processes: Processes;
  readonly #rounds: readonly number[];
  readonly #write: (batch: PredictedBatch, place: BatchPlace) => unknown;
  #loader = 0;
  #round = 0;

  /**
   * @param numBatches batches of each loader, of all processes together
   * @param write gets each batch, in the first process
   */
  constructor(
    processes: Processes,
    numBatches: readonly number[],
    write: (batch: PredictedBatch, place: BatchPlace) => unknown,
  ) {
    this.#processes = processes;
    this.#rounds = numBatches.map((count) => Math.ceil(count / processes.worldSize));
    this.#write = write;
  }

  /** Hands over this process's newest batch, which is of a loader. */
  async handOver(batch: PredictedBatch, dataloaderIdx: number): Promise<void> {
    await this.#catchUp(dataloaderIdx);
    await this.#exchange(batch);
  }

  /** This process has no more batches. */
  async end(): Promise<void> {
    await this.#catchUp(this.#rounds.length);
  }

  /** Makes the rounds of earlier loaders in which others may have a batch. */
  async #catchUp(dataloaderIdx: number): Promise<void> {
    while (this.#loader < dataloaderIdx) {
      while (this.#round < (this.#rounds[this.#loader] ?? 0)) await this.#exchange(null);
      this.#loader++;
      this.#round = 0;
    }
  }

  async #exchange(batch: PredictedBatch | null): Promise<void> {
    const { isGlobalZero, worldSize } = this.#processes;
    const all = this.#processes.gatherAll(batch);
    const first = this.#round++ * worldSize;
    if (!isGlobalZero) return;
    for (const [rank, one] of all.entries()) {
      if (one !== null) await this.#write(one, { batchIdx: first + rank, dataloaderIdx: this.#loader });
    }
  }
}
