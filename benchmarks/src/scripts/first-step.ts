/** @file From process start to the end of the first training step; the parent times the whole process. */
import { writeSync } from "node:fs";
import { fromTypedArray, nn, optim } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";

const model = new nn.Linear(32, 2);
const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
F.mseLoss(
  model.forward(fromTypedArray(new Float32Array(32), [1, 32])),
  fromTypedArray(new Float32Array(2), [1, 2]),
).backward();
optimizer.step();
writeSync(3, "done\n");
