/** @file Wrong and unusual batches do what they do in torchmetrics: errors in the same place, and else the same values. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as torch from "@lightning-ts/torch";
import { type nn, Tensor } from "@lightning-ts/torch";
import { afterEach, describe, expect, it, vi } from "vitest";
import { caseFiles } from "../files.js";
import { argumentsOf, build, statesOf } from "./build.js";
import { valueDifference } from "./compare.js";
import { metrics } from "./family.js";
import type { Json, ValueCase } from "./spec.js";
import { encode } from "./values.js";

const file = new URL("../../../../metrics/test-data/hostile.json", import.meta.url);
const golden = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, Json>>;
const documents = caseFiles(fileURLToPath(metrics.own)).flatMap((each) => each.documents) as ValueCase[];

function withFirst(x: Tensor, value: number): Tensor {
  if (x.numel() === 0) return x;
  const flat = x.flatten().clone();
  flat.narrow(0, 0, 1).fill_(value);
  return flat.reshape(x.shape);
}

/** The changes of scripts/golden/hostile.py. */
function changed(args: readonly unknown[], name: string): unknown[] {
  const [kind = "", place] = name.split(" ");
  const each = (change: (x: Tensor) => Tensor): unknown[] =>
    args.map((arg) => (arg instanceof Tensor ? change(arg) : arg));
  const one = (change: (x: Tensor) => unknown): unknown[] =>
    args.map((arg, i) => (i === Number(place) && arg instanceof Tensor ? change(arg) : arg));
  const floats = (dtype: torch.DType) => (x: Tensor) => (x.dtype.isFloatingPoint ? x.to(dtype) : x);
  const firsts: Readonly<Record<string, number>> = {
    nan: NaN,
    inf: Infinity,
    above: 1.75,
    below: -0.75,
    99: 99,
    "-3": -3,
  };
  const first = firsts[kind];
  if (first !== undefined) return one((x) => withFirst(x, first));
  switch (name === "no arguments" ? name : kind) {
    case "none":
      return each((x) => x.narrow(0, 0, 0));
    case "single":
      return each((x) => x.narrow(0, 0, Math.min(1, x.size(0))));
    case "scalar":
      return each((x) => x.flatten().select(0, 0));
    case "deeper":
      return each((x) => x.unsqueeze(0));
    case "double":
      return each(floats(torch.float64));
    case "int32":
      return each((x) => (x.dtype.isFloatingPoint ? x : x.to(torch.int32)));
    case "longer":
      return one((x) => (x.ndim > 0 ? torch.cat([x, x.narrow(0, 0, 1)]) : torch.stack([x, x])));
    case "text":
      return one(() => "text");
    case "whole":
      return one((x) => x.round().to(torch.int64));
    case "float":
      return one((x) => x.to(torch.float32));
    case "bool":
      return one((x) => x.to(torch.bool));
    case "no arguments":
      return [];
    default:
      throw new Error(`no change is called ${name}`);
  }
}

/** What the tests call of a metric. */
interface Lived {
  update(...args: unknown[]): void;
  forward(...args: unknown[]): unknown;
  compute(): unknown;
  reset(): void;
  clone(): Lived;
  persistent(mode: boolean): void;
  readonly metricState: Readonly<Record<string, unknown>>;
  stateDict(): nn.StateDict;
  loadStateDict(stateDict: nn.StateDict): unknown;
}

function caseOf(id: string): { recorded: ValueCase; batch: unknown[] } {
  const recorded = documents.find((document) => document.id === id);
  if (recorded?.batches[0] === undefined) throw new Error(`there is no case ${id}`);
  return { recorded, batch: argumentsOf(recorded.batches[0]) };
}

function outcome(recorded: ValueCase, args: readonly unknown[]): Json {
  const metric = build(recorded.metric) as Lived;
  let at = "update";
  try {
    metric.update(...args);
    at = "compute";
    return encode(metric.compute());
  } catch (error) {
    return { error: { at, class: String(error) } };
  }
}

