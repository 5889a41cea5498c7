/** @file How curves of classes become one. */
import { expectOneOf } from "../util/options.js";

/** Of all decisions together (`"micro"`), the mean of the curves (`"macro"`), or not at all (null). */
export type CurveAverage = "micro" | "macro" | null;

/** How values of classes become one, for values of curves. */
export type ScoreAverage = "macro" | "weighted" | "none" | null;

/** @throws RangeError for another average */
export function checkCurveAverage(callee: string, average: CurveAverage): void {
  expectOneOf(callee, "average", average, ["micro", "macro", null]);
}

/** @throws RangeError for another average */
export function checkScoreAverage(callee: string, average: ScoreAverage | "micro", allowsMicro = false): void {
  expectOneOf(callee, "average", average, [...(allowsMicro ? ["micro"] : []), "macro", "weighted", "none", null]);
}
