/** @file Checks of options that metrics share. */
import { wrongValue } from "./errors.js";

/** @throws RangeError for anything but true and false */
export function expectBoolean(callee: string, name: string, value: unknown): void {
  if (typeof value !== "boolean") throw wrongValue(callee, name, "true or false", value);
}

/** @throws RangeError for anything but a whole number of at least `least` */
export function expectWhole(callee: string, name: string, value: unknown, least: number): void {
  if (!(typeof value === "number" && Number.isInteger(value) && value >= least))
    throw wrongValue(callee, name, `a whole number of at least ${least}`, value);
}

/** @throws RangeError for anything but null and a whole number */
export function expectIndex(callee: string, name: string, value: unknown): void {
  if (value !== null && !(typeof value === "number" && Number.isInteger(value)))
    throw wrongValue(callee, name, "null or a whole number", value);
}

/** @throws RangeError for anything but a number in [0, 1] */
export function expectFraction(callee: string, name: string, value: unknown): void {
  if (!(typeof value === "number" && value >= 0 && value <= 1))
    throw wrongValue(callee, name, "a number in [0, 1]", value);
}

/** @throws RangeError for anything but a number above 0 */
export function expectPositive(callee: string, name: string, value: unknown): void {
  if (!(typeof value === "number" && value > 0)) throw wrongValue(callee, name, "a number above 0", value);
}

/** @throws RangeError for anything but one of the values */
export function expectOneOf(callee: string, name: string, value: unknown, allowed: readonly unknown[]): void {
  if (allowed.includes(value)) return;
  const texts = allowed.map((each) => (typeof each === "string" ? JSON.stringify(each) : String(each)));
  throw wrongValue(callee, name, `one of ${texts.join(", ")}`, value);
}
