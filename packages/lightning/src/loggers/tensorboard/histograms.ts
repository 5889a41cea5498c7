/** @file Histograms: how numbers are distributed over bins. */
import { RangeError } from "../../util/user-errors.js";
import { Message } from "../protobuf.js";

/** How bins are found: TensorFlow's fixed ones, NumPy's rules by the numbers, how many of equal width, or the bounds themselves. */
export type HistogramBins = "tensorflow" | "auto" | "fd" | "sturges" | "sqrt" | number | readonly number[];

/** Bounds of bins that each grow by a tenth, as in TensorFlow. */
const fixedEdges = ((): number[] => {
  const positive: number[] = [];
  for (let bound = 1e-12; bound < 1e20; bound *= 1.1) positive.push(bound);
  return [...positive.map((bound) => -bound).reverse(), 0, ...positive];
})();

/** The most bins that a rule may give: numbers far from all others would make any number of them. */
const mostBins = 100_000;

/**
 * A histogram under a tag. Counterpart: `torch.utils.tensorboard.summary.histogram`.
 *
 * @throws RangeError for no numbers, for numbers that are not finite where the bins depend on them, and for bins that are none
 */
export function histogramValue(
  tag: string,
  numbers: ArrayLike<number>,
  bins: HistogramBins = "tensorflow",
  maxBins: number | null = null,
): Message {
  if (numbers.length === 0) throw refuse("numbers", "none of them", "Log only what there is.");
  const edges = edgesOf(numbers, bins);
  let [least, most, sum, squares] = [Infinity, -Infinity, 0, 0];
  const counts = new Array<number>(edges.length - 1).fill(0);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    least = Math.min(least, value);
    most = Math.max(most, value);
    sum += value;
    squares += value * value;
    const bin = binOf(value, edges);
    if (bin !== null) counts[bin] = (counts[bin] as number) + 1;
  }
  const kept = nonEmpty(joined(counts, edges, maxBins));
  const histogram = new Message()
    .double(1, least)
    .double(2, most)
    .double(3, numbers.length)
    .double(4, sum)
    .double(5, squares)
    .doubles(6, kept.edges)
    .doubles(7, kept.counts);
  return new Message().string(1, tag).message(5, histogram);
}

interface Bins {
  readonly counts: readonly number[];
  readonly edges: readonly number[];
}

/** Fewer bins, each of as many as needed. */
function joined(counts: readonly number[], edges: readonly number[], maxBins: number | null): Bins {
  if (maxBins === null || counts.length <= maxBins) return { counts, edges };
  const group = Math.ceil(counts.length / maxBins);
  const starts = counts.flatMap((_, i) => (i % group === 0 ? [i] : []));
  return {
    counts: starts.map((start) => counts.slice(start, start + group).reduce((a, b) => a + b, 0)),
    edges: [...starts.map((start) => edges[start] as number), edges.at(-1) as number],
  };
}

/** Right bounds and counts from an empty bin before the first one that has numbers to the last one that has. */
function nonEmpty({ counts, edges }: Bins): Bins {
  const first = Math.max(
    counts.findIndex((count) => count > 0),
    0,
  );
  const last = Math.max(
    counts.findLastIndex((count) => count > 0),
    first,
  );
  const inside = counts.slice(first, last + 1);
  return { counts: [0, ...inside], edges: edges.slice(first, last + 2) };
}

/** The bin of a value: from its bound to before the next one, the last one with both; null outside of all. */
function binOf(value: number, edges: readonly number[]): number | null {
  const last = edges.length - 1;
  if (!(value >= (edges[0] as number) && value <= (edges[last] as number))) return null;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return low;
}

function edgesOf(numbers: ArrayLike<number>, bins: HistogramBins): readonly number[] {
  if (bins === "tensorflow") return fixedEdges;
  if (typeof bins === "object") return checkedEdges(bins);
  const sorted = Float64Array.from(numbers).sort();
  let [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  if (!Number.isFinite(low) || !Number.isFinite(high) || sorted.some(Number.isNaN)) {
    throw refuse("finite numbers", "others", 'Use the bins "tensorflow", or log only the finite ones.');
  }
  const range = high - low;
  if (range === 0) [low, high] = [low - 0.5, high + 0.5];
  const count = typeof bins === "number" ? bins : countOf(sorted, bins, range);
  if (!Number.isInteger(count) || count < 1 || count > mostBins) {
    throw refuse(`1 to ${mostBins} bins`, String(count), "Give their number.");
  }
  return Array.from({ length: count + 1 }, (_, i) => (i === count ? high : low + ((high - low) * i) / count));
}

function checkedEdges(edges: readonly number[]): readonly number[] {
  const isRising = edges.every((edge, i) => Number.isFinite(edge) && (i === 0 || edge > (edges[i - 1] as number)));
  if (edges.length >= 2 && isRising) return edges;
  throw refuse("two or more bounds, each greater than the one before", "others", "Sort them.");
}

/** How many bins NumPy's rules find. */
function countOf(
  sorted: Float64Array,
  rule: Exclude<HistogramBins, number | readonly number[]>,
  range: number,
): number {
  const size = sorted.length;
  const [fd, sturges, sqrt] = [
    (2 * (quantile(sorted, 0.75) - quantile(sorted, 0.25))) / Math.cbrt(size),
    range / (Math.log2(size) + 1),
    range / Math.sqrt(size),
  ];
  const widths: Partial<Record<string, number>> = {
    fd,
    sturges,
    sqrt,
    auto: Math.min(Math.max(fd, sqrt / 2), sturges),
  };
  const width = widths[rule];
  if (width === undefined) throw refuse('"tensorflow", "auto", "fd", "sturges" or "sqrt" as bins', rule, "Use one.");
  return width > 0 ? Math.ceil(range / width) : 1; // all numbers, or most of them, are one
}

function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  return low + ((sorted[Math.ceil(at)] as number) - low) * (at - Math.floor(at));
}

function refuse(expected: string, received: string, advice: string): Error {
  return new RangeError(`SummaryWriter.addHistogram: expected ${expected}. Received: ${received}. ${advice}`);
}
