/** @file No value of a hyperparameter or metric makes a logger throw. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { complex, tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CSVLogger, SummaryWriter, TensorBoardLogger } from "../index.js";
import { readHparams, writeHparams } from "./hparams-yaml.js";
import { flattenHparams } from "./tensorboard/hparams.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const boom = (): never => {
  throw new Error("boom");
};

function hostile(): Record<string, unknown> {
  const circle: Record<string, unknown> = { a: 1 };
  circle.self = circle;
  const disposed = tensor(1);
  disposed.dispose();
  return {
    lr: 0.1,
    bare: Object.assign(Object.create(null) as object, { depth: 3 }),
    big: 2n ** 70n,
    symbol: Symbol("s"),
    net: new (class Net {})(),
    fn: () => 1,
    date: new Date(0),
    map: new Map([["k", 1n]]),
    circle,
    list: [circle],
    getter: Object.defineProperty({}, "x", { get: boom, enumerable: true }),
    proxy: new Proxy({}, { ownKeys: boom, getPrototypeOf: boom, get: boom }),
    disposed,
    tensor: tensor([1, 2]),
    complex: complex(tensor(1), tensor(2)),
    none: null,
    huge: "x".repeat(1_000_000),
    ["__proto__"]: 7,
  };
}

describe("hyperparameters", () => {
  it.each([
    ["CSVLogger", () => new CSVLogger(folder)],
    ["TensorBoardLogger", () => new TensorBoardLogger(folder)],
  ])("%s writes what it can, and never throws", (_name, make) => {
    const logger = make();
    const params = Object.defineProperty(hostile(), "own", { get: boom, enumerable: true });
    logger.logHyperparams(params);
    logger.logHyperparams(null as never);
    void logger.save();
    const saved = readHparams(join(logger.logDir, "hparams.yaml"));
    expect(saved).toMatchObject({ lr: 0.1, bare: { depth: 3 }, none: null, own: "<unreadable>" });
    for (const name of ["symbol", "net", "fn", "circle", "list", "proxy", "disposed", "tensor"])
      expect(saved).not.toHaveProperty(name);
  });

  it("are flat in the table of runs", () => {
    const flat = flattenHparams(hostile());
    expect(flat).toMatchObject({
      lr: 0.1,
      "bare/depth": 3,
      big: "1180591620717411303424",
      symbol: "Symbol(s)",
      net: "Net",
      date: "1970-01-01T00:00:00.000Z",
      map: "{'k': 1}",
      "circle/a": 1,
      "circle/self": "{'a': 1, 'self': {...}}",
      "getter/x": "<unreadable>",
      none: "None",
      disposed: "<unreadable>",
    });
    expect(Object.keys(flat).length).toBeLessThanOrEqual(10_000);
  });
});

it("takes no longer for objects that hold one another in many ways", () => {
  let doubled: unknown = 1;
  for (let i = 0; i < 60; i++) doubled = { l: doubled, r: doubled };
  expect(Object.keys(flattenHparams({ doubled })).length).toBe(10_000);
  expect(writeHparams(join(folder, "hparams.yaml"), { doubled })).toEqual([]);
});

it("CSVLogger writes metrics of any kind", () => {
  const logger = new CSVLogger(folder);
  const metrics: Record<string, unknown> = hostile();
  delete metrics.huge;
  logger.logMetrics(metrics as never, 0);
  void logger.save();
  const [header = "", row = ""] = readFileSync(join(logger.logDir, "metrics.csv"), "utf8").split("\r\n");
  expect(header.split(",")).toContain("bare");
  expect(row).toContain("1180591620717411303424");
});

it("TensorBoardLogger takes a bigint for a number, and says what it cannot draw", () => {
  const logger = new TensorBoardLogger(folder);
  expect(() => logger.logMetrics({ n: 3n as never }, 0)).not.toThrow();
  expect(() => logger.logMetrics({ n: Symbol("s") as never }, 0)).toThrow(RangeError);
});

it("SummaryWriter takes texts, numbers and steps only", () => {
  const writer = new SummaryWriter(folder, { maxQueue: 2 });
  const endless = new Array<unknown>(2 ** 32 - 1);
  for (const wrong of [endless, 3, null, Symbol("s"), ["a"]] as never[]) {
    expect(() => writer.addScalar(wrong, 1)).toThrow("tag: expected a string");
    expect(() => writer.addScalars(wrong, { a: 1 })).toThrow("mainTag: expected a string");
    expect(() => writer.addText(wrong, "text")).toThrow("tag: expected a string");
    expect(() => writer.addText("a", wrong)).toThrow("text: expected a string");
    expect(() => writer.addHistogram(wrong, [1])).toThrow("tag: expected a string");
    expect(() => new SummaryWriter(wrong)).toThrow("logDir: expected a string");
  }
  for (const wrong of [endless, "1", NaN, Infinity, {}] as never[])
    expect(() => writer.addScalar("a", 1, wrong)).toThrow("globalStep: expected a number");
  for (const wrong of [endless, { length: 1e15 }, { length: -1 }, {}] as never[])
    expect(() => writer.addHistogram("a", wrong)).toThrow(RangeError);
  expect(() => new SummaryWriter(folder, { maxQueue: "x" as never })).toThrow("maxQueue: expected a whole number");
  expect(() => new SummaryWriter(folder, { maxQueu: 1 } as never)).toThrow("Did you mean");
  writer.addScalar("a", 1);
  writer.addHistogram("b", Float32Array.of(1, 2), 3);
  void writer.close();
});
