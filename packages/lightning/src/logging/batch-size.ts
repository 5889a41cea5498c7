/** @file How many samples a batch holds. */
import { Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";

/**
 * The size of a batch: the first dimension of the first tensor that is found depth-first.
 *
 * @throws MisconfigurationException where there is none
 */
export function batchSizeOf(batch: unknown, name: string): number {
  let size: number | null = null;
  for (const found of sizes(batch)) {
    if (size === null) size = found;
    else if (found !== size) {
      warnAmbiguous(size);
      break;
    }
  }
  if (size !== null) return size;
  throw new MisconfigurationException(
    `log(${show(name)}): expected a batch with a tensor, whose first dimension is the batch's size. Received: ${describe(batch)}. ` +
      "Give the size: log(name, value, { batchSize }).",
  );
}

let warned = false;

function warnAmbiguous(size: number): void {
  if (!warned) {
    rankZeroWarn(
      `The batch's tensors have different first dimensions, so its size is ambiguous; ${size} is taken. Give it: log(name, value, { batchSize }).`,
    );
  }
  warned = true;
}

/** First dimensions of tensors, null for other values. */
function* sizes(batch: unknown): Generator<number | null> {
  if (batch instanceof Tensor) yield batch.ndim === 0 ? 1 : batch.size(0);
  else if (typeof batch === "object" && batch !== null && !ArrayBuffer.isView(batch)) {
    const items: Iterable<unknown> = Array.isArray(batch)
      ? batch
      : batch instanceof Map
        ? batch.values()
        : Object.values(batch);
    for (const item of items) yield* sizes(item);
  } else yield null;
}

function describe(batch: unknown): string {
  return typeof batch === "object" && batch !== null ? batch.constructor.name : typeof batch;
}
