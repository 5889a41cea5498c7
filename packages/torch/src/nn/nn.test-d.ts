/** @file What the compiler knows about modules and functions: a mistake here is an error of `tsc`. */
import { nn, type Tensor } from "../index.js";
import * as F from "./functional/index.js";

declare const x: Tensor;
declare const target: Tensor;

/** Never called: only its types count. */
export function types(): void {
  // Optional arguments by position, by name, and both.
  const layers: nn.Module[] = [
    new nn.Conv2d(1, 8, 3),
    new nn.Conv2d(1, 8, [3, 5], 1, 1),
    new nn.Conv2d(1, 8, 3, { padding: "same", bias: false }),
    new nn.Conv2d(1, 8, 3, 1, { padding: 1 }),
    new nn.Conv2d({ inChannels: 1, outChannels: 8, kernelSize: 3 }),
    new nn.Embedding({ numEmbeddings: 4, embeddingDim: 3 }),
    new nn.MultiheadAttention(4, 2, { batchFirst: true }),
    new nn.CrossEntropyLoss({ labelSmoothing: 0.1, reduction: "sum" }),
  ];
  void layers;
  // @ts-expect-error -- a misspelt option
  void new nn.Conv2d(1, 8, 3, { paddding: 1 });
  // @ts-expect-error -- a required argument is missing
  void new nn.Linear(4);
  // @ts-expect-error -- no such reduction
  void new nn.MSELoss({ reduction: "average" });

  // Each layer's forward has its own type.
  const body = new nn.Sequential(new nn.Linear(4, 2), new nn.ReLU());
  const output: Tensor = body.forward(x);
  const [sequence, [hidden, cell]]: [Tensor, [Tensor, Tensor]] = new nn.LSTM(3, 4).forward(x);
  const [attended, weights]: [Tensor, Tensor | null] = new nn.MultiheadAttention(4, 2).forward(x, x, x);
  void [output, sequence, hidden, cell, attended, weights];
  // @ts-expect-error -- a number is not a tensor
  void new nn.Linear(4, 2).forward(3);

  // Functions.
  const losses: Tensor[] = [
    F.crossEntropy(x, target),
    F.crossEntropy(x, target, { ignoreIndex: 0 }),
    F.mseLoss(x, target, { reduction: "none" }),
    F.softmax(x, -1),
    F.dropout(x, 0.1, { training: false }),
    F.interpolate(x, { scaleFactor: 2, mode: "nearest" }),
  ];
  const [values, indices]: [Tensor, Tensor] = F.maxPool2d(x, 2, { returnIndices: true });
  void [losses, values, indices];
  // @ts-expect-error -- a misspelt option
  void F.softmax(x, { dimension: 1 });

  // Members have their own types; only a parameter may stand for a parameter.
  const linear = new nn.Linear(4, 2);
  linear.weight = new nn.Parameter(x);
  // @ts-expect-error -- a plain tensor would not be trained
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- what the types find
  linear.weight = x;
  const list = new nn.ModuleList([linear]);
  const features: number = list.at(0).outFeatures;
  const named: [string, nn.Parameter][] = linear.namedParameters();
  void [features, named];

  // A module of the user's own.
  class Net extends nn.Module {
    layer = linear;
    override forward(input: Tensor): Tensor {
      return this.layer.forward(input);
    }
  }
  const handle = new Net().registerForwardHook((module: Net, inputs: unknown[], result: unknown) => {
    void [module.layer, inputs, result];
  });
  handle.remove();
}
