/** @file What a worker thread waits for: where nothing is left that could settle it, that is an error, and the thread goes on. */
import { type MessagePort, parentPort } from "node:worker_threads";
import { TorchError } from "../util/errors.js";
import { nothingLeft } from "../util/unsettled.js";
import { neverSettled } from "./reading.js";

/** How long what another thread does may take to come back, in milliseconds, before nothing is left. */
const patience = 1000;

/**
 * Waits for a promise of the data set's. The thread's own ports, which would keep it alive for ever, do not count meanwhile.
 *
 * @param name asked only if it never settles
 * @throws TorchError with the name where the thread has nothing else to do, and it has not settled
 */
export async function settling<T>(port: MessagePort, name: () => string, promise: PromiseLike<T>): Promise<T> {
  const ports = parentPort === null ? [port] : [port, parentPort];
  let giveUp = (_error: TorchError): void => {};
  const never = new Promise<never>((_, reject) => (giveUp = reject));
  let wasEmpty = false;
  const onEmpty = (): void => {
    if (wasEmpty) giveUp(new TorchError(`${neverSettled(name())} ${nothingLeft}`));
    // Also after giving up: what follows from it comes before the thread's end.
    setTimeout(() => {}, wasEmpty ? 0 : patience);
    wasEmpty = true;
  };
  process.on("beforeExit", onEmpty);
  for (const each of ports) each.unref();
  try {
    return await Promise.race([promise, never]);
  } finally {
    process.off("beforeExit", onEmpty);
    for (const each of ports) each.ref();
  }
}
