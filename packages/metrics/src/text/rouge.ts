/** @file ROUGE: which words and sequences of words predictions and targets have in common. */
import { listOf as itemsOf } from "@lightning-ts/torch/util/lists";
import { tensor, type Tensor } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { expectOneOf } from "../util/options.js";
import { concatenated } from "../util/tensors.js";
import { countNGrams, listOfTargets, listOfTexts, overlap, total } from "./words.js";

/** What is compared: sequences of n words, the longest common one, or that of each sentence. */
export type RougeKey = `rouge${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | "L" | "Lsum"}`;

/** Options of `ROUGEScore`. */
export interface ROUGEScoreOptions extends MetricOptions {
  /** What is compared. Default ["rouge1", "rouge2", "rougeL", "rougeLsum"]. */
  rougeKeys?: RougeKey | readonly RougeKey[];
  /** Whether of several targets the best counts or the mean. Default "best". */
  accumulate?: "best" | "avg";
  /** Changes a text before it is cut. Default null: small letters, and white space for all but letters and digits. */
  normalizer?: ((text: string) => string) | null;
  /** Cuts a text into words. Default null: at white space. */
  tokenizer?: ((text: string) => readonly string[]) | null;
  /** Makes a stem of a word of more than three letters. Default null: words are compared as they are. */
  stemmer?: ((word: string) => string) | null;
}

interface Scores {
  fmeasure: number;
  precision: number;
  recall: number;
}

