/** @file Fabric: the entry `@lightning-ts/lightning/fabric`. */
export {
  Fabric,
  type FabricBackwardOptions,
  type FabricLoadOptions,
  type FabricSaveOptions,
  type InitModuleOptions,
  type NoBackwardSyncOptions,
  type SetupDataloadersOptions,
  type SetupOptions,
} from "./fabric/fabric.js";
export type { FabricClipOptions, PrintOptions } from "./fabric/fabric-arguments.js";
export type { RankZeroFirstOptions } from "./fabric/fabric-processes.js";
export type { FabricFilter, FabricState } from "./fabric/fabric-checkpoint.js";
export type { FabricLogger, FabricOptions } from "./fabric/fabric-options.js";
export type { Gathered } from "./fabric/gather-tree.js";
export { seedEverything } from "./fabric/seed.js";
export type { FabricDataLoader } from "./fabric/wrappers/fabric-loader.js";
export type { FabricModule } from "./fabric/wrappers/fabric-module.js";
export type { FabricOptimizer } from "./fabric/wrappers/fabric-optimizer.js";
export { isWrapped } from "./fabric/wrappers/pass-through.js";
