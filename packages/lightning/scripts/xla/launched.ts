/** @file Trains on two devices of XLA, for which the Trainer makes a second process. */
import train from "../testing/ranked/xla-fit.js";

const { device, ranks, weights } = await train({ on: "xla", folder: process.argv[2] ?? ".", epochs: 1, devices: 2 });
console.log(`rank ${ranks[0]} of ${ranks[1]} on ${device}: ${weights.slice(0, 3).join(" ")}`);
