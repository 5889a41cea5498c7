/** @file DelayedScaling: how the scales of 8-bit tensors follow from what the tensors held in the steps before. */
import type { Tensor } from "@lightning-ts/torch";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../../../util/options.js";
import { boolean, callable, either, number, real, refusal, type Rule, type Schema } from "../../../util/rules.js";
import { show } from "../../../util/show.js";
import { RangeError, TypeError } from "../../../util/user-errors.js";
import { type Fp8Format, fp8Formats } from "./formats.js";

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

/** Longer histories are a mistake: each layer keeps one. */
const longestHistory = 1_000_000;

/** 2 ** margin must be a float32. */
const largestMargin = 126;

/** A whole number in a range. */
function within(least: number, most: number): Rule<number> {
  const takes = `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`}`;
  const fits = (value: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most;
  const schema: Schema = { type: "integer", minimum: least };
  const whole = number(takes, fits, undefined, { wrongValue: RangeError, schema });
  return { ...either(Number.isNaN, real, whole), takes, schema };
}

/** One of some names. */
function named<N extends string>(known: readonly N[], more = ""): Rule<N> {
  const takes = known.map(show).join(" or ") + more;
  return {
    takes,
    schema: { enum: known },
    read: (value, place) => {
      const found = known.find((name) => name === value);
      if (found !== undefined) return found;
      const advice =
        value === "E5M2" ? "Inputs and weights in E5M2 have too few digits to train." : "Choose one of them.";
      throw refusal(typeof value === "string" ? RangeError : TypeError, place, takes, value, advice);
    },
  };
}

const isFunction = (value: unknown): boolean => typeof value === "function";
const algorithms = named(["max", "most_recent"], " or a function");

const options = new Options("DelayedScaling", {
  /** Scales are made smaller by the factor 2 ** margin, to leave room. Default 0. */
  margin: option(within(0, largestMargin), 0),
  /** Scales are computed again once every `interval` steps; amaxes are recorded in each. Default 1. */
  interval: option(within(1, Number.MAX_SAFE_INTEGER), 1),
  /** Which 8-bit floats are used. Default "HYBRID". */
  fp8Format: option(named(fp8Formats), "HYBRID"),
  /** How many steps the history of amaxes goes back, the newest included. Default 1024. */
  amaxHistoryLen: option(within(1, longestHistory), 1024),
  /** Which amax of the history makes the scale: the largest, the newest, or what a function says. Default "max". */
  amaxComputeAlgo: option(either(isFunction, callable<AmaxAlgorithm>(), algorithms), "max"),
  /** Makes the scales. Default null: (fp8Max / amax) / 2 ** margin, the former scale where amax is 0 or not finite. */
  scalingFactorComputeAlgo: optional(callable<ScaleAlgorithm>()),
  /** Whether processes share the largest amax of all. Default true; one process has its own. */
  reduceAmax: option(boolean, true),
});

/** Options of `DelayedScaling`. */
export interface DelayedScalingOptions extends OptionsOf<typeof options> {}

/**
 * The recipe of delayed scaling: a tensor is multiplied by its scale before it is rounded to 8 bits, and the scale of a step follows from
 * the largest absolute values (amax) that the tensor had in the steps before, so that nothing has to be looked at first. Counterpart:
 * `transformer_engine.common.recipe.DelayedScaling`.
 *
 * @example
 * new TransformerEnginePrecision({ weightsDtype: torch.bfloat16, recipe: new DelayedScaling({ amaxHistoryLen: 16 }) });
 */
export class DelayedScaling {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Scales are made smaller by the factor 2 ** margin. */
  readonly margin: number;
  /** Scales are computed again once every `interval` steps. */
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
  constructor(given: DelayedScalingOptions = {}) {
    const all = options.read(given);
    this.margin = all.margin;
    this.interval = all.interval;
    this.fp8Format = all.fp8Format;
    this.amaxHistoryLen = all.amaxHistoryLen;
    this.amaxComputeAlgo = all.amaxComputeAlgo;
    this.scalingFactorComputeAlgo = all.scalingFactorComputeAlgo;
    this.reduceAmax = all.reduceAmax;
  }
}
