/** @file Comparing tensors in tests: `torch.testing`. */
import "./jest.js";

export { assertClose, type AssertCloseOptions, type Comparable } from "./assert-close.js";
export type { TensorChecks } from "./compare.js";
export {
  type Expect,
  installMatchers,
  type MatcherResult,
  matchers,
  tensorEquality,
  type TensorMatchers,
} from "./matchers.js";
