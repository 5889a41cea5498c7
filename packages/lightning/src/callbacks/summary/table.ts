/** @file The table of a model's layers: pure text, as Lightning prints it. */
import { pythonFormat } from "../../checkpoint/python-text.js";

/** Shapes that went in or came out: a shape, a list of these, or "?". */
export type Sizes = "?" | readonly (number | Sizes)[];

/** One layer of the table. */
export interface LayerRow {
  name: string;
  type: string;
  params: number;
  mode: "train" | "eval";
  flops: number;
  inSizes: Sizes;
  outSizes: Sizes;
}

/** All that the table shows. */
export interface SummaryContents {
  layers: readonly LayerRow[];
  /** Parameters that belong to no listed layer. */
  otherParams: number;
  trainableParams: number;
  totalParams: number;
  /** Megabytes of the parameters at the run's precision. */
  sizeMegabytes: number;
  modulesInTrain: number;
  modulesInEval: number;
  totalFlops: number;
  /** Whether an example went through the model, so that sizes are known. */
  hasSizes: boolean;
}

const UNITS = [" ", "K", "M", "B", "T"];
const FOOTER_WIDTH = 10;

/** A count in at most four characters and a unit: "10  ", "1.2 K", "123 M". */
export function humanCount(count: number): string {
  const groups = count < 1 ? 1 : Math.min(Math.ceil((Math.floor(Math.log10(count)) + 1) / 3), UNITS.length);
  const scaled = count / 1000 ** (groups - 1);
  const unit = UNITS[groups - 1] ?? "";
  if (groups === 1 || scaled >= 100) return `${grouped(Math.floor(scaled), 0)} ${unit}`;
  return `${grouped(scaled, 1)} ${unit}`;
}

/** A number with commas between thousands, and some digits behind the point. */
function grouped(value: number, digits: number): string {
  return pythonFormat({ value, type: "float" }, `,.${digits}f`);
}

/** The parts of the table, as texts. */
export interface SummaryCells {
  /** The titles of the columns. */
  readonly header: readonly string[];
  /** The cells of each layer. */
  readonly rows: readonly (readonly string[])[];
  /** Totals: a number's text, and what it counts. */
  readonly totals: readonly (readonly [value: string, label: string])[];
}

/** The table's parts, for whoever prints them in another form. */
export function summaryCells(contents: SummaryContents): SummaryCells {
  const rows = contents.layers.map((layer, i) => [
    String(i),
    layer.name,
    layer.type,
    humanCount(layer.params),
    layer.mode,
    humanCount(layer.flops),
    ...(contents.hasSizes ? [sizesText(layer.inSizes), sizesText(layer.outSizes)] : []),
  ]);
  const sizes = contents.hasSizes ? ["In sizes", "Out sizes"] : [];
  const header = [" ", "Name", "Type", "Params", "Mode", "FLOPs", ...sizes];
  if (contents.otherParams > 0) {
    const unknown = header.slice(4).map(() => "n/a");
    rows.push([" ", "other params", "n/a", humanCount(contents.otherParams), ...unknown]);
  }
  return {
    header,
    rows: rows.map((row) => row.map((cell) => cell.trimEnd())),
    totals: [
      [humanCount(contents.trainableParams), "Trainable params"],
      [humanCount(contents.totalParams - contents.trainableParams), "Non-trainable params"],
      [humanCount(contents.totalParams), "Total params"],
      [grouped(contents.sizeMegabytes, 3), "Total estimated model params size (MB)"],
      [String(contents.modulesInTrain), "Modules in train mode"],
      [String(contents.modulesInEval), "Modules in eval mode"],
      [humanCount(contents.totalFlops), "Total Flops"],
    ].map(([value = "", label = ""]) => [value.trimEnd(), label] as const),
  };
}

/** The table as text, without a line break at its end. */
export function summaryTable(contents: SummaryContents): string {
  const { header, rows, totals } = summaryCells(contents);
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ");
  const rule = "-".repeat(line(header).length + 6);
  const footers = totals.map(([value, label]) => `${value.padEnd(FOOTER_WIDTH)}${label}`);
  return [line(header), rule, ...rows.map(line), rule, ...footers].join("\n");
}

function sizesText(sizes: Sizes | number): string {
  if (typeof sizes === "number") return String(sizes);
  return sizes === "?" ? sizes : `[${sizes.map(sizesText).join(", ")}]`;
}
