/** @file TorchSyncBatchNorm: batch normalisation over all processes. */
import { nn } from "@lightning-ts/torch";
import { LayerSync } from "./layer-sync.js";

/**
 * Normalises over the batches of all processes while a model is trained, on GPUs and CPUs: each BatchNorm layer is a `SyncBatchNorm` until the fit
 * ends. `syncBatchnorm: true` is short for it. Counterpart: `lightning.pytorch.plugins.TorchSyncBatchNorm`, which refuses CPUs.
 *
 * @example
 * new Trainer({ devices: 2, strategy: "ddp", plugins: [new TorchSyncBatchNorm()] });
 */
export class TorchSyncBatchNorm extends LayerSync {
  /** Puts a `SyncBatchNorm` in the place of each BatchNorm layer; parameters and buffers stay the same objects. */
  override apply(module: nn.Module): nn.Module {
    return nn.SyncBatchNorm.convertSyncBatchnorm(module);
  }

  /** Puts each layer back that a `SyncBatchNorm` has taken the place of. Those that the module had of its own stay. */
  override revert(module: nn.Module): nn.Module {
    for (const [name, child] of module._ownModules()) {
      const layer = child instanceof nn.SyncBatchNorm ? child._takeReplaced() : null;
      if (layer === null) this.revert(child);
      else module._setOwn(name, layer);
    }
    return module;
  }
}
