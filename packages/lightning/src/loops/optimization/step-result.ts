/** @file What a training step gave: its loss, and what `onTrainBatchEnd` gets. */
import { Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";

/** What `onTrainBatchEnd` gets: the loss and what else the step returned, or nothing. */
export type StepResult = Record<string, unknown>;

/** The result of a step that was skipped. */
export const skippedStep: Readonly<StepResult> = Object.freeze({});

/**
 * The loss of a step of automatic optimization, null for a step to skip.
 *
 * @throws MisconfigurationException for what is none
 */
export function lossOf(output: unknown): Tensor | null {
  const loss: unknown = isRecord(output) ? output.loss : output;
  if (loss instanceof Tensor) return loss;
  if (!isRecord(output) && (output === null || output === undefined)) return null;
  throw badOutput("a loss (a Tensor), an object with `loss`, or nothing to skip the step", output);
}

/** The result of a step of automatic optimization; `loss` is divided by the batches of an accumulated step. */
export function automaticResult(output: unknown, loss: Tensor): StepResult {
  const detached = loss.detach();
  return isRecord(output) ? { ...output, loss: detached } : { loss: detached };
}

/** The result of a step of manual optimization. */
export function manualResult(output: unknown): StepResult {
  if (output instanceof Tensor) return { loss: output.detach() };
  if (output === null || output === undefined) return {};
  if (!isRecord(output)) throw badOutput("a Tensor, an object or nothing", output);
  return output.loss instanceof Tensor ? { ...output, loss: output.loss.detach() } : { ...output };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof Tensor) && !Array.isArray(value);
}

function badOutput(expected: string, value: unknown): MisconfigurationException {
  const got = isRecord(value)
    ? `an object with ${Object.keys(value).join(", ") || "nothing"}`
    : Array.isArray(value)
      ? "an array"
      : typeof value;
  return new MisconfigurationException(`trainingStep: expected ${expected}. Received: ${got}.`);
}
