/** @file The state of a run's loops: one small record that can be saved. */

/** How many of one kind were begun, processed and completed. */
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
  // Written out: what a spread makes has another hidden class in each tier of the compiler, and code that reads it is compiled anew.
  return { total: zero(), current: zero(), isLastBatch: false };
}

/** One more in a state. */
export function increment(progress: Progress, state: keyof Count): void {
  const { total, current } = progress;
  // The names are written out because this runs ten times a step, and looking a property up by a changing name is slow.
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

/** A new run of the loop begins with counts of 0. */
export function resetOnRun(progress: Progress | BatchProgress): void {
  clear(progress.current);
  if ("isLastBatch" in progress) progress.isLastBatch = false;
}

/** A run of the loop is resumed: whatever was not completed is run again. */
export function resetOnRestart({ current }: Progress): void {
  current.ready = current.started = current.processed = current.completed;
}

/** Undoes the counts of the newest run of the loop. */
export function forgetCurrent({ total, current }: Progress): void {
  for (const state of ["ready", "started", "processed", "completed"] as const) {
    total[state] -= current[state];
    current[state] = 0;
  }
}

/** Clears the count over all of training. */
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
  /** Batches after which an optimizer stepped: the step for loggers. */
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

/** An epoch of training begins with counts of 0. */
export function resetOnEpoch({ batch, scheduler, optimizerStep, zeroGrad, validation }: FitProgress): void {
  for (const each of [batch, scheduler, optimizerStep, zeroGrad]) resetOnRun(each);
  // Counts the validation batches of an epoch, in which validation may run several times.
  resetTotal(validation);
}
