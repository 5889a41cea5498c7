/** @file Communication hooks of DistributedDataParallel. */
export {
  allreduceHook,
  bf16CompressHook,
  bf16CompressWrapper,
  fp16CompressHook,
  fp16CompressWrapper,
} from "./default-hooks.js";
export { postLocalSGDHook, type PostLocalSGDOptions, PostLocalSGDState } from "./post-local-sgd-hook.js";
