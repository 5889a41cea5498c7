/** @file Numbers in a grid of several dimensions, in row-major order: what the ranks of a mesh lie in. */

/** Ranks in a grid. */
export interface Grid {
  /** All ranks, the last dimension first. */
  readonly ranks: readonly number[];
  /** How many there are along each dimension. */
  readonly shape: readonly number[];
}

/** The number of entries. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Where the entry number `flat` lies. */
export function coordinateOf(flat: number, shape: readonly number[]): number[] {
  const coordinate = shape.map(() => 0);
  let rest = flat;
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    const size = shape[dim] ?? 1;
    coordinate[dim] = rest % size;
    rest = Math.floor(rest / size);
  }
  return coordinate;
}

/** The number of the entry at a place. */
export function flatOf(coordinate: readonly number[], shape: readonly number[]): number {
  return shape.reduce((flat, size, dim) => flat * size + (coordinate[dim] ?? 0), 0);
}

/**
 * The grids along some dimensions, one for each place in the others: for dims [1] of a grid of 2 by 3 its two rows.
 *
 * @param dims in the order that the grids get them in
 */
export function slicesOf({ ranks, shape }: Grid, dims: readonly number[]): Grid[] {
  const rest = shape.map((_, dim) => dim).filter((dim) => !dims.includes(dim));
  const sizes = (of: readonly number[]): number[] => of.map((dim) => shape[dim] ?? 1);
  const [inner, outer] = [sizes(dims), sizes(rest)];
  return Array.from({ length: sizeOf(outer) }, (_, place) => {
    const fixed = coordinateOf(place, outer);
    const own = Array.from({ length: sizeOf(inner) }, (_unused, flat) => {
      const along = coordinateOf(flat, inner);
      const coordinate = shape.map(() => 0);
      rest.forEach((dim, i) => (coordinate[dim] = fixed[i] ?? 0));
      dims.forEach((dim, i) => (coordinate[dim] = along[i] ?? 0));
      return ranks[flatOf(coordinate, shape)] ?? 0;
    });
    return { ranks: own, shape: inner };
  });
}
