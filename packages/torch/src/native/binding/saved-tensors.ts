/** @file Hooks of what a graph saves for its backward pass. */
import type { Known } from "./known.js";
import type { Handle } from "./handle.js";

/** `native/saved-tensors.cpp`. */
export interface SavedTensorsBinding {
  /**
   * From here on each tensor that is saved goes through `pack`; what that gives is kept, and `unpack` makes a tensor of it.
   *
   * @param takes whether handles that `unpack` gives are disposed of
   */
  pushSavedTensorsHooks(pack: (tensor: Known) => unknown, unpack: (packed: unknown) => Handle, takes: boolean): void;
  /** Takes away the hooks that were pushed last. */
  popSavedTensorsHooks(): void;
}
