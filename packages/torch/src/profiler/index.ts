/** @file `torch.profiler`: what operators cost. */
export { FunctionEventAvg, type GroupOptions } from "./averages.js";
export { type EventFields, FunctionEvent, type ProfiledEntry } from "./event.js";
export { EventList, FunctionEventList, type StackMetric } from "./event-list.js";
export type { TimeUnit } from "./format.js";
export { Profile, profile, type ProfileOptions, type ProfilerActivity } from "./profile.js";
export { ProfiledRange, recordFunction } from "./record-function.js";
export {
  type ProfilerAction,
  profilerActions,
  type ProfilerSchedule,
  schedule,
  type ScheduleOptions,
} from "./schedule.js";
export { type SortKey, sortKeys, tableOptions, type TableOptions } from "./table.js";
export { tensorboardTraceHandler, traceFileName } from "./trace-handler.js";
