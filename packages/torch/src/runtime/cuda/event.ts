/** @file Events of CUDA devices: marks in streams, for waiting and for measuring time. */
import { checkOptions, kindOf } from "../../util/arguments.js";
import { binding } from "../../native/binding.js";
import type { Device } from "../../tensor/device.js";
import { TypeError } from "../../util/user-errors.js";
import { current } from "./device.js";

/** Options of an event. */
export interface EventOptions {
  /** Whether it measures time, for `elapsedTime`. Default false. */
  enableTiming?: boolean;
}

/** Where an event is recorded, and what waits for it: a stream. */
interface Queue {
  readonly device: Device;
  readonly streamId: number;
}

// libtorch's events are by number, and go when the object that stands for one is collected.
const collected = new FinalizationRegistry<number>((event) => binding.cudaEventDelete(event));

/**
 * A mark in a stream. Counterpart: `torch.cuda.Event`.
 *
 * @example
 * const [start, end] = [new cuda.Event({ enableTiming: true }), new cuda.Event({ enableTiming: true })];
 * start.record();
 * x.matmul(w);
 * end.record();
 * end.synchronize();
 * start.elapsedTime(end); // milliseconds
 */
export class Event {
  readonly #id: number;

  /** @throws Error without CUDA */
  constructor(options: EventOptions = {}) {
    checkOptions("Event", options, ["enableTiming"]);
    this.#id = binding.cudaEventNew(options.enableTiming ?? false);
    collected.register(this, this.#id);
  }

  /** Marks what a stream, the current one by default, has queued so far. */
  record(stream?: Queue): void {
    binding.cudaEventRecord(this.#id, ...place(stream));
  }

  /** What a stream, the current one by default, queues from now on waits until the mark is reached. */
  wait(stream?: Queue): void {
    binding.cudaEventWait(this.#id, ...place(stream));
  }

  /** Whether the mark was reached; true before it was set. */
  query(): boolean {
    return binding.cudaEventQuery(this.#id);
  }

  /** Waits until the mark is reached: a host-device synchronisation. */
  synchronize(): void {
    binding.cudaEventSynchronize(this.#id);
  }

  /**
   * Milliseconds from this mark to another.
   *
   * @throws Error where one of them measures no time, or was not reached yet
   */
  elapsedTime(end: Event): number {
    if (!(end instanceof Event)) throw new TypeError(`elapsedTime: expected a cuda.Event. Received: ${kindOf(end)}.`);
    return binding.cudaEventElapsed(this.#id, end.#id);
  }
}

function place(stream: Queue | undefined): [index: number, id: number] {
  if (stream === undefined) return binding.cudaCurrentStream(current);
  if (stream.device.type !== "cuda" || typeof stream.streamId !== "number") {
    throw new TypeError(`Event: expected a cuda.Stream. Received: ${kindOf(stream)}.`);
  }
  return [stream.device.index ?? current, stream.streamId];
}
