/** @file What a checkpoint may be chosen by or named after: logged metrics, and the counters of epochs and steps. */
import { Tensor } from "@lightning-ts/torch";
import { ownValue } from "@lightning-ts/torch/util/own-keys";
import { show } from "../../util/show.js";
import type { Trainer } from "../../core/attached-types.js";

/** The value of a name; undefined for one that was not logged. A metric comes before the Trainer's own counter of the same name. */
export function candidate(trainer: Trainer, name: string): Tensor | number | undefined {
  const logged = ownValue(trainer.callbackMetrics, name);
  if (name === "epoch") return logged === undefined ? trainer.currentEpoch : wholeOf(logged);
  if (name === "step") return logged === undefined ? trainer.globalStep : wholeOf(logged);
  return logged;
}

/** The message that there is no value of a name, and which names there are. */
export function noCandidate(trainer: Trainer, name: string): string {
  const known = [...new Set([...Object.keys(trainer.callbackMetrics), "epoch", "step"])].join(", ");
  return (
    `ModelCheckpoint({ monitor: ${show(name)} }) could not find that metric. Received: ${known}. ` +
    `Call this.log(${show(name)}, value) in the LightningModule, or monitor one of these.`
  );
}

/** A counter, cut to a whole number. */
export function wholeOf(metric: Tensor | number): number {
  return Math.trunc(Number(metric instanceof Tensor ? metric.item() : metric));
}
