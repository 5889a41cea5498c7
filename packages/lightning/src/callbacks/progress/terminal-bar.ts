/** @file TerminalProgressBar: when bars are drawn in a terminal, and lines are written elsewhere. How they look is a subclass's. */
import type { Trainer } from "../../core/attached-types.js";
import type { LightningModule } from "../../core/module.js";
import type { Stage } from "../../core/stage.js";
import { ignoresOutputs } from "../../core/step-outputs.js";
import { takeLines } from "../../util/rank-zero.js";
import { printed } from "../../util/value-text.js";
import { finite, ProgressBar } from "../progress-bar.js";
import { Bar } from "./bar.js";
import { LiveBlock, type ProgressStream } from "./terminal.js";
import { type BarState, plainLine } from "./text.js";

const WIDTH_WITHOUT_TERMINAL = 100;
// A file gets a line from time to time.
const FILE_INTERVAL = 10_000;
// Drawing may take this part (one in N) of the time between two drawings.
const LARGEST_SHARE = 20;

/** How a bar is drawn. */
interface Drawing {
  /** Where. */
  readonly stream: ProgressStream;
  /** Whether it can be drawn over. */
  readonly isTerminal: boolean;
  /** Milliseconds between two drawings at least. */
  readonly interval: number;
  /** Batches between two drawings at least; 0 draws nothing. */
  readonly batches: number;
  /** Lines to leave free above the bars. */
  readonly freeLines: number;
  /** Whether the bar of each epoch stays. */
  readonly leave: boolean;
}

/**
 * Progress in a terminal: a bar for the epoch, one below it for validation. Where the output is not a terminal, a line for each epoch and
 * every ten seconds. Drawing has a budget of time: however fast the steps are, it takes a small part of the whole. Metrics are read from the
 * device only when they are drawn.
 */
export abstract class TerminalProgressBar extends ProgressBar {
  readonly #drawing: Drawing;
  readonly #block: LiveBlock;
  #main: Bar | null = null;
  #inner: Bar | null = null;
  #nextDraw = 0;

  protected constructor(drawing: Drawing) {
    super();
    this.#drawing = drawing;
    this.#block = new LiveBlock(drawing.stream);
  }

  /** The bars as lines of a terminal with some columns. */
  protected abstract lines(bars: readonly BarState[], columns: number): string[];

  /** The metrics as texts, for the first bar. */
  protected abstract metricTexts(trainer: Trainer, module: LightningModule): string[];

  /** The text in front of an epoch's bar. */
  protected abstract epochLabel(trainer: Trainer): string;

  /** The text in front of the bar of a loader that is evaluated. */
  protected abstract loaderLabel(description: string, dataloaderIdx: number): string;

  override get isEnabled(): boolean {
    return this.#drawing.batches > 0 && super.isEnabled;
  }

  override print(...values: unknown[]): void {
    const text = values.map(printed).join(" ");
    if (this.#drawing.isTerminal && !this.#block.isEmpty) this.#block.print(text);
    else this.#drawing.stream.write(`${text}\n`);
  }

  override setup(trainer: Trainer, module: LightningModule, stage: Stage): void {
    super.setup(trainer, module, stage);
    const isShared = this.#drawing.stream === process.stdout && this.#drawing.isTerminal;
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
    this.#inner = this.#loaderBar(description, dataloaderIdx, this.totalValBatchesCurrentDataloader);
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
    this.#inner = this.#loaderBar(this.testDescription, dataloaderIdx, this.totalTestBatchesCurrentDataloader);
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
    this.#inner = this.#loaderBar(this.predictDescription, dataloaderIdx, this.totalPredictBatchesCurrentDataloader);
  }

  override onPredictBatchEnd(trainer: Trainer, module: LightningModule): void {
    this.#advance(this.#inner, trainer, module);
  }

  override onPredictEnd(trainer: Trainer, module: LightningModule): void {
    this.#finish(trainer, module);
  }

  // --- training

  override onTrainEpochStart(trainer: Trainer): void {
    if (this.#main !== null && this.#drawing.leave) this.#clear(true);
    this.#main = this.#epochBar(trainer);
    this.#inner = null;
  }

  #epochBar(trainer: Trainer): Bar {
    return new Bar(this.epochLabel(trainer), finite(this.totalTrainBatches));
  }

  #loaderBar(description: string, dataloaderIdx: number, batches: number): Bar {
    return new Bar(this.loaderLabel(description, dataloaderIdx), finite(batches));
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
    if (this.#drawing.isTerminal) this.#draw(trainer, module);
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
    if (this.#drawing.batches === 0) return;
    if (bar.done % this.#drawing.batches !== 0 && bar.done !== bar.total) return;
    const now = performance.now();
    if (now < this.#nextDraw || !this.isEnabled) return;
    if (this.#drawing.isTerminal) {
      this.#draw(trainer, module);
    } else {
      // The first line comes after the first pause: short epochs have only the line at their end.
      if (this.#nextDraw > 0) this.#writeLine(bar, trainer, module);
      this.#nextDraw = now + FILE_INTERVAL;
    }
  }

  #draw(trainer: Trainer, module: LightningModule): void {
    if (!this.isEnabled || !this.#drawing.isTerminal) return;
    const started = performance.now();
    const columns = this.#drawing.stream.columns ?? WIDTH_WITHOUT_TERMINAL;
    const texts = this.metricTexts(trainer, module);
    // The metrics stand beside the first bar.
    const bars = [this.#main, this.#inner].flatMap((bar) => bar ?? []);
    const states = bars.map((bar, i) => bar.state(started, i === 0 ? texts : []));
    const free = new Array<string>(this.#drawing.freeLines).fill("");
    this.#block.draw([...free, ...this.lines(states, columns)]);
    const cost = performance.now() - started;
    this.#nextDraw = started + Math.max(this.#drawing.interval, cost * LARGEST_SHARE);
  }

  #finish(trainer: Trainer, module: LightningModule): void {
    this.resetDataloaderIdxTracker();
    const bar = this.#inner;
    this.#main = null;
    if (bar !== null && this.isEnabled) {
      if (this.#drawing.isTerminal) this.#draw(trainer, module);
      else this.#writeLine(bar, trainer, module);
    }
    this.#inner = null;
    this.#clear(true);
  }

  #writeLine(bar: Bar, trainer: Trainer, module: LightningModule): void {
    this.#drawing.stream.write(`${plainLine(bar.state(performance.now(), this.metricTexts(trainer, module)))}\n`);
    this.#nextDraw = performance.now() + FILE_INTERVAL;
  }

  #clear(keep: boolean): void {
    if (this.#drawing.isTerminal) this.#block.release(keep);
    this.#nextDraw = 0;
  }
}

ignoresOutputs(TerminalProgressBar);
