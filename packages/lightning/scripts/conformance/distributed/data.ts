/** @file The loaders of a scenario of several processes: orders, own distributed samplers, streams that share themselves out. */
import * as torch from "@lightning-ts/torch";
import { data, type Tensor } from "@lightning-ts/torch";
import type { Dataloader, Dataloaders, Trainer } from "@lightning-ts/lightning";
import { features, Rows } from "../data.js";
import type { ShardedData, ShardedLoaderSpec } from "./scenario.js";

/** Which process of how many. */
export type Identity = Pick<Trainer, "globalRank" | "worldSize">;

/** Rows without a length, shared out over the ranks by the data set itself. */
class Stream extends data.IterableDataset<Tensor> {
  constructor(
    readonly samples: number,
    readonly shard: NonNullable<ShardedLoaderSpec["shard"]>,
    readonly ranks: Identity,
  ) {
    super();
  }

  override *[Symbol.iterator](): Iterator<Tensor> {
    const rows = new Rows(this.samples);
    const { worldSize, globalRank } = this.ranks;
    const [first, end, step] = {
      none: [0, this.samples, 1],
      interleave: [globalRank, this.samples, worldSize],
      block: [
        Math.floor((this.samples * globalRank) / worldSize),
        Math.floor((this.samples * (globalRank + 1)) / worldSize),
        1,
      ],
    }[this.shard] as [number, number, number];
    for (let i = first; i < end; i += step) yield rows.getItem(i);
  }
}

class Reverse extends data.Sampler {
  constructor(readonly samples: number) {
    super();
  }

  override get length(): number {
    return this.samples;
  }

  override *[Symbol.iterator](): Iterator<number> {
    for (let i = this.samples - 1; i >= 0; i--) yield i;
  }
}

class Evens extends Reverse {
  override get length(): number {
    return Math.ceil(this.samples / 2);
  }

  override *[Symbol.iterator](): Iterator<number> {
    for (let i = 0; i < this.samples; i += 2) yield i;
  }
}

/** Draws from the default generator. */
class Drawn extends Reverse {
  override *[Symbol.iterator](): Iterator<number> {
    yield* torch.randint(this.samples, [this.samples]).tolist<number[]>();
  }
}

const samplers = { reverse: Reverse, evens: Evens, drawn: Drawn };

function loader(spec: ShardedLoaderSpec, ranks: Identity): Dataloader {
  const { samples, batch_size: batchSize, sampler } = spec;
  if (spec.sized === false) return new data.DataLoader(new Stream(samples, spec.shard ?? "none", ranks), { batchSize });
  const rows = new Rows(samples);
  const options = { batchSize, dropLast: spec.drop_last ?? false };
  if (typeof sampler === "object") {
    const { drop_last: dropLast, ...others } = sampler.distributed;
    const own = new data.DistributedSampler(rows, {
      numReplicas: ranks.worldSize,
      rank: ranks.globalRank,
      ...others,
      ...(dropLast === undefined ? {} : { dropLast }),
    });
    return new data.DataLoader(rows, { ...options, sampler: own });
  }
  if (sampler !== undefined) return new data.DataLoader(rows, { ...options, sampler: new samplers[sampler](samples) });
  return new data.DataLoader(rows, { ...options, shuffle: spec.shuffle ?? false });
}

/** The loaders of a scenario, undefined for none. */
export function rankedLoaders(spec: ShardedData, ranks: Identity): Dataloaders;
export function rankedLoaders(spec: ShardedData | null | undefined, ranks: Identity): Dataloaders | undefined;
export function rankedLoaders(spec: ShardedData | null | undefined, ranks: Identity): Dataloaders | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (Array.isArray(spec)) {
    const all = spec.map((one) => loader(one, ranks));
    return all.length === 1 ? all[0] : all;
  }
  if ("collection" in spec) {
    return Object.fromEntries(Object.entries(spec.collection).map(([name, one]) => [name, loader(one, ranks)]));
  }
  return loader(spec, ranks);
}

const indices = new Map<string, number>();

function keyOf(row: readonly number[]): string {
  return `${(row[0] ?? NaN).toFixed(4)} ${(row[1] ?? NaN).toFixed(4)}`;
}

/** Which rows of the data set a batch holds, in order. */
export function rowsOf(batch: Tensor | Readonly<Record<string, Tensor | null>> | null): unknown {
  if (batch === null) return null;
  if (!(batch instanceof torch.Tensor)) {
    return Object.fromEntries(Object.entries(batch).map(([name, part]) => [name, rowsOf(part)]));
  }
  if (indices.size === 0) {
    for (const [i, row] of features(64).tolist<number[][]>().entries()) indices.set(keyOf(row), i);
  }
  return batch.tolist<number[][]>().map((row) => indices.get(keyOf(row)) ?? null);
}
