/** @file Barriers: no rank goes on before all are there. */
import { binding } from "../native/binding.js";
import { bind, type Optional } from "../util/arguments.js";
import { type Async, type CollectiveOptions, perform } from "./call.js";
import type { Work } from "./work.js";

/**
 * Waits until all ranks of a group have come here. Counterpart: `torch.distributed.barrier`.
 *
 * @returns the work with `asyncOp`, else null after it is over
 * @throws DistError, TorchError if a rank is lost or does not come in time
 */
export function barrier(options: Async<CollectiveOptions>): Work;
export function barrier(...rest: Optional<CollectiveOptions, ["group", "asyncOp"]>): Work | null;
export function barrier(...rest: unknown[]): Work | null {
  const options = bind<CollectiveOptions>(rest, ["group", "asyncOp"], "barrier");
  return perform("barrier", options, [], ({ handle, tail }) => binding.c10dBarrier(handle, null, ...tail));
}
