/** @file `torch.nn.parallel`: modules that several processes train together. */
export type { CommHook, CommHookResult } from "./comm-hook.js";
export { type DDPJoinOptions, DistributedDataParallel } from "./distributed-data-parallel.js";
export { GradBucket } from "./grad-bucket.js";
export type { DistributedDataParallelOptions, MeshOfOneDimension } from "./options.js";
export type { BuiltinCommHook, ReductionOrder } from "./reducer.js";
