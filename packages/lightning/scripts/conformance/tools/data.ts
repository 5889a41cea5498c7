/** @file The loaders of a scenario of tools: some take the size of their batches from a setting. */
import { data } from "@lightning-ts/torch";
import type { Dataloader, Dataloaders } from "@lightning-ts/lightning";
import { Rows, Stream } from "../data.js";

/** A loader: rows, how many in a batch (absent: as a setting says), whether its length is known, whether it shuffles. */
export interface LoaderSpec {
  samples: number;
  batch_size?: number;
  shuffle?: boolean;
  sized?: boolean;
  drop_last?: boolean;
}

/** One loader, or several. */
export type DataSpec = LoaderSpec | LoaderSpec[];

function loader(spec: LoaderSpec, size: () => number): Dataloader {
  const options = { batchSize: spec.batch_size ?? size(), dropLast: spec.drop_last ?? false };
  if (spec.sized === false) return new data.DataLoader(new Stream(spec.samples), options);
  return new data.DataLoader(new Rows(spec.samples), { ...options, shuffle: spec.shuffle ?? false });
}

/** The loaders of a scenario, undefined for none. */
export function loadersOf(spec: DataSpec | null | undefined, size: () => number): Dataloaders | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (!Array.isArray(spec)) return loader(spec, size);
  return spec.length === 1 ? loader(spec[0] as LoaderSpec, size) : spec.map((one) => loader(one, size));
}
