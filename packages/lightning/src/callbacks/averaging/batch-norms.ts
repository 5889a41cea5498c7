/** @file The layers whose running statistics averaged weights make stale. */
import { nn, noGrad } from "@lightning-ts/torch";

/** A layer that keeps statistics of batches. */
export type BatchNorm = nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d;

/** Whether a layer is batch normalisation. */
export function isBatchNorm(layer: nn.Module): layer is BatchNorm {
  return layer instanceof nn.BatchNorm1d || layer instanceof nn.BatchNorm2d || layer instanceof nn.BatchNorm3d;
}

/**
 * Forgets running statistics and lets them become the mean over all batches that follow.
 *
 * @returns a function that restores the layers' momentum
 */
export function restartStatistics(module: nn.Module): () => void {
  const layers = module.modules().filter(isBatchNorm);
  const momenta = layers.map((layer) => layer.momentum);
  noGrad(() => {
    for (const layer of layers) {
      layer.resetRunningStats();
      layer.momentum = null;
    }
  });
  return () => {
    layers.forEach((layer, i) => (layer.momentum = momenta[i] ?? null));
  };
}
