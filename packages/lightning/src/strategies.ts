/** @file Strategies: the entry `@lightning-ts/lightning/strategies`. */
export { DistributedSamplerWrapper, type FiniteSampler } from "./fabric/data/distributed-sampler-wrapper.js";
export {
  UnrepeatedDistributedSampler,
  UnrepeatedDistributedSamplerWrapper,
} from "./fabric/data/unrepeated-distributed-sampler.js";
export type { Launcher } from "./fabric/launchers/launcher.js";
export { ProcessExitedException } from "./fabric/launchers/process-errors.js";
export { SubprocessScriptLauncher } from "./fabric/launchers/script-launcher.js";
export { type GatherOptions, type Processes, type ReduceOp, SingleProcess } from "./fabric/processes.js";
export { type RegisterOptions, Registry } from "./fabric/registry.js";
export { type DDPCommHook, type DDPOptions, type DDPSettings, DDPStrategy } from "./fabric/strategies/ddp.js";
export { type DeepSpeedOptions, DeepSpeedStrategy } from "./fabric/strategies/deepspeed.js";
export { type FSDPOptions, type FSDPSettings, FSDPStrategy, type ShardingStrategy } from "./fabric/strategies/fsdp.js";
export type { GivenMesh, GivenWrapPolicy, ModuleClass, WrapPolicy } from "./fabric/strategies/fsdp-options.js";
export {
  type ModelParallelOptions,
  type ModelParallelSettings,
  ModelParallelStrategy,
  type ParallelizeFn,
} from "./fabric/strategies/model-parallel.js";
export { ParallelStrategy } from "./fabric/strategies/parallel.js";
export { StrategyRegistry } from "./fabric/strategies/registry.js";
export { ShardedStrategy } from "./fabric/strategies/sharded.js";
export { type SingleDeviceOptions, SingleDeviceStrategy } from "./fabric/strategies/single-device.js";
export { type SingleDeviceXLAOptions, SingleDeviceXLAStrategy } from "./fabric/strategies/single-device-xla.js";
export {
  type DistributedSamplerKwargs,
  type GivenParts,
  type NormOptions,
  Strategy,
  type StrategyParts,
  type Weights,
} from "./fabric/strategies/strategy.js";
export { type XLAOptions, XLAStrategy } from "./fabric/strategies/xla.js";
