/** @file Texts as words and characters. */
import { isString } from "@lightning-ts/torch/util/is";
import { expectArray, expectString, isArrayOf } from "@lightning-ts/torch/util/lists";
import { RangeError, shown } from "../util/errors.js";

/** A text, or a list of texts. */
export type Texts = string | readonly string[];
/** For each prediction its targets; with one prediction a list of texts are its targets, with several one each. */
export type TargetTexts = readonly (string | readonly string[])[];

/** The words of a text: what stands between white space. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** The characters of a text. */
export function charactersOf(text: string): string[] {
  expectString("Metric", "text", text);
  return Array.from(text);
}

/** A list of texts. */
export function listOfTexts(callee: string, name: string, texts: Texts): readonly string[] {
  const list = typeof texts === "string" ? [texts] : texts;
  if (isArrayOf(list, isString)) return list;
  throw new RangeError(`${callee}: expected ${name} to be a text or a list of texts. Received: ${shown(texts)}.`);
}

/** The targets of each prediction: texts and lists of texts. */
export function listOfTargets(callee: string, target: TargetTexts): TargetTexts {
  expectArray(callee, "target", target);
  for (const texts of target) listOfTexts(callee, "each of target", texts);
  return target;
}

/**
 * Predictions, and the targets of each.
 *
 * @throws RangeError for lists of different lengths
 */
export function withTargets(
  callee: string,
  preds: Texts,
  target: TargetTexts,
): [pred: string, targets: readonly string[]][] {
  const texts = listOfTexts(callee, "preds", preds);
  const lists = listOfTargets(callee, target);
  const isFlat = lists.every((each) => typeof each === "string");
  const nested = isFlat && texts.length === 1 ? [lists] : lists;
  if (texts.length > 0 && nested.length !== texts.length && nested.every((each) => each.length > 0)) {
    throw new RangeError(
      `${callee}: expected targets for each of ${texts.length} predictions. Received: targets for ${nested.length}.`,
    );
  }
  return texts.slice(0, nested.length).map((text, i) => {
    const targets = nested[i] ?? [];
    return [text, typeof targets === "string" ? [targets] : targets];
  });
}

/** How often each sequence of `n` items occurs. */
export function countNGrams(items: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= items.length; i++) {
    // A character that no word holds keeps words apart.
    const key = items.slice(i, i + n).join("\u0000");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The sum of counts. */
export function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** How many n-grams two counts share. */
export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, count] of a) sum += Math.min(count, b.get(key) ?? 0);
  return sum;
}
