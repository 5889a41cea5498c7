/** @file Floating-point operations of layers, from the sizes of what went in and came out. */
import { nn, Tensor } from "@lightning-ts/torch";

/**
 * Operations of one call of a layer, a multiplication and an addition counting as two: those of matrix products and
 * convolutions, which are nearly all of a model's. Other layers count 0, as in PyTorch's flop counter. A layer's count leaves out
 * those of the layers inside it.
 */
export function countFlops(layer: nn.Module, args: readonly unknown[], output: unknown): number {
  const [input] = args;
  if (!(input instanceof Tensor)) return 0;
  if (layer instanceof nn.Linear) return output instanceof Tensor ? 2 * output.numel() * layer.weight.size(1) : 0;
  if (layer instanceof nn.Conv1d || layer instanceof nn.Conv2d || layer instanceof nn.Conv3d) {
    // Each output element sums over the kernel and the input channels of its group.
    return output instanceof Tensor ? 2 * output.numel() * product(layer.weight.shape.slice(1)) : 0;
  }
  if (
    layer instanceof nn.ConvTranspose1d ||
    layer instanceof nn.ConvTranspose2d ||
    layer instanceof nn.ConvTranspose3d
  ) {
    // Each input element is multiplied with all the weights of its channel.
    return 2 * input.numel() * product(layer.weight.shape.slice(1));
  }
  if (layer instanceof nn.RNNCell || layer instanceof nn.LSTMCell || layer instanceof nn.GRUCell)
    return recurrent(layer, input);
  if (layer instanceof nn.RNN || layer instanceof nn.LSTM || layer instanceof nn.GRU) return recurrent(layer, input);
  if (layer instanceof nn.MultiheadAttention) return attention(layer, args);
  return 0;
}

/** Each row of the input is multiplied with all matrices once. */
function recurrent(layer: nn.Module, input: Tensor): number {
  const matrices = layer.parameters().filter((parameter) => parameter.ndim === 2);
  return 2 * (input.numel() / input.size(-1)) * matrices.reduce((sum, matrix) => sum + matrix.numel(), 0);
}

/** The projections, queries times keys, and weights times values. */
function attention(layer: nn.MultiheadAttention, args: readonly unknown[]): number {
  const [query, key, value] = args;
  if (!(query instanceof Tensor && key instanceof Tensor && value instanceof Tensor)) return 0;
  const embedding = query.size(-1);
  const batch = query.ndim === 3 ? query.size(layer.batchFirst ? 0 : 1) : 1;
  const [rows, columns] = [query.numel() / embedding, key.numel() / key.size(-1)];
  const projections =
    rows * embedding * embedding * 2 + (columns * key.size(-1) + columns * value.size(-1)) * embedding;
  return 2 * (projections + 2 * rows * (columns / batch) * embedding);
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((result, size) => result * size, 1);
}
