/** @file Actions: the names of the parts of a run for profilers. Reports and files show them, so they are Lightning's. */
import { classNameOf } from "../checkpoint/state-key.js";
import { Callback } from "../core/callback.js";
import { LightningDataModule } from "../core/datamodule.js";
import { LightningModule } from "../core/module.js";
import { mark } from "../core/profiler.js";
import type { Session } from "./session.js";

/** The name of an action by the object whose part it is, and the method. */
type ActionNames<Name extends string | null> = (owner: object, method: string) => Name;

/**
 * Names that are made once. Profilers get some dozens in each step and look them up, which is quick for a text that they have seen: a new one with
 * the same letters is read from its first to its last.
 */
function remembered<Name extends string | null>(make: ActionNames<Name>): ActionNames<Name> {
  const names = new WeakMap<object, Map<string, Name>>();
  return (owner, method) => {
    let own = names.get(owner);
    if (own === undefined) names.set(owner, (own = new Map<string, Name>()));
    let name = own.get(method);
    if (name === undefined) own.set(method, (name = make(owner, method)));
    return name;
  };
}

/** "onTrainStart" as "on_train_start". */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Methods of a module that are not actions, because the strategy's actions are around them. */
const ofStrategy = new Set(["trainingStep", "validationStep", "testStep", "predictStep", "backward"]);

/** Hooks that are called only where they are overridden. */
const optional = new Set(["prepareData", "configureModel"]);

/** The actions of a run's hooks: "[Callback]Timer.on_train_start". null for methods that are not actions. */
export const hookActions = (): ActionNames<string | null> => remembered(hookAction);

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

/** The action of a part of a run that the strategy performs: "[Strategy]SingleDeviceStrategy.backward". */
export const strategyAction = remembered((strategy, name) => `[Strategy]${classNameOf(strategy)}.${snakeCase(name)}`);

/** Notes a point of a run where Lightning's strategies have a hook. The strategies here have none, but reports show it. */
export function markStrategyHook({ profiler, strategy }: Session, name: string): void {
  if (profiler !== null) mark(profiler, strategyAction(strategy, name));
}
