/** @file LayerSync: layers that see the data of all processes, while a model is trained in several. */
import type { nn } from "@lightning-ts/torch";

/**
 * Puts layers that compute over all processes in the place of some of a module's, for the time of a fit in several processes. Extend it, and
 * give an object to the flag `plugins`. With one process it is not called. Counterpart: `lightning.pytorch.plugins.LayerSync`.
 *
 * @example
 * // Batch normalisation over the first two processes only.
 * class FirstTwo extends LayerSync {
 *   apply(module: nn.Module) {
 *     return nn.SyncBatchNorm.convertSyncBatchnorm(module, distributed.newGroup([0, 1]));
 *   }
 *   revert(module: nn.Module) {
 *     return new TorchSyncBatchNorm().revert(module);
 *   }
 * }
 */
export abstract class LayerSync {
  /**
   * Changes the layers of a module in place, once it is on its device and before its optimizers are made. Parameters have to stay the same objects.
   *
   * @returns the module
   */
  abstract apply(module: nn.Module): nn.Module;

  /**
   * Undoes `apply`, when the fit ends.
   *
   * @returns the module
   */
  abstract revert(module: nn.Module): nn.Module;
}

/** Whether a value is a LayerSync, of this or another copy of the library. */
export function isLayerSync(value: unknown): value is LayerSync {
  if (typeof value !== "object" || value === null) return false;
  return ["apply", "revert"].every((name) => typeof Reflect.get(value, name) === "function");
}
