/** @file Tensors whose parts lie in several processes. Counterpart: `torch.distributed.tensor`. */
export { empty, full, type MeshTensorOptions, ones, rand, randn, zeros } from "./creation.js";
export {
  distributeModule,
  type DistributeModuleOptions,
  distributeTensor,
  type DistributeTensorOptions,
} from "./distribute.js";
export { DTensor, type FromLocalOptions, type GradPlacementsOptions, type RedistributeOptions } from "./dtensor.js";
export * as parallel from "./parallel/index.js";
export { Partial, type PartialReduction, Placement, Replicate, Shard, StridedShard } from "./placement.js";
export { computeLocalShapeAndGlobalOffset } from "./shards.js";
