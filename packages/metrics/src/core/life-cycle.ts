/** @file What happens around a metric's own `update` and `compute`: counting, caching, sharing. */
import { isGradEnabled, setGradEnabled, Tensor } from "@lightning-ts/torch";
import { mapTensors } from "@lightning-ts/torch/util/tree";
import { MetricError } from "../util/errors.js";
import { warn } from "../util/warn.js";
import type { SyncOptions } from "./sync-options.js";

/** What the functions of this file need to know of a metric. */
interface Living<Args extends unknown[], Result> {
  _computed: Result | undefined;
  _updateCount: number;
  readonly _toSync: boolean;
  readonly _shouldUnsync: boolean;
  readonly _enableGrad: boolean;
  readonly _options: { readonly computeWithCache?: boolean };
  readonly _update: (...args: Args) => void;
  readonly _compute: () => Result;
  _moveLists(): void;
  syncContext<T>(options: SyncOptions & { shouldUnsync?: boolean }, run: () => T): T;
}

/** Calls a synchronous function with autograd on or off. */
export function withGrad<T>(mode: boolean, run: () => T): T {
  if (isGradEnabled() === mode) return run();
  setGradEnabled(mode);
  try {
    return run();
  } finally {
    setGradEnabled(!mode);
  }
}

/** `update` as it is called: it counts, and records for autograd in `forward` only. */
export function countedUpdate<Args extends unknown[]>(this: Living<Args, unknown>, ...args: Args): void {
  this._computed = undefined;
  this._updateCount++;
  const [mode, before] = [this._enableGrad, isGradEnabled()];
  if (mode !== before) setGradEnabled(mode);
  try {
    this._update(...args);
  } catch (error) {
    throw error instanceof Error && error.message.includes("Expected all tensors to be on")
      ? otherDevice(this.constructor.name, error)
      : error;
  } finally {
    if (mode !== before) setGradEnabled(before);
  }
  this._moveLists();
}

function otherDevice(name: string, cause: Error): MetricError {
  return new MetricError(
    `${name}: expected the batch on the metric's device. Received: tensors on different devices. Move the metric: metric.to(device).`,
    { cause },
  );
}

/** `compute` as it is called: over all processes, and once for the same batches. */
export function cachedCompute<Result>(this: Living<never[], Result>): Result {
  if (this._updateCount === 0) {
    warn(`${this.constructor.name}: compute() was called before update(), so there is nothing yet to compute from.`);
  }
  if (this._computed !== undefined) return this._computed;
  const value = this.syncContext({ shouldSync: this._toSync, shouldUnsync: this._shouldUnsync }, () =>
    finished(this._compute()),
  );
  if (this._options.computeWithCache !== false) this._computed = value;
  return value;
}

/** A value with 0-d tensors for those of one element, none of them a state. */
function finished<Result>(value: Result): Result {
  if (value instanceof Tensor) return one(value) as Result & Tensor;
  return mapTensors(value, one) as Result;
}

function one(value: Tensor): Tensor {
  return (value.numel() === 1 && value.ndim > 0 ? value.squeeze() : value).clone();
}
