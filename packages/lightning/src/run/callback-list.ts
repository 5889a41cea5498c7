/** @file The callbacks of a Trainer: those that are given, those that it adds, and their order. */
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { trainerDefaults } from "./defaults.js";
import { flags } from "../options/flags.js";
import type { ModeOptions } from "../options/modes.js";
import { show } from "../util/show.js";

/**
 * The callbacks of a Trainer, from its flags.
 *
 * @throws MisconfigurationException where a flag contradicts a callback, and for two callbacks whose states have one key
 */
export function makeCallbacks(options: ModeOptions): Callback[] {
  const all = [...options.callbacks];
  const has = (role: string): boolean => all.some((callback) => callback.role === role);
  if (has("checkpoint") && !options.enableCheckpointing) {
    throw new MisconfigurationException(
      "enableCheckpointing: false contradicts the checkpoint callback that was given. Leave one of them out.",
    );
  }
  const make = trainerDefaults();
  if (!has("checkpoint") && options.enableCheckpointing) all.push(make.checkpoint(options.modelRegistry));
  if (options.maxTime !== null) {
    if (has("timer")) rankZeroInfo("Ignoring `maxTime`: the callbacks hold a Timer already.");
    else all.push(make.timer(options.maxTime));
  }
  const bars = all.filter((callback) => callback.role === "progressBar").length;
  if (bars > 1)
    throw new MisconfigurationException(`callbacks: expected one progress bar at most. Received: ${bars}. Leave one.`);
  if (bars > 0 && !options.enableProgressBar) {
    throw new MisconfigurationException(
      "enableProgressBar: false contradicts the progress bar that was given. Leave one of them out.",
    );
  }
  if (bars === 0 && options.enableProgressBar) all.push(make.progressBar());
  if (!has("modelSummary") && options.enableModelSummary) {
    all.push(make.modelSummary(all.find(({ role }) => role === "progressBar")));
  }
  checkStateKeys(all);
  return inOrder(all);
}

/** Checkpoints keep states by key: no two callbacks may share one. */
function checkStateKeys(callbacks: readonly Callback[]): void {
  const seen = new Set<string>();
  for (const callback of callbacks) {
    if (callback.stateDict === Callback.prototype.stateDict) continue;
    const { stateKey } = callback;
    if (seen.has(stateKey)) {
      throw new MisconfigurationException(
        `callbacks: expected states with different keys. Received: two ${callback.constructor.name} with ${show(stateKey)}. Give them ` +
          "options that differ, or override stateKey.",
      );
    }
    seen.add(stateKey);
  }
}

/**
 * The callbacks with those that a module brings, which replace others of their class or a base class.
 *
 * @param brought the result of `configureCallbacks`
 * @throws TypeError for anything but callbacks
 */
export function withModuleCallbacks(callbacks: readonly Callback[], brought: unknown): Callback[] {
  const added = flags.callbacks.rule.read(brought ?? null, "configureCallbacks");
  if (added.length === 0) return [...callbacks];
  const isReplaced = (callback: Callback): boolean =>
    callback.constructor !== Callback && added.some((one) => one instanceof callback.constructor);
  const replaced = callbacks.filter(isReplaced);
  if (replaced.length > 0) {
    const names = [...new Set(replaced.map((callback) => callback.constructor.name))].sort().join(", ");
    rankZeroInfo(`Callbacks of the module's configureCallbacks replace those of the Trainer: ${names}.`);
  }
  return inOrder([...callbacks.filter((callback) => !isReplaced(callback)), ...added]);
}

/** Tuners first, checkpoints last, the others in the given order. */
function inOrder(callbacks: readonly Callback[]): Callback[] {
  const place = ({ role }: Callback): number => (role === "tuner" ? 0 : role === "checkpoint" ? 2 : 1);
  return callbacks.toSorted((a, b) => place(a) - place(b));
}
