/** @file ParallelProcesses: the ranks of a run in several processes. */
import type { Tensor } from "@lightning-ts/torch";
import { Error } from "../util/user-errors.js";
import type { Collectives } from "./group-processes.js";
import { type GatherOptions, type Processes, SingleProcess } from "./processes.js";

/** Which of several processes this one is. */
export interface Ranks {
  readonly globalRank: number;
  readonly localRank: number;
  readonly nodeRank: number;
  readonly worldSize: number;
}

/** The processes of a run in several, one of which this is. They are connected while a run lasts. */
export class ParallelProcesses implements Processes {
  readonly globalRank: number;
  readonly localRank: number;
  readonly nodeRank: number;
  readonly worldSize: number;
  readonly isGlobalZero: boolean;
  #connected: Collectives | null = null;

  constructor({ globalRank, localRank, nodeRank, worldSize }: Ranks) {
    this.globalRank = globalRank;
    this.localRank = localRank;
    this.nodeRank = nodeRank;
    this.worldSize = worldSize;
    this.isGlobalZero = globalRank === 0;
    if (worldSize === 1) this.#connected = new SingleProcess();
  }

  /** Whether they can share values now. */
  get isConnected(): boolean {
    return this.#connected !== null;
  }

  /** Takes what they share values with; null where that has ended. */
  connect(collectives: Collectives | null): void {
    this.#connected = collectives;
  }

  /** @throws Error (`ERR_NOT_CONNECTED`) outside of a run */
  allReduce(...args: Parameters<Processes["allReduce"]>): Tensor {
    return this.#expectConnected("allReduce").allReduce(...args);
  }

  /** @throws Error (`ERR_NOT_CONNECTED`) outside of a run */
  allGather(tensor: Tensor, options?: GatherOptions): Tensor {
    return this.#expectConnected("allGather").allGather(tensor, options);
  }

  /** @throws Error (`ERR_NOT_CONNECTED`) outside of a run */
  broadcast<T>(value: T, source?: number): T {
    return this.#expectConnected("broadcast").broadcast(value, source);
  }

  /** @throws Error (`ERR_NOT_CONNECTED`) outside of a run */
  gatherAll<T>(value: T): T[] {
    return this.#expectConnected("gatherAll").gatherAll(value);
  }

  /** @throws Error (`ERR_NOT_CONNECTED`) outside of a run */
  barrier(name?: string): void {
    this.#expectConnected("barrier").barrier(name);
  }

  /** @throws Error (`ERR_NOT_CONNECTED`) outside of a run */
  decide(vote: boolean, of: "any" | "all"): boolean {
    return this.#expectConnected("decide").decide(vote, of);
  }

  /** @throws Error (`ERR_NOT_CONNECTED`) outside of a run */
  agree(votes: readonly boolean[]): boolean[] {
    return this.#expectConnected("agree").agree(votes);
  }

  #expectConnected(what: string): Collectives {
    if (this.#connected !== null) return this.#connected;
    throw Object.assign(
      new Error(
        `${what} needs the ${this.worldSize} processes of a run, which are connected while one lasts. Received: a call outside of fit, validate, test ` +
          "and predict. Call it in a hook or a step.",
      ),
      { code: "ERR_NOT_CONNECTED" },
    );
  }
}
