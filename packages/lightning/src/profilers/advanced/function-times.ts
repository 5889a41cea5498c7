/** @file How long functions ran within an action, from the samples of a CPU profile. */
import { basename } from "node:path";
import type { CpuProfile, ProfileNode } from "./cpu-profile.js";

/** What was seen of a function. */
export interface FunctionTimes {
  /** "trainer.js:12(fit)" */
  readonly name: string;
  /** Moments at which it was running itself. */
  readonly samples: number;
  /** Seconds in itself. */
  readonly self: number;
  /** Seconds in itself and in what it called. */
  readonly cumulative: number;
}

/** The samples of a profile, by time, with the callers of each function. */
export class SampledFunctions {
  readonly #nodes: ReadonlyMap<number, ProfileNode>;
  readonly #parents = new Map<number, number>();
  readonly #samples: readonly number[];
  /** When each sample was taken; the last entry is the end of the profile. */
  readonly #times: Float64Array;
  readonly #profile: CpuProfile;

  constructor(profile: CpuProfile) {
    this.#profile = profile;
    this.#nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    for (const { id, children = [] } of profile.nodes) for (const child of children) this.#parents.set(child, id);
    this.#samples = profile.samples;
    this.#times = new Float64Array(this.#samples.length + 1);
    let time = profile.startTime;
    for (const [i, delta] of profile.timeDeltas.entries()) this.#times[i] = time += delta;
    this.#times[this.#samples.length] = Math.max(profile.endTime, time);
  }

  /** What ran within some spans of time, in microseconds, by the time in all calls. */
  within(spans: readonly (readonly [start: number, end: number])[]): FunctionTimes[] {
    const own = new Map<number, { samples: number; time: number }>();
    for (const [start, end] of spans) {
      for (let i = this.#firstAt(start); i < this.#samples.length && this.#timeOf(i) < end; i++) {
        const time = Math.min(end, this.#timeOf(i + 1)) - Math.max(start, this.#timeOf(i));
        if (time <= 0) continue;
        const id = this.#samples[i] as number;
        const found = own.get(id);
        if (found === undefined) own.set(id, { samples: 1, time });
        else {
          found.samples++;
          found.time += time;
        }
      }
    }
    return this.#byFunction(own);
  }

  /** The part of the profile within some spans, as a profile of its own. */
  part(spans: readonly (readonly [start: number, end: number])[]): CpuProfile {
    const samples: number[] = [];
    const timeDeltas: number[] = [];
    const { startTime, endTime } = this.#profile;
    let before = startTime;
    for (const [start, end] of spans) {
      for (let i = this.#firstAt(start); i < this.#samples.length && this.#timeOf(i) < end; i++) {
        const time = Math.max(start, this.#timeOf(i));
        if (time < before) continue;
        samples.push(this.#samples[i] as number);
        timeDeltas.push(Math.round(time - before));
        before = time;
      }
      // What is between the spans is nobody's.
      const root = this.#profile.nodes[0];
      if (root !== undefined && end > before) {
        samples.push(root.id);
        timeDeltas.push(Math.round(end - before));
        before = end;
      }
    }
    return { nodes: this.#profile.nodes, startTime, endTime: Math.max(endTime, before), samples, timeDeltas };
  }

  #timeOf(i: number): number {
    return this.#times[i] as number;
  }

  /** The sample that was the newest at a time. */
  #firstAt(time: number): number {
    let [low, high] = [0, this.#samples.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#timeOf(middle) <= time) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #byFunction(own: ReadonlyMap<number, { samples: number; time: number }>): FunctionTimes[] {
    const functions = new Map<string, { samples: number; self: number; cumulative: number; depth: number }>();
    const timesOf = (name: string): { samples: number; self: number; cumulative: number; depth: number } => {
      let found = functions.get(name);
      if (found === undefined) functions.set(name, (found = { samples: 0, self: 0, cumulative: 0, depth: Infinity }));
      return found;
    };
    for (const [id, { samples, time }] of own) {
      const chain = new Set<string>();
      for (let at: number | undefined = id; at !== undefined; at = this.#parents.get(at)) {
        const node = this.#nodes.get(at);
        if (node !== undefined && node.callFrame.functionName !== "(root)") chain.add(nameOf(node));
      }
      const [first] = chain;
      let depth = chain.size;
      for (const name of chain) {
        const times = timesOf(name);
        times.depth = Math.min(times.depth, depth--);
        times.cumulative += time / 1e6;
        if (name !== first) continue;
        times.self += time / 1e6;
        times.samples += samples;
      }
    }
    // Of functions with the same time those that call the others come first.
    return [...functions]
      .sort(([, a], [, b]) => b.cumulative - a.cumulative || a.depth - b.depth)
      .map(([name, { samples, self, cumulative }]) => ({ name, samples, self, cumulative }));
  }
}

/** "trainer.js:12(fit)", "{native}(Profiler)". */
function nameOf({ callFrame }: ProfileNode): string {
  const name = callFrame.functionName === "" ? "<anonymous>" : callFrame.functionName;
  if (callFrame.lineNumber < 0 || callFrame.url === "") return name.startsWith("(") ? name : `{native}(${name})`;
  return `${basename(callFrame.url)}:${callFrame.lineNumber + 1}(${name})`;
}
