/** @file FSDPStrategy: parameters, gradients and states of optimizers sharded over processes. */
import { distributed, nn, noGrad, type Tensor } from "@lightning-ts/torch";
import type { DeviceMesh } from "@lightning-ts/torch/distributed";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import { boolean, oneOf, type Rule } from "../../util/rules.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import type { Accelerator } from "../accelerators/accelerator.js";
import { FSDPPrecision } from "../precision/fsdp-precision.js";
import type { Precision } from "../precision/precision.js";
import { checkSharded, dtypeOf } from "../precision/sharded.js";
import {
  cpuOffload,
  meshRule,
  mixedPrecision,
  moduleClasses,
  modulesRule,
  wrapPolicy,
  type WrapPolicy,
} from "./fsdp-options.js";
import { parallelTable } from "./parallel-options.js";
import { ShardedStrategy } from "./sharded.js";
import { settle } from "./settle.js";
import { partsTable, type StrategyParts } from "./strategy.js";

const { autoWrapTargets, FSDPModule, fullyShard, MixedPrecisionPolicy } = distributed.fsdp;
const { applyActivationCheckpointing, isCheckpointed } = distributed.algorithms;

const strategies = oneOf(
  ["FULL_SHARD", "SHARD_GRAD_OP", "NO_SHARD", "HYBRID_SHARD", "_HYBRID_SHARD_ZERO2"],
  RangeError,
);

/** How much is sharded. */
export type ShardingStrategy = "FULL_SHARD" | "SHARD_GRAD_OP" | "NO_SHARD" | "HYBRID_SHARD" | "_HYBRID_SHARD_ZERO2";

const shardingStrategy: Rule<ShardingStrategy> = {
  ...strategies,
  read: (value, place) => strategies.read(typeof value === "string" ? value.toUpperCase() : value, place),
};

/** Switches of PyTorch's first FSDP that are always on here. */
const always = oneOf([true], RangeError, { advice: "It is always so: leave it out." });

const options = new Options("FSDPStrategy", {
  ...parallelTable,
  /** Whether shards, gradients and with them the states of optimizers lie on the CPU. Default false. */
  cpuOffload: option(cpuOffload, false),
  /** The dtypes that parameters are gathered in and gradients reduced in. Default null: those of the precision. */
  mixedPrecision: optional(mixedPrecision),
  /** Which modules are gathered and given back one by one, by their classes or as a function decides. Default null: the model as a whole. */
  autoWrapPolicy: optional(wrapPolicy),
  /** Old name of `activationCheckpointingPolicy`, for classes. Default null. */
  activationCheckpointing: optional(moduleClasses),
  /** Which modules compute their forward pass again in backward, rather than keep what it made. Default null: none. */
  activationCheckpointingPolicy: optional(wrapPolicy),
  /**
   * What is sharded: "FULL_SHARD" all; "SHARD_GRAD_OP" gradients and states, parameters stay whole from forward to backward; "NO_SHARD" nothing;
   * "HYBRID_SHARD" all within a machine, with a copy on each; "_HYBRID_SHARD_ZERO2" both of the latter two ways. Default "FULL_SHARD".
   */
  shardingStrategy: option(shardingStrategy, "FULL_SHARD"),
  /** Whether a checkpoint is one file with everything, "full", or a folder with each process's part, "sharded". Default "full". */
  stateDictType: option(oneOf(["full", "sharded"], RangeError), "full"),
  /** How many copies there are of how many shards, for "HYBRID_SHARD"; or a mesh. Default null: a copy on each machine. */
  deviceMesh: optional(meshRule),
  /** Modules whose parameters stay whole, and are neither gathered nor reduced. Default null: none. */
  ignoredModules: optional(modulesRule),
  /** Whether all processes get the first one's weights and buffers before they are sharded. Default true. */
  syncModuleStates: option(boolean, true),
  /** Whether no more is gathered ahead than the next module. It is always so. Default true. */
  limitAllGathers: option(always, true),
  /** Whether the next module's parameters are gathered while one computes. It is always so. Default true. */
  forwardPrefetch: option(always, true),
  /** Whether parameters keep their names and shapes. It is always so. Default true. */
  useOrigParams: option(always, true),
  ...partsTable,
});

/** Options of `FSDPStrategy`. */
export interface FSDPOptions extends OptionsOf<typeof options> {}

/** Those options, checked, with defaults. */
export type FSDPSettings = Omit<ValuesOf<typeof options>, keyof typeof partsTable>;

