/** @file The projections of query, key and value for the heads of attention. */
import type { Tensor } from "../../tensor/tensor.js";
import { pySize } from "../repr.js";
import { expect } from "./attention-checks.js";
import { linear } from "./linear.js";
import { sameShape } from "./sizes.js";

/** Projects by one weight that holds those of query, key and value. */
export function projectPacked(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  weight: Tensor,
  bias: Tensor | null,
): [Tensor, Tensor, Tensor] {
  if (key === value && query === key) {
    // One product for all three, as PyTorch computes it.
    const width = query.size(-1);
    const all = linear(query, weight, bias)
      .unflatten(-1, [3, width])
      .unsqueeze(0)
      .transpose(0, -2)
      .squeeze(-2)
      .contiguous();
    return [all.select(0, 0), all.select(0, 1), all.select(0, 2)];
  }
  const width = query.size(-1);
  if (key === value) {
    const both = linear(key, weight.narrow(0, width, 2 * width), bias?.narrow(0, width, 2 * width))
      .unflatten(-1, [2, width])
      .unsqueeze(0)
      .transpose(0, -2)
      .squeeze(-2)
      .contiguous();
    const q = linear(query, weight.narrow(0, 0, width), bias?.narrow(0, 0, width));
    return [q, both.select(0, 0), both.select(0, 1)];
  }
  const third = Math.ceil(weight.size(0) / 3);
  return [
    linear(query, weight.narrow(0, 0, third), bias?.narrow(0, 0, third)),
    linear(key, weight.narrow(0, third, third), bias?.narrow(0, third, third)),
    linear(value, weight.narrow(0, 2 * third, third), bias?.narrow(0, 2 * third, third)),
  ];
}

/** Projects by a weight each. */
export function projectSeparately(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  weights: readonly [Tensor, Tensor, Tensor],
  bias: Tensor | null,
): [Tensor, Tensor, Tensor] {
  const width = query.size(-1);
  const inputs = [query, key, value] as const;
  const kinds = ["query", "key", "value"] as const;
  const project = (i: 0 | 1 | 2): Tensor => {
    const weight = weights[i];
    const shape = weight.shape;
    const wanted = [width, inputs[i].size(-1)];
    expect(
      sameShape(shape, wanted),
      `expecting ${kinds[i]} weights shape of (${wanted.join(", ")}), but got ${pySize(shape)}`,
    );
    return linear(inputs[i], weight, bias?.narrow(0, i * width, width));
  };
  return [project(0), project(1), project(2)];
}
