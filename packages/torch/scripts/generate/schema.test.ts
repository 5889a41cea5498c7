/** @file Schemas as libtorch writes them. */
import { describe, expect, it } from "vitest";
import { parseSchema } from "./schema.js";

describe("parseSchema", () => {
  it("reads names, types, defaults and what is written to", () => {
    const schema = parseSchema(
      'aten::conv2d.padding(Tensor input, Tensor? bias=None, SymInt[2] stride=[1, 1], *, str padding="a, b", Tensor(a!) out) -> Tensor(a!)',
    );
    expect([schema.namespace, schema.name, schema.overload]).toEqual(["aten", "conv2d", "padding"]);
    expect(schema.arguments.map((a) => [a.type, a.name, a.hasDefault, a.keywordOnly, a.written])).toEqual([
      ["Tensor", "input", false, false, false],
      ["Tensor?", "bias", true, false, false],
      ["SymInt[2]", "stride", true, false, false],
      ["str", "padding", true, true, false],
      ["Tensor", "out", false, true, true],
    ]);
    expect(schema.returns.map((r) => [r.type, r.name])).toEqual([["Tensor", ""]]);
    const [, dim] = parseSchema("aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor").arguments;
    expect([schema.arguments[2]?.emptyDefault, dim?.emptyDefault]).toEqual([false, true]);
  });

  it("reads several results, none, and lists with aliases", () => {
    expect(
      parseSchema("aten::max.dim(Tensor self, int dim) -> (Tensor values, Tensor indices)").returns.map((r) => r.name),
    ).toEqual(["values", "indices"]);
    expect(parseSchema("aten::_foreach_add_(Tensor(a!)[] self) -> ()").returns).toEqual([]);
    const [list] = parseSchema("c10d::send(Tensor[](a!) tensors, Tensor(a -> *) x) -> Tensor(a)[]").arguments;
    expect(list).toMatchObject({ type: "Tensor[]", name: "tensors", written: true });
  });

  it("fails on anything but a schema", () => {
    expect(() => parseSchema("add(Tensor)")).toThrow("internal: not a schema");
  });
});
