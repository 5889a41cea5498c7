/** @file Group "distributed": two processes on one machine, over gloo. */
import { type Group, ours, python, type Row, wholeProcess } from "../plan.js";

function row(name: string, title: string, target: number, args: readonly string[], more: Partial<Row> = {}): Row {
  return {
    name: `distributed-${name}`,
    title,
    measure: "time",
    ours: ours("together", ...args),
    peers: [{ name: "PyTorch", side: python("distributed", ...args), target }],
    rounds: 21,
    // The two processes need a core each.
    hasWorkers: true,
    ...more,
  };
}

/** One file a round. */
const once = { rounds: 9, roundMs: 1 };

/** The peak of rank 0. */
const memory = { measure: "memory", rounds: 3 } as const;

export const distributed: Group = {
  name: "distributed",
  title: "Two processes over gloo: training, gradients, sharded models and checkpoints",
  rows: [
    row("mlp", "DDP: MLP 784-128-10, Adam, batch 32 a process", 0.8, ["step", "mlp"]),
    row("conv", "DDP: convolutions on 28x28, SGD, batch 64 a process", 1, ["step", "conv"]),
    row("sync-25mb", "synchronizing 25 MB of gradients", 1, ["synchronize", "25"]),
    row("sync-100mb", "synchronizing 100 MB of gradients", 1, ["synchronize", "100"]),
    row("fsdp", "FSDP: four transformer blocks of width 128, 8 x 64 tokens, AdamW", 1, ["sharded", "128"]),
    row("fsdp-memory", "FSDP: peak memory of a process, blocks of width 1024", 1, ["sharded", "1024"], memory),
    row("save-500mb", "saving a sharded checkpoint of 500 MB", 1, ["save", "500"], once),
    row("load-500mb", "loading a sharded checkpoint of 500 MB", 1, ["load", "500"], once),
    {
      name: "distributed-start",
      title: "from the start of a program to the first step of a fit in two processes",
      measure: "process",
      ours: wholeProcess("first-ddp-step"),
      peers: [{ name: "Lightning", side: python("first_ddp_step"), target: 0.3 }],
      rounds: 7,
    },
  ],
};
