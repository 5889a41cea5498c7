/** @file BLEU: which sequences of words predictions share with targets. */
import { full, tensor, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { RangeError } from "../util/errors.js";
import { expectOneOf, expectWhole } from "../util/options.js";
import { type SacreTokenizer, tokenized, tokenizerNames } from "./sacre-tokenizers.js";
import {
  countNGrams,
  listOfTargets,
  listOfTexts,
  overlap,
  type TargetTexts,
  type Texts,
  total,
  withTargets,
  wordsOf,
} from "./words.js";

/** Options of `BLEUScore`. */
export interface BLEUScoreOptions extends MetricOptions {
  /** The longest sequences that count. Default 4. */
  nGram?: number;
  /** Whether counts are smoothed, so that none is 0. Default false. */
  smooth?: boolean;
  /** The weights of sequences by length. Default null: the same for all. */
  weights?: readonly number[] | null;
}

type BleuStates = Record<"preds_len" | "target_len" | "numerator" | "denominator", Tensor>;

/** The geometric mean of shares of sequences of words in common, less for short predictions. Counterpart: `torchmetrics.text.BLEUScore`. */
export class BLEUScore extends Metric<[preds: Texts, target: TargetTexts], Tensor, BleuStates> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = true;
  /** The longest sequences that count. */
  readonly nGram: number;
  /** Whether counts are smoothed. */
  readonly smooth: boolean;
  /** The weights of sequences by length. */
  readonly weights: readonly number[];

  constructor(options: BLEUScoreOptions = {}) {
    const { nGram = 4, smooth = false, weights = null, ...rest } = options;
    super(rest);
    expectWhole(this.constructor.name, "nGram", nGram, 1);
    if (weights !== null && weights.length !== nGram)
      throw new RangeError(
        `${this.constructor.name}: expected ${nGram} weights, one a length. Received: ${weights.length}.`,
      );
    this.nGram = nGram;
    this.smooth = smooth;
    this.weights = weights ?? new Array<number>(nGram).fill(1 / nGram);
    this.addState("preds_len", zeros([]), { distReduceFx: "sum" });
    this.addState("target_len", zeros([]), { distReduceFx: "sum" });
    this.addState("numerator", zeros([nGram]), { distReduceFx: "sum" });
    this.addState("denominator", zeros([nGram]), { distReduceFx: "sum" });
  }

  /** The words of a text. */
  protected tokenize(text: string): string[] {
    return wordsOf(text);
  }

  override update(preds: Texts, target: TargetTexts): void {
    let [predsLength, targetLength] = [0, 0];
    const orders = Array.from({ length: this.nGram }, (_, i) => i + 1);
    const [found, all] = [orders.map(() => 0), orders.map(() => 0)];
    for (const [pred, targets] of this.pairs(preds, target)) {
      const words = this.tokenize(pred);
      const others = targets.map((text) => this.tokenize(text));
      predsLength += words.length;
      targetLength += nearestLength(words.length, others);
      for (const [i, n] of orders.entries()) {
        const counts = countNGrams(words, n);
        const most = new Map<string, number>();
        for (const other of others)
          for (const [key, count] of countNGrams(other, n)) most.set(key, Math.max(count, most.get(key) ?? 0));
        found[i] = (found[i] ?? 0) + overlap(counts, most);
        all[i] = (all[i] ?? 0) + total(counts);
      }
    }
    const { states, device } = this;
    states.preds_len = states.preds_len.add(predsLength);
    states.target_len = states.target_len.add(targetLength);
    states.numerator = states.numerator.add(tensor(found, { device }));
    states.denominator = states.denominator.add(tensor(all, { device }));
  }

  private pairs(preds: Texts, target: TargetTexts): [string, readonly string[]][] {
    const callee = this.constructor.name;
    const texts = listOfTexts(callee, "preds", preds);
    const lists = listOfTargets(callee, target).map((each) => (typeof each === "string" ? [each] : each));
    // As in torchmetrics, what has no partner is passed over.
    return withTargets(callee, texts.slice(0, lists.length), lists.slice(0, texts.length));
  }

  override compute(): Tensor {
    const { numerator, denominator, preds_len: preds, target_len: target } = this.states;
    if (Number(numerator.amin().item()) === 0) return full([], 0, { device: numerator.device }); // host-device synchronisation
    let precisions = numerator.div(denominator);
    if (this.smooth) {
      const smoothed = numerator.add(1).div(denominator.add(1));
      smoothed.narrow(0, 0, 1).copy_(precisions.narrow(0, 0, 1));
      precisions = smoothed;
    }
    const mean = precisions
      .log()
      .mul(tensor([...this.weights], { device: numerator.device }))
      .sum()
      .exp();
    return mean.mul(target.div(preds).neg().add(1).exp().clamp(0, 1));
  }
}

/** The length of the target that is nearest to the prediction's; of equally near ones the first. */
function nearestLength(length: number, targets: readonly (readonly string[])[]): number {
  let best: number | null = null;
  for (const target of targets) {
    if (best === null || Math.abs(length - target.length) < Math.abs(length - best)) best = target.length;
  }
  return best ?? 0;
}

/** Options of `SacreBLEUScore`. */
export interface SacreBLEUScoreOptions extends BLEUScoreOptions {
  /** How texts are cut into words. Default "13a". */
  tokenize?: SacreTokenizer;
  /** Whether case is passed over. Default false. */
  lowercase?: boolean;
}

/** BLEU with the tokenizers of SacreBLEU, so that values of different works can be compared. Counterpart: `torchmetrics.text.SacreBLEUScore`. */
export class SacreBLEUScore extends BLEUScore {
  /** How texts are cut into words. */
  readonly tokenizer: SacreTokenizer;
  /** Whether case is passed over. */
  readonly lowercase: boolean;

  constructor(options: SacreBLEUScoreOptions = {}) {
    const { tokenize = "13a", lowercase = false, ...rest } = options;
    super(rest);
    expectOneOf(this.constructor.name, "tokenize", tokenize, tokenizerNames);
    this.tokenizer = tokenize;
    this.lowercase = lowercase;
  }

  protected override tokenize(text: string): string[] {
    return tokenized(text, this.tokenizer, this.lowercase);
  }
}
