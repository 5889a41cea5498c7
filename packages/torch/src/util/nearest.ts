/** @file The known name nearest to a misspelt one. */

/** The known name that differs least from another, null if none is near. Case and underscores do not count. */
export function nearest<N extends string>(name: string, known: readonly N[]): N | null {
  // Comparing takes a time that grows with the length, and what is this long is not a misspelling.
  if (name.length > 100) return null;
  let best: N | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const edits = distance(plain(name), plain(candidate));
    if (edits >= least) continue;
    best = candidate;
    least = edits;
  }
  return best;
}

function plain(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

/** How many letters have to be added, left out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwap ? at(i - 2, j - 2) + 1 : Infinity));
    }
  }
  return at(a.length, b.length);
}
