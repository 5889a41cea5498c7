/** @file RichModelSummary: the table of the model's layers in a box, with colours. */
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { ModelSummary } from "./model-summary.js";
import { type BoxColumn, boxTable } from "./rich/box-table.js";
import { consoleKwargs, RichConsole } from "./rich/console.js";
import { style } from "./rich/style.js";
import { depth, type ModelSummaryResult } from "./summary/summarize.js";

const options = new Options("RichModelSummary", {
  /** How deep: 1 lists direct children, 2 their children too, -1 all, 0 prints nothing. Default 1. */
  maxDepth: option(depth, 1),
  /** The style of the titles. Default "bold magenta". */
  headerStyle: option(style, "bold magenta"),
});

/** Options of RichModelSummary. */
export interface RichModelSummaryOptions extends OptionsOf<typeof options> {}

// What Rich's table has beyond titles.
const looks: Readonly<Record<string, Omit<BoxColumn, "title">>> = {
  " ": { style: "dim" },
  Params: { justify: "right" },
  FLOPs: { justify: "right" },
  "In sizes": { justify: "right", style: "white" },
  "Out sizes": { justify: "right", style: "white" },
};

/**
 * Prints the table of a `ModelSummary` in a box, with colours where the output is a terminal. The Trainer adds one where a
 * `RichProgressBar` is given. Counterpart: `lightning.pytorch.callbacks.RichModelSummary`.
 */
export class RichModelSummary extends ModelSummary {
  /** What the constructor takes. */
  static override readonly options: AnyOptions = options;

  /** The style of the titles. */
  readonly headerStyle: string;

  /** @throws RangeError for a `maxDepth` that is not a whole number >= -1, and for a style that terminals do not have */
  constructor(given: RichModelSummaryOptions | number = {}) {
    const { maxDepth, headerStyle } = options.read(typeof given === "number" ? { maxDepth: given } : given);
    super({ maxDepth });
    this.headerStyle = headerStyle;
  }

  protected override text(summary: ModelSummaryResult): string {
    const console = new RichConsole(consoleKwargs.read({}, "RichModelSummary"));
    const styled = (text: string, name: string): string => console.styled(text, name);
    const { header, rows, totals } = summary.cells();
    const columns = header.map((title): BoxColumn => ({ title, ...looks[title] }));
    const lines = totals.map(([value, label]) => `${styled(label, "bold")}: ${value}`);
    return [...boxTable(columns, rows, this.headerStyle, styled), ...lines].join("\n");
  }
}
