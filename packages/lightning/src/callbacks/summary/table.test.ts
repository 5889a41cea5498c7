/** @file The table of a model's layers; the expected text is Lightning's own for the same model. */
import { expect, it } from "vitest";
import { humanCount, type LayerRow, summaryTable } from "./table.js";

it.each([
  [0, "0  "],
  [10, "10  "],
  [999, "999  "],
  [1000, "1.0 K"],
  [1234, "1.2 K"],
  // Ties go to the even digit.
  [1250, "1.2 K"],
  [1350, "1.4 K"],
  [99950, "100.0 K"],
  [123456, "123 K"],
  [1625700, "1.6 M"],
  [2e9, "2.0 B"],
  [3e12, "3.0 T"],
  [4.5e16, "45,000 T"],
])("humanCount(%d) is %s", (count, text) => {
  expect(humanCount(count)).toBe(text);
});

const layer = (name: string, type: string, params: number, rest: Partial<LayerRow> = {}): LayerRow => ({
  name,
  type,
  params,
  mode: "train",
  flops: 0,
  inSizes: "?",
  outSizes: "?",
  ...rest,
});

it("is Lightning's", () => {
  const text = summaryTable({
    layers: [
      layer("body", "Sequential", 1622780, { flops: 6700000, inSizes: [2, 1, 28, 28], outSizes: [2, 300] }),
      layer("head", "Linear", 3010, { flops: 12000, inSizes: [2, 300], outSizes: [2, 10] }),
      layer("drop", "Dropout", 0, { inSizes: [2, 10], outSizes: [2, 10] }),
      layer("frozen", "Linear", 12, { mode: "eval" }),
    ],
    otherParams: 5,
    trainableParams: 1625795,
    totalParams: 1625807,
    sizeMegabytes: 6.503228,
    modulesInTrain: 7,
    modulesInEval: 1,
    totalFlops: 6712000,
    hasSizes: true,
  });
  expect(text.split("\n")).toEqual([
    "  | Name         | Type       | Params | Mode  | FLOPs  | In sizes       | Out sizes",
    "------------------------------------------------------------------------------------------",
    "0 | body         | Sequential | 1.6 M  | train | 6.7 M  | [2, 1, 28, 28] | [2, 300] ",
    "1 | head         | Linear     | 3.0 K  | train | 12.0 K | [2, 300]       | [2, 10]  ",
    "2 | drop         | Dropout    | 0      | train | 0      | [2, 10]        | [2, 10]  ",
    "3 | frozen       | Linear     | 12     | eval  | 0      | ?              | ?        ",
    "  | other params | n/a        | 5      | n/a   | n/a    | n/a            | n/a      ",
    "------------------------------------------------------------------------------------------",
    "1.6 M     Trainable params",
    "12        Non-trainable params",
    "1.6 M     Total params",
    "6.503     Total estimated model params size (MB)",
    "7         Modules in train mode",
    "1         Modules in eval mode",
    "6.7 M     Total Flops",
  ]);
});

it("is short for an empty model", () => {
  const empty = { otherParams: 0, trainableParams: 0, totalParams: 0, sizeMegabytes: 0 };
  const text = summaryTable({
    ...empty,
    layers: [],
    modulesInTrain: 0,
    modulesInEval: 0,
    totalFlops: 0,
    hasSizes: false,
  });
  expect(text.split("\n").slice(0, 4)).toEqual([
    "  | Name | Type | Params | Mode | FLOPs",
    "---------------------------------------------",
    "---------------------------------------------",
    "0         Trainable params",
  ]);
});

it("shows nested sizes", () => {
  const nested = layer("l", "LSTM", 220, {
    inSizes: [3, 2, 4],
    outSizes: [
      [3, 2, 5],
      [[1, 2, 5], "?"],
    ],
  });
  const text = summaryTable({
    layers: [nested],
    otherParams: 0,
    trainableParams: 220,
    totalParams: 220,
    sizeMegabytes: 0.00088,
    modulesInTrain: 1,
    modulesInEval: 0,
    totalFlops: 0,
    hasSizes: true,
  });
  expect(text).toContain("| [3, 2, 4] | [[3, 2, 5], [[1, 2, 5], ?]]");
});
