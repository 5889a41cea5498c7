/** @file Group "start": from the start of a process to the end of its first training step. */
import { type Group, python, wholeProcess } from "../plan.js";

export const start: Group = {
  name: "start",
  title: "Start: from the start of a process to the end of its first training step",
  rows: [
    {
      name: "start-engine",
      title: "a step by hand",
      measure: "process",
      ours: wholeProcess("first-step"),
      peers: [{ name: "PyTorch", side: python("first_step"), target: 0.35 }],
      rounds: 7,
    },
    {
      name: "start-trainer",
      title: "a step of a fit with a logger",
      measure: "process",
      ours: wholeProcess("first-trainer-step"),
      peers: [{ name: "Lightning", side: python("first_trainer_step"), target: 0.15 }],
      rounds: 7,
    },
  ],
};
