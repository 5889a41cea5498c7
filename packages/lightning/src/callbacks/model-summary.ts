/** @file ModelSummary: prints a table of the model's layers when training starts. */
import { Callback } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroInfo } from "../core/rank-zero.js";
import type { Trainer } from "../trainer/trainer.js";
import { checkDepth, type ModelSummaryResult, summarize } from "./summary/summarize.js";

/** Options of ModelSummary. */
export interface ModelSummaryOptions {
  /** How deep: 1 lists direct children, 2 their children too, -1 all, 0 prints nothing. Default 1. */
  maxDepth?: number;
}

/**
 * Prints a table of the model's layers when a run of `fit` starts: parameters, modes, operations, sizes if the module has an
 * `exampleInputArray`, totals. Counterpart: `lightning.pytorch.callbacks.ModelSummary`.
 */
export class ModelSummary extends Callback {
  override get role(): "modelSummary" {
    return "modelSummary";
  }

  readonly maxDepth: number;

  /** @throws RangeError for a `maxDepth` that is no whole number >= -1 */
  constructor(options: ModelSummaryOptions = {}) {
    super();
    this.maxDepth = options.maxDepth ?? 1;
    checkDepth(this.maxDepth);
  }

  override onFitStart(trainer: Trainer, module: LightningModule): void {
    if (this.maxDepth === 0 || !trainer.isGlobalZero) return;
    this.summarize(summarize(module, { maxDepth: this.maxDepth, precisionBits: bitsOf(trainer.precision) }));
  }

  /** Prints; to be overridden by who wants the summary elsewhere. */
  summarize(summary: ModelSummaryResult): void {
    rankZeroInfo(`\n${summary.toString()}`);
  }
}

// "16-mixed" is 16, "bf16-true" 16, "transformer-engine" 32.
function bitsOf(precision: string): number {
  const bits = Number(/\d+/.exec(precision)?.[0] ?? 32);
  return [16, 32, 64].includes(bits) ? bits : 32;
}
