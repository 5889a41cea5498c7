/** @file DTensors that are made on the mesh, each process its part. */
import { full as fullOf } from "../../functional/creation.js";
import {
  empty as emptyOf,
  ones as onesOf,
  rand as randOf,
  randn as randnOf,
  zeros as zerosOf,
} from "../../generated/ops.js";
import type { DType } from "../../tensor/dtype.js";
import type { Scalar, Tensor } from "../../tensor/tensor-class.js";
import { checkOptions } from "../../util/arguments.js";
import { RangeError } from "../../util/user-errors.js";
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import { wrap } from "./conversion.js";
import { asDTensor, type DTensor, expectMesh } from "./dtensor.js";
import { layoutOf } from "./layout.js";
import { expectPlacements, normalized, Partial, type Placement, replicated } from "./placement.js";
import { withPartSeed } from "./rules/random.js";
import { spansOf } from "./shards.js";

/** Options of tensors on a mesh. */
export interface MeshTensorOptions {
  /** The mesh that the parts lie on. */
  deviceMesh: DeviceMesh;
  /** One for each dimension of the mesh. Default: all of it in each process. */
  placements?: readonly Placement[];
  /** The type of the elements. Default: that of `setDefaultDtype`. */
  dtype?: DType;
  /** Whether gradients are recorded. Default false. */
  requiresGrad?: boolean;
}

type Make = (size: number[], options: { dtype?: DType; device: string }) => Tensor;

function contiguousStrides(shape: readonly number[]): number[] {
  const strides = shape.map(() => 1);
  for (let dim = shape.length - 2; dim >= 0; dim--) {
    strides[dim] = (strides[dim + 1] ?? 1) * Math.max(shape[dim + 1] ?? 1, 1);
  }
  return strides;
}

function made(
  callee: string,
  size: readonly number[],
  options: MeshTensorOptions,
  isRandom: boolean,
  make: Make,
): DTensor {
  checkOptions(callee, options, ["deviceMesh", "placements", "dtype", "requiresGrad"]);
  const { deviceMesh: mesh, dtype, requiresGrad = false } = options;
  expectMesh(callee, mesh);
  const given = options.placements ?? mesh.shape.map(() => replicated());
  expectPlacements(callee, given, mesh.ndim);
  const placements = normalized(callee, given, size.length);
  if (placements.some((one) => one instanceof Partial)) {
    throw new RangeError(`${callee} expects Shard and Replicate placements. Received: [${placements.join(", ")}].`);
  }
  const coordinate = mesh.getCoordinate();
  const own = coordinate === null ? [0] : spansOf(size, mesh.shape, placements, coordinate).map((span) => span.size);
  const run = (): Tensor => make(own, { device: mesh.deviceType, ...(dtype === undefined ? {} : { dtype }) });
  const local = isRandom ? withPartSeed(mesh, placements, run) : run();
  const whole = { shape: [...size], strides: contiguousStrides(size) };
  return asDTensor(wrap(local, layoutOf(mesh, placements), whole).requiresGrad_(requiresGrad));
}

/** Zeros on a mesh. Counterpart: `torch.distributed.tensor.zeros`. */
export function zeros(size: readonly number[], options: MeshTensorOptions): DTensor {
  return made("zeros", size, options, false, (own, rest) => zerosOf(own, rest));
}

/** Ones on a mesh. Counterpart: `torch.distributed.tensor.ones`. */
export function ones(size: readonly number[], options: MeshTensorOptions): DTensor {
  return made("ones", size, options, false, (own, rest) => onesOf(own, rest));
}

/** Memory on a mesh that holds anything. Counterpart: `torch.distributed.tensor.empty`. */
export function empty(size: readonly number[], options: MeshTensorOptions): DTensor {
  return made("empty", size, options, false, (own, rest) => emptyOf(own, rest));
}

/** One value on a mesh. Counterpart: `torch.distributed.tensor.full`. */
export function full(size: readonly number[], fillValue: Scalar, options: MeshTensorOptions): DTensor {
  return made("full", size, options, false, (own, rest) => fullOf(own, fillValue, rest));
}

/** Random numbers of [0, 1) on a mesh; the same where processes have the same part. Counterpart: `torch.distributed.tensor.rand`. */
export function rand(size: readonly number[], options: MeshTensorOptions): DTensor {
  return made("rand", size, options, true, (own, rest) => randOf(own, rest));
}

/** Normal random numbers on a mesh; the same where processes have the same part. Counterpart: `torch.distributed.tensor.randn`. */
export function randn(size: readonly number[], options: MeshTensorOptions): DTensor {
  return made("randn", size, options, true, (own, rest) => randnOf(own, rest));
}
