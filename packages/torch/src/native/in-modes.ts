/** @file Modes around functions: `noGrad(() => ...)` and its kin. */
import { kindOf } from "../util/arguments.js";
import type { ModeName } from "./binding/modes.js";
import { maskOf, runInFrame } from "./modes.js";
import { TypeError } from "../util/user-errors.js";

/**
 * Runs a function in some modes. They hold in the function and in what it awaits, until the promise that it returns settles; what
 * runs beside it has its own. In a generator function they hold in the generator, whoever iterates over it.
 *
 * @param enter sets the modes
 */
export type InModes = <T>(enter: () => void, fn: () => T) => T;

/** What runs functions in modes of these names. */
export function inModes(...names: readonly ModeName[]): InModes {
  const mask = maskOf(...names);
  return (enter, fn) => {
    if (typeof fn !== "function") {
      throw new TypeError(`Expected a function to run in the mode: noGrad(() => ...). Received: ${kindOf(fn)}.`);
    }
    // Arrow functions and asynchronous ones have no prototype: nothing more to ask of nearly all.
    if (fn.prototype !== undefined && isGeneratorFunction(fn)) {
      return resumed(fn() as GeneratorLike, (step) => runInFrame(mask, enter, step)) as ReturnType<typeof fn>;
    }
    return runInFrame(mask, enter, fn);
  };
}

/** A generator, an asynchronous one too: what it has in common. */
interface GeneratorLike {
  next(...args: unknown[]): unknown;
  return(...args: unknown[]): unknown;
  throw(...args: unknown[]): unknown;
}

function isGeneratorFunction(fn: object): boolean {
  return /Generator/.test(Object.prototype.toString.call(fn));
}

/** A generator each piece of which is run by a function. */
function resumed(generator: GeneratorLike, run: (step: () => unknown) => unknown): GeneratorLike {
  const own: GeneratorLike = {
    next: (...args) => run(() => generator.next(...args)),
    return: (...args) => run(() => generator.return(...args)),
    throw: (...args) => run(() => generator.throw(...args)),
  };
  return Object.assign(Object.create(Object.getPrototypeOf(generator) as object) as object, own);
}
