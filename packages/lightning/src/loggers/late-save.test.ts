/** @file LateSave: rows are written together, none later than a moment, and none is lost when a process ends. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readRunFile } from "../../scripts/conformance/loggers/wandb-file.js";
import { LateSave } from "./late-save.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "late-"));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

it("saves the first at once, those after it together, with a clock or without a turn of the event loop", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  let saves = 0;
  const late = new LateSave(() => void saves++);
  for (let i = 0; i < 3; i++) void late.soon();
  expect(saves).toBe(1);
  vi.advanceTimersByTime(20);
  expect(saves).toBe(2);
  void late.soon();
  expect(saves).toBe(2);
  vi.setSystemTime(Date.now()); // timers stand still, the clock goes on
  const now = performance.now();
  const clock = vi.spyOn(performance, "now").mockReturnValue(now + 30);
  void late.soon();
  expect(saves).toBe(3);
  clock.mockRestore();
  vi.advanceTimersByTime(100);
  expect(saves).toBe(3);
});

it("what fails later is thrown by the next save", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  let fails = false;
  const late = new LateSave(() => {
    if (fails) throw new Error("no");
  });
  void late.soon();
  fails = true;
  void late.soon();
  vi.advanceTimersByTime(20);
  vi.advanceTimersByTime(20);
  expect(() => late.soon()).toThrow("no");
});

const endings = {
  "by itself": "",
  "by process.exit": "process.exit(0);",
  "by an error": 'setTimeout(() => { throw new Error("boom"); }, 1);',
  "without a turn of the event loop":
    "const end = performance.now() + 50; while (performance.now() < end); process.exit(0);",
};

it.each(Object.entries(endings))(
  "a process that ends %s has written all rows",
  async (_how, ending) => {
    const source = JSON.stringify(new URL("./index.ts", import.meta.url).href);
    const program = join(folder, "program.mts");
    writeFileSync(
      program,
      `import { CSVLogger, JSONLinesLogger, TensorBoardLogger, WandbLogger } from ${source};
       const loggers = [new CSVLogger("."), new JSONLinesLogger("."), new TensorBoardLogger("tb"), new WandbLogger({ offline: true })];
       for (let i = 0; i < 5; i++) for (const logger of loggers) { logger.logMetrics({ a: i + 0.5 }, i); logger.saveSoon(); }
       ${ending}`,
    );
    await promisify(execFile)(process.execPath, ["--import", import.meta.resolve("tsx"), program], {
      cwd: folder,
    }).catch((error: unknown) => expect(String(error)).toContain("boom"));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const read = (end: RegExp): Buffer => readFileSync(join(folder, files.find((name) => end.test(name)) ?? ""));
    expect(read(/metrics\.csv$/).toString()).toBe("a,step\r\n0.5,0\r\n1.5,1\r\n2.5,2\r\n3.5,3\r\n4.5,4\r\n");
    expect(
      read(/metrics\.jsonl$/)
        .toString()
        .trim()
        .split("\n"),
    ).toHaveLength(5);
    expect(
      read(/tfevents/)
        .toString("latin1")
        .split("\x0a\x01a").length,
    ).toBe(6);
    expect(readRunFile(read(/\.wandb$/)).history.map((row) => row["a"])).toEqual([0.5, 1.5, 2.5, 3.5, 4.5]);
  },
  60_000,
);
