/** @file Processes in a grid, with a group along each of its dimensions. */
import { tensor as tensorOf } from "../../tensor/creation.js";
import { int32 } from "../../tensor/dtype.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { shown } from "../../util/arguments.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { newGroup } from "../groups.js";
import { type Group, ProcessGroup } from "../process-group.js";
import { defaultGroup, groupNamed } from "../world.js";
import { coordinateOf, type Grid, sizeOf, slicesOf } from "./grid.js";

/** A dimension of a mesh: its number or its name. */
export type MeshDim = number | string;

/** What meshes that were cut out of one another have in common. */
interface Family {
  /** The mesh that was made first. */
  readonly root: DeviceMesh;
  /** Dimensions that `flatten` made, by name. */
  readonly flattened: Map<string, DeviceMesh>;
}

/** @internal What a mesh is made of. */
export interface MeshParts extends Grid {
  readonly deviceType: string;
  readonly names: readonly string[] | null;
  /** The group of this process along each dimension; null for a process outside of the mesh. */
  readonly groups: readonly ProcessGroup[] | null;
  /** null for one that is not cut out of another. */
  readonly family: Family | null;
}

const groupNumbers = new WeakMap<ProcessGroup, number>();
let groupCount = 0;

/** A number that no other group has: names of groups come again after `destroyProcessGroup`. */
function numberOf(group: ProcessGroup): number {
  let number = groupNumbers.get(group);
  if (number === undefined) groupNumbers.set(group, (number = groupCount++));
  return number;
}

/**
 * Processes in a grid: what the placements of a DTensor speak of. `initDeviceMesh` makes one; `at` gives a part of it. Counterpart:
 * `torch.distributed.device_mesh.DeviceMesh`.
 */
export class DeviceMesh {
  /** The kind of device that the processes compute on: "cpu", "cuda". */
  readonly deviceType: string;
  /** Names of the dimensions, null without. */
  readonly meshDimNames: readonly string[] | null;
  /** How many processes there are along each dimension. */
  readonly shape: readonly number[];
  /** @internal All ranks, row by row. */
  readonly ranks: readonly number[];
  /** @internal The same for meshes of the same processes, groups included. */
  readonly key: string;
  readonly #groups: readonly ProcessGroup[] | null;
  readonly #family: Family;
  readonly #coordinate: readonly number[] | null;

  /** @internal */
  constructor({ deviceType, names, shape, ranks, groups, family }: MeshParts) {
    this.deviceType = deviceType;
    this.meshDimNames = names;
    this.shape = shape;
    this.ranks = ranks;
    this.#groups = groups;
    this.#family = family ?? { root: this, flattened: new Map() };
    const at = ranks.indexOf(defaultGroup().rank());
    this.#coordinate = at < 0 ? null : coordinateOf(at, shape);
    this.key = `${deviceType}[${shape.join()}](${ranks.join()})${(groups ?? []).map(numberOf).join()}`;
  }

  /** The number of dimensions. */
  get ndim(): number {
    return this.shape.length;
  }

  /** The ranks, as a tensor of the mesh's shape. */
  get mesh(): Tensor {
    return tensorOf([...this.ranks], { dtype: int32 }).reshape([...this.shape]);
  }

