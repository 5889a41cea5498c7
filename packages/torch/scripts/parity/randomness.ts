/** @file Replays what draws random numbers: samplers, loaders, random splits and initialisations. */
import * as torch from "../../src/index.js";
import { data, nn, Tensor } from "../../src/index.js";
import { BadCase, type Case, lookUpFunction, MissingName, numeric } from "./case.js";
import { differs, strictness } from "./compare.js";
import { camelCase, decodeList } from "./decode.js";
import { expression } from "./expression.js";
import { differsError } from "./functions.js";

/** The order of a sampler, twice, and the random state left behind. */
export function replaySampler(c: Case): string | null {
  const make = samplers[c.string("sampler")];
  if (make === undefined) throw new MissingName(`missing: ${c.string("sampler")}`);
  const numbers = Array.from({ length: c.number("n") }, (_, i) => i);
  torch.manualSeed(c.number("seed"));
  const walk = make(numbers, c);
  const first = walk();
  const second = c.has("second") ? walk() : null;
  const next = torch.rand([]).item();
  return (
    differs(first, c.get("first"), strictness(c), "first") ??
    (second === null ? null : differs(second, c.get("second"), strictness(c), "second")) ??
    differs(next, c.get("next_rand"), { ...strictness(c), numbers: 1e-9 }, "next_rand")
  );
}

/** By name: what makes a sampler and gives a function that walks through it. */
const samplers: Readonly<Record<string, (numbers: number[], c: Case) => () => unknown[]>> = {
  random_split(numbers, c) {
    const lengths = c.list("lengths").map((length) => numeric(length, "lengths"));
    return () => data.randomSplit(numbers, lengths).map((part) => [...part.indices]);
  },
  RandomSampler(numbers, c) {
    const size = c.has("num_samples") ? { numSamples: c.number("num_samples") } : {};
    const sampler = new data.RandomSampler(numbers, { replacement: c.flag("replacement"), ...size });
    return () => [...sampler];
  },
  WeightedRandomSampler(numbers, c) {
    const weight = expression(c.string("weights"), "i");
    const sampler = new data.WeightedRandomSampler(numbers.map(weight), numbers.length);
    return () => [...sampler];
  },
  DataLoader(numbers, c) {
    const generator = c.has("generator") ? new torch.Generator().manualSeed(c.number("generator")) : null;
    const loader = new data.DataLoader(numbers, {
      batchSize: c.number("batch_size"),
      shuffle: c.flag("shuffle"),
      dropLast: c.flag("drop_last"),
      ...(generator === null ? {} : { generator }),
    });
    return () => Array.from(loader as Iterable<unknown>).flatMap(itemsOf);
  },
};

function itemsOf(batch: unknown): unknown[] {
  if (!(batch instanceof Tensor)) throw new BadCase("the loader's batches are not tensors");
  const items = batch.tolist();
  return Array.isArray(items) ? items : [items];
}

/** A function of `nn.init` on a tensor of zeros. */
export function replayInit(c: Case): string | null {
  const f = lookUpFunction(nn.init, [camelCase(c.string("function"))], `nn.init.${c.string("function")}`);
  const x = torch.zeros(c.list("shape").map((size) => numeric(size, "shape")));
  const args = decodeList(c.list("args"));
  torch.manualSeed(c.number("seed"));
  if (c.has("error")) return differsError(() => f(x, ...args), c.get("error"));
  return differs(f(x, ...args), c.get("result"), strictness(c));
}
