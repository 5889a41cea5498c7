/** @file 10,000 training steps of a small model by hand: nothing in it mentions memory. Prints the memory over time. */
import { addmm, manualSeed, noGrad, randn, type Tensor, tensor } from "../../src/index.js";
import { report, Samples } from "./samples.js";

const steps = Number(process.argv[2] ?? 10_000);

manualSeed(0);
const parameter = (...shape: number[]) => randn(shape).mul(0.1).detach().requiresGrad_();
const parameters = [parameter(64, 32), parameter(64), parameter(64, 64), parameter(64), parameter(1, 64), parameter(1)];
const [w1, b1, w2, b2, w3, b3] = parameters as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
const learningRate = tensor(0.01);

function step(): number {
  const x = randn([32, 32]);
  const y = x.sum([1], { keepdim: true });
  const hidden = addmm(b2, addmm(b1, x, w1.t()).relu(), w2.t()).relu();
  const loss = addmm(b3, hidden, w3.t()).sub(y).pow(2).mean();
  loss.backward();
  noGrad(() => {
    for (const p of parameters) {
      p.sub_((p.grad as Tensor).mul(learningRate));
      p.grad = null;
    }
  });
  return Number(loss.item());
}

const samples = new Samples(steps);
let loss = 0;
for (let i = 0; i < steps; i++) {
  loss = step();
  samples.take(i);
}
report(samples, { loss });
