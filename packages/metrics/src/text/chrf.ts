/** @file chrF: which sequences of characters and words predictions share with targets. */
import { cat, tensor, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { wrongValue } from "../util/errors.js";
import { expectWhole } from "../util/options.js";
import { countNGrams, overlap, type TargetTexts, type Texts, total, withTargets, wordsOf } from "./words.js";

/** Options of `CHRFScore`. */
export interface CHRFScoreOptions extends MetricOptions {
  /** The longest sequences of characters. Default 6. */
  nCharOrder?: number;
  /** The longest sequences of words; 0 for chrF, 2 for chrF++. Default 2. */
  nWordOrder?: number;
  /** How much more recall weighs than precision. Default 2. */
  beta?: number;
  /** Whether case is passed over. Default false. */
  lowercase?: boolean;
  /** Whether white space counts as characters. Default false. */
  whitespace?: boolean;
  /** Whether the scores of all texts are given too. Default false. */
  returnSentenceLevelScore?: boolean;
}

const punctuation = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

/** Words, of which punctuation at an end stands by itself. */
function wordsAndPunctuation(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const characters = Array.from(word);
    const [first = "", last = ""] = [characters[0], characters.at(-1)];
    if (characters.length === 1) return [word];
    if (punctuation.has(last)) return [characters.slice(0, -1).join(""), last];
    return punctuation.has(first) ? [first, characters.slice(1).join("")] : [word];
  });
}

/** The F score of shares in common. */
function fScore(matching: number, preds: number, target: number, beta: number): number {
  const [precision, recall] = [preds > 0 ? matching / preds : 0, target > 0 ? matching / target : 0];
  return ((1 + beta ** 2) * precision * recall) / Math.max(beta ** 2 * precision + recall, 1e-16);
}

/** The mean F score of counts by level and length. */
function meanFScore(
  matching: readonly number[],
  preds: readonly number[],
  target: readonly number[],
  beta: number,
): number {
  return (
    matching.reduce((sum, count, i) => sum + fScore(count, preds[i] ?? 0, target[i] ?? 0, beta), 0) / matching.length
  );
}

/** The mean F score of characters and words; with the scores of all texts if asked for. Counterpart: `torchmetrics.text.CHRFScore`. */
export class CHRFScore extends Metric<[preds: Texts, target: TargetTexts], Tensor | [Tensor, Tensor]> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = true;
  private readonly settings: Required<Omit<CHRFScoreOptions, keyof MetricOptions>>;

  constructor(options: CHRFScoreOptions = {}) {
    const { nCharOrder = 6, nWordOrder = 2, beta = 2, lowercase = false, whitespace = false, ...more } = options;
    const { returnSentenceLevelScore = false, ...rest } = more;
    super(rest);
    expectWhole(this.constructor.name, "nCharOrder", nCharOrder, 1);
    expectWhole(this.constructor.name, "nWordOrder", nWordOrder, 0);
    if (!(typeof beta === "number" && beta >= 0))
      throw wrongValue(this.constructor.name, "beta", "a number of at least 0", beta);
    this.settings = { nCharOrder, nWordOrder, beta, lowercase, whitespace, returnSentenceLevelScore };
    for (const [level, order] of [
      ["char", nCharOrder],
      ["word", nWordOrder],
    ] as const) {
      for (const kind of ["preds", "target", "matching"] as const)
        for (let n = 1; n <= order; n++)
          this.addState(`total_${kind}_${level}_${n}_grams`, zeros([]), { distReduceFx: "sum" });
    }
    if (returnSentenceLevelScore) this.addState("sentence_chrf_score", [], { distReduceFx: "cat" });
  }

  /** The levels and lengths of sequences, in the order of the counts. */
  private get orders(): [level: "char" | "word", n: number][] {
    const { nCharOrder, nWordOrder } = this.settings;
    const upTo = (level: "char" | "word", order: number): ["char" | "word", number][] =>
      Array.from({ length: order }, (_, i) => [level, i + 1]);
    return [...upTo("char", nCharOrder), ...upTo("word", nWordOrder)];
  }

  /** The counts of sequences of a text, by level and length. */
  private counts(given: string): Map<string, number>[] {
    const { lowercase, whitespace } = this.settings;
    const text = lowercase ? given.toLowerCase() : given;
    const items = {
      char: Array.from(whitespace ? text : text.trim().replaceAll(" ", "")),
      word: wordsAndPunctuation(text),
    };
    return this.orders.map(([level, n]) => countNGrams(items[level], n));
  }

  override update(preds: Texts, target: TargetTexts): void {
    const { orders, states, device } = this;
    const { beta } = this.settings;
    const sums = { preds: orders.map(() => 0), target: orders.map(() => 0), matching: orders.map(() => 0) };
    const scores: number[] = [];
    for (const [pred, targets] of withTargets("CHRFScore", preds, target)) {
      const own = this.counts(pred);
      const ownTotals = own.map(total);
      let best = { score: 0, matching: orders.map(() => 0), target: orders.map(() => 0) };
      for (const text of targets) {
        const others = this.counts(text);
        const matching = others.map((counts, i) => overlap(counts, own[i] ?? new Map()));
        const totals = others.map(total);
        const score = meanFScore(matching, ownTotals, totals, beta);
        if (score > best.score) best = { score, matching, target: totals };
      }
      scores.push(best.score);
      for (const i of orders.keys()) {
        sums.preds[i] = (sums.preds[i] ?? 0) + (ownTotals[i] ?? 0);
        sums.target[i] = (sums.target[i] ?? 0) + (best.target[i] ?? 0);
        sums.matching[i] = (sums.matching[i] ?? 0) + (best.matching[i] ?? 0);
      }
    }
    for (const [i, [level, n]] of orders.entries()) {
      for (const kind of ["preds", "target", "matching"] as const) {
        const name = `total_${kind}_${level}_${n}_grams`;
        states[name] = (states[name] as Tensor).add(sums[kind][i] ?? 0);
      }
    }
    if (this.settings.returnSentenceLevelScore && scores.length > 0)
      append(states, "sentence_chrf_score", tensor(scores, { device }));
  }

  override compute(): Tensor | [Tensor, Tensor] {
    const { states, device } = this;
    const read = (kind: string): number[] =>
      this.orders.map(([level, n]) => Number((states[`total_${kind}_${level}_${n}_grams`] as Tensor).item())); // host-device synchronisation
    const score = tensor(meanFScore(read("matching"), read("preds"), read("target"), this.settings.beta), { device });
    return this.settings.returnSentenceLevelScore ? [score, cat(states.sentence_chrf_score as Tensor[])] : score;
  }
}
