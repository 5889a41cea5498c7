/** @file A value that a call is made with: how to make it here, and where that can be said, in Python. */

/** How to make an argument. */
export interface Recipe {
  /** What it is, for reports. */
  readonly text: string;
  /** A Python expression of the same value, or null where Python has none. */
  readonly python: string | null;
  make(): unknown;
}

/** A value that exists in JavaScript only. */
export function only(text: string, make: () => unknown): Recipe {
  return { text, python: null, make };
}

/** A value that both have. */
export function both(text: string, python: string, make: () => unknown): Recipe {
  return { text, python, make };
}

/** A number as Python writes it; `whole` for integers, which JavaScript does not tell from others. */
export function numberRecipe(value: number | bigint, whole: boolean): Recipe {
  const text = typeof value === "bigint" ? `${value}n` : String(value);
  if (typeof value === "bigint") return both(text, String(value), () => value);
  if (!Number.isFinite(value)) return both(text, `float("${value}")`, () => value);
  const python = whole && Number.isInteger(value) ? String(BigInt(value)) : `float("${value}")`;
  return both(text, python, () => value);
}

/** A list of values. */
export function listRecipe(items: readonly Recipe[]): Recipe {
  const python = items.every((item) => item.python !== null)
    ? `[${items.map((item) => item.python).join(", ")}]`
    : null;
  return {
    text: `[${items.map((item) => item.text).join(", ")}]`,
    python,
    make: () => items.map((item) => item.make()),
  };
}
