/** @file Accelerators: which one a flag means, which devices, what they measure, and what is refused. */
import {
  backends,
  bfloat16,
  cuda,
  type Device,
  device,
  float16,
  float32,
  float64,
  int8,
  mps,
} from "@lightning-ts/torch";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { binding } from "@lightning-ts/torch/native/binding";
import { loader, Model, quiet } from "../../../scripts/testing/trainer.js";
import {
  type Accelerator,
  AcceleratorRegistry,
  CPUAccelerator,
  CUDAAccelerator,
  findUsableCudaDevices,
  getAvailableFlops,
  getNvidiaGpuStats,
  HPUAccelerator,
  MPSAccelerator,
  SingleDeviceStrategy,
  Trainer,
  XLAAccelerator,
} from "../../index.js";
import { XLAStrategy } from "../../strategies.js";
import { peakFlops } from "./available-flops.js";

const make = (flags: object): Trainer => new Trainer({ ...quiet, maxEpochs: 1, ...flags });
const misconfigured = expect.objectContaining({ name: "MisconfigurationException" }) as Error;

/** GPUs that are none: their tensors are the processor's. */
class FourGPUs extends CUDAAccelerator {
  readonly asked: number[] = [];
  override autoDeviceCount(): number {
    return 4;
  }
  override device(index: number): Device {
    this.asked.push(index);
    return device("cpu");
  }
  override setupDevice(): void {
    // nothing to make current
  }
  override stats(): Record<string, number> {
    return { "allocated_bytes.all.current": 12 };
  }
}

class AppleGPU extends MPSAccelerator {
  override isAvailable(): boolean {
    return true;
  }
  override device(_index: number): Device {
    return device("cpu");
  }
  override setupDevice(): void {
    // nothing to make current
  }
}

class EightCores extends XLAAccelerator {
  override autoDeviceCount(): number {
    return 8;
  }
}

const built = { cuda: () => new CUDAAccelerator(), mps: () => new MPSAccelerator(), tpu: () => new XLAAccelerator() };

function standIn(name: keyof typeof built, made: () => Accelerator): void {
  AcceleratorRegistry.register(name, made, { override: true });
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const [name, make] of Object.entries(built)) AcceleratorRegistry.register(name, make, { override: true });
  AcceleratorRegistry.remove("own");
});

