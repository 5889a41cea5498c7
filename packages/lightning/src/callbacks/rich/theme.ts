/** @file RichProgressBarTheme: the styles of a RichProgressBar's columns. */
import { pythonFormat } from "../../checkpoint/python-text.js";
import { type AnyOptions, option, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { type Rule, text } from "../../util/rules.js";
import { style } from "./style.js";

/** A format specification of Python that fits numbers with a fraction. */
const format: Rule<string> = {
  ...text(),
  read: (value, place) => {
    const specification = text().read(value, place);
    pythonFormat({ value: 0.5, type: "float" }, specification);
    return specification;
  },
};

const options = new Options("RichProgressBarTheme", {
  /** The text in front of a bar, such as "Epoch 3/9". Default "". */
  description: option(style, ""),
  /** What is done of a bar. Default "#6206E0". */
  progressBar: option(style, "#6206E0"),
  /** A bar that is done. Default "#6206E0". */
  progressBarFinished: option(style, "#6206E0"),
  /** The moving bar of a loader without a length. Default "#6206E0". */
  progressBarPulse: option(style, "#6206E0"),
  /** The counts: "10/50". Default "". */
  batchProgress: option(style, ""),
  /** The times that have passed and are left. Default "dim". */
  time: option(style, "dim"),
  /** Batches a second. Default "dim underline". */
  processingSpeed: option(style, "dim underline"),
  /** The metrics. Default "italic". */
  metrics: option(style, "italic"),
  /** Between two metrics. Default " ". */
  metricsTextDelimiter: option(text(), " "),
  /** How Python would write a metric: `.3f` has three digits after the point. Default ".3f". */
  metricsFormat: option(format, ".3f"),
});

/** Options of RichProgressBarTheme. */
export interface RichProgressBarThemeOptions extends OptionsOf<typeof options> {}

/**
 * The styles of a RichProgressBar, each written as "bold red on black", "green_yellow" or "#6206E0". Counterpart:
 * `lightning.pytorch.callbacks.progress.rich_progress.RichProgressBarTheme`.
 *
 * @example new RichProgressBar({ theme: new RichProgressBarTheme({ progressBar: "green1", metrics: "bold" }) });
 */
export class RichProgressBarTheme {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** The values of all options. */
  readonly styles: ValuesOf<typeof options>;

  /** @throws RangeError for a style that terminals do not have */
  constructor(given: RichProgressBarThemeOptions = {}) {
    this.styles = options.read(given);
  }
}
