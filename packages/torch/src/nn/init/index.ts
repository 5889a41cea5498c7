/** @file Initialisers: functions that fill a tensor in place. `import * as init from "@lightning-ts/torch/nn/init"`. */
export * from "./filling.js";
export { calculateGain, type FanMode, type Nonlinearity } from "./gain.js";
export * from "./random.js";
