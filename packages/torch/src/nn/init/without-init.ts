/** @file Layers whose weights nobody fills, because they are loaded right after. */
import { AsyncLocalStorage } from "node:async_hooks";
import { isPromise } from "../../util/is.js";

const regions = new AsyncLocalStorage<true>();
/** How many are open. Following the asynchronous context costs, so nobody does while there are none. */
let open = 0;

function close(): void {
  open--;
  if (open === 0) regions.disable();
}

/**
 * Makes layers whose weights stay as memory holds them: initialisers that are called in the function, and in what it awaits, fill nothing.
 * For large models that a checkpoint is loaded into. Buffers have their values. Counterpart: `init_module(empty_init=True)` of Lightning.
 *
 * @param make may be asynchronous
 * @returns what the function returns
 * @example
 * const layer = nn.init.withoutInit(() => new nn.Linear(4096, 4096));
 * layer.loadStateDict(weights);
 */
export function withoutInit<T>(make: () => T): T {
  open++;
  let made: T;
  try {
    made = regions.run(true, make);
  } catch (error) {
    close();
    throw error;
  }
  if (!isPromise(made)) {
    close();
    return made;
  }
  return Promise.resolve(made).finally(close) as T;
}

/** Whether an initialiser is to fill nothing. */
export function isWithoutInit(): boolean {
  return open !== 0 && regions.getStore() === true;
}
