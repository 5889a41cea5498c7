/** @file The search for a batch size: tries sizes until memory runs out. */
import { data } from "@lightning-ts/torch";
import type { Trainer } from "../core/attached-types.js";
import type { LightningModule } from "../core/module.js";
import type { CombinedLoader } from "../loops/combined-loader.js";
import { runOf } from "../run/run.js";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { isOutOfMemory, releaseMemory } from "./out-of-memory.js";
import { type SearchState, searching } from "./session-state.js";
import { Setting } from "./settings.js";
import { type Trials, trialsOf } from "./trials.js";

/** How sizes are chosen: doubled until one fails, or bisected after that. */
export type BatchSizeMode = "power" | "binsearch";

/** What a search tries. */
export interface BatchSizeSearch {
  readonly mode: BatchSizeMode;
  readonly stepsPerTrial: number;
  readonly initVal: number;
  readonly maxTrials: number;
  /** The setting that holds the size. */
  readonly batchArgName: string;
  /** The share that the size found by bisection is made smaller by. */
  readonly margin: number;
  readonly maxVal: number;
}

/** Without a largest size of its own. */
const largest = 8192;

/**
 * Searches a batch size, in a call whose loop is about to begin.
 *
 * @returns null where `fastDevRun` skips it
 */
export async function searchBatchSize(
  trainer: Trainer,
  module: LightningModule,
  search: BatchSizeSearch,
): Promise<number | null> {
  if (trainer.fastDevRun) {
    rankZeroWarn("The batch size search is skipped, because `fastDevRun` is on.");
    return null;
  }
  const setting = new Setting(search.batchArgName, module, trainer.datamodule);
  const forget = setting.remember();
  const trials = trialsOf(trainer, runOf(trainer), search.stepsPerTrial);
  try {
    return await searching(trainer, {
      name: "scale_batch_size",
      changes: () => trials.changes,
      trials: async (_run, state) => {
        const found = await new Sizes(trials, state, setting, search).run();
        releaseMemory();
        rankZeroInfo(`The batch size search is over. The call goes on with batches of ${found}.`);
        return found;
      },
      restored: async () => {
        await trials.reloadData();
        trials.resume();
      },
    });
  } catch (error) {
    forget();
    throw error;
  }
}

/** Tries sizes. */
class Sizes {
  readonly #trials: Trials;
  readonly #state: SearchState;
  readonly #setting: Setting;
  readonly #search: BatchSizeSearch;

  constructor(trials: Trials, state: SearchState, setting: Setting, search: BatchSizeSearch) {
    this.#trials = trials;
    this.#state = state;
    this.#setting = setting;
    this.#search = search;
  }

  async run(): Promise<number> {
    const { initVal, mode } = this.#search;
    const [size] = await this.#change(() => initVal);
    return mode === "power" ? this.#power(size) : this.#bisect(size);
  }

  /** Runs the loop; false where memory runs out. */
  async #try(): Promise<boolean> {
    this.#state.restoreProgress();
    try {
      await this.#trials.run();
      return true;
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      releaseMemory();
      return false;
    }
  }

  /** Doubles the size until a trial fails. */
  async #power(first: number): Promise<number> {
    const { maxTrials } = this.#search;
    let size = first;
    let anySuccess = false;
    for (let trial = 1; trial <= maxTrials; trial++) {
      releaseMemory();
      if (this.#isLargest(size)) break;
      const succeeded = await this.#try();
      if (!succeeded) {
        [size] = await this.#change((now) => Math.trunc(now * 0.5), "failed");
        await this.#trials.reloadData();
        if (anySuccess) break;
        continue;
      }
      if (trial === maxTrials) break;
      const [next, changed] = await this.#change((now) => now * 2, "succeeded");
      size = next;
      if (!changed) break;
      await this.#trials.reloadData();
      anySuccess = true;
    }
    return size;
  }

  /** Doubles the size until a trial fails, then looks between the largest size that succeeded and the smallest that failed. */
  async #bisect(first: number): Promise<number> {
    const { maxTrials, maxVal } = this.#search;
    let size = first;
    let low = 1;
    let high: number | null = null;
    for (let successes = 0; ;) {
      releaseMemory();
      if (this.#isLargest(size)) break;
      if (await this.#try()) {
        if (++successes >= maxTrials) break;
        low = size;
        if (high !== null && high - low <= 1) break;
        const top: number | null = high;
        const next = (now: number): number => (top === null ? now * 2 : Math.floor((top + low) / 2));
        const [changedTo, changed] = await this.#change(next, "succeeded", maxVal);
        size = changedTo;
        if (!changed) break;
        await this.#trials.reloadData();
      } else {
        high = size;
        const middle = Math.floor((high + low) / 2);
        [size] = await this.#change(() => middle, "failed");
        await this.#trials.reloadData();
        if (high - low <= 1) break;
      }
    }
    return this.#withMargin(size);
  }

  #withMargin(size: number): number {
    const { margin } = this.#search;
    const smaller = Math.max(1, Math.trunc(size * (1 - margin)));
    if (margin === 0 || smaller === size) return size;
    rankZeroInfo(`A margin of ${(margin * 100).toFixed(1)}% makes the batch size ${smaller} instead of ${size}.`);
    this.#setting.value = smaller;
    return smaller;
  }

  #isLargest(size: number): boolean {
    const { maxVal } = this.#search;
    if (size >= maxVal) rankZeroInfo(`The largest batch size that may be tried is ${maxVal}. The search ends.`);
    return size >= maxVal;
  }

  /**
   * Sets another size, unless one batch holds all rows.
   *
   * @param next the size after the one that is set
   * @param outcome of the trial before it
   * @returns the size that is set, and whether it is another one
   */
  async #change(
    next: (now: number) => number,
    outcome: string | null = null,
    most: number = largest,
  ): Promise<[size: number, changed: boolean]> {
    const { value: now } = this.#setting;
    if (typeof now !== "number") {
      throw new MisconfigurationException(
        `${this.#setting.name}: the batch size search expects a number. Received: ${show(now)}. Set it to the size to begin with.`,
      );
    }
    await this.#trials.setupData();
    const rows = rowsOf(this.#trials.loader());
    if (now >= rows) {
      rankZeroInfo(`A batch of ${now} holds all ${rows} rows of the data.`);
      return [now, false];
    }
    const size = Math.min(next(now), most);
    if (outcome !== null) rankZeroInfo(`Batch size ${now} ${outcome}, trying batch size ${size}`);
    this.#setting.value = size;
    return [size, size !== now];
  }
}

/** The rows of the data, Infinity where their number is not known. */
function rowsOf(loader: CombinedLoader | null): number {
  if (loader === null) return Infinity;
  const counts = loader.flattened.flatMap((each) => {
    if (!(each instanceof data.DataLoader)) return [];
    const { dataset } = each as { dataset: unknown };
    const length: unknown =
      typeof dataset === "object" && dataset !== null ? Reflect.get(dataset, "length") : undefined;
    return typeof length === "number" ? [length] : [];
  });
  if (counts.length === 0) return Infinity;
  if (loader.mode === "min_size") return Math.min(...counts);
  return loader.mode === "sequential" ? counts.reduce((sum, count) => sum + count, 0) : Math.max(...counts);
}
