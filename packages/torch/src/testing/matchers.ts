/** @file Matchers for vitest and jest, and their `toEqual` for tensors. */
import { AssertionError } from "node:assert";
import { Tensor } from "../tensor/tensor.js";
import { assertClose, type AssertCloseOptions, type Comparable } from "./assert-close.js";

/**
 * The matchers as `expect(value)` has them. For the compiler, in a file of the project's own:
 *
 * ```ts
 * import type { TensorMatchers } from "@lightning-ts/torch/testing";
 * declare module "vitest" {
 *   interface Matchers<T = any> extends TensorMatchers<T> {}
 * }
 * ```
 */
export interface TensorMatchers<R = unknown> {
  /** Passes where `assertClose` does: shapes, dtypes, devices and layouts are the same, elements close. */
  toBeCloseTensor(expected: Comparable, options?: AssertCloseOptions): R;
  /** Passes where shapes, dtypes, devices and layouts are the same and all elements equal, NaN too. */
  toEqualTensor(expected: Comparable): R;
}

/** What a matcher gives back. */
export interface MatcherResult {
  /** Whether the values are as expected. */
  readonly pass: boolean;
  /** What is said where the test fails. */
  readonly message: () => string;
}

function result(check: () => void, expectation: string): MatcherResult {
  try {
    check();
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error;
    const { message } = error;
    return { pass: false, message: () => message };
  }
  return { pass: true, message: () => `expected the tensors not to be ${expectation}` };
}

/** For `expect.extend` of vitest and jest. */
export const matchers = {
  toBeCloseTensor(received: Comparable, expected: Comparable, options?: AssertCloseOptions): MatcherResult {
    return result(() => assertClose(received, expected, options), "close");
  },
  toEqualTensor(received: Comparable, expected: Comparable): MatcherResult {
    return result(() => assertClose(received, expected, { rtol: 0, atol: 0, equalNan: true }), "equal");
  },
};

/** For `expect.addEqualityTesters`: whole tensors at once, where `toEqual` goes through them number by number. */
export function tensorEquality(a: unknown, b: unknown): boolean | undefined {
  if (!(a instanceof Tensor) || !(b instanceof Tensor)) return undefined;
  return a === b || (a.constructor === b.constructor && a[Symbol.toStringTag] === b[Symbol.toStringTag]);
}

/** The `expect` of vitest or jest, as far as it is needed here. */
export interface Expect {
  /** Adds matchers. */
  extend(added: typeof matchers): void;
  /** Adds functions that say whether two values are equal. */
  addEqualityTesters(testers: (typeof tensorEquality)[]): void;
}

/**
 * Adds the matchers, and a quick `toEqual` for tensors, to the `expect` of vitest or jest; in a set-up file of the tests.
 *
 * @example
 * import { expect } from "vitest"; // or "@jest/globals"
 * import { installMatchers } from "@lightning-ts/torch/testing";
 * installMatchers(expect);
 *
 * expect(model.forward(x)).toBeCloseTensor(torch.tensor([1, 2]));
 */
export function installMatchers(expect: Expect): void {
  expect.extend(matchers);
  expect.addEqualityTesters([tensorEquality]);
}
