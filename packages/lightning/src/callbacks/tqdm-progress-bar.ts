/** @file TQDMProgressBar: bars in a terminal, plain lines elsewhere. */
import { ignoresOutputs } from "../core/step-outputs.js";
import type { Stage } from "../core/stage.js";
import type { LightningModule } from "../core/module.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { boolean, instance, integer, whole } from "../util/rules.js";
import { takeLines } from "../util/rank-zero.js";
import { printed } from "../util/value-text.js";
import type { Trainer } from "../core/attached-types.js";
import { Bar } from "./progress/bar.js";
import { LiveBlock, type ProgressStream } from "./progress/terminal.js";
import { barLine, metricText, plainLine } from "./progress/text.js";
import { finite, ProgressBar } from "./progress-bar.js";
import { RangeError } from "../util/user-errors.js";

const isStream = (value: unknown): value is ProgressStream =>
  typeof value === "object" && value !== null && "write" in value && typeof value.write === "function";

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

const WIDTH_WITHOUT_TERMINAL = 100;
// A terminal is drawn often enough to look alive; a file gets a line from time to time.
const TERMINAL_INTERVAL = 100;
const FILE_INTERVAL = 10_000;
// Drawing may take this part (one in N) of the time between two drawings.
const LARGEST_SHARE = 20;

/**
 * Progress in the terminal: a bar for the epoch with counts, time, speed and metrics, one below it for validation. Where the
 * output is not a terminal, a line for each epoch and every ten seconds. Counterpart:
 * `lightning.pytorch.callbacks.TQDMProgressBar`.
 *
 * Drawing has a budget of time: however fast the steps are, it takes a small part of the whole. Metrics are read from the
 * device only when they are drawn.
 */
export class TQDMProgressBar extends ProgressBar {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** How many batches lie between two refreshes. */
  readonly refreshRate: number;
  /** How many lines further down the bar stands. */
  readonly processPosition: number;
  /** Whether a finished epoch's bar stays. */
  readonly leave: boolean;
  readonly #stream: ProgressStream;
  readonly #block: LiveBlock;
  #main: Bar | null = null;
  #inner: Bar | null = null;
  #nextDraw = 0;

  /** @param given options, or the refresh rate alone */
  constructor(given: TQDMProgressBarOptions | number = {}) {
    super();
    const all = options.read(typeof given === "number" ? { refreshRate: given } : given);
    const least = Number(process.env.TQDM_MINITERS ?? 0);
    this.refreshRate = all.refreshRate === 0 ? 0 : Math.max(all.refreshRate, Number.isInteger(least) ? least : 0);
    this.processPosition = all.processPosition;
    this.leave = all.leave;
    this.#stream = all.stream ?? process.stdout;
    this.#block = new LiveBlock(this.#stream);
  }

  override get isEnabled(): boolean {
    return this.refreshRate > 0 && super.isEnabled;
  }

  override print(...values: unknown[]): void {
    const text = values.map(printed).join(" ");
    if (this.#isTerminal && !this.#block.isEmpty) this.#block.print(text);
    else this.#stream.write(`${text}\n`);
  }

  get #isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  override setup(trainer: Trainer, module: LightningModule, stage: Stage): void {
    super.setup(trainer, module, stage);
    const isShared = this.#stream === process.stdout && this.#isTerminal;
    if (this.isEnabled && isShared) takeLines((text) => this.print(text));
  }

  // --- sanity check, validation, test, predict

  override onSanityCheckStart(): void {
    this.#main = null;
    this.#inner = new Bar(this.sanityCheckDescription, null);
  }

  override onSanityCheckEnd(): void {
    this.#inner = null;
    this.#clear(false);
  }

  override onValidationStart(trainer: Trainer): void {
    if (trainer.state.fn !== "fit") this.#main = null;
  }

  override onValidationBatchStart(
    trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    dataloaderIdx = 0,
  ): void {
    if (!this.hasDataloaderChanged(dataloaderIdx)) return;
    const description = trainer.sanityChecking ? this.sanityCheckDescription : this.validationDescription;
    this.#inner = new Bar(`${description} DataLoader ${dataloaderIdx}`, finite(this.totalValBatchesCurrentDataloader));
  }

  override onValidationBatchEnd(trainer: Trainer, module: LightningModule): void {
    this.#advance(this.#inner, trainer, module);
  }

  override onValidationEnd(trainer: Trainer, module: LightningModule): void {
    this.resetDataloaderIdxTracker();
    if (trainer.sanityChecking) return;
    if (trainer.state.fn === "fit") {
      this.#inner = null;
      this.#draw(trainer, module);
    } else {
      this.#finish(trainer, module);
    }
  }

