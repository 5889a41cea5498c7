/** @file Methods of a module or callback that nobody calls: hooks of Lightning 1, and hooks under their Python names. */
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { TrainerFn } from "./state.js";

/** Hooks of Lightning 1, their replacements and the calls that used them. */
const removed: Readonly<Record<string, { readonly instead: string; readonly calls: readonly TrainerFn[] }>> = {
  trainingEpochEnd: { instead: "onTrainEpochEnd", calls: ["fit"] },
  validationEpochEnd: { instead: "onValidationEpochEnd", calls: ["fit", "validate"] },
  testEpochEnd: { instead: "onTestEpochEnd", calls: ["test"] },
};

/** @throws MisconfigurationException for a hook of Lightning 1 that the call would have used */
export function checkRemovedHooks(module: object, fn: TrainerFn): void {
  for (const [name, { instead, calls }] of Object.entries(removed)) {
    if (!calls.includes(fn) || typeof Reflect.get(module, name) !== "function") continue;
    throw new MisconfigurationException(
      `${name} was removed in Lightning 2. Received: ${module.constructor.name}, which defines it. Define ${instead} instead, and keep outputs on the ` +
        "module if it needs them.",
    );
  }
}

const camelCase = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** The methods that classes below a base class define. */
function ownMethods(owner: object, base: object): string[] {
  const found: string[] = [];
  for (let at: unknown = owner; typeof at === "object" && at !== null && at !== base; at = Object.getPrototypeOf(at))
    found.push(...Object.getOwnPropertyNames(at));
  return [...new Set(found)];
}

/**
 * Warns of hooks under their Python names: `training_step` is a method like any other here.
 *
 * @param base the class whose methods are hooks
 * @param others names of hooks that the class only declares
 */
export function warnOfPythonNames(owner: object, base: object, others: readonly string[] = []): void {
  for (const name of ownMethods(owner, base)) {
    if (!name.includes("_")) continue;
    const camel = camelCase(name);
    if (camel === name || !(camel in base || others.includes(camel))) continue;
    rankZeroWarn(`${owner.constructor.name} defines ${name}, which is never called. Rename it to ${camel}.`);
  }
}
