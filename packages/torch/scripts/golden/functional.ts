/** @file What PyTorch gave for the tests of hand-written functions (functional.py). */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { Tensor } from "../../src/tensor/tensor.js";

/** Results in nested arrays; complex numbers as pairs. */
export type Plain = number | boolean | string | Plain[];

interface Golden {
  calls: Record<string, Plain>;
  errors: Record<string, string>;
  infos: {
    finfo: Record<
      string,
      [bits: number, eps: number, max: number, min: number, tiny: number, resolution: number, dtype: string]
    >;
    iinfo: Record<string, [bits: string, max: string, min: string]>;
    promote: Record<string, string>;
  };
}

/** The recorded values. */
export const golden = JSON.parse(
  readFileSync(new URL("../../test-data/functional.json", import.meta.url), "utf8"),
) as Golden;

function plain(value: unknown): Plain {
  if (value instanceof Tensor) return plain(value.tolist());
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null && "re" in value && "im" in value)
    return [plain(value.re), plain(value.im)];
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  throw new TypeError(`not a value of a golden file: ${String(value)}`);
}

function compare(got: Plain, want: Plain, path: string): void {
  if (Array.isArray(want)) {
    if (!Array.isArray(got)) throw new Error(`${path}: expected ${want.length} items. Received: ${got}.`);
    expect(got.length, path).toBe(want.length);
    want.forEach((item, i) => compare(got[i] ?? NaN, item, `${path}[${i}]`));
  } else if (typeof want === "number") {
    expect(Math.abs(Number(got) - want), `${path}: ${String(got)} for ${want}`).toBeLessThanOrEqual(
      1e-5 + 1e-5 * Math.abs(want),
    );
  } else expect(got, path).toBe(want);
}

/** Checks a result against the recorded one of a name. */
export function expectGolden(name: string, got: unknown): void {
  const want = golden.calls[name];
  if (want === undefined) throw new Error(`no golden value for ${name}`);
  compare(plain(got), want, name);
}

/** Checks that a call fails with the recorded message of a name. */
export function expectError(name: string, call: () => unknown): void {
  const message = golden.errors[name];
  if (message === undefined) throw new Error(`no golden message for ${name}`);
  expect(call).toThrow(message);
}
