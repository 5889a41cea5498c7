/** @file Schedules of profilers, and Lightning's around them. */
import { profiler } from "@lightning-ts/torch";
import { ScheduleWrapper } from "@lightning-ts/lightning/profilers";
import { valueDifference } from "../compare.js";
import { WarningList } from "../warnings.js";
import { camelKeys } from "../scenario.js";
import { errorDifference } from "./run.js";
import type { ScheduleCase, WrapperCase } from "./scenario.js";

/** "recordAndSave" as PyTorch writes it. */
function asRecorded(action: profiler.ProfilerAction): string {
  return action.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function scheduleOf(args: Readonly<Record<string, number>>): profiler.ProfilerSchedule {
  return profiler.schedule(camelKeys(args) as unknown as profiler.ScheduleOptions);
}

/** Replays a schedule. */
export async function replaySchedule(recorded: ScheduleCase): Promise<string | null> {
  const warnings = await WarningList.start();
  try {
    let schedule: profiler.ProfilerSchedule;
    try {
      schedule = scheduleOf(recorded.args);
    } catch (error) {
      return errorDifference(recorded, { error });
    }
    const missing = errorDifference(recorded, null);
    if (missing !== null) return missing;
    const actions = (recorded.actions ?? []).map((_, step) => asRecorded(schedule(step)));
    const warned = (await warnings.take()).length;
    return (
      valueDifference(recorded.actions, actions, "actions") ??
      valueDifference((recorded.warnings ?? []).length, warned, "warnings")
    );
  } finally {
    warnings.close();
  }
}

/** Replays Lightning's schedule around one. */
export function replayWrapper({ schedule, begin, rows }: WrapperCase): string | null {
  const wrapper = new ScheduleWrapper(scheduleOf(schedule));
  wrapper.setup(begin);
  for (const [i, row] of rows.entries()) {
    wrapper.preStep(row[0]);
    const action = asRecorded(wrapper.next());
    const found = valueDifference(row, [row[0], action, wrapper.numStep, wrapper.hasFinished], `rows[${i}]`);
    if (found !== null) return found;
  }
  return null;
}
