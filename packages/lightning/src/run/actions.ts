/** @file Actions: the parts of a run for profilers, by their names. Reports and files show these, so they are Lightning's. */
import { classNameOf } from "../checkpoint/state-key.js";
import type { Action } from "../core/action.js";
import { Callback } from "../core/callback.js";
import { LightningDataModule } from "../core/datamodule.js";
import { LightningModule } from "../core/module.js";
import { actionOf, type Profiler } from "../core/profiler.js";
import type { Strategy } from "../fabric/strategies/strategy.js";

/**
 * What a profiler sees of a Trainer. Each action is made once: a step has some dozens, and looking them up by names that are put together in
 * each would take longer than they do.
 */
export class Actions {
  readonly #profiler: Profiler;
  readonly #strategy: Strategy;
  readonly #parts = new Map<string, Action>();
  readonly #ofStrategy = new Map<string, Action>();

  constructor(profiler: Profiler, strategy: Strategy) {
    this.#profiler = profiler;
    this.#strategy = strategy;
  }

  /** A part of a loop: "run_training_batch". */
  part(name: string): Action {
    let action = this.#parts.get(name);
    if (action === undefined) this.#parts.set(name, (action = actionOf(this.#profiler, name)));
    return action;
  }

  /** A part of a run that the strategy performs: "[Strategy]SingleDeviceStrategy.backward" for "backward". */
  ofStrategy(method: string): Action {
    let action = this.#ofStrategy.get(method);
    if (action === undefined) {
      const name = `[Strategy]${classNameOf(this.#strategy)}.${snakeCase(method)}`;
      this.#ofStrategy.set(method, (action = actionOf(this.#profiler, name)));
    }
    return action;
  }

  /** The hooks of a run. */
  hooks(): HookActions {
    return new HookActions(this.#profiler);
  }
}

/** The actions of a run's hooks: "[Callback]Timer.on_train_start". */
export class HookActions {
  readonly #profiler: Profiler;
  readonly #actions = new Map<object, Map<string, Action | null>>();
  /** Whose action was asked for last: nearly all of a step's are the module's. */
  #owner: object | null = null;
  #own = new Map<string, Action | null>();

  constructor(profiler: Profiler) {
    this.#profiler = profiler;
  }

  /** The action of an owner's method; null for methods that are not actions. */
  of(owner: object, method: string): Action | null {
    if (owner !== this.#owner) {
      this.#owner = owner;
      this.#own = this.#of(owner);
    }
    let action = this.#own.get(method);
    if (action === undefined) {
      const name = hookAction(owner, method);
      this.#own.set(method, (action = name === null ? null : actionOf(this.#profiler, name)));
    }
    return action;
  }

  #of(owner: object): Map<string, Action | null> {
    let own = this.#actions.get(owner);
    if (own === undefined) this.#actions.set(owner, (own = new Map<string, Action | null>()));
    return own;
  }
}

/** "onTrainStart" as "on_train_start". */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Methods of a module that are not actions, because the strategy's actions are around them. */
const ofStrategy = new Set(["trainingStep", "validationStep", "testStep", "predictStep", "backward"]);

/** Hooks that are called only where they are overridden. */
const optional = new Set(["prepareData", "configureModel"]);

function hookAction(owner: object, name: string): string | null {
  const hook = snakeCase(name);
  if (owner instanceof Callback) return `[Callback]${owner.stateKey}.${hook}`;
  const isData = owner instanceof LightningDataModule;
  if (optional.has(name)) {
    const base = isData ? LightningDataModule.prototype : LightningModule.prototype;
    if (Reflect.get(owner, name) === Reflect.get(base, name)) return null;
  }
  if (isData) return `[LightningDataModule]${classNameOf(owner)}.${hook}`;
  return ofStrategy.has(name) ? null : `[LightningModule]${classNameOf(owner)}.${hook}`;
}
