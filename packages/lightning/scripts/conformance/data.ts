/** @file The data of a scenario: row i of a loader has 4 features sin(4 i + j). */
import { arange, data, float32, type Tensor, zeros } from "@lightning-ts/torch";
import type { Dataloader, Dataloaders } from "../../src/index.js";
import type { DataSpec, LoaderSpec } from "./scenario.js";

/** Rows of features: n of 4. */
export function features(n: number): Tensor {
  if (n === 0) return zeros([0, 4]);
  return arange(0, 4 * n, 1, { dtype: float32 })
    .sin()
    .reshape(n, 4);
}

/** The rows by index. */
export class Rows extends data.Dataset<Tensor> {
  readonly #x: Tensor;
  readonly #n: number;

  constructor(n: number) {
    super();
    this.#n = n;
    this.#x = features(n);
  }

  get length(): number {
    return this.#n;
  }

  override getItem(i: number): Tensor {
    return this.#x.at(i);
  }
}

/** The rows in their order. */
export class Stream extends data.IterableDataset<Tensor> {
  readonly #rows: Rows;
  readonly #n: number;

  constructor(n: number) {
    super();
    this.#rows = new Rows(n);
    this.#n = n;
  }

  override *[Symbol.iterator](): Iterator<Tensor> {
    for (let i = 0; i < this.#n; i++) yield this.#rows.getItem(i);
  }
}

function loader(spec: LoaderSpec): Dataloader {
  const options = { batchSize: spec.batch_size, dropLast: spec.drop_last ?? false };
  return spec.sized === false
    ? new data.DataLoader(new Stream(spec.samples), options)
    : new data.DataLoader(new Rows(spec.samples), options);
}

/** The loaders of a scenario, undefined for none. */
export function loaders(spec: DataSpec): Dataloaders;
export function loaders(spec: DataSpec | null | undefined): Dataloaders | undefined;
export function loaders(spec: DataSpec | null | undefined): Dataloaders | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (Array.isArray(spec)) return spec.length === 1 ? loader(spec[0] as LoaderSpec) : spec.map(loader);
  if ("collection" in spec) {
    return Object.fromEntries(Object.entries(spec.collection).map(([name, one]) => [name, loader(one)]));
  }
  return loader(spec);
}
