/** @file The state of a run's loops: one small record that can be saved. */

/** Counts of one thing: how many began, were worked on, and ended. */
export interface Count {
  ready: number;
  started: number;
  processed: number;
  completed: number;
}

/** A count over all of training, and of the running epoch. */
export interface Progress {
  total: Count;
  current: Count;
}

const zero = (): Count => ({ ready: 0, started: 0, processed: 0, completed: 0 });

/** A new progress. */
export function newProgress(): Progress {
  return { total: zero(), current: zero() };
}

/** One more in a state. */
export function increment(progress: Progress, state: keyof Count): void {
  progress.total[state]++;
  progress.current[state]++;
}

/** The running epoch begins anew. */
export function resetCurrent(progress: Progress): void {
  progress.current = zero();
}

/** Where a fit is. */
export interface FitProgress {
  epoch: Progress;
  batch: Progress;
  /** Whether the running batch is the epoch's last. */
  isLastBatch: boolean;
  /** Optimizer steps of automatic optimization. */
  optimizerStep: Count & { total: number };
  /** Optimizer steps of manual optimization. */
  manualSteps: number;
  /** Batches after which an optimizer stepped: the step that loggers get. */
  batchesThatStepped: number;
  /** Steps of schedulers. */
  schedulerSteps: number;
}

/** A fit that has not begun. */
export function newFitProgress(): FitProgress {
  return {
    epoch: newProgress(),
    batch: newProgress(),
    isLastBatch: false,
    optimizerStep: { ...zero(), total: 0 },
    manualSteps: 0,
    batchesThatStepped: 0,
    schedulerSteps: 0,
  };
}
