/** @file The shards of a unit, gathered by one collective. */
import { aten } from "../../tensor/aten.js";
import { empty } from "../../generated/ops.js";
import { withoutGrad } from "../../nn/without-grad.js";
import type { Device } from "../../tensor/device.js";
import { type DType, uint8 } from "../../tensor/dtype.js";
import type { Tensor } from "../../tensor/tensor.js";
import { allGatherIntoTensor } from "../gather.js";
import type { Work } from "../work.js";
import type { Gathered } from "./gathered.js";
import { allocate, free, kept } from "./kept.js";
import type { MeshInfo } from "./mesh-info.js";

const foreachCopy_ = aten<(into: readonly Tensor[], from: readonly Tensor[]) => void>("_foreach_copy_");

/** Copies tensors into others, in one call. */
export function copyAll(into: readonly Tensor[], from: readonly Tensor[]): void {
  if (into.length > 0) withoutGrad(() => foreachCopy_(into, from));
}

/** A place in the gathered memory of what each rank gives of a parameter. */
interface Part {
  /** Where this process writes its shard, flat. */
  readonly own: Tensor;
  /** The shards of all ranks, which are copied from there. */
  readonly all: Tensor;
}

/**
 * Gathers the shards of some parameters: all ranks' lie one after the other in one memory, which is there from the beginning of a gathering to its end.
 */
export class FlatGather {
  readonly #parameters: readonly Gathered[];
  readonly #mesh: MeshInfo;
  readonly #output: Tensor;
  readonly #input: Tensor;
  readonly #parts: readonly Part[];
  #work: Work | null = null;

  constructor(parameters: readonly Gathered[], mesh: MeshInfo, device: Device) {
    this.#parameters = parameters;
    this.#mesh = mesh;
    const dtypes = new Set(parameters.map(({ gatherDtype }) => gatherDtype));
    const [only] = dtypes;
    // Parameters of several dtypes travel as bytes.
    const common: DType = only !== undefined && dtypes.size === 1 ? only : uint8;
    const { shardSize, shardRank } = mesh;
    const lengths = parameters.map(({ layout, gatherDtype }) => {
      return (layout.chunkNumel * gatherDtype.itemsize) / common.itemsize;
    });
    const length = lengths.reduce((sum, each) => sum + each, 0);
    this.#output = kept(() => empty([shardSize * length], { dtype: common, device }));
    const rows = this.#output.view([shardSize, length]);
    this.#input = kept(() => this.#output.narrow(0, shardRank * length, length));
    let at = 0;
    this.#parts = kept(() =>
      parameters.map(({ gatherDtype, layout }, i) => {
        const size = lengths[i] ?? 0;
        const own = this.#input.narrow(0, at, size);
        const all = rows.narrow(1, at, size);
        at += size;
        const typed = (part: Tensor): Tensor => (gatherDtype === common ? part : part.view(gatherDtype));
        return { own: typed(own), all: typed(all).unflatten(1, [...layout.chunkShape]) };
      }),
    );
    rows.dispose();
    this.#release();
  }

  /** Whether a gathering was begun and not finished. */
  get isRunning(): boolean {
    return this.#work !== null;
  }

  /** Begins to gather; comes back at once. */
  start(): void {
    if (this.#output.numel() > 0) allocate(this.#output);
    copyAll(
      this.#parts.map(({ own }) => own),
      this.#parameters.map(({ gathered }) => gathered),
    );
    this.#work = allGatherIntoTensor(this.#output, this.#input, { group: this.#mesh.shardGroup, asyncOp: true });
  }

  /** Waits for the shards and writes the whole parameters, which have memory from then on. */
  finish(): void {
    this.#wait();
    const whole = this.#parameters.map((parameter) => parameter.whole);
    for (const each of whole) each.allocate();
    copyAll(
      whole.map(({ rows }) => rows),
      this.#parts.map(({ all }) => all),
    );
    this.#release();
  }

  /** Waits for the shards and forgets them. */
  discard(): void {
    this.#wait();
    this.#release();
  }

  #wait(): void {
    const work = this.#work;
    this.#work = null;
    work?.finish();
  }

  #release(): void {
    if (this.#output.numel() > 0) free(this.#output);
  }
}
