/** @file Training steps by hand: forward, loss, backward, optimizer; models from one layer to a transformer block. */
import * as torch from "@lightning-ts/torch";
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { TransformerBlock } from "../models/transformer.js";
import { type Iteration, type Program, values } from "../program.js";

/** A module from a tensor to a tensor. */
interface Model {
  forward(x: Tensor): Tensor;
}

/** What a training step needs. */
export interface Task<M extends Model> {
  readonly model: M;
  readonly optimizer: optim.Optimizer;
  readonly x: Tensor;
  readonly y: Tensor;
  readonly lossOf: (output: Tensor, target: Tensor) => Tensor;
}

/** One step on one batch. */
export function training({ model, optimizer, x, y, lossOf }: Task<Model>): Iteration {
  return () => {
    optimizer.zeroGrad();
    const loss = lossOf(model.forward(x), y);
    loss.backward();
    optimizer.step();
  };
}

/** The raw step that frameworks add their overhead to. */
export const step: Program = () => {
  torch.manualSeed(0);
  const model = new nn.Linear(32, 2);
  const x = torch.fromTypedArray(values(32), [1, 32]);
  const y = torch.fromTypedArray(values(2, 32), [1, 2]);
  return training({ model, optimizer: new optim.SGD(model.parameters(), { lr: 0.01 }), x, y, lossOf: F.mseLoss });
};

/** MLP 784-128-10. */
export function mlpTask(batch: number, optimizer: "sgd" | "adam"): Task<nn.Sequential> {
  torch.manualSeed(0);
  const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));
  const x = torch.fromTypedArray(values(batch * 784), [batch, 784]);
  const y = torch.arange(batch).remainder(10);
  const chosen =
    optimizer === "sgd"
      ? new optim.SGD(model.parameters(), { lr: 0.01 })
      : new optim.Adam(model.parameters(), { lr: 1e-3 });
  return { model, optimizer: chosen, x, y, lossOf: F.crossEntropy };
}

/** Arguments: the batch's size, the optimizer. */
export const mlp: Program = ([size, optimizer]) =>
  training(mlpTask(Number(size), optimizer === "sgd" ? "sgd" : "adam"));

/** Computing begins to dominate. */
export function convTask(): Task<nn.Sequential> {
  torch.manualSeed(0);
  const model = new nn.Sequential(
    new nn.Conv2d(1, 16, 3, { padding: 1 }),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Conv2d(16, 32, 3, { padding: 1 }),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Flatten(),
    new nn.Linear(32 * 7 * 7, 10),
  );
  const x = torch.fromTypedArray(values(64 * 784), [64, 1, 28, 28]);
  const y = torch.arange(64).remainder(10);
  return { model, optimizer: new optim.SGD(model.parameters(), { lr: 0.01 }), x, y, lossOf: F.crossEntropy };
}

export const conv: Program = () => training(convTask());

/** Forward and backward of one block. */
export const transformer: Program = () => {
  torch.manualSeed(0);
  const model = new TransformerBlock(128, 4);
  const x = torch.fromTypedArray(values(8 * 64 * 128), [8, 64, 128]);
  return () => {
    model.zeroGrad();
    model.forward(x).square().mean().backward();
  };
};
