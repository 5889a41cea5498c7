/** @file `torch.mps` and `torch.backends.mps`, without such a GPU and with a stand-in for it. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { binding } from "../native/binding.js";
import { backends, mps, zeros } from "../index.js";

afterEach(() => vi.restoreAllMocks());

describe.runIf(!mps.isAvailable())("without Apple's GPU", () => {
  it("questions have answers, and seeds are nobody's", () => {
    expect([mps.isAvailable(), mps.deviceCount(), backends.mps.isAvailable()]).toEqual([false, 0, false]);
    expect([backends.mps.isBuilt(), backends.mps.isMacosOrNewer(13, 0)]).toEqual([false, false]);
    mps.manualSeed(1);
    mps.seed();
  });

  it.each<[string, () => unknown]>([
    ["synchronize", () => mps.synchronize()],
    ["emptyCache", () => mps.emptyCache()],
    ["currentAllocatedMemory", () => mps.currentAllocatedMemory()],
    ["driverAllocatedMemory", () => mps.driverAllocatedMemory()],
    ["recommendedMaxMemory", () => mps.recommendedMaxMemory()],
    ["setPerProcessMemoryFraction", () => mps.setPerProcessMemoryFraction(1)],
    ["getRngState", () => mps.getRngState()],
    ["setRngState", () => mps.setRngState(zeros([1]))],
    ["Event", () => new mps.Event()],
  ])("%s says that there is none", (_name, call) => {
    expect(call).toThrow("MPS is not available. Use the CPU");
  });

  it("arguments are looked at first", () => {
    expect(() => mps.setPerProcessMemoryFraction(3)).toThrow("from 0 to 2. Received: 3");
    expect(() => new mps.Event({ timing: true } as never)).toThrow("timing");
    expect(() => backends.mps.isMacosOrNewer(-1, 0)).toThrow(RangeError);
  });
});

it("events are given back to Metal under their numbers", () => {
  const calls: unknown[] = [];
  let next = 7;
  vi.spyOn(binding, "mpsEventAcquire").mockImplementation((timing) => (calls.push(["new", timing]), next++));
  vi.spyOn(binding, "mpsEventRecord").mockImplementation((event) => void calls.push(["record", event]));
  vi.spyOn(binding, "mpsEventElapsed").mockImplementation((start, end) => end - start);
  const [start, end] = [new mps.Event({ enableTiming: true }), new mps.Event()];
  start.record();
  expect(calls).toEqual([["new", true], ["new", false], ["record", 7]]); // prettier-ignore
  expect(start.elapsedTime(end)).toBe(1);
  expect(() => start.elapsedTime({} as never)).toThrow("expected an mps.Event");
});
