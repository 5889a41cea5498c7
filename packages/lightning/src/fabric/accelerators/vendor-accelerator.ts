/** @file Accelerators that a Python module of their vendor drives. */
import { existsSync } from "node:fs";
import type { Device } from "@lightning-ts/torch";
import { Accelerator } from "./accelerator.js";

/** What drives the devices: `torch.xla`, `torch.hpu`. */
interface Backend {
  load(): void;
  isAvailable(): boolean;
  deviceCount(): number;
  synchronize(): void;
}

/** By what it is seen that somebody wants such devices, without starting Python. */
interface Signs {
  /** A variable of the environment. */
  readonly variable: string;
  /** Files of devices, of which one is enough. */
  readonly files: readonly string[];
  /** What is missing where there are none. */
  readonly otherwise: string;
}

/** Devices that a Python module drives. It is not even looked for where nothing says that there are some, since that starts Python. */
export abstract class VendorAccelerator extends Accelerator {
  readonly #backend: Backend;
  readonly #signs: Signs;

  protected constructor(backend: Backend, signs: Signs) {
    super();
    this.#backend = backend;
    this.#signs = signs;
  }

  override isAvailable(): boolean {
    return this.autoDeviceCount() > 0;
  }

  override get reason(): string {
    if (!this.#isWished()) return this.#signs.otherwise;
    try {
      this.#backend.load();
      return "its module finds no device";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** How many devices the vendor's module drives; 0 without it. */
  override autoDeviceCount(): number {
    return this.#isWished() && this.#backend.isAvailable() ? this.#backend.deviceCount() : 0;
  }

  /** Waits until all devices have finished their work: a host-device synchronisation. */
  override synchronize(_device: Device): void {
    this.#backend.synchronize();
  }

  #isWished(): boolean {
    const { variable, files } = this.#signs;
    return (process.env[variable] ?? "") !== "" || files.some((file) => existsSync(file));
  }
}
