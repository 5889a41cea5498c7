/** @file LRFinder: the curve that a learning rate search found, and what it suggests. */
import { expectNumber } from "@lightning-ts/torch/util/lists";
import { writeBytes } from "./write-bytes.js";
import { rankZeroError } from "../util/rank-zero.js";
import { option, Options, optional, type OptionsOf } from "../util/options.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { boolean } from "../util/rules.js";
import type { LRCurve } from "./lr-curve.js";
import type { RangeMode } from "./lr-range.js";
import { curveImage } from "./plot/svg.js";
import { curveSketch } from "./plot/sketch.js";
import { steepestFall } from "./steepest-fall.js";

const plotOptions = new Options("LRFinder.plot", {
  /** Whether the suggested rate is marked. Default false. */
  suggest: option(boolean, false),
  /** Whether a sketch is printed to the terminal. Default false. */
  show: option(boolean, false),
  /** The file that the image is written to: a path or an address. Default null: none. */
  file: optional(outputPath),
});

/** Options of `LRFinder.plot`. */
export interface PlotOptions extends OptionsOf<typeof plotOptions> {}

/** The result of a learning rate search. Counterpart: Lightning's `_LRFinder`. */
export class LRFinder {
  /** How the rate rose. */
  readonly mode: RangeMode;
  /** The first rate. */
  readonly lrMin: number;
  /** The last rate. */
  readonly lrMax: number;
  /** How many rates were to be tried. */
  readonly numTraining: number;
  /** The rates and losses. */
  results: LRCurve = { lr: [], loss: [] };
  /** Batches that were trained on, from 0. */
  totalBatchIdx = 0;
  #optimalIndex: number | null = null;

  constructor(mode: RangeMode, lrMin: number, lrMax: number, numTraining: number) {
    this.mode = mode;
    this.lrMin = lrMin;
    this.lrMax = lrMax;
    this.numTraining = numTraining;
  }

  /** The index of the rate that was suggested last, null for none. */
  get optimalIndex(): number | null {
    return this.#optimalIndex;
  }

  /**
   * The rate at which the loss falls fastest.
   *
   * @param skipBegin how many of the first rates are not looked at
   * @param skipEnd how many of the last ones
   * @returns null, with an error in the log, where fewer than two are left
   */
  suggestion(skipBegin = 10, skipEnd = 1): number | null {
    expectNumber("LRFinder.suggestion", "skipBegin", skipBegin);
    expectNumber("LRFinder.suggestion", "skipEnd", skipEnd);
    this.#optimalIndex = steepestFall(this.results, skipBegin, skipEnd);
    if (this.#optimalIndex !== null) return this.results.lr[this.#optimalIndex] ?? null;
    rankZeroError(
      "No learning rate can be suggested: expected at least two finite losses between the first and the last rates that are skipped. " +
        "Train on more batches, or raise the limits of the loop.",
    );
    return null;
  }

  /**
   * Draws the loss over the rate, as an image and, where that is asked for, in the terminal.
   *
   * @returns the image, as the text of an SVG file
   *
   * @example
   * await finder.plot({ suggest: true, file: "lr.svg" });
   */
  async plot(given: PlotOptions = {}): Promise<string> {
    const { file, show, suggest } = plotOptions.read(given);
    if (suggest) this.suggestion();
    const marked = suggest ? this.#optimalIndex : null;
    const image = curveImage(this.results, this.mode === "exponential", marked);
    if (file !== null) await writeBytes(file, Buffer.from(image));
    if (show) console.log(curveSketch(this.results, this.mode === "exponential", marked));
    return image;
  }
}
