/** @file Activation checkpointing: `torch.utils.checkpoint`. */
export {
  checkpoint,
  type CheckpointOptions,
  checkpointSequential,
  type CheckpointSequentialOptions,
  type RunIn,
  setCheckpointEarlyStop,
} from "./checkpoint.js";
export { CheckpointError } from "./frame.js";
