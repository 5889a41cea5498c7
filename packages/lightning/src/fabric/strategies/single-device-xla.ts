/** @file SingleDeviceXLAStrategy: one process, one TPU core, or another device that XLA drives. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { oneOf } from "../../util/rules.js";
import { RangeError } from "../../util/user-errors.js";
import { device, type Device, type nn, type optim, type Tensor, xla } from "@lightning-ts/torch";
import { NotAvailableError } from "../../util/errors.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import { moveToDevice } from "../move-data.js";
import { type SingleDeviceOptions, SingleDeviceStrategy } from "./single-device.js";
import type { Weights } from "./strategy.js";

/** Names of strategies on XLA. Until there are several devices they are one. */
export const xlaStrategies = ["single_xla", "single_tpu", "xla", "xla_debug"] as const;

const xlaStrategy = oneOf(xlaStrategies, RangeError);

/** Options of `SingleDeviceXLAStrategy`. */
export interface SingleDeviceXLAOptions extends SingleDeviceOptions {
  /** The name in messages; with "xla_debug" XLA says what it compiles, and why. Default "single_xla". */
  readonly name?: (typeof xlaStrategies)[number];
}

/**
 * One process on one device of XLA. What is computed there is noted only, until `xla.sync()` has it compiled as one program and run: after each
 * optimizer's step, and before the next batch. Counterpart: `SingleDeviceXLAStrategy`.
 */
export class SingleDeviceXLAStrategy extends SingleDeviceStrategy {
  override readonly name: string;
  /** XLA's tensors have versions also where nothing is recorded. */
  override readonly hasInferenceMode: boolean = false;

  /** @throws TypeError or RangeError for an invalid device */
  constructor(given: SingleDeviceXLAOptions = {}) {
    const { name = "single_xla", ...options } = isPlainObject(given) ? given : {};
    // Anything but an object of options is refused by the base.
    super(isPlainObject(given) ? options : given);
    this.name = xlaStrategy.read(name, "SingleDeviceXLAStrategy: name");
  }

  /** @throws NotAvailableError for several devices */
  protected override useDevices(devices: readonly number[]): void {
    if (devices.length > 1)
      throw new NotAvailableError(`devices: ${devices.length}`, "a strategy for several of XLA's");
    super.useDevices(devices);
  }

  override setupEnvironment(): MaybePromise {
    // Read by XLA when it compiles.
    if (this.name === "xla_debug") process.env.PT_XLA_DEBUG = "1";
    return super.setupEnvironment();
  }

  override teardown(module: nn.Module): void {
    super.teardown(module);
    if (this.name === "xla_debug") delete process.env.PT_XLA_DEBUG;
  }

  /** A batch on the device, once the step before it is under way. */
  override batchToDevice(batch: unknown, to: Device = this.rootDevice): unknown {
    xla.sync();
    return super.batchToDevice(batch, to);
  }

  override optimizerStep(
    optimizer: optim.Optimizer,
    closure: () => unknown,
    beforeUpdate: (optimizer: optim.Optimizer) => unknown,
    isAutomatic = false,
  ): unknown {
    return whenReady(super.optimizerStep(optimizer, closure, beforeUpdate, isAutomatic), (result) => {
      xla.sync();
      return result;
    });
  }

  /** The weights, copied to the CPU: a host-device synchronisation. */
  override moduleState(module: nn.Module): Weights {
    return onCPU(super.moduleState(module)) as Record<string, Tensor>; // the same tree
  }

  /** The state, copied to the CPU: a host-device synchronisation. */
  override optimizerState(optimizer: optim.Optimizer): Record<string, unknown> {
    return onCPU(super.optimizerState(optimizer)) as Record<string, unknown>; // the same tree
  }
}

/** What checkpoints hold can be loaded where there is no XLA. */
function onCPU(state: unknown): unknown {
  return moveToDevice(state, device("cpu"));
}
