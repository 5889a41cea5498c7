/** @file `torch.optim`: optimizers and learning-rate schedulers. */
export { Adadelta, type AdadeltaGroup, type AdadeltaOptions, type AdadeltaState } from "./adadelta.js";
export { Adafactor, type AdafactorGroup, type AdafactorOptions, type AdafactorState } from "./adafactor.js";
export { Adagrad, type AdagradGroup, type AdagradOptions, type AdagradState } from "./adagrad.js";
export { Adam, type AdamGroup, type AdamOptions, type AdamState, AdamW, type AdamWOptions } from "./adam.js";
export { Adamax, type AdamaxGroup, type AdamaxOptions, type AdamaxState } from "./adamax.js";
export { ASGD, type ASGDGroup, type ASGDOptions, type ASGDState } from "./asgd.js";
export { LBFGS, type LBFGSGroup, type LBFGSOptions, type LBFGSState } from "./lbfgs.js";
export { type AdjustLr, Muon, type MuonGroup, type MuonOptions, type MuonState } from "./muon.js";
export { NAdam, type NAdamGroup, type NAdamOptions, type NAdamState } from "./nadam.js";
export { RAdam, type RAdamGroup, type RAdamOptions, type RAdamState } from "./radam.js";
export { RMSprop, type RMSpropGroup, type RMSpropOptions, type RMSpropState } from "./rmsprop.js";
export { Rprop, type RpropGroup, type RpropOptions, type RpropState } from "./rprop.js";
export { SGD, type SGDGroup, type SGDOptions, type SGDState } from "./sgd.js";
export { SparseAdam, type SparseAdamGroup, type SparseAdamOptions, type SparseAdamState } from "./sparse-adam.js";
export { type Defaults, Optimizer } from "./optimizer.js";
export {
  registerOptimizerStepPostHook,
  registerOptimizerStepPreHook,
  type StateDictHook,
  type StateDictPreHook,
  type StepPostHook,
  type StepPreHook,
} from "./hooks.js";
export type { LearningRate, ParamGroup, ParamGroupInput, Params, ParamsOfGroup } from "./param-group.js";
export type { ImplementationOptions, OptimizerArguments, Pair } from "./options.js";
export type { OptimizerStateDict } from "./state-dict.js";
export * as lrScheduler from "./lr-scheduler/index.js";
export * as swaUtils from "./swa-utils.js";
