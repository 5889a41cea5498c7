/** @file Options that metrics of classification share, and their checks. */
import type { MetricOptions } from "../core/options.js";
import { wrongValue } from "../util/errors.js";
import { expectFraction, expectIndex, expectOneOf, expectWhole } from "../util/options.js";

/**
 * How the values of classes or labels become one: of all decisions together (`"micro"`), their mean (`"macro"`), their mean weighted by how
 * often each occurs (`"weighted"`), or not at all (`"none"`, null).
 */
export type Average = "micro" | "macro" | "weighted" | "none" | null;

/** Whether values are those of all elements (`"global"`), or of each sample over its further dimensions (`"samplewise"`). */
export type MultidimAverage = "global" | "samplewise";

/** What stands in the place of a quotient whose divisor is 0. */
export type ZeroDivision = 0 | 1;

/** Options of all metrics of classification. */
export interface ClassificationOptions extends MetricOptions {
  /** Targets of this value do not count. Default null: all count. */
  ignoreIndex?: number | null;
  /** Whether options and batches are checked; reading a batch waits for its device. Default true. */
  validateArgs?: boolean;
}

/** Options of binary decisions. */
export interface BinaryOptions extends ClassificationOptions {
  /** What makes a probability a 1: to be above this. Default 0.5. */
  threshold?: number;
}

/** Options of one class of several. */
export interface MulticlassOptions extends ClassificationOptions {
  /** How many classes there are. */
  numClasses: number;
}

/** Options of several labels at once. */
export interface MultilabelOptions extends ClassificationOptions {
  /** How many labels there are. */
  numLabels: number;
  /** What makes a probability a 1: to be above this. Default 0.5. */
  threshold?: number;
}

const averages: readonly Average[] = ["micro", "macro", "weighted", "none", null];

/** @throws RangeError for a threshold or index that is wrong */
export function checkBinary(callee: string, options: { threshold: number; ignoreIndex: number | null }): void {
  expectFraction(callee, "threshold", options.threshold);
  expectIndex(callee, "ignoreIndex", options.ignoreIndex);
}

/** @throws RangeError for anything but a number of at least 2 classes, and for an index that is wrong */
export function checkMulticlass(callee: string, options: { numClasses: number; ignoreIndex: number | null }): void {
  expectWhole(callee, "numClasses", options.numClasses, 2);
  expectIndex(callee, "ignoreIndex", options.ignoreIndex);
}

/** @throws RangeError for anything but a number of at least 2 labels, and for a threshold or index that is wrong */
export function checkMultilabel(
  callee: string,
  options: { numLabels: number; threshold: number; ignoreIndex: number | null },
): void {
  expectWhole(callee, "numLabels", options.numLabels, 2);
  checkBinary(callee, options);
}

/** @throws RangeError for another average */
export function checkAverage(callee: string, average: Average, allowed: readonly Average[] = averages): void {
  expectOneOf(callee, "average", average, allowed);
}

/** @throws RangeError for another one */
export function checkMultidimAverage(callee: string, multidimAverage: MultidimAverage): void {
  expectOneOf(callee, "multidimAverage", multidimAverage, ["global", "samplewise"]);
}

/** @throws RangeError for anything but 0 and 1 */
export function checkZeroDivision(callee: string, zeroDivision: ZeroDivision): void {
  if (![0, 1].includes(zeroDivision)) throw wrongValue(callee, "zeroDivision", "0 or 1", zeroDivision);
}
