/** @file Group "tools": profilers and the tuner around the smallest step. */
import { type Group, ours, python } from "../plan.js";

export const tools: Group = {
  name: "tools",
  title: "Tools: profilers and the tuner, around the smallest step",
  rows: [
    {
      name: "tools-simple-profiler",
      title: "what SimpleProfiler adds to a step",
      measure: "time",
      ours: ours("tools", "profiler"),
      peers: [{ name: "Lightning", side: python("tools", "profiler"), target: 0.15 }],
      // An iteration counts one difference, of several fits: one is a round.
      roundMs: 0.001,
      rounds: 15,
    },
    {
      name: "tools-lr-find",
      title: "lrFind of 100 steps",
      measure: "time",
      ours: ours("tools", "lr-find"),
      peers: [{ name: "Lightning", side: python("tools", "lr-find"), target: 0.3 }],
      rounds: 15,
    },
  ],
};
