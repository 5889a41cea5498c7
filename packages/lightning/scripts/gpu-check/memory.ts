/** @file Memory of the device: flat while training near the allocator's limit; what does not fit is an error that is survived. */
import { cuda, type Device, empty, nn, optim, randn, type Tensor, uint8 } from "@lightning-ts/torch";
import { expect, type Figures, type Place, type Step } from "./step.js";

/** Bytes that are left to the training while the rest of the GPU is taken. */
const room = 2 ** 30;
const mebibyte = 2 ** 20;

function train(on: Device, steps: number): void {
  const model = new nn.Sequential(new nn.Linear(256, 1024), new nn.ReLU(), new nn.Linear(1024, 256)).to(on);
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    model
      .forward(randn([2048, 256], { device: on }))
      .pow(2)
      .mean()
      .backward();
    optimizer.step();
  }
}

function flat({ device: on, isGpu }: Place): Figures {
  if (!isGpu) {
    train(on, 3);
    return {};
  }
  train(on, 20);
  const [free] = cuda.memGetInfo(on);
  const ballast = empty([Math.max(0, free - room)], { device: on, dtype: uint8 });
  try {
    train(on, 100);
    const early = cuda.memoryReserved(on);
    train(on, 400);
    const late = cuda.memoryReserved(on);
    expect(late <= early + 64 * mebibyte, `expected flat memory. Received: ${early} bytes, later ${late}.`);
    return { "MiB held": Math.round((late - ballast.numel()) / mebibyte) };
  } finally {
    ballast.dispose();
    cuda.emptyCache();
  }
}

/** More than any device has, and less than what sizes cannot say. */
const tooMuch = 2 ** 46;

function outOfMemory({ device: on }: Place): Figures {
  const rounds = 5;
  for (let round = 0; round < rounds; round++) {
    let seen: unknown = null;
    let got: Tensor | null = null;
    try {
      got = empty([tooMuch], { device: on, dtype: uint8 });
    } catch (error) {
      seen = error;
    }
    got?.dispose();
    expect(seen instanceof Error, "expected an error for 64 TiB. Received: a tensor.");
    train(on, 2);
  }
  return { "errors survived": rounds };
}

/** The steps. */
export const memory: readonly Step[] = [
  { name: "memory is flat near the allocator's limit", run: flat },
  { name: "out of memory is caught and survived", run: outOfMemory },
];
