/** @file Values of recorded cases of torch.distributed: how they are made, and how results are written. */
import { inspect } from "node:util";
import * as torch from "../../../src/index.js";
import { isPlainObject } from "../../../src/util/is.js";
import type { Json, JsonObject } from "../decode.js";

const integers = ["int32", "int64", "uint8", "int8"];

/** What a rank gives: numbers that go up from its rank and `salt`, the halves of them where there are fractions. */
export function value(shape: readonly number[], dtype: string, rank: number, salt = 0): torch.Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  const base = Array.from({ length: count }, (_, i) => i + 1 + rank + salt);
  const made = (data: (number | boolean)[], name: string): torch.Tensor =>
    torch.tensor(data, { dtype: torch.dtypeOf(name) }).reshape([...shape]);
  if (dtype === "bool")
    return made(
      base.map((x) => (x - 1) % 2 === 0),
      dtype,
    );
  if (dtype === "complex64")
    return torch.complex(
      made(base, "float32"),
      made(
        base.map((x) => -x),
        "float32",
      ),
    );
  return made(integers.includes(dtype) ? base : base.map((x) => x / 2), dtype);
}

/** A value as JSON, as the cases hold it. */
export function encode(given: unknown): Json {
  if (given instanceof torch.distributed.tensor.DTensor) {
    const placements = given.placements.map(String);
    return { dtensor: { placements, shape: [...given.shape], local: encode(given.toLocal()) } };
  }
  if (given instanceof torch.Tensor) {
    const dense = given.detach().resolveConj().cpu();
    const plain = dense.isComplex() ? torch.viewAsReal(dense) : dense;
    return { tensor: { dtype: given.dtype.name, shape: [...given.shape], data: encode(plain.flatten().tolist()) } };
  }
  if (given === undefined || given === null) return null;
  if (Array.isArray(given)) return given.map(encode);
  if (given instanceof Error) return { error: { class: given.name, message: given.message } };
  if (isPlainObject(given)) {
    const encoded: JsonObject = {};
    for (const [key, part] of Object.entries(given)) encoded[key] = encode(part);
    return encoded;
  }
  if (typeof given === "number")
    return Number.isFinite(given) ? given : Number.isNaN(given) ? "nan" : given > 0 ? "inf" : "-inf";
  return typeof given === "string" || typeof given === "boolean" ? given : inspect(given);
}

/** What a call gives, or its error. */
export function caught(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
