/** @file ParallelStrategy: a run in several processes, one for each device. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import type { Device } from "@lightning-ts/torch";
import { NotAvailableError } from "../../util/errors.js";
import type { MaybePromise } from "../../util/promises.js";
import { setGlobalRank } from "../../util/rank-zero.js";
import { RangeError } from "../../util/user-errors.js";
import { numberFrom, tell } from "../environments/facts.js";
import { ParallelProcesses } from "../parallel-processes.js";
import { type Processes, SingleProcess } from "../processes.js";
import { type DistributedSamplerKwargs, Strategy } from "./strategy.js";

/**
 * A run in several processes, one for each device of each machine: the base of strategies that spread data or a model. Its environment
 * says which of them this one is. Counterpart: `lightning.pytorch.strategies.ParallelStrategy`.
 */
export abstract class ParallelStrategy extends Strategy {
  #devices: readonly Device[] = [];
  #numNodes = 1;
  #processes: Processes = new SingleProcess();

  override get processes(): Processes {
    return this.#processes;
  }

  override get devices(): readonly Device[] {
    return this.#devices;
  }

  /** Processes of the run on this machine: one a device. */
  get numProcesses(): number {
    return this.#devices.length;
  }

  /** Machines of the run. */
  get numNodes(): number {
    return this.#numNodes;
  }

  /**
   * The device of this process.
   *
   * @throws RangeError where there are fewer devices than this process has an index for
   */
  override get rootDevice(): Device {
    const device = this.#devices[this.localRank];
    if (device !== undefined) return device;
    throw new RangeError(
      `devices: expected at least ${this.localRank + 1}, because this process is number ${this.localRank} of its machine. Received: ` +
        `${this.#devices.length}. Set \`devices\` to the processes that a machine has.`,
    );
  }

  override get distributedSamplerKwargs(): DistributedSamplerKwargs | null {
    return { numReplicas: this.worldSize, rank: this.globalRank };
  }

  protected override useDevices(devices: readonly number[], numNodes: number): void {
    const { accelerator, environment } = this;
    expectArray(this.constructor.name, "devices", devices);
    this.#devices = devices.map((index) => accelerator.device(index));
    this.#numNodes = numNodes;
    const localRank = numberFrom(environment, "localRank");
    const nodeRank = numberFrom(environment, "nodeRank");
    tell(environment, "setGlobalRank", nodeRank * devices.length + localRank);
    tell(environment, "setWorldSize", numNodes * devices.length);
    const globalRank = numberFrom(environment, "globalRank");
    const worldSize = numberFrom(environment, "worldSize");
    setGlobalRank(globalRank);
    this.#processes = new ParallelProcesses({ globalRank, localRank, nodeRank, worldSize });
  }

  /**
   * Prepares the device, and checks that flags and environment agree.
   *
   * @throws RangeError where they do not
   */
  override setupEnvironment(): MaybePromise {
    this.environment.validateSettings(this.numProcesses, this.numNodes);
    this.#checkRanks();
    if (this.worldSize > 1) throw new NotAvailableError(`strategy: ${this.name}`, "running in several processes");
    return super.setupEnvironment();
  }

  #checkRanks(): void {
    const { globalRank, numNodes, numProcesses, worldSize } = this;
    if (worldSize !== numProcesses * numNodes) {
      throw new RangeError(
        `${this.environment.constructor.name}: expected \`devices\` times \`numNodes\` to be its ${worldSize} processes. Received: ` +
          `${numProcesses} * ${numNodes} = ${numProcesses * numNodes}. Set the flags to what was started.`,
      );
    }
    if (globalRank < worldSize) return;
    throw new RangeError(
      `${this.environment.constructor.name}: expected a rank below the number of processes, ${worldSize}. Received: ${globalRank}. Number them from 0.`,
    );
  }
}
