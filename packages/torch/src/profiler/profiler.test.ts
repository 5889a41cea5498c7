/** @file torch.profiler: what is recorded, tables, traces, schedules, and what it refuses. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { profiler } from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "profiler-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const layer = new torch.nn.Linear(4, 2);
const step = (): void =>
  layer
    .forward(torch.ones([3, 4]))
    .sum()
    .backward();

interface TraceEvent {
  ph: string;
  name: string;
  cat?: string;
  ts?: number;
  dur?: number;
  pid?: unknown;
  tid?: unknown;
}

describe("profile", () => {
  it("records operators within ranges, with shapes, memory and operations", async () => {
    const prof = profiler.profile({ activities: ["cpu"], recordShapes: true, profileMemory: true, withFlops: true });
    const value = await prof.run(async () => {
      await profiler.recordFunction("outer", async () => {
        profiler.recordFunction("inner", step);
        await Promise.resolve();
      });
      return 3;
    });
    expect(value).toBe(3);
    const events = [...prof.events()];
    const linear = events.find(({ key }) => key === "aten::linear");
    expect(linear?.inputShapes).toEqual([[3, 4], [2, 4], [2]]);
    expect(linear?.cpuParent?.key).toBe("inner");
    expect(linear?.cpuParent?.cpuParent?.key).toBe("outer");
    expect(linear?.cpuChildren.map(({ key }) => key)).toContain("aten::addmm");
    expect(linear?.cpuTimeTotal).toBeGreaterThanOrEqual(linear?.selfCpuTimeTotal ?? Infinity);
    const averages = [...prof.keyAverages()];
    const addmm = averages.find(({ key }) => key === "aten::addmm");
    expect([addmm?.count, addmm?.flops, addmm?.cpuMemoryUsage]).toEqual([1, 2 * 3 * 4 * 2, 24]);
    const total = averages.reduce((sum, entry) => sum + entry.selfCpuTimeTotal, 0);
    expect(prof.keyAverages().selfCpuTimeTotal).toBeCloseTo(total);
    const table = prof.keyAverages({ groupByInputShapes: true }).table({ sortBy: "cpu_time_total", rowLimit: 3 });
    expect(table.split("\n")[1]?.trim().split(/ {2,}/)).toEqual(
      "Name|Self CPU %|Self CPU|CPU total %|CPU total|CPU time avg|CPU Mem|Self CPU Mem|# of Calls|Input Shapes|Total FLOPs".split(
        "|",
      ),
    );
    expect(table.split("\n").length).toBe(9);
    expect(table.split("\n")[3]).toMatch(/^ *outer /);
  });

  it("follows a schedule, and hands over each trace", async () => {
    const seen: [number, number][] = [];
    const prof = profiler.profile({
      activities: ["cpu"],
      schedule: profiler.schedule({ wait: 1, warmup: 1, active: 2, repeat: 1 }),
      onTraceReady: (one) => {
        const steps = [...one.events()].filter(({ key }) => key === "ProfilerStep*");
        seen.push([one.stepNum, steps.length]);
      },
    });
    await prof.run(() => {
      for (let i = 0; i < 8; i++) {
        step();
        prof.step();
      }
    });
    expect(seen).toEqual([[4, 2]]);
    const names = [...prof.events()].map(({ fields }) => fields.traceName);
    expect(names.filter((name) => name.startsWith("ProfilerStep#"))).toEqual(["ProfilerStep#2", "ProfilerStep#3"]);
  });

  it("writes traces in Chrome's form", async () => {
    const prof = profiler.profile({ activities: ["cpu"], withStack: true });
    await prof.run(() => profiler.recordFunction('a "range"', step));
    const file = join(folder, "trace.json");
    prof.addMetadata("Framework", "own");
    prof.exportChromeTrace(file);
    const trace = JSON.parse(readFileSync(file, "utf8")) as { traceEvents: TraceEvent[]; Framework: string };
    expect(trace.Framework).toBe("own");
    for (const event of trace.traceEvents) {
      expect(event.ph).toMatch(/^[XMisfte]$/);
      if (event.ph !== "X") continue;
      expect([typeof event.name, typeof event.ts, typeof event.dur]).toEqual(["string", "number", "number"]);
      expect(event).toHaveProperty("pid");
      expect(event).toHaveProperty("tid");
    }
    expect(trace.traceEvents.some(({ name, cat }) => name === "aten::addmm" && cat === "cpu_op")).toBe(true);
    prof.exportChromeTrace(`${file}.gz`);
    const packed = JSON.parse(gunzipSync(readFileSync(`${file}.gz`)).toString()) as { traceEvents: TraceEvent[] };
    expect(packed.traceEvents.length).toBe(trace.traceEvents.length);
    profiler.tensorboardTraceHandler(join(folder, "board"), "worker")(prof);
    expect(readdirSync(join(folder, "board"))[0]).toMatch(/^worker\.\d+\.pt\.trace\.json$/);
    const stacks = join(folder, "stacks.txt");
    prof.exportStacks(stacks);
    expect(readFileSync(stacks, "utf8")).toMatch(/^a_'range';aten::linear;aten::addmm \d+$/m);
  });

  it("keeps its trace when another profile records", async () => {
    const [first, second] = [profiler.profile({ activities: ["cpu"] }), profiler.profile({ activities: ["cpu"] })];
    await first.run(() => profiler.recordFunction("of the first", step));
    await second.run(() => profiler.recordFunction("of the second", step));
    const file = join(folder, "first.json");
    first.exportChromeTrace(file);
    expect(readFileSync(file, "utf8")).toContain("of the first");
    expect(readFileSync(file, "utf8")).not.toContain("of the second");
  });

  it("refuses what it cannot do", async () => {
    const prof = profiler.profile({ activities: ["cpu"] });
    expect(() => prof.step()).toThrow("between start() and stop()");
    expect(() => prof.exportChromeTrace(join(folder, "none.json"))).toThrow("expected a recording");
    expect(() => prof.exportStacks(join(folder, "none.txt"))).toThrow("withStack");
    prof.start();
    expect(() => prof.start()).toThrow("start() once");
    expect(() => profiler.profile({ activities: ["cpu"] }).start()).toThrow("one profile at a time");
    prof.stop();
    prof.stop();
    expect(() => prof.exportChromeTrace("/proc/none/trace.json")).toThrow();
    expect(() => prof.keyAverages().table({ sortBy: "other" as "count" })).toThrow("sortBy: expected one of");
    const long = "x".repeat(1 << 20);
    for (const refused of [
      () => prof.keyAverages().table({ sortBy: long as "count" }),
      () => prof.events().stacks(long as "self_cpu_time_total"),
    ]) {
      expect(refused).toThrow(RangeError);
      expect(refused).toThrow(/^.{0,1000}$/);
    }
    expect(() => profiler.profile({ shapes: true } as object)).toThrow('unknown option "shapes"');
    expect(() => profiler.profile({ activities: [] })).toThrow(RangeError);
    expect(() => profiler.profile({ schedule: (() => 3) as never })).toThrow("schedule: expected one of");
    await expect(prof.run(() => Promise.reject(new Error("asked for")))).rejects.toThrow("asked for");
    expect(() =>
      profiler.recordFunction("a", () => {
        throw new Error("asked for");
      }),
    ).toThrow("asked for");
    expect(() => profiler.recordFunction(3 as never, () => 3)).toThrow(TypeError);
    expect(() => profiler.schedule({ wait: 1, warmup: 1, active: 0 })).toThrow(
      "active: expected a whole number of at least 1",
    );
  });
});
