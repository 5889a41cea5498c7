/** @file Settings are read back as they were set, and wrong ones are refused. */
import { afterEach, expect, it } from "vitest";
import * as torch from "../index.js";

const threads = torch.getNumThreads();
afterEach(() => {
  torch.setNumThreads(threads);
  torch.useDeterministicAlgorithms(false);
  torch.setFloat32MatmulPrecision("highest");
});

it("threads", () => {
  torch.setNumThreads(2);
  expect(torch.getNumThreads()).toBe(2);
  expect(torch.getNumInteropThreads()).toBeGreaterThan(0);
  expect(() => torch.setNumThreads(0)).toThrow("expected a positive number of threads. Received: 0.");
  // OpenMP ends the process where it cannot start a thread.
  for (const count of [65536, 2 ** 40]) {
    for (const set of [torch.setNumThreads, torch.setNumInteropThreads]) {
      expect(() => set(count)).toThrow(/expected at most \d+ threads.*Received: \d+\./);
    }
  }
  expect(torch.getNumThreads()).toBe(2);
});

it("deterministic algorithms", () => {
  expect(torch.areDeterministicAlgorithmsEnabled()).toBe(false);
  torch.useDeterministicAlgorithms(true, { warnOnly: true });
  expect(torch.isDeterministicAlgorithmsWarnOnlyEnabled()).toBe(true);
  expect(torch.getDeterministicDebugMode()).toBe(1);
  torch.setDeterministicDebugMode("error");
  expect(torch.areDeterministicAlgorithmsEnabled()).toBe(true);
  const x = torch.ones([4], { requiresGrad: true });
  const index = torch.tensor([0, 0], { dtype: torch.int64 });
  expect(() => torch.ones([2]).put_(index, x.detach().narrow(0, 0, 2), { accumulate: false })).toThrow("deterministic");
  torch.setDeterministicDebugMode(0);
  expect(torch.getDeterministicDebugMode()).toBe(0);
});

it("precision of matrix products", () => {
  torch.setFloat32MatmulPrecision("medium");
  expect(torch.getFloat32MatmulPrecision()).toBe("medium");
  // @ts-expect-error -- not one of the three
  expect(() => torch.setFloat32MatmulPrecision("low")).toThrow('Received: "low"');
});

it("backends", () => {
  const { backends } = torch;
  const before = backends.cudnn.benchmark;
  backends.cudnn.benchmark = !before;
  expect(backends.cudnn.benchmark).toBe(!before);
  backends.cudnn.benchmark = before;
  backends.cuda.matmul.allowTf32 = true;
  expect(backends.cuda.matmul.allowTf32).toBe(true);
  backends.cuda.matmul.allowTf32 = false;
  backends.mkldnn.enabled = false;
  expect(backends.mkldnn.enabled).toBe(false);
  backends.mkldnn.enabled = true;
  backends.cuda.enableMathSdp(false);
  expect(backends.cuda.mathSdpEnabled()).toBe(false);
  backends.cuda.enableMathSdp(true);
  expect(typeof backends.mkldnn.isAvailable()).toBe("boolean");
});

it("says how libtorch was built", () => {
  expect(torch.showConfig()).toContain("PyTorch built with");
  expect(torch.torchVersion()).toMatch(/^\d+\.\d+/);
});

it("cuda answers without a device", () => {
  expect(torch.cuda.deviceCount()).toBeGreaterThanOrEqual(0);
  if (torch.cuda.isAvailable()) return;
  expect(torch.cuda.memoryAllocated()).toBe(0);
  expect(torch.cuda.memoryStats()).toEqual({});
  expect(torch.cuda.getRngStateAll()).toEqual([]);
  torch.cuda.manualSeedAll(1);
  torch.cuda.emptyCache();
  expect(() => torch.cuda.setDevice(0)).toThrow("CUDA is not available");
  expect(() => torch.cuda.synchronize()).toThrow("CUDA is not available");
  expect(() => torch.cuda.getDeviceName("cpu")).toThrow("Expected a cuda device");
});
