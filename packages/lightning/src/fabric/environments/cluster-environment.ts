/** @file ClusterEnvironment: how the processes of a run find each other, and their ranks. */
import { setGlobalRank } from "../../util/rank-zero.js";
import { numberOf } from "./variables.js";

/**
 * Where the processes of a run come from: extend it for your own cluster, and give an object of it to the flag `plugins`. What a class leaves
 * out is as Lightning's own launcher has it. Counterpart: `lightning.fabric.plugins.environments.ClusterEnvironment`.
 *
 * @example
 * class MyCluster extends ClusterEnvironment {
 *   override readonly createsProcessesExternally = true;
 *   override readonly mainAddress = process.env.HEAD_NODE ?? "127.0.0.1";
 *   override readonly mainPort = 29_500;
 *   override worldSize() { return Number(process.env.TASKS); }
 *   override globalRank() { return Number(process.env.TASK); }
 *   override localRank() { return Number(process.env.TASK_OF_NODE); }
 *   override nodeRank() { return Number(process.env.NODE); }
 * }
 * new Trainer({ plugins: [new MyCluster()], devices: 4, numNodes: 2 });
 */
export abstract class ClusterEnvironment {
  #worldSize = 1;
  #globalRank = 0;

  /** Whether the processes are made outside, by a cluster or a launcher, rather than by the run. */
  abstract readonly createsProcessesExternally: boolean;

  /** The address of the process with rank 0. */
  abstract readonly mainAddress: string;

  /** A port at that address, on which the processes find each other. */
  abstract readonly mainPort: number;

  /** Processes of the run, on all machines. Default: what `setWorldSize` was told. */
  worldSize(): number {
    return this.#worldSize;
  }

  /** Takes the number of processes that the flags make; a cluster that knows it better ignores this. */
  setWorldSize(size: number): void {
    this.#worldSize = size;
  }

  /** This process's index among all of the run. Default: what `setGlobalRank` was told. */
  globalRank(): number {
    return this.#globalRank;
  }

  /** Takes the index that follows from flags and local rank; a cluster that knows it better ignores this. */
  setGlobalRank(rank: number): void {
    this.#globalRank = rank;
    setGlobalRank(rank);
  }

  /** This process's index on its machine. Default: `LOCAL_RANK`, else 0. @throws RangeError where it does not hold a number */
  localRank(): number {
    return numberOf("LOCAL_RANK", this.constructor.name) ?? 0;
  }

  /**
   * The index of its machine. Default: `NODE_RANK`, else `GROUP_RANK`, else 0.
   *
   * @throws RangeError where it does not hold a number
   */
  nodeRank(): number {
    const owner = this.constructor.name;
    return numberOf("NODE_RANK", owner) ?? numberOf("GROUP_RANK", owner) ?? 0;
  }

  /**
   * Checks that flags agree with what the cluster started, when a run in several processes begins. Default: nothing.
   *
   * @throws RangeError where they do not
   */
  validateSettings(_numDevices: number, _numNodes: number): void {}

  /** Releases what belongs to a run. Default: nothing. */
  teardown(): void {}
}

/** Whether a value is an environment, of this or another copy of the library. */
export function isClusterEnvironment(value: unknown): value is ClusterEnvironment {
  return typeof value === "object" && value !== null && "mainAddress" in value && "mainPort" in value;
}
