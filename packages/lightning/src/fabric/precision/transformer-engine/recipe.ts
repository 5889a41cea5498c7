/** @file DelayedScaling: how the scales of 8-bit tensors follow from what the tensors held in the steps before. */
import type { Tensor } from "@lightning-ts/torch";
import { checkKinds, type OptionKinds } from "../../../util/option-kinds.js";
import { show } from "../../../util/show.js";
import { type Fp8Format, fp8Formats } from "./formats.js";
import { RangeError } from "../../../util/user-errors.js";

/**
 * Makes one amax a tensor of the history: from (length, tensors), the newest step last, to (tensors). On the device, without
 * synchronisation.
 */
export type AmaxAlgorithm = (amaxHistory: Tensor) => Tensor;

/**
 * Makes scales of amaxes.
 *
 * @param amax (tensors), float32
 * @param scale (tensors): the scales so far
 * @param fp8Max the largest value of the 8-bit float
 */
export type ScaleAlgorithm = (amax: Tensor, scale: Tensor, fp8Max: number, recipe: DelayedScaling) => Tensor;

/** Options of `DelayedScaling`. */
export interface DelayedScalingOptions {
  /** Scales are made smaller by the factor 2 ** margin, to leave room. A whole number, not negative. Default 0. */
  readonly margin?: number;
  /** Scales are computed again each so many steps; amaxes are recorded in each. A whole number from 1. Default 1. */
  readonly interval?: number;
  /** Which 8-bit floats are used. Default "HYBRID". */
  readonly fp8Format?: Fp8Format;
  /** How many steps the history of amaxes goes back, the newest included. A whole number from 1. Default 1024. */
  readonly amaxHistoryLen?: number;
  /** Which amax of the history makes the scale: the largest, the newest, or what a function says. Default "max". */
  readonly amaxComputeAlgo?: "max" | "most_recent" | AmaxAlgorithm;
  /** Makes the scales. Default: (fp8Max / amax) / 2 ** margin, the former scale where amax is 0 or not finite. */
  readonly scalingFactorComputeAlgo?: ScaleAlgorithm | null;
  /** Whether processes share the largest amax of all. Default true; one process has its own. */
  readonly reduceAmax?: boolean;
}

const kinds: OptionKinds<DelayedScalingOptions> = {
  margin: "number",
  interval: "number",
  fp8Format: "string",
  amaxHistoryLen: "number",
  amaxComputeAlgo: ["string", "function"],
  scalingFactorComputeAlgo: "function",
  reduceAmax: "boolean",
};

/** Longer histories are a mistake: each layer keeps one. */
const longestHistory = 1_000_000;

/** 2 ** margin must be a float32. */
const largestMargin = 126;

/**
 * The recipe of delayed scaling: a tensor is multiplied by its scale before it is rounded to 8 bits, and the scale of a step follows from
 * the largest absolute values (amax) that the tensor had in the steps before, so that nothing has to be looked at first. Counterpart:
 * `transformer_engine.common.recipe.DelayedScaling`.
 *
 * @example
 * new TransformerEnginePrecision({ weightsDtype: torch.bfloat16, recipe: new DelayedScaling({ amaxHistoryLen: 16 }) });
 */
export class DelayedScaling {
  /** Scales are made smaller by the factor 2 ** margin. */
  readonly margin: number;
  /** Scales are computed again each so many steps. */
  readonly interval: number;
  /** Which 8-bit floats are used. */
  readonly fp8Format: Fp8Format;
  /** How many steps the history of amaxes goes back. */
  readonly amaxHistoryLen: number;
  /** Which amax of the history makes the scale. */
  readonly amaxComputeAlgo: "max" | "most_recent" | AmaxAlgorithm;
  /** Makes the scales; null for the default. */
  readonly scalingFactorComputeAlgo: ScaleAlgorithm | null;
  /** Whether processes share the largest amax of all. */
  readonly reduceAmax: boolean;

  /** @throws TypeError for an unknown option or a value of another type, RangeError for a value that an option does not take */
  constructor(options: DelayedScalingOptions = {}) {
    checkKinds("DelayedScaling", options, kinds);
    this.margin = whole("margin", options.margin ?? 0, 0, largestMargin);
    this.interval = whole("interval", options.interval ?? 1, 1, Number.MAX_SAFE_INTEGER);
    this.amaxHistoryLen = whole("amaxHistoryLen", options.amaxHistoryLen ?? 1024, 1, longestHistory);
    this.fp8Format = oneOf("fp8Format", options.fp8Format ?? "HYBRID", fp8Formats);
    const algorithm = options.amaxComputeAlgo ?? "max";
    this.amaxComputeAlgo =
      typeof algorithm === "function"
        ? algorithm
        : oneOf<"max" | "most_recent">("amaxComputeAlgo", algorithm, ["max", "most_recent"], " or a function");
    this.scalingFactorComputeAlgo = options.scalingFactorComputeAlgo ?? null;
    this.reduceAmax = options.reduceAmax ?? true;
  }
}

function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  throw new RangeError(
    `DelayedScaling: ${name}: expected a whole number ${range}. Received: ${show(value)}. Leave it out for the default.`,
  );
}

function oneOf<T extends string>(name: string, value: T, known: readonly T[], more = ""): T {
  if (known.includes(value)) return value;
  const advice = value === "E5M2" ? "Inputs and weights in E5M2 have too few digits to train." : "Choose one of them.";
  throw new RangeError(
    `DelayedScaling: ${name}: expected ${known.map(show).join(" or ")}${more}. Received: ${show(value)}. ${advice}`,
  );
}