const isError = (value: Json): boolean => typeof value === "object" && value !== null && "error" in value;

/** Where ours differs from torchmetrics, or null. */
function difference(expected: Json, found: Json): string | null {
  if (isError(expected) && isError(found)) return null;
  if (isError(expected) || isError(found))
    return `expected ${JSON.stringify(expected).slice(0, 150)}, got ${JSON.stringify(found).slice(0, 300)}`;
  return valueDifference(expected, found, "value");
}

/** Where ours differs and is meant to, each with its reason. */
const meant: readonly [cases: RegExp, changes: RegExp, reason: string][] = [
  [/^(BinaryAUROC|AUROC.task)/, /^(whole 0|longer 1|99 1|-3 1|float 1)$/, "torchmetrics forgets to check batches here"],
  [/^MulticlassCalibrationError/, /^(99|-3) 1$/, "torchmetrics forgets to check batches here"],
  [/^Perplexity/, /^-3 1$/, "in Python a negative label counts from the end"],
  [/^PeakSignalNoiseRatio/, /^longer/, "torchmetrics does not compare shapes"],
  [/^Multiclass(AUROC|AveragePrecision)/, /^bool 1$/, "operators of torchmetrics take no booleans"],
  [/^RelativeSquaredError/, /^deeper$/, "outputs of any shape are taken"],
];

const isMeant = (id: string, change: string): boolean =>
  meant.some(([cases, changes]) => cases.test(id) && changes.test(change));

describe("unusual batches", () => {
  it.each(Object.entries(golden))("%s", (id, changes) => {
    const { recorded, batch } = caseOf(id);
    for (const [name, expected] of Object.entries(changes)) {
      const found = difference(expected, outcome(recorded, changed(batch, name)));
      if (isMeant(id, name)) expect(found, name).not.toBeNull();
      else expect(found, name).toBeNull();
    }
  });
});

describe("the life of a metric", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(Object.keys(golden))("%s", (id) => {
    const { recorded, batch } = caseOf(id);
    const make = (): Lived => build(recorded.metric) as Lived;
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const metric = make();
    expect(() => {
      try {
        metric.compute();
      } catch (error) {
        if (!/MetricError|RangeError|Error/.test(String(error))) throw error;
      }
    }).not.toThrow();
    expect(warned.mock.calls.filter(([text]) => String(text).includes("before update()"))).toHaveLength(1);
    metric.update(...batch);
    const expected = encode(metric.compute());
    const value = (one: Lived): Json => encode(one.compute());

    // Copies are apart from each other.
    const copy = metric.clone();
    copy.update(...batch);
    expect(value(metric)).toEqual(expected);
    // What a state dictionary holds is all there is.
    const restored = make();
    restored.persistent(true);
    metric.persistent(true);
    restored.loadStateDict(metric.stateDict());
    expect(value(restored)).toEqual(expected);
    // Lists of batches grow in place: copies of them would cost more with each batch.
    const lists = (): unknown[] => Object.values(restored.metricState).filter(Array.isArray);
    const before = lists();
    restored.update(...batch);
    restored.forward(...batch);
    for (const [i, list] of lists().entries()) expect(list).toBe(before[i]);
    // A reset in inference mode leaves states that can be added to.
    torch.inferenceMode(() => metric.reset());
    metric.update(...batch);
    expect(value(metric)).toEqual(expected);
    torch.inferenceMode(() => metric.forward(...batch));
    metric.update(...batch);
    // A batch of another device is an error: at once, or for metrics that keep all batches when they are put together.
    const keepsAll = Object.values(copy.metricState).some(Array.isArray);
    const states = encode(statesOf(copy));
    const meta = batch.map((each) => (each instanceof Tensor ? each.to("meta") : each));
    // Operators put these two's batches of the meta device together with others.
    if (/^(CosineSimilarity|ErrorRelative)/.test(id)) return;
    expect(() => {
      copy.update(...meta);
      if (keepsAll) copy.compute();
    }).toThrow();
    if (!keepsAll) expect(encode(statesOf(copy))).toEqual(states);
  });
});
