/** @file How long a product and a training step take on the device; beside PyTorch's on the same device where `PEER_PYTHON` has one. */
import { bfloat16, cuda, type DType, float16, float32, nn, optim, randn } from "@lightning-ts/torch";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, type Figures, type Place, type Step } from "./step.js";

/** Milliseconds of a call, the median of several rounds. */
function milliseconds({ isGpu, device }: Place, calls: number, run: () => void): number {
  const rounds: number[] = [];
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) run();
    if (isGpu) cuda.synchronize(device); // what is timed ends here
    rounds.push((performance.now() - start) / calls);
  }
  const [, ...warm] = rounds;
  return Number((warm.sort((a, b) => a - b)[2] ?? NaN).toPrecision(3));
}

function product(at: Place, dtype: DType, size: number): number {
  const [a, b] = [randn([size, size], { device: at.device, dtype }), randn([size, size], { device: at.device, dtype })];
  return milliseconds(at, at.isGpu ? 20 : 1, () => a.matmul(b).dispose());
}

function step(at: Place): number {
  const model = new nn.Sequential(new nn.Linear(64, 128), new nn.ReLU(), new nn.Linear(128, 10)).to(at.device);
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
  const x = randn([32, 64], { device: at.device });
  return milliseconds(at, at.isGpu ? 300 : 10, () => {
    optimizer.zeroGrad();
    model.forward(x).pow(2).mean().backward();
    optimizer.step();
  });
}

function speed(at: Place): Figures {
  const size = at.isGpu ? 4096 : 64;
  const figures: Figures = { "small step, ms": step(at) };
  for (const dtype of [float32, bfloat16, float16])
    figures[`product of ${size} in ${dtype.name}, ms`] = product(at, dtype, size);
  const peer = process.env.PEER_PYTHON;
  if (peer === undefined || peer === "") return { ...figures, peer: "PEER_PYTHON is not set" };
  const program = fileURLToPath(new URL("speed_peer.py", import.meta.url));
  const { stdout, stderr, status } = spawnSync(peer, [program, String(at.device), String(size)], { encoding: "utf8" });
  expect(status === 0, `PEER_PYTHON: ${stderr.slice(-300)}`);
  const theirs = JSON.parse(stdout) as Record<string, number>;
  for (const [name, value] of Object.entries(theirs)) figures[`PyTorch: ${name}`] = value;
  return figures;
}

/** The steps. */
export const speeds: readonly Step[] = [{ name: "speed", run: speed }];
