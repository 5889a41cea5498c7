/** @file What a loop's logged values add up to, and under which names. */
import { beforeEach, describe, expect, it } from "vitest";
import { ones, tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import { batchSizeOf } from "./batch-size.js";
import { type MetricMeta, toScalarTensor } from "./metric.js";
import { type MetricDicts, ResultCollection } from "./result.js";

const meta = (changes: Partial<MetricMeta> = {}): MetricMeta => ({
  fx: "trainingStep",
  name: "loss",
  progBar: false,
  logger: true,
  onStep: true,
  onEpoch: false,
  reduceFx: "mean",
  enableGraph: false,
  addDataloaderIdx: true,
  dataloaderIdx: null,
  metricAttribute: null,
  rankZeroOnly: false,
  syncDist: false,
  ...changes,
});

let results: ResultCollection;
beforeEach(() => {
  results = new ResultCollection(true);
});

function log(changes: Partial<MetricMeta>, ...values: [value: number, batchSize?: number][]): void {
  for (const [value, size] of values) results.log(meta(changes), tensor(value), size ?? null);
}

/** The dictionaries as numbers. */
function shown(onStep: boolean): Record<keyof MetricDicts, Record<string, number>> {
  const dicts: MetricDicts = { callback: {}, log: {}, pbar: {} };
  results.addTo(dicts, onStep);
  const numbers = (dict: MetricDicts["log"]): Record<string, number> =>
    Object.fromEntries(Object.entries(dict).map(([name, value]) => [name, Number(value.item())]));
  return { callback: numbers(dicts.callback), log: numbers(dicts.log), pbar: numbers(dicts.pbar) };
}

describe("reductions", () => {
  it.each([
    ["mean", 4.5],
    ["sum", 8],
    ["min", 3],
    ["max", 5],
  ] as const)("%s", (reduceFx, wanted) => {
    log({ onStep: false, onEpoch: true, reduceFx }, [3, 1], [5, 3]);
    expect(shown(false).log).toEqual({ loss: wanted });
  });

  it("begin anew after a reset", () => {
    log({ onStep: false, onEpoch: true }, [3, 1]);
    results.reset();
    expect(shown(false).log).toEqual({});
    log({ onStep: false, onEpoch: true }, [7, 1]);
    expect(shown(false).log).toEqual({ loss: 7 });
  });
});

describe("names", () => {
  it("are forked where steps and epochs are logged", () => {
    log({ onEpoch: true, progBar: true }, [1, 1], [3, 1]);
    expect(shown(true)).toEqual({ callback: { loss: 3, loss_step: 3 }, log: { loss_step: 3 }, pbar: { loss_step: 3 } });
    expect(shown(false)).toEqual({
      callback: { loss: 2, loss_epoch: 2 },
      log: { loss_epoch: 2 },
      pbar: { loss_epoch: 2 },
    });
  });

  it("have the loader of several", () => {
    results = new ResultCollection(false);
    results.dataloaderIdx = 1;
    log({ fx: "validationStep.1", dataloaderIdx: 1, onEpoch: true }, [2, 1]);
    expect(shown(false).callback).toEqual({ "loss/dataloader_idx_1": 2, "loss_epoch/dataloader_idx_1": 2 });
    expect(shown(true)).toEqual({ callback: {}, log: { "loss_step/dataloader_idx_1": 2 }, pbar: {} });
    results.dataloaderIdx = null; // another loader's, and the epoch's end
    expect(shown(false).callback).toEqual({});
  });

  it("are for whom they are meant", () => {
    log({ logger: false }, [1]);
    expect(shown(true)).toEqual({ callback: { loss: 1 }, log: {}, pbar: {} });
    expect(results.logged(true)).toBeNull();
  });
});

it("refuses other options for a name in one hook", () => {
  log({}, [1]);
  expect(() => log({ progBar: true }, [1])).toThrow(MisconfigurationException);
  expect(() => log({ fx: "onTrainBatchEnd", progBar: true }, [1])).not.toThrow();
});

it("forgets what one hook logged", () => {
  log({}, [1]);
  log({ fx: "onTrainBatchEnd", name: "other" }, [2]);
  results.reset("trainingStep");
  expect(shown(true).log).toEqual({ other: 2 });
});

describe("batch sizes", () => {
  it("weigh values, where none is given", () => {
    results.setBatch({ x: ones([3, 2]), y: ones([3]) });
    log({ onStep: false, onEpoch: true }, [1]);
    results.setBatch([ones([1, 2])]);
    log({ onStep: false, onEpoch: true }, [5]);
    expect(shown(false).log).toEqual({ loss: 2 });
  });

  it("are those of the first tensor", () => {
    expect(batchSizeOf([["text", 4], new Map([["a", ones([5, 2])]])], "x")).toBe(5);
    expect(batchSizeOf(ones([]), "x")).toBe(1);
    expect(() => batchSizeOf({ text: "four" }, "x")).toThrow(/batchSize/);
    expect(() => results.log(meta({ onEpoch: true }), tensor(1), null)).not.toThrow(); // no batch: weight 1
  });
});

describe("toScalarTensor", () => {
  it("keeps a copy of one element", () => {
    const value = tensor([2]);
    const kept = toScalarTensor("x", value, "trainingStep");
    value.add_(1);
    expect([kept.item(), kept.ndim]).toEqual([2, 0]);
    expect(toScalarTensor("x", tensor(3n), "trainingStep").dtype.name).toBe("float64");
    expect(() => toScalarTensor("x", ones([2]), "trainingStep")).toThrow(/value.mean\(\)/);
  });
});
