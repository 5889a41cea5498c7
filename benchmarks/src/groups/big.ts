/** @file Group "big": steps in which computing dominates. */
import { type Group, ours, python, type Row } from "../plan.js";

const steps = 4;

function row(model: string, title: string): Row {
  return {
    name: `big-${model}`,
    title,
    measure: "time",
    ours: ours("big", model, String(steps)),
    peers: [{ name: "PyTorch's loop", side: python("big", "raw", model, String(steps)), target: 1.01 }],
    per: steps,
    rounds: 21,
    roundMs: 1,
  };
}

export const big: Group = {
  name: "big",
  title: "Big steps, where computing dominates: the Trainer with everything on against a loop by hand; time of a step",
  rows: [
    row("conv", "four convolutions with batch normalization, 32 images of 32x32, Adam"),
    row("transformer", "four transformer blocks of width 256, 16 x 64 tokens, Adam"),
  ],
};
