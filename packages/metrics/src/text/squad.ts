/** @file Answers to questions: how many are exact, and which words they share with the right ones. */
import { int32, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { listOf as itemsOf } from "@lightning-ts/torch/util/lists";
import { MetricError, shown } from "../util/errors.js";
import { warn } from "../util/warn.js";
import { countNGrams, overlap, wordsOf } from "./words.js";

/** An answer that was given, in the form of SQuAD's files. */
export interface SquadPrediction {
  /** The answer that was found. */
  prediction_text: string;
  /** The question. */
  id: string;
}

/** The right answers of a question, in the form of SQuAD's files. */
export interface SquadTarget {
  /** The right answers, and where they begin in the text. */
  answers: { text: readonly string[]; answer_start?: readonly number[] };
  /** The question. */
  id: string;
}

/** Percentages of exact answers, and of words in common. */
export interface SquadScores {
  /** Answers that are right to the letter, in percent. */
  exact_match: Tensor;
  /** The F score of words, in percent. */
  f1: Tensor;
}

type List<T> = T | readonly T[];

/** A text without case, punctuation and articles. */
function normalized(text: string): string {
  const plain = text.toLowerCase().replace(/[!-/:-@[-`{-~]/g, "");
  return wordsOf(plain.replace(/\b(a|an|the)\b/g, " ")).join(" ");
}

function f1(answer: string, target: string): number {
  const [a, b] = [wordsOf(normalized(answer)), wordsOf(normalized(target))];
  if (a.length === 0 || b.length === 0) return Number(a.length === b.length);
  const same = overlap(countNGrams(a, 1), countNGrams(b, 1));
  return same === 0 ? 0 : (2 * (same / a.length) * (same / b.length)) / (same / a.length + same / b.length);
}

/** Exact answers and words in common, in percent. Counterpart: `torchmetrics.text.SQuAD`. */
export class SQuAD extends Metric<
  [preds: List<SquadPrediction>, target: List<SquadTarget>],
  SquadScores,
  Record<"f1_score" | "exact_match" | "total", Tensor>
> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;

  constructor(options: MetricOptions = {}) {
    super(options);
    this.addState("f1_score", zeros([]), { distReduceFx: "sum" });
    this.addState("exact_match", zeros([]), { distReduceFx: "sum" });
    this.addState("total", zeros([], { dtype: int32 }), { distReduceFx: "sum" });
  }

  override update(preds: List<SquadPrediction>, target: List<SquadTarget>): void {
    const answers = new Map<string, string>();
    for (const given of listOf(preds)) {
      if (typeof given.prediction_text !== "string" || given.id === undefined)
        throw new MetricError(`SQuAD: expected predictions { prediction_text, id }. Received: ${shown(given)}.`);
      answers.set(given.id, given.prediction_text);
    }
    let [exact, shared, count] = [0, 0, 0];
    for (const question of listOf(target)) {
      if (!Array.isArray(question.answers?.text) || question.id === undefined)
        throw new MetricError(`SQuAD: expected targets { answers: { text }, id }. Received: ${shown(question)}.`);
      count++;
      const answer = answers.get(question.id);
      if (answer === undefined) {
        warn(`SQuAD: the question ${question.id} has no answer, which counts as 0.`);
        continue;
      }
      const texts: readonly string[] = question.answers.text;
      exact += Math.max(...texts.map((text) => Number(normalized(answer) === normalized(text))));
      shared += Math.max(...texts.map((text) => f1(answer, text)));
    }
    const { states } = this;
    states.exact_match = states.exact_match.add(exact);
    states.f1_score = states.f1_score.add(shared);
    states.total = states.total.add(count);
  }

  override compute(): SquadScores {
    const { exact_match: exact, f1_score: shared, total } = this.states;
    return { exact_match: exact.mul(100).div(total), f1: shared.mul(100).div(total) };
  }
}

function listOf<T>(given: List<T>): readonly T[] {
  return Array.isArray(given) ? itemsOf("SQuAD", "preds and target", given as readonly T[]) : [given as T];
}
