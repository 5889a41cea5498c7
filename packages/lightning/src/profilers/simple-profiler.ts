/** @file SimpleProfiler: how long the actions of a run take, and how often they happen. */
import { pythonFormat } from "../checkpoint/python-text.js";
import type { Action } from "../core/action.js";
import { Profiler, profilerTable } from "../core/profiler.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { boolean } from "../util/rules.js";
import { RangeError } from "../util/user-errors.js";
import { sum } from "./numbers.js";
import { seconds, Timings } from "./timings.js";

const options = new Options("SimpleProfiler", {
  ...profilerTable,
  /** Whether the report has the columns of calls and percentages. Default true. */
  extended: option(boolean, true),
});

/** Options of `SimpleProfiler`. */
export interface SimpleProfilerOptions extends OptionsOf<typeof options> {}

/** A row of the report. */
interface Row {
  readonly action: string;
  readonly calls: number;
  /** Seconds. */
  readonly total: number;
}

/**
 * Measures how long each action of a run takes, in seconds of the wall clock, and reports means, calls, totals and percentages. Actions contain
 * each other, so percentages add up to more than 100. Counterpart: `lightning.pytorch.profilers.SimpleProfiler`.
 *
 * @example
 * new Trainer({ profiler: "simple" });
 * new Trainer({ profiler: new SimpleProfiler({ dirpath: "logs", filename: "profile" }) });
 */
export class SimpleProfiler extends Profiler {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Whether the report has the columns of calls and percentages. */
  extended: boolean;
  readonly #timings = new Timings({
    profile: (actionName, run) => this.profile(actionName, run),
    isExtended: () => this.#isExtended,
  });
  /** The durations of finished calls in seconds by action, in the order in which the actions first ended. */
  readonly recordedDurations: Map<string, number[]> = this.#timings.recorded;
  /** When the profiler was made: percentages are of the time since then. */
  readonly startTime: number;

  /** @throws TypeError for options that it does not take */
  constructor(given: SimpleProfilerOptions = {}) {
    const { extended, ...files } = options.read(given);
    super(files);
    this.extended = extended;
    this.startTime = this.now();
  }

  /** When the actions that are running started, in seconds of the profiler's clock; the first to start comes first. */
  get currentActions(): ReadonlyMap<string, number> {
    return this.#timings.running();
  }

  /** The clock, in seconds from any point. */
  protected now(): number {
    return seconds();
  }

  /** @internal Actions of a run measure themselves, and start and stop are called for them only where a subclass has changed one of these. */
  override _action(actionName: string): Action {
    return this.#timings.of(actionName);
  }

  /** Whether a subclass has a part in how actions are measured. */
  get #isExtended(): boolean {
    const own = SimpleProfiler.prototype;
    return this.start !== own.start || this.stop !== own.stop || this.now !== own.now || this.profile !== own.profile;
  }

  /** @throws RangeError for an action that is running */
  override start(actionName: string): void {
    this.#timings.of(actionName).start(actionName, () => this.now());
  }

  /** @throws RangeError for an action that is not running */
  override stop(actionName: string): void {
    this.#timings.of(actionName).stop(actionName, this.now());
  }

  /** @throws RangeError for a report that is not extended where no action has ended, as in Lightning */
  override summary(): string {
    const title = `${this.title}\n`;
    const rows = [...this.recordedDurations].map(([action, durations]) => ({
      action,
      calls: durations.length,
      total: sum(durations),
    }));
    if (this.extended) return title + this.#extendedTable(rows);
    if (rows.length === 0) {
      throw new RangeError(
        "SimpleProfiler.summary: expected an action that has ended, for a report that is not extended. Received: none. Profile one first.",
      );
    }
    return title + shortTable(rows);
  }

  #extendedTable(rows: readonly Row[]): string {
    const elapsed = this.now() - this.startTime;
    if (rows.length === 0) return "\n";
    const percentage = ({ total }: Row): number => (100 * total) / elapsed;
    const sorted = rows.toSorted((a, b) => percentage(b) - percentage(a));
    const calls = rows.reduce((count, row) => count + row.calls, 0);
    const body = sorted.map((row) => [
      row.action,
      fiveDigits(row.total / row.calls),
      String(row.calls),
      fiveDigits(row.total),
      fiveDigits(percentage(row)),
    ]);
    const header = ["Action", "Mean duration (s)", "Num calls", "Total time (s)", "Percentage %"];
    const total = ["Total", "-", String(calls), fiveDigits(elapsed), "100 %"];
    return table(rows, [[header], [total], body]);
  }
}

/** A number as Lightning's reports show it: "0.125", "1.0", "1.2346e+04". */
function fiveDigits(value: number): string {
  return pythonFormat({ value, type: "float" }, ".5");
}

function shortTable(rows: readonly Row[]): string {
  const mean = ({ calls, total }: Row): number => total / calls;
  const body = rows
    .toSorted((a, b) => mean(b) - mean(a))
    .map((row) => [row.action, fiveDigits(mean(row)), fiveDigits(row.total)]);
  return table(rows, [[["Action", "Mean duration (s)", "Total time (s)"]], body]);
}

/** Sections of a table with lines between them. The first column is as wide as the longest action, the others at least 15 letters. */
function table(rows: readonly Row[], sections: readonly (readonly string[][])[]): string {
  const width = rows.reduce((most, { action }) => Math.max(most, action.length), 0);
  const line = (cells: readonly string[]): string =>
    `\n|  ${cells.map((cell, i) => cell.padEnd(i === 0 ? width : 15)).join("\t|  ")}\t|`;
  const [[header = []] = []] = sections;
  // Tabs stand for the letters up to the next multiple of eight; the line break counts as one.
  const rule = `\n${"-".repeat(1 + lengthWithTabs(line(header).slice(1)))}`;
  return `${rule}${sections.map((section) => section.map(line).join("") + rule).join("")}\n`;
}

function lengthWithTabs(text: string): number {
  return [...text].reduce((length, letter) => length + (letter === "\t" ? 8 - (length % 8) : 1), 0);
}
