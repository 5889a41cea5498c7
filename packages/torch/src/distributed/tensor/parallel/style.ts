/** @file What every style of tensor parallelism has. */
import type { Module } from "../../../nn/module/module.js";
import { Tensor } from "../../../tensor/tensor-class.js";
import { shown } from "../../../util/arguments.js";
import { TypeError } from "../../../util/user-errors.js";
import type { DeviceMesh } from "../../device-mesh/device-mesh.js";
import { asDTensor, DTensor } from "../dtensor.js";
import { type Placement, samePlacements } from "../placement.js";

/**
 * How a module works in several processes: `parallelizeModule` applies it. Subclasses may be of the user's. Counterpart:
 * `torch.distributed.tensor.parallel.ParallelStyle`.
 */
export abstract class ParallelStyle {
  /** @internal As of `distributeTensor`; set by `parallelizeModule`. */
  srcDataRank: number | null = 0;

  /** Changes a module, and returns it or what stands for it. */
  abstract apply(module: Module, deviceMesh: DeviceMesh): Module;
}

/** A tensor as a DTensor: a plain one is this process's part of one with the given placements. */
export function annotated(tensor: Tensor, mesh: DeviceMesh, placements: readonly Placement[]): DTensor {
  return tensor instanceof DTensor ? tensor : DTensor.fromLocal(tensor, mesh, placements);
}

/** A DTensor with other placements; the same one where it has them. */
export function placed(tensor: DTensor, placements: readonly Placement[]): DTensor {
  const wanted = placements.map((one) => (one.isShard() && one.dim < 0 ? one.along(one.dim + tensor.ndim) : one));
  return samePlacements(tensor.placements, wanted) ? tensor : tensor.redistribute(wanted);
}

/** The first of the values that a module is called with. @throws TypeError if it is no tensor */
export function firstInput(style: string, inputs: readonly unknown[]): Tensor {
  const [first] = inputs;
  if (first instanceof Tensor) return first;
  throw new TypeError(`${style} expects a module whose first input is a Tensor. Received: ${shown(first)}.`);
}

/** What a module gives. @throws TypeError if it is no DTensor */
export function givenOutput(style: string, output: unknown): DTensor {
  if (output instanceof Tensor) return asDTensor(output);
  throw new TypeError(`${style} expects a module that gives a Tensor. Received: ${shown(output)}.`);
}
