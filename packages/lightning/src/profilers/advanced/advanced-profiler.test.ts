/** @file AdvancedProfiler: the functions of an action, its files, and what it refuses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loader, Model, quiet, temporaryFolder } from "../../../scripts/testing/trainer.js";
import { FileSystemRegistry, Trainer } from "../../index.js";
import { AdvancedProfiler } from "./advanced-profiler.js";
import { type CpuProfile, joinProfiles } from "./cpu-profile.js";
import { SampledFunctions } from "./function-times.js";
import { functionTable } from "./table.js";

const folder = temporaryFolder();
afterAll(() => folder.remove());

function busyOuter(milliseconds: number): number {
  return busyInner(milliseconds);
}

function busyInner(milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let x = 0;
  while (performance.now() < end) x += Math.sqrt(x + 1);
  return x;
}

/** A table's rows: name, seconds in itself, seconds in all. */
function rowsOf(table: string): { name: string; self: number; cumulative: number }[] {
  return table
    .split("\n")
    .map((line) => /^ *\d+ +([\d.]+) +([\d.]+) (\S.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, self, cumulative, name = ""]) => ({ name, self: Number(self), cumulative: Number(cumulative) }));
}

describe("AdvancedProfiler", () => {
  it("shows the functions of each action, those around others first", () => {
    const profiler = new AdvancedProfiler();
    profiler.profile("around", () => profiler.profile("busy", () => busyOuter(80)));
    profiler.profile("idle", () => undefined);
    const [, around = "", busy = "", idle = ""] = profiler.summary().split(/^Profile stats for: .*\n/m);
    for (const table of [around, busy]) {
      const rows = rowsOf(table);
      const outer = rows.findIndex(({ name }) => name.includes("(busyOuter)"));
      const inner = rows.findIndex(({ name }) => name.includes("(busyInner)"));
      expect(outer).toBeGreaterThanOrEqual(0);
      expect(inner).toBeGreaterThan(outer);
      expect(rows[outer]?.name).toMatch(/^advanced-profiler\.test\.ts:\d+\(busyOuter\)$/);
      expect(rows[inner]?.cumulative).toBeGreaterThan(0);
      expect(rows[inner]?.cumulative).toBeLessThanOrEqual(rows[outer]?.cumulative ?? 0);
    }
    const busyIn = (table: string): number =>
      rowsOf(table).find(({ name }) => name.includes("(busyOuter)"))?.cumulative ?? 0;
    expect(busyIn(idle)).toBeLessThan(busyIn(busy));
    // A report in the middle of a run does not end the recording.
    const outerOf = (table: string): number =>
      rowsOf(table).find(({ name }) => name.includes("(busyOuter)"))?.cumulative ?? 0;
    let again = "";
    // On a machine that is busy with something else a sample may be late.
    for (let i = 0; i < 20 && outerOf(again) <= outerOf(busy); i++) {
      profiler.profile("busy", () => busyOuter(80));
      again = profiler.summary().split(/^Profile stats for: .*\n/m)[2] ?? "";
    }
    expect(outerOf(again)).toBeGreaterThan(outerOf(busy));
    profiler.teardown(null);
    expect(profiler.profiledActions).toEqual([]);
  });

  it("writes files that Chrome opens", async () => {
    const profiler = new AdvancedProfiler({ dirpath: folder.path, filename: "run", dumpStats: true });
    await new Trainer({ ...quiet, maxEpochs: 1, defaultRootDir: folder.path, profiler }).fit(new Model(), loader(3));
    expect(readFileSync(join(folder.path, "fit-run.txt"), "utf8")).toContain("Profile stats for: run_training_epoch\n");
    const profile = JSON.parse(
      readFileSync(join(folder.path, "fit-run-run_training_epoch.cpuprofile"), "utf8"),
    ) as CpuProfile;
    const ids = new Set(profile.nodes.map(({ id }) => id));
    expect(ids.size).toBe(profile.nodes.length);
    expect(profile.nodes.flatMap(({ children = [] }) => children).every((id) => ids.has(id))).toBe(true);
    expect(profile.nodes[0]?.callFrame.functionName).toBe("(root)");
    expect(profile.samples.length).toBe(profile.timeDeltas.length);
    expect(profile.samples.every((id) => ids.has(id))).toBe(true);
    expect(profile.timeDeltas.every((delta) => Number.isInteger(delta) && delta >= 0)).toBe(true);
    expect(profile.endTime).toBeGreaterThanOrEqual(profile.startTime);
  });

  it("writes to any file system", async () => {
    const files = FileSystemRegistry.make("memory");
    const profiler = new AdvancedProfiler({ dirpath: "memory://profiles", filename: "run", dumpStats: true });
    profiler.profile("a/b", () => busyInner(1));
    await profiler.describe();
    expect((await files.list("profiles")).map(({ name }) => name).sort()).toEqual(["run-a_b.cpuprofile", "run.txt"]);
    await files.remove("profiles");
  });

  it("refuses what it cannot do", async () => {
    expect(() => new AdvancedProfiler().stop("a")).toThrow(RangeError);
    const profiler = new AdvancedProfiler({ dumpStats: true });
    profiler.profile("a", () => undefined);
    await expect(profiler.describe()).rejects.toThrow("dumpStats needs a folder");
    expect(() => new AdvancedProfiler({ lineCountRestriction: -1 })).toThrow(RangeError);
    expect(() => new AdvancedProfiler({ lineCountRestriction: 2.5 })).toThrow("a share from 0 to 1");
    expect(() => new AdvancedProfiler({ samplingInterval: 0 })).toThrow("samplingInterval");
  });
});

