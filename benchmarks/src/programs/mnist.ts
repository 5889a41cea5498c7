/** @file One epoch over 8,000 real digits, validated, then tested; from files on disk to the test accuracy. Argument: their folder. */
import { data, Generator } from "@lightning-ts/torch";
import { seedEverything, Trainer } from "@lightning-ts/lightning";
import { DigitClassifier, readDigits } from "../models/digits.js";
import type { Program } from "../program.js";
import { everythingOn, withFolder } from "./trainers.js";

export const mnist: Program = ([folder = ""]) => {
  return () => withFolder((output) => trainAndTest(folder, output));
};

async function trainAndTest(folder: string, output: string): Promise<void> {
  seedEverything(42);
  const generator = new Generator().manualSeed(42);
  const [train, val, test] = data.randomSplit(readDigits(folder), [8000, 1000, 1000], { generator });
  const trainLoader = new data.DataLoader(train, { batchSize: 32, shuffle: true });
  const trainer = new Trainer({ maxEpochs: 1, ...everythingOn(output) });
  const model = new DigitClassifier(trainLoader.length);
  await trainer.fit(model, trainLoader, new data.DataLoader(val, { batchSize: 250 }));
  const [result] = await trainer.test(model, new data.DataLoader(test, { batchSize: 250 }));
  const reached = result?.test_acc ?? 0;
  if (reached < 0.9) throw new Error(`expected a test accuracy above 0.9. Received: ${reached}.`);
}
