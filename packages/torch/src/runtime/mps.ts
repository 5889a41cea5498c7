/** @file `torch.mps`: Apple's GPUs. All of it can be called without one; what needs a device says so. */
import { checkOptions, kindOf } from "../util/arguments.js";
import { binding } from "../native/binding.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { TypeError } from "../util/user-errors.js";
import { generatorOf, type Seed } from "./random.js";

/** Whether Apple's GPU can be used. Counterpart: `torch.mps.is_available`. */
export function isAvailable(): boolean {
  return binding.mpsIsAvailable();
}

/** 1 where there is one, else 0. Counterpart: `torch.mps.device_count`. */
export function deviceCount(): number {
  return isAvailable() ? 1 : 0;
}

/**
 * Waits until all work is done: a host-device synchronisation. Counterpart: `torch.mps.synchronize`.
 *
 * @throws Error without such a GPU, as the others here
 */
export function synchronize(): void {
  binding.mpsSynchronize();
}

/** Gives memory that no tensor uses back. Counterpart: `torch.mps.empty_cache`. */
export function emptyCache(): void {
  binding.mpsEmptyCache();
}

/** Bytes that tensors take. Counterpart: `torch.mps.current_allocated_memory`. */
export function currentAllocatedMemory(): number {
  return binding.mpsCurrentAllocated();
}

/** Bytes that Metal holds for this process, caches included. Counterpart: `torch.mps.driver_allocated_memory`. */
export function driverAllocatedMemory(): number {
  return binding.mpsDriverAllocated();
}

/** Bytes that Metal recommends not to exceed. Counterpart: `torch.mps.recommended_max_memory`. */
export function recommendedMaxMemory(): number {
  return binding.mpsRecommendedMax();
}

/**
 * The most memory that this process takes, as a fraction of the recommended; 0 for no limit. Counterpart:
 * `torch.mps.set_per_process_memory_fraction`.
 *
 * @param fraction from 0 to 2
 * @throws RangeError for another fraction
 */
export function setPerProcessMemoryFraction(fraction: number): void {
  binding.mpsSetMemoryFraction(fraction);
}

/** The generator; without such a GPU an error that says so, where libtorch's speaks of hooks. */
function generator(): ReturnType<typeof generatorOf> {
  if (!isAvailable()) binding.mpsSynchronize();
  return generatorOf("mps");
}

/** Sets the seed; nothing without such a GPU. Counterpart: `torch.mps.manual_seed`. */
export function manualSeed(seed: Seed): void {
  if (isAvailable()) generator().manualSeed(seed);
}

/** Sets a seed that differs each time; nothing without such a GPU. Counterpart: `torch.mps.seed`. */
export function seed(): void {
  if (isAvailable()) generator().seed();
}

/** The state of its generator. Counterpart: `torch.mps.get_rng_state`. */
export function getRngState(): Tensor {
  return generator().getState();
}

/** Continues its generator from a state. Counterpart: `torch.mps.set_rng_state`. */
export function setRngState(state: Tensor): void {
  generator().setState(state);
}

// Events are by number, and go when the object that stands for one is collected.
const collected = new FinalizationRegistry<number>((event) => binding.mpsEventRelease(event));

/** A mark in the GPU's queue, for waiting and for measuring time. Counterpart: `torch.mps.Event`. */
export class Event {
  readonly #id: number;

  /**
   * @param options `enableTiming`: whether it measures time, for `elapsedTime`. Default false
   * @throws Error without such a GPU
   */
  constructor(options: { enableTiming?: boolean } = {}) {
    checkOptions("Event", options, ["enableTiming"]);
    this.#id = binding.mpsEventAcquire(options.enableTiming ?? false);
    collected.register(this, this.#id);
  }

  /** Marks what is queued so far. */
  record(): void {
    binding.mpsEventRecord(this.#id);
  }

  /** What is queued from now on waits until the mark is reached. */
  wait(): void {
    binding.mpsEventWait(this.#id);
  }

  /** Whether the mark was reached. */
  query(): boolean {
    return binding.mpsEventQuery(this.#id);
  }

  /** Waits until the mark is reached: a host-device synchronisation. */
  synchronize(): void {
    binding.mpsEventSynchronize(this.#id);
  }

  /** Milliseconds from this mark to another. */
  elapsedTime(end: Event): number {
    if (!(end instanceof Event)) throw new TypeError(`elapsedTime: expected an mps.Event. Received: ${kindOf(end)}.`);
    return binding.mpsEventElapsed(this.#id, end.#id);
  }
}
