/** @file Strategies: how a model runs on its devices. */
import type { Device, nn } from "@lightning-ts/torch";
import type { Accelerator } from "../accelerators/accelerator.js";
import type { CheckpointIO } from "../checkpoint-io/checkpoint-io.js";
import { moveToDevice } from "../move-data.js";
import type { Precision } from "../precision/precision.js";

/** What the core knows of a strategy. Counterpart: `lightning.pytorch.strategies.Strategy`. */
export interface Strategy {
  readonly accelerator: Accelerator;
  readonly precision: Precision;
  readonly checkpointIO: CheckpointIO;
  /** The device of this process. */
  readonly rootDevice: Device;
  readonly globalRank: number;
  readonly localRank: number;
  readonly nodeRank: number;
  readonly worldSize: number;
  readonly isGlobalZero: boolean;
  /** The module on its device and in its dtype. */
  setupModule(module: nn.Module): void;
  batchToDevice(batch: unknown, device?: Device): unknown;
  /** A decision that all processes share. */
  reduceBooleanDecision(decision: boolean, all?: boolean): boolean;
  saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): void | Promise<void>;
  removeCheckpoint(path: string, root?: string): void | Promise<void>;
  /** What was moved goes back to the CPU. */
  teardown(module: nn.Module): void;
}

/** One process, one device. Counterpart: `SingleDeviceStrategy`. */
export class SingleDeviceStrategy implements Strategy {
  readonly globalRank = 0;
  readonly localRank = 0;
  readonly nodeRank = 0;
  readonly worldSize = 1;
  readonly isGlobalZero = true;
  readonly accelerator: Accelerator;
  readonly precision: Precision;
  readonly checkpointIO: CheckpointIO;
  readonly rootDevice: Device;

  constructor(accelerator: Accelerator, rootDevice: Device, precision: Precision, checkpointIO: CheckpointIO) {
    this.accelerator = accelerator;
    this.rootDevice = rootDevice;
    this.precision = precision;
    this.checkpointIO = checkpointIO;
  }

  setupModule(module: nn.Module): void {
    this.precision.convertModule(module);
    if (this.rootDevice.type !== "cpu") module.to(this.rootDevice);
  }

  batchToDevice(batch: unknown, device: Device = this.rootDevice): unknown {
    return moveToDevice(batch, device);
  }

  reduceBooleanDecision(decision: boolean): boolean {
    return decision;
  }

  saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): void | Promise<void> {
    return this.checkpointIO.saveCheckpoint(checkpoint, path, storageOptions);
  }

  removeCheckpoint(path: string, root?: string): void | Promise<void> {
    return this.checkpointIO.removeCheckpoint(path, root);
  }

  teardown(module: nn.Module): void {
    if (this.rootDevice.type !== "cpu") module.cpu();
  }
}
