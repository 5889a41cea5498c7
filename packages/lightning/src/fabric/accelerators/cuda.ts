/** @file NVIDIA GPUs as accelerators. */
import { cuda, type Device, device, getFloat32MatmulPrecision, tensor } from "@lightning-ts/torch";
import { rankZeroInfo } from "../../util/rank-zero.js";
import { show } from "../../util/show.js";
import { Error, RangeError } from "../../util/user-errors.js";
import { Accelerator, expectDevice } from "./accelerator.js";

/** NVIDIA GPUs. Counterpart: `CUDAAccelerator`. */
export class CUDAAccelerator extends Accelerator {
  override readonly name: string = "cuda";

  override isAvailable(): boolean {
    return this.autoDeviceCount() > 0;
  }

  override autoDeviceCount(): number {
    return cuda.deviceCount();
  }

  override device(index: number): Device {
    return device("cuda", index);
  }

  /**
   * Makes a GPU the current one.
   *
   * @throws MisconfigurationException for a device that is not a GPU of this kind
   */
  override setupDevice(on: Device): void {
    expectDevice("cuda", on);
    tellOfTensorCores(on);
    cuda.setDevice(on);
  }

  /** Waits until the GPU has finished its work: a host-device synchronisation. */
  override synchronize(on: Device): void {
    cuda.synchronize(on);
  }

  /** What the memory's allocator counts: PyTorch's `memory_stats`, such as "allocated_bytes.all.current". */
  override stats(on: Device): Record<string, number> {
    return cuda.memoryStats(on);
  }

  /** Gives memory that no tensor uses back to the GPU. */
  override teardown(): void {
    cuda.emptyCache();
  }
}

let told = false;

/** Once for each process: the default precision leaves a newer GPU's fast units for matrices idle. */
function tellOfTensorCores(on: Device): void {
  if (told || !cuda.isAvailable() || cuda.getDeviceCapability(on)[0] < 8) return;
  told = true;
  if (getFloat32MatmulPrecision() !== "highest") return;
  rankZeroInfo(
    `The GPU ${show(cuda.getDeviceName(on))} has tensor cores, which matrices in float32 use only if you allow it: ` +
      'torch.setFloat32MatmulPrecision("high") or "medium" is faster and less exact.',
  );
}

/**
 * The indices of GPUs that take a tensor: another process may have one for itself.
 *
 * @param numDevices how many are wanted; -1 (the default) for all that can be used
 * @throws RangeError where the machine has fewer, Error (`ERR_DEVICES_IN_USE`) where too few can be used
 */
export function findUsableCudaDevices(numDevices = -1): number[] {
  if (!Number.isInteger(numDevices) || numDevices < -1) {
    throw new RangeError(
      `findUsableCudaDevices: expected a number of devices, or -1 for all. Received: ${show(numDevices)}.`,
    );
  }
  const count = cuda.deviceCount();
  if (numDevices === 0) return [];
  if (count === 0 || numDevices > count) {
    throw new RangeError(
      `findUsableCudaDevices: expected at most as many as this machine has, ${count}. Received: ${show(numDevices)}.`,
    );
  }
  const usable: number[] = [];
  for (let index = 0; index < count && usable.length !== numDevices; index++) if (isUsable(index)) usable.push(index);
  if (numDevices !== -1 && usable.length < numDevices) {
    throw Object.assign(
      new Error(
        `findUsableCudaDevices: expected ${numDevices} GPUs that can be used. Received: ${usable.length}; other processes have the others.`,
      ),
      { code: "ERR_DEVICES_IN_USE" },
    );
  }
  return usable;
}

function isUsable(index: number): boolean {
  try {
    tensor(0, { device: device("cuda", index) }).dispose();
    return true;
  } catch {
    return false;
  }
}
