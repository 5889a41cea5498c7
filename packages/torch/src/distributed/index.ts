/** @file Processes that work together: `torch.distributed`. */
export * as algorithms from "./algorithms/index.js";
export { isGlooAvailable, isNcclAvailable } from "./backends.js";
export { barrier } from "./barrier.js";
export { broadcast, type BroadcastOptions } from "./broadcast.js";
export type { CollectiveOptions } from "./call.js";
export * as checkpoint from "./checkpoint/index.js";
export { allGather } from "./gather.js";
export { destroyProcessGroup, initProcessGroup, type InitProcessGroupOptions } from "./init.js";
export { type Group, GroupMember, type NonGroupMember, ProcessGroup } from "./process-group.js";
export { allReduce, type AllReduceOptions } from "./reduce.js";
export { ReduceOp } from "./reduce-op.js";
export {
  FileStore,
  type FileStoreOptions,
  HashStore,
  PrefixStore,
  Store,
  type StoreValue,
  TCPStore,
  type TCPStoreOptions,
} from "./store.js";
export { DistBackendError, DistError, DistNetworkError, DistStoreError } from "../util/errors.js";
export { Work } from "./work.js";
export {
  getBackend,
  getGlobalRank,
  getGroupRank,
  getProcessGroupRanks,
  getRank,
  getWorldSize,
  group,
  isInitialized,
} from "./world.js";
