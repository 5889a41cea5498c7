/** @file A cluster that knows its processes: what flags say of them changes nothing. */
import { ClusterEnvironment } from "./cluster-environment.js";

/** The base of environments whose processes are made, counted and numbered by a cluster. */
export abstract class GivenEnvironment extends ClusterEnvironment {
  override readonly createsProcessesExternally: boolean = true;

  /** Does nothing: the cluster knows. */
  override setWorldSize(_size: number): void {}

  /** Does nothing: the cluster knows. */
  override setGlobalRank(_rank: number): void {}
}
