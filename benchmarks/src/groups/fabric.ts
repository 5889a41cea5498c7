/** @file Group "fabric": what Fabric adds to the smallest step in a loop by hand. */
import { type Group, ours, python } from "../plan.js";

const batches = 2000;

export const fabric: Group = {
  name: "fabric",
  title: "Fabric: Linear(32, 2), MSE, SGD, batch 1, in a loop of the program; time of a step, without set-up",
  rows: [
    {
      name: "fabric-step",
      title: "a step with Fabric",
      measure: "time",
      ours: ours("fabric", "fabric", String(batches)),
      peers: [
        { name: "ours, the loop by hand", side: ours("fabric", "raw", String(batches)), target: 1.05 },
        { name: "Lightning Fabric", side: python("fabric", String(batches)), target: null },
      ],
      per: batches,
      rounds: 31,
    },
  ],
};
