/** @file ModelParallelStrategy: a model that lays itself out over a grid of processes. */
import { distributed, type nn, noGrad } from "@lightning-ts/torch";
import type { DeviceMesh } from "@lightning-ts/torch/distributed";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { type MaybePromise, whenReady } from "../../util/promises.js";
import { boolean, callable, either, oneOf, whole } from "../../util/rules.js";
import { show } from "../../util/show.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import type { Accelerator } from "../accelerators/accelerator.js";
import { parallelTable } from "./parallel-options.js";
import { ShardedStrategy } from "./sharded.js";
import { materialize } from "./settle.js";
import { type DistributedSamplerKwargs, partsTable } from "./strategy.js";

const precisions: readonly string[] = ["32-true", "bf16-mixed", "bf16-true", "16-true"];

const size = either((value) => typeof value === "string", oneOf(["auto"], RangeError), whole(1));

/** Lays a model out over processes, by `parallelizeModule`, `fullyShard` and the like, and returns it. */
export type ParallelizeFn = (module: nn.Module, deviceMesh: DeviceMesh) => nn.Module;

const options = new Options("ModelParallelStrategy", {
  /** Lays the model out, in place: needed in Fabric, where there is no `configureModel`. Default null. */
  parallelizeFn: optional(callable<ParallelizeFn>()),
  /** Processes along the dimension "data_parallel" of the mesh: each has data of its own. Default "auto": machines. */
  dataParallelSize: option(size, "auto"),
  /** Processes along the dimension "tensor_parallel": they work on the same data. Default "auto": devices of a machine. */
  tensorParallelSize: option(size, "auto"),
  /** Whether a checkpoint is a folder with each process's part, rather than one file with everything. Default true. */
  saveDistributedCheckpoint: option(boolean, true),
  ...parallelTable,
  ...partsTable,
});

/** Options of `ModelParallelStrategy`. */
export interface ModelParallelOptions extends OptionsOf<typeof options> {}

/** Those options, checked, with defaults. */
export type ModelParallelSettings = Omit<ValuesOf<typeof options>, keyof typeof partsTable>;

/**
 * A grid of processes, `this.deviceMesh`, over which the module's `configureModel` lays the model out: `parallelizeModule` over `mesh.at("tensor_parallel")`,
 * `fullyShard` over `mesh.at("data_parallel")`. Counterpart: `lightning.pytorch.strategies.ModelParallelStrategy`.
 *
 * @example
 * class Lit extends LightningModule {
 *   net = new nn.Sequential(new nn.Linear(4, 6), new nn.ReLU(), new nn.Linear(6, 2));
 *   override configureModel() {
 *     const { ColwiseParallel, parallelizeModule, RowwiseParallel } = torch.distributed.tensor.parallel;
 *     parallelizeModule(this.net, this.deviceMesh.at("tensor_parallel"), { 0: new ColwiseParallel(), 2: new RowwiseParallel() });
 *   }
 * }
 * new Trainer({ devices: 2, strategy: new ModelParallelStrategy({ tensorParallelSize: 2 }) });
 */
export class ModelParallelStrategy extends ShardedStrategy {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override readonly name: string = "model_parallel";
  /** What the strategy was given, with defaults. */
  readonly settings: ModelParallelSettings;
  protected override readonly weightsKey: string = "state_dict";
  #mesh: DeviceMesh | null = null;

  /** @throws TypeError or RangeError for an invalid option */
  constructor(given: ModelParallelOptions = {}) {
    const { accelerator, precision, checkpointIO, environment, ...settings } = options.read(given);
    super({ accelerator, precision, checkpointIO, environment });
    this.settings = settings;
  }

  override get processGroupBackend(): string | null {
    return this.settings.processGroupBackend;
  }

  override get timeout(): number {
    return this.settings.timeout;
  }

  protected override get savesShards(): boolean {
    return this.settings.saveDistributedCheckpoint;
  }

  /** The processes, as "data_parallel" and "tensor_parallel"; null before they are connected. */
  override get deviceMesh(): DeviceMesh | null {
    return this.#mesh;
  }

  /** Processes that work on the same data get the same. */
  override get distributedSamplerKwargs(): DistributedSamplerKwargs {
    if (this.#mesh === null) {
      throw new Error(
        "ModelParallelStrategy: expected connected processes, because the mesh says which have the same data. Received: an access before a run, or " +
          "before `fabric.launch()`.",
      );
    }
    const mesh = this.#mesh.at("data_parallel");
    return { numReplicas: mesh.size(), rank: mesh.getLocalRank() };
  }

  /** @throws RangeError for a precision with a gradient scaler, and for float64 */
  override validateParts(_accelerator: Accelerator, precision: string): void {
    if (precisions.includes(precision)) return;
    throw new RangeError(
      `ModelParallelStrategy: expected one of the precisions ${precisions.map(show).join(", ")}. Received: ${show(precision)}. Choose one of them.`,
    );
  }

  /** Connects the processes, and puts them into the grid. @throws Error where the grid does not have all processes */
  override setupEnvironment(): MaybePromise {
    return whenReady(super.setupEnvironment(), () => {
      const { dataParallelSize: data, tensorParallelSize: tensor } = this.settings;
      const shape = [data === "auto" ? this.numNodes : data, tensor === "auto" ? this.numProcesses : tensor] as const;
      if (shape[0] * shape[1] !== this.worldSize) {
        throw new Error(
          `ModelParallelStrategy: expected dataParallelSize (${shape[0]}) times tensorParallelSize (${shape[1]}) to be the ${this.worldSize} processes. ` +
            `Received: ${shape[0] * shape[1]}. Give sizes with that product.`,
        );
      }
      const meshDimNames = ["data_parallel", "tensor_parallel"];
      // One of a call that failed is of no use any more.
      if (this.#mesh?.isConnected === true) return;
      this.#mesh = distributed.initDeviceMesh(this.rootDevice.type, shape, { meshDimNames });
    });
  }

  /** @throws TypeError for a module without `configureModel`, where there is no `parallelizeFn` either */
  override prepareModule(module: nn.Module): void {
    if (this.settings.parallelizeFn === null && !overridesConfigureModel(module)) {
      throw new TypeError(
        `ModelParallelStrategy: expected \`configureModel\` of the module, which lays it out over \`this.deviceMesh\`. Received: ` +
          `${module.constructor.name}, which does not override it. Define it, or give parallelizeFn.`,
      );
    }
    super.prepareModule(module);
  }

  protected override shard(module: nn.Module): void {
    const { parallelizeFn } = this.settings;
    if (parallelizeFn !== null && this.#mesh !== null) {
      const made: unknown = parallelizeFn(module, this.#mesh);
      if (made !== module) {
        throw new TypeError(
          `ModelParallelStrategy: expected parallelizeFn to change the module in place and to return it. Received: ${show(made)}. Return the module.`,
        );
      }
    }
    noGrad(() => materialize(module, this.rootDevice));
    if (this.rootDevice.type !== "cpu") module.to(this.rootDevice);
  }
}

/** Whether a module's class has a `configureModel` in the place of the one of its base class. */
function overridesConfigureModel(module: nn.Module): boolean {
  if (Object.hasOwn(module, "configureModel")) return true;
  let found = 0;
  for (let one: object | null = module; one !== null; one = Object.getPrototypeOf(one) as object | null) {
    if (Object.hasOwn(one, "configureModel")) found++;
  }
  return found > 1;
}
