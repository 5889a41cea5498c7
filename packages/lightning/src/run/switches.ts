/** @file The process's switches that flags set: deterministic algorithms, cuDNN's search for the fastest algorithm. */
import { backends, useDeterministicAlgorithms } from "@lightning-ts/torch";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { ModeOptions } from "../options/modes.js";

/** cuDNN's search: the flags' setting, null where there is none. */
function searchOf({ deterministic, benchmark }: ModeOptions): boolean | null {
  return benchmark ?? (deterministic === true ? false : null);
}

/** Sets the switches for the process, as Lightning does where a Trainer is made. */
export function applySwitches(options: ModeOptions): void {
  const { deterministic, benchmark } = options;
  if (deterministic !== null) {
    useDeterministicAlgorithms(deterministic !== false, { warnOnly: deterministic === "warn" });
    if (deterministic !== false) process.env.CUBLAS_WORKSPACE_CONFIG = ":4096:8";
  }
  if (deterministic === true && benchmark === true) {
    rankZeroWarn(
      "`deterministic: true` and `benchmark: true` were given. cuDNN ignores the first where the second is set.",
    );
  }
  const search = searchOf(options);
  if (search !== null) backends.cudnn.benchmark = search;
}

/** Runs a call with the switches of its Trainer, whatever other Trainers have set since. */
export function inSwitches<T>(options: ModeOptions, call: () => Promise<T>): Promise<T> {
  const { deterministic } = options;
  const search = searchOf(options);
  const searching = search === null ? call : () => backends.cudnn.flags({ benchmark: search }, call);
  if (deterministic === null) return searching();
  return useDeterministicAlgorithms(deterministic !== false, searching, { warnOnly: deterministic === "warn" });
}
