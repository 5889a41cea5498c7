/** @file Edits of words where whole phrases may be moved at the cost of one, looked for as tercom does. */
import { type Edit, editsNearDiagonal } from "./edit-distance.js";

const longestShift = 10;
const farthestShift = 50;
const mostCandidates = 1000;

/** Where the words of both sides are, and which of them are edited. */
interface Alignment {
  /** The place in the words for each place in the target. */
  places: Map<number, number>;
  target: boolean[];
  words: boolean[];
}

/** What edits that make the target of the words say of both. */
function align(edits: readonly Edit[]): Alignment {
  const alignment: Alignment = { places: new Map(), target: [], words: [] };
  let [atWords, atTarget] = [-1, -1];
  for (const edit of edits) {
    const isError = edit !== "keep";
    // A word that is deleted is one of the words only, an inserted one of the target only.
    if (edit !== "insert") {
      atWords++;
      alignment.words.push(isError);
    }
    if (edit !== "delete") {
      atTarget++;
      alignment.places.set(atTarget, atWords);
      alignment.target.push(isError);
    }
  }
  return alignment;
}

/** Phrases that both sides have: where they begin, and how long they are. */
function* sharedPhrases(words: readonly string[], target: readonly string[]): Generator<[number, number, number]> {
  for (let from = 0; from < words.length; from++) {
    for (let to = 0; to < target.length; to++) {
      if (Math.abs(to - from) > farthestShift) continue;
      for (let length = 1; length < longestShift; length++) {
        if (words[from + length - 1] !== target[to + length - 1]) break;
        yield [from, to, length];
        if (words.length === from + length || target.length === to + length) break;
      }
    }
  }
}

function shifted(words: readonly string[], from: number, length: number, to: number): string[] {
  const phrase = words.slice(from, from + length);
  if (to < from) return [...words.slice(0, to), ...phrase, ...words.slice(to, from), ...words.slice(from + length)];
  if (to > from + length)
    return [...words.slice(0, from), ...words.slice(from + length, to), ...phrase, ...words.slice(to)];
  return [...words.slice(0, from), ...words.slice(from + length, length + to), ...phrase, ...words.slice(length + to)];
}

/** Edits that a shift saves, its length, and where it is from and to, as numbers of which larger ones are better. */
interface Candidate {
  order: readonly number[];
  words: string[];
}

function isBetter(a: Candidate, b: Candidate): boolean {
  for (const [i, value] of a.order.entries()) if (value !== b.order[i]) return value > (b.order[i] ?? 0);
  for (const [i, word] of a.words.entries()) if (word !== b.words[i]) return word > (b.words[i] ?? "");
  return false;
}

/** The best shift of a phrase. */
function bestShift(words: readonly string[], target: readonly string[], checked: number): [Candidate | null, number] {
  const { cost, edits } = editsNearDiagonal(words, target);
  const { places, ...errors } = align(edits);
  let best: Candidate | null = null;
  for (const [from, to, length] of sharedPhrases(words, target)) {
    const isRight = (side: boolean[], start: number): boolean => !side.slice(start, start + length).includes(true);
    const place = places.get(to);
    const isThere = place !== undefined && from <= place && place < from + length;
    if (isRight(errors.words, from) || isRight(errors.target, to) || isThere) continue;
    let previous = -1;
    for (let offset = -1; offset < length; offset++) {
      const aligned = places.get(to + offset);
      if (to + offset !== -1 && aligned === undefined) break;
      const index = to + offset === -1 ? 0 : (aligned ?? 0) + 1;
      if (index === previous) continue;
      previous = index;
      const changed = shifted(words, from, length, index);
      const saved = cost - editsNearDiagonal(changed, target).cost;
      checked++;
      const candidate = { order: [saved, length, -from, -index], words: changed };
      if (best === null || isBetter(candidate, best)) best = candidate;
    }
    if (checked >= mostCandidates) break;
  }
  return [best, checked];
}

/** The least shifts and edits that make the target of the words; 0 for an empty target. */
export function shiftsAndEdits(words: readonly string[], target: readonly string[]): number {
  if (target.length === 0) return 0;
  let current = words;
  let [shifts, checked] = [0, 0];
  for (;;) {
    const [best, count] = bestShift(current, target, checked);
    checked = count;
    if (best === null || checked >= mostCandidates || (best.order[0] ?? 0) <= 0) break;
    shifts++;
    current = best.words;
  }
  return shifts + editsNearDiagonal(current, target).cost;
}