/** main calls f, which calls itself and g; f ran at 10 and 20, g at 30, main at 40 microseconds. */
const frame = (functionName: string, lineNumber = 0) => ({
  functionName,
  scriptId: "1",
  url: functionName === "(root)" ? "" : "file:///app/main.js",
  lineNumber,
  columnNumber: 0,
});
const recorded: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame("(root)"), children: [2] },
    { id: 2, callFrame: frame("main", 1), children: [3] },
    { id: 3, callFrame: frame("f", 2), children: [4, 5] },
    { id: 4, callFrame: frame("f", 2) },
    { id: 5, callFrame: frame("g", 3) },
  ],
  startTime: 0,
  endTime: 50,
  samples: [3, 4, 5, 2],
  timeDeltas: [10, 10, 10, 10],
};

describe("times of functions", () => {
  it("count a function that calls itself once", () => {
    const times = new SampledFunctions(recorded).within([[0, 100]]);
    expect(times.map(({ name }) => name)).toEqual(["main.js:2(main)", "main.js:3(f)", "main.js:4(g)"]);
    const microseconds = times.map(({ samples, self, cumulative }) => [samples, self * 1e6, cumulative * 1e6]);
    for (const [i, expected] of [
      [1, 10, 40],
      [2, 20, 30],
      [1, 10, 10],
    ].entries())
      expect(microseconds[i]?.map((value) => Math.round(value))).toEqual(expected);
  });

  it("are those within the spans of an action", () => {
    const times = new SampledFunctions(recorded).within([
      [15, 20],
      [35, 45],
    ]);
    const cumulative = times.map(({ name, cumulative: time }) => [name, Math.round(time * 1e6)]);
    expect(cumulative).toEqual([
      ["main.js:2(main)", 15],
      ["main.js:3(f)", 10],
      ["main.js:4(g)", 5],
    ]);
  });

  it("go on in a later recording", () => {
    const later = { ...recorded, startTime: 100, endTime: 150 };
    const joined = joinProfiles([recorded, later]) as CpuProfile;
    expect(joined.samples.length).toBe(8);
    expect(joined.timeDeltas).toEqual([10, 10, 10, 10, 70, 10, 10, 10]);
    const times = new SampledFunctions(joined).within([[110, 200]]);
    expect(times.map(({ self }) => Math.round(self * 1e6))).toEqual([10, 20, 10]);
    expect(joinProfiles([])).toBeNull();
  });

  it.each([
    [1, 3],
    [0.5, 2],
    [0, 0],
    [2, 2],
    [100, 3],
  ])("limited to %d are %d lines", (restriction, count) => {
    const times = new SampledFunctions(recorded).within([[0, 100]]);
    const table = functionTable(times, restriction);
    expect(rowsOf(table).length).toBe(count);
    expect(table.includes("List reduced")).toBe(count < 3);
  });
});
