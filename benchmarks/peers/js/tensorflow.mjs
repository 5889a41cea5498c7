/** @file A step of MLP 784-128-10 with SGD in TensorFlow.js, WebAssembly. Argument: the batch's size. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { serve, values } from "./common.mjs";

const batch = Number(process.argv[2]);
const wasm = dirname(
  createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"),
);
setWasmPaths(join(wasm, "/"));
setThreadsCount(Number(process.env.BENCH_THREADS ?? "1"));
await tf.setBackend("wasm");
await tf.ready();

const x = tf.tensor2d(values(batch * 784), [batch, 784]);
const y = tf.oneHot(
  tf.tensor1d(
    Array.from({ length: batch }, (_, i) => i % 10),
    "int32",
  ),
  10,
);
const weight = (rows, columns) =>
  tf.variable(tf.randomUniform([rows, columns], -1 / Math.sqrt(rows), 1 / Math.sqrt(rows)));
const w1 = weight(784, 128);
const b1 = tf.variable(tf.zeros([128]));
const w2 = weight(128, 10);
const b2 = tf.variable(tf.zeros([10]));
const optimizer = tf.train.sgd(0.01);

await serve(() => {
  tf.tidy(() => {
    optimizer.minimize(() => {
      const hidden = tf.relu(tf.add(tf.matMul(x, w1), b1));
      const scores = tf.add(tf.matMul(hidden, w2), b2);
      return tf.losses.softmaxCrossEntropy(y, scores);
    });
  });
});
