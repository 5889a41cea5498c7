/** @file Group "loader": samples through a DataLoader, with and without workers. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Group, ours, python, type Row } from "../plan.js";
import { values } from "../program.js";
import { scratch } from "../run/command.js";

const folder = (): string => join(scratch(), "files");

const kinds = [
  { kind: "memory", title: "two tensors in memory", samples: 8192, target: 0.3 },
  { kind: "files", title: "a file of 3 KB for each sample", samples: 1024, target: 0.7 },
  {
    kind: "images",
    title: "images of 3 x 32 x 32, shifted, mirrored, recoloured and normalized",
    samples: 512,
    target: 0.8,
  },
  { kind: "texts", title: "texts of 200 words, counted by their checksums", samples: 1024, target: 0.8 },
] as const;

function row({ kind, title, samples, target }: (typeof kinds)[number], workers: number): Row {
  const args = [kind, String(samples), String(workers), folder()];
  return {
    name: `loader-${kind}-${workers}`,
    title: `${title}, ${workers === 1 ? "1 worker" : `${workers} workers`}`,
    measure: "time",
    ours: ours("loader", ...args),
    peers: [{ name: "PyTorch's DataLoader", side: python("loader", ...args), target }],
    per: samples,
    rounds: 11,
    roundMs: 120,
    hasWorkers: workers > 0,
  };
}

/** Decoders that have to be waited for: read ahead without workers here, one after the other there. */
function packed(workers: number): Row {
  const samples = 512;
  const args = ["packed", String(samples), String(workers), folder()];
  return {
    name: `loader-packed-${workers}`,
    title: `items of 256 KB that an asynchronous decoder unpacks, ${workers === 0 ? "read ahead without workers" : `${workers} workers`}`,
    measure: "time",
    ours: ours("loader", ...args),
    peers: [{ name: "PyTorch's DataLoader", side: python("loader", ...args), target: 1 }],
    per: samples,
    rounds: 11,
    roundMs: 120,
    hasWorkers: true,
  };
}

/** How long a fit waits for its first batch. */
function first(epoch: 1 | 2): Row {
  const args = ["images", "512", "2", folder(), String(epoch)];
  return {
    name: `loader-first-batch-${epoch}`,
    title: `time to the first batch of ${epoch === 1 ? "a new loader" : "its second epoch"}, images, 2 workers`,
    measure: "time",
    ours: ours("first-batch", ...args),
    peers: [{ name: "PyTorch's DataLoader", side: python("loader", ...args), target: null }],
    rounds: 9,
    roundMs: 1,
    hasWorkers: true,
  };
}

export const loader: Group = {
  name: "loader",
  title: "Loader: shuffled batches of 64; time of a sample",
  prepare() {
    mkdirSync(folder(), { recursive: true });
    for (let i = 0; i < 1024; i++) writeFileSync(join(folder(), `${i}.f32`), new Uint8Array(values(784, i).buffer));
    return Promise.resolve(() => undefined);
  },
  rows: [
    ...kinds.flatMap((kind) => [0, 1, 2].map((workers) => row(kind, workers))),
    packed(0),
    packed(2),
    first(1),
    first(2),
  ],
};
