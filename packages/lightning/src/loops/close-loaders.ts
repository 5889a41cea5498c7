/** @file Closes loaders that a loop no longer needs. */
import { data } from "@lightning-ts/torch";
import type { MaybePromise } from "../util/promises.js";
import type { CombinedLoader } from "./combined-loader.js";

/**
 * Releases what loaders hold between passes: threads, and iterators that a hook made for this run only, such as a generator
 * object. A generator object that was given to the call belongs to the caller.
 *
 * @param next the loaders that replace them; those that are among these stay open
 */
export function closeLoaders(loader: CombinedLoader | null, next: CombinedLoader | null = null): MaybePromise {
  if (loader === null || loader === next) return;
  const closing: Promise<unknown>[] = [];
  for (const each of loader.flattened) {
    if (next?.flattened.includes(each) === true) continue;
    if (each instanceof data.DataLoader) closing.push(each.close());
    else if (loader.isOfRun && isOpenIterator(each)) closing.push(Promise.resolve(each.return()));
  }
  if (closing.length > 0) return Promise.all(closing).then(() => undefined);
}

/** Whether a loader is its own iterator, which no pass has ended. */
function isOpenIterator(loader: unknown): loader is { return(): unknown } {
  if (typeof loader !== "object" || loader === null) return false;
  const { next, return: end } = loader as { next?: unknown; return?: unknown };
  return typeof next === "function" && typeof end === "function";
}
