/** @file Saves a checkpoint to s3://bench, by TorchCheckpointIO. Argument: MB of parameters. */
import { TorchCheckpointIO } from "@lightning-ts/lightning";
import type { Program } from "../program.js";
import { contents } from "./checkpoint.js";

export const upload: Program = ([size]) => {
  const saved = contents(Number(size));
  const io = new TorchCheckpointIO();
  return async () => {
    await io.saveCheckpoint(saved, "s3://bench/last.ckpt");
  };
};
