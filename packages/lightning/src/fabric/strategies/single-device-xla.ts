/** @file SingleDeviceXLAStrategy: one process, one TPU core, or another device that XLA drives. */
import { type Device, type nn, type optim, xla } from "@lightning-ts/torch";
import { type AnyOptions, Options, type OptionsOf } from "../../util/options.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import { singleDeviceTable, SingleDeviceStrategy } from "./single-device.js";
import type { Weights } from "./strategy.js";
import { debugXLA, onCPU, syncDevice, xlaTable } from "./xla-device.js";

const options = new Options("SingleDeviceXLAStrategy", { ...xlaTable, ...singleDeviceTable });

/** Options of `SingleDeviceXLAStrategy`. */
export interface SingleDeviceXLAOptions extends OptionsOf<typeof options> {}

/**
 * One process on one device of XLA. What is computed there is noted only, until `xla.sync()` has it compiled as one program and run: after each
 * optimizer's step, and before the next batch. Counterpart: `SingleDeviceXLAStrategy`.
 */
export class SingleDeviceXLAStrategy extends SingleDeviceStrategy {
  /** What the constructor takes. */
  static override readonly options: AnyOptions = options;

  override readonly name: string = "single_xla";
  /** XLA's tensors have versions also where nothing is recorded. */
  override readonly hasInferenceMode: boolean = false;
  readonly #debug: boolean;

  /** @throws TypeError or RangeError for an invalid option */
  constructor(given: SingleDeviceXLAOptions = {}) {
    const { debug, ...rest } = options.read(given);
    super(rest);
    this.#debug = debug;
  }

  protected override useDevices(devices: readonly number[]): void {
    super.useDevices(devices);
    // As early as can be: autograd looks for devices at the first backward pass.
    if (this.rootDevice.type === "xla") xla.load();
  }

  override setupEnvironment(): MaybePromise {
    if (this.#debug) debugXLA(true);
    return super.setupEnvironment();
  }

  override teardown(module: nn.Module): void {
    super.teardown(module);
    if (this.#debug) debugXLA(false);
  }

  /** A batch on the device, once the step before it is under way. */
  override batchToDevice(batch: unknown, to: Device = this.rootDevice): unknown {
    syncDevice(this.rootDevice);
    return super.batchToDevice(batch, to);
  }

  override optimizerStep(...args: Parameters<SingleDeviceStrategy["optimizerStep"]>): unknown {
    return whenReady(super.optimizerStep(...args), (result: unknown) => {
      syncDevice(this.rootDevice);
      return result;
    });
  }

  /** The weights, copied to the CPU: a host-device synchronisation. */
  override moduleState(module: nn.Module): Weights {
    return onCPU(super.moduleState(module));
  }

  /** The state, copied to the CPU: a host-device synchronisation. */
  override optimizerState(optimizer: optim.Optimizer): Record<string, unknown> {
    return onCPU(super.optimizerState(optimizer));
  }
}
