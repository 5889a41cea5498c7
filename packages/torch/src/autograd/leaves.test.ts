/** @file The leaves of a graph. */
import { expect, it } from "vitest";
import * as torch from "../index.js";
import { leavesOf } from "./leaves.js";

it("are the objects that they are, each once", () => {
  const layer = new torch.nn.Linear(2, 2);
  const x = torch.ones([1, 2], { requiresGrad: true });
  const constant = torch.ones([1, 2]);
  const y = layer.forward(x.mul(constant)).mul(x.sum());
  expect(new Set(leavesOf(y))).toEqual(new Set([layer.weight, layer.bias, x]));
  expect(leavesOf(y)).toHaveLength(3);
  expect(leavesOf(constant)).toEqual([]);
  expect(leavesOf(x)).toEqual([]);
  expect(y.gradFn?.nextFunctions[0]?.[0]?.name()).toBe("AddmmBackward0");
});

it("a parameter met in a graph is that parameter", () => {
  const parameter = new torch.nn.Parameter(torch.ones([2]));
  expect(parameter.mul(2).gradFn?.nextFunctions[0]?.[0]?.variable).toBe(parameter);
  const frozen = new torch.nn.Parameter(torch.ones([2]), false);
  expect(leavesOf(frozen.mul(2))).toEqual([]);
});

it("are found in a graph of 300,000 nodes", () => {
  const x = torch.ones([1], { requiresGrad: true });
  let y = x;
  for (let i = 0; i < 300_000; i++) {
    const next = y.add(1);
    if (y !== x) y.dispose();
    y = next;
  }
  expect(leavesOf(y)).toEqual([x]);
  y.dispose();
});
