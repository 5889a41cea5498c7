/** @file Group "memory": the peak of resident memory. */
import { type Group, ours, python, type Row, type Side } from "../plan.js";
import { digitsFolder, writeDigits } from "./digits.js";

function row(name: string, title: string, target: number | null, own: Side, peer: Side, rounds: number): Row {
  const peers = [{ name: "Lightning", side: peer, target }];
  return { name: `memory-${name}`, title, measure: "memory", ours: own, peers, rounds };
}

export const memory: Group = {
  name: "memory",
  title: "Memory: the peak of a process's resident memory",
  prepare: writeDigits,
  rows: [
    row(
      "overhead",
      "2,000 of the smallest steps, everything on",
      0.6,
      ours("overhead", "everything", "2000"),
      python("overhead_lightning", "everything", "2000"),
      3,
    ),
    row("mnist", "the digits", 0.6, ours("mnist", digitsFolder()), python("mnist", "serve", digitsFolder()), 1),
    row(
      "big",
      "the big convolutional network",
      null,
      ours("big", "conv", "8"),
      python("big", "lightning", "conv", "8"),
      2,
    ),
  ],
};
