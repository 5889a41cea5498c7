/**
 * @file Steps in which computing dominates, through the Trainer with everything on. Arguments: the model, steps. One iteration is
 * a fit; what counts is from its first batch's start to its last batch's end.
 */
import { arange, fromTypedArray, manualSeed, nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Callback, LightningModule, Trainer } from "@lightning-ts/lightning";
import { TransformerBlock } from "../models/transformer.js";
import { type Program, values } from "../program.js";
import { everythingOn, withFolder } from "./trainers.js";

type BigBatch = [x: Tensor, y: Tensor];

/** A model and a batch for it. */
interface Task {
  readonly network: nn.Sequential;
  readonly batch: BigBatch;
}

function conv(): Task {
  const layers = [3, 32, 32, 64, 64].flatMap((width, i, widths) => {
    const next = widths[i + 1];
    if (next === undefined) return [];
    const block = [new nn.Conv2d(width, next, 3, { padding: 1 }), new nn.BatchNorm2d(next), new nn.ReLU()];
    return i % 2 === 1 ? [...block, new nn.MaxPool2d(2)] : block;
  });
  const network = new nn.Sequential(...layers, new nn.Flatten(), new nn.Linear(64 * 8 * 8, 10));
  const x = fromTypedArray(values(32 * 3 * 1024), [32, 3, 32, 32]);
  return { network, batch: [x, arange(32).remainder(10)] };
}

function transformer(): Task {
  const blocks = Array.from({ length: 4 }, () => new TransformerBlock(256, 8));
  const network = new nn.Sequential(new nn.Linear(64, 256), ...blocks, new nn.Flatten(), new nn.Linear(256 * 64, 10));
  const x = fromTypedArray(values(16 * 64 * 64), [16, 64, 64]);
  return { network, batch: [x, arange(16).remainder(10)] };
}

class Big extends LightningModule {
  readonly network: Task["network"];

  constructor(network: Task["network"]) {
    super();
    this.network = network;
  }

  override trainingStep([x, y]: BigBatch): Tensor {
    const loss = F.crossEntropy(this.network.forward(x), y);
    this.log("loss", loss, { progBar: true });
    return loss;
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 1e-3 });
  }
}

/** Notes when the steps begin and end. */
class Stopwatch extends Callback {
  #start = 0n;
  #end = 0n;

  override onTrainEpochStart(): void {
    this.#start = process.hrtime.bigint();
  }

  override onTrainBatchEnd(): void {
    this.#end = process.hrtime.bigint();
  }

  get nanoseconds(): number {
    return Number(this.#end - this.#start);
  }
}

/** One batch, many times. */
class Repeated {
  readonly length: number;
  readonly #batch: BigBatch;

  constructor(batch: BigBatch, length: number) {
    this.#batch = batch;
    this.length = length;
  }

  *[Symbol.iterator](): Generator<BigBatch> {
    for (let i = 0; i < this.length; i++) yield this.#batch;
  }
}

export const big: Program = ([name, steps]) => {
  manualSeed(0);
  const { network, batch } = name === "conv" ? conv() : transformer();
  const batches = new Repeated(batch, Number(steps));
  return async () => {
    const watch = new Stopwatch();
    await withFolder(async (folder) => {
      const { callbacks = [], ...options } = everythingOn(folder);
      const trainer = new Trainer({ maxEpochs: 1, ...options, callbacks: [callbacks, watch].flat() as Callback[] });
      await trainer.fit(new Big(network), batches);
    });
    return watch.nanoseconds;
  };
};
