/** @file What the precisions of sharded strategies have in common: their names and dtypes. */
import { bfloat16, type DType, float16, float32 } from "@lightning-ts/torch";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";

/** The precisions that sharded strategies take. */
export const shardedPrecisions = ["32-true", "16-true", "bf16-true", "16-mixed", "bf16-mixed"] as const;

/** One of `shardedPrecisions`. */
export type ShardedPrecision = (typeof shardedPrecisions)[number];

/** @throws RangeError for another precision */
export function checkSharded(plugin: string, precision: unknown): asserts precision is ShardedPrecision {
  const known: readonly unknown[] = shardedPrecisions;
  if (known.includes(precision)) return;
  throw new RangeError(
    `${plugin}: expected one of ${shardedPrecisions.map(show).join(", ")}. Received: ${show(precision)}. Give one of them.`,
  );
}

/** The dtype of a precision: that of its weights, or that which its operators cast to. */
export function dtypeOf(precision: ShardedPrecision): DType {
  if (precision.startsWith("16")) return float16;
  return precision.startsWith("bf16") ? bfloat16 : float32;
}

/** Whether weights and inputs are in the precision's dtype, rather than that operators cast to it. */
export function isTrue(precision: ShardedPrecision): precision is "32-true" | "16-true" | "bf16-true" {
  return precision.endsWith("-true");
}
