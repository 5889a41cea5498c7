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

/** Progress of batches. */
export interface BatchProgress extends Progress {
  /** Whether the running batch is the last one. */
  isLastBatch: boolean;
}

const zero = (): Count => ({ ready: 0, started: 0, processed: 0, completed: 0 });

/** A new progress. */
export function newProgress(): Progress {
  return { total: zero(), current: zero() };
}

/** A new progress of batches. */
export function newBatchProgress(): BatchProgress {
  return { ...newProgress(), isLastBatch: false };
}

/** One more in a state. */
export function increment(progress: Progress, state: keyof Count): void {
  const { total, current } = progress;
  // Names written out: this runs ten times a step, and a property by a changing name is slow to find.
  switch (state) {
    case "ready":
      total.ready++;
      current.ready++;
      break;
    case "started":
      total.started++;
      current.started++;
      break;
    case "processed":
      total.processed++;
      current.processed++;
      break;
    case "completed":
      total.completed++;
      current.completed++;
  }
}

function clear(count: Count): void {
  count.ready = count.started = count.processed = count.completed = 0;
}

/** A new run of the loop begins: nothing of it was done. */
export function resetOnRun(progress: Progress | BatchProgress): void {
  clear(progress.current);
  if ("isLastBatch" in progress) progress.isLastBatch = false;
}

/** A run of the loop goes on: what was begun and not completed is done again. */
export function resetOnRestart({ current }: Progress): void {
  current.ready = current.started = current.processed = current.completed;
}

/** Takes back what the newest run of the loop counted. */
export function forgetCurrent({ total, current }: Progress): void {
  for (const state of ["ready", "started", "processed", "completed"] as const) {
    total[state] -= current[state];
    current[state] = 0;
  }
}

/** Forgets the count over all of training. */
export function resetTotal({ total }: Progress): void {
  clear(total);
}

/** Where a fit is. */
export interface FitProgress {
  epoch: Progress;
  batch: BatchProgress;
  /** Steps of schedulers. */
  scheduler: Progress;
  /** Optimizer steps of automatic optimization. */
  optimizerStep: Progress;
  zeroGrad: Progress;
  /** Optimizer steps of manual optimization. */
  manualStep: Progress;
  /** Batches of validation. */
  validation: BatchProgress;
  /** Validations of the fit, counted where a scheduler steps after them. */
  validations: number;
  /** Batches after which an optimizer stepped: the step that loggers get. */
  batchesThatStepped: number;
}

/** A fit that has not begun. */
export function newFitProgress(): FitProgress {
  return {
    epoch: newProgress(),
    batch: newBatchProgress(),
    scheduler: newProgress(),
    optimizerStep: newProgress(),
    zeroGrad: newProgress(),
    manualStep: newProgress(),
    validation: newBatchProgress(),
    validations: 0,
    batchesThatStepped: 0,
  };
}

/** An epoch of training begins: nothing of it was done. */
export function resetOnEpoch({ batch, scheduler, optimizerStep, zeroGrad, validation }: FitProgress): void {
  for (const each of [batch, scheduler, optimizerStep, zeroGrad]) resetOnRun(each);
  // Counts the validation batches of an epoch, in which validation may run several times.
  resetTotal(validation);
}
