/** @file A disk that is full for a while: rows and events stay whole, and none is lost. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type * as nodeFs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CSVLogger } from "./csv.js";
import { parseCsv } from "./csv-file.js";
import { TensorBoardLogger } from "./tensorboard.js";

/** Bytes that the disk still takes. */
const disk = vi.hoisted(() => ({ room: Infinity }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof nodeFs>();
  const full = (): Error =>
    Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  const writeSync = (descriptor: number, bytes: Uint8Array, at = 0): number => {
    if (disk.room === 0) throw full();
    const count = Math.min(bytes.byteLength - at, disk.room);
    disk.room -= count;
    return fs.writeSync(descriptor, bytes, at, count);
  };
  const writeFileSync = (descriptor: number, text: string): void => {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
  };
  return { ...fs, writeSync, writeFileSync };
});

let folder: string;
const warnings: string[] = [];
const note = (warning: Error): void => void warnings.push(warning.message);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "full-"));
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => {
  disk.room = Infinity;
  process.off("warning", note);
  rmSync(folder, { recursive: true });
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a full disk", () => {
  it.each([0, 1, 5, 9, 14])("leaves whole rows of a CSV file, from %i bytes of room on", async (room) => {
    const logger = new CSVLogger(folder, { flushLogsEveryNSteps: 1 });
    const path = join(logger.logDir, "metrics.csv");
    logger.logMetrics({ loss: 1.25 }, 0);
    const before = readFileSync(path, "utf8");
    disk.room = room;
    logger.logMetrics({ loss: 2.25 }, 1);
    logger.logMetrics({ loss: 3.25 }, 2);
    logger.logMetrics({ acc: 0.5, loss: 4.25 }, 3); // a new column: the file is written anew
    void logger.save();
    const text = readFileSync(path, "utf8");
    expect(text.startsWith(before)).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    await turn();
    expect(warnings.filter((text) => text.includes("metrics.csv cannot be written (ENOSPC)"))).toHaveLength(1);
    disk.room = Infinity;
    void logger.save();
    expect(parseCsv(readFileSync(path, "utf8"))).toEqual([
      ["acc", "loss", "step"],
      ["", "1.25", "0"],
      ["", "2.25", "1"],
      ["", "3.25", "2"],
      ["0.5", "4.25", "3"],
    ]);
  });

  it("is an error at the end of a run", () => {
    const logger = new CSVLogger(folder);
    logger.logMetrics({ loss: 1 }, 0);
    disk.room = 3;
    void logger.save();
    expect(() => logger.finalize("success")).toThrow(expect.objectContaining({ code: "ENOSPC" }));
    disk.room = Infinity;
    void logger.finalize("success");
    expect(readFileSync(join(logger.logDir, "metrics.csv"), "utf8")).toBe("loss,step\r\n1.0,0\r\n");
  });

  it("keeps hyperparameters until there is room", () => {
    const logger = new CSVLogger(folder);
    logger.logHyperparams({ lr: 0.1 });
    disk.room = 2;
    void logger.save();
    expect(existsSync(join(logger.logDir, "hparams.yaml"))).toBe(false);
    disk.room = Infinity;
    void logger.save();
    expect(readFileSync(join(logger.logDir, "hparams.yaml"), "utf8")).toBe("lr: 0.1\n");
  });

  it("leaves whole events of TensorBoard, and loses none", async () => {
    const logger = new TensorBoardLogger(folder, { maxQueue: 1 });
    const { experiment } = logger;
    const other = new TensorBoardLogger(folder, { maxQueue: 1, version: "other" });
    const sizeOf = (one: TensorBoardLogger): number => readFileSync(path(one)).byteLength;
    const path = (one: TensorBoardLogger): string => {
      const [file] = readdir(one.logDir);
      return join(one.logDir, file ?? "");
    };
    const { readdirSync: readdir } = await import("node:fs");
    for (let i = 0; i < 4; i++) other.logMetrics({ loss: i }, i);
    experiment.addScalar("loss", 0, 0);
    const size = sizeOf(logger);
    disk.room = 7;
    for (let i = 1; i < 4; i++) logger.logMetrics({ loss: i }, i);
    expect(sizeOf(logger)).toBe(size);
    disk.room = Infinity;
    void experiment.flush();
    expect(sizeOf(logger)).toBe(sizeOf(other));
    await turn();
    expect(warnings.filter((text) => text.includes("tfevents"))).toHaveLength(1);
  });
});
