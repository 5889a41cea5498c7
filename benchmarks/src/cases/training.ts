/** @file Training steps: forward, loss, backward, optimizer; models from one layer to a transformer block. */
import * as torch from "@lightning-ts/torch";
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Case, values } from "../case.js";

/** (b) The raw step that frameworks add their overhead to. */
export const step: Case = {
  name: "step",
  title: "raw training step: Linear(32, 2), MSE, SGD, batch 1",
  target: 0.5,
  prepare() {
    torch.manualSeed(0);
    const model = new nn.Linear(32, 2);
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
    const x = torch.fromTypedArray(values(32), [1, 32]);
    const y = torch.fromTypedArray(values(2, 32), [1, 2]);
    return () => {
      optimizer.zeroGrad();
      const loss = F.mseLoss(model.forward(x), y);
      loss.backward();
      optimizer.step();
    };
  },
};

function mlp(batch: number, target: number): Case {
  return {
    name: `mlp-${batch}`,
    title: `MLP 784-128-10, Adam, batch ${batch}`,
    target,
    prepare() {
      torch.manualSeed(0);
      const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));
      const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
      const x = torch.fromTypedArray(values(batch * 784), [batch, 784]);
      const y = torch.arange(batch).remainder(10);
      return () => {
        optimizer.zeroGrad();
        const loss = F.crossEntropy(model.forward(x), y);
        loss.backward();
        optimizer.step();
      };
    },
  };
}

/** (c) */
export const mlp32 = mlp(32, 0.7);
export const mlp256 = mlp(256, 0.95);

/** (d) Computing begins to dominate. */
export const conv: Case = {
  name: "conv",
  title: "convolutional network on 28x28, SGD, batch 64",
  target: 1.02,
  prepare() {
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
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
    const x = torch.fromTypedArray(values(64 * 784), [64, 1, 28, 28]);
    const y = torch.arange(64).remainder(10);
    return () => {
      optimizer.zeroGrad();
      const loss = F.crossEntropy(model.forward(x), y);
      loss.backward();
      optimizer.step();
    };
  },
};

class Block extends nn.Module {
  norm1 = new nn.LayerNorm(128);
  qkv = new nn.Linear(128, 384);
  out = new nn.Linear(128, 128);
  norm2 = new nn.LayerNorm(128);
  up = new nn.Linear(128, 512);
  down = new nn.Linear(512, 128);

  override forward(x: Tensor): Tensor {
    const parts = this.qkv.forward(this.norm1.forward(x)).view(8, 64, 3, 4, 32).permute(2, 0, 3, 1, 4);
    const attended = F.scaledDotProductAttention(parts.select(0, 0), parts.select(0, 1), parts.select(0, 2));
    const y = x.add(this.out.forward(attended.transpose(1, 2).reshape(8, 64, 128)));
    return y.add(this.down.forward(F.gelu(this.up.forward(this.norm2.forward(y)))));
  }
}

/** (e) */
export const transformer: Case = {
  name: "transformer",
  title: "transformer block, width 128, 8 x 64 tokens, forward and backward",
  target: 1.02,
  prepare() {
    torch.manualSeed(0);
    const model = new Block();
    const x = torch.fromTypedArray(values(8 * 64 * 128), [8, 64, 128]);
    return () => {
      model.zeroGrad();
      model.forward(x).square().mean().backward();
    };
  },
};
