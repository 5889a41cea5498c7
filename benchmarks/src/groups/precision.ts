/** @file Group "precision": training steps under autocast, with a gradient scaler and without. */
import { type Group, ours, python, type Row } from "../plan.js";

function row(form: string, title: string, target: number | null): Row {
  return {
    name: `precision-${form}`,
    title: `MLP 784-128-10, Adam, batch 32, ${title}`,
    measure: "time",
    ours: ours("precision", form),
    peers: [{ name: "PyTorch", side: python("precision", form), target }],
    rounds: 31,
  };
}

export const precision: Group = {
  name: "precision",
  title: "Mixed precision on the CPU: training steps by hand",
  rows: [
    row("bf16", "autocast to bfloat16", 0.7),
    row("fp16", "autocast to float16", null),
    row("fp16-scaler", "autocast to float16 with a gradient scaler", null),
    {
      ...row("trainer", "float16 and a gradient scaler in a barebones Trainer, a fit of 200 batches", null),
      peers: [{ name: "Lightning", side: python("precision_trainer"), target: null }],
      per: 200,
      rounds: 13,
    },
    // An iteration counts one difference, of many steps: one is a round.
    { ...row("scaler", "what the scaler adds to a step", 0.5), roundMs: 0.02 },
  ],
};
