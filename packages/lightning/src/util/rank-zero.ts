/** @file Messages that only the first process prints. */

let known: number | null = null;

/** Takes the rank that a strategy has found out; null forgets what is known, so that the environment is read again. */
export function setGlobalRank(rank: number | null): void {
  known = rank;
}

/** The process's rank in a distributed run: what a strategy found out, else what the launcher had set when it was first asked for, else 0. */
export function globalRank(): number {
  // Loggers ask in every step, and reading the environment takes microseconds.
  return (known ??= launchedRank());
}

function launchedRank(): number {
  for (const name of ["RANK", "LOCAL_RANK", "SLURM_PROCID", "JSM_NAMESPACE_RANK"]) {
    const value = process.env[name];
    if (value !== undefined && /^\d+$/.test(value)) return Number(value);
  }
  return 0;
}

/** Whether this is the first process: the one that prints and logs. */
export function isRankZero(): boolean {
  return globalRank() === 0;
}

type Print = (text: string) => void;

let taken: Print | null = null;

/** Redirects the lines that are printed, or (null) stops that: a progress bar puts them above itself. */
export function takeLines(print: Print | null): void {
  taken = print;
}

/** Prints a line, on the first process only. */
export function rankZeroInfo(message: string): void {
  if (globalRank() !== 0) return;
  if (taken === null) console.log(message);
  else taken(message);
}

/** Prints a line about something that failed, though the run goes on, to the errors of the process, on the first process only. */
export function rankZeroError(message: string): void {
  if (globalRank() === 0) console.error(message);
}

/** The kinds of warnings: a `PossibleUserWarning` hints at what may be meant; `POSSIBLE_USER_WARNINGS=off` silences those. */
export type WarningKind = "UserWarning" | "PossibleUserWarning" | "RuntimeWarning";

/** The most letters of a warning: of a text near the longest that there are Node makes none, and ends the process. */
const longestWarning = 100_000;

/** Emits a warning of the process, on the first process only. */
export function rankZeroWarn(message: string, kind: WarningKind = "UserWarning"): void {
  if (globalRank() !== 0) return;
  if (kind === "PossibleUserWarning" && ["off", "0"].includes(process.env.POSSIBLE_USER_WARNINGS ?? "")) return;
  process.emitWarning(message.slice(0, longestWarning), kind);
}

const told = new Set<string>();

/** Emits a warning only once, for causes that may come up at each step. */
export function rankZeroWarnOnce(message: string, kind: WarningKind = "UserWarning"): void {
  if (told.has(message)) return;
  told.add(message);
  rankZeroWarn(message, kind);
}
