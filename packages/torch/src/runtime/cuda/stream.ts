/** @file Streams of CUDA devices: what is queued on one runs in order, beside what is on others. */
import { checkOptions, kindOf, shown } from "../../util/arguments.js";
import { expectNumber } from "../../util/expect.js";
import { binding } from "../../native/binding.js";
import { inModes } from "../../native/in-modes.js";
import { unwrap } from "../../native/object.js";
import { Device } from "../../tensor/device.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { type CudaDevice, currentDevice, indexOf } from "./device.js";
import { Event } from "./event.js";

/** Options of a stream. */
export interface StreamOptions {
  /** Lower numbers go first: -1 is a high priority, 0 (the default) a low one. */
  priority?: number;
  /** The number of a stream that is there already: the object is another one of it. Default: a new stream. */
  streamId?: number;
}

/**
 * A queue of a device's work. Counterpart: `torch.cuda.Stream`.
 *
 * @example
 * const side = new cuda.Stream();
 * side.waitStream(cuda.currentStream());
 * const y = cuda.withStream(side, () => x.matmul(w));
 * cuda.currentStream().waitStream(side);
 */
export class Stream {
  /** Its device. */
  readonly device: Device;
  /** libtorch's number of it. */
  readonly streamId: number;

  /** @throws Error without CUDA, RangeError for a device that is not there */
  constructor(device?: CudaDevice, options: StreamOptions = {}) {
    checkOptions("Stream", options, ["priority", "streamId"]);
    const { priority = 0, streamId } = options;
    if (!Number.isInteger(priority) || Math.abs(priority) > 100) {
      throw new RangeError(
        `Stream: expected a whole number as priority, such as -1 or 0. Received: ${shown(priority)}.`,
      );
    }
    if (streamId !== undefined) expectNumber("Stream", "streamId", streamId);
    const [index, id] =
      streamId === undefined
        ? binding.cudaNewStream(indexOf(device), priority)
        : [device === undefined ? currentDevice() : indexOf(device), streamId];
    this.device = new Device("cuda", index);
    this.streamId = id;
  }

  /** Whether all that is queued is done. */
  query(): boolean {
    return binding.cudaQueryStream(indexOf(this.device), this.streamId);
  }

  /** Waits until all that is queued is done: a host-device synchronisation. */
  synchronize(): void {
    binding.cudaSynchronizeStream(indexOf(this.device), this.streamId);
  }

  /** What is queued from now on waits for an event. */
  waitEvent(event: Event): void {
    event.wait(this);
  }

  /** What is queued from now on waits for what another stream has queued so far. */
  waitStream(stream: Stream): void {
    this.waitEvent(stream.recordEvent());
  }

  /** Marks what is queued so far by an event, a new one if none is given. */
  recordEvent(event: Event = new Event()): Event {
    event.record(this);
    return event;
  }

  /** Whether both are the same queue. */
  equals(other: unknown): boolean {
    return other instanceof Stream && other.streamId === this.streamId && other.device.equals(this.device);
  }

  /** "torch.cuda.Stream device=cuda:0 id=3" */
  toString(): string {
    return `torch.cuda.Stream device=${String(this.device)} id=${this.streamId}`;
  }
}

/** The stream that work of a device goes to now. Counterpart: `torch.cuda.current_stream`. */
export function currentStream(device?: CudaDevice): Stream {
  return streamAt(binding.cudaCurrentStream(indexOf(device)));
}

/** The stream that work goes to where no other is asked for. Counterpart: `torch.cuda.default_stream`. */
export function defaultStream(device?: CudaDevice): Stream {
  return streamAt(binding.cudaDefaultStream(indexOf(device)));
}

/** Makes a stream, and its device, the current one of this thread. Counterpart: `torch.cuda.set_stream`. */
export function setStream(stream: Stream): void {
  const { device, streamId } = expectStream("setStream", stream);
  binding.cudaSetStream(indexOf(device), streamId);
}

const onStream = inModes("cudaStream", "cudaDevice");

/**
 * Runs a function whose work goes to a stream, in what it awaits too; null runs it where it is. What it makes may be used by other
 * streams once they wait for it (`waitStream`). Counterpart: `with torch.cuda.stream(...)`.
 *
 * @throws TypeError for anything but a stream
 */
export function withStream<T>(stream: Stream | null, fn: () => T): T {
  if (stream === null) return fn();
  expectStream("withStream", stream);
  return onStream(() => setStream(stream), fn);
}

/**
 * Keeps a tensor's memory from being used for others until what a stream has queued is done: for a tensor of one stream that another one
 * reads. Counterpart: `Tensor.record_stream`.
 *
 * @throws TypeError for a tensor that is not on a CUDA device
 */
export function recordStream(tensor: Tensor, stream: Stream): void {
  const { device, streamId } = expectStream("recordStream", stream);
  binding.cudaRecordStream(unwrap(tensor), indexOf(device), streamId);
}

function expectStream(place: string, stream: unknown): Stream {
  if (stream instanceof Stream) return stream;
  throw new TypeError(`${place}: expected a cuda.Stream. Received: ${kindOf(stream)}.`);
}

function streamAt([index, streamId]: [index: number, streamId: number]): Stream {
  return new Stream(index, { streamId });
}