/**
 * Shards parameters, gradients and states of optimizers over processes, on GPUs and CPUs: a module's parameters are gathered while it computes. The engine is
 * `fullyShard`, PyTorch's second FSDP. Counterpart: `lightning.pytorch.strategies.FSDPStrategy`, which refuses CPUs.
 *
 * @example
 * new Trainer({ devices: 2, strategy: new FSDPStrategy({ autoWrapPolicy: [Block], stateDictType: "sharded" }) });
 */
export class FSDPStrategy extends ShardedStrategy {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override readonly name: string = "fsdp";
  /** What the strategy was given, with defaults. */
  readonly settings: FSDPSettings;
  protected override readonly weightsKey: string = "model";
  #mesh: DeviceMesh | null = null;

  /** @throws TypeError or RangeError for an invalid option, Error for "HYBRID_SHARD" without anything that says what is sharded where */
  constructor(given: FSDPOptions = {}) {
    const { accelerator, precision, checkpointIO, environment, ...settings } = options.read(given);
    super({ accelerator, precision, checkpointIO, environment });
    this.settings = settings;
    checkSettings(settings);
  }

  override get processGroupBackend(): string | null {
    return this.settings.processGroupBackend;
  }

  override get timeout(): number {
    return this.settings.timeout;
  }

  /** The processes that parameters are sharded over: one dimension, or two, of which the first has copies. Null before a module was set up. */
  override get deviceMesh(): DeviceMesh | null {
    return this.#mesh;
  }

  protected override get savesShards(): boolean {
    return this.settings.stateDictType === "sharded";
  }

  /** @throws RangeError for a precision that sharded models do not have */
  override validateParts(_accelerator: Accelerator, precision: string): void {
    checkSharded("FSDPStrategy", precision);
  }

  override makePrecision(name: string, deviceType: () => string): Precision {
    checkSharded("FSDPStrategy", name);
    if (name !== "16-mixed" || deviceType() !== "cpu") return new FSDPPrecision(name);
    rankZeroWarn(
      'precision: "16-mixed" was given, and float16 gains nothing on a CPU. "bf16-mixed" is used. Give that, or an FSDPPrecision to `plugins`.',
    );
    return new FSDPPrecision("bf16-mixed");
  }

  /** @internal */
  override connect(parts: StrategyParts, devices: readonly number[], numNodes = 1): void {
    this.checkPrecision(parts.precision);
    super.connect(parts, devices, numNodes);
  }

  /** @throws TypeError for a precision of another kind than the strategy's own */
  protected checkPrecision(precision: Precision): void {
    if (precision instanceof FSDPPrecision) return;
    throw new TypeError(
      `FSDPStrategy: expected an FSDPPrecision. Received: ${precision.constructor.name}. Give its name to \`precision\`, or an FSDPPrecision.`,
    );
  }

  protected override shard(module: nn.Module): void {
    const { settings } = this;
    const { activationCheckpointing, activationCheckpointingPolicy, ignoredModules } = settings;
    const recomputed = activationCheckpointingPolicy ?? activationCheckpointing;
    if (recomputed !== null) checkpointActivations(module, recomputed);
    if (module instanceof FSDPModule) return;
    const ignored = new Set(ignoredModules?.flatMap((one) => one.parameters()) ?? []);
    const mesh = this.#meshOf();
    const reshardAfterForward = /^(FULL_SHARD|HYBRID_SHARD)$/.test(settings.shardingStrategy) ? null : false;
    const mpPolicy = this.#dtypes;
    const how = { mesh, reshardAfterForward, offloadPolicy: settings.cpuOffload, ignoredParams: ignored };
    // As in PyTorch, batch normalisation stays in full precision, as its statistics do.
    const inFull = new Set(mpPolicy.paramDtype === null ? [] : module.modules().filter(isBatchNorm));
    const units = this.#units(module, ignored).filter((unit) => !inFull.has(unit));
    const { rootDevice, worldSize } = this;
    const isSynced = settings.syncModuleStates && worldSize > 1;
    for (const unit of [...inFull, ...units, module]) {
      noGrad(() => settle(unit, rootDevice, isSynced));
      fullyShard(unit, { ...how, mpPolicy: inFull.has(unit) ? new MixedPrecisionPolicy() : mpPolicy });
    }
  }

