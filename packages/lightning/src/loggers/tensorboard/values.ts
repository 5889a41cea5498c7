/** @file Values that TensorBoard shows: scalars, texts, histograms. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { Message } from "./protobuf.js";

/** A number under a tag. */
export function scalarValue(tag: string, value: number): Message {
  return new Message().string(1, tag).float(2, value);
}

/** What a plugin of TensorBoard reads. */
export function pluginData(plugin: string, content: Uint8Array = new Uint8Array()): Message {
  return new Message().message(1, new Message().string(1, plugin).bytes(2, content));
}

const stringType = 7;

/** Text, shown as Markdown. */
export function textValue(tag: string, text: string): Message {
  const shape = new Message().message(2, new Message().int(1, 1));
  const tensor = new Message().int(1, stringType).message(2, shape).string(8, text);
  return new Message().string(1, `${tag}/text_summary`).message(8, tensor).message(9, pluginData("text"));
}

/** Bounds of buckets that each grow by a tenth, as in TensorFlow. */
const bounds = ((): number[] => {
  const positive: number[] = [];
  for (let bound = 1e-12; bound < 1e20; bound *= 1.1) positive.push(bound);
  return [...positive.map((bound) => -bound).reverse(), 0, ...positive, Number.MAX_VALUE];
})();

/** How numbers are distributed. */
export function histogramValue(tag: string, numbers: ArrayLike<number>): Message {
  if (Array.isArray(numbers)) expectArray("SummaryWriter.addHistogram", "values", numbers);
  let [least, most, sum, squares] = [Infinity, -Infinity, 0, 0];
  const counts = new Array<number>(bounds.length).fill(0);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    least = Math.min(least, value);
    most = Math.max(most, value);
    sum += value;
    squares += value * value;
    const bucket = bucketOf(value);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const first = Math.max(counts.findIndex((count) => count > 0) - 1, 0);
  const last = counts.findLastIndex((count) => count > 0);
  const histogram = new Message()
    .double(1, least)
    .double(2, most)
    .double(3, numbers.length)
    .double(4, sum)
    .double(5, squares)
    .doubles(6, bounds.slice(first, last + 1))
    .doubles(7, counts.slice(first, last + 1));
  return new Message().string(1, tag).message(5, histogram);
}

/** The first bucket whose bound is above a value. */
function bucketOf(value: number): number {
  let [low, high] = [0, bounds.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
