/** @file The least edits that make one sequence of another. */

/** What is done to a sequence: a word is put in, left out, replaced, or kept. */
export type Edit = "insert" | "delete" | "substitute" | "keep";

/** The least insertions, deletions and substitutions. */
export function editDistance(preds: readonly string[], target: readonly string[]): number {
  let previous = Array.from({ length: target.length + 1 }, (_, j) => j);
  for (let i = 1; i <= preds.length; i++) {
    const row = [i];
    for (let j = 1; j <= target.length; j++) {
      const before = previous[j - 1] ?? 0;
      row.push(
        preds[i - 1] === target[j - 1] ? before : 1 + Math.min(before, previous[j] ?? Infinity, row[j - 1] ?? Infinity),
      );
    }
    previous = row;
  }
  return previous[target.length] ?? 0;
}

/** How far from the diagonal edits are looked for. */
const beam = 25;

/** The least cost of edits near the diagonal, and the edits, as tercom looks for them. */
export function editsNearDiagonal(
  preds: readonly string[],
  target: readonly string[],
  substitution = 1,
): { cost: number; edits: Edit[] } {
  const ratio = preds.length > 0 ? target.length / preds.length : 1;
  const width = ratio / 2 > beam ? Math.ceil(ratio / 2 + beam) : beam;
  const costs = [Array.from({ length: target.length + 1 }, (_, j) => j)];
  const edits: (Edit | undefined)[][] = [new Array<Edit>(target.length + 1).fill("insert")];
  for (let i = 1; i <= preds.length; i++) {
    const above = costs[i - 1] ?? [];
    const row = new Array<number>(target.length + 1).fill(1e16);
    const done = new Array<Edit | undefined>(target.length + 1);
    const middle = Math.floor(i * ratio);
    const end = i === preds.length ? target.length + 1 : Math.min(target.length + 1, middle + width);
    for (let j = Math.max(0, middle - width); j < end; j++) {
      const same = j > 0 && preds[i - 1] === target[j - 1];
      const ways: [number, Edit][] =
        j === 0
          ? [[(above[0] ?? 0) + 1, "delete"]]
          : [
              [(above[j - 1] ?? 1e16) + (same ? 0 : substitution), same ? "keep" : "substitute"],
              [(above[j] ?? 1e16) + 1, "delete"],
              [(row[j - 1] ?? 1e16) + 1, "insert"],
            ];
      for (const [cost, edit] of ways) {
        if ((row[j] ?? 1e16) > cost) [row[j], done[j]] = [cost, edit];
      }
    }
    costs.push(row);
    edits.push(done);
  }
  return { cost: costs[preds.length]?.[target.length] ?? 0, edits: traced(edits, preds.length, target.length) };
}

function traced(edits: readonly (readonly (Edit | undefined)[])[], rows: number, columns: number): Edit[] {
  const trace: Edit[] = [];
  let [i, j] = [rows, columns];
  while (i > 0 || j > 0) {
    const edit = edits[i]?.[j] ?? (i > 0 ? "delete" : "insert");
    trace.push(edit);
    if (edit !== "insert") i--;
    if (edit !== "delete") j--;
  }
  return trace.reverse();
}
