/** @file How meshes are made. */
import { bind, type Optional, shown } from "../../util/arguments.js";
import { expectArray, expectString } from "../../util/expect.js";
import { RangeError } from "../../util/user-errors.js";
import { initProcessGroup } from "../init.js";
import type { ProcessGroup } from "../process-group.js";
import { defaultGroup, isInitialized } from "../world.js";
import { DeviceMesh, ownGroups } from "./device-mesh.js";
import { type Grid, sizeOf, slicesOf } from "./grid.js";

/** Options of `initDeviceMesh`. */
export interface InitDeviceMeshOptions {
  /** A name for each dimension. Default: none. */
  meshDimNames?: readonly string[] | null;
}

function expectShape(meshShape: readonly number[]): void {
  expectArray("initDeviceMesh", "meshShape", meshShape);
  if (meshShape.length > 0 && meshShape.every((size) => Number.isInteger(size) && size > 0)) return;
  throw new RangeError(
    `initDeviceMesh expects meshShape with a positive whole number for each dimension. Received: ${shown(meshShape)}.`,
  );
}

function expectNames(names: readonly string[], ndim: number): void {
  expectArray("initDeviceMesh", "meshDimNames", names);
  names.forEach((name, i) => expectString("initDeviceMesh", `meshDimNames[${i}]`, name));
  if (names.length !== ndim) {
    throw new RangeError(
      `initDeviceMesh expects meshShape and meshDimNames of one length. Received: ${ndim} dimensions, ${names.length} names.`,
    );
  }
  if (new Set(names).size === names.length) return;
  throw new RangeError(`initDeviceMesh: Each mesh_dim_name must be unique. Received: (${names.join(", ")}).`);
}

/** This process's group along each dimension of that of some grids, all of one shape, that it lies in. */
function groupsAlong(grids: readonly Grid[]): ProcessGroup[] | null {
  const [first] = grids;
  const groups = (first?.shape ?? []).map((_, dim) =>
    ownGroups(grids.flatMap((grid) => slicesOf(grid, [dim]).map(({ ranks }) => ranks))),
  );
  return groups.includes(null) ? null : groups.flatMap((own) => own ?? []);
}

/**
 * Puts the processes into a grid, row by row, and makes the groups along its dimensions. All processes must call it, in the same order as
 * other calls that make groups. Sets up the group of all by "env://" where that has not been done. Counterpart:
 * `torch.distributed.init_device_mesh`.
 *
 * @param deviceType "cpu", "cuda"
 * @param meshShape the number of processes along each dimension
 * @throws RangeError for more processes than there are, or names that do not fit
 *
 * @example
 * const mesh = distributed.initDeviceMesh("cpu", [2, 2], { meshDimNames: ["dp", "tp"] });
 */
export function initDeviceMesh(
  deviceType: string,
  meshShape: readonly number[],
  ...rest: Optional<InitDeviceMeshOptions, ["meshDimNames"]>
): DeviceMesh {
  const { meshDimNames: names = null } = bind<InitDeviceMeshOptions>(rest, ["meshDimNames"], "initDeviceMesh");
  expectString("initDeviceMesh", "deviceType", deviceType);
  expectShape(meshShape);
  if (names !== null) expectNames(names, meshShape.length);
  if (!/^[a-z]+$/.test(deviceType)) {
    throw new RangeError(
      `initDeviceMesh expects deviceType without a number, such as "cpu": each process chooses its own device. Received: ${shown(deviceType)}.`,
    );
  }
  if (!isInitialized()) initProcessGroup();
  const all = defaultGroup();
  const size = sizeOf(meshShape);
  if (size > all.size()) {
    throw new RangeError(`Mesh should not be bigger than default world size ${all.size()}, but found ${size} ranks!`);
  }
  if (!all.facts.backends.has(deviceType)) {
    throw new RangeError(
      `initDeviceMesh: the group of all has no backend for "${deviceType}". It has one for ${[...all.facts.backends.keys()].join(", ")}.`,
    );
  }
  const grid = { ranks: Array.from({ length: size }, (_, rank) => rank), shape: [...meshShape] };
  return new DeviceMesh({ ...grid, deviceType, names, groups: groupsAlong([grid]), family: null });
}

const rows = new Map<string, DeviceMesh>();

/**
 * @internal The processes of a mesh in rows of so many, which divide its last dimension; the same mesh for the same processes. All processes of the
 * group of all must call it.
 */
export function inRows(mesh: DeviceMesh, length: number): DeviceMesh {
  const key = `${mesh.key} ${length}`;
  const known = rows.get(key);
  if (known?.isConnected === true) return known;
  const { deviceType, root } = mesh;
  const dims = (mesh.meshDimNames ?? []).map((name) => root.dimOf("inRows", name));
  const grids = mesh === root || dims.length === 0 ? [mesh] : slicesOf(root, dims);
  const shape = [mesh.size() / length, length];
  const groups = groupsAlong(grids.map(({ ranks }) => ({ ranks, shape })));
  const made = new DeviceMesh({ ranks: mesh.ranks, shape, deviceType, names: null, groups, family: null });
  rows.set(key, made);
  return made;
}
