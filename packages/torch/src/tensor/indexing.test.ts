/** @file Reading and writing parts of a tensor. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import type { Index } from "./indexing.js";

type Nested = number | boolean | Nested[];
type Item = Nested | "..." | null | { tensor: Nested } | { slice: [number | null, number | null, number | null] };

interface Selection {
  items: Item[];
  shape?: number[];
  result?: number[];
  written?: number[];
  copied?: number[];
  error?: string;
}

const golden = JSON.parse(readFileSync(new URL("../../test-data/text-and-items.json", import.meta.url), "utf8")) as {
  items: Selection[];
};

const start = (): torch.Tensor => torch.arange(24).reshape([2, 3, 4]);
const flat = (t: torch.Tensor): unknown => t.flatten().tolist();

function wholeTensor(nested: Nested): torch.Tensor {
  const values = [nested].flat(9 as 1) as (number | boolean)[];
  if (values.some((v) => typeof v === "boolean" || Number.isInteger(v))) {
    return typeof values[0] === "boolean" ? torch.tensor(nested) : torch.tensor(nested, { dtype: torch.int64 });
  }
  return torch.tensor(nested);
}

function indexOf(item: Item): Index {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
  return "slice" in item ? torch.slice(...item.slice) : wholeTensor(item.tensor);
}

describe("indices", () => {
  it("read and write what they do in PyTorch", () => {
    for (const { items, shape, result, written, copied, error } of golden.items) {
      if (error !== undefined) continue;
      const what = JSON.stringify(items);
      const indices = items.map(indexOf);
      const got = start().at(...indices);
      expect([what, got.shape, flat(got)]).toEqual([what, shape, result]);
      const x = start();
      x.setAt(indices, -1);
      expect([what, flat(x)]).toEqual([what, written]);
      const y = start();
      y.setAt(indices, got.mul(2).add(1));
      expect([what, flat(y)]).toEqual([what, copied]);
    }
  });

  it("are refused in PyTorch's words", () => {
    const wrong = golden.items.filter(({ error }) => error !== undefined);
    expect(wrong.length).toBeGreaterThan(5);
    for (const { items, error } of wrong) {
      expect(() => start().at(...items.map(indexOf))).toThrow(error);
      expect(() => start().setAt(items.map(indexOf), 0)).toThrow(error);
    }
  });

  it("that are nothing of the kind are a TypeError", () => {
    const wrong: unknown[] = ["1", 0.5, NaN, {}, undefined, () => 0, [0.5], ["a"], Symbol("s")];
    for (const item of wrong) {
      expect(() => start().at(item as Index), String(item)).toThrow(TypeError);
      expect(() => start().setAt([item as Index], 0), String(item)).toThrow(TypeError);
    }
    expect(() => start().at(0.5)).toThrow(
      "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got float). " +
        "Received: 0.5.",
    );
  });

  it("are refused at once where an array of them contains itself, or says to be longer than it is", () => {
    const cyclic: unknown[] = [0];
    cyclic.push(cyclic, cyclic);
    for (const item of [cyclic, [[0, 1], [2]], [[0], 1], [1, [0]]]) {
      expect(() => start().at(item as Index)).toThrow("an array of indices must be regular");
    }
    expect(() => start().at(new Array<number>(2 ** 32 - 1))).toThrow("an array of indices to have at most");
    const endless = [0];
    endless.length = 2 ** 32 - 1;
    expect(() => start().setAt(endless, 1)).toThrow("a list of indices to have at most");
    expect(() => start().at([0, 2n ** 70n])).toThrow("64 bits");
    expect(
      start().at([
        [0, 1n],
        [1, true],
      ]).shape,
    ).toEqual([2, 2, ...start().shape.slice(1)]);
  });
});

describe("reading", () => {
  it("is a view where PyTorch's is", () => {
    const x = start();
    x.at(0, torch.slice(1)).zero_();
    expect(x.sum().item()).toBe(276 - 60);
    x.at([1]).zero_();
    expect(x.sum().item()).toBe(276 - 60);
  });

  it("is differentiable", () => {
    const x = torch.ones([2, 3]).requiresGrad_();
    x.at(1, torch.tensor([0, 0, 2], { dtype: torch.int64 }))
      .sum()
      .backward();
    expect(x.grad?.tolist()).toEqual([
      [0, 0, 0],
      [2, 0, 1],
    ]);
  });
});

describe("writing", () => {
  it("broadcasts, converts and passes gradients on", () => {
    const x = torch.zeros([2, 3]);
    const value = torch.tensor([1, 2, 3]).requiresGrad_();
    x.setAt([torch.slice()], value);
    x.sum().backward();
    expect(x.tolist()).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(value.grad?.tolist()).toEqual([2, 2, 2]);
    const whole = torch.zeros([2], { dtype: torch.int64 });
    whole.setAt([0], torch.tensor(2.75));
    expect(whole.tolist()).toEqual([2, 0]);
  });

  it("refuses what does not fit", () => {
    expect(() => start().setAt([0], torch.zeros([5]))).toThrow(
      "The expanded size of the tensor (4) must match the existing size (5) at non-singleton dimension 1.",
    );
    expect(() => start().setAt([0, [0, 1]], torch.zeros([5]))).toThrow(
      "shape mismatch: value tensor of shape [5] cannot be broadcast to indexing result of shape [2, 4]",
    );
    const number = torch.tensor(1);
    expect(() => number.setAt([0], 1)).toThrow(
      /^invalid index of a 0-dim tensor.*\ntoo many indices for tensor of dim/,
    );
    expect(() => number.setAt([null, torch.slice()], 1)).toThrow(/^too many indices for tensor of dimension 0$/);
  });
});
