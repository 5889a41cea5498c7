/** @file A step of MLP 784-128-10 with SGD in jax-js, compiled, WebAssembly. Argument: the batch's size. */
import { blockUntilReady, defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from "@jax-js/jax";
import { serve, values } from "./common.mjs";

const batch = Number(process.argv[2]);
// It asks the browser for its GPU; Node 20 has no such object.
globalThis.navigator ??= {};
await init();
defaultDevice("wasm");

const x = np.array(values(batch * 784)).reshape([batch, 784]);
const labels = np.array(
  Array.from({ length: batch }, (_, i) => i % 10),
  { dtype: np.int32 },
);
const y = nn.oneHot(labels, 10);
const weight = (rows, columns) =>
  np
    .array(values(rows * columns))
    .reshape([rows, columns])
    .mul(1 / Math.sqrt(rows));
let params = { w1: weight(784, 128), b1: np.zeros([128]), w2: weight(128, 10), b2: np.zeros([10]) };

function lossOf({ w1, b1, w2, b2 }, inputs, targets) {
  const hidden = nn.relu(np.dot(inputs, w1).add(b1));
  const scores = np.dot(hidden, w2).add(b2);
  return nn
    .logSoftmax(scores)
    .mul(targets)
    .sum()
    .mul(-1 / batch);
}

const step = jit((current, inputs, targets) => {
  const [loss, grads] = valueAndGrad(lossOf)(
    Object.fromEntries(Object.entries(current).map(([name, value]) => [name, value.ref])),
    inputs,
    targets,
  );
  loss.dispose();
  return Object.fromEntries(Object.entries(current).map(([name, value]) => [name, value.sub(grads[name].mul(0.01))]));
});

await serve(async () => {
  params = step(params, x.ref, y.ref);
  await blockUntilReady(params);
});
