/** @file Hooks of modules: what they are called with, and where a module keeps them. */
import type { Tensor } from "../../tensor/tensor.js";
import type { Module } from "./module.js";
import type { IncompatibleKeys, LoadArguments, LocalMetadata, StateDict } from "./state-dict.js";

/** Runs before `forward`; what it returns, if anything, replaces the inputs (an array) or the only input. */
export type ForwardPreHook<M> = (module: M, inputs: unknown[]) => unknown;
/** Runs after `forward`; what it returns, if anything, replaces the output. */
export type ForwardHook<M> = (module: M, inputs: unknown[], output: unknown) => unknown;
/** Gradients of a module's inputs or outputs, null where there is none. */
export type Gradients = (Tensor | null)[];
/** Runs when the gradients of the inputs are known; what it returns, if anything, replaces them. */
export type BackwardHook<M> = (
  module: M,
  gradInput: Gradients,
  gradOutput: Gradients,
) => Gradients | Tensor | undefined | void;
/** Runs when the gradients of the outputs are known; what it returns, if anything, replaces them. */
export type BackwardPreHook<M> = (module: M, gradOutput: Gradients) => Gradients | Tensor | undefined | void;
/** Runs before `stateDict` collects. */
export type StateDictPreHook<M> = (module: M, prefix: string, keepVars: boolean) => void;
/** Runs after `stateDict` collected; may change the dictionary in place. */
export type StateDictPostHook<M> = (module: M, stateDict: StateDict, prefix: string, metadata: LocalMetadata) => void;
/** Runs before a module loads; may change the dictionary and the lists in place. */
export type LoadStateDictPreHook<M> = (module: M, ...given: LoadArguments) => void;
/** Runs after a module loaded; may change the lists in place. */
export type LoadStateDictPostHook<M> = (module: M, incompatibleKeys: IncompatibleKeys) => void;

/** A forward hook, and whether it is called when `forward` or a hook before it threw. */
export interface ForwardEntry {
  readonly hook: ForwardHook<Module>;
  readonly alwaysCall: boolean;
}

/** The hooks of one module, in the order in which they run. Made when the first is registered. */
export class ModuleHooks {
  readonly forwardPre: ForwardPreHook<Module>[] = [];
  readonly forward: ForwardEntry[] = [];
  readonly backwardPre: BackwardPreHook<Module>[] = [];
  readonly backward: BackwardHook<Module>[] = [];
  readonly stateDictPre: StateDictPreHook<Module>[] = [];
  readonly stateDictPost: StateDictPostHook<Module>[] = [];
  readonly loadStateDictPre: LoadStateDictPreHook<Module>[] = [];
  readonly loadStateDictPost: LoadStateDictPostHook<Module>[] = [];
}

/** Where a module keeps its hooks: a symbol, so that they are not fields of the module. */
export const hooksKey: unique symbol = Symbol("hooks");
