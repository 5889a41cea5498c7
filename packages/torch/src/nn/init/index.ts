/** @file Initialisers: functions that fill a tensor in place. `import * as init from "@lightning-ts/torch/nn/init"`. */
import "../../tensor/tensor.js"; // Tensors have their methods, also where nothing else of the library is imported.
export * from "./filling.js";
export { calculateGain, type FanMode, type Nonlinearity } from "./gain.js";
export * from "./random.js";
export { withoutInit } from "./without-init.js";
