/** @file What a framework adds to the smallest step: a loop by hand and the Trainer in its forms. Arguments: the form, batches. */
import { nn, optim } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Trainer } from "@lightning-ts/lightning";
import { Batches, Small } from "../models/small.js";
import type { Program } from "../program.js";
import { everythingOn, terminalBar, withFolder } from "./trainers.js";

/** One iteration is a pass over the batches, with a new model. */
export const overhead: Program = ([form, count]) => {
  const batches = new Batches(Number(count));
  switch (form) {
    case "raw":
      return () => raw(batches);
    case "barebones":
      return () => new Trainer({ maxEpochs: 1, barebones: true }).fit(new Small(0), batches);
    case "no-logger":
      return () =>
        withFolder((defaultRootDir) =>
          new Trainer({ maxEpochs: 1, logger: false, defaultRootDir, callbacks: [terminalBar()] }).fit(
            new Small(0),
            batches,
          ),
        );
    case "everything":
      return () =>
        withFolder((folder) => new Trainer({ maxEpochs: 1, ...everythingOn(folder) }).fit(new Small(1), batches));
    default:
      throw new Error(`no form is called ${form}`);
  }
};

function raw(batches: Batches): void {
  const model = new nn.Linear(32, 2);
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
  for (const [x, y] of batches) {
    optimizer.zeroGrad();
    const loss = F.mseLoss(model.forward(x), y);
    loss.backward();
    optimizer.step();
  }
}
