/** @file Which processes hold the shards of a module, and which hold copies of them. */
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import type { ProcessGroup } from "../process-group.js";
import { inRows } from "../device-mesh/init-device-mesh.js";
import { RangeError } from "../../util/user-errors.js";

/** What a mesh means to a sharded module. */
export interface MeshInfo {
  /** One dimension to shard over; or two, to replicate over the first and shard over the second. */
  readonly mesh: DeviceMesh;
  /** The processes that parameters are sharded over. */
  readonly shardGroup: ProcessGroup;
  /** The processes that hold the same shard; null where shards are not replicated. */
  readonly replicateGroup: ProcessGroup | null;
  /** The number of shards. */
  readonly shardSize: number;
  /** This process's number among them. */
  readonly shardRank: number;
  /** How many processes' gradients are averaged. */
  readonly dataParallelSize: number;
}

/** @throws RangeError for a mesh of more than two dimensions */
export function meshInfoOf(mesh: DeviceMesh): MeshInfo {
  if (mesh.ndim > 2) {
    throw new RangeError(
      `fullyShard expects a mesh of one dimension, or of two to replicate shards over the first. Received: ${mesh.toString()}.`,
    );
  }
  const shardDim = mesh.ndim - 1;
  return {
    mesh,
    shardGroup: mesh.getGroup(shardDim),
    replicateGroup: mesh.ndim === 2 ? mesh.getGroup(0) : null,
    shardSize: mesh.size(shardDim),
    shardRank: mesh.getLocalRank(shardDim),
    dataParallelSize: mesh.size(),
  };
}

/** The processes in rows of so many, each of which has all shards. */
export function keepersOf({ mesh }: MeshInfo, count: number): MeshInfo {
  return meshInfoOf(inRows(mesh, count));
}
