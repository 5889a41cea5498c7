/** @file JSONLinesLogger: lines, folders, values that JSON does not have. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { JSONLinesLogger, Trainer } from "../index.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lines-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rowsOf = (logger: JSONLinesLogger): Record<string, unknown>[] =>
  readFileSync(join(logger.logDir, "metrics.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it("writes a line a call, in versions", () => {
  for (const version of [0, 1]) {
    const logger = new JSONLinesLogger(folder, { name: "n", prefix: "p", flushEvery: 2 });
    logger.logHyperparams({ lr: 0.1 });
    logger.logMetrics({ a: 0.5, b: tensor(2), c: NaN, d: -Infinity, e: true, f: "x" }, 3);
    logger.logMetrics({ a: tensor([1, 2]) });
    expect(logger.version).toBe(version);
    const { time, ...first } = rowsOf(logger)[0] ?? {};
    expect(typeof time).toBe("number");
    expect(first).toEqual({ step: 3, "p-a": 0.5, "p-b": 2, "p-c": "NaN", "p-d": "-Infinity", "p-e": true, "p-f": "x" });
    expect(rowsOf(logger)[1]).toMatchObject({ step: null, "p-a": expect.stringContaining("tensor([1") });
    expect(readFileSync(join(folder, "n", `version_${version}`, "hparams.yaml"), "utf8")).toBe("lr: 0.1\n");
    void logger.finalize("success");
  }
});

it("has what a training logs; one that is not used leaves nothing", async () => {
  const logger = new JSONLinesLogger(folder);
  void logger.finalize("success");
  expect(existsSync(join(folder, "lightning_logs"))).toBe(false);
  class Logging extends Model {
    override onTrainBatchEnd(): void {
      this.log("x", this.globalStep);
    }
  }
  await new Trainer({ ...quiet, maxEpochs: 1, logger, logEveryNSteps: 1 }).fit(new Logging(), loader(3));
  expect(rowsOf(logger).map(({ step, x }) => [step, x])).toEqual([[0, 1], [1, 2], [2, 3]]); // prettier-ignore
});
