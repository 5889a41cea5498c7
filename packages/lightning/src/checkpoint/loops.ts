/** @file The `loops` of a checkpoint: Lightning's nested dictionary, from the counts that a run keeps, and back. */
import { damaged, isDictionary } from "./saved-kinds.js";
import type { BatchProgress, Count, FitProgress, Progress } from "../loops/progress.js";

/** The dictionary under `loops`. */
export type LoopsDictionary = Record<string, Record<string, unknown>>;

/** The counts of a Trainer's loops. */
export interface LoopsProgress {
  fit: FitProgress;
  validate: BatchProgress;
  test: BatchProgress;
  predict: Progress;
  /** The states of the training loaders that have one. */
  loaderStates: readonly unknown[];
}

type State = keyof Count;

/** The states that Lightning counts of a thing, in its order. */
const states = {
  steps: ["ready", "completed"],
  zeroGrad: ["ready", "completed", "started"],
  all: ["ready", "completed", "started", "processed"],
} as const satisfies Record<string, readonly State[]>;

// A copy, because the run keeps counting while the checkpoint is written.
function written({ total, current }: Progress, kept: readonly State[] = states.all): Record<string, unknown> {
  const copy = (count: Count): Record<string, number> => Object.fromEntries(kept.map((state) => [state, count[state]]));
  return { total: copy(total), current: copy(current) };
}

const writtenBatches = (progress: BatchProgress): Record<string, unknown> => ({
  ...written(progress),
  is_last_batch: progress.isLastBatch,
});

/** Lightning's dictionary of the loops. */
export function writeLoops({ fit, validate, test, predict, loaderStates }: LoopsProgress): LoopsDictionary {
  return {
    fit_loop: {
      state_dict: loaderStates.length > 0 ? { combined_loader: loaderStates } : {},
      "epoch_loop.state_dict": { _batches_that_stepped: fit.batchesThatStepped },
      "epoch_loop.batch_progress": writtenBatches(fit.batch),
      "epoch_loop.scheduler_progress": written(fit.scheduler, states.steps),
      "epoch_loop.automatic_optimization.state_dict": {},
      "epoch_loop.automatic_optimization.optim_progress": {
        optimizer: {
          step: written(fit.optimizerStep, states.steps),
          zero_grad: written(fit.zeroGrad, states.zeroGrad),
        },
      },
      "epoch_loop.manual_optimization.state_dict": {},
      "epoch_loop.manual_optimization.optim_step_progress": written(fit.manualStep, states.steps),
      // Lightning does not have this key, and ignores it.
      "epoch_loop.val_loop.state_dict": fit.validations > 0 ? { validations: fit.validations } : {},
      "epoch_loop.val_loop.batch_progress": writtenBatches(fit.validation),
      epoch_progress: written(fit.epoch),
    },
    validate_loop: { state_dict: {}, batch_progress: writtenBatches(validate) },
    test_loop: { state_dict: {}, batch_progress: writtenBatches(test) },
    predict_loop: { state_dict: {}, batch_progress: written(predict) },
  };
}

/**
 * Checks the kinds of a checkpoint's `loops`, of any release. What is missing counts as 0, and so does null, which early releases wrote for what they
 * did not count. What a loop of the user's saved under a `state_dict` is not looked at.
 *
 * @throws CheckpointContentsError that names the count
 */
export function checkLoops(loops: unknown): void {
  if (loops === undefined || loops === null) return;
  for (const [name, loop] of partsOf("loops", loops)) {
    for (const [part, value] of partsOf(`loops.${name}`, loop)) {
      const place = `loops.${name}[${JSON.stringify(part)}]`;
      const parts = partsOf(place, value);
      if (!part.endsWith("state_dict")) checkCounts(place, parts);
      else
        checkCounts(
          place,
          parts.filter(([key]) => counted.has(key)),
        );
    }
  }
}

/** What loops count under a `state_dict`. */
const counted: ReadonlySet<string> = new Set(["_batches_that_stepped", "validations"]);

function checkCounts(place: string, counts: readonly (readonly [string, unknown])[]): void {
  for (const [name, value] of counts) {
    const at = `${place}.${name}`;
    if (value === null || value === undefined) continue;
    if (name === "is_last_batch") {
      if (typeof value !== "boolean") throw damaged(at, "true or false", value);
    } else if (isDictionary(value)) checkCounts(at, partsOf(at, value));
    else if (!(typeof value === "number" && Number.isInteger(value) && value >= 0)) {
      throw damaged(at, "a whole number of at least 0", value);
    }
  }
}

function partsOf(place: string, value: unknown): [string, unknown][] {
  if (!isDictionary(value)) throw damaged(place, "a dictionary", value);
  if (!(value instanceof Map)) return Object.entries(value);
  return [...(value as ReadonlyMap<unknown, unknown>)].map(([name, part]) => [String(name), part]);
}

/**
 * Reads the counts of a checkpoint's `loops`, ours or Lightning's, into a record. What is missing counts as 0.
 *
 * @returns the states of the training loaders; null if the checkpoint has no counts
 */
export function readLoops(loops: unknown, progress: FitProgress): readonly unknown[] | null {
  const fit = part(loops, "fit_loop");
  if (fit === undefined) {
    if (loops === undefined || loops === null) return null;
    throw damaged("loops", "a dictionary with fit_loop", loops);
  }
  const { optimizer } = (part(fit, "epoch_loop.automatic_optimization.optim_progress") ?? {}) as {
    optimizer?: unknown;
  };
  read(progress.epoch, part(fit, "epoch_progress"));
  readBatches(progress.batch, part(fit, "epoch_loop.batch_progress"));
  read(progress.scheduler, part(fit, "epoch_loop.scheduler_progress"));
  read(progress.optimizerStep, part(optimizer, "step"));
  read(progress.zeroGrad, part(optimizer, "zero_grad"));
  read(progress.manualStep, part(fit, "epoch_loop.manual_optimization.optim_step_progress"));
  readBatches(progress.validation, part(fit, "epoch_loop.val_loop.batch_progress"));
  progress.validations = numberOf(part(fit, "epoch_loop.val_loop.state_dict"), "validations");
  progress.batchesThatStepped = numberOf(part(fit, "epoch_loop.state_dict"), "_batches_that_stepped");
  const loaderStates = part(part(fit, "state_dict"), "combined_loader");
  return Array.isArray(loaderStates) ? (loaderStates as unknown[]) : [];
}

function read(progress: Progress, saved: unknown): void {
  for (const name of ["total", "current"] as const) {
    const counts = part(saved, name);
    for (const state of states.all) progress[name][state] = numberOf(counts, state);
  }
}

function readBatches(progress: BatchProgress, saved: unknown): void {
  read(progress, saved);
  progress.isLastBatch = field(saved, "is_last_batch") === true;
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
