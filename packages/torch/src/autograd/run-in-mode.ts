/** @file Modes around functions: entered before, left after, also where functions are asynchronous and overlap. */
import { kindOf } from "../arguments.js";

interface Entered {
  /** Restores what was before. */
  readonly leave: () => void;
  ended: boolean;
}

/** Modes of this thread that are entered and not yet left, innermost last. */
const entered: Entered[] = [];

/** Ends one mode; it is left once all that were entered inside it have ended, as asynchronous ones may overlap. */
function end(mode: Entered): void {
  mode.ended = true;
  for (let last = entered.at(-1); last?.ended; last = entered.at(-1)) {
    entered.pop();
    last.leave();
  }
}

function isPromise<T>(value: T): value is T & Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/**
 * Runs a function in a mode and leaves it afterwards: at once, or when the promise that the function returned settles.
 *
 * @param enter enters the mode and returns how to leave it
 */
export function runInMode<T>(enter: () => () => void, fn: () => T): T {
  if (typeof fn !== "function") {
    throw new TypeError(`Expected a function to run in the mode: noGrad(() => ...). Received: ${kindOf(fn)}.`);
  }
  const mode: Entered = { leave: enter(), ended: false };
  entered.push(mode);
  let result: T;
  try {
    result = fn();
  } catch (error) {
    end(mode);
    throw error;
  }
  if (!isPromise(result)) {
    end(mode);
    return result;
  }
  return result.then(
    (value) => {
      end(mode);
      return value;
    },
    (error: unknown) => {
      end(mode);
      throw error;
    },
  ) as typeof result;
}
