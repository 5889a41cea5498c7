/** @file What a search changes of a run while it tries, and how it is put back. */
import { randomUUID } from "node:crypto";
import type { Callback } from "../core/callback.js";
import { TorchCheckpointIO } from "../fabric/checkpoint-io/torch-io.js";
import { joinPath } from "../fabric/file-systems/paths.js";
import type { Trainer } from "../core/attached-types.js";
import type { ModeOptions } from "../options/modes.js";
import { DummyLogger } from "../loggers/dummy.js";
import { restoreModules, restoreOptimization } from "../run/checkpoints.js";
import { type Run, runOf } from "../run/run.js";
import { despiteErrors } from "../util/despite-errors.js";

/** The flags that bound loops. */
type Limits = Pick<ModeOptions, "limitTrainBatches" | "limitValBatches" | "limitTestBatches" | "limitPredictBatches">;

/** What a search asks of the run while it tries. */
export interface SearchChanges {
  readonly callbacks: readonly Callback[];
  readonly maxSteps?: number;
  readonly limits: Partial<Limits>;
}

/** A search, and what it does around its trials. */
export interface Search<T> {
  /** The beginning of its file's name. */
  readonly name: string;
  /** What it changes of the run. */
  readonly changes: (run: Run) => SearchChanges;
  /** Makes the trials. */
  readonly trials: (run: Run, state: SearchState) => Promise<T>;
  /** What follows once the run is as before, but for what the file holds. */
  readonly restored?: () => Promise<void>;
}

/**
 * Runs a search: saves the run's state to a file of its own, changes the run, and puts everything back, also where the search fails: callbacks,
 * loggers, limits, counts, optimizers, schedulers, weights. The file is removed.
 */
export async function searching<T>(trainer: Trainer, search: Search<T>): Promise<T> {
  const run = runOf(trainer);
  const { strategy } = run.session;
  const file = strategy.processes.broadcast(joinPath(run.session.rootDir, `.${search.name}_${randomUUID()}.ckpt`));
  await save(trainer, file);
  const state = new SearchState(run);
  const bar = trainer.progressBarCallback;
  const reload = (): Promise<void> | undefined => search.restored?.();
  const putBack = [
    () => state.restore(),
    () => switchBar(bar, true),
    reload,
    () => load(run, file),
    () => strategy.removeCheckpoint(file),
  ];
  let result: T;
  try {
    state.change(search.changes(run));
    switchBar(bar, false);
    result = await search.trials(run, state);
  } catch (error) {
    // The call ends: nobody needs the data again.
    for (const part of putBack.filter((one) => one !== reload)) await despiteErrors(part);
    throw error;
  }
  return despite(putBack, result);
}

/** Puts everything back after a search that succeeded; what fails there is thrown once the rest is done. */
async function despite<T>(putBack: readonly (() => unknown)[], result: T): Promise<T> {
  const errors: unknown[] = [];
  for (const part of putBack) {
    try {
      await part();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return result;
}

/** Saves to the search's own file, which is gone when the search is over. */
function save(trainer: Trainer, file: string): Promise<void> {
  const { checkpointIO } = trainer.strategy;
  const write = (): Promise<void> => trainer.saveCheckpoint(file);
  return checkpointIO instanceof TorchCheckpointIO ? checkpointIO.withoutFlush(write) : write();
}

/** Restores weights, states of callbacks, optimizers and schedulers from the file. */
async function load(run: Run, file: string): Promise<void> {
  const checkpoint = await restoreModules(run, file, null);
  if (run.fn === "fit") restoreOptimization(run.session, checkpoint, file);
}

/** Silences the progress bar, or lets it show again. */
function switchBar(bar: Callback | null, isOn: boolean): void {
  const method: unknown = bar === null ? null : Reflect.get(bar, isOn ? "enable" : "disable");
  if (typeof method === "function") method.call(bar);
}

/** The state of a run when a search begins. */
export class SearchState {
  readonly #run: Run;
  readonly #before: ReturnType<typeof stateOf>;

  constructor(run: Run) {
    this.#run = run;
    this.#before = stateOf(run);
  }

  /** Takes the run to where the search tries. */
  change({ callbacks, maxSteps, limits }: SearchChanges): void {
    const { session } = this.#run;
    session.callbacks = [...callbacks];
    session.loggers = session.loggers.length === 0 ? [] : [new DummyLogger()];
    if (maxSteps !== undefined) session.bounds.maxSteps = maxSteps;
    Object.assign(session.options, limits);
    this.#run.refreshHooks();
  }

  /** Takes the loops back to where they were, for another trial. */
  restoreProgress(): void {
    const { progress } = this.#run.session;
    const { fit, validate, test, predict } = structuredClone(this.#before.progress);
    // In place, because loops that are running hold these objects.
    Object.assign(progress.fit, fit);
    Object.assign(progress.validate, validate);
    Object.assign(progress.test, test);
    Object.assign(progress.predict, predict);
  }

  /** Puts everything back but what the file holds. */
  restore(): void {
    const run = this.#run;
    const { session } = run;
    const { bounds, callbacks, hooks, limits, loggers, optimizers, place, schedulers, shouldStop, accumulated } =
      this.#before;
    Object.assign(session, { callbacks, loggers, optimizers, schedulers, shouldStop });
    Object.assign(session.bounds, bounds);
    Object.assign(session.options, limits);
    session.accumulation.batches = accumulated;
    run.hooks = hooks;
    run.enter(place.stage, place.results);
    this.restoreProgress();
  }
}

function stateOf({ hooks, session }: Run) {
  const { accumulation, bounds, callbacks, loggers, options, optimizers, progress, results, schedulers, shouldStop } =
    session;
  const { limitTrainBatches, limitValBatches, limitTestBatches, limitPredictBatches } = options;
  return {
    accumulated: accumulation.batches,
    bounds: { ...bounds },
    callbacks,
    hooks,
    limits: { limitTrainBatches, limitValBatches, limitTestBatches, limitPredictBatches },
    loggers,
    optimizers,
    place: { stage: session.state.stage, results },
    progress: structuredClone(progress),
    schedulers,
    shouldStop,
  };
}
