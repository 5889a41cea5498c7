/**
 * @file Times of linear layers in 8-bit floats and in bfloat16 on a GPU, as JSON. Ends with 3 where there is none.
 *
 *     npx tsx benchmarks/src/scripts/fp8-linear.ts
 */
import { cuda, device } from "@lightning-ts/torch";
import { fp8LinearTimes } from "../programs/fp8-linear.js";

if (cuda.isAvailable()) {
  console.log(JSON.stringify({ device: cuda.getDeviceName(), ...fp8LinearTimes(device("cuda")) }, null, 2));
} else {
  console.error("fp8-linear: expected a CUDA device. Received: none. Run it where `npm run doctor` shows one.");
  process.exitCode = 3;
}
