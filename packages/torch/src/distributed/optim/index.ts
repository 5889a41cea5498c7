/** @file `torch.distributed.optim`: optimizers for several processes. */
export { PostLocalSGDOptimizer, type PostLocalSGDStateDict } from "./post-local-sgd-optimizer.js";
export {
  type OptimizerClass,
  ZeroRedundancyOptimizer,
  type ZeroRedundancyOptions,
} from "./zero-redundancy-optimizer.js";
