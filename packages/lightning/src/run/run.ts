/** @file Run: one call of fit, validate, test or predict. */
import { setImmediate } from "node:timers/promises";
import type { Tensor } from "@lightning-ts/torch";
import type { Trainer } from "../core/attached-types.js";
import type { Attachment } from "../core/attachment.js";
import { LightningOptimizer, type StepFrame } from "../core/lightning-optimizer.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { Logger } from "../core/logger.js";
import type { LightningModule } from "../core/module.js";
import type { MetricDictionaries } from "../logging/dictionaries.js";
import { type LogTarget, logValue } from "../logging/log-value.js";
import type { LogOptions, LogValue } from "../logging/options.js";
import type { ResultCollection } from "../logging/result.js";
import type { Optimizer } from "../core/optimization.js";
import type { MaybePromise } from "../util/promises.js";
import { DataSource } from "./data-source.js";
import { HookCaller } from "./hook-caller.js";
import type { LoaderKind } from "./loader-kind.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import type { Session } from "./session.js";
import type { RunningStage, TrainerFn } from "./state.js";
import { Error } from "../util/user-errors.js";

/** What the fit loop does around backward passes and steps. */
export interface Optimization extends StepFrame {
  /** Backward in manual optimization. */
  manualBackward(loss: Tensor, options?: { retainGraph?: boolean }): MaybePromise;
}

/** Milliseconds after which the loops let timers, signals and loggers have their turn. */
const yieldEvery = 20;

const runs = new WeakMap<object, Run>();

/**
 * The running or newest call of a Trainer: for callbacks of this library, which need more than the Trainer's own members.
 *
 * @throws Error before the first call
 */
export function runOf(trainer: object): Run {
  const run = runs.get(trainer);
  if (run === undefined)
    throw new Error("The Trainer has no module yet. Received: an access before fit, validate, test or predict.");
  return run;
}

/** One call of a Trainer: its module, hooks and data, and the session that it belongs to. Loops, hooks, data and logging get this. */
export class Run implements Attachment, LogTarget {
  /** The Trainer that callbacks and modules get. */
  readonly trainer: Trainer;
  /** What the calls of the Trainer share. */
  readonly session: Session;
  /** The call. */
  readonly fn: TrainerFn;
  /** The module that is run. */
  readonly module: LightningModule;
  /** The hooks of callbacks and module. */
  hooks: HookCaller;
  /** Where loaders come from. */
  dataSource: DataSource;
  /** The loggers that were told of the run's end. */
  readonly finalized = new Set<Logger>();
  #optimization: Optimization | null = null;
  #wrapped: LightningOptimizer[] = [];
  /** The list that the wrapped optimizers belong to. */
  #wrappedOf: readonly Optimizer[] | null = null;
  #lastYield = 0;

  constructor(trainer: Trainer, session: Session, fn: TrainerFn, module: LightningModule) {
    this.trainer = trainer;
    this.session = session;
    this.fn = fn;
    this.module = module;
    this.hooks = this.#findHooks();
    this.dataSource = this.dataFrom({}, null);
    runs.set(trainer, this);
  }

  #findHooks(): HookCaller {
    const { actions, callbacks, waits } = this.session;
    return new HookCaller(this.trainer, this.module, callbacks, waits, actions);
  }

  /** Where loaders come from: those that are given, and hooks. */
  dataFrom(given: Partial<Record<LoaderKind, unknown>>, datamodule: LightningDataModule | null): DataSource {
    const { fn, module, session } = this;
    const { actions, options, strategy } = session;
    return new DataSource({ fn, options, actions, strategy, module, hooks: () => this.hooks }, given, datamodule);
  }

  /** Looks for hooks again, once the module has brought callbacks. */
  refreshHooks(): void {
    this.hooks = this.#findHooks();
  }

  // --- loops ---------------------------------------------------------------------------------------------------------

  /**
   * A loop begins: the run is at its stage, and `log` goes into its results.
   *
   * @returns a function that takes the run back to where it was
   */
  enter(stage: RunningStage | null, results: ResultCollection | null): () => void {
    const { session } = this;
    const before = { stage: session.state.stage, results: session.results };
    session.state.stage = stage;
    session.results = results;
    return () => {
      session.state.stage = before.stage;
      session.results = before.results;
    };
  }

  /** Lets the event loop run from time to time; undefined while that is not due. */
  yieldToEventLoop(): Promise<void> | undefined {
    const now = performance.now();
    if (now - this.#lastYield < yieldEvery) return undefined;
    this.#lastYield = now;
    return setImmediate();
  }

  // --- what modules use ----------------------------------------------------------------------------------------------

  /** Logs a value, by the rules of the running hook. */
  log(name: string, value: LogValue, options: LogOptions): void {
    logValue(this, name, value, options);
  }

  /** Whether nothing is logged at all. */
  get isLoggingDisabled(): boolean {
    return this.session.options.barebones;
  }

  /** Whether there is a logger. */
  get hasLoggers(): boolean {
    return this.session.loggers.length > 0;
  }

  /** How the model runs on its devices. */
  get strategy(): Strategy {
    return this.session.strategy;
  }

  /** What was logged. */
  get metrics(): MetricDictionaries {
    return this.session.metrics;
  }

  /** What the running loop logs into. */
  get results(): ResultCollection | null {
    return this.session.results;
  }

  /** The hook or step that is running, null outside of them. */
  get currentHook(): string | null {
    return this.hooks.current;
  }

  /** The optimizers, wrapped so that the run's hooks and counters see their steps. */
  get lightningOptimizers(): LightningOptimizer[] {
    const { optimizers } = this.session;
    if (this.#wrappedOf !== optimizers) {
      this.#wrappedOf = optimizers;
      this.#wrapped = optimizers.map((optimizer) => new LightningOptimizer(optimizer, this.optimization));
    }
    return this.#wrapped;
  }

  /** What happens around backward passes and steps. */
  get optimization(): Optimization {
    if (this.#optimization === null) throw new Error("internal: no loop has attached itself to the run");
    return this.#optimization;
  }

  set optimization(optimization: Optimization) {
    this.#optimization = optimization;
    this.#wrappedOf = null;
  }

  /** Backward in manual optimization, with hooks and precision. */
  manualBackward(loss: Tensor, options?: { retainGraph?: boolean }): MaybePromise {
    return this.optimization.manualBackward(loss, options);
  }
}
