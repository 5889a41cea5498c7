/** @file What a fit must remember, beyond Lightning's checkpoints, to be resumed as if it had never stopped. */
import { data, distributed, Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { Checkpoint } from "../core/checkpoint-callback.js";
import type { Run } from "../run/run.js";
import type { ResultCollection } from "../logging/result.js";
import type { CombinedLoader } from "./combined-loader.js";
import type { DataFetcher, ReadNotes } from "./data-fetcher.js";
import { isStateful } from "./loaders.js";
import { randomState, type RandomState, setRandomState } from "./random-state.js";

const { DTensor } = distributed.tensor;

/** A pass over the training loaders: the random states that give the same batches again. */
export interface PassState {
  readonly opened: RandomState;
  /** Before the first batch was read: samplers draw their order there. */
  readonly first: RandomState | null;
  /**
   * Before each of the newest batches was read, the newest last: of a loader without a length the newest is one ahead of the running
   * batch, and a loader may begin more of them before they are asked for.
   */
  readonly recent?: readonly RandomState[];
  /** In older checkpoints: the newest, and the one before it. */
  readonly last?: RandomState | null;
  readonly previous?: RandomState | null;
  /** The number of batches that were read. */
  readonly read: number;
}

/** What a checkpoint holds under `exact_resume`. */
export interface ExactState {
  readonly random: RandomState;
  readonly pass: PassState | null;
  readonly results: unknown;
  readonly dictionaries: unknown;
  /** Gradients of an unfinished window of accumulation, by parameter. */
  readonly gradients: Readonly<Record<string, Tensor>>;
  /** The loggers' states, null for loggers without one. */
  readonly loggers: readonly unknown[];
  /** The states of loaders that have one, where there are several processes: those that Lightning saves are the first's. */
  readonly loaders?: readonly unknown[];
}

/** A logger that can be taken back to where a checkpoint was written. */
interface PositionedLogger {
  stateDict(): unknown;
  loadStateDict(state: unknown): void;
}

function isPositioned(logger: object): logger is PositionedLogger {
  return "stateDict" in logger && "loadStateDict" in logger;
}

/** The exactly resumed fit. */
export interface ExactFit {
  /** What training logs into. */
  readonly results: ResultCollection;
  /** The training loaders; null before they are set up. */
  readonly loader: CombinedLoader | null;
  /** Batches of an epoch, Infinity where unknown. */
  readonly maxBatches: number;
}

/** Notes random states while a fit runs, and takes a fit back to them. */
export class Exactness implements ReadNotes {
  /** The state that the fit is resumed from; null in a new fit, and after it is restored. */
  pending: ExactState | null = null;
  readonly #run: Run;
  readonly #fit: ExactFit;
  #opened: RandomState | null = null;
  #first: RandomState | null = null;
  #recent: RandomState[] = [];
  #batch: RandomState | null = null;
  #read = 0;
  #replayed: PassState | null = null;

  constructor(run: Run, fit: ExactFit) {
    this.#run = run;
    this.#fit = fit;
  }

  // --- while a fit runs ----------------------------------------------------------------------------------------------

  /** A pass begins. */
  noteOpen(): void {
    this.#opened = this.#now();
    this.#first = null;
    this.#recent = [];
    this.#read = 0;
  }

  /** A batch is about to be read. */
  noteRead(): void {
    const replayed = this.#replayed;
    if (replayed !== null) {
      if (this.#read === 0 && replayed.first !== null) this.#set(replayed.first);
      const recent = replayed.recent ?? [replayed.previous, replayed.last].filter((state) => state != null);
      const state = recent[this.#read - (replayed.read - recent.length)];
      if (state !== undefined) this.#set(state);
    }
    const now = this.#now();
    this.#recent.push(now);
    this.#first ??= now;
    this.#read++;
    while (this.#recent.length > 2 + this.#readsAhead) this.#recent.shift();
  }

  /** A training batch begins, or a validation. */
  noteBatch(): void {
    this.#batch = this.#now();
  }

  // --- saving --------------------------------------------------------------------------------------------------------

  /** The state of the running fit. */
  save(): ExactState {
    const { module, session } = this.#run;
    const { accumulation, loggers, metrics } = session;
    const progress = session.progress.fit;
    const { ready, processed } = progress.batch.current;
    const { total } = progress.validation;
    // A training batch or a validation that was begun and not finished is run again.
    const isValidating = total.ready > total.completed;
    const gradients: Record<string, Tensor> = {};
    if (processed % accumulation.batches !== 0 && processed < this.#fit.maxBatches) {
      for (const [name, { grad }] of module.namedParameters()) if (grad !== null) setOwn(gradients, name, partOf(grad));
    }
    return {
      random: (ready > processed || isValidating) && this.#batch !== null ? this.#batch : this.#now(),
      pass: this.#pass(),
      results: this.#fit.results.stateDict(),
      dictionaries: metrics.stateDict(),
      gradients,
      loggers: loggers.map((logger) => (isPositioned(logger) ? logger.stateDict() : null)),
    };
  }

  #pass(): PassState | null {
    if (this.#opened === null) return null;
    return {
      opened: this.#opened,
      first: this.#first,
      recent: [...this.#recent],
      read: this.#read,
    };
  }

  // --- going on ------------------------------------------------------------------------------------------------------

  /** Restores what was logged, and the random state. An epoch that was not begun needs nothing else. */
  restoreLogged(state: ExactState): void {
    const { loggers, metrics } = this.#run.session;
    this.#fit.results.loadStateDict(state.results);
    metrics.loadStateDict(state.dictionaries);
    loggers.forEach((logger, i) => {
      const saved = state.loggers[i] ?? null;
      if (saved !== null && isPositioned(logger)) logger.loadStateDict(saved);
    });
    this.#set(state.random);
  }

  /** Restores a process's random state alone. */
  restoreRandom(state: ExactState | null): void {
    if (state !== null) this.#set(state.random);
  }

  /** Takes the loader to where an epoch was left: finished batches are read again, with the same random numbers. */
  async reposition(fetcher: DataFetcher, state: ExactState, done: number): Promise<void> {
    const { pass } = state;
    if (fetcher.loader.flattened.every(isStateful)) fetcher.fetched += done;
    else if (pass === null) fetcher.open();
    else {
      this.#set(pass.opened);
      this.#replayed = pass;
      try {
        fetcher.open();
        for (let i = 0; i < done; i++) await fetcher.next();
      } finally {
        this.#replayed = null;
      }
    }
    const parameters = new Map(this.#run.module.namedParameters());
    for (const [name, gradient] of Object.entries(state.gradients)) {
      const parameter = parameters.get(name);
      if (parameter !== undefined) parameter.grad = placedAs(parameter, gradient.to(parameter.device));
    }
    this.#set(state.random);
  }

  /** The batch's end, for callbacks whose turn had not come when the checkpoint was written in it. Others would need the batch. */
  async endBatch(): Promise<void> {
    const { hooks, module, session, trainer } = this.#run;
    await hooks.during("onTrainBatchEnd", async () => {
      for (const callback of session.callbacks) {
        if (callback instanceof Checkpoint) await callback.resumeBatchEnd(trainer, module);
      }
    });
  }

  /** Sends the running batch's row to the loggers whose state was restored: they did not have it when the checkpoint was written. */
  sendAgain(send: () => void): void {
    const { session } = this.#run;
    const all = session.loggers;
    session.loggers = all.filter(isPositioned);
    try {
      send();
    } finally {
      session.loggers = all;
    }
  }

  // --- random states -------------------------------------------------------------------------------------------------

  /** Batches that loaders begin before they are asked for. */
  get #readsAhead(): number {
    return Math.max(0, ...this.#loaders.map((loader) => (loader instanceof data.DataLoader ? loader.readsAhead : 0)));
  }

  get #loaders(): readonly unknown[] {
    return this.#fit.loader?.flattened ?? [];
  }

  #now(): RandomState {
    return randomState(this.#loaders);
  }

  #set(state: RandomState): void {
    setRandomState(state, this.#loaders);
  }
}

/** The states in a checkpoint, one for each process that saved it; none where they cannot be read. */
export function exactStatesOf(value: unknown): ExactState[] {
  if (typeof value !== "object" || value === null) return [];
  const all: readonly unknown[] = "ranks" in value && Array.isArray(value.ranks) ? value.ranks : [value];
  return all.every(isExactState) ? [...all] : [];
}

/** In which order the processes that saved a checkpoint added up gradients: see `Strategy.reductionState`. Null in older ones. */
export function reductionOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "reduction" in value ? value.reduction : null;
}

function isExactState(value: unknown): value is ExactState {
  if (typeof value !== "object" || value === null) return false;
  const { random } = value as Partial<ExactState>;
  return random?.cpu instanceof Tensor;
}

/** What this process has of a gradient: all, or its part of a sharded one. */
function partOf(gradient: Tensor): Tensor {
  return gradient instanceof DTensor ? gradient.toLocal().detach() : gradient;
}

/** Such a part as the gradient of a parameter. */
function placedAs(parameter: Tensor, part: Tensor): Tensor {
  if (!(parameter instanceof DTensor)) return part;
  const { deviceMesh, placements, shape } = parameter;
  return DTensor.fromLocal(part, deviceMesh, placements, { shape, stride: parameter.stride() });
}
