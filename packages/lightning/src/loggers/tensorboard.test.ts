/** @file TensorBoardLogger: folders, and files as TensorBoard reads them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Fields } from "../../scripts/conformance/loggers/protobuf.js";
import { TensorBoardLogger } from "../index.js";
import { readHparams } from "./hparams-yaml.js";
import { crc32c, maskedCrc32c } from "./tensorboard/crc32c.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tensorboard-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The events of a file as [step, tag, number]; their check sums are checked. */
function events(folder: string): [number, string, number | undefined][] {
  const [file = ""] = readdirSync(folder).filter((name) => name.startsWith("events.out.tfevents."));
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const view = new DataView(bytes.buffer);
  const found: [number, string, number | undefined][] = [];
  for (let at = 0; at < bytes.length;) {
    const size = Number(view.getBigUint64(at, true));
    expect(view.getUint32(at + 8, true)).toBe(maskedCrc32c(bytes.subarray(at, at + 8)));
    const data = bytes.subarray(at + 12, at + 12 + size);
    expect(view.getUint32(at + 12 + size, true)).toBe(maskedCrc32c(data));
    at += size + 16;
    const event = new Fields(data);
    if (event.has(3)) expect(event.text(3)).toBe("brain.Event:2");
    for (const part of event.message(5).all(1)) {
      const value = new Fields(part);
      found.push([event.number(2), value.text(1), value.has(2) ? value.number(2) : undefined]);
    }
  }
  return found;
}

describe("TensorBoardLogger", () => {
  it("writes numbers under their steps", () => {
    const logger = new TensorBoardLogger(root, { prefix: "p" });
    logger.logMetrics({ loss: 0.5, acc: tensor(0.25), done: true }, 3);
    logger.logMetrics({ loss: 2 }, -1);
    void logger.save();
    expect(logger.logDir).toBe(join(root, "lightning_logs", "version_0"));
    expect(events(logger.logDir)).toEqual([
      [3, "p-loss", 0.5],
      [3, "p-acc", 0.25],
      [3, "p-done", 1],
      [-1, "p-loss", 2],
    ]);
  });

  it("writes several numbers of one name to files of their own", () => {
    const logger = new TensorBoardLogger(root);
    logger.logMetrics({ "a/b": { x: 1, y: tensor(2) } }, 1);
    void logger.finalize("failed");
    expect(events(join(logger.logDir, "a_b_x"))).toEqual([[1, "a/b", 1]]);
    expect(events(join(logger.logDir, "a_b_y"))).toEqual([[1, "a/b", 2]]);
  });

  it("writes hyperparameters for the table of runs and as YAML", () => {
    const logger = new TensorBoardLogger(root, { name: "", version: "mine", subDir: "run" });
    logger.logHyperparams({ lr: 0.1, net: { depth: 2 } });
    logger.logHyperparams({ seed: 1 }, { val_loss: 0.5 }, 7);
    void logger.finalize("success");
    const sessions = ["experiment", "session_start_info", "session_end_info"].map((part) => `_hparams_/${part}`);
    expect(events(join(root, "mine", "run")).map(([step, tag, value]) => [step, tag, value])).toEqual([
      [0, "hp_metric", -1],
      ...sessions.map((tag) => [0, tag, undefined]),
      [7, "val_loss", 0.5],
      ...sessions.map((tag) => [7, tag, undefined]),
    ]);
    expect(readHparams(join(logger.logDir, "hparams.yaml"))).toEqual({ lr: 0.1, net: { depth: 2 }, seed: 1 });
  });

  it("writes nothing of hyperparameters without metrics where it is told so", () => {
    const logger = new TensorBoardLogger(root, { defaultHpMetric: false });
    logger.logHyperparams({ lr: 0.1 });
    void logger.save();
    expect(events(logger.logDir)).toEqual([]);
  });

  it("counts versions, expands variables and leaves no folder unused", () => {
    void new TensorBoardLogger(root).save();
    expect(new TensorBoardLogger(root).version).toBe(1);
    process.env.TENSORBOARD_TEST = root;
    const logger = new TensorBoardLogger("$TENSORBOARD_TEST/x", { version: 4 });
    expect(logger.logDir).toBe(join(root, "x", "lightning_logs", "version_4"));
    void logger.finalize("success");
    expect(readdirSync(root)).toEqual(["lightning_logs"]);
  });

  it("refuses what is no number", () => {
    const logger = new TensorBoardLogger(root);
    expect(() => logger.logMetrics({ a: "text" })).toThrow(RangeError);
    expect(() => logger.logMetrics({ a: tensor([1, 2]) })).toThrow(RangeError);
    expect(() => new TensorBoardLogger(3 as never)).toThrow(TypeError);
  });
});

it("crc32c is the Castagnoli one", () => {
  expect(crc32c(new TextEncoder().encode("123456789"))).toBe(0xe3069283);
});
