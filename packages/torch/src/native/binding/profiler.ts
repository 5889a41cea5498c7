/** @file libtorch's profiler. */

/** `native/profiler.cpp`. */
export interface ProfilerBinding {
  /** Gets the profiler ready to record; `activities` names "cpu", "cuda" or both. */
  prepareProfiler(
    activities: string,
    recordShapes: boolean,
    profileMemory: boolean,
    withFlops: boolean,
    traceId: string,
  ): void;
  /** Begins to record in this thread, with the arguments that it was got ready with. */
  enableProfiler(
    activities: string,
    recordShapes: boolean,
    profileMemory: boolean,
    withFlops: boolean,
    traceId: string,
  ): void;
  /** Ends the recording, which is this thread's newest. */
  disableProfiler(): void;
  /** Writes the trace of the newest recording to a local file. */
  saveProfile(path: string): void;
  /** The events of the newest recording as JSON; times are nanoseconds from its start. */
  profileEvents(): string;
  /** Begins a range with a name; its number, 0 where nothing is recorded. */
  beginRange(name: string): number;
  /** Ends a range by its number. */
  endRange(range: number): void;
}
