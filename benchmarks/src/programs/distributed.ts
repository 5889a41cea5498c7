/**
 * @file What two processes do together, over gloo. The process that the runner started is rank 0 and starts the other, which works whenever rank 0
 * does: each waits for the other in what they exchange.
 */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as torch from "@lightning-ts/torch";
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import * as distributed from "@lightning-ts/torch/distributed";
import { TransformerBlock } from "../models/transformer.js";
import { type Iteration, type Program, values } from "../program.js";
import { rest } from "./checkpoint.js";
import { convTask, mlpTask, training } from "./training.js";

/** Tells the second process that it is one, and where both meet. */
const variable = "BENCH_MEETING";

/** Connects two processes, and has the second one work for ever. */
function inTwo(make: (rank: number, folder: string) => Iteration): Program {
  return async () => {
    const given = process.env[variable];
    const folder = given ?? mkdtempSync(join(tmpdir(), "distributed-"));
    const rank = given === undefined ? 0 : 1;
    if (rank === 0) {
      const args = [...process.execArgv, ...process.argv.slice(1)];
      spawn(process.execPath, args, { env: { ...process.env, [variable]: folder }, stdio: ["pipe", "ignore", "inherit", "ignore"] }); // prettier-ignore
    }
    distributed.initProcessGroup("gloo", { initMethod: `file://${folder}/store`, rank, worldSize: 2, timeout: 120 });
    torch.manualSeed(0);
    const iterate = make(rank, folder);
    if (rank === 0) return iterate;
    // Ends with an error when rank 0 has ended.
    for (;;) await iterate();
  };
}

/** A step of DDP. Argument: "mlp" or "conv". */
const step = (name: string): Program =>
  inTwo(() => {
    const task = name === "mlp" ? mlpTask(32, "adam") : convTask();
    const model = new nn.parallel.DistributedDataParallel(task.model);
    return training({ ...task, model: { forward: (x) => model.forward(x) as Tensor } });
  });

/** So many bytes of parameters, whose gradients cost next to nothing. */
class Parameters extends nn.Module {
  readonly weights: nn.ParameterList;

  constructor(megabytes: number) {
    super();
    const count = 16;
    this.weights = new nn.ParameterList(
      Array.from({ length: count }, () => new nn.Parameter(torch.zeros([Math.round((megabytes * 1e6) / 4 / count)]))),
    );
  }

  override forward(): Tensor {
    return [...this.weights].map((weight) => weight.sum()).reduce((sum, one) => sum.add(one));
  }
}

/** The gradients of a backward pass that computes nothing. */
const synchronize = (megabytes: number): Program =>
  inTwo(() => {
    const model = new nn.parallel.DistributedDataParallel(new Parameters(megabytes));
    return () => {
      model.zeroGrad(false);
      model.forward().backward();
    };
  });

/** Blocks of a transformer of some width, each sharded. */
const sharded = (width: number): Program =>
  inTwo((rank) => {
    const model = new nn.Sequential(...Array.from({ length: 4 }, () => new TransformerBlock(width, 4)));
    for (const block of model.children()) distributed.fsdp.fullyShard(block);
    distributed.fsdp.fullyShard(model);
    const optimizer = new optim.AdamW(model.parameters(), { lr: 1e-4 });
    const x = torch.fromTypedArray(values(8 * 64 * width, rank), [8, 64, width]);
    return () => {
      optimizer.zeroGrad();
      model.forward(x).square().mean().backward();
      optimizer.step();
    };
  });

/** Tensors of which each process has half, in a distributed checkpoint. */
const checkpoint = (what: string, megabytes: number): Program =>
  inTwo((_rank, folder) => {
    const mesh = distributed.initDeviceMesh("cpu", [2]);
    const rows = Math.round((megabytes * 1e6) / 4 / 16 / 1000);
    const state = Object.fromEntries(
      Array.from({ length: 16 }, (_, i) => [
        `layers.${i}.weight`,
        distributed.tensor.distributeTensor(torch.rand([rows, 1000]), mesh, [new distributed.tensor.Shard(0)]),
      ]),
    );
    const checkpointId = join(folder, "checkpoint");
    if (what === "load") {
      distributed.checkpoint.save(state, { checkpointId });
      return () => distributed.checkpoint.load(state, { checkpointId });
    }
    return () => {
      rest();
      distributed.barrier();
      const start = process.hrtime.bigint();
      distributed.checkpoint.save(state, { checkpointId });
      return Promise.resolve(Number(process.hrtime.bigint() - start));
    };
  });

/** Arguments: "step", "synchronize", "sharded", "save" or "load", and the model, the width or megabytes. */
export const together: Program = ([what = "", argument = ""]) => {
  if (what === "step") return step(argument)([]);
  if (what === "synchronize") return synchronize(Number(argument))([]);
  if (what === "sharded") return sharded(Number(argument))([]);
  return checkpoint(what, Number(argument))([]);
};
