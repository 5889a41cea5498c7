/** @file Communication hooks of DistributedDataParallel. */
export {
  allreduceHook,
  bf16CompressHook,
  bf16CompressWrapper,
  fp16CompressHook,
  fp16CompressWrapper,
} from "./default-hooks.js";
export { powerSGDHook } from "./power-sgd-hook.js";
export { type PowerSGDOptions, PowerSGDState } from "./power-sgd-state.js";
export { postLocalSGDHook, type PostLocalSGDOptions, PostLocalSGDState } from "./post-local-sgd-hook.js";
