/** @file Apple's GPUs as accelerators. */
import { backends, type Device, device, mps } from "@lightning-ts/torch";
import { Accelerator, expectDevice } from "./accelerator.js";
import { CpuStats } from "./cpu-stats.js";

/**
 * The GPU of a Mac with Apple's processor. The environment variable `DISABLE_MPS=1` hides it. Counterpart: `MPSAccelerator`.
 */
export class MPSAccelerator extends Accelerator {
  override readonly name: string = "mps";
  /** Metal has neither float64 nor float8. */
  override readonly lacksPrecisions: readonly string[] = [
    "64-true",
    "transformer-engine",
    "transformer-engine-float16",
  ];
  readonly #stats = new CpuStats();

  override isAvailable(): boolean {
    return process.env.DISABLE_MPS !== "1" && process.arch === "arm64" && backends.mps.isAvailable();
  }

  override get reason(): string {
    if (process.env.DISABLE_MPS === "1") return "DISABLE_MPS=1 in the environment hides it";
    return "it needs macOS, Apple's processor and a libtorch that was built for its GPU";
  }

  override autoDeviceCount(): number {
    return 1;
  }

  override device(index: number): Device {
    return device("mps", index);
  }

  /** @throws MisconfigurationException for a device that is not Apple's GPU */
  override setupDevice(on: Device): void {
    expectDevice("mps", on);
  }

  /** Waits until the GPU has finished its work: a host-device synchronisation. */
  override synchronize(_on: Device): void {
    mps.synchronize();
  }

  /** Load and memory of the machine, which processor and GPU share, in percent: `M1_percent`, `M1_vm_percent`, `M1_swap_percent`. */
  override stats(_device: Device): Record<string, number> {
    const entries = Object.entries(this.#stats.read());
    return Object.fromEntries(entries.map(([name, value]) => [name.replace("cpu_", "M1_"), value]));
  }
}
