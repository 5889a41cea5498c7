/** @file The list of the k best checkpoints. */
import { Tensor } from "@lightning-ts/torch";

/** Whether lower or higher is better. */
export type Mode = "min" | "max";

/** The k best values seen and the files they belong to; -1 keeps all. */
export class TopK {
  /** Whether lower or higher values are better. */
  readonly mode: Mode;
  /** How many files are kept; -1 keeps all. */
  readonly k: number;
  /** Files and their scores, in the order they were kept. */
  readonly scores = new Map<string, number>();
  /** The worst of the kept files, once the list is full. */
  worst = "";

  constructor(mode: Mode, k: number) {
    this.mode = mode;
    this.k = k;
  }

  /** The list of a checkpoint's state of ModelCheckpoint. */
  static restored(mode: Mode, k: number, state: Readonly<Record<string, unknown>>): TopK {
    const kept = new TopK(mode, k);
    const { best_k_models: scores, kth_best_model_path: worst } = state;
    if (typeof scores === "object" && scores !== null) {
      for (const [path, score] of Object.entries(scores)) {
        kept.scores.set(path, Number(score instanceof Tensor ? score.item() : score));
      }
    }
    if (typeof worst === "string") kept.worst = worst;
    return kept;
  }

  /** Whether to keep a value: always while there is room, else only if it is strictly better than the worst one. */
  accepts(value: number): boolean {
    if (this.k === -1 || this.scores.size < this.k) return true;
    const worst = this.scores.get(this.worst);
    return worst !== undefined && this.#better(value, worst);
  }

  /** Makes room: takes the worst file off a full list and returns it. */
  dropWorst(): string | undefined {
    if (this.k === -1 || this.k === 0 || this.scores.size < this.k) return undefined;
    const dropped = this.worst;
    this.scores.delete(dropped);
    return dropped;
  }

  /** Keeps a file. NaN counts as the worst possible value. */
  add(path: string, value: number): number {
    const score = Number.isNaN(value) ? (this.mode === "min" ? Infinity : -Infinity) : value;
    this.scores.set(path, score);
    if (this.k === -1 || this.scores.size === this.k) this.worst = this.#extreme((a, b) => this.#better(b, a));
    return score;
  }

  /** The best of the kept files; "" without any. */
  get best(): string {
    return this.#extreme((a, b) => this.#better(a, b));
  }

  #better(a: number, b: number): boolean {
    return this.mode === "min" ? a < b : a > b;
  }

  // Of equal scores the oldest, as with Python's min and max.
  #extreme(wins: (a: number, b: number) => boolean): string {
    let path = "";
    let score: number | undefined;
    for (const [candidate, value] of this.scores) {
      if (score === undefined || wins(value, score)) {
        path = candidate;
        score = value;
      }
    }
    return path;
  }
}
