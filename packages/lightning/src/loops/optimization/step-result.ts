/** @file The result of a training step: its loss, and what `onTrainBatchEnd` gets. */
import { Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";

/** What `onTrainBatchEnd` gets: the loss and what else the step returned, or nothing. */
export type StepResult = Record<string, unknown>;

/** The result of a step that was skipped. */
export const skippedStep: Readonly<StepResult> = Object.freeze({});

/**
 * The loss of a step of automatic optimization, null for a step to skip.
 *
 * @throws MisconfigurationException for any other output
 */
export function lossOf(output: unknown): Tensor | null {
  const record = recordOf(output);
  const loss: unknown = record === null ? output : record.loss;
  if (loss instanceof Tensor) return loss;
  if (record === null && (output === null || output === undefined)) return null;
  throw badOutput("a loss (a Tensor), an object with `loss`, or nothing to skip the step", output);
}

/** The result of a step of automatic optimization; `loss` is divided by the number of accumulated batches. */
export function automaticResult(output: unknown, loss: Tensor): StepResult {
  const detached = loss.detach();
  return { ...recordOf(output), loss: detached };
}

/** The result of a step of manual optimization. */
export function manualResult(output: unknown): StepResult {
  if (output instanceof Tensor) return { loss: output.detach() };
  if (output === null || output === undefined) return {};
  const record = recordOf(output);
  if (record === null) throw badOutput("a Tensor, an object or nothing", output);
  return record.loss instanceof Tensor ? { ...record, loss: record.loss.detach() } : { ...record };
}

/** The entries of an object or a Map that a step returned; null for another value. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== "object" || value === null || value instanceof Tensor || Array.isArray(value)) return null;
  return value instanceof Map
    ? (Object.fromEntries(value) as Record<string, unknown>)
    : (value as Record<string, unknown>);
}

function badOutput(expected: string, value: unknown): MisconfigurationException {
  const record = recordOf(value);
  const got = record
    ? `an object with ${Object.keys(record).join(", ") || "nothing"}`
    : Array.isArray(value)
      ? "an array"
      : typeof value;
  return new MisconfigurationException(`trainingStep: expected ${expected}. Received: ${got}.`);
}
