/** @file NVIDIA GPUs as accelerators. */
import { cuda, type Device, device } from "@lightning-ts/torch";
import { Accelerator } from "./accelerator.js";

/** NVIDIA GPUs. Counterpart: `CUDAAccelerator`. */
export class CUDAAccelerator extends Accelerator {
  override readonly name: string = "cuda";

  override isAvailable(): boolean {
    return cuda.isAvailable();
  }

  override autoDeviceCount(): number {
    return cuda.deviceCount();
  }

  override device(index: number): Device {
    return device("cuda", index);
  }

  /** Waits until the GPU has finished its work: a host-device synchronisation. */
  override synchronize(on: Device): void {
    cuda.synchronize(on);
  }
}
