/** @file Steps that allocate 200 MB of activations each: nothing in it mentions memory. Prints the memory over time. */
import { ones, type Tensor } from "../../src/index.js";
import { report, Samples } from "./samples.js";

const steps = Number(process.argv[2] ?? 300);
const megabytes = 200;
const layers = 25;
const size = (megabytes / layers) * 2 ** 18;

const weight = ones([size]).requiresGrad_();

function step(): void {
  let hidden: Tensor = weight;
  // Each relu's result is an activation that its backward needs.
  for (let i = 0; i < layers; i++) hidden = hidden.relu();
  hidden.sum().backward();
  weight.grad = null;
}

const samples = new Samples(steps);
for (let i = 0; i < steps; i++) {
  step();
  samples.take(i);
}
report(samples, {});
