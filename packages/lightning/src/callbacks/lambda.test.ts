/** @file LambdaCallback: each hook can be given. */
import { expect, it } from "vitest";
import { inFolder, loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";
import { Callback, LambdaCallback } from "../index.js";

const hooks = Object.getOwnPropertyNames(Callback.prototype).filter((name) => /^(on[A-Z]|setup$|teardown$)/.test(name));

it("calls the functions of all hooks", async () => {
  const called: string[] = [];
  const callback = new LambdaCallback(Object.fromEntries(hooks.map((name) => [name, () => void called.push(name)])));
  await inFolder(async (folder) => {
    const trainer = quietTrainer([callback], { maxEpochs: 1, numSanityValSteps: 1, defaultRootDir: folder });
    const model = new Model();
    model.testStep = (batch) => model.validationStep(batch as never);
    await trainer.fit(model, loader(4, 2), loader(4, 2));
    await trainer.saveCheckpoint(`${folder}/a.ckpt`);
    await trainer.test(model, { dataloaders: loader(4, 2), ckptPath: `${folder}/a.ckpt`, verbose: false });
    await trainer.predict(model, loader(4, 2));
    model.trainingStep = () => {
      throw new Error("no more");
    };
    await expect(quietTrainer([callback], { maxEpochs: 1 }).fit(model, loader(4, 2))).rejects.toThrow("no more");
  });
  expect([...new Set(called)].sort()).toEqual([...hooks].sort());
});

it("refuses what is no hook, or no function", () => {
  expect(() => new LambdaCallback({ onTrainBegin: () => undefined } as never)).toThrow(TypeError);
  expect(() => new LambdaCallback({ onTrainStart: 3 } as never)).toThrow(TypeError);
  expect(() => new LambdaCallback({ onTrainStart: null })).not.toThrow();
});

it.each([[[]], [new Map()], [Promise.resolve()], [new Date()], ["x"], [null]])(
  "takes no %s for an object of hooks",
  (given) => {
    expect(() => new LambdaCallback(given as never)).toThrow("LambdaCallback: expected an object of hooks. Received: ");
  },
);
