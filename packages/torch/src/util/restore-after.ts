/** @file Restores a state of the process after a function, also where functions are asynchronous and overlap. */
import { kindOf } from "./arguments.js";
import { isPromise } from "./is.js";
import { TypeError } from "./user-errors.js";

interface Entered {
  /** Restores what was before. */
  readonly leave: () => void;
  ended: boolean;
}

/** Functions that are under way, innermost last. */
const entered: Entered[] = [];

/** Ends one function; its state is restored once all that began inside it have ended, as asynchronous ones may overlap. */
function end(mode: Entered): void {
  mode.ended = true;
  for (let last = entered.at(-1); last?.ended; last = entered.at(-1)) {
    entered.pop();
    last.leave();
  }
}

/**
 * Runs a function and restores something afterwards: at once, or when the promise that the function returned settles.
 *
 * @param enter looks at the state and returns what restores it
 */
export function restoreAfter<T>(enter: () => () => void, fn: () => T): T {
  if (typeof fn !== "function") {
    throw new TypeError(`Expected a function. Received: ${kindOf(fn)}.`);
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
