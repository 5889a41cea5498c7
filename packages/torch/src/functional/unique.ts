/** @file Unique elements; how many results there are depends on what is asked for. */
import { bind } from "../util/arguments.js";
import { aten } from "../tensor/aten.js";
import type { Int } from "../tensor/ops-arguments.js";
import type { Tensor } from "../tensor/tensor-class.js";

/** Options of `uniqueConsecutive`. */
export interface UniqueConsecutiveOptions {
  /** Whether to return where each element of the input is in the result. Default false. */
  returnInverse?: boolean;
  /** Whether to return how often each occurs. Default false. */
  returnCounts?: boolean;
  /** The dimension whose slices are compared; null, the default, for elements of the flattened tensor. */
  dim?: Int | null;
}

/** Options of `unique`. */
export interface UniqueOptions extends UniqueConsecutiveOptions {
  /** Whether the result is sorted. Default true. */
  sorted?: boolean;
}

/** The unique elements alone, or with inverse indices, counts or both, as the options ask for. */
export type UniqueResult<Options> = Options extends { returnInverse: true; returnCounts: true }
  ? [output: Tensor, inverse: Tensor, counts: Tensor]
  : Options extends { returnInverse: true } | { returnCounts: true }
    ? [output: Tensor, inverseOrCounts: Tensor]
    : Tensor;

type Three = [Tensor, Tensor, Tensor];

const raw = {
  all: aten<(input: Tensor, sorted: boolean, inverse: boolean, counts: boolean) => Three>("_unique2"),
  dim: aten<(input: Tensor, dim: Int, sorted: boolean, inverse: boolean, counts: boolean) => Three>("unique_dim"),
  consecutive: aten<(input: Tensor, inverse: boolean, counts: boolean, dim: Int | null) => Three>("unique_consecutive"),
};

/**
 * The unique elements, or slices along `dim`. Counterpart: `torch.unique`.
 *
 * @example
 * const values = torch.unique(x);
 * const [values, inverse, counts] = torch.unique(x, { returnInverse: true, returnCounts: true });
 */
export function unique(input: Tensor, sorted?: boolean): Tensor;
export function unique<const Options extends UniqueOptions>(input: Tensor, options: Options): UniqueResult<Options>;
export function unique<const Options extends UniqueOptions>(
  input: Tensor,
  sorted: boolean,
  options: Options,
): UniqueResult<Options>;
export function unique(
  input: Tensor,
  sorted: boolean,
  returnInverse: boolean,
  returnCounts?: boolean,
  dim?: Int | null,
): Tensor | Tensor[];
export function unique(input: Tensor, ...given: unknown[]): Tensor | Tensor[] {
  const names = ["sorted", "returnInverse", "returnCounts", "dim"] as const;
  const o = bind<UniqueOptions>(given, names, "unique");
  const { sorted = true, returnInverse = false, returnCounts = false, dim = null } = o;
  return chosen(
    dim === null
      ? raw.all(input, sorted, returnInverse, returnCounts)
      : raw.dim(input, dim, sorted, returnInverse, returnCounts),
    returnInverse,
    returnCounts,
  );
}

/** The elements, or slices along `dim`, that differ from the one before. Counterpart: `torch.unique_consecutive`. */
export function uniqueConsecutive(input: Tensor): Tensor;
export function uniqueConsecutive<const Options extends UniqueConsecutiveOptions>(
  input: Tensor,
  options: Options,
): UniqueResult<Options>;
export function uniqueConsecutive(
  input: Tensor,
  returnInverse: boolean,
  returnCounts?: boolean,
  dim?: Int | null,
): Tensor | Tensor[];
export function uniqueConsecutive(input: Tensor, ...given: unknown[]): Tensor | Tensor[] {
  const names = ["returnInverse", "returnCounts", "dim"] as const;
  const {
    returnInverse = false,
    returnCounts = false,
    dim = null,
  } = bind<UniqueConsecutiveOptions>(given, names, "uniqueConsecutive");
  return chosen(raw.consecutive(input, returnInverse, returnCounts, dim), returnInverse, returnCounts);
}

function chosen([output, inverse, counts]: Three, returnInverse: boolean, returnCounts: boolean): Tensor | Tensor[] {
  if (!returnInverse) inverse.dispose();
  if (!returnCounts) counts.dispose();
  if (!returnInverse && !returnCounts) return output;
  return [output, ...(returnInverse ? [inverse] : []), ...(returnCounts ? [counts] : [])];
}
