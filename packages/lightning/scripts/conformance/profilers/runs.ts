/** @file Cases of profilers that are runs: actions, reports under a clock of their own, functions. */
import { AdvancedProfiler, Profiler, SimpleProfiler } from "@lightning-ts/lightning/profilers";
import { show, valueDifference } from "../compare.js";
import { filesBelow, profilerOptions, replayRun } from "./run.js";
import type { ActionsCase, AdvancedCase, SimpleCase } from "./scenario.js";

/** Notes each start and stop. */
class Noting extends Profiler {
  actions: string[] = [];

  override start(actionName: string): void {
    this.actions.push(`+${actionName}`);
  }

  override stop(actionName: string): void {
    this.actions.push(`-${actionName}`);
  }
}

/** Replays the actions of a run. */
export function replayActions(recorded: ActionsCase): Promise<string | null> {
  return replayRun(
    recorded,
    () => new Noting(),
    ({ actions }, profiler) => {
      const found = profiler.actions.splice(0);
      const at = Array.from({ length: Math.max(actions.length, found.length) }).findIndex(
        (_, i) => actions[i] !== found[i],
      );
      return at < 0 ? null : `action ${at}: expected ${show(actions[at])}, got ${show(found[at])}`;
    },
  );
}

/** A SimpleProfiler whose clock is at 0 when it is made, and an eighth of a second later at each reading. */
class Clocked extends SimpleProfiler {
  /** Set by the first reading, which the constructor makes. */
  declare ticks?: number;

  protected override now(): number {
    this.ticks = (this.ticks ?? -1) + 1;
    return this.ticks * 0.125;
  }
}

/** Replays a run under a SimpleProfiler. */
export function replaySimple(recorded: SimpleCase): Promise<string | null> {
  return replayRun(
    recorded,
    (root) => new Clocked(profilerOptions(recorded.profiler, root)),
    (call, profiler, { logged, root }) => {
      const counts = [...profiler.recordedDurations].map(([action, durations]) => [action, durations.length]);
      return (
        valueDifference(Object.entries(call.recorded), counts, "recorded") ??
        valueDifference(call.open, [...profiler.currentActions.keys()], "open") ??
        valueDifference(call.reports, logged.filter(isReport), "reports") ??
        valueDifference(call.files, Object.fromEntries(filesBelow(root, isText)), "files")
      );
    },
  );
}

/** Replays a run under an AdvancedProfiler: titles and the names of actions, and its files. */
export function replayAdvanced(recorded: AdvancedCase): Promise<string | null> {
  return replayRun(
    recorded,
    (root) => new AdvancedProfiler(profilerOptions(recorded.profiler, root)),
    (call, _profiler, { logged, root }) => {
      const files = filesBelow(root, (path) => isText(path) || path.endsWith(".cpuprofile"));
      const reports = [
        ...logged.filter(isReport),
        ...[...files].filter(([path]) => isText(path)).map(([, text]) => text),
      ];
      const titles = reports.map((text) => text.split("\n")[0]);
      const headers = reports.map((text) => text.split("\n").filter((line) => line.startsWith("Profile stats for: ")));
      return (
        valueDifference(call.titles, titles, "titles") ??
        valueDifference(call.headers, headers, "headers") ??
        valueDifference(call.files.map(ourFile).sort(), [...files.keys()].sort(), "files")
      );
    },
  );
}

/** A file's name here: V8's profiles are `.cpuprofile` files. */
export function ourFile(path: string): string {
  return path.replace(/\.prof$/, ".cpuprofile");
}

function isReport(text: string): boolean {
  return /^(?:[A-Z]+ )?Profiler Report\n/.test(text);
}

function isText(path: string): boolean {
  return path.endsWith(".txt");
}
