/** @file Actions: the names under which profilers see the parts of a run. Reports and files show them, so they are Lightning's. */
import { classNameOf } from "../checkpoint/state-key.js";
import { Callback } from "../core/callback.js";
import { LightningDataModule } from "../core/datamodule.js";
import { LightningModule } from "../core/module.js";
import type { Session } from "./session.js";

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Methods of a module that are no hooks of its own: the actions around them are the strategy's. */
const ofStrategy = new Set(["trainingStep", "validationStep", "testStep", "predictStep", "backward"]);

/** Hooks that are called only where they are overridden. */
const optional = new Set(["prepareData", "configureModel"]);

/** The action of a hook: "[Callback]Timer.on_train_start". null for what is no action. */
export function hookAction(owner: object, name: string): string | null {
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

/** The action of a part of a run that the strategy does: "[Strategy]SingleDeviceStrategy.backward". */
export function strategyAction(strategy: object, name: string): string {
  return `[Strategy]${classNameOf(strategy)}.${snakeCase(name)}`;
}

/** Lightning's strategies have hooks at some points of a run. These have none, but profilers see the points. */
export function markStrategyHook({ profiler, strategy }: Session, name: string): void {
  profiler?.profile(strategyAction(strategy, name), () => undefined);
}
