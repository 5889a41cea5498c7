/** @file A process group on a device: NCCL on a GPU, Gloo on the processor. One process alone, as NCCL wants a GPU for each. */
import { nn, ones, randn, Tensor } from "@lightning-ts/torch";
import * as distributed from "@lightning-ts/torch/distributed";
import { expect, type Figures, type Place, type Step } from "./step.js";

async function group({ device: on, isGpu }: Place): Promise<Figures> {
  const backend = isGpu ? "nccl" : "gloo";
  const store = new distributed.HashStore();
  const pgOptions = isGpu ? { pgOptions: { isHighPriorityStream: true } } : {};
  distributed.initProcessGroup(backend, { store, rank: 0, worldSize: 1, timeout: 60, ...pgOptions });
  try {
    const x = ones([1000], { device: on });
    distributed.allReduce(x);
    distributed.broadcast(x, 0);
    const work = distributed.allReduce(x, { asyncOp: true });
    await work.promise();
    const sent: unknown[] = [{ epoch: 3 }];
    distributed.broadcastObjectList(sent, 0);
    distributed.barrier();
    expect(x.sum().item() === 1000, `expected a sum of 1000. Received: ${String(x.sum().item())}.`);
    const part = distributed.splitGroup({ splitRanks: [[0]] });
    distributed.allReduce(x, { group: part });
    if (isGpu) refusesTheProcessor();
    const model = new nn.parallel.DistributedDataParallel(new nn.Linear(8, 2).to(on));
    const y = model.forward(randn([4, 8], { device: on }));
    expect(y instanceof Tensor, "expected a tensor of the wrapped module.");
    y.sum().backward();
    expect(
      [...model.parameters()].every((one) => one.grad !== null),
      "expected gradients.",
    );
  } finally {
    distributed.destroyProcessGroup();
  }
  return { backend };
}

function refusesTheProcessor(): void {
  let message = "";
  try {
    distributed.allReduce(ones([1]));
  } catch (error) {
    message = String(error);
  }
  expect(message.includes("no backend for tensors"), `expected a CPU tensor to be refused. Received: ${message}.`);
}

/** The steps. */
export const processGroups: readonly Step[] = [{ name: "process group", run: group }];
