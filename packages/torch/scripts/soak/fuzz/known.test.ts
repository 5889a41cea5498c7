/** @file What the list of operators that PyTorch dies of covers. */
import { expect, it } from "vitest";
import { knownDeath } from "./known.js";

it.each([
  ["torch.ops.aten.view_copy.dtype", true],
  ["torch.ops.aten.view_copy.default", false],
  ["torch.ops.aten.view_copy", false],
  ["torch.viewCopy", false],
  ["torch.ops.aten.special_legendre_polynomial_p.default", true],
  ["torch.ops.aten.special_legendre_polynomial_p.n_scalar_out", true],
  ["torch.special.legendrePolynomialP", true],
  ["torch.special.legendrePolynomial", false],
  ["torch.ops.aten.add.Tensor", false],
  ["torch.nn.functional.mseLoss", false],
])("%s is known: %s", (name, known) => expect(knownDeath(name) !== undefined).toBe(known));
