/** @file Group "engine": tensors, autograd and optimizers without a Trainer. */
import { type Group, ours, python, type Row, type Side } from "../plan.js";

function row(name: string, title: string, target: number | null, own: Side, peer: Side, roundMs?: number): Row {
  const rounds = roundMs === undefined ? 41 : 31;
  return { name, title, measure: "time", ours: own, peers: [{ name: "PyTorch", side: peer, target }], rounds, roundMs };
}

export const engine: Group = {
  name: "engine",
  title: "The engine: operators and training steps by hand",
  rows: [
    row("add", "add of 4 floats", 1.0, ours("add"), python("operators", "add")),
    row("step", "Linear(32, 2), MSE, SGD, batch 1", 0.5, ours("step"), python("training", "step")),
    row("mlp-32", "MLP 784-128-10, Adam, batch 32", 0.7, ours("mlp", "32"), python("training", "mlp", "32", "adam")),
    row("mlp-256", "the same, batch 256", 0.95, ours("mlp", "256"), python("training", "mlp", "256", "adam"), 100),
    row("conv", "convolutions on 28x28, SGD, batch 64", 1.02, ours("conv"), python("training", "conv"), 100),
    row(
      "transformer",
      "transformer block, width 128, 8 x 64 tokens, forward and backward",
      1.02,
      ours("transformer"),
      python("training", "transformer"),
      100,
    ),
    row(
      "bytes",
      "1 MB from a typed array, times 2, to a typed array",
      null,
      ours("bytes"),
      python("operators", "bytes"),
    ),
  ],
};
