/** @file A linear layer in 8-bit floats beside one in bfloat16, forward and backward: `npx tsx benchmarks/src/scripts/fp8-linear.ts`. */
import { bfloat16, cuda, type Device, nn, randn, type Tensor } from "@lightning-ts/torch";
import { transformerEngine } from "@lightning-ts/lightning/plugins";

/** What is measured, and where. */
export interface Fp8LinearOptions {
  /** Rows of the input. Default 4096. */
  readonly rows?: number;
  /** Its columns. Default 4096. */
  readonly inputs?: number;
  /** Columns of the output. Default 8192. */
  readonly outputs?: number;
  /** Passes that are timed. Default 20. */
  readonly passes?: number;
}

/** Times of one pass in milliseconds. `ratio` is that of bfloat16 to 8-bit floats: larger is better. */
export interface PassTimes {
  readonly bfloat16: number;
  readonly fp8: number;
  readonly ratio: number;
}

/** Times of the forward pass alone, as in evaluation, and of a training step without an optimizer. */
export interface Fp8LinearTimes {
  readonly forward: PassTimes;
  readonly training: PassTimes;
}

/** Times both layers on a device. */
export function fp8LinearTimes(device: Device, options: Fp8LinearOptions = {}): Fp8LinearTimes {
  const { rows = 4096, inputs = 4096, outputs = 8192, passes = 20 } = options;
  const placed = { device, dtype: bfloat16 };
  const plain = new nn.Linear(inputs, outputs, placed);
  const fp8 = transformerEngine.Linear.of(plain);
  const input = randn([rows, inputs], placed).requiresGrad_();
  const gradient = randn([rows, outputs], placed);
  const within = (run: () => Tensor): Tensor => transformerEngine.fp8Autocast({}, run);
  const train = (run: () => Tensor): void => {
    for (const tensor of [input, ...plain.parameters()]) tensor.grad = null;
    run().backward(gradient);
  };
  const times = (bf16: () => void, eight: () => void): PassTimes => {
    const [a, b] = [milliseconds(bf16, passes, device), milliseconds(eight, passes, device)];
    return { bfloat16: a, fp8: b, ratio: a / b };
  };
  const training = times(
    () => train(() => plain.forward(input)),
    () => train(() => within(() => fp8.forward(input))),
  );
  plain.requiresGrad_(false).eval();
  fp8.eval();
  const fixed = input.detach();
  const forward = times(
    () => plain.forward(fixed).dispose(),
    () => within(() => fp8.forward(fixed)).dispose(),
  );
  return { forward, training };
}

/** The time of one pass, after some that are not timed. */
function milliseconds(pass: () => void, passes: number, device: Device): number {
  const wait = (): void => {
    if (device.type === "cuda") cuda.synchronize(device);
  };
  for (let i = 0; i < 5; i++) pass();
  wait();
  const start = performance.now();
  for (let i = 0; i < passes; i++) pass();
  wait();
  return (performance.now() - start) / passes;
}
