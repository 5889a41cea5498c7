/** @file Checkpoint: the base of callbacks that save models. */
import type { MaybePromise } from "../util/promises.js";
import type { Trainer } from "./attached-types.js";
import { Callback } from "./callback.js";
import type { LightningModule } from "./module.js";

/** The base of callbacks that save models; the Trainer calls them after all others. Counterpart: `Checkpoint`. */
export abstract class Checkpoint extends Callback {
  override get role(): "checkpoint" {
    return "checkpoint";
  }

  /** The best file so far, or the newest without a metric; "" before the first. */
  bestModelPath = "";
  /** The newest file that holds the last state, "" before the first. */
  lastModelPath = "";

  /**
   * @internal A fit goes on exactly from a file that was written at a batch's end, by a callback before this one: what this one would have
   * done there is still to be done.
   */
  resumeBatchEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
}
