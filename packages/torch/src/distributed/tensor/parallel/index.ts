/** @file Tensor parallelism. Counterpart: `torch.distributed.tensor.parallel`. */
export { ColwiseParallel, type ParallelLayerOptions, RowwiseParallel } from "./colwise-rowwise.js";
export { lossParallel } from "./loss-parallel.js";
export { parallelizeModule, type ParallelizeModuleOptions, type ParallelPlan } from "./parallelize-module.js";
export {
  type Layouts,
  PrepareModuleInput,
  PrepareModuleInputOutput,
  type PrepareModuleInputOptions,
  PrepareModuleOutput,
  type PrepareModuleOutputOptions,
} from "./prepare.js";
export { SequenceParallel, type SequenceParallelOptions } from "./sequence.js";
export { ParallelStyle } from "./style.js";
