/** @file The class DTensor: a tensor whose parts lie in several processes. */
import { Tensor } from "../../tensor/tensor-class.js";
import { checkOptions, shown } from "../../util/arguments.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { broadcast } from "../broadcast.js";
import { DeviceMesh } from "../device-mesh/device-mesh.js";
import { expectTensor } from "../tensors.js";
import { expectLayout, FromLocal, moved, Redistribute, ToLocal, wholeOf } from "./conversion.js";
import { layoutOf, layoutOfTensor, localOf } from "./layout.js";
import { expectPlacements, normalized, Partial, type Placement, replicated } from "./placement.js";
import { computeLocalShapeAndGlobalOffset, spansOf } from "./shards.js";

/** Options of `DTensor.fromLocal`. */
export interface FromLocalOptions {
  /** Whether processes with all of the tensor get the first one's, and shapes are compared. Default false. */
  runCheck?: boolean;
  /** The shape of the whole tensor; needed where parts differ. Default: that of parts as large as this one. */
  shape?: readonly number[] | null;
  /** The strides of the whole tensor; with `shape`. */
  stride?: readonly number[] | null;
  /** Where the gradient of this process's part lies. Default: as the tensor, what is to be reduced replicated. */
  gradPlacements?: readonly Placement[] | null;
}

/** Options of `toLocal` and `fullTensor`. */
export interface GradPlacementsOptions {
  /** Where the gradient of the plain tensor lies. Default: as the tensor does, what is to be reduced replicated. */
  gradPlacements?: readonly Placement[] | null;
}

/** Options of `redistribute`. */
export interface RedistributeOptions {
  /** The tensor's own mesh: moving to another one is not possible. */
  deviceMesh?: DeviceMesh;
  /** One for each dimension of the mesh. */
  placements: readonly Placement[];
}

/** @throws TypeError for anything but a mesh */
export function expectMesh(callee: string, mesh: unknown): asserts mesh is DeviceMesh {
  if (mesh instanceof DeviceMesh) return;
  throw new TypeError(`${callee} expects a DeviceMesh, such as initDeviceMesh gives. Received: ${shown(mesh)}.`);
}

/**
 * A tensor whose parts lie in several processes: it has the whole shape, and operators work on it as on any tensor. What it has in this
 * process is `toLocal()`; all of it is `fullTensor()`. `distributeTensor` and `DTensor.fromLocal` make one; what operators and modules make
 * of one, is one too: `x instanceof DTensor` asks what a tensor is, and a `Parameter` can be one. Counterpart:
 * `torch.distributed.tensor.DTensor`.
 */
