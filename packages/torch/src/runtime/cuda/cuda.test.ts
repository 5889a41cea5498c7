/** @file `torch.cuda` without a GPU: all can be called, and what needs one says so; texts and parts that need none. */
import { describe, expect, it } from "vitest";
import { cuda, ones } from "../../index.js";
import { summaryOf } from "./memory-summary.js";

describe.runIf(!cuda.isAvailable())("without CUDA", () => {
  it("questions have answers", () => {
    expect([cuda.deviceCount(), cuda.isInitialized(), cuda.isBf16Supported(), cuda.isTf32Supported()]).toEqual([
      0,
      false,
      false,
      false,
    ]);
    expect([cuda.getArchList(), cuda.getGencodeFlags()]).toEqual([[], ""]);
    expect([cuda.memoryStats(), cuda.memoryStatsAsNestedDict(), cuda.memoryAllocated()]).toEqual([{}, {}, 0]);
    cuda.emptyCache();
    cuda.manualSeed(1);
  });

  it.each<[string, () => unknown]>([
    ["init", () => cuda.init()],
    ["synchronize", () => cuda.synchronize()],
    ["Stream", () => new cuda.Stream()],
    ["Stream of a device", () => new cuda.Stream("cuda:1", { priority: -1 })],
    ["currentStream", () => cuda.currentStream()],
    ["defaultStream", () => cuda.defaultStream(0)],
    ["Event", () => new cuda.Event({ enableTiming: true })],
    ["canDeviceAccessPeer", () => cuda.canDeviceAccessPeer(0, 1)],
    ["getDeviceProperties", () => cuda.getDeviceProperties()],
    ["getDeviceName", () => cuda.getDeviceName(3)],
    ["utilization", () => cuda.utilization()],
    ["memoryUsage", () => cuda.memoryUsage()],
    ["temperature", () => cuda.temperature(0)],
    ["powerDraw", () => cuda.powerDraw()],
    ["clockRate", () => cuda.clockRate()],
    ["deviceMemoryUsed", () => cuda.deviceMemoryUsed()],
    ["memGetInfo", () => cuda.memGetInfo()],
    ["memorySummary", () => cuda.memorySummary()],
    ["resetAccumulatedMemoryStats", () => cuda.resetAccumulatedMemoryStats()],
    ["setPerProcessMemoryFraction", () => cuda.setPerProcessMemoryFraction(0.5)],
  ])("%s says that there is none", (_name, call) => {
    expect(call).toThrow("CUDA is not available. Use the CPU");
  });

  it("a function without a stream runs where it is", () => {
    expect(cuda.withStream(null, () => 3)).toBe(3);
  });
});

describe("arguments", () => {
  it.each<[string, () => unknown, string]>([
    ["another device", () => cuda.currentStream("cpu"), "Expected a cuda device"],
    ["a stream's options", () => new cuda.Stream(0, { prioritie: 1 } as never), "prioritie"],
    ["a priority", () => new cuda.Stream(0, { priority: 0.5 }), "Received: 0.5"],
    ["an event's options", () => new cuda.Event({ timing: true } as never), "timing"],
    ["a mode", () => cuda.withStream({} as never, () => 1), "expected a cuda.Stream"],
    ["a stream to set", () => cuda.setStream(3 as never), "expected a cuda.Stream"],
    ["a stream to record", () => cuda.recordStream(ones([1]), "main" as never), "expected a cuda.Stream"],
    ["a fraction", () => cuda.setPerProcessMemoryFraction(1.5), "from 0 to 1. Received: 1.5"],
    ["a fraction that is not a number", () => cuda.setPerProcessMemoryFraction(NaN), "from 0 to 1"],
    ["options of a summary", () => cuda.memorySummary(0, { short: true } as never), "short"],
  ])("%s of the wrong kind is refused", (_name, call, message) => {
    expect(call).toThrow(message);
  });
});

it("memory's table is PyTorch's", () => {
  const stats: Record<string, number> = { num_ooms: 2, num_alloc_retries: 1 };
  for (const metric of [
    "allocated_bytes",
    "active_bytes",
    "requested_bytes",
    "reserved_bytes",
    "inactive_split_bytes",
  ]) {
    for (const pool of ["all", "large_pool", "small_pool"]) {
      Object.assign(stats, {
        [`${metric}.${pool}.current`]: 3 * 2 ** 30,
        [`${metric}.${pool}.peak`]: 800 * 1024,
        [`${metric}.${pool}.allocated`]: 12,
      });
    }
  }
  stats["allocation.all.current"] = 1_500_000;
  const lines = summaryOf(stats, 0, true).split("\n");
  expect(lines.slice(0, 9)).toEqual([
    "|===========================================================================|",
    "|                  PyTorch CUDA memory summary, device ID 0                 |",
    "|---------------------------------------------------------------------------|",
    "|            CUDA OOMs: 2            |        cudaMalloc retries: 1         |",
    "|===========================================================================|",
    "|        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  |",
    "|---------------------------------------------------------------------------|",
    "| Allocated memory      |   3072 MiB |    800 KiB |     12 B   |      0 B   |",
    "|---------------------------------------------------------------------------|",
  ]);
  expect(lines).toContain("| Allocations           |    1500 K  |       0    |       0    |       0    |");
  expect(summaryOf(stats, 0, false)).toContain("from large pool");
});
