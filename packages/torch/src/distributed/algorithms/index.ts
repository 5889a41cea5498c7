/** @file `torch.distributed.algorithms`: what is built on collectives to train with. */
export {
  type ActivationCheckpointingOptions,
  applyActivationCheckpointing,
  checkpointWrapper,
  isCheckpointed,
} from "./checkpoint-wrapper.js";
export * as ddpCommHooks from "./ddp-comm-hooks/index.js";
export { Join, type Joinable, type JoinConfig, type JoinHook, type JoinOptions } from "./join.js";
export * as modelAveraging from "./model-averaging/index.js";