const parts = ["fmeasure", "precision", "recall"] as const;
const keys: readonly RougeKey[] = [
  ...([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((n): RougeKey => `rouge${n}`),
  "rougeL",
  "rougeLsum",
];

function scores(hits: number, preds: number, target: number): Scores {
  if (preds === 0 || target === 0 || hits === 0) return { fmeasure: 0, precision: 0, recall: 0 };
  const [precision, recall] = [hits / preds, hits / target];
  return { fmeasure: (2 * precision * recall) / (precision + recall), precision, recall };
}

/** The lengths of the longest common sequences of all beginnings. */
function commonLengths(preds: readonly string[], target: readonly string[]): number[][] {
  const table = [new Array<number>(preds.length + 1).fill(0)];
  for (let i = 1; i <= target.length; i++) {
    const [above, row] = [table[i - 1] ?? [], [0]];
    for (let j = 1; j <= preds.length; j++) {
      const isSame = target[i - 1] === preds[j - 1];
      row.push(isSame ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0));
    }
    table.push(row);
  }
  return table;
}

/** The places in the target of the longest common sequence. */
function commonPlaces(preds: readonly string[], target: readonly string[]): number[] {
  const table = commonLengths(preds, target);
  const places: number[] = [];
  let [i, j] = [preds.length, target.length];
  while (i > 0 && j > 0) {
    if (preds[i - 1] === target[j - 1]) {
      places.push(j - 1);
      i--;
      j--;
    } else if ((table[j]?.[i - 1] ?? 0) > (table[j - 1]?.[i] ?? 0)) i--;
    else j--;
  }
  return places;
}

/** The hits of sentences: words of the targets' sentences that are in a common sequence with one of the predictions. */
function sentenceScores(preds: readonly (readonly string[])[], target: readonly (readonly string[])[]): Scores {
  const [left, leftOfTarget] = [countNGrams(preds.flat(), 1), countNGrams(target.flat(), 1)];
  let hits = 0;
  for (const sentence of target) {
    const places = [...new Set(preds.flatMap((each) => commonPlaces(each, sentence)))].sort((a, b) => a - b);
    for (const place of places) {
      const word = sentence[place] ?? "";
      const [a, b] = [left.get(word) ?? 0, leftOfTarget.get(word) ?? 0];
      if (a <= 0 || b <= 0) continue;
      hits++;
      left.set(word, a - 1);
      leftOfTarget.set(word, b - 1);
    }
  }
  return scores(hits, preds.flat().length, target.flat().length);
}

/** The sentences of a text: they end at a full stop, question or exclamation mark before white space, and at line ends. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/u).filter((sentence) => sentence.trim() !== "");
}

/** Precision, recall and F score of what texts have in common, by key and part, such as "rouge1_fmeasure". Counterpart: `torchmetrics.text.ROUGEScore`. */
export class ROUGEScore extends Metric<
  [preds: string | readonly string[], target: string | readonly (string | readonly string[])[]],
  Record<string, Tensor>,
  Record<string, Tensor[]>
> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = true;
  /** What is compared. */
  readonly rougeKeys: readonly RougeKey[];
  /** Whether of several targets the best counts or the mean. */
  readonly accumulate: "best" | "avg";
  private readonly cutting: Required<Pick<ROUGEScoreOptions, "normalizer" | "tokenizer" | "stemmer">>;

  constructor(options: ROUGEScoreOptions = {}) {
    const { rougeKeys = ["rouge1", "rouge2", "rougeL", "rougeLsum"], accumulate = "best", ...more } = options;
    const { normalizer = null, tokenizer = null, stemmer = null, ...rest } = more;
    super(rest);
    this.rougeKeys = typeof rougeKeys === "string" ? [rougeKeys] : rougeKeys;
    for (const key of this.rougeKeys) expectOneOf(this.constructor.name, "each of rougeKeys", key, keys);
    expectOneOf(this.constructor.name, "accumulate", accumulate, ["best", "avg"]);
    this.accumulate = accumulate;
    this.cutting = { normalizer, tokenizer, stemmer };
    for (const key of this.rougeKeys)
      for (const part of parts) this.addState(`${key}_${part}`, [], { distReduceFx: null });
  }

  private words(text: string): string[] {
    const { normalizer, tokenizer, stemmer } = this.cutting;
    const plain = normalizer?.(text) ?? text.toLowerCase().replace(/[^a-z0-9]+/g, " ");
    const words = tokenizer?.(plain) ?? plain.split(/\s+/);
    return words
      .map((word) => (stemmer !== null && word.length > 3 ? stemmer(word) : word))
      .filter((word) => word !== "");
  }

  private compare(key: RougeKey, pred: string, target: string): Scores {
    if (key === "rougeLsum") {
      const sentences = (text: string): string[][] => sentencesOf(text).map((sentence) => this.words(sentence));
      return sentenceScores(sentences(pred), sentences(target));
    }
    const [a, b] = [this.words(pred), this.words(target)];
    if (key === "rougeL") return scores(commonLengths(a, b)[b.length]?.[a.length] ?? 0, a.length, b.length);
    const n = Number(key.slice("rouge".length));
    const [x, y] = [countNGrams(a, n), countNGrams(b, n)];
    return scores(overlap(x, y), total(x), total(y));
  }

  override update(preds: string | readonly string[], target: string | readonly (string | readonly string[])[]): void {
    const texts = listOfTexts("ROUGEScore", "preds", preds);
    // A list of texts is the targets of a text, or one target each of several.
    const lists = typeof target === "string" ? [[target]] : listOfTargets("ROUGEScore", target);
    const targets = typeof target !== "string" && typeof preds === "string" ? [lists] : lists;
    for (const [i, text] of texts.entries()) {
      const own = targets[i];
      if (own === undefined) break;
      const list = (typeof own === "string" ? [own] : own) as readonly string[];
      for (const key of this.rougeKeys)
        this.keep(
          key,
          list.map((each) => this.compare(key, text, each)),
        );
    }
  }

  private keep(key: RougeKey, given: readonly Scores[]): void {
    const all = itemsOf("ROUGEScore", "scores", given);
    const best = all.reduce<Scores | null>(
      (found, each) => (found !== null && found.fmeasure >= each.fmeasure ? found : each),
      null,
    );
    for (const part of parts) {
      const mean = all.reduce((sum, each) => sum + each[part], 0) / all.length;
      const value = this.accumulate === "best" ? (best?.[part] ?? 0) : mean;
      append(this.states, `${key}_${part}`, tensor(value, { device: this.device }));
    }
  }

  override compute(): Record<string, Tensor> {
    return Object.fromEntries(
      Object.entries(this.states).map(([name, values]) => [
        name,
        values.length === 0 ? tensor(NaN, { device: this.device }) : concatenated(values).mean(),
      ]),
    );
  }
}
