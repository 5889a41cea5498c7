/** @file The smallest step with callbacks and logged metrics. Arguments: callbacks, which hooks they override, metrics, batches. */
import { Callback, Trainer } from "@lightning-ts/lightning";
import { CSVLogger } from "@lightning-ts/lightning/loggers";
import { Batches, Small } from "../models/small.js";
import type { Program } from "../program.js";
import { terminalBar, withFolder } from "./trainers.js";

class Idle extends Callback {}

class OneHook extends Callback {
  batches = 0;

  override onTrainBatchEnd(): void {
    this.batches++;
  }
}

/** All hooks of a training step. */
class AllHooks extends Callback {
  calls = 0;

  override onTrainBatchStart(): void {
    this.calls++;
  }
  override onBeforeZeroGrad(): void {
    this.calls++;
  }
  override onBeforeBackward(): void {
    this.calls++;
  }
  override onAfterBackward(): void {
    this.calls++;
  }
  override onBeforeOptimizerStep(): void {
    this.calls++;
  }
  override onTrainBatchEnd(): void {
    this.calls++;
  }
}

const kinds: Readonly<Record<string, new () => Callback>> = { none: Idle, one: OneHook, all: AllHooks };

/** One iteration is a fit. Without metrics there is no logger and no bar: what is left is what callbacks cost. */
export const callbacks: Program = ([count, kind = "", metrics, batchCount]) => {
  const batches = new Batches(Number(batchCount));
  const Kind = kinds[kind];
  if (Kind === undefined) throw new Error(`no callbacks are called ${kind}`);
  const logged = Number(metrics);
  const made = (): Callback[] => Array.from({ length: Number(count) }, () => new Kind());
  return () =>
    withFolder((folder) => {
      const trainer = new Trainer({
        maxEpochs: 1,
        defaultRootDir: folder,
        enableCheckpointing: false,
        enableModelSummary: false,
        logger: logged > 0 ? new CSVLogger(folder) : false,
        enableProgressBar: logged > 0,
        callbacks: logged > 0 ? [...made(), terminalBar()] : made(),
      });
      return trainer.fit(new Small(logged), batches);
    });
};
