/** @file ModelSummary: prints a table of the model's layers when training starts. */
import { Callback } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import { show } from "../util/show.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { TypeError } from "../util/user-errors.js";
import type { Trainer } from "../core/attached-types.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { depth, type ModelSummaryResult, summarize } from "./summary/summarize.js";

const options = new Options("ModelSummary", {
  /** How deep: 1 lists direct children, 2 their children too, -1 all, 0 prints nothing. Default 1. */
  maxDepth: option(depth, 1),
});

/** Options of ModelSummary. */
export interface ModelSummaryOptions extends OptionsOf<typeof options> {}

/**
 * Prints a table of the model's layers when a run of `fit` starts: parameters, modes, operations, sizes if the module has an
 * `exampleInputArray`, totals. Counterpart: `lightning.pytorch.callbacks.ModelSummary`.
 */
export class ModelSummary extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override get role(): "modelSummary" {
    return "modelSummary";
  }

  /** How many levels of children are shown; -1 all of them. */
  readonly maxDepth: number;

  /** @throws RangeError for a `maxDepth` that is not a whole number >= -1 */
  constructor(given: ModelSummaryOptions | number = {}) {
    super();
    this.maxDepth = options.read(typeof given === "number" ? { maxDepth: given } : given).maxDepth;
  }

  override onFitStart(trainer: Trainer, module: LightningModule): void {
    if (this.maxDepth === 0 || !trainer.isGlobalZero) return;
    this.summarize(summarize(module, { maxDepth: this.maxDepth, precisionBits: bitsOf(trainer.precision) }));
  }

  /**
   * Prints the summary. Override it to show the summary elsewhere.
   *
   * @throws TypeError for what is no summary
   */
  summarize(summary: ModelSummaryResult): void {
    expectSummary("summarize", summary);
    rankZeroInfo(`\n${this.text(summary)}`);
  }

  /** The text that is printed. */
  protected text(summary: ModelSummaryResult): string {
    expectSummary("text", summary);
    return summary.toString();
  }
}

/** The toString of an array would write out a list that claims billions of items. */
function expectSummary(callee: string, summary: unknown): void {
  if (Array.isArray(Reflect.get(Object(summary) as object, "layers"))) return;
  throw new TypeError(`ModelSummary.${callee} expects what summarize() gives. Received: ${show(summary)}.`);
}

const bits: Readonly<Record<string, number>> = { "64-true": 64, "32-true": 32, "16-true": 16, "bf16-true": 16 };

/** Bits of a parameter: those of a mixed precision are kept in full. */
function bitsOf(precision: string): number {
  const known = bits[precision];
  if (known !== undefined) return known;
  rankZeroWarn(
    `Precision ${precision} is not supported by the model summary. Estimated model size in MB will not be accurate. Using 32 bits instead.`,
  );
  return 32;
}
