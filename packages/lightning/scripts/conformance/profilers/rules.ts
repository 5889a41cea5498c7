/** @file Profilers by themselves: reports of given durations, single calls, and what the Trainer's flag chooses. */
import { join } from "node:path";
import { Trainer, type TrainerOptions } from "@lightning-ts/lightning";
import * as profilers from "@lightning-ts/lightning/profilers";
import { type Profiler, SimpleProfiler } from "@lightning-ts/lightning/profilers";
import { show, valueDifference } from "../compare.js";
import { camelKeys } from "../scenario.js";
import { errorDifference, filesBelow, profilerOptions, withLog } from "./run.js";
import { ourFile } from "./runs.js";
import type { ReportCase, RulesCase, Step, TrainerCase } from "./scenario.js";

/** What a call gave, or its error. */
async function outcome<T>(run: () => T): Promise<{ value: Awaited<T> } | { error: unknown }> {
  try {
    return { value: await run() };
  } catch (error) {
    return { error };
  }
}

/** A SimpleProfiler that was made at 0, and whose clock then shows another time. */
class Elapsed extends SimpleProfiler {
  elapsed = 0;

  protected override now(): number {
    return (this as { elapsed?: number }).elapsed ?? 0;
  }
}

/** Replays the report of given durations. */
export async function replayReport(recorded: ReportCase): Promise<string | null> {
  const profiler = new Elapsed({ extended: recorded.extended });
  if (recorded.stage !== null) void profiler.setup(recorded.stage);
  for (const [action, durations] of Object.entries(recorded.durations))
    profiler.recordedDurations.set(action, durations);
  profiler.elapsed = recorded.elapsed;
  const found = await outcome(() => profiler.summary());
  const failed = errorDifference(recorded, "error" in found ? found : null);
  if (failed !== null || "error" in found) return failed;
  return found.value === recorded.text ? null : `text: expected ${show(recorded.text)}, got ${show(found.value)}`;
}

/** Replays what the flag chooses. */
export async function replayTrainer(recorded: TrainerCase): Promise<string | null> {
  const { profiler } = recorded;
  const found = await outcome(
    () =>
      new Trainer({ profiler, logger: false, enableCheckpointing: false } as TrainerOptions).profiler.constructor.name,
  );
  const failed = errorDifference(recorded, "error" in found ? found : null);
  if (failed !== null || "error" in found) return failed;
  return valueDifference(recorded.class, found.value, "class");
}

type ProfilerClass = new (options: object) => Profiler;

/** Replays the calls of a profiler. */
export async function replayRules(recorded: RulesCase): Promise<string | null> {
  return withLog(async (root, _warnings, logged) => {
    const Class = Reflect.get(profilers, recorded.class) as ProfilerClass | undefined;
    if (Class === undefined) return `there is no profiler ${recorded.class}`;
    const made = await outcome(() => new Class(optionsOf(recorded.args, root)));
    const failed = errorDifference(recorded, "error" in made ? made : null);
    if (failed !== null || "error" in made) return failed;
    for (const [i, step] of (recorded.steps ?? []).entries()) {
      const found = await stepDifference(step, made.value, root, logged);
      if (found !== null) return `step ${i} (${step.do[0]}): ${found}`;
    }
    return null;
  });
}

/** Arguments by name; `{"returns": x}` is a function. */
function optionsOf(args: Readonly<Record<string, unknown>>, root: string): Record<string, unknown> {
  const options = profilerOptions(args, root);
  for (const [name, value] of Object.entries(options)) {
    if (typeof value !== "object" || value === null) continue;
    if ("returns" in value) options[name] = () => value.returns;
    else if (name === "tableKwargs") options[name] = camelKeys(value as Record<string, unknown>);
  }
  return options;
}

async function stepDifference(step: Step, profiler: Profiler, root: string, logged: string[]): Promise<string | null> {
  logged.length = 0;
  const found = await outcome(() => act(step.do, profiler, root, logged));
  const failed = errorDifference(step, "error" in found ? found : null);
  if (failed !== null || "error" in found) return failed;
  return valueDifference(ours(step), found.value ?? null, "gives");
}

/** What is expected here: files under this library's names, and of functions only what stands around them. */
function ours({ do: [method], gives }: Step): unknown {
  if (method === "describe") {
    const { files, logged } = gives as { files: string[]; logged: string[] };
    return { files: files.map(ourFile).sort(), logged };
  }
  if (method === "summary") return withoutFunctions(gives as string);
  if (method === "filename") return ourFile(gives as string);
  return gives ?? null;
}

/** What profilers show of what they recorded, each its own. */
interface Recorded extends Profiler {
  readonly recordedDurations: ReadonlyMap<string, readonly number[]>;
  readonly profiledActions: readonly string[];
}

/** Only known to a subclass. */
interface Named {
  prepareFilename(actionName: string | null, extension?: string): string;
}

async function act(
  [method, ...args]: readonly [method: string, ...args: unknown[]],
  profiler: Profiler,
  root: string,
  logged: readonly string[],
): Promise<unknown> {
  const [first, second, third] = args;
  switch (method) {
    case "start":
      return void profiler.start(first as string);
    case "stop":
      return void profiler.stop(first as string);
    case "profile":
      return void profiler.profile(first as string, () => undefined);
    case "profile_raises":
      return raises(profiler, first as string);
    case "setup": {
      const logDir = typeof third === "string" ? join(root, third) : null;
      return void (await profiler.setup(first as string, (second ?? null) as number | null, logDir));
    }
    case "describe":
      await profiler.describe();
      return {
        files: [...filesBelow(root, () => true).keys()],
        logged: logged.map((text) => text.trim().slice(0, 40)),
      };
    case "summary":
      return withoutFunctions(profiler.summary());
    case "local_rank":
      return profiler.localRank;
    case "filename": {
      const { action_name: actionName, extension } = first as { action_name?: string; extension?: string };
      return (profiler as unknown as Named).prepareFilename(actionName ?? null, extension && ourFile(extension));
    }
    case "recorded":
      return Object.fromEntries(
        [...(profiler as Recorded).recordedDurations].map(([action, durations]) => [action, durations.length]),
      );
    case "profiled":
      return [...(profiler as Recorded).profiledActions];
    default:
      throw new Error(`the runner does not know the call ${method}`);
  }
}

function raises(profiler: Profiler, action: string): string {
  const failure = new Error("asked for");
  try {
    profiler.profile(action, () => {
      throw failure;
    });
  } catch (error) {
    if (error === failure) return "ZeroDivisionError passes";
    throw error;
  }
  return "nothing passes";
}

/** A report whose numbers are "#", without the lines of functions and the columns above them, which are Python's or V8's. */
function withoutFunctions(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^ +(?:ncalls|samples) |^ +\d+ samples in | \d+\.\d{3} .*\(.*\)$|^ +List reduced/.test(line))
    .join("\n")
    .replaceAll(/\d+(?:\.\d+)?(?:e[+-]\d+)?(?= +\t)/g, "#");
}
