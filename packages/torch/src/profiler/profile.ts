/** @file Profile: records operators, their times, shapes and memory, step by step. */
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { binding } from "../native/binding.js";
import * as cuda from "../runtime/cuda.js";
import { kindOf } from "../util/arguments.js";
import { emitWarning } from "../util/errors.js";
import { Error, RangeError, TypeError } from "../util/user-errors.js";
import type { FunctionEventAvg, GroupOptions } from "./averages.js";
import { type EventList, FunctionEventList, type StackMetric } from "./event-list.js";
import { parseEvents } from "./parse-events.js";
import { ProfiledRange } from "./record-function.js";
import { always, type ProfilerAction, profilerActions, type ProfilerSchedule } from "./schedule.js";

/** What is recorded. */
export type ProfilerActivity = "cpu" | "cuda";

/** Options of `profile`. */
export interface ProfileOptions {
  /** What is recorded. Default: the CPU, and CUDA where there is a GPU. */
  readonly activities?: readonly ProfilerActivity[];
  /** Which steps are recorded. Default: all. */
  readonly schedule?: ProfilerSchedule | null;
  /** Called when a trace is ready: after the last step of a cycle, and at the end. Default: nothing. */
  readonly onTraceReady?: ((prof: Profile) => void) | null;
  /** Whether the shapes of inputs are recorded. Default false. */
  readonly recordShapes?: boolean;
  /** Whether allocations are recorded. Default false. */
  readonly profileMemory?: boolean;
  /** Whether stacks of ranges and operators are wanted: `exportStacks`. Default false. */
  readonly withStack?: boolean;
  /** Whether floating-point operations of matrix products and convolutions are estimated. Default false. */
  readonly withFlops?: boolean;
}

const known: readonly string[] = [
  "activities",
  "schedule",
  "onTraceReady",
  "recordShapes",
  "profileMemory",
  "withStack",
  "withFlops",
];

/** The profile that records in this thread: libtorch has one at a time. */
let recording: object | null = null;

/** The profile whose recording libtorch holds, and what takes its trace from there before another recording replaces it. */
let holder: { readonly token: object; readonly takeTrace: () => void } | null = null;

/** Records operators and ranges. Counterpart: `torch.profiler.profile`. */
export class Profile {
  /** What is recorded. */
  readonly activities: readonly ProfilerActivity[];
  /** Whether stacks are wanted. */
  readonly withStack: boolean;
  /** Which steps are recorded. */
  schedule: ProfilerSchedule;
  /** Called when a trace is ready. */
  onTraceReady: ((prof: Profile) => void) | null;
  /** The number of the running step. */
  stepNum = 0;
  readonly #recordsSteps: boolean;
  readonly #shapes: boolean;
  readonly #memory: boolean;
  readonly #flops: boolean;
  #action: ProfilerAction;
  #isStarted = false;
  #isPrepared = false;
  #hasTrace = false;
  #step: ProfiledRange | null = null;
  #events: FunctionEventList | null = null;
  /** Stands for this profile where another asks whether one records. */
  readonly #token = {};
  #traceId = "";
  /** What was recorded last, as JSON. */
  #raw = "[]";
  /** Its trace, once it was asked for. */
  #traceText: string | null = null;
  readonly #metadata = new Map<string, string>();

  /** @throws TypeError or RangeError for options that it does not take */
  constructor(options: ProfileOptions = {}) {
    const wrong = Object.keys(options).find((name) => !known.includes(name));
    if (wrong !== undefined)
      throw new TypeError(`profile: expected ${known.join(", ")}. Received: an unknown option "${wrong}".`);
    const { schedule = null, onTraceReady = null } = options;
    this.activities = activitiesOf(options.activities);
    for (const [name, value] of [
      ["schedule", schedule],
      ["onTraceReady", onTraceReady],
    ] as const) {
      if (value !== null && typeof value !== "function")
        throw new TypeError(`profile: ${name}: expected a function. Received: ${kindOf(value)}.`);
    }
    this.schedule = schedule ?? always;
    this.#recordsSteps = schedule !== null;
    this.onTraceReady = onTraceReady;
    this.#shapes = options.recordShapes ?? false;
    this.#memory = options.profileMemory ?? false;
    this.#flops = options.withFlops ?? false;
    this.withStack = options.withStack ?? false;
    this.#action = this.#next(0);
  }