export abstract class DTensor extends Tensor {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Tensor && !value.isDisposed && layoutOfTensor(value) !== null;
  }

  /**
   * A DTensor of what each process has. Gradients flow through.
   *
   * @param local this process's part; not copied
   * @throws RangeError for a part that does not fit the shape
   *
   * @example
   * const x = DTensor.fromLocal(rows, mesh, [new Shard(0)]);
   */
  static fromLocal(
    local: Tensor,
    deviceMesh: DeviceMesh,
    placements: readonly Placement[],
    options: FromLocalOptions = {},
  ): DTensor {
    const callee = "DTensor.fromLocal";
    expectTensor(callee, "local", local);
    expectMesh(callee, deviceMesh);
    checkOptions(callee, options, ["runCheck", "shape", "stride", "gradPlacements"]);
    expectPlacements(callee, placements, deviceMesh.ndim);
    if (layoutOfTensor(local) !== null) throw new RangeError(`${callee} expects a plain tensor. Received: a DTensor.`);
    const { shape, stride, runCheck = false, gradPlacements = null } = options;
    if ((shape == null) !== (stride == null)) {
      throw new RangeError(`${callee}: Please pass both shape and stride at the same time.`);
    }
    const own = normalized(callee, placements, shape?.length ?? local.ndim);
    const whole = shape == null || stride == null ? wholeOf(local, deviceMesh, own) : { shape, strides: stride };
    const coordinate = deviceMesh.getCoordinate();
    if (coordinate !== null) {
      const expected = spansOf(whole.shape, deviceMesh.shape, own, coordinate).map(({ size }) => size);
      if (expected.join() !== local.shape.join()) {
        throw new RangeError(
          `${callee}: of a tensor of [${whole.shape.join(", ")}] with placements [${own.join(", ")}] this process has [${expected.join(", ")}]. ` +
            `Received: [${local.shape.join(", ")}].`,
        );
      }
      if (runCheck) checkParts(local, deviceMesh, own);
    }
    return asDTensor(FromLocal.apply(local, layoutOf(deviceMesh, own), whole, gradPlacements));
  }

  /** The mesh that the parts lie on. */
  get deviceMesh(): DeviceMesh {
    return expectLayout("deviceMesh", this).mesh;
  }

  /** Where the parts lie along each dimension of the mesh. */
  get placements(): readonly Placement[] {
    return expectLayout("placements", this).placements;
  }

  /** This process's part, of the same memory. Gradients flow through. */
  toLocal(options: GradPlacementsOptions = {}): Tensor {
    checkOptions("toLocal", options, ["gradPlacements"]);
    const { mesh } = expectLayout("toLocal", this);
    return ToLocal.apply(this, givenGrads("toLocal", options, mesh, this.ndim));
  }

  /**
   * The same tensor with its parts elsewhere. All processes of the mesh call it together. Gradients flow back the same way.
   *
   * @throws RangeError for another mesh, or a `Partial` that the tensor is not
   */
  redistribute(placements: readonly Placement[]): DTensor;
  redistribute(options: RedistributeOptions): DTensor;
  redistribute(deviceMesh: DeviceMesh, placements: readonly Placement[]): DTensor;
  redistribute(first: DeviceMesh | RedistributeOptions | readonly Placement[], second?: readonly Placement[]): DTensor {
    const layout = expectLayout("redistribute", this);
    const { mesh: given, placements } = redistributeArguments(first, second);
    if (given !== undefined && !given.equals(layout.mesh)) {
      throw new RangeError(
        `redistribute expects the tensor's own mesh, ${layout.mesh.toString()}: use fullTensor and distributeTensor for another one.`,
      );
    }
    expectPlacements("redistribute", placements, layout.mesh.ndim);
    placements.forEach((to, dim) => {
      const from = layout.placements[dim] ?? to;
      if (!(to instanceof Partial) || from.equals(to)) return;
      throw new RangeError(
        `Can not redistribute from ${from.toString()} to ${to.toString()}, redistributing to Partial is for internal use only!`,
      );
    });
    const target = layoutOf(layout.mesh, normalized("redistribute", placements, this.ndim));
    return asDTensor(Redistribute.apply(this, target));
  }

  /**
   * The part that this process holds and where it begins in the whole tensor, as checkpoints take it; nothing where that is empty. Counterpart:
   * `__create_chunk_list__`.
   *
   * @throws RangeError for a tensor that is still to be reduced
   */
  localChunks(): { offsets: number[]; tensor: Tensor }[] {
    const { mesh, placements } = expectLayout("localChunks", this);
    if (placements.some((placement) => placement instanceof Partial)) {
      throw new RangeError(
        "localChunks expects a tensor without Partial placements. Received: one that is to be reduced. Redistribute it first.",
      );
    }
    const [shape, offsets] = computeLocalShapeAndGlobalOffset(this.shape, mesh, placements);
    return mesh.getCoordinate() === null || shape.includes(0) ? [] : [{ offsets, tensor: localOf(this) }];
  }

  /** All of it, in each process: a plain tensor. All processes of the mesh call it together. Gradients flow through. */
  fullTensor(options: GradPlacementsOptions = {}): Tensor {
    checkOptions("fullTensor", options, ["gradPlacements"]);
    const { mesh } = expectLayout("fullTensor", this);
    const target = layoutOf(
      mesh,
      mesh.shape.map(() => replicated()),
    );
    return ToLocal.apply(moved(this, target), givenGrads("fullTensor", options, mesh, this.ndim));
  }
}

// A tensor's class in JavaScript does not say whether it is a DTensor: results of operators, parameters and gradients are of their own
// classes. So the methods are every tensor's, and say what is wrong where it is a plain one.
for (const [name, method] of Object.entries(Object.getOwnPropertyDescriptors(DTensor.prototype))) {
  if (name !== "constructor") Object.defineProperty(Tensor.prototype, name, method);
}

function redistributeArguments(
  first: DeviceMesh | RedistributeOptions | readonly Placement[],
  second: readonly Placement[] | undefined,
): { mesh: DeviceMesh | undefined; placements: readonly Placement[] } {
  if (first instanceof DeviceMesh) {
    if (second === undefined)
      throw new TypeError("redistribute expects placements. Give one for each dimension of the mesh.");
    return { mesh: first, placements: second };
  }
  if (isOptions(first)) {
    checkOptions("redistribute", first, ["deviceMesh", "placements"]);
    return { mesh: first.deviceMesh, placements: first.placements };
  }
  return { mesh: undefined, placements: first };
}

function isOptions(value: RedistributeOptions | readonly Placement[]): value is RedistributeOptions {
  return !Array.isArray(value) && typeof value === "object";
}

function givenGrads(
  callee: string,
  { gradPlacements }: GradPlacementsOptions,
  mesh: DeviceMesh,
  ndim: number,
): readonly Placement[] | null {
  if (gradPlacements == null) return null;
  expectPlacements(callee, gradPlacements, mesh.ndim);
  return normalized(callee, gradPlacements, ndim);
}

/** Compares parts, and makes those alike that should be. */
function checkParts(local: Tensor, mesh: DeviceMesh, placements: readonly Placement[]): void {
  placements.forEach((placement, meshDim) => {
    const group = mesh.getGroup(meshDim);
    const same = placement.isReplicate();
    const compared = same ? local.detach().contiguous() : local.detach().clone();
    broadcast(compared, { groupSrc: 0, group });
    if (same && compared.dataPtr() !== local.dataPtr()) local.detach().copy_(compared);
  });
}

/** A tensor that is a DTensor, as one. */
export function asDTensor(tensor: Tensor): DTensor {
  if (tensor instanceof DTensor) return tensor;
  throw new TypeError("Expected a DTensor. Received: a plain tensor.");
}
