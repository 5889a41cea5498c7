/** @file AdvancedProfiler: which functions take the time of each action. */
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { Profiler, profilerTable } from "../../core/profiler.js";
import { MisconfigurationException } from "../../util/errors.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../../util/options.js";
import { boolean, number, whole } from "../../util/rules.js";
import { RangeError } from "../../util/user-errors.js";
import { notStarted } from "../timings.js";
import { type CpuProfile, CpuRecording, joinProfiles, profileClock } from "./cpu-profile.js";
import { SampledFunctions } from "./function-times.js";
import { Spans } from "./spans.js";
import { functionTable } from "./table.js";

const lines = number(
  "a whole number of lines above 1, or a share from 0 to 1",
  (value) => value >= 0 && (value <= 1 || Number.isInteger(value)),
  "Give 1 for all lines.",
  { wrongValue: RangeError },
);

const options = new Options("AdvancedProfiler", {
  ...profilerTable,
  /** How many functions each action's table shows: a number above 1, or a share of them from 0 to 1. Default 1: all. */
  lineCountRestriction: option(lines, 1),
  /** Whether a `.cpuprofile` file of each action is written, which Chrome and editors open. Needs a folder. Default false. */
  dumpStats: option(boolean, false),
  /** Microseconds from one look at the running function to the next. Shorter ones see more and slow the run down. Default 200. */
  samplingInterval: option(whole(50), 200),
});

/** Options of `AdvancedProfiler`. */
export interface AdvancedProfilerOptions extends OptionsOf<typeof options> {}

/**
 * Shows which functions take the time of each action of a run. V8's own profiler looks many times a second which function is running, from
 * JavaScript into native calls; the report has a table for each action, with the functions that ran within it, those with the most time in
 * all calls first. Counterpart: `lightning.pytorch.profilers.AdvancedProfiler`, which counts calls where this one counts samples, and in
 * which an action ends those around it.
 *
 * Samples are kept in memory until the report, some megabytes a minute: profile a few epochs, not days.
 *
 * @example
 * new Trainer({ maxEpochs: 1, profiler: new AdvancedProfiler({ dirpath: "profiles", filename: "run", dumpStats: true }) });
 */
export class AdvancedProfiler extends Profiler {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** How many functions each table shows. */
  lineCountRestriction: number;
  /** Whether files of the actions are written. */
  dumpStats: boolean;
  /** Microseconds from one sample to the next. */
  readonly samplingInterval: number;
  readonly #spans = new Map<string, Spans>();
  /** What was recorded until reports in the middle of a run. */
  readonly #profiles: CpuProfile[] = [];
  #recording: CpuRecording | null = null;

  /** @throws TypeError or RangeError for options that it does not take */
  constructor(given: AdvancedProfilerOptions = {}) {
    const { lineCountRestriction, dumpStats, samplingInterval, ...files } = options.read(given);
    super(files);
    this.lineCountRestriction = lineCountRestriction;
    this.dumpStats = dumpStats;
    this.samplingInterval = samplingInterval;
  }

  /** The actions that were profiled since the last report, in the order of their first start. */
  get profiledActions(): readonly string[] {
    return [...this.#spans.keys()];
  }

  override start(actionName: string): void {
    this.#recording ??= new CpuRecording(this.samplingInterval);
    let spans = this.#spans.get(actionName);
    if (spans === undefined) this.#spans.set(actionName, (spans = new Spans()));
    spans.start(profileClock());
  }

  /** @throws RangeError for an action that was never started */
  override stop(actionName: string): void {
    const now = profileClock();
    const spans = this.#spans.get(actionName);
    if (spans === undefined) throw notStarted("AdvancedProfiler", actionName);
    spans.stop(now);
  }

  override summary(): string {
    const sampled = this.#functions();
    const now = profileClock();
    const tables = [...this.#spans].map(([action, spans]): [string, string] => [
      action,
      sampled === null ? "" : functionTable(sampled.within(spans.list(now)), this.lineCountRestriction),
    ]);
    return this.statsText(tables);
  }

  /** Writes a file for each action, where they are asked for, then the report. */
  override async describe(): Promise<void> {
    try {
      if (this.dumpStats) await this.#dump();
      await super.describe();
    } finally {
      this.teardown(this.stage);
    }
  }

  override teardown(stage: string | null): void {
    void super.teardown(stage);
    this.#recording?.close();
    this.#recording = null;
    this.#profiles.length = 0;
    this.#spans.clear();
  }

  /** What was sampled so far; null before the first start. The next start goes on. */
  #functions(): SampledFunctions | null {
    if (this.#recording !== null) this.#profiles.push(this.#recording.stop());
    this.#recording = null;
    const profile = joinProfiles(this.#profiles);
    return profile === null ? null : new SampledFunctions(profile);
  }

  async #dump(): Promise<void> {
    const { dirpath } = this;
    if (dirpath === null || dirpath === "") {
      throw new MisconfigurationException(
        "AdvancedProfiler: dumpStats needs a folder for its files. Received: no dirpath, and no folder of logs. Give dirpath.",
      );
    }
    const sampled = this.#functions();
    if (sampled === null) return;
    const { fileSystem, path: folder } = locate(dirpath, "dirpath");
    await fileSystem.makeFolder(folder);
    const now = profileClock();
    for (const [action, spans] of this.#spans) {
      const { path } = locate(joinPath(dirpath, this.prepareFilename(action, ".cpuprofile")));
      await fileSystem.write(path, profileBytes(sampled.part(spans.list(now))));
    }
  }
}

function profileBytes(profile: CpuProfile): Uint8Array {
  return Buffer.from(JSON.stringify(profile));
}
