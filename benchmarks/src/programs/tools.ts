/** @file Profilers and the tuner around the smallest step. Argument: "profiler" or "lr-find". */
import { optim } from "@lightning-ts/torch";
import { type Profiler, Trainer } from "@lightning-ts/lightning";
import { SimpleProfiler } from "@lightning-ts/lightning/profilers";
import { Tuner } from "@lightning-ts/lightning/tuner";
import { Batches, Small } from "../models/small.js";
import type { Program } from "../program.js";
import { Clock } from "../run/clock.js";
import { median } from "../run/statistics.js";
import { withFolder } from "./trainers.js";

/** One iteration of "profiler" counts what a step costs more under it; one of "lr-find" is a search. */
export const tools: Program = ([name]) => (name === "profiler" ? profiler() : lrFind());

const steps = 200;
const pairs = 7;

const flags = {
  enableCheckpointing: false,
  enableModelSummary: false,
  enableProgressBar: false,
  logger: false,
} as const;

/** Fits without a profiler and with one, in turn. What counts is the median of the differences. */
function profiler(): () => Promise<number> {
  const batches = new Batches(steps);
  const stepOf = (made: Profiler | null): Promise<number> => {
    const clock = new Clock(steps);
    return withFolder(async (folder) => {
      const trainer = new Trainer({
        ...flags,
        maxEpochs: 1,
        defaultRootDir: folder,
        profiler: made,
        callbacks: [clock],
      });
      await trainer.fit(new Small(0), batches);
    }).then(() => clock.step);
  };
  return async () => {
    const differences: number[] = [];
    for (let i = 0; i < pairs; i++) {
      const plain = await stepOf(null);
      differences.push((await stepOf(new SimpleProfiler({ dirpath: null, filename: null }))) - plain);
    }
    return median(differences);
  };
}

/** The smallest module with a rate that can be changed. */
class Tuned extends Small {
  lr = 0.01;

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: this.lr });
  }
}

function lrFind(): () => Promise<number> {
  const batches = new Batches(steps);
  return () =>
    withFolder(async (folder) => {
      const trainer = new Trainer({ ...flags, maxEpochs: 1, defaultRootDir: folder });
      // All of the steps, also where the loss diverges.
      const search = { numTraining: 100, earlyStopThreshold: null, updateAttr: false };
      await new Tuner(trainer).lrFind(new Tuned(0), { trainDataloaders: batches, ...search });
    });
}