describe("which one", () => {
  it.runIf(!cuda.isAvailable())("auto takes TPU, MPS, CUDA, CPU in this order, gpu MPS before CUDA", () => {
    expect(make({ accelerator: "auto" }).accelerator.name).toBe("cpu");
    standIn("cuda", () => new FourGPUs());
    expect(["auto", "gpu", "cuda"].map((accelerator) => make({ accelerator }).accelerator.name)).toEqual([
      "cuda",
      "cuda",
      "cuda",
    ]);
    standIn("mps", () => new AppleGPU());
    expect(["auto", "gpu", "cuda"].map((accelerator) => make({ accelerator }).accelerator.name)).toEqual([
      "mps",
      "mps",
      "cuda",
    ]);
    class Core extends EightCores {
      override device(): Device {
        return device("cpu");
      }
    }
    standIn("tpu", () => new Core());
    expect(make({ accelerator: "auto", devices: 1 }).accelerator.name).toBe("tpu");
    expect(make({ accelerator: "gpu" }).accelerator.name).toBe("mps");
  });

  it.runIf(!cuda.isAvailable()).each([
    ["gpu", '"gpu" was asked for, but no GPU backend is available. Available: cpu. Use accelerator: "auto".'],
    ["cuda", '"cuda" cannot run on this machine: it is not available. Available: cpu.'],
    ["mps", '"mps" cannot run on this machine: it needs macOS'],
    ["tpu", '"tpu" cannot run on this machine: there is no TPU. Set PJRT_DEVICE'],
    ["hpu", '"hpu" cannot run on this machine: there is no Gaudi. It needs Intel\'s driver'],
  ])("%s is known, and not there: what is there is listed", (accelerator, message) => {
    expect(() => make({ accelerator })).toThrow(message);
    expect(() => make({ accelerator })).toThrow(misconfigured);
    expect(() => make({ accelerator })).toThrow("Available: cpu");
  });

  it("one that is not there is refused as an object and of a strategy object too", () => {
    const absent = new HPUAccelerator();
    expect(() => make({ accelerator: absent })).toThrow("habana_frameworks.torch");
    expect(() => make({ strategy: new SingleDeviceStrategy({ accelerator: absent }) })).toThrow("Available: ");
    const strategy = new SingleDeviceStrategy({ accelerator: new CPUAccelerator() });
    expect(() => make({ strategy, accelerator: "cpu" })).toThrow(misconfigured);
    expect(() => make({ strategy, accelerator: new CPUAccelerator() })).toThrow("Leave one of them out");
  });

  it.each(["cdua", "gpus", "npu", "", null, 3, true])("%j is not one: the known ones are listed", (accelerator) => {
    expect(() => make({ accelerator })).toThrow(RangeError);
    expect(() => make({ accelerator })).toThrow(/"auto", "gpu", "cpu", "cuda".*Received: /);
    if (accelerator === "cdua") expect(() => make({ accelerator })).toThrow('Did you mean "cuda"?');
  });

  it("a class of one's own that extends the processor's is an object, or a name", async () => {
    class MyOwnAcc extends CPUAccelerator {
      override readonly name: string = "my_own";
    }
    const trainer = make({ accelerator: new MyOwnAcc() });
    await trainer.fit(new Model(), loader(1));
    expect([trainer.accelerator.name, trainer.strategy.rootDevice.type]).toEqual(["my_own", "cpu"]);
    AcceleratorRegistry.register("own", () => new MyOwnAcc(), { description: "Mine." });
    expect(make({ accelerator: "own" }).accelerator).toBeInstanceOf(MyOwnAcc);
  });

  it("DISABLE_MPS hides Apple's GPU", () => {
    const arch = vi.spyOn(process, "arch", "get").mockReturnValue("arm64");
    vi.spyOn(binding, "mpsIsAvailable").mockReturnValue(true);
    expect([backends.mps.isAvailable(), mps.deviceCount(), new MPSAccelerator().isAvailable()]).toEqual([
      true,
      1,
      true,
    ]);
    arch.mockReturnValue("x64");
    expect(new MPSAccelerator().isAvailable()).toBe(false);
    arch.mockReturnValue("arm64");
    vi.stubEnv("DISABLE_MPS", "1");
    expect(new MPSAccelerator().isAvailable()).toBe(false);
    expect(new MPSAccelerator().reason).toContain("DISABLE_MPS");
  });
});

