/** @file Neural networks: modules, parameters, layers, losses. `import { nn } from "@lightning-ts/torch"`. */
export * as functional from "./functional/index.js";
export * as init from "./init/index.js";
export * as utils from "./utils/index.js";
export * as parallel from "./parallel/index.js";
export * from "./containers/index.js";
export * from "./modules/index.js";
export type {
  BackwardHook,
  BackwardPreHook,
  ForwardHook,
  ForwardPreHook,
  Gradients,
  LoadStateDictPostHook,
  LoadStateDictPreHook,
  StateDictPostHook,
  StateDictPreHook,
} from "./module/hooks.js";
export { Module } from "./module/module.js";
export type {
  IncompatibleKeys,
  LoadArguments,
  LoadStateDictOptions,
  LocalMetadata,
  StateDict,
  StateDictOptions,
} from "./module/state-dict.js";
export type { NamedOptions } from "./module/tree.js";
export { Buffer, Parameter } from "./parameter.js";
export { UninitializedBuffer, UninitializedParameter } from "./uninitialized.js";
