/** @file Loaders whose rows are dictionaries of values of several dtypes. */
import { arange, data, float16, float32, float64, type Tensor, tensor, int64 } from "@lightning-ts/torch";
import type { Dataloader, Dataloaders } from "../../../src/index.js";
import { loaders } from "../data.js";
import type { DataSpec, LoaderSpec } from "../scenario.js";

/** A row as a dictionary. */
export interface MixedRow {
  x: Tensor;
  double: Tensor;
  half: Tensor;
  int: Tensor;
  bool: boolean;
  number: Tensor;
  name: string;
  pair: [Tensor, Tensor];
}

function row(i: number): MixedRow {
  const x = arange(4 * i, 4 * i + 4, 1, { dtype: float32 }).sin();
  return {
    x,
    double: x.to(float64),
    half: x.to(float16),
    int: tensor(i, { dtype: int64 }),
    bool: i % 2 === 0,
    // Python's floats are put together to float64, JavaScript's numbers to the default dtype.
    number: tensor(0.5 * i, { dtype: float64 }),
    name: `row${i}`,
    pair: [x.narrow(0, 0, 2), x.narrow(0, 2, 2).to(float64)],
  };
}

function mixedLoader({ samples, batch_size: batchSize, drop_last: dropLast = false }: LoaderSpec): Dataloader {
  return new data.DataLoader(
    Array.from({ length: samples }, (_, i) => row(i)),
    { batchSize, dropLast },
  );
}

/** The loaders of a scenario, undefined for none; `isMixed`: of dictionaries. */
export function loadersOf(spec: DataSpec | null | undefined, isMixed: boolean): Dataloaders | undefined {
  if (!isMixed || spec === null || spec === undefined) return loaders(spec);
  if (Array.isArray(spec)) return spec.length === 1 ? mixedLoader(spec[0] as LoaderSpec) : spec.map(mixedLoader);
  if ("collection" in spec) throw new Error("a scenario of precision has no dictionary of loaders");
  return mixedLoader(spec);
}
