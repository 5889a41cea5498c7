/** @file FabricDataLoader: a loader whose batches are on the device. */
import type { data, Device } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import { setSamplerEpoch } from "../data/sampler-epoch.js";
import { moveToDevice } from "../move-data.js";
import { passThrough } from "./pass-through.js";

/** What Fabric adds to a loader. */
interface FabricLoaderMembers {
  /** The device that batches are moved to; null where they stay. */
  readonly device: Device | null;
}

/**
 * A loader that Fabric set up: its batches are on the device, and each pass is another epoch of its sampler. All else is the loader's.
 * Counterpart: `_FabricDataLoader`.
 */
export type FabricDataLoader<L extends data.DataLoader = data.DataLoader> = L & FabricLoaderMembers;

type Pass = Iterator<unknown> | AsyncIterator<unknown>;

/** @internal A loader whose batches are moved to a device; null for none. */
export function wrapLoader<L extends data.DataLoader>(loader: L, device: Device | null): FabricDataLoader<L> {
  let epoch = 0;
  const begin = (): void => {
    setSamplerEpoch(loader, epoch);
    epoch++;
  };
  const passOf = (key: typeof Symbol.iterator | typeof Symbol.asyncIterator): (() => Pass) | undefined => {
    const start: unknown = Reflect.get(loader, key, loader);
    if (typeof start !== "function") return undefined;
    return () => {
      begin();
      const pass = start.call(loader) as Pass;
      return device === null ? pass : moved(pass, device, key);
    };
  };
  const own: Record<PropertyKey, unknown> = { device };
  // Read anew: whether a loader can be read without waiting is its own affair, and may change.
  for (const key of [Symbol.iterator, Symbol.asyncIterator] as const)
    Object.defineProperty(own, key, { get: () => passOf(key) });
  return passThrough(loader, own) as unknown as FabricDataLoader<L>; // with the iterators as the loader declares them
}

/** A pass with its batches on a device. Leaving it early leaves the loader's. */
function moved(pass: Pass, device: Device, key: symbol): Pass {
  const move = ({ done, value }: IteratorResult<unknown, unknown>): IteratorResult<unknown> =>
    done === true ? { done, value } : { done: false, value: moveToDevice(value, device) };
  const ask = (answer: IteratorResult<unknown> | Promise<IteratorResult<unknown>>): unknown =>
    isPromise(answer) ? answer.then(move) : move(answer);
  const made = {
    next: () => ask(pass.next()),
    return: (value?: unknown) => pass.return?.(value) ?? { done: true, value },
    [key]: () => made,
  };
  return made as unknown as Pass; // of the kind that the loader's pass is
}
