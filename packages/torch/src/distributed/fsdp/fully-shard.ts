/** @file `fullyShard`: parameters of a module that each process holds a part of. */
import { ModuleDict } from "../../nn/containers/module-dict.js";
import { ModuleList } from "../../nn/containers/module-list.js";
import { Module } from "../../nn/module/module.js";
import type { Parameter } from "../../nn/parameter.js";
import { withoutGrad } from "../../nn/without-grad.js";
import { type Device, device as deviceFrom } from "../../tensor/device.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import type { Tensor } from "../../tensor/tensor.js";
import { emitWarning } from "../../util/errors.js";
import { checkOptions, kindOf, shown } from "../../util/arguments.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import { becomeFsdpModule, type FSDPModule } from "./fsdp-module.js";
import { managedBuffers, managedModules, managedParameters, take } from "./managed.js";
import { keepersOf, type MeshInfo, meshInfoOf } from "./mesh-info.js";
import { MixedPrecisionPolicy, OffloadPolicy } from "./policies.js";
import { ShardedParameter, type Sharding } from "./sharded-parameter.js";
import { FSDPState, stateOf } from "./state.js";
import { Unit } from "./unit.js";
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import { initDeviceMesh } from "../device-mesh/init-device-mesh.js";
import { DTensor, expectMesh } from "../tensor/dtensor.js";
import { defaultGroup } from "../world.js";

/** Options of `fullyShard`. */
export interface FullyShardOptions {
  /**
   * The processes to shard over: a mesh of one dimension, or of two, whose first one has copies of the shards (HSDP). Default: all processes.
   */
  mesh?: DeviceMesh | null;
  /**
   * Whether whole parameters go after forward, and are gathered again for backward. Default (null): yes, but for the root's. A number of processes, which
   * divides that of the shards: rows of so many share them out among themselves until backward, which gathers from fewer, and needs more memory.
   */
  reshardAfterForward?: boolean | number | null;
  /** The dtypes to compute and communicate in. Default: the parameters' own. */
  mpPolicy?: MixedPrecisionPolicy;
  /** Where shards lie. Default: on the device that computes. */
  offloadPolicy?: OffloadPolicy;
  /** Parameters that stay whole, and are neither moved nor reduced. */
  ignoredParams?: Iterable<Parameter>;
  /** The dimension that a parameter is sharded along, for those where it is not the first. Such a dimension must divide by the number of shards. */
  shardPlacementFn?: (parameter: Parameter) => number | null | undefined;
}

const names = [
  "mesh",
  "reshardAfterForward",
  "mpPolicy",
  "offloadPolicy",
  "ignoredParams",
  "shardPlacementFn",
] as const;

/**
 * Shards the parameters of a module over processes: each holds a part of every parameter, gathers the whole ones where the module computes, and
 * reduces gradients to its part. Counterpart: `torch.distributed.fsdp.fully_shard`.
 *
 * The parameters of one call are gathered and reduced together. Apply it to the parts of a model from the inside out (its blocks, then itself): what
 * a call inside took is left out. Optimizers are made after it. The module is changed: it is an `FSDPModule`, too, and its class is called "FSDP...".
 *
 * @param module a module, or several that are taken as one unit
 * @throws RangeError for containers without forward, parameters without dimensions or shared with another unit; Error if it was applied before
 *
 * @example
 * for (const block of model.blocks) fsdp.fullyShard(block);
 * fsdp.fullyShard(model);
 * const optimizer = new optim.AdamW(model.parameters());
 */
