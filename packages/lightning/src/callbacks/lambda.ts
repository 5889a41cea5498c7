/** @file LambdaCallback: a callback of single functions. */
import { mayHold } from "../util/options.js";
import { Callback } from "../core/callback.js";
import { callbackHooks, sharedHooks } from "../core/hooks.js";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";

/** Hooks of callbacks that are not part of the loops. */
const otherHooks = ["setup", "teardown", "onSaveCheckpoint", "onLoadCheckpoint"] as const;

type HookName = (typeof sharedHooks)[number] | (typeof callbackHooks)[number] | (typeof otherHooks)[number];

/** One optional function for each hook. */
export type LambdaHooks = { [Name in HookName]?: Callback[Name] | null };

const known = new Set<string>([...sharedHooks, ...callbackHooks, ...otherHooks]);

/**
 * A callback made of functions, one for each hook. Counterpart: `lightning.pytorch.callbacks.LambdaCallback`.
 *
 * @example new LambdaCallback({ onTrainEpochEnd: (trainer) => console.log(trainer.callbackMetrics) });
 */
export class LambdaCallback extends Callback {
  /** @throws TypeError for a name that is not a hook, or a value that is not a function */
  constructor(hooks: LambdaHooks = {}) {
    super();
    const given: unknown = hooks;
    if (typeof given !== "object" || given === null || !mayHold(given, [...known])) {
      throw new TypeError(
        `LambdaCallback: expected an object of hooks. Received: ${show(given)}. Give { onTrainEnd: () => ... }.`,
      );
    }
    for (const [name, hook] of Object.entries(hooks) as [string, unknown][]) {
      if (!known.has(name)) {
        throw new TypeError(
          `LambdaCallback: expected names of hooks. Received: ${show(name)}. Give some of ${[...known].join(", ")}.`,
        );
      }
      if (hook === null || hook === undefined) continue;
      if (typeof hook !== "function") {
        throw new TypeError(
          `LambdaCallback: expected a function for ${name}. Received: ${typeof hook}. Give a function of its arguments.`,
        );
      }
      Object.defineProperty(this, name, { value: hook, configurable: true, writable: true });
    }
  }
}
