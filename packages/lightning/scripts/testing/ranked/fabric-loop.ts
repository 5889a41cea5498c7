/** @file Two models trained by Fabric on this rank's share of the data, with accumulation; for Fabric's tests in several processes. */
import { arange, data, full, nn, optim, sin, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Fabric } from "../../../src/fabric.js";

/** What the loop does. */
export interface Plan {
  /** Where the checkpoint is saved; null for none. */
  checkpoint: string | null;
  /** Backward passes of a step. */
  every: number;
  /** Whether a method that computes is called without being marked. */
  unmarked?: boolean;
  /** Processes. */
  devices: number;
}

/** What it is then. */
export interface Looped {
  rank: number;
  /** Rows that this rank read, in order, in two passes. */
  rows: number[];
  weights: unknown;
  /** The mean of all ranks' numbers, and those numbers. */
  shared: [mean: number, all: number[]];
}

class Rows extends data.Dataset<[Tensor, number]> {
  readonly length = 8;
  override getItem(index: number): [Tensor, number] {
    return [sin(arange(4 * index, 4 * index + 4)), index];
  }
}

class Net extends nn.Module {
  readonly layer = new nn.Linear(4, 2);
  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }
  doubled(x: Tensor): Tensor {
    return this.layer.forward(x).mul(2);
  }
}

function net(shift: number): Net {
  const made = new Net();
  made.layer.weight.data = arange(0, 8).mul(0.1).sub(shift).view([2, 4]);
  made.layer.bias?.data.fill_(0.1);
  return made;
}

/** Trains. */
export default async function loop({ checkpoint, devices, every, unmarked = false }: Plan): Promise<Looped> {
  const fabric = new Fabric({ accelerator: "cpu", devices });
  await fabric.launch();
  const [first, second] = [net(0.3), net(0.2)];
  const optimizer = new optim.SGD([...first.parameters(), ...second.parameters()], { lr: 0.1 });
  const [one, set] = fabric.setup(first, optimizer);
  const two = fabric.setupModule(second);
  if (unmarked) two.doubled(sin(arange(4)).view([1, 4]));
  two.markForwardMethod("doubled");
  const loader = fabric.setupDataloaders(new data.DataLoader(new Rows(), { batchSize: 4 / devices }));
  const rows: number[] = [];
  for (let epoch = 0; epoch < 2; epoch++) {
    let k = 0;
    for (const [x, index] of loader as Iterable<[Tensor, Tensor]>) {
      rows.push(...[index.tolist()].flat(1).map(Number));
      const isStep = ++k % every === 0;
      const pass = (): void => {
        const loss = F.mseLoss(two.doubled(x).add(one.forward(x)), x.narrow(1, 0, 2));
        fabric.backward(loss);
      };
      fabric.noBackwardSync(one, () => void fabric.noBackwardSync(two, pass, { enabled: !isStep }), {
        enabled: !isStep,
      });
      if (!isStep) continue;
      set.step();
      set.zeroGrad();
    }
  }
  if (checkpoint !== null) await fabric.save(checkpoint, { one, two, optimizer: set });
  const mine = full([1], fabric.globalRank);
  const all = [fabric.allGather(mine).flatten().tolist()].flat(1).map(Number);
  const mean = fabric.allReduce(mine).item();
  return {
    rank: fabric.globalRank,
    rows,
    weights: [first, second].map(({ layer }) => layer.weight.tolist()),
    shared: [mean, all],
  };
}
