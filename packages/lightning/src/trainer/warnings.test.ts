/** @file What the Trainer says of flags and loaders that are taken, and rarely meant. */
import { backends, data, ones, type Tensor, useDeterministicAlgorithms } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Trainer } from "../index.js";

const warned: string[] = [];
const printed: string[] = [];
beforeEach(() => {
  warned.length = printed.length = 0;
  vi.spyOn(process, "emitWarning").mockImplementation((message, kind) => {
    warned.push(`${kind as unknown as string}: ${String(message)}`);
  });
  vi.spyOn(console, "log").mockImplementation((text) => void printed.push(String(text)));
});
afterEach(() => vi.restoreAllMocks());

describe("loaders", () => {
  const rows = [1, 2, 3].map(() => ones([2]));
  const shuffled = (): data.DataLoader<Tensor> => new data.DataLoader(rows, { shuffle: true });

  it("that shuffle are a warning in all but training", async () => {
    const shuffles = (): string[] => warned.splice(0).filter((message) => message.includes("loader shuffles"));
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await trainer.fit(new Model(), shuffled(), loader(1));
    expect(shuffles()).toEqual([]);
    await new Trainer({ ...quiet, maxEpochs: 1 }).fit(new Model(), loader(1), [loader(1), shuffled()]);
    expect(shuffles()).toEqual([expect.stringMatching(/^PossibleUserWarning: The val loader shuffles/)]);
    await trainer.test(new Model(), { dataloaders: shuffled(), verbose: false });
    expect(shuffles()).toEqual([expect.stringContaining("test loader")]);
    await trainer.predict(new Model(), { dataloaders: shuffled() });
    expect(shuffles()).toEqual([expect.stringContaining("predict loader")]);
    // Overfitting takes the shuffling away.
    await new Trainer({ ...quiet, maxEpochs: 1, overfitBatches: 1 }).fit(new Model(), shuffled(), shuffled());
    expect(shuffles()).toEqual([]);
  });

  it("that are empty are a warning", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    expect(await trainer.validate(new Model(), { dataloaders: loader(0) })).toEqual([]);
    await trainer.fit(new Model(), loader(0));
    expect(warned.filter((message) => message.includes("length of 0"))).toEqual([
      expect.stringContaining("The val loader"),
      expect.stringContaining("The train loader"),
    ]);
  });
});

describe("flags", () => {
  it("deterministic and benchmark contradict each other", () => {
    const before = backends.cudnn.benchmark;
    try {
      new Trainer({ ...quiet, deterministic: true, benchmark: true });
    } finally {
      useDeterministicAlgorithms(false);
      backends.cudnn.benchmark = before;
    }
    expect(warned).toEqual([expect.stringMatching(/^UserWarning: `deterministic: true` and `benchmark: true`/)]);
  });

  it("detectAnomaly says that it is slow", () => {
    new Trainer({ ...quiet, detectAnomaly: true });
    expect(printed).toEqual([expect.stringMatching(/detectAnomaly.*slows/)]);
  });
});
