/** @file What a run gives a module while it is attached. */
import type { Tensor } from "@lightning-ts/torch";
import type { LogOptions, LogValue } from "../logging/options.js";
import type { MaybePromise } from "../util/promises.js";
import type { Trainer } from "./attached-types.js";
import type { LightningOptimizer } from "./lightning-optimizer.js";

/** A run, as its module sees it. */
export interface Attachment {
  /** The Trainer of the run. */
  readonly trainer: Trainer;
  /** The optimizers of the run, wrapped so that hooks and counters see their steps. */
  readonly lightningOptimizers: LightningOptimizer[];
  /** Logs a value, by the rules of the running hook. */
  log(name: string, value: LogValue, options: LogOptions): void;
  /** Backward in manual optimization, with the hooks and the precision of the run. */
  manualBackward(loss: Tensor, options: { retainGraph?: boolean }): MaybePromise;
}
