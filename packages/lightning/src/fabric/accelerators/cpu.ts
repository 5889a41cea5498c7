/** @file The processor as an accelerator. */
import { type Device, device } from "@lightning-ts/torch";
import { Accelerator, expectDevice } from "./accelerator.js";
import { CpuStats } from "./cpu-stats.js";
import { countOf, type DevicesFlag } from "./parse-devices.js";

/** The processor. Counterpart: `CPUAccelerator`. */
export class CPUAccelerator extends Accelerator {
  override readonly name: string = "cpu";
  readonly #stats = new CpuStats();

  override isAvailable(): boolean {
    return true;
  }

  override autoDeviceCount(): number {
    return 1;
  }

  /** Here `devices` is the number of processes. */
  override parseDevices(flag: DevicesFlag): number[] {
    return countOf(flag);
  }

  override device(_index: number): Device {
    return device("cpu");
  }

  /** @throws MisconfigurationException for a device that is not the processor */
  override setupDevice(on: Device): void {
    expectDevice("cpu", on);
  }

  /** Load and memory of the machine in percent: `cpu_percent`, `cpu_vm_percent` and `cpu_swap_percent`. */
  override stats(_device: Device): Record<string, number> {
    return this.#stats.read();
  }
}
