/** @file `torch.optim.lr_scheduler`: learning-rate schedulers. */
export { LRScheduler, type SchedulerStateDict } from "./scheduler.js";
export { LambdaLR, type LambdaLROptions, type LRLambda, MultiplicativeLR } from "./lambda.js";
export {
  ExponentialLR,
  type ExponentialLROptions,
  MultiStepLR,
  type MultiStepLROptions,
  StepLR,
  type StepLROptions,
} from "./decay.js";
export {
  ConstantLR,
  type ConstantLROptions,
  LinearLR,
  type LinearLROptions,
  PolynomialLR,
  type PolynomialLROptions,
} from "./ramp.js";
export {
  CosineAnnealingLR,
  type CosineAnnealingLROptions,
  CosineAnnealingWarmRestarts,
  type CosineAnnealingWarmRestartsOptions,
} from "./cosine.js";
export { CyclicLR, type CyclicLROptions, type CyclicMode } from "./cyclic.js";
export { OneCycleLR, type OneCycleLROptions } from "./one-cycle.js";
export { ReduceLROnPlateau, type ReduceLROnPlateauOptions } from "./plateau.js";
export { ChainedScheduler, type ChainedSchedulerOptions, SequentialLR, type SequentialLROptions } from "./combined.js";
export { SWALR, type SWALROptions } from "./swa-lr.js";
