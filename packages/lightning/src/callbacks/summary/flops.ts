/** @file Floating-point operations of layers, from the sizes of what came out. */
import { nn, Tensor } from "@lightning-ts/torch";

/**
 * Operations of one call of a layer, a multiplication and an addition counting as two: those of matrix products and
 * convolutions, which are nearly all of a model's. Other layers count 0, as in PyTorch's flop counter.
 */
export function countFlops(layer: nn.Module, output: unknown): number {
  if (!(output instanceof Tensor) || !("weight" in layer) || !(layer.weight instanceof Tensor)) return 0;
  const weight = layer.weight.shape;
  if (layer instanceof nn.Linear) return 2 * output.numel() * (weight[1] ?? 0);
  if (layer instanceof nn.Conv1d || layer instanceof nn.Conv2d || layer instanceof nn.Conv3d) {
    // Each output element sums over the kernel and the input channels of its group.
    return 2 * output.numel() * weight.slice(1).reduce((product, size) => product * size, 1);
  }
  return 0;
}
