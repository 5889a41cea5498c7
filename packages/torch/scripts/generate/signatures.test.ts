/** @file From schemas to TypeScript. */
import { describe, expect, it } from "vitest";
import { parseSchema } from "./schema.js";
import { type Form, isCallable, isOut, signatures } from "./signatures.js";

function of(text: string, form: Form, out?: string): string[] {
  return signatures(parseSchema(text), out === undefined ? undefined : parseSchema(out), form);
}

describe("signatures", () => {
  it("give optional arguments both ways", () => {
    expect(of("aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "method")).toEqual([
      "(dim?: Int | null, keepdim?: boolean): Tensor",
      "(dim: Int | null, options: { keepdim?: boolean }): Tensor",
      "(options: { dim?: Int | null; keepdim?: boolean }): Tensor",
    ]);
  });

  it("put keyword-only arguments and out into the options", () => {
    const out = "aten::cumsum.out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)";
    expect(of("aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor", "function", out)).toEqual([
      "(input: Tensor, dim: Int, options?: { dtype?: DType | null; out?: Tensor }): Tensor",
      "(input: Tensor, options: { dim: Int; dtype?: DType | null; out?: Tensor }): Tensor",
    ]);
  });

  it("take sizes loose, lists of N from one number, and numbers for tensors where PyTorch does", () => {
    expect(of("aten::view(Tensor(a) self, SymInt[] size) -> Tensor(a)", "method")).toEqual([
      "(size: readonly Int[]): Tensor",
      "(...size: Int[]): Tensor",
    ]);
    expect(of("aten::mul.Tensor(Tensor self, Tensor other) -> Tensor", "function")).toEqual([
      "(input: Tensor | Scalar, other: Tensor | Scalar): Tensor",
    ]);
    expect(of("aten::flip(Tensor self, int[1] dims) -> Tensor", "method")[0]).toBe(
      "(dims: Int | readonly Int[]): Tensor",
    );
  });

  it("name results and return what is written to", () => {
    expect(of("aten::max.dim(Tensor self, int k) -> (Tensor values, Tensor indices)", "method")).toEqual([
      "(k: Int): [values: Tensor, indices: Tensor] & { values: Tensor; indices: Tensor }",
    ]);
    expect(of("aten::abs_(Tensor(a!) self) -> Tensor(a!)", "method")).toEqual(["(): this"]);
    expect(of("aten::abs_(Tensor(a!) self) -> Tensor(a!)", "function")).toEqual(["(input: Tensor): Tensor"]);
  });

  it("leave out what JavaScript cannot call", () => {
    expect(isCallable(parseSchema("aten::sum.dim_DimnameList(Tensor self, str[1] dim) -> Tensor"))).toBe(false);
    expect(isCallable(parseSchema("aten::set_.source_Storage(Tensor(a!) self, Storage source) -> Tensor(a!)"))).toBe(
      false,
    );
    expect(isOut(parseSchema("aten::abs.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)"))).toBe(true);
  });
});
