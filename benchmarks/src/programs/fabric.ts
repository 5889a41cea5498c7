/** @file The smallest step in a loop by hand, and in the same loop with Fabric; what is set up is not counted. Arguments: the form, batches. */
import { nn, optim } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Fabric } from "@lightning-ts/lightning/fabric";
import { Batches } from "../models/small.js";
import type { Program } from "../program.js";

/** One iteration is a pass over the batches. */
export const fabric: Program = ([form, count]) => {
  const batches = new Batches(Number(count));
  const module = new nn.Linear(32, 2);
  const sgd = new optim.SGD(module.parameters(), { lr: 0.01 });
  if (form === "raw") {
    return () => {
      for (const [x, y] of batches) {
        sgd.zeroGrad();
        const loss = F.mseLoss(module.forward(x), y);
        loss.backward();
        sgd.step();
      }
    };
  }
  const made = new Fabric({ accelerator: "cpu", devices: 1 });
  const [model, optimizer] = made.setup(module, sgd);
  return () => {
    for (const [x, y] of batches) {
      optimizer.zeroGrad();
      const loss = F.mseLoss(model.forward(x), y);
      made.backward(loss);
      optimizer.step();
    }
  };
};
