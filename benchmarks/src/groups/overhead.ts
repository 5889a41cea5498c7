/** @file Group "overhead": what the Trainer adds to the smallest step, Linear(32, 2), over 2,000 batches in memory. */
import { cpp, type Group, ours, type Peer, python, type Row } from "../plan.js";

const batches = "2000";
const rounds = 13;

function row(name: string, title: string, form: string, peers: readonly Peer[]): Row {
  return {
    name: `overhead-${name}`,
    title,
    measure: "time",
    ours: ours("overhead", form, batches),
    peers,
    per: Number(batches),
    rounds,
  };
}

const loop = (target: number | null): Peer => ({
  name: "PyTorch's loop",
  side: python("overhead_raw", batches),
  target,
});

/** The same step in C++: what libtorch itself takes. */
const floor = (target: number): Peer => ({ name: "the step in C++", side: cpp("overhead", batches), target });

const lightning = (form: string, target: number | null): Peer => ({
  name: "Lightning, the same",
  side: python("overhead_lightning", form, batches),
  target,
});

const fabric: Peer = { name: "Lightning Fabric", side: python("overhead_fabric", batches), target: null };

const transformers: Peer = {
  name: "Hugging Face Trainer",
  side: python("overhead_transformers", batches),
  target: null,
  needs: "transformers",
};

export const overhead: Group = {
  name: "overhead",
  title:
    "Overhead: Linear(32, 2), MSE, SGD, batch 1, a fit of 2,000 batches in memory, set-up included; time of a step",
  rows: [
    row("raw", "loop by hand", "raw", [loop(0.45), floor(1.2), fabric]),
    row("barebones", "Trainer, barebones", "barebones", [loop(0.52), floor(1.45), lightning("barebones", null)]),
    row("no-logger", "Trainer, no logger", "no-logger", [loop(null), lightning("no-logger", null)]),
    row(
      "everything",
      "Trainer, everything on: log on the progress bar, CSV logger, checkpoint, progress bar, summary",
      "everything",
      [loop(0.9), floor(1.8), lightning("everything", 0.12), transformers],
    ),
  ],
};