  /** Whether its processes are still connected: not after `destroyProcessGroup`, nor where the group of all was made again. */
  get isConnected(): boolean {
    return (this.#groups ?? []).every((group) => groupNamed(group.facts.name) === group);
  }

  /** The number of processes, of all or along a dimension. */
  size(meshDim?: MeshDim): number {
    return meshDim === undefined ? sizeOf(this.shape) : (this.shape[this.dimOf("size", meshDim)] ?? 1);
  }

  /** This process's rank in the group of all. */
  getRank(): number {
    return defaultGroup().rank();
  }

  /** Where this process lies along each dimension; null outside of the mesh. */
  getCoordinate(): number[] | null {
    return this.#coordinate === null ? null : [...this.#coordinate];
  }

  /**
   * Where this process lies along a dimension, which need not be named in a mesh of one.
   *
   * @throws RangeError outside of the mesh, or for a dimension that it does not have
   */
  getLocalRank(meshDim?: MeshDim): number {
    const dim = this.#onlyDim("getLocalRank", meshDim);
    return this.#member("getLocalRank").coordinate[dim] ?? 0;
  }

  /**
   * This process's group along a dimension, which need not be named in a mesh of one.
   *
   * @throws RangeError outside of the mesh, or for a dimension that it does not have
   */
  getGroup(meshDim?: MeshDim): ProcessGroup {
    const dim = this.#onlyDim("getGroup", meshDim);
    const group = this.#member("getGroup").groups[dim];
    if (group === undefined) throw new RangeError("internal: a mesh without a group");
    return group;
  }

  /** This process's groups along all dimensions. */
  getAllGroups(): ProcessGroup[] {
    return [...this.#member("getAllGroups").groups];
  }

  /**
   * The part along some dimensions that this process lies in. Counterpart: `mesh["dp"]`, `mesh["dp", "tp"]`.
   *
   * @throws RangeError for names that the mesh does not have, or in another order than there
   *
   * @example
   * const mesh = distributed.initDeviceMesh("cpu", [2, 4], { meshDimNames: ["dp", "tp"] });
   * parallelizeModule(model, mesh.at("tp"), plan);
   */
  at(...names: readonly string[]): DeviceMesh {
    if (names.length === 0) throw new TypeError("DeviceMesh.at expects at least one name of a dimension.");
    const [first] = names;
    const known = this.#family.flattened.get(first ?? "");
    if (names.length === 1 && known !== undefined) return known;
    const dims = names.map((name) => this.dimOf("at", name));
    if (dims.some((dim, i) => i > 0 && dim <= (dims[i - 1] ?? -1))) {
      throw new RangeError(
        `DeviceMesh.at expects names in the mesh's own order, (${this.#namesText()}), each once. Received: (${names.join(", ")}).`,
      );
    }
    if (dims.length === this.ndim) return this;
    const slices = slicesOf(this, dims);
    const own = slices.find(({ ranks }) => ranks.includes(this.getRank())) ?? slices[0];
    if (own === undefined) throw new RangeError("internal: a mesh without processes");
    const groups = this.#groups === null ? null : dims.flatMap((dim) => this.#groups?.[dim] ?? []);
    return new DeviceMesh({ ...own, deviceType: this.deviceType, names, groups, family: this.#family });
  }

  /**
   * A mesh of one dimension over all processes of this one, with a group of its own. All processes of the group of all must call it.
   *
   * @param meshDimName by which `at` finds it later. Default: the names, put together
   */
  flatten(meshDimName?: string): DeviceMesh {
    const name = meshDimName ?? (this.meshDimNames ?? []).join("_");
    const known = this.#family.flattened.get(name);
    if (known !== undefined) return known;
    const { root } = this.#family;
    const dims = (this.meshDimNames ?? []).map((own) => root.dimOf("flatten", own));
    const grids = dims.length === 0 ? [this] : slicesOf(root, dims);
    const own = this.ndim === 1 ? this.getAllGroups() : ownGroups(grids.map(({ ranks }) => ranks));
    const made = new DeviceMesh({
      ranks: this.ranks,
      shape: [this.size()],
      deviceType: this.deviceType,
      names: name === "" ? null : [name],
      groups: own,
      family: this.#family,
    });
    if (name !== "") this.#family.flattened.set(name, made);
    return made;
  }

  /** @internal The mesh that this one was cut out of; itself where it is none. */
  get root(): DeviceMesh {
    return this.#family.root;
  }

  /** Whether another mesh has the same processes in the same grid. */
  equals(other: DeviceMesh): boolean {
    if (this === other) return true;
    return (
      this.deviceType === other.deviceType &&
      this.shape.join() === other.shape.join() &&
      this.ranks.join() === other.ranks.join()
    );
  }

  /** @internal The number of a dimension. */
  dimOf(callee: string, meshDim: MeshDim): number {
    if (typeof meshDim === "string") {
      const found = this.meshDimNames?.indexOf(meshDim) ?? -1;
      if (found >= 0) return found;
      throw new RangeError(
        `DeviceMesh.${shown(callee)}: Mesh dimension '${meshDim}' does not exist. It has (${this.#namesText()}).`,
      );
    }
    const dim = Number.isInteger(meshDim) && meshDim < 0 ? meshDim + this.ndim : meshDim;
    if (Number.isInteger(dim) && dim >= 0 && dim < this.ndim) return dim;
    throw new RangeError(
      `DeviceMesh.${shown(callee)} expects a dimension from 0 to ${this.ndim - 1}, or a name. Received: ${shown(meshDim)}.`,
    );
  }

  toString(): string {
    const { meshDimNames: names } = this;
    const shape = this.shape.map((size, dim) => (names === null ? String(size) : `${names[dim] ?? ""}=${size}`));
    return `DeviceMesh((${shape.join(", ")}), '${this.deviceType}', ranks ${this.ranks.join(", ")})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  #namesText(): string {
    return (this.meshDimNames ?? []).join(", ") || "no names";
  }

  #onlyDim(callee: string, meshDim: MeshDim | undefined): number {
    if (meshDim !== undefined) return this.dimOf(callee, meshDim);
    if (this.ndim === 1) return 0;
    throw new RangeError(
      `DeviceMesh.${callee}: the mesh has ${this.ndim} dimensions (${this.#namesText()}). Name one of them.`,
    );
  }

  #member(callee: string): { coordinate: readonly number[]; groups: readonly ProcessGroup[] } {
    const [coordinate, groups] = [this.#coordinate, this.#groups];
    if (coordinate !== null && groups !== null) return { coordinate, groups };
    throw new RangeError(`DeviceMesh.${callee}: rank ${this.getRank()} is not part of ${this.toString()}.`);
  }
}

/** @internal Makes a group of each list of ranks; this process's, null if it is in none. All processes call this alike. */
export function ownGroups(lists: readonly (readonly number[])[]): ProcessGroup[] | null {
  const all = defaultGroup();
  const groups: Group[] = lists.map((ranks) =>
    ranks.length === all.size() && ranks.every((rank, i) => rank === i) ? all : newGroup({ ranks }),
  );
  const own = groups.find((group): group is ProcessGroup => group instanceof ProcessGroup);
  return own === undefined ? null : [own];
}
