/** @file The gradients of a unit, reduced and sharded by one collective. */
import { empty } from "../../generated/ops.js";
import { disposing } from "../../nn/disposing.js";
import { withoutGrad } from "../../nn/without-grad.js";
import { type DType, float16 } from "../../tensor/dtype.js";
import type { Tensor } from "../../tensor/tensor.js";
import { allReduce } from "../reduce.js";
import { ReduceOp } from "../reduce-op.js";
import { reduceScatterTensor } from "../scatter.js";
import type { Work } from "../work.js";
import { copyAll } from "./flat-gather.js";
import { allocate, free, kept } from "./kept.js";
import type { MeshInfo } from "./mesh-info.js";
import type { ShardedParameter } from "./sharded-parameter.js";

/** A gradient's way into the flat memory: the parts of it that ranks get, and what is filled up with zeros. */
interface Target {
  /** Copies what to where. */
  readonly pairs: (grad: Tensor) => [into: Tensor, from: Tensor][];
  readonly padding: readonly Tensor[];
}

/** By what gradients are divided, before they are added up and after it. */
export interface Division {
  readonly before: number;
  readonly after: number;
}

/** Where sums may be too large for the dtype, half of the division (as factors) comes first. */
export function divisionOf(dtype: DType, by: number): Division {
  if (dtype !== float16) return { before: 1, after: by };
  let before = 1;
  while (by % before === 0 && by / before > before) before *= 2;
  return { before, after: by / before };
}

/**
 * Reduces the gradients of some parameters: each rank gets the sum of its shards. The memory of all gradients together is there while the
 * collective needs it.
 */
export class FlatReduce {
  readonly parameters: readonly ShardedParameter[];
  readonly #mesh: MeshInfo;
  readonly #dtype: DType;
  readonly #input: Tensor;
  readonly #targets: readonly Target[];
  readonly #length: number;

  constructor(parameters: readonly ShardedParameter[], mesh: MeshInfo, dtype: DType, like: Tensor) {
    this.parameters = parameters;
    this.#mesh = mesh;
    this.#dtype = dtype;
    const { shardSize } = mesh;
    const length = parameters.reduce((sum, { layout }) => sum + layout.chunkNumel, 0);
    this.#length = length;
    this.#input = kept(() => empty([shardSize * length], { dtype, device: like.device }));
    const rows = this.#input.view([shardSize, length]);
    let at = 0;
    this.#targets = kept(() =>
      parameters.map(({ layout }) => {
        const target = targetOf(rows.narrow(1, at, layout.chunkNumel), layout, shardSize);
        at += layout.chunkNumel;
        return target;
      }),
    );
    rows.dispose();
    if (this.#input.numel() > 0) free(this.#input);
  }

  /**
   * Begins to reduce; comes back at once.
   *
   * @param grads one a parameter; disposed of
   */
  start(grads: readonly Tensor[], division: Division): Reduction {
    if (this.#input.numel() > 0) allocate(this.#input);
    withoutGrad(() =>
      disposing(() => {
        const pairs = this.#targets.flatMap(({ pairs: of }, i) => {
          const grad = grads[i];
          return grad === undefined ? [] : of(grad);
        });
        copyAll(
          pairs.map(([into]) => into),
          pairs.map(([, from]) => from),
        );
        for (const { padding } of this.#targets) for (const pad of padding) pad.zero_();
        if (division.before !== 1) this.#input.div_(division.before);
        return [];
      }),
    );
    for (const grad of grads) grad.dispose();
    const output = kept(() => empty([this.#length], { dtype: this.#dtype, device: this.#input.device }));
    const work = reduceScatterTensor(output, this.#input, { group: this.#mesh.shardGroup, asyncOp: true });
    return new Reduction(output, work, () => this.#input.numel() > 0 && free(this.#input));
  }

  /** Adds the reduced gradients to those of the shards. @param output flat; disposed of */
  deliver(output: Tensor, division: Division): void {
    withoutGrad(() => {
      if (division.after !== 1) output.div_(division.after);
      let at = 0;
      for (const parameter of this.parameters) {
        const { chunkNumel } = parameter.layout;
        const own = kept(() => output.narrow(0, at, chunkNumel));
        at += chunkNumel;
        const place = parameter.sharded.device;
        const cast = kept(() => own.to(place, parameter.dtype));
        parameter.addGrad(cast);
        if (cast !== own) cast.dispose();
        own.dispose();
      }
    });
    output.dispose();
  }
}

/** A reduction under way. */
export class Reduction {
  readonly #output: Tensor;
  readonly #release: () => void;
  #work: Work | null;

  constructor(output: Tensor, work: Work, release: () => void) {
    this.#output = output;
    this.#work = work;
    this.#release = release;
  }

  /** Waits for the sum over the shards' ranks, once; the gradients' own memory goes. */
  wait(): Tensor {
    const work = this.#work;
    this.#work = null;
    if (work !== null) {
      work.finish();
      this.#release();
    }
    return this.#output;
  }

  /** Adds up over the ranks that hold the same shard; comes back at once. */
  replicate(mesh: MeshInfo): void {
    const output = this.wait();
    if (mesh.replicateGroup === null) return;
    this.#work = allReduce(output, { op: ReduceOp.SUM, group: mesh.replicateGroup, asyncOp: true });
  }
}

/** Splits a gradient into the rows of a memory: full ones at once, the last one, which may be shorter, on its own. */
function targetOf(rows: Tensor, layout: ShardedParameter["layout"], shards: number): Target {
  const { dim, shape, chunkShape, chunkNumel } = layout;
  if (dim !== 0) {
    const into = rows.unflatten(1, [...chunkShape]);
    return {
      pairs: (grad) => [[into.detach(), grad.unflatten(dim, [shards, chunkShape[dim] ?? 0]).movedim(dim, 0)]],
      padding: [],
    };
  }
  const numel = shape.reduce((all, size) => all * size, 1);
  const full = chunkNumel === 0 ? 0 : Math.floor(numel / chunkNumel);
  const rest = numel - full * chunkNumel;
  const padding: Tensor[] = [];
  if (rest > 0) padding.push(rows.select(0, full).narrow(0, rest, chunkNumel - rest));
  const first = full + (rest > 0 ? 1 : 0);
  if (first < shards && chunkNumel > 0) padding.push(rows.narrow(0, first, shards - first));
  return {
    pairs: (grad) => {
      const flat = grad.reshape([numel]);
      const pairs: [Tensor, Tensor][] = [];
      if (full > 0)
        pairs.push([rows.narrow(0, 0, full), flat.narrow(0, 0, full * chunkNumel).view([full, chunkNumel])]);
      if (rest > 0) pairs.push([rows.select(0, full).narrow(0, 0, rest), flat.narrow(0, full * chunkNumel, rest)]);
      return pairs;
    },
    padding,
  };
}
