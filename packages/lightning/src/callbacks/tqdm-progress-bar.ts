/** @file TQDMProgressBar: bars in a terminal, plain lines elsewhere. */
import { expectNumber } from "@lightning-ts/torch/util/lists";
import type { LightningModule } from "../core/module.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { boolean, instance, integer, whole } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { isStream } from "./progress/terminal.js";
import { TerminalProgressBar } from "./progress/terminal-bar.js";
import { barLine, type BarState, metricText } from "./progress/text.js";
import { RangeError } from "../util/user-errors.js";

const options = new Options("TQDMProgressBar", {
  /** Batches between two drawings at least; 0 draws nothing. Default 1. */
  refreshRate: option(whole(0, "Use 0 to draw nothing.", { wrongType: RangeError, wrongValue: RangeError }), 1),
  /** Lines to leave free above the bar. Default 0. */
  processPosition: option(integer, 0),
  /** Whether the bar of each epoch stays when the next begins. Default false. */
  leave: option(boolean, false),
  /** Where to draw. Default: `process.stdout`. */
  stream: option(instance("a stream with a method write", isStream)),
});

/** Options of TQDMProgressBar. */
export interface TQDMProgressBarOptions extends OptionsOf<typeof options> {}

// A terminal is drawn often enough to look alive.
const INTERVAL = 100;

/**
 * Progress in the terminal: a bar for the epoch with counts, time, speed and metrics, one below it for validation. Where the
 * output is not a terminal, a line for each epoch and every ten seconds. Counterpart:
 * `lightning.pytorch.callbacks.TQDMProgressBar`.
 *
 * Drawing has a budget of time: however fast the steps are, it takes a small part of the whole. Metrics are read from the
 * device only when they are drawn.
 */
export class TQDMProgressBar extends TerminalProgressBar {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** How many batches lie between two refreshes. */
  readonly refreshRate: number;
  /** How many lines further down the bar stands. */
  readonly processPosition: number;
  /** Whether a finished epoch's bar stays. */
  readonly leave: boolean;

  /** @param given options, or the refresh rate alone */
  constructor(given: TQDMProgressBarOptions | number = {}) {
    const all = options.read(typeof given === "number" ? { refreshRate: given } : given);
    const least = Number(process.env.TQDM_MINITERS ?? 0);
    const refreshRate = all.refreshRate === 0 ? 0 : Math.max(all.refreshRate, Number.isInteger(least) ? least : 0);
    const { processPosition, leave, stream = process.stdout } = all;
    const isTerminal = stream.isTTY === true;
    super({ stream, isTerminal, interval: INTERVAL, batches: refreshRate, freeLines: processPosition, leave });
    this.refreshRate = refreshRate;
    this.processPosition = processPosition;
    this.leave = leave;
  }

  protected override epochLabel(trainer: Trainer): string {
    return `Epoch ${trainer.currentEpoch}`;
  }

  protected override loaderLabel(description: string, dataloaderIdx: number): string {
    expectNumber("TQDMProgressBar", "dataloaderIdx", dataloaderIdx);
    return `${description} DataLoader ${dataloaderIdx}`;
  }

  protected override metricTexts(trainer: Trainer, module: LightningModule): string[] {
    return Object.entries(this.getMetrics(trainer, module)).map(([name, value]) => {
      const text = name === "v_num" ? String(value) : metricText(value);
      return `${name}=${text}`;
    });
  }

  protected override lines(bars: readonly BarState[], columns: number): string[] {
    return bars.map((bar) => barLine(bar, columns));
  }
}
