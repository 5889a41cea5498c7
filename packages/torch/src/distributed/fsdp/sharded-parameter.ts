/** @file A parameter of a sharded module: its shard, and the whole of it while its module computes. */
import { empty, zeros } from "../../generated/ops.js";
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import type { Module } from "../../nn/module/module.js";
import { Parameter } from "../../nn/parameter.js";
import { disposing } from "../../nn/disposing.js";
import { withoutGrad } from "../../nn/without-grad.js";
import type { Device } from "../../tensor/device.js";
import type { DType } from "../../tensor/dtype.js";
import { ownGrad } from "../../tensor/own-grad.js";
import type { Tensor } from "../../tensor/tensor.js";
import { Error, RangeError } from "../../util/user-errors.js";
import { sizeOf } from "../device-mesh/grid.js";
import { allocate, apart, free, kept } from "./kept.js";
import type { MeshInfo } from "./mesh-info.js";
import type { MixedPrecisionPolicy, OffloadPolicy } from "./policies.js";
import { CPUOffloadPolicy } from "./policies.js";
import { type Gathered, type Layout, layoutOf, type Whole } from "./gathered.js";
import { localPart, ShardedForm } from "./sharded-form.js";

/** Where a module has a parameter. */
export interface Place {
  readonly module: Module;
  readonly name: string;
}

/** How parameters are sharded. */
export interface Sharding {
  readonly mesh: MeshInfo;
  /** Where the whole parameters are. */
  readonly device: Device;
  readonly precision: MixedPrecisionPolicy;
  readonly offload: OffloadPolicy;
}

/** One parameter, wherever modules have it. */
export class ShardedParameter implements Gathered {
  /** Its name, as modules of the unit have it; of the root once that is known. */
  name: string;
  readonly places: readonly Place[];
  readonly layout: Layout;
  /** What optimizers step and state dictionaries hold. */
  sharded: Parameter;
  /** Gradients of passes that were not reduced, where they are kept in another dtype than they are computed in. */
  accumulated: Tensor | null = null;

  readonly #sharding: Sharding;
  readonly #form: ShardedForm;
  /** The shard, filled up to the size of the largest one, flat. */
  #padded: Tensor;
  #whole: WholeParameter | null = null;

  constructor(parameter: Parameter, places: readonly Place[], dim: number, sharding: Sharding) {
    this.places = places;
    this.name = places[0]?.name ?? "";
    this.#sharding = sharding;
    if (parameter.ndim === 0) {
      throw new RangeError(
        `fullyShard doesn't support scalar parameters. Change ${this.name} to a 1D tensor with one element.`,
      );
    }
    this.#form = new ShardedForm(parameter, sharding.mesh, dim);
    const local = localPart(parameter);
    this.layout = layoutOf(this.name, local.shape, dim, sharding.mesh);
    this.#padded = this.#cut(local);
    local.dispose();
    this.sharded = this.#parameterOf(parameter.requiresGrad);
    this.show(this.sharded);
  }

  /** What modules have in the parameter's place from now on. */
  show(parameter: Parameter): void {
    for (const { module, name } of this.places) module._setOwn(name, parameter);
  }

  /** The dtype of the shards. */
  get dtype(): DType {
    return this.#padded.dtype;
  }

  /** The dtype that it is gathered in. */
  get gatherDtype(): DType {
    return this.#sharding.precision.paramDtype ?? this.dtype;
  }

  /** This process's shard, filled up, flat. */
  get gathered(): Tensor {
    return this.#padded;
  }

  /** The whole parameter; its memory is there between `allocate` and `free`. */
  get whole(): WholeParameter {
    const { requiresGrad } = this.sharded;
    this.#whole ??= kept(
      () =>
        new WholeParameter(
          this.layout,
          this.#form,
          this.#sharding.mesh.shardSize,
          this.gatherDtype,
          this.#sharding.device,
        ),
    );
    if (this.#whole.parameter.requiresGrad !== requiresGrad) this.#whole.parameter.requiresGrad = requiresGrad;
    return this.#whole;
  }

  /** The gradient of the whole parameter that passes left; the caller's own. Null if there is none. */
  takeGrad(): Tensor | null {
    const { accumulated } = this;
    if (accumulated !== null) {
      this.accumulated = null;
      return accumulated;
    }
    const parameter = this.#whole?.parameter;
    if (parameter === undefined) return null;
    const grad = ownGrad(parameter);
    if (grad === null) return null;
    binding.setGrad(unwrap(parameter), null);
    return this.#localGrad(grad);
  }

