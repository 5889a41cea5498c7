/** @file The whole files that are damaged: what Python wrote, and what is written here. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as torch from "../../src/index.js";
import { MemorySink } from "../../src/serialization/sink.js";
import { putTogether, takeApart } from "./archive.js";

function ours(value: unknown): Uint8Array {
  const sink = new MemorySink();
  torch.save(value, sink);
  return sink.toBytes();
}

/** A checkpoint as a run writes it: weights, an optimizer's state, counts, views that share memory. */
function checkpoint(): unknown {
  torch.manualSeed(1);
  const model = new torch.nn.Sequential(new torch.nn.Linear(5, 3), new torch.nn.BatchNorm1d(3));
  const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.01 });
  model
    .forward(torch.randn([4, 5]))
    .sum()
    .backward();
  optimizer.step();
  const base = torch.arange(24, { dtype: torch.float32 });
  return {
    epoch: 2,
    global_step: 31,
    "pytorch-lightning_version": "2.6.6",
    state_dict: model.stateDict(),
    optimizer_states: [optimizer.stateDict()],
    lr_schedulers: [{ last_epoch: 3, _last_lr: [0.01] }],
    hyper_parameters: { name: "é", sizes: [1, 2, 3], nested: { flag: true, none: null, big: 1n << 70n } },
    views: [base.view([4, 6]), base.view([4, 6]).t(), base.at(3)],
    sparse: torch.eye(4).toSparse(),
  };
}

/** All files, by name. */
export function seedFiles(): Map<string, Uint8Array> {
  const folder = fileURLToPath(new URL("../../test-data/serialization", import.meta.url));
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith(".pt")) files.set(name, readFileSync(`${folder}/${name}`));
  }
  const own = ours(checkpoint());
  files.set("checkpoint", own);
  files.set("packed", putTogether(takeApart(own), true));
  files.set(
    "x.safetensors",
    torch.safetensors.save(
      { a: torch.arange(6, { dtype: torch.float32 }).view([2, 3]), b: torch.ones([4]) },
      { format: "pt" },
    ),
  );
  return files;
}
