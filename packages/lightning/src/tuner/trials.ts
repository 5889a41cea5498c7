/** @file The loop of a call, as a search for a batch size tries it. */
import type { Trainer } from "../core/attached-types.js";
import type { CombinedLoader } from "../loops/combined-loader.js";
import type { Run } from "../run/run.js";
import type { SearchChanges } from "./session-state.js";

/** A loop that is tried with several batch sizes. */
export interface Trials {
  /** Its loaders, null before they are set up. */
  loader(): CombinedLoader | null;
  /** Asks for the loaders, where they are not there or are asked for in each pass. */
  setupData(): Promise<void>;
  /** Asks for the loaders again, because the batch size has changed. */
  reloadData(): Promise<void>;
  /** Runs the loop. */
  run(): Promise<unknown>;
  /** Begins the loop's own pass again, where the search was begun in the middle of it. */
  resume(): void;
  /** What a search changes of the run. */
  readonly changes: SearchChanges;
}

/** The trials of the running call: so many steps each. */
export function trialsOf(trainer: Trainer, { fn }: Run, steps: number): Trials {
  switch (fn) {
    case "fit":
      return fitTrials(trainer, steps);
    case "predict":
      return predictTrials(trainer);
    default:
      return evaluationTrials(trainer, fn, steps);
  }
}

function fitTrials({ fitLoop }: Trainer, steps: number): Trials {
  return {
    loader: () => fitLoop.loader,
    setupData: async () => fitLoop.setupData(),
    reloadData: async () => {
      await fitLoop.reloadData();
      await fitLoop.validation.reloadData();
    },
    run: () => fitLoop.train(),
    resume: () => undefined,
    changes: { callbacks: [], maxSteps: steps, limits: { limitTrainBatches: "100%", limitValBatches: steps } },
  };
}

function evaluationTrials(trainer: Trainer, fn: "validate" | "test", steps: number): Trials {
  const loop = fn === "validate" ? trainer.validateLoop : trainer.testLoop;
  const { verbose } = loop;
  return {
    loader: () => loop.loader,
    setupData: () => loop.setupData(),
    reloadData: () => loop.reloadData(),
    run: async () => {
      loop.verbose = false;
      try {
        return await loop.run();
      } finally {
        loop.verbose = verbose;
      }
    },
    resume: () => loop.startAgain(),
    changes: { callbacks: [], limits: fn === "validate" ? { limitValBatches: steps } : { limitTestBatches: steps } },
  };
}

function predictTrials({ predictLoop }: Trainer): Trials {
  return {
    loader: () => predictLoop.loader,
    setupData: () => predictLoop.setupData(),
    reloadData: () => predictLoop.setupData(),
    run: () => predictLoop.run(),
    resume: () => undefined,
    // Predictions are for all rows, also in Lightning's search.
    changes: { callbacks: [], limits: {} },
  };
}
