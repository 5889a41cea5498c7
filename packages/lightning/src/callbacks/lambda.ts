/** @file LambdaCallback: a callback of single functions. */
import { Callback } from "../core/callback.js";
import { callbackHooks, sharedHooks } from "../core/hooks.js";

/** One optional function for each hook. */
export type LambdaHooks = Partial<Pick<Callback, (typeof sharedHooks)[number] | (typeof callbackHooks)[number] | "setup" | "teardown">>;

const known = new Set<string>([...sharedHooks, ...callbackHooks, "setup", "teardown"]);

/** A callback made of functions. Counterpart: `lightning.pytorch.callbacks.LambdaCallback`. */
export class LambdaCallback extends Callback {
  /** @throws TypeError for a name that is no hook */
  constructor(hooks: LambdaHooks) {
    super();
    for (const [name, hook] of Object.entries(hooks)) {
      if (!known.has(name)) throw new TypeError(`LambdaCallback: ${JSON.stringify(name)} is no hook. Expected one of ${[...known].join(", ")}.`);
      Object.defineProperty(this, name, { value: hook, configurable: true, writable: true });
    }
  }
}
