/** @file Plain tensors and modules that become distributed ones. */
import { Module } from "../../nn/module/module.js";
import { Parameter } from "../../nn/parameter.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { bind, type Optional, shown } from "../../util/arguments.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import { expectTensor } from "../tensors.js";
import { copyFrom, scatterFrom } from "./communication.js";
import { wrap } from "./conversion.js";
import { asDTensor, type DTensor, expectMesh } from "./dtensor.js";
import { layoutOf, layoutOfTensor, replicatedOn, sameLayout } from "./layout.js";
import { expectPlacements, normalized, Partial, type Placement, replicated, Shard } from "./placement.js";
import { redistributeLocal } from "./redistribution.js";
import { cutters } from "./shards.js";

/** Options of `distributeTensor`. */
export interface DistributeTensorOptions {
  /** One for each dimension of the mesh. Default: all of it in each process. */
  placements?: readonly Placement[] | null;
  /** Whose tensor it is, by the number along each dimension of the mesh; null: each process has the same already. Default 0. */
  srcDataRank?: number | null;
}

/** The parts of one process's tensor. */
function parted(tensor: Tensor, mesh: DeviceMesh, placements: readonly Placement[], src: number | null): Tensor {
  const target = layoutOf(mesh, placements);
  const own = tensor.detach();
  if (mesh.getCoordinate() === null) return own.newEmpty([0]);
  if (src === null) return redistributeLocal(own.clone(), replicatedOn(mesh), target, tensor.shape);
  // What cuts a dimension first is first; what does not cut, before.
  const cuts = tensor.shape.flatMap((_, dim) => cutters(placements, mesh.shape, dim));
  const whole = mesh.shape.map((_, meshDim) => meshDim).filter((meshDim) => !cuts.includes(meshDim));
  const copied = whole.reduce((part, meshDim) => copyFrom(part, src, mesh.getGroup(meshDim)), own);
  const cut = cuts.reduce((part, meshDim) => {
    const placement = placements[meshDim];
    return placement instanceof Shard ? scatterFrom(part, placement.dim, src, mesh.getGroup(meshDim)) : part;
  }, copied);
  const partials = placements.map((one) => (one instanceof Partial ? replicated() : one));
  const result = redistributeLocal(cut, layoutOf(mesh, partials), target, tensor.shape);
  return result === own || result.dataPtr() === own.dataPtr() ? result.clone() : result;
}

/**
 * Cuts a tensor into parts, of which each process gets its own. All processes of the mesh call it; the values are those of the first one.
 * A new leaf: gradients do not flow through. Counterpart: `torch.distributed.tensor.distribute_tensor`.
 *
 * @throws RangeError for a dimension that the tensor does not have, or a DTensor that lies elsewhere
 *
 * @example
 * const weight = distributed.tensor.distributeTensor(torch.randn([8, 4]), mesh, [new Shard(0)]);
 */
export function distributeTensor(
  tensor: Tensor,
  deviceMesh: DeviceMesh,
  ...rest: Optional<DistributeTensorOptions, ["placements"]>
): DTensor {
  const callee = "distributeTensor";
  const { placements: given, srcDataRank = 0 } = bind<DistributeTensorOptions>(rest, ["placements"], callee, [
    "srcDataRank",
  ]);
  expectTensor(callee, "tensor", tensor);
  expectMesh(callee, deviceMesh);
  const placements = given ?? deviceMesh.shape.map(() => replicated());
  expectPlacements(callee, placements, deviceMesh.ndim);
  if (!tensor.isLeaf) {
    throw new RangeError(
      `${callee} should be used to distribute leaf tensors! but found non-leaf tensor! Use DTensor.fromLocal in the middle of a computation.`,
    );
  }
  const own = normalized(callee, placements, tensor.ndim);
  const layout = layoutOf(deviceMesh, own);
  const known = layoutOfTensor(tensor);
  if (known !== null) {
    if (sameLayout(known, layout)) return asDTensor(tensor);
    throw new RangeError(
      `${callee}: the tensor is a DTensor with placements [${known.placements.join(", ")}] already. Use its redistribute().`,
    );
  }
  const moved = tensor.device.type === deviceMesh.deviceType ? tensor : tensor.detach().to(deviceMesh.deviceType);
  const local = parted(moved, deviceMesh, own, srcDataRank);
  const result = wrap(local, layout, { shape: tensor.shape, strides: tensor.stride() });
  return asDTensor(result.requiresGrad_(tensor.requiresGrad));
}

/** Options of `distributeModule`. */
export interface DistributeModuleOptions {
  /** Replaces the parameters of one module. Default: all are replicated. */
  partitionFn?: ((name: string, module: Module, deviceMesh: DeviceMesh) => void) | null;
  /** Changes what the module is called with. */
  inputFn?: ((module: Module, inputs: readonly unknown[], deviceMesh: DeviceMesh) => unknown) | null;
  /** Changes what the module gives. */
  outputFn?: ((module: Module, output: unknown, deviceMesh: DeviceMesh) => unknown) | null;
  /** As of `distributeTensor`. */
  srcDataRank?: number | null;
}

/** What is left after a partition becomes replicated. */
function replicateRest(module: Module, mesh: DeviceMesh, srcDataRank: number | null): void {
  for (const [name, parameter] of module.namedParameters({ recurse: false })) {
    if (layoutOfTensor(parameter) !== null) continue;
    const placements = mesh.shape.map(() => replicated());
    const data = distributeTensor(parameter.detach(), mesh, { placements, srcDataRank });
    module._setOwn(name, new Parameter(data, parameter.requiresGrad));
  }
}

/** Modules that are distributed: their hooks would run twice. */
const done = new WeakSet<Module>();

/**
 * Makes DTensors of a module's parameters. Counterpart: `torch.distributed.tensor.distribute_module`.
 *
 * @returns the module
 * @throws RangeError for a module that is distributed already
 */
export function distributeModule<M extends Module>(
  module: M,
  deviceMesh: DeviceMesh,
  ...rest: Optional<DistributeModuleOptions, ["partitionFn", "inputFn", "outputFn"]>
): M {
  const names = ["partitionFn", "inputFn", "outputFn"] as const;
  const options = bind<DistributeModuleOptions>(rest, names, "distributeModule", ["srcDataRank"]);
  if (!(module instanceof Module)) {
    throw new TypeError(`distributeModule expects a Module. Received: ${shown(module)}.`);
  }
  expectMesh("distributeModule", deviceMesh);
  if (done.has(module)) {
    throw new RangeError(
      "distributeModule should only be called once on a module, but it has already been called on this module!",
    );
  }
  done.add(module);
  const { partitionFn, inputFn, outputFn, srcDataRank = 0 } = options;
  for (const [name, one] of module.namedModules()) {
    partitionFn?.(name, one, deviceMesh);
    replicateRest(one, deviceMesh, srcDataRank);
  }
  if (inputFn != null) module.registerForwardPreHook((own, inputs) => inputFn(own, inputs, deviceMesh));
  if (outputFn != null) module.registerForwardHook((own, _inputs, output) => outputFn(own, output, deviceMesh));
  return module;
}
