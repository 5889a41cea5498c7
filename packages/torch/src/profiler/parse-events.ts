/** @file Makes events of what libtorch recorded: their memory, kernels, callers. */
import { FunctionEvent } from "./event.js";

/** An event as `native/profiler.cpp` writes it; times are nanoseconds. */
interface RawEvent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly thread: number;
  readonly endThread: number;
  readonly forwardThread: number;
  readonly id: number;
  readonly linkedId: number;
  readonly sequence: number;
  readonly scope: number;
  readonly deviceIndex: number;
  readonly bytes: number;
  readonly flops: number;
  readonly isAsync: number;
  readonly isHidden: number;
  readonly device: string;
  readonly shapes: readonly (readonly number[])[];
}

const memory = "[memory]";
const outOfMemory = "[OutOfMemory]";
/** The scope of ranges with names of the user's own (at::RecordScope::USER_SCOPE). */
const userScope = 7;

/** What profiles do not show. */
const hidden = new Set([
  memory,
  outOfMemory,
  "profiler::_record_function_enter",
  "profiler::_record_function_enter_new",
  "profiler::_record_function_exit",
  "aten::is_leaf",
  "aten::output_nr",
  "aten::_version",
]);

/** The events of a recording, by their start, with those that called them. */
export function parseEvents(json: string): FunctionEvent[] {
  const raw = JSON.parse(json) as RawEvent[];
  const allocations = new Allocations(raw.filter(({ name }) => name === memory));
  const made: [FunctionEvent, RawEvent][] = raw
    .filter((event) => !hidden.has(event.name) && event.isHidden === 0)
    .map((event) => [eventOf(event, allocations), event]);
  linkKernels(made);
  const events = [
    ...made.map(([event]) => event),
    ...allocations.untaken().map((event) => eventOf(event, null)),
    ...raw.filter(({ name }) => name === outOfMemory).map((event) => eventOf(event, null)),
  ];
  events.sort((a, b) => a.fields.start - b.fields.start || b.fields.end - a.fields.end);
  linkCallers(events);
  return withoutRepeats(events);
}

function eventOf(raw: RawEvent, allocations: Allocations | null): FunctionEvent {
  const isMemory = allocations === null;
  const isOnCpu = raw.device === "cpu" || isMemory;
  const [cpu, device] = isMemory ? bytesOf(raw) : isOnCpu ? allocations.take(raw.start, raw.end) : [0, 0];
  return new FunctionEvent({
    id: raw.id,
    name: raw.name.replace(/^ProfilerStep#\d+$/, "ProfilerStep*"),
    traceName: raw.name,
    start: raw.start / 1000,
    end: (isMemory ? raw.start : raw.end) / 1000,
    thread: raw.thread,
    forwardThread: raw.forwardThread,
    sequenceNr: raw.sequence,
    scope: raw.scope,
    isAsync: !isMemory && (raw.isAsync === 1 || raw.thread !== raw.endThread),
    isUserAnnotation: raw.scope === userScope,
    deviceType: isOnCpu ? "cpu" : raw.device,
    deviceIndex: raw.deviceIndex,
    inputShapes: raw.shapes,
    flops: raw.flops,
    cpuMemoryUsage: cpu,
    deviceMemoryUsage: device,
  });
}

/** The bytes that an allocation is of, on the CPU and on another device. */
function bytesOf({ bytes, device }: RawEvent): [cpu: number, device: number] {
  return ["cpu", "mkldnn", "ideep"].includes(device) ? [bytes, 0] : [0, bytes];
}

/** Allocations by time. */
class Allocations {
  readonly #sorted: readonly RawEvent[];
  readonly #taken = new Set<RawEvent>();

  constructor(events: readonly RawEvent[]) {
    this.#sorted = events.toSorted((a, b) => a.start - b.start);
  }

  /** The bytes that were allocated less those that were freed in a span of time. */
  take(start: number, end: number): [cpu: number, device: number] {
    let [cpu, device] = [0, 0];
    for (let i = this.#firstAt(start); i < this.#sorted.length; i++) {
      const event = this.#sorted[i] as RawEvent;
      if (event.start > end) break;
      const [onCpu, onDevice] = bytesOf(event);
      cpu += onCpu;
      device += onDevice;
      this.#taken.add(event);
    }
    return [cpu, device];
  }

  #firstAt(time: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as RawEvent).start < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those outside of all events. */
  untaken(): RawEvent[] {
    return this.#sorted.filter((event) => !this.#taken.has(event));
  }
}

/** Counts kernels to the operators that launched them. */
function linkKernels(made: readonly [FunctionEvent, RawEvent][]): void {
  const linked = new Map<number, FunctionEvent[]>();
  for (const [event, { linkedId }] of made) {
    if (linkedId > 0) linked.set(linkedId, [...(linked.get(linkedId) ?? []), event]);
  }
  for (const [event, { linkedId, id }] of made) {
    if (linkedId !== 0 || event.deviceType !== "cpu" || event.isAsync) continue;
    for (const kernel of linked.get(id) ?? []) {
      // What the CPU does for a device belongs to the thread of the operator.
      if (kernel.deviceType === "cpu") kernel.thread = event.thread;
      else event.kernels.push(kernel.fields.end - kernel.fields.start);
    }
  }
}

/** Finds out who called whom: the innermost event of the thread that contains another. */
function linkCallers(events: readonly FunctionEvent[]): void {
  const open = new Map<number, FunctionEvent[]>();
  for (const event of events) {
    if (event.isAsync || event.deviceType !== "cpu") continue;
    let stack = open.get(event.thread);
    if (stack === undefined) open.set(event.thread, (stack = []));
    for (let parent = stack.at(-1); parent !== undefined; parent = stack.at(-1)) {
      if (event.fields.start < parent.fields.end && event.fields.end <= parent.fields.end) {
        parent.cpuChildren.push(event);
        event.cpuParent = parent;
        break;
      }
      stack.pop();
    }
    stack.push(event);
  }
}

/** The events without those that are the only call of an event of the same name. */
function withoutRepeats(events: readonly FunctionEvent[]): FunctionEvent[] {
  let kept = [...events];
  for (;;) {
    const repeated = new Set<FunctionEvent>();
    for (const event of kept) {
      const parent = event.cpuParent;
      if (parent === null || parent.key !== event.key || parent.cpuChildren.length !== 1) continue;
      parent.cpuChildren = event.cpuChildren;
      parent.kernels = event.kernels;
      for (const child of event.cpuChildren) child.cpuParent = parent;
      repeated.add(event);
    }
    if (repeated.size === 0) return kept;
    kept = kept.filter((event) => !repeated.has(event));
  }
}
