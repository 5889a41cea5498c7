/** @file Group "checkpoint": parameters with their optimizer's state, written and read. */
import { type Group, ours, python, type Row } from "../plan.js";

function row(what: "save" | "load", megabytes: number, rounds: number): Row {
  const size = String(megabytes);
  const name = megabytes >= 1000 ? `${megabytes / 1000}gb` : `${size}mb`;
  return {
    name: `${what}-${name}`,
    title: `${what} ${megabytes >= 1000 ? `${megabytes / 1000} GB` : `${size} MB`} of parameters and as much of momentum`,
    measure: "time",
    ours: ours("checkpoint", what, size),
    peers: [{ name: `torch.${what}`, side: python("checkpoint", what, size), target: 1.0 }],
    rounds,
    hasWorkers: true,
    // One file a round.
    roundMs: 1,
  };
}

export const checkpoint: Group = {
  name: "checkpoint",
  title: "Checkpoints: files written and read",
  rows: [
    row("save", 10, 15),
    row("load", 10, 15),
    row("save", 100, 9),
    row("load", 100, 9),
    row("save", 1000, 3),
    row("load", 1000, 3),
    {
      name: "pause-100mb",
      title: "how long an asynchronous save of 100 MB of parameters and as much of momentum holds up training",
      measure: "time",
      ours: ours("checkpoint", "pause", "100"),
      peers: [
        { name: "ours, synchronous", side: ours("checkpoint", "save", "100"), target: null },
        { name: "Lightning's AsyncCheckpointIO", side: python("checkpoint", "pause", "100"), target: null },
      ],
      rounds: 7,
      roundMs: 1,
      hasWorkers: true,
    },
  ],
};