describe("devices of a GPU", () => {
  const four = new FourGPUs();

  it.each<[number | string | number[], number[]]>([
    [1, [0]],
    [3, [0, 1, 2]],
    ["3", [0, 1, 2]],
    ["3,", [3]],
    ["1,", [1]],
    ["0,1", [0, 1]],
    [" 0, 2 ", [0, 2]],
    [
      [1, 3],
      [1, 3],
    ],
    [
      [3, 1],
      [3, 1],
    ],
    [-1, [0, 1, 2, 3]],
    ["-1", [0, 1, 2, 3]],
    ["auto", [0, 1, 2, 3]],
  ])("%j are %j", (flag, indices) => {
    expect(four.parseDevices(flag)).toEqual(indices);
    if (indices.length > 1) return;
    const accelerator = new FourGPUs();
    make({ accelerator, devices: flag });
    expect([...new Set(accelerator.asked)]).toEqual(indices);
  });

  it.each<[unknown, string]>([
    [0, "MisconfigurationException"],
    ["0", "MisconfigurationException"],
    ["", "MisconfigurationException"],
    [[], "MisconfigurationException"],
    [-2, "MisconfigurationException"],
    [5, "MisconfigurationException"],
    ["5", "MisconfigurationException"],
    ["4,", "MisconfigurationException"],
    [[4], "MisconfigurationException"],
    [[-1], "MisconfigurationException"],
    ["0,-1", "MisconfigurationException"],
    ["1,1", "MisconfigurationException"],
    [[1, 1], "MisconfigurationException"],
    [1e9, "MisconfigurationException"],
    ["two", "RangeError"],
    ["0,x", "RangeError"],
    [",", "RangeError"],
    ["1.5", "RangeError"],
    [1.5, "TypeError"],
    [true, "TypeError"],
    [null, "TypeError"],
    [[true], "TypeError"],
    [["0"], "TypeError"],
    [[0.5], "TypeError"],
    [{}, "TypeError"],
  ])("%j is a %s, before anything runs", (devices, name) => {
    expect(() => make({ accelerator: four, devices })).toThrow(expect.objectContaining({ name }));
    expect(() => make({ accelerator: four, devices })).toThrow("Received: ");
  });

  it.each([
    [[1, 3], "auto", 2],
    [2, "auto", 2],
    [4, "ddp", 4],
  ])("several (%j, strategy %j) are of processes, one each", (devices, given, count) => {
    const { numDevices, strategy, worldSize } = make({ accelerator: four, devices, strategy: given });
    expect([strategy.name, numDevices, worldSize]).toEqual(["ddp", count, count]);
  });

  it("none are there: all of them is nothing", () => {
    class None extends FourGPUs {
      override autoDeviceCount(): number {
        return 0;
      }
    }
    for (const flag of [-1, "auto", 1, [0]]) expect(() => new None().parseDevices(flag)).toThrow(misconfigured);
  });

  it("of torchelastic, which shows a process its own only, are not checked", () => {
    class One extends FourGPUs {
      override autoDeviceCount(): number {
        return 1;
      }
    }
    expect(() => new One().parseDevices("0,1")).toThrow(misconfigured);
    vi.stubEnv("TORCHELASTIC_RUN_ID", "x");
    expect(new One().parseDevices("0,1")).toEqual([0, 1]);
    expect(() => new One().parseDevices([1])).toThrow(misconfigured);
  });
});

describe("devices of a TPU", () => {
  const eight = new EightCores();

  it.each<[number | string | number[], number[]]>([
    [1, [0]],
    ["1", [0]],
    [8, [0, 1, 2, 3, 4, 5, 6, 7]],
    [" 8 ", [0, 1, 2, 3, 4, 5, 6, 7]],
    ["auto", [0, 1, 2, 3, 4, 5, 6, 7]],
    [[5], [5]],
    ["5,", [5]],
  ])("%j are %j", (flag, cores) => {
    expect(eight.parseDevices(flag)).toEqual(cores);
  });

  it.each<[number | string | number[]]>([[2], ["4"], [[8]], [[-1]], [[0, 1]], ["0,1"], ["x"], [9]])(
    "%j is refused",
    (flag) => {
      expect(() => eight.parseDevices(flag)).toThrow('expected "auto", 1, 8, or one index from 0 to 7');
    },
  );

  it.each([8, "auto"])("%j are of processes, each with one that it sees as its first", (devices) => {
    const { strategy } = make({ accelerator: new EightCores(), devices });
    expect(strategy).toBeInstanceOf(XLAStrategy);
    expect([strategy.devices.length, strategy.worldSize, String(strategy.rootDevice)]).toEqual([8, 8, "xla:0"]);
  });
});

describe("a device of another kind", () => {
  it("is refused where the run begins", async () => {
    const strategy = new SingleDeviceStrategy({ device: "meta" });
    await expect(make({ strategy, accelerator: "cpu" }).fit(new Model(), loader(1))).rejects.toThrow(
      'Expected a device of the kind "cpu". Received: meta',
    );
    expect(() => new CUDAAccelerator().setupDevice(device("cpu"))).toThrow(misconfigured);
    expect(() => new MPSAccelerator().setupDevice(device("cpu"))).toThrow(misconfigured);
  });
});

