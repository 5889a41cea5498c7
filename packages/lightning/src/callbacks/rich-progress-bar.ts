/** @file RichProgressBar: bars with columns and colours. */
import { pythonFormat } from "../checkpoint/python-text.js";
import type { Trainer } from "../core/attached-types.js";
import type { LightningModule } from "../core/module.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { boolean, instance, number } from "../util/rules.js";
import { RangeError } from "../util/user-errors.js";
import { TerminalProgressBar } from "./progress/terminal-bar.js";
import type { BarState } from "./progress/text.js";
import { columnLines, metricsColumn, type ProgressColumn, standardColumns } from "./rich/columns.js";
import { consoleKwargs, RichConsole } from "./rich/console.js";
import { RichProgressBarTheme } from "./rich/theme.js";

const options = new Options("RichProgressBar", {
  /** Drawings a second at most; 0 draws nothing. Default 100. */
  refreshRate: option(
    number("a number of at least 0", (value) => value >= 0, "Use 0 to draw nothing.", {
      wrongType: RangeError,
      wrongValue: RangeError,
    }),
    100,
  ),
  /** Whether the bar of each epoch stays when the next begins. Default false. */
  leave: option(boolean, false),
  /** The styles of the columns. Default: those of Lightning. */
  theme: option(
    instance("a RichProgressBarTheme", (value): value is RichProgressBarTheme => value instanceof RichProgressBarTheme),
  ),
  /** Where to draw, and with which colours. Default {}. */
  consoleKwargs: option(consoleKwargs, {}),
});

/** Options of RichProgressBar. */
export interface RichProgressBarOptions extends OptionsOf<typeof options> {}

/**
 * Progress in the terminal, in columns: description, bar, counts, times, speed and metrics. Where the output is not a terminal, a line for
 * each epoch and every ten seconds. With it the Trainer prints its summary by a `RichModelSummary`. Counterpart:
 * `lightning.pytorch.callbacks.RichProgressBar`.
 *
 * Drawing has a budget of time: however fast the steps are, it takes a small part of the whole. Metrics are read from the
 * device only when they are drawn.
 *
 * @example new RichProgressBar({ theme: new RichProgressBarTheme({ progressBar: "green1", metrics: "bold" }) });
 */
export class RichProgressBar extends TerminalProgressBar {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** How often a second the bars are drawn at most. */
  readonly refreshRate: number;
  /** The styles of the columns. */
  readonly theme: RichProgressBarTheme;
  /** Where the bars are drawn. */
  readonly console: RichConsole;
  #columns: readonly ProgressColumn[] | null = null;

  /**
   * @param given options, or the refresh rate alone
   * @throws RangeError for a rate below 0, and for a style or console that terminals do not have
   */
  constructor(given: RichProgressBarOptions | number = {}) {
    const all = options.read(typeof given === "number" ? { refreshRate: given } : given);
    const { refreshRate, leave, theme = new RichProgressBarTheme() } = all;
    const console = new RichConsole(all.consoleKwargs);
    const { stream, isTerminal } = console;
    super({ stream, isTerminal, interval: 1000 / refreshRate, batches: refreshRate > 0 ? 1 : 0, freeLines: 0, leave });
    this.refreshRate = refreshRate;
    this.theme = theme;
    this.console = console;
  }

  /**
   * The columns before the metrics. Override it to add some, or to leave some out.
   *
   * @example configureColumns(trainer) { return [...super.configureColumns(trainer), ({ done }) => `batch ${done}`]; }
   */
  configureColumns(_trainer: Trainer): ProgressColumn[] {
    return standardColumns(this.theme, this.console);
  }

  protected override epochLabel({ currentEpoch, maxEpochs }: Trainer): string {
    const label = maxEpochs === null ? `Epoch ${currentEpoch}` : `Epoch ${currentEpoch}/${maxEpochs - 1}`;
    // As wide as the bar below it, so that columns stay where they are.
    return label.padEnd(this.validationDescription.length);
  }

  protected override loaderLabel(description: string): string {
    return description;
  }

  protected override metricTexts(trainer: Trainer, module: LightningModule): string[] {
    if (trainer.state.fn !== "fit" || trainer.sanityChecking) return [];
    const { metricsFormat } = this.theme.styles;
    return Object.entries(this.getMetrics(trainer, module)).map(([name, value]) => {
      const text = typeof value === "string" ? value : pythonFormat({ value, type: "float" }, metricsFormat);
      return `${name}: ${text}`;
    });
  }

  protected override lines(bars: readonly BarState[]): string[] {
    this.#columns ??= [...this.configureColumns(this.trainer), metricsColumn(this.theme, this.console)];
    return columnLines(bars, this.#columns, this.console.width);
  }
}
