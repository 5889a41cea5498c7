/** @file How a process ended, in words and as an exit code. */
import { constants } from "node:os";
import type { Ending } from "./process-group.js";

/** The exit code of a process, as a shell has it: 128 and the signal's number where a signal ended it. */
export function exitCodeOf({ code, signal }: Pick<Ending, "code" | "signal">): number {
  if (code !== null) return code;
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return 128 + (numbers[signal ?? "SIGKILL"] ?? 9);
}

/** How a process ended, in words. */
export function describeEnding({ code, error, pid, rank, signal }: Ending): string {
  const how = signal === null ? `ended with the exit code ${code}` : `was ended by the signal ${signal}`;
  const why = error === null ? "" : `: ${error.name}: ${error.message}`;
  return `Process ${rank} of the run (pid ${pid}) ${how}${why}`;
}
