/** @file The `loops` of a checkpoint: Lightning's nested dictionary, from the few counts that a run keeps, and back. */

/** Counts of batches or epochs. */
export interface CheckpointCount {
  ready: number;
  started: number;
  processed: number;
  completed: number;
}

/** Counts over all of training and of the running epoch. */
export interface CheckpointProgress {
  total: CheckpointCount;
  current: CheckpointCount;
}

/** What a checkpoint keeps of where a fit is. */
export interface FitCounts {
  epoch: CheckpointProgress;
  batch: CheckpointProgress;
  /** Whether the running batch is the epoch's last. */
  isLastBatch: boolean;
  /** Optimizer steps of automatic optimization. */
  optimizerSteps: number;
  /** Optimizer steps of manual optimization. */
  manualSteps: number;
  /** Steps of schedulers. */
  schedulerSteps: number;
  /** Batches after which an optimizer stepped. */
  batchesThatStepped: number;
  /** Batches of validation inside of fit. */
  validation?: CheckpointProgress;
}

/** The dictionary under `loops`. */
export type LoopsDictionary = Record<string, Record<string, unknown>>;

const zeroCount = (): CheckpointCount => ({ ready: 0, started: 0, processed: 0, completed: 0 });
const zero = (): CheckpointProgress => ({ total: zeroCount(), current: zeroCount() });

/** Lightning's dictionary of a fit. */
export function writeLoops(counts: FitCounts): LoopsDictionary {
  const { epoch, batch, isLastBatch, optimizerSteps, manualSteps, schedulerSteps, batchesThatStepped } = counts;
  // Of what is counted once for all epochs, at most the running epoch's batches belong to it.
  const inEpoch = (total: number): number => Math.min(total, batch.current.ready);
  const two = (total: number): object => ({
    total: { ready: total, completed: total },
    current: { ready: inEpoch(total), completed: inEpoch(total) },
  });
  const three = (total: number): object => ({
    total: { ready: total, completed: total, started: total },
    current: { ready: inEpoch(total), completed: inEpoch(total), started: inEpoch(total) },
  });
  const validation = counts.validation ?? zero();
  const evaluation = (progress: CheckpointProgress): Record<string, unknown> => ({
    state_dict: {},
    batch_progress: { ...written(progress), is_last_batch: progress.current.ready > 0 },
  });
  return {
    fit_loop: {
      state_dict: {},
      "epoch_loop.state_dict": { _batches_that_stepped: batchesThatStepped },
      "epoch_loop.batch_progress": { ...written(batch), is_last_batch: isLastBatch },
      "epoch_loop.scheduler_progress": two(schedulerSteps),
      "epoch_loop.automatic_optimization.state_dict": {},
      "epoch_loop.automatic_optimization.optim_progress": {
        optimizer: { step: two(optimizerSteps), zero_grad: three(optimizerSteps) },
      },
      "epoch_loop.manual_optimization.state_dict": {},
      "epoch_loop.manual_optimization.optim_step_progress": two(manualSteps),
      "epoch_loop.val_loop.state_dict": {},
      "epoch_loop.val_loop.batch_progress": { ...written(validation), is_last_batch: validation.current.ready > 0 },
      epoch_progress: written(atEpochEnd(epoch)),
    },
    validate_loop: evaluation(zero()),
    test_loop: evaluation(zero()),
    predict_loop: { state_dict: {}, batch_progress: written(zero()) },
  };
}

/** The counts of a checkpoint's `loops`, ours or Lightning's. What is missing counts as 0. */
export function readLoops(loops: unknown): FitCounts {
  const fit = part(loops, "fit_loop");
  const batch = part(fit, "epoch_loop.batch_progress");
  const steps = part(part(part(fit, "epoch_loop.automatic_optimization.optim_progress"), "optimizer"), "step");
  return {
    epoch: progressOf(part(fit, "epoch_progress")),
    batch: progressOf(batch),
    isLastBatch: field(batch, "is_last_batch") === true,
    optimizerSteps: numberOf(part(steps, "total"), "completed"),
    manualSteps: numberOf(part(part(fit, "epoch_loop.manual_optimization.optim_step_progress"), "total"), "completed"),
    schedulerSteps: numberOf(part(part(fit, "epoch_loop.scheduler_progress"), "total"), "completed"),
    batchesThatStepped: numberOf(part(fit, "epoch_loop.state_dict"), "_batches_that_stepped"),
    validation: progressOf(part(fit, "epoch_loop.val_loop.batch_progress")),
  };
}

// While the hooks of an epoch's end run, the running epoch counts as unfinished here and as processed in Lightning's files.
function atEpochEnd({ total, current }: CheckpointProgress): CheckpointProgress {
  return total.processed === total.started ? { total, current: { ...current, processed: current.started } } : { total, current };
}

// A copy: the run goes on counting while the checkpoint is being written.
function written({ total, current }: CheckpointProgress): CheckpointProgress {
  const copy = ({ ready, started, processed, completed }: CheckpointCount): CheckpointCount => ({
    ready,
    completed,
    started,
    processed,
  });
  return { total: copy(total), current: copy(current) };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function part(value: unknown, name: string): unknown {
  const found: unknown = value instanceof Map ? value.get(name) : field(value, name);
  return typeof found === "object" ? found : undefined;
}

function numberOf(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === "number" && Number.isInteger(found) && found >= 0 ? found : 0;
}

function progressOf(value: unknown): CheckpointProgress {
  const count = (name: string): CheckpointCount => {
    const counts = part(value, name);
    return {
      ready: numberOf(counts, "ready"),
      started: numberOf(counts, "started"),
      processed: numberOf(counts, "processed"),
      completed: numberOf(counts, "completed"),
    };
  };
  return { total: count("total"), current: count("current") };
}
