/** @file The search for a learning rate: trains a few steps with a rate that rises, and notes the loss. */
import { Tensor } from "@lightning-ts/torch";
import { Callback } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import type { Trainer } from "../core/attached-types.js";
import type { Run } from "../run/run.js";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { LRFinder } from "./lr-finder.js";
import { LRRange, type RangeMode } from "./lr-range.js";
import { type SearchState, searching } from "./session-state.js";
import { Setting } from "./settings.js";

/** What a search tries. */
export interface LearningRateSearch {
  readonly minLr: number;
  readonly maxLr: number;
  /** Optimizer steps. */
  readonly steps: number;
  readonly mode: RangeMode;
  /** The search ends where the smoothed loss is more than this many times the best one; null for never. */
  readonly earlyStopThreshold: number | null;
  /** Whether the suggested rate is set. */
  readonly updateAttr: boolean;
  /** The setting that holds the rate, "" for the first of "lr", "learningRate" and "learning_rate" that is there. */
  readonly attrName: string;
}

/** The names of settings that hold the rate. */
const usual = ["lr", "learningRate", "learning_rate"] as const;

/**
 * Searches a learning rate, in a fit that has not begun to train, or between its epochs.
 *
 * @returns null where `fastDevRun` skips it
 * @throws MisconfigurationException for several optimizers, and where the setting is missing
 */
export async function searchLearningRate(
  trainer: Trainer,
  module: LightningModule,
  search: LearningRateSearch,
): Promise<LRFinder | null> {
  if (trainer.fastDevRun) {
    rankZeroWarn("The learning rate search is skipped, because `fastDevRun` is on.");
    return null;
  }
  const setting = search.updateAttr ? rateOf(trainer, module, search.attrName) : null;
  const noting = new NotedLosses(search.earlyStopThreshold);
  const changes = ({ session }: Run) => ({
    callbacks: [noting],
    maxSteps: search.steps + session.globalStep,
    limits: { limitValBatches: search.steps },
  });
  const finder = await searching(trainer, {
    name: "lr_find",
    changes,
    trials: (run, state) => trySteps(trainer, run, state, search, noting),
  });
  await trainer.fitLoop.validation.forgetData();
  await trainer.fitLoop.reloadData();
  if (setting !== null) setRate(trainer, setting, finder);
  return finder;
}

async function trySteps(
  trainer: Trainer,
  { session }: Run,
  state: SearchState,
  search: LearningRateSearch,
  noting: NotedLosses,
): Promise<LRFinder> {
  const start = session.globalStep;
  const finder = new LRFinder(search.mode, search.minLr, search.maxLr, search.steps);
  const [optimizer, ...more] = session.optimizers;
  if (optimizer === undefined || more.length > 0) {
    throw new MisconfigurationException(
      `The learning rate search expects one optimizer. Received: ${session.optimizers.length} of configureOptimizers. Search with one of them alone.`,
    );
  }
  for (const group of optimizer.paramGroups) group.lr = group.initialLr = search.minLr;
  const scheduler = new LRRange(optimizer, search.mode, search.maxLr, search.steps);
  noting.scheduler = scheduler;
  noting.start = start;
  const config = { interval: "step", frequency: 1, reduceOnPlateau: false, monitor: null, strict: true } as const;
  session.schedulers = [{ ...config, scheduler, name: null }];
  state.restoreProgress();
  await trainer.fitLoop.train();
  if (session.globalStep !== search.steps + start) {
    rankZeroInfo(
      `The learning rate search ended early, after ${session.globalStep - start} steps, because the loss diverges.`,
    );
  }
  finder.results = { lr: noting.lrs, loss: noting.losses };
  finder.totalBatchIdx = session.progress.fit.batch.total.ready - 1;
  return finder;
}

function rateOf(trainer: Trainer, module: LightningModule, name: string): Setting {
  const settings = (name === "" ? usual : [name]).map((one) => new Setting(one, module, trainer.datamodule));
  const found = settings.find((setting) => setting.exists);
  if (found !== undefined) return found;
  throw new MisconfigurationException(
    name === ""
      ? `The learning rate search expects ${usual.join(" or ")} as a property or hyperparameter of the module or the data module. Received: neither. ` +
          "Name it with attrName, or give updateAttr: false."
      : `attrName: expected a property or hyperparameter of the module or the data module. Received: ${show(name)}, which none of them has.`,
  );
}

function setRate({ optimizers }: Trainer, setting: Setting, finder: LRFinder): void {
  const lr = finder.suggestion();
  if (lr === null) return;
  setting.value = lr;
  for (const { paramGroups } of optimizers) for (const group of paramGroups) group.lr = lr;
  rankZeroInfo(`Learning rate set to ${lr}`);
}

/** How much of the smoothed loss stays at each step. */
const smoothing = 0.98;

/** Notes rate and loss of each step, and ends the search where the loss diverges. */
class NotedLosses extends Callback {
  readonly lrs: number[] = [];
  readonly losses: number[] = [];
  /** Set by the search, before it trains. */
  scheduler: LRRange | null = null;
  /** The optimizer steps that were made before the search. */
  start = 0;
  readonly #threshold: number | null;
  #average = 0;
  #best = 0;

  constructor(threshold: number | null) {
    super();
    this.#threshold = threshold;
  }

  /** Lightning's name: reports of profilers show it. */
  override get stateKey(): string {
    return "_LRCallback";
  }

  /** Whether gradients of the running batch are added to those of the next. */
  #accumulates({ accumulateGradBatches, fitLoop }: Trainer): boolean {
    return fitLoop.progress.batch.current.ready % accumulateGradBatches !== 0;
  }

  override onTrainBatchStart(trainer: Trainer): void {
    if (!this.#accumulates(trainer)) this.lrs.push(this.scheduler?.lr ?? NaN);
  }

  override onTrainBatchEnd(trainer: Trainer, _module: LightningModule, outputs: unknown): void {
    if (this.#accumulates(trainer)) return;
    const loss = lossOf(outputs);
    if (loss === null) {
      // The rate was noted, so there is a place for the loss.
      this.losses.push(NaN);
      return;
    }
    const step = trainer.globalStep - this.start;
    this.#average = smoothing * this.#average + (1 - smoothing) * loss;
    const smoothed = this.#average / (1 - smoothing ** (step + 1));
    if (this.#threshold !== null && step > 1 && smoothed > this.#threshold * this.#best) trainer.shouldStop = true;
    if (smoothed < this.#best || step === 1) this.#best = smoothed;
    this.losses.push(smoothed);
  }
}

/** The loss that a step returned, null for none. */
function lossOf(outputs: unknown): number | null {
  const loss: unknown =
    outputs instanceof Tensor || typeof outputs !== "object" || outputs === null
      ? outputs
      : Reflect.get(outputs, "loss");
  return loss instanceof Tensor ? Number(loss.item()) : null; // host-device synchronisation: the search follows each loss
}
