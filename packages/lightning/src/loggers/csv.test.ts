/** @file CSVLogger. The expected rows are those that Lightning wrote for the same calls. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CSVLogger } from "./csv.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "csv-logger-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (logger: CSVLogger): string => readFileSync(join(logger.logDir, "metrics.csv"), "utf8");

describe("CSVLogger", () => {
  it("writes Lightning's file", () => {
    const logger = new CSVLogger(folder);
    logger.logMetrics({ "lr-SGD": 0.1 }, 0);
    logger.logMetrics({ a_step: 1, epoch: 0 }, 1);
    void logger.save();
    logger.logMetrics({ a_step: 3, epoch: 0 }, 3);
    logger.logMetrics({ v: 0.5, epoch: 0 }, 3);
    void logger.save();
    logger.logMetrics({ a_epoch: 1.5, epoch: 0 }, 3);
    logger.logMetrics({ "lr-SGD": 0.010000000000000002 }, 4);
    void logger.finalize("success");
    expect(read(logger)).toBe(
      [
        "a_epoch,a_step,epoch,lr-SGD,step,v",
        ",,,0.1,0,",
        ",1.0,0,,1,",
        ",3.0,0,,3,",
        ",,0,,3,0.5",
        "1.5,,0,,3,",
        ",,,0.010000000000000002,4,",
        "",
      ].join("\r\n"),
    );
  });

  it("takes the next free version, a given one, or a name", () => {
    expect(new CSVLogger(folder).version).toBe(0);
    for (let i = 0; i < 2; i++) void new CSVLogger(folder).experiment.save();
    expect(readdirSync(join(folder, "lightning_logs")).sort()).toEqual(["version_0", "version_1"]);
    expect(new CSVLogger(folder).version).toBe(2);
    expect(new CSVLogger(folder, { version: 7 }).logDir).toBe(join(folder, "lightning_logs", "version_7"));
    expect(new CSVLogger(folder, { name: "", version: "mine" }).logDir).toBe(join(folder, "mine"));
  });

  it("flushes by steps, numbers rows without a step and puts the prefix first", () => {
    const logger = new CSVLogger(folder, { prefix: "p", flushLogsEveryNSteps: 2 });
    logger.logMetrics({ x: tensor(0.25), flag: true, word: "w" });
    expect(existsSync(join(logger.logDir, "metrics.csv"))).toBe(false);
    logger.logMetrics({ x: NaN });
    expect(read(logger)).toBe("p-flag,p-word,p-x,step\r\nTrue,w,0.25,0\r\n,,nan,1\r\n");
  });

  it("writes hyperparameters, without what YAML cannot hold", () => {
    const logger = new CSVLogger(folder);
    logger.logHyperparams({ lr: 0.1, act: () => 1 });
    logger.logHyperparams({ layers: [1, 2] });
    void logger.save();
    expect(readFileSync(join(logger.logDir, "hparams.yaml"), "utf8")).toBe("layers:\n  - 1\n  - 2\nlr: 0.1\n");
  });

  it("leaves no folder where nothing was logged, and says what it cannot do", () => {
    void new CSVLogger(folder).finalize("failed");
    expect(readdirSync(folder)).toEqual([]);
    expect(() => new CSVLogger(3 as unknown as string)).toThrow(TypeError);
    expect(() => new CSVLogger("/dev/null/x").experiment).toThrow("cannot make the folder");
  });
});
