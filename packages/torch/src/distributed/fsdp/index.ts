/** @file Sharded modules: `torch.distributed.fsdp`. */
export { fullyShard, type FullyShardOptions } from "./fully-shard.js";
export { FSDPModule, type RecurseOption, UnshardHandle } from "./fsdp-module.js";
export {
  CPUOffloadPolicy,
  type CPUOffloadPolicyOptions,
  MixedPrecisionPolicy,
  type MixedPrecisionPolicyOptions,
  OffloadPolicy,
} from "./policies.js";
export {
  autoWrapTargets,
  type ModuleClass,
  ModuleWrapPolicy,
  sizeBasedAutoWrapPolicy,
  type SizeBasedAutoWrapPolicyOptions,
  transformerAutoWrapPolicy,
  type TransformerAutoWrapPolicyOptions,
  type WrapPolicy,
} from "./wrap.js";
