/** @file Rates of edits between texts. */
import { int32, int64, tensor, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { RangeError } from "../util/errors.js";
import { expectOneOf, expectWhole } from "../util/options.js";
import { concatenated } from "../util/tensors.js";
import { editDistance, editsNearDiagonal } from "./edit-distance.js";
import { charactersOf, listOfTexts, type Texts, wordsOf } from "./words.js";

type Batch = [preds: Texts, target: Texts];

/** What adds up numbers of pairs of texts. */
abstract class TextSums<Name extends string> extends Metric<Batch, Tensor, Record<Name, Tensor>> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  private readonly names: readonly Name[];

  constructor(options: MetricOptions, names: readonly Name[]) {
    super(options);
    this.names = names;
    for (const name of names) this.addState(name, zeros([]), { distReduceFx: "sum" });
  }

  /** The numbers of a pair, in the order of the names. */
  protected abstract numbersOf(pred: string, target: string): readonly number[];

  override update(preds: Texts, target: Texts): void {
    const callee = this.constructor.name;
    const [texts, targets] = [listOfTexts(callee, "preds", preds), listOfTexts(callee, "target", target)];
    const sums = this.names.map(() => 0);
    for (const [i, text] of texts.entries()) {
      const other = targets[i];
      if (other === undefined) break;
      for (const [at, number] of this.numbersOf(text, other).entries()) sums[at] = (sums[at] ?? 0) + number;
    }
    for (const [at, name] of this.names.entries()) {
      this.states[name] = this.states[name].add(sums[at] ?? 0);
    }
  }
}

/** Edits of words, divided by the words of the targets. Counterpart: `torchmetrics.text.WordErrorRate`. */
export class WordErrorRate extends TextSums<"errors" | "total"> {
  constructor(options: MetricOptions = {}) {
    super(options, ["errors", "total"]);
  }

  protected override numbersOf(pred: string, target: string): number[] {
    const words = wordsOf(target);
    return [editDistance(wordsOf(pred), words), words.length];
  }

  override compute(): Tensor {
    return this.states.errors.div(this.states.total);
  }
}

/** Edits of characters, divided by the characters of the targets. Counterpart: `torchmetrics.text.CharErrorRate`. */
export class CharErrorRate extends TextSums<"errors" | "total"> {
  constructor(options: MetricOptions = {}) {
    super(options, ["errors", "total"]);
  }

  protected override numbersOf(pred: string, target: string): number[] {
    const characters = charactersOf(target);
    return [editDistance(charactersOf(pred), characters), characters.length];
  }

  override compute(): Tensor {
    return this.states.errors.div(this.states.total);
  }
}

/** Edits of words, divided by the words of the longer text of each pair. Counterpart: `torchmetrics.text.MatchErrorRate`. */
export class MatchErrorRate extends TextSums<"errors" | "total"> {
  constructor(options: MetricOptions = {}) {
    super(options, ["errors", "total"]);
  }

  protected override numbersOf(pred: string, target: string): number[] {
    const [a, b] = [wordsOf(pred), wordsOf(target)];
    return [editDistance(a, b), Math.max(a.length, b.length)];
  }

  override compute(): Tensor {
    return this.states.errors.div(this.states.total);
  }
}

/** What shares and losses of information are made of: minus the words in common, and how many there are. */
abstract class WordInformation extends TextSums<"errors" | "target_total" | "preds_total"> {
  constructor(options: MetricOptions = {}) {
    super(options, ["errors", "target_total", "preds_total"]);
  }

  protected override numbersOf(pred: string, target: string): number[] {
    const [a, b] = [wordsOf(pred), wordsOf(target)];
    return [editDistance(a, b) - Math.max(a.length, b.length), b.length, a.length];
  }

  protected preserved(): Tensor {
    const { errors, target_total: targets, preds_total: preds } = this.states;
    return errors.div(targets).mul(errors.div(preds));
  }
}

/** The share of words in common, of targets times of predictions. Counterpart: `torchmetrics.text.WordInfoPreserved`. */
export class WordInfoPreserved extends WordInformation {
  static override readonly higherIsBetter: boolean | null = false;

  override compute(): Tensor {
    return this.preserved();
  }
}

/** What is missing to all words in common. Counterpart: `torchmetrics.text.WordInfoLost`. */
export class WordInfoLost extends WordInformation {
  override compute(): Tensor {
    return this.preserved().neg().add(1);
  }
}

/** Options of `EditDistance`. */
export interface EditDistanceOptions extends MetricOptions {
  /** What a replaced character costs; one that is put in or left out costs 1. Default 1. */
  substitutionCost?: number;
  /** How the distances of pairs become one. Default "mean". */
  reduction?: "mean" | "sum" | "none" | null;
}

/** The least edits of characters between texts. Counterpart: `torchmetrics.text.EditDistance`. */
export class EditDistance extends Metric<Batch, Tensor> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** What a replaced character costs. */
  readonly substitutionCost: number;
  /** How the distances of pairs become one. */
  readonly reduction: "mean" | "sum" | "none" | null;

  constructor(options: EditDistanceOptions = {}) {
    const { substitutionCost = 1, reduction = "mean", ...rest } = options;
    super(rest);
    expectWhole(this.constructor.name, "substitutionCost", substitutionCost, 0);
    expectOneOf(this.constructor.name, "reduction", reduction, ["mean", "sum", "none", null]);
    this.substitutionCost = substitutionCost;
    this.reduction = reduction;
    if (this.keepsAll) {
      this.addState("edit_scores_list", [], { distReduceFx: "cat" });
      return;
    }
    this.addState("edit_scores", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
    this.addState("num_elements", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
  }

  private get keepsAll(): boolean {
    return this.reduction === "none" || this.reduction === null;
  }

  override update(preds: Texts, target: Texts): void {
    const [a, b] = [listOfTexts("EditDistance", "preds", preds), listOfTexts("EditDistance", "target", target)];
    if (a.length !== b.length)
      throw new RangeError(
        `EditDistance: expected as many targets as predictions. Received: ${a.length} and ${b.length}.`,
      );
    const distances = a.map(
      (text, i) => editsNearDiagonal(Array.from(text), Array.from(b[i] ?? ""), this.substitutionCost).cost,
    );
    const { states } = this;
    if (this.keepsAll) {
      append(states, "edit_scores_list", tensor(distances, { dtype: int32, device: this.device }));
      return;
    }
    states.edit_scores = (states.edit_scores as Tensor).add(distances.reduce((sum, each) => sum + each, 0));
    states.num_elements = (states.num_elements as Tensor).add(distances.length);
  }

  override compute(): Tensor {
    const { states } = this;
    if (this.keepsAll) return concatenated(states.edit_scores_list ?? []);
    const sum = states.edit_scores as Tensor;
    return this.reduction === "mean" ? sum.div(states.num_elements as Tensor) : sum;
  }
}
