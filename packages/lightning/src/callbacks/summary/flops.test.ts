/** @file Operations of layers: PyTorch's flop counter gives these for the same layers. */
import { nn, type Tensor, zeros } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { countFlops } from "./flops.js";

const cases: [string, nn.Module, Tensor[], number][] = [
  ["Linear", new nn.Linear(4, 3), [zeros([2, 5, 4])], 240],
  ["Conv2d", new nn.Conv2d(4, 6, 3, { groups: 2, padding: 1 }), [zeros([2, 4, 5, 6])], 12960],
  ["ConvTranspose1d", new nn.ConvTranspose1d(4, 6, 3, { stride: 2 }), [zeros([2, 4, 5])], 1440],
  [
    "ConvTranspose2d",
    new nn.ConvTranspose2d(4, 6, 3, { stride: 2, groups: 2, padding: 1 }),
    [zeros([2, 4, 5, 6])],
    12960,
  ],
  ["RNNCell", new nn.RNNCell(4, 3), [zeros([2, 4])], 84],
  ["LSTMCell", new nn.LSTMCell(4, 3), [zeros([2, 4])], 336],
  ["RNN", new nn.RNN(4, 3), [zeros([5, 2, 4])], 420],
  ["GRU", new nn.GRU(4, 3, { bidirectional: true, batchFirst: true }), [zeros([2, 5, 4])], 2520],
  ["MultiheadAttention", new nn.MultiheadAttention(8, 2), [zeros([5, 2, 8]), zeros([5, 2, 8]), zeros([5, 2, 8])], 6720],
  ["BatchNorm1d", new nn.BatchNorm1d(4), [zeros([2, 4])], 0],
];

it.each(cases)("%s", (_name, layer, inputs, wanted) => {
  expect(countFlops(layer, inputs, layer.forward(...inputs))).toBe(wanted);
});