describe("measurements", () => {
  it("of the machine have psutil's names", () => {
    const names = ["percent", "swap_percent", "vm_percent"];
    const cpu = new CPUAccelerator().stats(device("cpu"));
    expect(Object.keys(cpu).sort()).toEqual(names.map((name) => `cpu_${name}`));
    expect(Object.keys(new MPSAccelerator().stats(device("mps"))).sort()).toEqual(names.map((name) => `M1_${name}`));
    expect(Object.values(cpu).every((value) => value >= 0 && value <= 100)).toBe(true);
  });

  it("by nvidia-smi, found by CUDA_VISIBLE_DEVICES", () => {
    const folder = mkdtempSync(join(tmpdir(), "nvidia-smi-"));
    try {
      vi.stubEnv("PATH", folder);
      expect(() => getNvidiaGpuStats(device("cuda", 0))).toThrow(expect.objectContaining({ code: "ENOENT" }));
      const path = join(folder, "nvidia-smi");
      writeFileSync(path, '#!/bin/sh\necho "$*" > "${0}.flags"\necho "55, 1024, 2048, [N/A], 30, 65, 70"\n');
      chmodSync(path, 0o755);
      vi.stubEnv("PATH", `${folder}${delimiter}/bin`);
      vi.stubEnv("CUDA_VISIBLE_DEVICES", "3, 6");
      expect(getNvidiaGpuStats(device("cuda", 1))).toEqual({
        "utilization.gpu (%)": 55,
        "memory.used (MB)": 1024,
        "memory.free (MB)": 2048,
        "utilization.memory (%)": 0,
        "fan.speed (%)": 30,
        "temperature.gpu (°C)": 65,
        "temperature.memory (°C)": 70,
      });
      expect(() => getNvidiaGpuStats(device("cuda", 2))).toThrow(RangeError);
      writeFileSync(path, "#!/bin/sh\necho broken driver >&2\nexit 9\n");
      expect(() => getNvidiaGpuStats(device("cuda", 0))).toThrow("broken driver");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("peak speeds", () => {
  it.each([
    ["NVIDIA H200", bfloat16, 989.4e12],
    ["NVIDIA H200 NVL", bfloat16, 835.5e12],
    ["NVIDIA H100 80GB HBM3", float16, 989.4e12],
    ["NVIDIA H100 PCIe", int8, 1513e12],
    ["NVIDIA A100-SXM4-80GB", float64, 9.7e12],
    ["NVIDIA A10G", float32, 31.2e12],
    ["NVIDIA L4", float32, 30.3e12],
    ["NVIDIA L40S", float32, 91.6e12],
    ["NVIDIA GeForce RTX 4080 SUPER", float32, 52.2e12],
    ["Tesla V100-PCIE-32GB", float16, 112e12],
  ])("%s in %s", (name, dtype, peak) => {
    expect(peakFlops(name, dtype)).toBe(peak);
  });

  it("of float32 are those of tfloat32 where that is allowed and there", () => {
    expect([peakFlops("NVIDIA A100", float32, true), peakFlops("Tesla T4", float32, true)]).toEqual([156e12, 8.1e12]);
  });

  it("that are not known are a warning", () => {
    const warned: string[] = [];
    vi.spyOn(process, "emitWarning").mockImplementation((warning) => void warned.push(String(warning)));
    expect([peakFlops("Abacus 3", float32), peakFlops("Tesla T4", bfloat16)]).toEqual([null, null]);
    expect(warned).toEqual(['FLOPs not found for "Abacus 3"', '"Tesla T4" does not support torch.bfloat16']);
    expect(getAvailableFlops(device("cpu"), float32)).toBeNull();
  });
});

describe("GPUs that can be used", () => {
  it.runIf(!cuda.isAvailable())("are none here", () => {
    expect(findUsableCudaDevices(0)).toEqual([]);
    expect(() => findUsableCudaDevices()).toThrow(RangeError);
    expect(() => findUsableCudaDevices(2)).toThrow("this machine has, 0. Received: 2");
    expect(() => findUsableCudaDevices(-2)).toThrow("Received: -2");
  });
});
