/** @file FunctionEventAvg: the events of one kind in a profile, added up. */
import type { FunctionEvent, ProfiledEntry } from "./event.js";
import { formatShapes } from "./format.js";

/** How events are grouped. */
export interface GroupOptions {
  /** Whether calls with inputs of other shapes are kept apart. Default false. */
  readonly groupByInputShapes?: boolean;
}

/** The events of one kind, added up. Times are microseconds. Counterpart: `FunctionEventAvg`. */
export class FunctionEventAvg implements ProfiledEntry {
  readonly key: string;
  readonly isAsync: boolean;
  readonly isUserAnnotation: boolean;
  readonly deviceType: string;
  readonly inputShapes: readonly (readonly number[])[];
  readonly cpuParent: FunctionEvent | null;
  count = 0;
  flops = 0;
  cpuTimeTotal = 0;
  selfCpuTimeTotal = 0;
  deviceTimeTotal = 0;
  selfDeviceTimeTotal = 0;
  cpuMemoryUsage = 0;
  selfCpuMemoryUsage = 0;
  deviceMemoryUsage = 0;
  selfDeviceMemoryUsage = 0;

  constructor(first: FunctionEvent, inputShapes: readonly (readonly number[])[]) {
    this.key = first.key;
    this.isAsync = first.isAsync;
    this.isUserAnnotation = first.isUserAnnotation;
    this.deviceType = first.deviceType;
    this.cpuParent = first.cpuParent;
    this.inputShapes = inputShapes;
  }

  /** Adds an event. */
  add(event: FunctionEvent): void {
    this.count++;
    this.flops += event.flops;
    this.cpuTimeTotal += event.cpuTimeTotal;
    this.selfCpuTimeTotal += event.selfCpuTimeTotal;
    this.deviceTimeTotal += event.deviceTimeTotal;
    this.selfDeviceTimeTotal += event.selfDeviceTimeTotal;
    this.cpuMemoryUsage += event.cpuMemoryUsage;
    this.selfCpuMemoryUsage += event.selfCpuMemoryUsage;
    this.deviceMemoryUsage += event.deviceMemoryUsage;
    this.selfDeviceMemoryUsage += event.selfDeviceMemoryUsage;
  }

  get cpuTime(): number {
    return this.count === 0 ? 0 : this.cpuTimeTotal / this.count;
  }

  get deviceTime(): number {
    return this.count === 0 ? 0 : this.deviceTimeTotal / this.count;
  }
}

/** Adds up events by their names. */
export function averagesOf(
  events: readonly FunctionEvent[],
  { groupByInputShapes = false }: GroupOptions,
): FunctionEventAvg[] {
  const groups = new Map<string, FunctionEventAvg>();
  for (const event of events) {
    const shapes = groupByInputShapes ? formatShapes(event.inputShapes) : "";
    const key = JSON.stringify([event.key, event.deviceType, event.isUserAnnotation, shapes]);
    let group = groups.get(key);
    if (group === undefined)
      groups.set(key, (group = new FunctionEventAvg(event, groupByInputShapes ? event.inputShapes : [])));
    group.add(event);
  }
  return [...groups.values()];
}
