/** @file SingleDeviceStrategy: one process, one device. */
import { type Device, device } from "@lightning-ts/torch";
import { type Processes, SingleProcess } from "../processes.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../../util/options.js";
import { anything } from "../../util/rules.js";
import { partsTable, Strategy } from "./strategy.js";

/** Options of strategies of one device. */
export const singleDeviceTable = {
  /** The device. Default: the first of the flags. */
  device: option(anything<Device | string>("a device or its name")), // `device` reads it
  ...partsTable,
};

const options = new Options("SingleDeviceStrategy", singleDeviceTable);

/** Options of `SingleDeviceStrategy`. */
export interface SingleDeviceOptions extends OptionsOf<typeof options> {}

/** One process, one device. Counterpart: `SingleDeviceStrategy`. */
export class SingleDeviceStrategy extends Strategy {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override readonly name: string = "single_device";
  override readonly processes: Processes = new SingleProcess();
  #device: Device;
  readonly #isGiven: boolean;

  /** @throws TypeError or RangeError for an invalid device */
  constructor(given: SingleDeviceOptions = {}) {
    const { device: chosen, ...parts } = options.read(given);
    super(parts);
    this.#isGiven = chosen !== undefined;
    this.#device = device(chosen ?? "cpu");
  }

  override get rootDevice(): Device {
    return this.#device;
  }

  /** Takes the first, unless the strategy was given one. */
  protected override useDevices(devices: readonly number[]): void {
    if (!this.#isGiven) this.#device = this.accelerator.device(devices[0] ?? 0);
  }
}
