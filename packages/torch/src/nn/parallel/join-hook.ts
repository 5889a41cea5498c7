/** @file What a rank of DistributedDataParallel does when it has no more batches. */
import { type JoinHook, reduceOver } from "../../distributed/algorithms/join.js";
import type { ProcessGroup } from "../../distributed/process-group.js";
import type { Reducer } from "./reducer.js";

/** What a hook needs of its module. */
export interface ShadowedModule {
  readonly reducer: Reducer;
  readonly processGroup: ProcessGroup;
  readonly findUnusedParameters: boolean;
  /** Answers the copy of buffers that a forward pass begins with. */
  shadowBuffers(): void;
  /** Whether the ranks that train reduce gradients in this step. */
  synchronizesAnywhere(): boolean;
  /** Says whether the next forward pass copies buffers. */
  setForwardSync(value: boolean): void;
  /** Sets the module to that of one of the ranks that were through last. */
  syncFinalModel(isLastJoiner: boolean): void;
}

/** Counterpart: `_DDPJoinHook`. */
export class DDPJoinHook implements JoinHook {
  readonly #module: ShadowedModule;

  constructor(module: ShadowedModule) {
    this.#module = module;
  }

  mainHook(): void {
    const module = this.#module;
    const { reducer } = module;
    reducer.rebuildBuckets();
    module.shadowBuffers();
    const synchronizes = module.synchronizesAnywhere();
    // A step whose gradients are not exchanged is followed by one that copies no buffers.
    module.setForwardSync(synchronizes);
    if (!synchronizes) return;
    reducer.shadowBackward();
    if (module.findUnusedParameters) reduceOver(module.processGroup, reducer.usedMap());
    reducer.pushRebuiltParams();
  }

  postHook(isLastJoiner: boolean): void {
    this.#module.syncFinalModel(isLastJoiner);
  }
}
