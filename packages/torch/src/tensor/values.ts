/** @file A tensor where JavaScript asks for a plain value: a number, a text, or JSON. */
import type { NestedArray, ScalarValue, Tensor } from "./tensor-class.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** The most elements that JSON holds. */
export const mostInJson = 1_000_000;

/** A tensor's elements in JSON: numbers, booleans, `{ re, im }`; a string for an integer that no number is exact for. */
export type JsonValue = number | boolean | string | { re: number; im: number } | JsonValue[];

/**
 * What an operator of the language gets for a tensor: its only element, or its text where a text is asked for.
 *
 * @throws TypeError for another count of elements, and for a complex number
 */
export function toPrimitive(tensor: Tensor, hint: string): number | bigint | boolean | string {
  if (hint === "string") return tensor.toString();
  const count = tensor.numel();
  if (count !== 1) {
    throw new TypeError(
      `a Tensor with ${count} elements cannot be converted to Scalar. Expected one element. Received: ` +
        `${tensor.isNested ? "a nested tensor" : `a tensor of shape [${tensor.shape.join(", ")}]`}. Compare and compute with its methods (x.gt(1), x.add(1)), reduce it (x.mean()), or take ` +
        "its elements with x.tolist().",
    );
  }
  const value = tensor.item<ScalarValue>();
  if (typeof value !== "object") return value;
  throw new TypeError(
    `a complex tensor is not a number. Expected a real one. Received: ${String(tensor.dtype)}. ` +
      "Take x.item(), x.real, x.imag or x.abs().",
  );
}

/**
 * A tensor's elements as JSON takes them, in nested arrays. JSON itself writes NaN and the infinities as null.
 *
 * @throws RangeError for more than a million elements
 */
export function toJson(tensor: Tensor): JsonValue {
  const count = tensor.numel();
  if (count > mostInJson) {
    throw new RangeError(
      `JSON holds tensors of at most ${mostInJson} elements. Received: ${count}${tensor.isNested ? "" : `, of shape [${tensor.shape.join(", ")}]`}. ` +
        "Save it with torch.save or torch.safetensors, write x.tolist(), or leave it out.",
    );
  }
  return jsonOf(tensor.tolist());
}

function jsonOf(value: NestedArray): JsonValue {
  return Array.isArray(value) ? value.map(jsonOf) : elementOf(value);
}

function elementOf(value: ScalarValue): JsonValue {
  return typeof value === "bigint" ? String(value) : value;
}
