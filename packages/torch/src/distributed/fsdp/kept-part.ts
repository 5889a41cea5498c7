/** @file What a process keeps of a whole parameter from forward to backward, where fewer processes share it then. */
import { empty } from "../../generated/ops.js";
import { Parameter } from "../../nn/parameter.js";
import { withoutGrad } from "../../nn/without-grad.js";
import type { DType } from "../../tensor/dtype.js";
import type { Tensor } from "../../tensor/tensor.js";
import { sizeOf } from "../device-mesh/grid.js";
import { layoutOf as placedOn } from "../tensor/layout.js";
import { Replicate, Shard } from "../tensor/placement.js";
import { wrap } from "../tensor/conversion.js";
import { type Gathered, type Layout, layoutOf, type Whole } from "./gathered.js";
import { allocate, free, kept } from "./kept.js";
import type { MeshInfo } from "./mesh-info.js";
import type { ShardedParameter } from "./sharded-parameter.js";

/** A part of a whole parameter, whose memory is there between `keep` and `drop`. */
export class KeptPart implements Gathered {
  readonly layout: Layout;
  readonly gatherDtype: DType;
  readonly gathered: Tensor;
  readonly whole: Whole;
  /** What modules have meanwhile. */
  readonly shown: Parameter;

  readonly #parameter: ShardedParameter;
  readonly #own: Tensor;

  /** @param mesh rows of processes, each of which shares out the parameter */
  constructor(parameter: ShardedParameter, { mesh, ...info }: MeshInfo) {
    const { gatherDtype, layout, whole } = parameter;
    const { dim, shape } = layout;
    this.#parameter = parameter;
    this.gatherDtype = gatherDtype;
    this.layout = layoutOf(parameter.name, shape, dim, { mesh, ...info });
    const { chunkNumel, chunkShape, localShape } = this.layout;
    this.gathered = withoutGrad(() => empty([chunkNumel], { dtype: gatherDtype, device: whole.parameter.device }));
    const numel = sizeOf(localShape);
    this.#own = withoutGrad(() => this.gathered.narrow(0, 0, numel).view([...localShape]));
    const rows = whole.rowsOf(info.shardSize, chunkShape[dim] ?? 0);
    this.whole = { rows, allocate: () => whole.allocate() };
    const strides = whole.parameter.stride();
    const placed = placedOn(mesh, [new Replicate(), new Shard(dim)]);
    this.shown = withoutGrad(() => new Parameter(wrap(this.#own, placed, { shape, strides }), true));
    this.drop();
  }

  /** Takes the part from the whole parameter, which is there. */
  keep(): void {
    const { sharded, whole } = this.#parameter;
    if (this.shown.requiresGrad !== sharded.requiresGrad) this.shown.requiresGrad = sharded.requiresGrad;
    if (this.gathered.numel() === 0) return;
    allocate(this.gathered);
    const { dim, localShape, start } = this.layout;
    withoutGrad(() => {
      const from = kept(() => whole.parameter.narrow(dim, start, localShape[dim] ?? 0));
      this.#own.copy_(from);
      from.dispose();
    });
  }

  drop(): void {
    if (this.gathered.numel() > 0) free(this.gathered);
  }
}
