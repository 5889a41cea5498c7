/** @file Processes that work together: `torch.distributed`. */
export * as algorithms from "./algorithms/index.js";
export { allToAll, allToAllSingle, type AllToAllSingleOptions } from "./all-to-all.js";
export { type BackendName, isGlooAvailable, isNcclAvailable, type NcclOptions } from "./backends.js";
export { barrier, type BarrierOptions, monitoredBarrier, type MonitoredBarrierOptions } from "./barrier.js";
export { broadcast, type BroadcastOptions } from "./broadcast.js";
export type { Async, CollectiveOptions } from "./call.js";
export { DeviceMesh, initDeviceMesh, type InitDeviceMeshOptions, type MeshDim } from "./device-mesh/index.js";
export * as checkpoint from "./checkpoint/index.js";
export * as fsdp from "./fsdp/index.js";
export * as optim from "./optim/index.js";
export { getNodeLocalRank, isAvailable, isMpiAvailable, isTorchelasticLaunched } from "./environment.js";
export * as functionalCollectives from "./functional-collectives.js";
export { allGather, allGatherCoalesced, allGatherIntoTensor, gather, type GatherOptions } from "./gather.js";
export {
  newGroup,
  type NewGroupOptions,
  newSubgroups,
  newSubgroupsByEnumeration,
  type NewSubgroupsOptions,
} from "./groups.js";
export { destroyProcessGroup, initProcessGroup, type InitProcessGroupOptions } from "./init.js";
export * as nn from "./nn/index.js";
export {
  allGatherObject,
  broadcastObjectList,
  gatherObject,
  type GatherObjectOptions,
  type ObjectDestinationOptions,
  type ObjectOptions,
  type ObjectSourceOptions,
  recvObjectList,
  scatterObjectList,
  type ScatterObjectListOptions,
  sendObjectList,
} from "./objects.js";
export {
  batchIsendIrecv,
  irecv,
  isend,
  type MessageOptions,
  P2POp,
  type ReceiveOptions,
  recv,
  send,
  type SendOptions,
} from "./point-to-point.js";
export { type Group, GroupMember, type NonGroupMember, ProcessGroup } from "./process-group.js";
export { allReduce, allReduceCoalesced, type AllReduceOptions, reduce, type ReduceOptions } from "./reduce.js";
export { ReduceOp } from "./reduce-op.js";
export { reduceScatter, reduceScatterTensor, scatter, type ScatterOptions } from "./scatter.js";
export { splitGroup, type SplitGroupOptions } from "./split-group.js";
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
export * as tensor from "./tensor/index.js";
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
