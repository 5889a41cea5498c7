/** @file The communication hook of post-local SGD: gradients are averaged over all ranks at first, and over a few ones later. */
import type { CommHookResult } from "../../../nn/parallel/comm-hook.js";
import type { GradBucket } from "../../../nn/parallel/grad-bucket.js";
import { bindAll, type Optional } from "../../../util/arguments.js";
import { expectCount } from "../../../util/expect.js";
import type { ProcessGroup } from "../../process-group.js";
import { beginAverage } from "./default-hooks.js";

/** Options of `PostLocalSGDState`. */
export interface PostLocalSGDOptions {
  /** The ranks that average gradients at first; null for all. */
  processGroup: ProcessGroup | null;
  /** Those that do later; null for the ranks of this machine. */
  subgroup: ProcessGroup | null;
  /** The step in which "later" begins. */
  startLocalSGDIter: number;
  /** Whether gradients are averaged over the subgroup later, else not at all. Default true. */
  postLocalGradientAllreduce?: boolean;
}

/** What `postLocalSGDHook` remembers. Counterpart: `PostLocalSGDState`. */
export class PostLocalSGDState {
  readonly processGroup: ProcessGroup | null;
  /** The ranks that average gradients later. */
  subgroup: ProcessGroup | null;
  readonly startLocalSGDIter: number;
  readonly postLocalGradientAllreduce: boolean;
  /** The number of steps up to now, counted until it is `startLocalSGDIter`. */
  iter = 0;

  constructor(
    ...given:
      | [options: PostLocalSGDOptions]
      | [
          processGroup: ProcessGroup | null,
          subgroup: ProcessGroup | null,
          startLocalSGDIter: number,
          ...rest: Optional<Pick<PostLocalSGDOptions, "postLocalGradientAllreduce">, ["postLocalGradientAllreduce"]>,
        ]
  ) {
    const options = bindAll<PostLocalSGDOptions>(
      given,
      ["processGroup", "subgroup", "startLocalSGDIter"],
      ["postLocalGradientAllreduce"],
      "PostLocalSGDState",
    );
    expectCount("PostLocalSGDState", "startLocalSGDIter", options.startLocalSGDIter);
    this.processGroup = options.processGroup;
    this.subgroup = options.subgroup;
    this.startLocalSGDIter = options.startLocalSGDIter;
    this.postLocalGradientAllreduce = options.postLocalGradientAllreduce ?? true;
  }
}

/**
 * Averages gradients over all ranks for some steps, and then over the subgroup only, or not at all: a model averager, called after the
 * optimizer's steps, then keeps the ranks together. Counterpart: `post_localSGD_hook`.
 */
export function postLocalSGDHook(state: PostLocalSGDState, bucket: GradBucket): CommHookResult {
  const buffer = bucket.buffer();
  if (state.iter < state.startLocalSGDIter) {
    if (bucket.isLast()) state.iter++;
    return beginAverage(state.processGroup, buffer);
  }
  if (!state.postLocalGradientAllreduce) return buffer;
  return beginAverage(state.subgroup, buffer);
}
