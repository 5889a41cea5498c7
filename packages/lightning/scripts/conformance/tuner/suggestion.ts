/** @file What is suggested for curves that are given. */
import { LRFinder } from "@lightning-ts/lightning";
import { valueDifference } from "../compare.js";
import { unknownField } from "../fields.js";
import { numberOf } from "../precision/tolerance.js";
import { suggestionFields } from "./fields.js";
import type { SuggestionCase } from "./scenario.js";

/** The first difference of a recorded case, or null. */
export function suggestionDifference(recorded: SuggestionCase): string | null {
  const unread = unknownField(recorded, suggestionFields);
  if (unread !== null) return unread;
  const finder = new LRFinder("exponential", 1e-8, 1, recorded.lr.length);
  const numbers = (values: readonly unknown[]): number[] => values.map((value) => numberOf(value) ?? NaN);
  finder.results = { lr: numbers(recorded.lr), loss: numbers(recorded.loss) };
  for (const [i, { skip_begin: begin, skip_end: end, ...expected }] of recorded.suggestions.entries()) {
    const messages: string[] = [];
    const { error } = console;
    console.error = () => void messages.push("error");
    let value: number | null;
    try {
      value = finder.suggestion(begin, end);
    } finally {
      console.error = error;
    }
    const found = valueDifference(expected, { value, index: finder.optimalIndex, messages }, `suggestions[${i}]`);
    if (found !== null) return found;
  }
  return null;
}
