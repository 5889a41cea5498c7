/** @file TER: edits and shifts of words that make a target of a prediction. */
import { cat, full, tensor, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { expectBoolean } from "../util/options.js";
import { shiftsAndEdits } from "./shifts.js";
import { type TargetTexts, type Texts, withTargets, wordsOf } from "./words.js";

/** Options of `TranslationEditRate`. */
export interface TranslationEditRateOptions extends MetricOptions {
  /** Whether punctuation is set apart from words. Default false. */
  normalize?: boolean;
  /** Whether punctuation is left out. Default false. */
  noPunctuation?: boolean;
  /** Whether case is passed over. Default true. */
  lowercase?: boolean;
  /** Whether both are done for Asian texts, too. Default false. */
  asianSupport?: boolean;
  /** Whether the rates of all texts are given too. Default false. */
  returnSentenceLevelScore?: boolean;
}

type Rules = readonly (readonly [RegExp, string])[];

const western: Rules = [
  [/\n-/g, ""],
  [/\n/g, " "],
  [/&quot;/g, '"'],
  [/&amp;/g, "&"],
  [/&lt;/g, "<"],
  [/&gt;/g, ">"],
  [/([{-~[-` -&(-+:-@/])/g, " $1 "],
  [/'s /g, " 's "],
  [/'s$/g, " 's"],
  [/([^0-9])([.,])/g, "$1 $2 "],
  [/([.,])([^0-9])/g, " $1 $2"],
  [/([0-9])(-)/g, "$1 $2 "],
];

const asianPunctuation = /([\u3001\u3002\u3008-\u3011\u3014-\u301f\uff61-\uff65\u30fb])/g;
const fullWidthPunctuation = /([\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09])/g;

const asian: Rules = [
  [/([\u4e00-\u9fff\u3400-\u4dbf])/g, " $1 "],
  [/([\u31c0-\u31ef\u2e80-\u2eff])/g, " $1 "],
  [/([\u3300-\u33ff\uf900-\ufaff\ufe30-\ufe4f])/g, " $1 "],
  [/([\u3200-\u3f22])/g, " $1 "],
  [/(^|^[\u3040-\u309f])([\u3040-\u309f]+)(?=$|^[\u3040-\u309f])/g, "$1 $2 "],
  [/(^|^[\u30a0-\u30ff])([\u30a0-\u30ff]+)(?=$|^[\u30a0-\u30ff])/g, "$1 $2 "],
  [/(^|^[\u31f0-\u31ff])([\u31f0-\u31ff]+)(?=$|^[\u31f0-\u31ff])/g, "$1 $2 "],
  [asianPunctuation, " $1 "],
  [fullWidthPunctuation, " $1 "],
];

function apply(rules: Rules, text: string): string {
  return rules.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text);
}

/** Edits divided by the length of the target; 1 for edits of an empty one. */
function rate(edits: number, length: number): number {
  if (edits <= 0) return 0;
  return length > 0 ? edits / length : 1;
}

type TerStates = { total_num_edits: Tensor; total_tgt_len: Tensor; sentence_ter: Tensor[] };

/** Edits and shifts of words, divided by the mean length of targets. Counterpart: `torchmetrics.text.TranslationEditRate`. */
export class TranslationEditRate extends Metric<
  [preds: Texts, target: TargetTexts],
  Tensor | [Tensor, Tensor],
  TerStates
> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  private readonly settings: Required<Omit<TranslationEditRateOptions, keyof MetricOptions>>;

  constructor(options: TranslationEditRateOptions = {}) {
    const { normalize = false, noPunctuation = false, lowercase = true, asianSupport = false, ...more } = options;
    const { returnSentenceLevelScore = false, ...rest } = more;
    super(rest);
    this.settings = { normalize, noPunctuation, lowercase, asianSupport, returnSentenceLevelScore };
    for (const [name, value] of Object.entries(this.settings)) expectBoolean(this.constructor.name, name, value);
    this.addState("total_num_edits", zeros([]), { distReduceFx: "sum" });
    this.addState("total_tgt_len", zeros([]), { distReduceFx: "sum" });
    if (returnSentenceLevelScore) this.addState("sentence_ter", [], { distReduceFx: "cat" });
  }

  private words(given: string): string[] {
    const { normalize, noPunctuation, lowercase, asianSupport } = this.settings;
    let text = given.trimEnd();
    if (text === "") return [];
    if (lowercase) text = text.toLowerCase();
    if (normalize) {
      text = apply(western, ` ${text} `);
      if (asianSupport) text = apply(asian, text);
    }
    if (noPunctuation) {
      text = text.replace(/[.,?:;!"()]/g, "");
      if (asianSupport) text = text.replace(asianPunctuation, "").replace(fullWidthPunctuation, "");
    }
    return wordsOf(text);
  }

  override update(preds: Texts, target: TargetTexts): void {
    let [edits, length] = [0, 0];
    const rates: number[] = [];
    for (const [pred, targets] of withTargets("TranslationEditRate", preds, target)) {
      const own = this.words(pred);
      const others = targets.map((text) => this.words(text));
      const least = Math.min(...others.map((other) => shiftsAndEdits(other, own)));
      const mean = others.reduce((sum, other) => sum + other.length, 0) / others.length;
      edits += least;
      length += mean;
      rates.push(rate(least, mean));
    }
    const { states, device } = this;
    states.total_num_edits = states.total_num_edits.add(edits);
    states.total_tgt_len = states.total_tgt_len.add(length);
    if (this.settings.returnSentenceLevelScore) append(states, "sentence_ter", tensor(rates, { device }));
  }

  override compute(): Tensor | [Tensor, Tensor] {
    const { total_num_edits: edits, total_tgt_len: length } = this.states;
    const value = full([], rate(Number(edits.item()), Number(length.item())), { device: this.device }); // host-device synchronisation
    return this.settings.returnSentenceLevelScore ? [value, cat(this.states.sentence_ter)] : value;
  }
}
