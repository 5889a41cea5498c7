/** @file Calls in child processes, so that one that ends the process is named, counted and gone past. */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A call that did not end its process, and what is wrong with it. */
export type Fault = readonly [index: number, what: string];

/** A call that ended its process, or did not end. */
export interface Death {
  readonly index: number;
  /** "SIGSEGV", "code 134", "hangs". */
  readonly how: string;
  /** The end of what the process wrote to its error stream. */
  readonly words: string;
  /** Whether the call writes out of bounds, which is seen with a checked heap only. */
  readonly isHeap?: boolean;
}

/** How children are started. */
export interface ChildOptions {
  /** The program and its arguments; the range and the file for the running call's number are added. */
  readonly command: readonly string[];
  readonly seed: number;
  /** How long one call may take. */
  readonly longestMs: number;
  /** How long a child may take until its first call; 60 seconds by default. */
  readonly startMs?: number;
  /** Whether it is known of a call that it ends its process: nothing is looked for then. */
  isKnown?(index: number): boolean;
  /** Further variables of the environment. */
  readonly env?: NodeJS.ProcessEnv;
}

/** How much memory a child may have for its data. More than that is an error of the call, not the end of the machine. */
const mostBytes = 4 * 2 ** 30;
const hasPrlimit = spawnSync("prlimit", ["--version"]).status === 0;

interface Ended {
  faults: Fault[];
  /** Null where all calls were made. */
  death: Death | null;
}

/** Runs a range of calls in one process. */
export async function runChild(start: number, count: number, options: ChildOptions): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  // Deep enough that paths such as "../x" stay inside.
  const cwd = join(folder, "a", "b", "c");
  mkdirSync(cwd, { recursive: true });
  const place = join(folder, "call");
  const at = openSync(place, "w+");
  const limit =
    hasPrlimit && process.env.LD_PRELOAD === undefined ? ["prlimit", `--data=${mostBytes}`, "--core=0"] : [];
  const [program, ...args] = [...limit, ...options.command, String(start), String(count), String(options.seed), place];
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, OMP_NUM_THREADS: "1", ...options.env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    detached: true,
  });
  const faults: Fault[] = [];
  let isDone = false;
  let words = "";
  child.stderr?.on("data", (text: Buffer) => (words = (words + text.toString()).slice(-6000)));
  child.on("message", (message: Fault | "done") => {
    if (message === "done") isDone = true;
    else faults.push(message);
  });
  let hung = false;
  let last = "";
  let since = performance.now();
  const watch = setInterval(() => {
    const now = readFileSync(place, "utf8");
    if (now !== last) [last, since] = [now, performance.now()];
    const limit = now === "" ? (options.startMs ?? 60_000) : options.longestMs;
    if (performance.now() - since < limit) return;
    hung = true;
    child.kill("SIGKILL");
  }, 500);
  try {
    const how = await new Promise<string>((resolve) =>
      child.on("close", (code, signal) => resolve(signal ?? `code ${code}`)),
    );
    if (isDone) return { faults, death: null };
    const index = Number(readFileSync(place, "utf8") || start);
    return { faults, death: { index, how: hung ? "hangs" : how, words } };
  } finally {
    clearInterval(watch);
    closeSync(at);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** With this, glibc looks at a piece of memory whenever it is freed, and ends the process where something was written beside it. */
export const checkedHeap = { LD_PRELOAD: "libc_malloc_debug.so.0", MALLOC_CHECK_: "3" };

/** A child that frees what a call made before the next one, and whose heap is looked at. */
function withCheckedHeap(options: ChildOptions): ChildOptions {
  const [program, ...args] = options.command as [string, ...string[]];
  const env = { ...options.env, ...checkedHeap };
  return { ...options, command: [program, "--expose-gc", ...args], env, longestMs: options.longestMs * 4 };
}

/** What came of a range of calls. */
export interface Outcome {
  calls: number;
  faults: Fault[];
  deaths: Death[];
}

/** Runs a range of calls; where a process dies, another one goes on behind the call that it died of. */
export async function runCalls(start: number, count: number, options: ChildOptions): Promise<Outcome> {
  const outcome: Outcome = { calls: 0, faults: [], deaths: [] };
  for (let at = start; at < start + count;) {
    const { faults, death } = await runChild(at, start + count - at, options);
    outcome.faults.push(...faults);
    outcome.calls += (death === null ? start + count : death.index + 1) - at;
    if (death === null) break;
    const cause = options.isKnown?.(death.index) === true ? death : await blame(at, death, options);
    if (cause !== null) outcome.deaths.push(cause);
    at = death.index + 1;
  }
  return outcome;
}

/**
 * The call that a death comes from. Most often it is the running one; where that does not die alone, an earlier one broke something,
 * and the last from which on the calls die is it. Null for a hang that does not come back: the machine was busy.
 */
async function blame(start: number, death: Death, options: ChildOptions): Promise<Death | null> {
  const patient = { ...options, longestMs: options.longestMs * 2 };
  const dies = async (from: number): Promise<Death | null> =>
    (await runChild(from, death.index - from + 1, patient)).death;
  const alone = await sometimes(() => dies(death.index));
  if (alone !== null) return alone;
  if (death.how === "hangs" && (await dies(start)) === null) return null;
  const heap = death.how === "hangs" ? null : await breaksHeap(start, death, options);
  if (heap !== null) return heap;
  let low = start;
  let high = death.index;
  let found = death;
  let again = false;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const now = await dies(middle);
    if (now === null) high = middle;
    else [low, found, again] = [middle, now, true];
  }
  return {
    index: again ? low : death.index,
    how: `${found.how}, ${death.index - low} calls later`,
    words: found.words,
  };
}

/** What one of a few attempts gives: where a wrong address leads, and whether a piece of memory beside is looked at, is chance. */
async function sometimes(attempt: () => Promise<Death | null>): Promise<Death | null> {
  for (let n = 0; n < 4; n++) {
    const death = await attempt();
    if (death !== null) return death;
  }
  return null;
}

/** The call before a death that writes where it may not; null where none is found. Sanitizers look themselves. */
async function breaksHeap(start: number, death: Death, options: ChildOptions): Promise<Death | null> {
  if (process.env.LD_PRELOAD !== undefined) return null;
  const checked = withCheckedHeap(options);
  const dies = (from: number, count: number) => sometimes(async () => (await runChild(from, count, checked)).death);
  const first = await dies(start, death.index - start + 1);
  if (first === null) return null;
  const alone = await dies(first.index, 1);
  return alone === null ? null : { ...alone, how: `${alone.how}, memory written out of bounds`, isHeap: true };
}

/** The child's side: makes the calls of a range, and writes down the number of each before it. */
export async function serve(
  [start = "0", count = "0", seed = "0", place = ""]: readonly string[],
  call: (index: number, seed: number) => Promise<string | null>,
): Promise<void> {
  const file = openSync(place, "r+");
  for (let index = Number(start); index < Number(start) + Number(count); index++) {
    writeSync(file, String(index).padEnd(12), 0);
    const what = await call(index, Number(seed));
    // Where a broken heap is looked for: what a call made is freed, and looked at, before the next one.
    globalThis.gc?.();
    // At once: a later call may end the process.
    if (what !== null) process.send?.([index, what]);
  }
  process.send?.("done", () => process.exit(0));
}
