/** @file Backward passes, whose nodes run in libtorch's own threads on a GPU: hooks and functions of JavaScript are called from there. */
import { autograd, type Device, ones, randn, type Tensor } from "@lightning-ts/torch";
import { expect, type Figures, type Step } from "./step.js";

class Doubled extends autograd.Function {
  static forward(_context: unknown, x: Tensor): Tensor {
    return x.mul(2);
  }
  static backward(_context: unknown, gradient: Tensor): Tensor {
    return gradient.mul(2);
  }
}

function hooks(on: Device): Figures {
  const rounds = 200;
  let called = 0;
  for (let round = 0; round < rounds; round++) {
    const x = ones([8], { device: on, requiresGrad: true });
    x.registerHook((gradient) => {
      called++;
      return gradient.mul(3);
    });
    const y = Doubled.apply<[Tensor], Tensor>(x.mul(5));
    y.registerHook(() => void called++);
    y.sum().backward();
    const right = x.grad?.eq(30).all().item<boolean>() === true;
    expect(right, `expected gradients of 30. Received: ${String(x.grad)} in round ${round}.`);
  }
  expect(called === 2 * rounds, `expected ${2 * rounds} calls of hooks. Received: ${called}.`);
  return { "calls of hooks": called };
}

function errors(on: Device): Figures {
  const x = randn([4], { device: on, requiresGrad: true });
  const y = x.mul(2);
  y.registerHook(() => {
    throw new RangeError("from a hook");
  });
  let seen: unknown = null;
  try {
    y.sum().backward();
  } catch (error) {
    seen = error;
  }
  expect(
    seen instanceof RangeError && seen.message === "from a hook",
    `expected the hook's error. Received: ${String(seen)}.`,
  );
  x.mul(2).sum().backward();
  return {};
}

/** The steps. */
export const backward: readonly Step[] = [
  { name: "hooks and functions from the device's threads", run: ({ device }) => hooks(device) },
  { name: "an error of a hook is the caller's", run: ({ device }) => errors(device) },
];