export function fullyShard<M extends Module>(module: M, options?: FullyShardOptions): M & FSDPModule;
export function fullyShard<M extends Module>(modules: readonly M[], options?: FullyShardOptions): (M & FSDPModule)[];
export function fullyShard(target: Module | readonly Module[], options: FullyShardOptions = {}): unknown {
  checkOptions("fullyShard", options, names);
  const modules = modulesOf(target);
  const { reshardAfterForward = null, mpPolicy = new MixedPrecisionPolicy() } = options;
  const { offloadPolicy = new OffloadPolicy(), shardPlacementFn } = options;
  const ignored = new Set<Tensor>(options.ignoredParams);
  for (const parameter of ignored) expectTensor("fullyShard", "ignoredParams", parameter);
  const all = managedModules(modules);
  const found = managedParameters(all, ignored);
  const device = placeOf([...found.keys()]);
  const { mesh: given = null } = options;
  if (given !== null) expectMesh("fullyShard", given);
  const mesh = meshInfoOf(given ?? initDeviceMesh(device.type, [defaultGroup().size()]));
  const count = keeperCount(reshardAfterForward, mesh);
  const keepers = count > 1 && count < mesh.shardSize ? keepersOf(mesh, count) : null;
  const sharding: Sharding = { mesh, device, precision: mpPolicy, offload: offloadPolicy };
  for (const [parameter, [place]] of found) checkParameter(parameter, place?.name ?? "", keepers !== null);
  for (const buffer of managedBuffers(all))
    if (!isAt(buffer, device)) buffer.data = withoutGrad(() => buffer.to(device));
  const owner = modules.map(({ constructor }) => constructor.name).join(", ");
  const parameters = [...found].map(([parameter, places]) => {
    const dim = shardPlacementFn?.(parameter) ?? 0;
    return new ShardedParameter(parameter, places, dimensionOf(dim, parameter), sharding);
  });
  take([...found.keys()], owner);
  take(
    parameters.map(({ sharded }) => sharded),
    owner,
  );
  const unit = new Unit(parameters, mesh, device, {
    reduceDtype: mpPolicy.reduceDtype,
    reshardsAfterForward: count > 1 || reshardAfterForward === true || reshardAfterForward === null,
    keepers,
  });
  new FSDPState(modules, unit, mpPolicy, reshardAfterForward === null);
  for (const module of modules) becomeFsdpModule(module);
  return target;
}

function modulesOf(given: Module | readonly Module[]): readonly Module[] {
  const modules: readonly unknown[] = Array.isArray(given) ? (given as readonly unknown[]) : [given];
  if (modules.length === 0) throw new RangeError("fullyShard expects a module, or several. Received: an empty list.");
  return modules.map((module) => {
    if (!(module instanceof Module)) throw new TypeError(`fullyShard expects a module. Received: ${kindOf(module)}.`);
    if (module instanceof ModuleList || module instanceof ModuleDict) {
      throw new RangeError(
        `fullyShard does not support containers that do not implement forward. Received: a ${module.constructor.name}. ` +
          "Apply it to the modules in it.",
      );
    }
    if (stateOf(module) !== undefined) {
      throw new Error(
        `fullyShard can only be applied to a module once. Received: ${module.constructor.name}, to which it was applied before.`,
      );
    }
    return module;
  });
}

/** How many processes share whole parameters from forward to backward. @throws RangeError for a number that does not divide that of the shards */
function keeperCount(given: boolean | number | null, { shardSize }: MeshInfo): number {
  if (given === null || typeof given === "boolean") return given === false ? 1 : shardSize;
  const isFactor = typeof given === "number" && Number.isInteger(given) && given >= 1 && shardSize % given === 0;
  if (!isFactor) {
    throw new RangeError(
      `fullyShard expects reshardAfterForward as a boolean, null or a factor of the ${shardSize} shards. Received: ${shown(given)}.`,
    );
  }
  if (given === 1) {
    emitWarning(
      "fullyShard: reshardAfterForward: 1 means one process, which keeps whole parameters as false says, rather than true. Give false, or true.",
    );
  }
  return given;
}

function checkParameter(parameter: Parameter, name: string, hasKeepers: boolean): void {
  if (parameter.ndim === 0) {
    throw new RangeError(
      `fullyShard doesn't support scalar parameters. Change ${name} to a 1D tensor with one element.`,
    );
  }
  if (hasKeepers && parameter instanceof DTensor) {
    throw new RangeError(
      `fullyShard: resharding to fewer processes is not supported for DTensors. Received: ${name}, which is one. Give reshardAfterForward: true.`,
    );
  }
}

function dimensionOf(given: number, parameter: Parameter): number {
  const dim = given < 0 ? given + parameter.ndim : given;
  if (Number.isInteger(dim) && dim >= 0 && dim < parameter.ndim) return dim;
  throw new RangeError(
    `shardPlacementFn: expected a dimension of the parameter's ${parameter.ndim}. Received: ${shown(given)}.`,
  );
}

function placeOf(parameters: readonly Parameter[]): Device {
  const first = parameters.find((parameter) => !parameter.isMeta);
  return first?.device ?? deviceFrom("cpu");
}

function isAt(tensor: Tensor, device: Device): boolean {
  return tensor.isMeta || String(tensor.device) === String(device);
}
