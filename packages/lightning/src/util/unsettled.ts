/** @file Calls that wait for a promise that never settles name it, and the process fails, instead of ending as if all were well. */
import { isWatched, unwatch, watch } from "@lightning-ts/torch/util/unsettled";
import { Waits } from "@lightning-ts/torch/util/waits";

/** Promises that belong to no call: those of file systems, which know no Trainer. */
export const sharedWaits: Waits = new Waits();

/**
 * Runs a call, and watches what it waits for. Inside of a watched call it only runs.
 *
 * @param what the call, as messages name it: "Trainer.fit"
 * @param also what is named where nothing else is
 */
export async function watched<T>(
  waits: Waits,
  what: string,
  run: () => Promise<T>,
  also: string | null = null,
): Promise<T> {
  if (isWatched(waits)) return run();
  watch(waits, () => {
    const named = [...waits.names, ...sharedWaits.names];
    const names = named.length === 0 && also !== null ? [also] : named;
    const waiting =
      names.length > 0
        ? `${names.join(", ")} returned a promise that never settled.`
        : "something that it awaits never settled.";
    return `${what}: the process ends before the call does: ${waiting}`;
  });
  try {
    return await run();
  } finally {
    unwatch(waits);
  }
}
