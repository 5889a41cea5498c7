/** @file ParallelStrategy: a run in several processes, one for each device. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { device, type Device, type nn } from "@lightning-ts/torch";
import * as distributed from "@lightning-ts/torch/distributed";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import { setGlobalRank } from "../../util/rank-zero.js";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { addressFrom, numberFrom, tell } from "../environments/facts.js";
import { type Collectives, GroupProcesses } from "../group-processes.js";
import type { Launcher } from "../launchers/launcher.js";
import type { LayerSync } from "../layer-sync/layer-sync.js";
import { SubprocessScriptLauncher } from "../launchers/script-launcher.js";
import { ParallelProcesses } from "../parallel-processes.js";
import { resetSeed } from "../seed.js";
import { type DistributedSamplerKwargs, Strategy } from "./strategy.js";

/**
 * A run in several processes, one for each device of each machine: the base of strategies that spread data or a model. Its environment
 * says which of them this one is. Counterpart: `lightning.pytorch.strategies.ParallelStrategy`.
 */
export abstract class ParallelStrategy extends Strategy {
  #devices: readonly Device[] = [];
  #numNodes = 1;
  /** The module whose layers were changed; null outside of fits. */
  #synced: nn.Module | null = null;
  #processes = new ParallelProcesses({ globalRank: 0, localRank: 0, nodeRank: 0, worldSize: 1 });

  /** Makes the processes; null where there is one. */
  override launcher: Launcher | null = null;

  override get processes(): ParallelProcesses {
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
    const own = this.#devices[this.localRank];
    if (own !== undefined) return own;
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
    this.launcher = worldSize > 1 ? this.makeLauncher() : null;
  }

  /** What makes the processes, where there are several. Default: what starts this program again. */
  protected makeLauncher(): Launcher | null {
    return new SubprocessScriptLauncher(this.environment, this.numProcesses, this.numNodes, this.timeout);
  }

  /** What moves tensors between processes. Default null: "nccl" on GPUs, else "gloo". */
  get processGroupBackend(): string | null {
    return null;
  }

  /** How long a process waits for the others, in milliseconds. Default half an hour. */
  get timeout(): number {
    return 1_800_000;
  }

  /**
   * Prepares the device, checks that flags and environment agree, and connects the processes: waits until all are there. They stay connected for
   * later calls.
   *
   * @throws RangeError where flags and environment disagree; DistError where the others do not come in time
   */
  override setupEnvironment(): MaybePromise {
    this.environment.validateSettings(this.numProcesses, this.numNodes);
    this.#checkRanks();
    return whenReady(super.setupEnvironment(), () => {
      this.#connect();
      // What made the model may have drawn more numbers in one process than in another.
      resetSeed();
    });
  }

  /** Whether one process alone has a process group, too. Default false. */
  protected get connectsAlone(): boolean {
    return false;
  }

  #connect(): void {
    const { globalRank, rootDevice, worldSize } = this;
    if (worldSize === 1 && this.connectsAlone && !distributed.isInitialized()) this.#connectAlone();
    if (this.#processes.isConnected) return;
    const backend = this.processGroupBackend ?? (rootDevice.type === "cuda" ? "nccl" : "gloo");
    // A program may have connected its processes itself.
    if (!distributed.isInitialized()) {
      const host = addressFrom(this.environment);
      const address = host.includes(":") ? `[${host}]` : host;
      const port = numberFrom(this.environment, "mainPort");
      distributed.initProcessGroup(backend, {
        initMethod: `tcp://${address}:${port}`,
        rank: globalRank,
        worldSize,
        timeout: this.timeout / 1000,
      });
    }
    const carrier = distributed.getBackend() === "nccl" ? rootDevice : device("cpu");
    this.#processes.connect(this.makeCollectives(carrier));
  }

  /**
   * What the connected processes share values with. Default: the group of `torch.distributed`.
   *
   * @param carrier where small values travel from
   */
  protected makeCollectives(carrier: Device): Collectives {
    return new GroupProcesses(carrier);
  }

  #connectAlone(): void {
    const backend = this.processGroupBackend ?? (this.rootDevice.type === "cuda" ? "nccl" : "gloo");
    distributed.initProcessGroup(backend, { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
  }

  /** Whether layers that see the data of all processes stay in the module when a run ends. Default false. */
  protected get keepsSyncedLayers(): boolean {
    return false;
  }

  /** Lets layers see the data of all processes, where the flag `syncBatchnorm` or a plugin asks for it. */
  override prepareTraining(module: nn.Module): void {
    const { layerSync } = this.parts;
    if (this.worldSize === 1 || layerSync === null) return;
    expectSame(layerSync, "apply", module, layerSync.apply(module));
    this.#synced = this.keepsSyncedLayers ? null : module;
  }

  override teardown(module: nn.Module): void {
    const { layerSync } = this.parts;
    const synced = this.#synced;
    this.#synced = null;
    if (layerSync !== null && synced !== null) expectSame(layerSync, "revert", synced, layerSync.revert(synced));
    super.teardown(module);
  }

  /** Disconnects this process, so that the others learn of it at once. */
  override onException(_error: unknown): MaybePromise {
    if (this.worldSize === 1 || !this.#processes.isConnected) return;
    this.#processes.connect(null);
    if (distributed.isInitialized()) distributed.destroyProcessGroup();
  }

  /** Writes a checkpoint, on the first process; all of them go on once it is there. */
  override saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): MaybePromise {
    const saving = this.isGlobalZero ? super.saveCheckpoint(checkpoint, path, storageOptions) : undefined;
    return whenReady(saving, () => {
      this.processes.barrier("saveCheckpoint");
    });
  }

  /** Removes a checkpoint, on the first process. */
  override removeCheckpoint(path: string, root?: string): MaybePromise {
    return this.isGlobalZero ? super.removeCheckpoint(path, root) : undefined;
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

/** @throws TypeError where a LayerSync gave something else than the module that it got, which nobody would use */
function expectSame(layerSync: LayerSync, method: "apply" | "revert", module: nn.Module, given: unknown): void {
  if (given === module) return;
  throw new TypeError(
    `${layerSync.constructor.name}.${method}: expected the module that it got, changed in place. Received: ${show(given)}. Replace layers within it, and return it.`,
  );
}