  /** What is done in the running step. */
  get currentAction(): ProfilerAction {
    return this.#action;
  }

  #next(step: number): ProfilerAction {
    const action = this.schedule(step);
    if (profilerActions.includes(action)) return action;
    throw new RangeError(
      `profile: schedule: expected one of ${profilerActions.join(", ")}. Received: ${kindOf(action)} for step ${step}.`,
    );
  }

  /**
   * Begins.
   *
   * @throws Error where it runs already, or another profile records in this thread
   */
  start(): void {
    if (this.#isStarted) throw new Error("profile: expected start() once. Received: a second call. Call stop() first.");
    this.#isStarted = true;
    try {
      this.#transit("none", this.#action);
    } catch (error) {
      this.#isStarted = false;
      throw error;
    }
    this.#beginStep();
  }

  /** Ends; what was recorded stays. A call before `start` does nothing. */
  stop(): void {
    if (!this.#isStarted) return;
    this.#isStarted = false;
    this.#endStep();
    this.#transit(this.#action, null);
  }

  /**
   * The next step begins.
   *
   * @throws Error before `start`
   */
  step(): void {
    if (!this.#isStarted)
      throw new Error("profile: expected step() between start() and stop(). Received: a call outside.");
    this.#endStep();
    const action = this.#next(this.stepNum + 1);
    this.stepNum++;
    const before = this.#action;
    this.#action = action;
    this.#transit(before, action);
    this.#beginStep();
  }

  /**
   * Runs a function between `start` and `stop`. In Python a context.
   *
   * @returns what the function returns
   */
  async run<T>(work: (prof: this) => T | PromiseLike<T>): Promise<T> {
    this.start();
    try {
      return await work(this);
    } finally {
      this.stop();
    }
  }

  #beginStep(): void {
    if (this.#recordsSteps) this.#step = new ProfiledRange(`ProfilerStep#${this.stepNum}`);
  }

  #endStep(): void {
    this.#step?.end();
    this.#step = null;
  }

  /** What has to be done from one step's action to the next; null is the end. */
  #transit(from: ProfilerAction, to: ProfilerAction | null): void {
    const [was, is] = [isRecording(from), to !== null && isRecording(to)];
    if (from === "recordAndSave" || (was && to === null)) {
      this.#finish();
      this.onTraceReady?.(this);
    } else if (was && !is) {
      emitWarning(
        `Incorrect schedule: "${from}" followed by "${String(to)}". The last step of a cycle is "recordAndSave".`,
      );
      this.#finish();
    } else if (was) return;
    if (from === "warmup" && !is && to !== "warmup") {
      if (to === "none") emitWarning('Incorrect schedule: "warmup" followed by "none".');
      this.#begin();
      this.#finish();
      return;
    }
    if (to === "warmup" && !this.#isPrepared) this.#prepare();
    if (is) this.#begin();
  }

  #prepare(): void {
    this.#expectFree();
    if (this.#hasTrace)
      emitWarning("A profile keeps the events of its newest cycle only: take those of others in onTraceReady.");
    this.#traceId = randomUUID().replaceAll("-", "").toUpperCase();
    binding.prepareProfiler(...this.#config);
    this.#isPrepared = true;
  }

  #expectFree(): void {
    if (recording === null || recording === this.#token) return;
    throw new Error(
      "profile: expected one profile at a time. Received: a start while another records in this thread. Stop that one first.",
    );
  }

  get #config(): [activities: string, shapes: boolean, memory: boolean, flops: boolean, trace: string] {
    return [this.activities.join(" "), this.#shapes, this.#memory, this.#flops, this.#traceId];
  }

  #begin(): void {
    if (!this.#isPrepared) this.#prepare();
    this.#expectFree();
    binding.enableProfiler(...this.#config);
    recording = this.#token;
  }

  #finish(): void {
    if (this.activities.includes("cuda")) cuda.synchronize(); // host-device synchronisation: kernels of the recording end in it
    if (holder !== null && holder.token !== this.#token) holder.takeTrace();
    binding.disableProfiler();
    holder = { token: this.#token, takeTrace: () => void this.#trace };
    recording = null;
    this.#isPrepared = false;
    this.#hasTrace = true;
    this.#events = null;
    this.#traceText = null;
    this.#raw = binding.profileEvents();
  }

  /** Adds an entry to the traces that are written from now on. */
  addMetadata(name: string, value: string): void {
    this.#metadata.set(name, JSON.stringify(value));
  }

  /** The entries of the trace that libtorch does not write. */
  get #entries(): string {
    const flags = {
      profile_memory: this.#memory,
      with_stack: this.withStack,
      record_shapes: this.#shapes,
      with_flops: this.#flops,
    };
    const set = Object.entries(flags).flatMap(([name, is]): [string, string][] => (is ? [[name, "1"]] : []));
    return [...set, ...this.#metadata].map(([name, json]) => `${JSON.stringify(name)}: ${json},\n`).join("");
  }

  /** The events of the newest recording; empty before. */
  events(): FunctionEventList {
    this.#events ??= new FunctionEventList(parseEvents(this.#raw), {
      device: this.activities.includes("cuda") ? "cuda" : null,
      profileMemory: this.#memory,
      withFlops: this.#flops,
    });
    return this.#events;
  }

  /** The events added up by name. */
  keyAverages(options: GroupOptions = {}): EventList<FunctionEventAvg> {
    return this.events().keyAverages(options);
  }

  /**
   * Writes the trace of the newest recording, which Chrome (chrome://tracing), Perfetto and TensorBoard open; compressed where the path ends in ".gz".
   *
   * @throws Error before there is a recording, and where the file cannot be written
   */
  exportChromeTrace(path: string): void {
    if (!this.#hasTrace)
      throw new Error("exportChromeTrace: expected a recording. Received: none yet. Call stop() first.");
    const text = this.#trace.replace("{", () => `{\n${this.#entries}`);
    writeFileSync(path, path.endsWith(".gz") ? gzipSync(text) : text);
  }

  /** The trace as libtorch writes it, which it does only once. */
  get #trace(): string {
    if (this.#traceText !== null) return this.#traceText;
    const file = join(tmpdir(), `${randomUUID()}.pt.trace.json`);
    try {
      binding.saveProfile(file);
      this.#traceText = readFileSync(file, "utf8");
    } finally {
      rmSync(file, { force: true });
    }
    return this.#traceText;
  }

  /**
   * Writes stacks for flame graphs.
   *
   * @throws Error without `withStack`
   */
  exportStacks(path: string, metric: StackMetric = "self_cpu_time_total"): void {
    if (!this.withStack)
      throw new Error("exportStacks: expected a profile of { withStack: true }. Received: one without.");
    this.events().exportStacks(path, metric);
  }
}

const isRecording = (action: ProfilerAction): boolean => action === "record" || action === "recordAndSave";

function activitiesOf(given: readonly ProfilerActivity[] | undefined): readonly ProfilerActivity[] {
  if (given === undefined) return cuda.isAvailable() ? ["cpu", "cuda"] : ["cpu"];
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  if (list.length === 0 || !list.every((one) => one === "cpu" || one === "cuda"))
    throw new RangeError('profile: activities: expected a list of "cpu" and "cuda". Received: another value.');
  if (given.includes("cuda") && !cuda.isAvailable())
    throw new RangeError(
      'profile: activities: expected a GPU for "cuda". Received: a machine without one. Leave it out.',
    );
  return [...new Set(given)];
}

/**
 * A profile of operators: their times on CPU and GPU, shapes, memory, and a trace.
 *
 * @throws TypeError or RangeError for options that it does not take
 *
 * @example
 * const prof = torch.profiler.profile({ recordShapes: true });
 * await prof.run(() => model.forward(x));
 * console.log(prof.keyAverages().table({ sortBy: "cpu_time_total", rowLimit: 10 }));
 * prof.exportChromeTrace("trace.json");
 */
export function profile(options: ProfileOptions = {}): Profile {
  return new Profile(options);
}
