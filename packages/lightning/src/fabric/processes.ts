/** @file Processes: the ranks of a run, and what its processes decide and share. */
import { listOf } from "@lightning-ts/torch/util/lists";
import type { Tensor } from "@lightning-ts/torch";
import type { Group } from "@lightning-ts/torch/distributed";

/** How the values of several processes are reduced to one; "avg" is another name of "mean". */
export type ReduceOp = "sum" | "mean" | "avg" | "max" | "min" | "product";

/** Options of `Processes.allGather`. */
export interface GatherOptions {
  /** Whether gradients flow back to the processes that the parts came from. Default false. */
  readonly syncGrads?: boolean | undefined;
  /** The processes that take part. Default: all of the run. */
  readonly group?: Group | null | undefined;
}

/**
 * The processes of a run, seen from one of them. Collectives block: each process has to call them, in the same order. Counterpart: the
 * collective methods of `lightning.pytorch.strategies.Strategy`.
 */
export interface Processes {
  /** This process's index among all of the run. */
  readonly globalRank: number;
  /** Its index on its machine. */
  readonly localRank: number;
  /** The index of its machine. */
  readonly nodeRank: number;
  /** Processes of the run, on all machines. */
  readonly worldSize: number;
  /** Whether it is the first: the one that prints, logs and saves. */
  readonly isGlobalZero: boolean;
  /** A tensor reduced over all processes, a new one. Default "mean". */
  allReduce(tensor: Tensor, op?: ReduceOp, group?: Group | null): Tensor;
  /** The tensors of all processes, with a dimension of `worldSize` in front where there are several. */
  allGather(tensor: Tensor, options?: GatherOptions): Tensor;
  /** A value of one process, for all of them. Default: that of the first. */
  broadcast<T>(value: T, source?: number): T;
  /** The values of all processes, by rank. They need not be alike: plain data with tensors within. */
  gatherAll<T>(value: T): T[];
  /** Waits until all processes have called it. */
  barrier(name?: string): void;
  /** A decision that all processes share: true if any of them says so, or if all of them do. */
  decide(vote: boolean, of: "any" | "all"): boolean;
  /** Several decisions in one call: each is true if any process says so. */
  agree(votes: readonly boolean[]): boolean[];
}

/** One process: nothing to wait for, nothing to share. */
export class SingleProcess implements Processes {
  readonly globalRank = 0;
  readonly localRank = 0;
  readonly nodeRank = 0;
  readonly worldSize = 1;
  readonly isGlobalZero = true;

  allReduce(tensor: Tensor): Tensor {
    return tensor;
  }

  allGather(tensor: Tensor): Tensor {
    return tensor;
  }

  broadcast<T>(value: T): T {
    return value;
  }

  gatherAll<T>(value: T): T[] {
    return [value];
  }

  barrier(): void {}

  decide(vote: boolean): boolean {
    return vote;
  }

  agree(votes: readonly boolean[]): boolean[] {
    return listOf("agree", "votes", votes);
  }
}
