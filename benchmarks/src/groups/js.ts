/** @file Group "js": other libraries of JavaScript. */
import { js as peer, type Group, ours, type Row } from "../plan.js";
import { installPeers } from "../run/install-peers.js";

function row(name: string, library: string, target: number): Row {
  return {
    name: `js-${name}`,
    title: "MLP 784-128-10, SGD, batch 32",
    measure: "time",
    ours: ours("mlp", "32", "sgd"),
    peers: [{ name: library, side: peer(name, "32"), target }],
    rounds: 21,
  };
}

export const js: Group = {
  name: "js",
  title: "Other libraries of JavaScript; time of a step",
  prepare() {
    installPeers();
    return Promise.resolve(() => undefined);
  },
  rows: [row("tensorflow", "TensorFlow.js, WebAssembly", 0.1), row("jax", "jax-js, WebAssembly", 0.3)],
};
