/** @file XLAStrategy: several TPU cores, or other devices that XLA drives, each by a process. */
import { type Device, device, type nn, noGrad, type optim, xla } from "@lightning-ts/torch";
import { type AnyOptions, option, Options, type OptionsOf } from "../../util/options.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import { boolean } from "../../util/rules.js";
import type { Collectives } from "../group-processes.js";
import { parametersOf } from "../parameters-of.js";
import { XLACollectives } from "../xla-collectives.js";
import { ParallelStrategy } from "./parallel.js";
import { parallelTable } from "./parallel-options.js";
import { partsTable, type Weights } from "./strategy.js";
import { debugXLA, onCPU, syncDevice, xlaTable } from "./xla-device.js";

const options = new Options("XLAStrategy", {
  ...xlaTable,
  /** Whether all processes begin with the weights and buffers of the first. Default true. */
  syncModuleStates: option(boolean, true),
  /** How long a process waits for the others, in seconds or as a duration. Default 1800. */
  timeout: parallelTable.timeout,
  ...partsTable,
});

/** Options of `XLAStrategy`. */
export interface XLAOptions extends OptionsOf<typeof options> {}

/**
 * Several of XLA's devices, each driven by a process with the same model and its own part of the data. Gradients are averaged right before an
 * optimizer's step, by XLA's own collectives, so that steps whose gradients are added up share nothing. What is computed is noted only, until
 * `xla.sync()` has it compiled as one program and run, after each step: all processes have to note the same. Counterpart:
 * `lightning.pytorch.strategies.XLAStrategy`.
 *
 * @example
 * new Trainer({ accelerator: "tpu", devices: 8 });
 */
export class XLAStrategy extends ParallelStrategy {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override readonly name: string = "xla";
  /** XLA's tensors have versions also where nothing is recorded. */
  override readonly hasInferenceMode: boolean = false;
  readonly #timeout: number;
  readonly #debug: boolean;
  readonly #syncModuleStates: boolean;

  /** @throws TypeError or RangeError for an invalid option */
  constructor(given: XLAOptions = {}) {
    const { debug, syncModuleStates, timeout, ...parts } = options.read(given);
    super(parts);
    this.#debug = debug;
    this.#syncModuleStates = syncModuleStates;
    this.#timeout = timeout;
  }

  /** The device of this process, which is the first that it sees where each process has one. */
  override get rootDevice(): Device {
    const own = super.rootDevice;
    return own.type === "xla" && this.numProcesses > 1 ? device("xla", 0) : own;
  }

  override get timeout(): number {
    return this.#timeout;
  }

  override setupEnvironment(): MaybePromise {
    if (this.#debug) debugXLA(true);
    if (this.rootDevice.type === "xla") {
      if (this.worldSize > 1) xla.loadAsOneOf(this.localRank, this.numProcesses);
      else xla.load();
    }
    return super.setupEnvironment();
  }

  protected override makeCollectives(carrier: Device): Collectives {
    if (this.rootDevice.type !== "xla") return super.makeCollectives(carrier);
    return new XLACollectives(this.globalRank, this.worldSize);
  }

  override prepareTraining(module: nn.Module): void {
    super.prepareTraining(module);
    this.#syncStates(module);
  }

  override prepareEvaluation(module: nn.Module): void {
    this.#syncStates(module);
  }

  #syncStates(module: nn.Module): void {
    if (this.worldSize === 1 || !this.#syncModuleStates) return;
    noGrad(() => {
      for (const value of [...module.parameters(), ...module.buffers()]) value.copy_(this.broadcast(value.detach()));
    });
    syncDevice(this.rootDevice);
  }

  /** A batch on the device, once the step before it is under way. */
  override batchToDevice(batch: unknown, to: Device = this.rootDevice): unknown {
    syncDevice(this.rootDevice);
    return super.batchToDevice(batch, to);
  }

  override optimizerStep(
    optimizer: optim.Optimizer,
    closure: () => unknown,
    beforeUpdate: (optimizer: optim.Optimizer) => unknown,
    isAutomatic = false,
  ): unknown {
    const shared = (): unknown =>
      whenReady(closure(), (result) => {
        this.#reduceGradients(optimizer);
        return result;
      });
    return whenReady(super.optimizerStep(optimizer, shared, beforeUpdate, isAutomatic), (result) => {
      syncDevice(this.rootDevice);
      return result;
    });
  }

  /** Averages gradients over all processes. */
  #reduceGradients(optimizer: optim.Optimizer): void {
    if (this.worldSize === 1) return;
    noGrad(() => {
      for (const { grad } of parametersOf(optimizer)) grad?.copy_(this.reduce(grad));
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

  /** Writes a checkpoint, on the first process. What was noted before is done on all of them first, since the first may need it of the others. */
  override saveCheckpoint(...args: Parameters<ParallelStrategy["saveCheckpoint"]>): MaybePromise {
    syncDevice(this.rootDevice);
    return super.saveCheckpoint(...args);
  }

  override teardown(module: nn.Module): void {
    super.teardown(module);
    if (this.#debug) debugXLA(false);
  }
}
