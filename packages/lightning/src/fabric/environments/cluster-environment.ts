/** @file ClusterEnvironment: how the processes of a run find each other, and their ranks. */

/**
 * Where the processes of a run come from: extend it for your own cluster, and give an object of it to the flag `plugins`. Counterpart:
 * `lightning.fabric.plugins.environments.ClusterEnvironment`.
 */
export abstract class ClusterEnvironment {
  /** Whether the processes are made outside, by a cluster or a launcher, rather than by the run. */
  abstract readonly createsProcessesExternally: boolean;

  /** The address of the process with rank 0. */
  abstract get mainAddress(): string;

  /** A free port at that address. */
  abstract get mainPort(): number;

  /** Processes of the run, on all machines. */
  abstract get worldSize(): number;

  /** This process's index among all of the run. */
  abstract get globalRank(): number;

  /** Its index on its machine. */
  abstract get localRank(): number;

  /** The index of its machine. */
  abstract get nodeRank(): number;

  /**
   * Checks that flags agree with what the cluster started. Default: nothing.
   *
   * @throws RangeError where they do not
   */
  validateSettings(_numDevices: number, _numNodes: number): void {}

  /** Releases what belongs to a run. Default: nothing. */
  teardown(): void {}
}

/** Whether a value is an environment, of this or another copy of the library. */
export function isClusterEnvironment(value: unknown): value is ClusterEnvironment {
  return typeof value === "object" && value !== null && "createsProcessesExternally" in value && "mainAddress" in value;
}
