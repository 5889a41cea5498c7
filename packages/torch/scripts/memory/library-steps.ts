/** @file 10,000 training steps of a small model with modules and an optimizer. Prints the memory over time. */
import * as nn from "../../src/nn/index.js";
import * as F from "../../src/nn/functional/index.js";
import { randn } from "../../src/generated/ops.js";
import * as optim from "../../src/optim/index.js";
import { manualSeed } from "../../src/runtime/random.js";
import { report, Samples } from "./samples.js";

const steps = Number(process.argv[2] ?? 10_000);

manualSeed(0);
const model = new nn.Sequential(
  new nn.Linear(32, 64),
  new nn.ReLU(),
  new nn.Linear(64, 64),
  new nn.ReLU(),
  new nn.Linear(64, 1),
);
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });

function step(): number {
  const x = randn([32, 32]);
  const loss = F.mseLoss(model.forward(x), x.sum([1], { keepdim: true }));
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  return Number(loss.item());
}

const samples = new Samples(steps);
let loss = 0;
for (let i = 0; i < steps; i++) {
  loss = step();
  samples.take(i);
}
report(samples, { loss });