  /** @param grad disposed of where the part is another tensor */
  #localGrad(grad: Tensor): Tensor {
    const local = this.#form.localGrad(grad);
    if (local !== grad) grad.dispose();
    return local;
  }

  /** Adds the gradient of the last pass to those in the dtype that they are reduced in. */
  accumulate(): void {
    const { reduceDtype } = this.#sharding.precision;
    const parameter = this.#whole?.parameter;
    if (parameter === undefined || reduceDtype === null) return;
    if (this.accumulated === null && parameter.dtype === reduceDtype) return;
    const own = ownGrad(parameter);
    if (own === null) return;
    binding.setGrad(unwrap(parameter), null);
    const grad = this.#localGrad(own);
    withoutGrad(() => {
      if (this.accumulated !== null) {
        this.accumulated.add_(grad);
        grad.dispose();
        return;
      }
      this.accumulated = kept(() => grad.to(reduceDtype));
      if (this.accumulated !== grad) grad.dispose();
    });
  }

  /** Adds this process's part of the reduced gradient to that of the shard. @param part flat, in the shard's dtype; taken over */
  addGrad(part: Tensor): void {
    const { layout } = this;
    withoutGrad(() => {
      const numel = sizeOf(layout.localShape);
      const [shaped] = kept(() => disposing(() => [part.narrow(0, 0, numel).view([...layout.localShape])] as const));
      const before = ownGrad(this.sharded);
      if (before === null) {
        const grad = kept(() => this.#form.wrapShard(shaped));
        binding.setGrad(unwrap(this.sharded), unwrap(grad));
        grad.dispose();
      } else {
        const local = localPart(before);
        local.add_(shaped);
        local.dispose();
        before.dispose();
      }
      shaped.dispose();
    });
  }

  /**
   * After the module's tensors were moved, cast or assigned: the shard is what the module has now.
   *
   * @throws Error where that has another shape
   */
  reset(): void {
    const [place] = this.places;
    if (place === undefined) return;
    const current = parameterAt(place);
    if (current === undefined || (current === this.sharded && this.#isOwnMemory(current))) return;
    const { localShape } = this.layout;
    const local = localPart(current);
    if (local.shape.join() !== localShape.join()) {
      throw new Error(
        `Expected the shard of ${this.name} to have the shape [${localShape.join(", ")}]. Received: [${local.shape.join(", ")}].`,
      );
    }
    this.#padded = this.#fill(local.detach());
    const made = this.#parameterOf(current.requiresGrad);
    const isSameKind = current.device.type === made.device.type && current.isMeta === made.isMeta;
    if (isSameKind && current.dtype === made.dtype) {
      current.data = made.detach();
      this.sharded = current;
    } else {
      this.sharded = made;
    }
    this.show(this.sharded);
    this.#whole?.dispose();
    this.#whole = null;
  }

  #isOwnMemory(current: Parameter): boolean {
    const local = localPart(current);
    return local.numel() === 0 || binding.storagePtr(unwrap(local)) === binding.storagePtr(unwrap(this.#padded));
  }

  /** This process's shard of a whole tensor. */
  #cut(whole: Tensor): Tensor {
    const { dim, start, localShape } = this.layout;
    return this.#fill(withoutGrad(() => whole.narrow(dim, start, localShape[dim] ?? 0)));
  }

  #fill(own: Tensor): Tensor {
    const { chunkNumel, localShape } = this.layout;
    const { offload, device } = this.#sharding;
    const isOffloaded = offload instanceof CPUOffloadPolicy;
    const place = own.isMeta ? "meta" : isOffloaded ? "cpu" : device;
    const pinMemory = isOffloaded && offload.pinMemory && device.type === "cuda" && !own.isMeta;
    return withoutGrad(() =>
      kept(() => {
        const padded = zeros([chunkNumel], { dtype: own.dtype, device: place, pinMemory });
        const numel = sizeOf(localShape);
        if (numel > 0)
          padded
            .narrow(0, 0, numel)
            .view([...localShape])
            .copy_(own);
        return padded;
      }),
    );
  }

  #parameterOf(requiresGrad: boolean): Parameter {
    const { layout } = this;
    return withoutGrad(() =>
      kept(() => {
        const local = this.#padded.narrow(0, 0, sizeOf(layout.localShape)).view([...layout.localShape]);
        return new Parameter(this.#form.wrapShard(local), requiresGrad);
      }),
    );
  }
}

/** The parameter that a module has at a place. */
export function parameterAt({ module, name }: Place): Parameter | undefined {
  for (const [own, parameter] of module._ownParameters()) if (own === name) return parameter;
  return undefined;
}

/** A whole parameter, whose memory comes and goes; it is the same object in all passes, which graphs may hold. */
export class WholeParameter implements Whole {
  readonly parameter: Parameter;
  /** A chunk a rank, the first dimension being the ranks: to be written by what each gave. */
  readonly rows: Tensor;
  readonly #memory: Tensor;
  readonly #dim: number;

  constructor(layout: Layout, form: ShardedForm, shards: number, dtype: DType, device: Device) {
    const { dim, shape, chunkShape } = layout;
    this.#dim = dim;
    const padded = chunkShape.map((size, i) => (i === dim ? size * shards : size));
    this.#memory = withoutGrad(() => empty(padded, { dtype, device }));
    this.rows = this.rowsOf(shards, chunkShape[dim] ?? 0);
    this.parameter = withoutGrad(() => {
      const separate = apart(this.#memory.narrow(dim, 0, shape[dim] ?? 0));
      return new Parameter(form.wrapWhole(separate), true);
    });
    this.free();
  }

  /** The same memory as parts for so many processes, each of a length; it has room for all where their number divides that of the shards. */
  rowsOf(parts: number, length: number): Tensor {
    const dim = this.#dim;
    return withoutGrad(() =>
      this.#memory
        .narrow(dim, 0, parts * length)
        .unflatten(dim, [parts, length])
        .movedim(dim, 0),
    );
  }

  /** Gives it memory, to be written. */
  allocate(): void {
    if (this.#memory.numel() > 0) allocate(this.#memory);
  }

  free(): void {
    if (this.#memory.numel() > 0) free(this.#memory);
  }

  dispose(): void {
    this.rows.dispose();
    this.#memory.dispose();
  }
}
