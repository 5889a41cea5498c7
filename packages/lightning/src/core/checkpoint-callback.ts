/** @file Checkpoint: the base of callbacks that save models. */
import { Callback } from "./callback.js";

/** The base of callbacks that save models; the Trainer calls them after all others. Counterpart: `Checkpoint`. */
export abstract class Checkpoint extends Callback {
  override get role(): "checkpoint" {
    return "checkpoint";
  }

  /** The best file so far, or the newest without a metric; "" before the first. */
  bestModelPath = "";
  /** The newest file that holds the last state, "" before the first. */
  lastModelPath = "";
}
