/** @file V8's own profiler of functions, and what it records. */
import { Session } from "node:inspector";

/** A function, where it is called from a certain chain of callers. */
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly scriptId: string;
    readonly url: string;
    /** From 0, -1 for what is not in a file. */
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly hitCount?: number;
  readonly children?: readonly number[];
}

/** What V8 records: which function ran at each of many moments. Chrome and editors open it as a `.cpuprofile` file. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Microseconds of the system's monotonic clock. */
  readonly startTime: number;
  readonly endTime: number;
  /** The function that ran at each moment, by the ids of nodes. */
  readonly samples: readonly number[];
  /** Microseconds from each moment to the one before, of the first to the start. */
  readonly timeDeltas: readonly number[];
}

/** Microseconds of the clock that V8's profiler uses. */
export function profileClock(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/** A recording of V8's profiler. Of several at once each has its own. */
export class CpuRecording {
  readonly #session = new Session();

  /** @param interval microseconds from one sample to the next */
  constructor(interval: number) {
    this.#session.connect();
    this.#post("Profiler.enable");
    this.#post("Profiler.setSamplingInterval", { interval });
    this.#post("Profiler.start");
  }

  /** Ends the recording. */
  stop(): CpuProfile {
    try {
      const { profile } = this.#post("Profiler.stop") as { profile: CpuProfile };
      return profile;
    } finally {
      this.close();
    }
  }

  /** Ends the recording without a result. */
  close(): void {
    this.#session.disconnect();
  }

  /** V8 answers before the call returns: the session is of this thread. */
  #post(method: string, parameters: object = {}): unknown {
    let answer: unknown;
    let failure: unknown = null;
    this.#session.post(method, parameters, (error, result: unknown) => {
      failure = error;
      answer = result;
    });
    if (failure instanceof Error) throw failure;
    if (failure !== null) throw new Error(`V8's profiler refused ${method}: ${JSON.stringify(failure)}`);
    return answer;
  }
}

/** One profile of several that were recorded one after the other. */
export function joinProfiles(profiles: readonly CpuProfile[]): CpuProfile | null {
  const [first, ...others] = profiles;
  if (first === undefined) return null;
  const nodes = [...first.nodes];
  const samples = [...first.samples];
  const timeDeltas = [...first.timeDeltas];
  const sumOf = (deltas: readonly number[]): number => deltas.reduce((sum, delta) => sum + delta, 0);
  let last = first.startTime + sumOf(first.timeDeltas);
  for (const { nodes: more, samples: taken, startTime, timeDeltas: deltas } of others) {
    const offset = nodes.reduce((most, { id }) => Math.max(most, id), 0);
    nodes.push(
      ...more.map((node) => ({
        ...node,
        id: node.id + offset,
        children: (node.children ?? []).map((id) => id + offset),
      })),
    );
    for (const id of taken) samples.push(id + offset);
    for (const [i, delta] of deltas.entries()) timeDeltas.push(i === 0 ? startTime + delta - last : delta);
    last = startTime + sumOf(deltas);
    // A tree has one root.
    const [root, added] = [nodes[0], more[0]];
    if (root !== undefined && added !== undefined)
      nodes[0] = { ...root, children: [...(root.children ?? []), added.id + offset] };
  }
  return {
    nodes,
    startTime: first.startTime,
    endTime: Math.max(...profiles.map(({ endTime }) => endTime)),
    samples,
    timeDeltas,
  };
}
