/** @file XLA's own collectives between two devices, both driven by this process: `CPU_NUM_DEVICES=2`. */
import { strict as assert } from "node:assert";
import { int64, type Tensor, tensor, xla } from "@lightning-ts/torch";
import { runPython } from "../../../torch/src/runtime/python.js";

xla.load();
runPython('xm.set_replication("xla:0", ["xla:0", "xla:1"])\nxr._init_world_size_ordinal()');
assert.equal(xla.worldSize(), 2);

/** What each device has of a computation in which both take part. */
function onBoth(make: (device: string, index: number) => Tensor): unknown[] {
  const made = ["xla:0", "xla:1"].map(make);
  // One after the other, so that the second finds the program that was compiled for the first: two programs would wait for each other.
  for (const index of [0, 1]) runPython(`torch_xla._XLAC._xla_step_marker("xla:${index}", [], wait=False)`);
  return made.map((one) => one.tolist());
}

const own = (device: string, index: number): Tensor => tensor([index + 1, 5 - index]).to(device);
assert.deepEqual(onBoth((...at) => xla.allReduce(own(...at), "sum")), [[3, 9], [3, 9]]); // prettier-ignore
assert.deepEqual(onBoth((...at) => xla.allReduce(own(...at), "max")), [[2, 5], [2, 5]]); // prettier-ignore
assert.deepEqual(onBoth((...at) => xla.allReduce(own(...at), "min")), [[1, 4], [1, 4]]); // prettier-ignore
assert.deepEqual(onBoth((...at) => xla.allReduce(own(...at), "product")), [[2, 20], [2, 20]]); // prettier-ignore
assert.deepEqual(onBoth((...at) => xla.allReduce(own(...at).to(int64), "sum")), [[3, 9], [3, 9]]); // prettier-ignore
const all = [[1, 5], [2, 4]]; // prettier-ignore
assert.deepEqual(
  onBoth((...at) => xla.allGather(own(...at))),
  [all, all],
);
console.log("XLA's collectives between two devices: 6 passed");
