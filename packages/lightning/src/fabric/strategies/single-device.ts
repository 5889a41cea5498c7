/** @file SingleDeviceStrategy: one process, one device. */
import { type Device, device } from "@lightning-ts/torch";
import { NotAvailableError } from "../../util/errors.js";
import { type Processes, SingleProcess } from "../processes.js";
import { type GivenParts, Strategy } from "./strategy.js";

/** Options of `SingleDeviceStrategy`. */
export interface SingleDeviceOptions extends GivenParts {
  /** The device. Default: the first of the flags. */
  readonly device?: Device | string;
}

/** One process, one device. Counterpart: `SingleDeviceStrategy`. */
export class SingleDeviceStrategy extends Strategy {
  override readonly name: string = "single_device";
  override readonly processes: Processes = new SingleProcess();
  #device: Device;
  readonly #isGiven: boolean;

  /** @throws TypeError or RangeError for an invalid device */
  constructor({ device: given, ...parts }: SingleDeviceOptions = {}) {
    super(parts);
    this.#isGiven = given !== undefined;
    this.#device = device(given ?? "cpu");
  }

  override get rootDevice(): Device {
    return this.#device;
  }

  protected override useDevices(devices: readonly number[]): void {
    if (devices.length > 1) throw new NotAvailableError(`devices: ${devices.length}`, "a strategy for several devices");
    if (!this.#isGiven) this.#device = this.accelerator.device(devices[0] ?? 0);
  }
}
