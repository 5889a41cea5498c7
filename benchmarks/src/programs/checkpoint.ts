/**
 * @file Saves and loads parameters with their optimizer's state. Arguments: "save", "load" or "pause" (what an asynchronous save
 * takes of the training thread), MB of parameters.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, nn, onesLike, optim, rand, save } from "@lightning-ts/torch";
import { AsyncCheckpointIO } from "@lightning-ts/lightning";
import type { Program } from "../program.js";

/** Sixteen parameters, and momentum of the same size. */
export function contents(megabytes: number): Record<string, unknown> {
  const rows = Math.round((megabytes * 1e6) / 4 / 16 / 1000);
  const layers = Array.from({ length: 16 }, () => new nn.Parameter(rand([rows, 1000])));
  const optimizer = new optim.SGD(layers, { lr: 0.01, momentum: 0.9 });
  for (const layer of layers) layer.grad = onesLike(layer);
  optimizer.step();
  optimizer.zeroGrad();
  const weights = Object.fromEntries(layers.map((layer, i) => [`layers.${i}.weight`, layer.detach()]));
  return { state_dict: weights, optimizer_states: [optimizer.stateDict()], epoch: 1, global_step: 100 };
}

/** Waits until the disk has what was written before, so that a save is timed and not the one before it. */
export function rest(): void {
  execFileSync("sync");
}

export const checkpoint: Program = ([what, size]) => {
  const path = join(mkdtempSync(join(tmpdir(), "checkpoint-")), "last.ckpt");
  const saved = contents(Number(size));
  if (what === "save") {
    return () => {
      rest();
      const start = process.hrtime.bigint();
      save(saved, path);
      return Promise.resolve(Number(process.hrtime.bigint() - start));
    };
  }
  if (what === "load") {
    save(saved, path);
    return () => {
      load(path);
    };
  }
  return async () => {
    rest();
    const io = new AsyncCheckpointIO();
    const start = process.hrtime.bigint();
    io.saveCheckpoint(saved, path);
    const pause = Number(process.hrtime.bigint() - start);
    await io.teardown();
    return pause;
  };
};