  /** The modules inside that become units of their own; those that a program has sharded itself stay as they are. */
  #units(module: nn.Module, ignored: ReadonlySet<Tensor>): readonly nn.Module[] {
    const { autoWrapPolicy } = this.settings;
    if (autoWrapPolicy === null) return [];
    if (!module.modules().some((one) => one instanceof FSDPModule))
      return autoWrapTargets(module, autoWrapPolicy, ignored);
    rankZeroWarn(
      "FSDPStrategy: an autoWrapPolicy is set, but the model has modules that are sharded already. The policy is ignored.",
    );
    return [];
  }

  get #dtypes(): distributed.fsdp.MixedPrecisionPolicy {
    const { mixedPrecision } = this.settings;
    if (mixedPrecision !== null) return mixedPrecision;
    const { precision: name } = this.precision;
    if (!name.endsWith("-mixed")) return new MixedPrecisionPolicy();
    checkSharded(this.constructor.name, name);
    return new MixedPrecisionPolicy({ paramDtype: dtypeOf(name), reduceDtype: dtypeOf(name) });
  }

  /** @throws RangeError for a mesh that does not have all processes */
  #meshOf(): DeviceMesh {
    if (this.#mesh?.isConnected === true) return this.#mesh; // else it is one of a call that failed
    const { numNodes, numProcesses, worldSize } = this;
    const { deviceMesh, shardingStrategy: kind } = this.settings;
    const made = (shape: readonly number[]): DeviceMesh => distributed.initDeviceMesh(this.rootDevice.type, shape);
    if (deviceMesh instanceof distributed.DeviceMesh) this.#mesh = deviceMesh;
    else if (kind === "NO_SHARD") this.#mesh = made([worldSize, 1]);
    else if (kind === "FULL_SHARD" || kind === "SHARD_GRAD_OP") this.#mesh = made([worldSize]);
    else this.#mesh = made(deviceMesh === null ? [numNodes, numProcesses] : meshShape(deviceMesh, worldSize));
    return this.#mesh;
  }
}

/** Whether a module normalises over the batch, with parameters, and is not sharded yet. */
function isBatchNorm(module: nn.Module): boolean {
  const { BatchNorm1d, BatchNorm2d, BatchNorm3d, SyncBatchNorm } = nn;
  const isOne = [BatchNorm1d, BatchNorm2d, BatchNorm3d, SyncBatchNorm].some((kind) => module instanceof kind);
  return isOne && module.parameters().length > 0 && !(module instanceof FSDPModule);
}

function meshShape(shape: readonly [number, number], worldSize: number): readonly [number, number] {
  if (shape[0] * shape[1] === worldSize) return shape;
  throw new RangeError(
    `FSDPStrategy: expected deviceMesh, [copies, shards], to have all ${worldSize} processes. Received: [${shape.join(", ")}]. Their product is the number of ` +
      "processes.",
  );
}

function checkSettings(settings: FSDPSettings): void {
  const {
    activationCheckpointing,
    activationCheckpointingPolicy,
    autoWrapPolicy,
    deviceMesh,
    shardingStrategy: kind,
  } = settings;
  const isHybrid = kind.includes("HYBRID");
  if (isHybrid && autoWrapPolicy === null && deviceMesh === null) {
    throw new Error(
      `FSDPStrategy: expected autoWrapPolicy or deviceMesh with shardingStrategy: "${kind}". Received: neither. Say which modules are sharded, or over how ` +
        "many processes.",
    );
  }
  if (!isHybrid && Array.isArray(deviceMesh)) {
    throw new RangeError(
      `FSDPStrategy: expected shardingStrategy: "HYBRID_SHARD" with deviceMesh: [copies, shards]. Received: "${kind}". Give that, or leave deviceMesh out.`,
    );
  }
  if (activationCheckpointing === null) return;
  if (activationCheckpointingPolicy !== null) {
    throw new RangeError(
      "FSDPStrategy: expected activationCheckpointing or activationCheckpointingPolicy. Received: both. Give the latter.",
    );
  }
  rankZeroWarn(
    "`FSDPStrategy({ activationCheckpointing })` is deprecated, use `FSDPStrategy({ activationCheckpointingPolicy })` with the classes in a set or array instead.",
  );
}

function checkpointActivations(module: nn.Module, policy: WrapPolicy): void {
  if (!module.modules().some(isCheckpointed)) {
    applyActivationCheckpointing(module, { autoWrapPolicy: policy });
    return;
  }
  rankZeroWarn(
    "FSDPStrategy: activation checkpointing is set, but the model has modules that compute their forward pass again already. It is ignored.",
  );
}
