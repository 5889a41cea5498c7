/** @file Layouts: on which mesh a DTensor lies, and how. The addon knows each by a number. */
import { binding, type Handle } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor-class.js";
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import { Partial, type Placement, replicated, samePlacements } from "./placement.js";

/** Where a DTensor lies. There is one object for each mesh and placements. */
export interface Layout {
  readonly number: number;
  readonly mesh: DeviceMesh;
  /** One for each dimension of the mesh. */
  readonly placements: readonly Placement[];
}

const layouts: Layout[] = [];
const known = new Map<string, Layout>();

/** The layout of placements on a mesh. */
export function layoutOf(mesh: DeviceMesh, placements: readonly Placement[]): Layout {
  const key = `${mesh.key} ${placements.join()}`;
  let layout = known.get(key);
  if (layout === undefined) {
    layout = Object.freeze({ number: layouts.length, mesh, placements: Object.freeze([...placements]) });
    layouts.push(layout);
    known.set(key, layout);
  }
  return layout;
}

/** The layout of a tensor's handle; null if it is no DTensor. */
export function layoutOfHandle(handle: Handle): Layout | null {
  return layouts[binding.dtensorLayout(handle)] ?? null;
}

/** The layout of a tensor; null if it is no DTensor. */
export function layoutOfTensor(tensor: Tensor): Layout | null {
  return layouts.length === 0 ? null : layoutOfHandle(unwrap(tensor));
}

/** Whether two layouts are of the same processes and placements. */
export function sameLayout(a: Layout, b: Layout): boolean {
  return a === b || (a.mesh.equals(b.mesh) && samePlacements(a.placements, b.placements));
}

/** All of it in each process. */
export function replicatedOn(mesh: DeviceMesh): Layout {
  return layoutOf(
    mesh,
    mesh.shape.map(() => replicated()),
  );
}

/** The same, with what is to be reduced replicated instead: the layout of a gradient. */
export function withoutPartials(placements: readonly Placement[]): Placement[] {
  return placements.map((placement) => (placement instanceof Partial ? replicated() : placement));
}

/** A DTensor of this process's part. */
export function makeHandle(
  local: Tensor,
  layout: Layout,
  shape: readonly number[],
  strides: readonly number[],
): Handle {
  return binding.makeDTensor(unwrap(local), layout.number, shape, strides);
}

/** This process's part of a DTensor, without autograd. */
export function localOf(tensor: Tensor): Tensor {
  return new Tensor(binding.dtensorLocal(unwrap(tensor)));
}
