/** @file Actions: the names of the parts of a run for profilers. Reports and files show them, so they are Lightning's. */
import { classNameOf } from "../checkpoint/state-key.js";
import { Callback } from "../core/callback.js";
import { LightningDataModule } from "../core/datamodule.js";
import { LightningModule } from "../core/module.js";
import type { Session } from "./session.js";

const snakeCased = new Map<string, string>();

/** "onTrainStart" as "on_train_start". Profilers ask for few names often. */
function snakeCase(name: string): string {
  let found = snakeCased.get(name);
  if (found === undefined) {
    found = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeCased.set(name, found);
  }
  return found;
}

/** Methods of a module that are not actions, because the strategy's actions are around them. */
const ofStrategy = new Set(["trainingStep", "validationStep", "testStep", "predictStep", "backward"]);

/** Hooks that are called only where they are overridden. */
const optional = new Set(["prepareData", "configureModel"]);

/** The action of a hook: "[Callback]Timer.on_train_start". null for methods that are not actions. */
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

/** The action of a part of a run that the strategy performs: "[Strategy]SingleDeviceStrategy.backward". */
export function strategyAction(strategy: object, name: string): string {
  return `[Strategy]${classNameOf(strategy)}.${snakeCase(name)}`;
}

/** Notes a point of a run where Lightning's strategies have a hook. The strategies here have none, but reports show it. */
export function markStrategyHook({ profiler, strategy }: Session, name: string): void {
  profiler?.profile(strategyAction(strategy, name), () => undefined);
}