  override onTestBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    dataloaderIdx = 0,
  ): void {
    if (!this.hasDataloaderChanged(dataloaderIdx)) return;
    this.#inner = new Bar(
      `${this.testDescription} DataLoader ${dataloaderIdx}`,
      finite(this.totalTestBatchesCurrentDataloader),
    );
  }

  override onTestBatchEnd(trainer: Trainer, module: LightningModule): void {
    this.#advance(this.#inner, trainer, module);
  }

  override onTestEnd(trainer: Trainer, module: LightningModule): void {
    this.#finish(trainer, module);
  }

  override onPredictBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    dataloaderIdx = 0,
  ): void {
    if (!this.hasDataloaderChanged(dataloaderIdx)) return;
    this.#inner = new Bar(
      `${this.predictDescription} DataLoader ${dataloaderIdx}`,
      finite(this.totalPredictBatchesCurrentDataloader),
    );
  }

  override onPredictBatchEnd(trainer: Trainer, module: LightningModule): void {
    this.#advance(this.#inner, trainer, module);
  }

  override onPredictEnd(trainer: Trainer, module: LightningModule): void {
    this.#finish(trainer, module);
  }

  // --- training

  override onTrainEpochStart(trainer: Trainer): void {
    if (this.#main !== null && this.leave) this.#clear(true);
    this.#main = this.#epochBar(trainer);
    this.#inner = null;
  }

  #epochBar(trainer: Trainer): Bar {
    return new Bar(`Epoch ${trainer.currentEpoch}`, finite(this.totalTrainBatches));
  }

  override onTrainBatchEnd(
    trainer: Trainer,
    module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    batchIdx: number,
  ): void {
    // A run that is resumed inside an epoch does not call onTrainEpochStart.
    this.#main ??= this.#epochBar(trainer);
    this.#main.done = batchIdx;
    this.#advance(this.#main, trainer, module);
  }

  override onTrainEpochEnd(trainer: Trainer, module: LightningModule): void {
    if (!this.isEnabled || this.#main === null) return;
    if (this.#isTerminal) this.#draw(trainer, module);
    else this.#writeLine(this.#main, trainer, module);
  }

  override onTrainEnd(): void {
    this.#main = null;
    this.#inner = null;
    this.#clear(true);
  }

  override onException(): void {
    // Whatever is printed next, above all an error, must not be drawn over.
    this.#main = null;
    this.#inner = null;
    this.teardown();
  }

  override teardown(): void {
    this.#clear(true);
    takeLines(null);
  }

  // --- drawing

  #advance(bar: Bar | null, trainer: Trainer, module: LightningModule): void {
    if (bar === null) return;
    bar.done++;
    if (this.refreshRate === 0) return;
    if (bar.done % this.refreshRate !== 0 && bar.done !== bar.total) return;
    const now = performance.now();
    if (now < this.#nextDraw || !this.isEnabled) return;
    if (this.#isTerminal) {
      this.#draw(trainer, module);
    } else {
      // The first line comes after the first pause: short epochs have only the line at their end.
      if (this.#nextDraw > 0) this.#writeLine(bar, trainer, module);
      this.#nextDraw = now + FILE_INTERVAL;
    }
  }

  #draw(trainer: Trainer, module: LightningModule): void {
    if (!this.isEnabled || !this.#isTerminal) return;
    const started = performance.now();
    const columns = this.#stream.columns ?? WIDTH_WITHOUT_TERMINAL;
    const lines: string[] = new Array<string>(this.processPosition).fill("");
    if (this.#main !== null) lines.push(barLine(this.#main.state(started, this.#metrics(trainer, module)), columns));
    if (this.#inner !== null) {
      const metrics = this.#main === null ? this.#metrics(trainer, module) : [];
      lines.push(barLine(this.#inner.state(started, metrics), columns));
    }
    this.#block.draw(lines);
    const cost = performance.now() - started;
    this.#nextDraw = started + Math.max(TERMINAL_INTERVAL, cost * LARGEST_SHARE);
  }

  #finish(trainer: Trainer, module: LightningModule): void {
    this.resetDataloaderIdxTracker();
    const bar = this.#inner;
    this.#main = null;
    if (bar !== null && this.isEnabled) {
      if (this.#isTerminal) this.#draw(trainer, module);
      else this.#writeLine(bar, trainer, module);
    }
    this.#inner = null;
    this.#clear(true);
  }

  #writeLine(bar: Bar, trainer: Trainer, module: LightningModule): void {
    this.#stream.write(`${plainLine(bar.state(performance.now(), this.#metrics(trainer, module)))}\n`);
    this.#nextDraw = performance.now() + FILE_INTERVAL;
  }

  #metrics(trainer: Trainer, module: LightningModule): string[] {
    return Object.entries(this.getMetrics(trainer, module)).map(([name, value]) => {
      const text = name === "v_num" ? String(value) : metricText(value);
      return `${name}=${text}`;
    });
  }

  #clear(keep: boolean): void {
    if (this.#isTerminal) this.#block.release(keep);
    this.#nextDraw = 0;
  }
}

ignoresOutputs(TQDMProgressBar);
