/** @file Loaders of users whose `next` gives no object: an error, and no endless epoch. */
import { expect, it } from "vitest";
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import { CombinedLoader, LightningModule, Trainer } from "../index.js";

class Model extends LightningModule {
  readonly layer = new nn.Linear(1, 1);
  override trainingStep(batch: Tensor): Tensor {
    return this.layer.forward(batch).sum();
  }
  override validationStep(): void {}
  override predictStep(): number {
    return 0;
  }
  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

const trainer = (): Trainer =>
  new Trainer({
    logger: false,
    enableCheckpointing: false,
    enableProgressBar: false,
    accelerator: "cpu",
    maxEpochs: 1,
  });

function giving(value: unknown, isAsync: boolean): Iterable<unknown> {
  const next = (): unknown => (isAsync ? Promise.resolve(value) : value);
  const iterable: unknown = { [isAsync ? Symbol.asyncIterator : Symbol.iterator]: () => ({ next }) };
  return iterable as Iterable<unknown>;
}

it.each([3, "x", undefined, null].flatMap((value) => [false, true].map((isAsync) => [value, isAsync] as const)))(
  "%s (asynchronous: %s)",
  async (value, isAsync) => {
    const loader = giving(value, isAsync);
    const message = "An iterator's next(): expected an object { value, done }. Received: ";
    await expect(trainer().fit(new Model(), loader)).rejects.toThrow(message);
    await expect(trainer().validate(new Model(), loader)).rejects.toThrow(message);
    await expect(trainer().predict(new Model(), loader)).rejects.toThrow(message);
    for (const mode of ["max_size", "min_size", "sequential"] as const) {
      const both = new CombinedLoader([loader, loader], mode);
      await expect(trainer().validate(new Model(), both)).rejects.toThrow(message);
    }
  },
);
