/** @file The command lines of sides. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Side } from "../plan.js";

/** What is started. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Threads that both sides compute with. */
export const threads = process.env.BENCH_THREADS ?? "1";

/** Where the compiled programs of `peers/cpp` are; null where there are none. */
export const floor = process.env.BENCH_FLOOR ?? null;

let folder: string | null = null;

/** A folder for whatever a run writes; removed when the run ends. */
export function scratch(): string {
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), "lightning-ts-bench-"));
    folder = made;
    process.on("exit", () => rmSync(made, { recursive: true, force: true }));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
  }
  return folder;
}

/** A file of this package; from the sources it runs as this process does. */
export const script = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The command that starts a side. */
export function commandOf(side: Side, pythonCommand: string | null): Command {
  const env = { BENCH_THREADS: threads, OMP_NUM_THREADS: threads, TMPDIR: scratch() };
  switch (side.runner) {
    case "ours":
      return node(["worker", side.program, ...side.args], env);
    case "script":
      return node([`scripts/${side.program}`, ...side.args], env);
    case "python": {
      if (pythonCommand === null) throw new Error("internal: no Python to compare with");
      return { file: pythonCommand, args: [script(`../peers/${side.program}.py`), ...side.args], env };
    }
    case "cpp":
      return { file: join(floor ?? "", side.program), args: side.args, env };
    case "js":
      return { file: process.execPath, args: [script(`../peers/js/${side.program}.mjs`), ...side.args], env };
  }
}

/** A file of this package, without its ending, and its arguments. */
function node([file = "", ...args]: readonly string[], env: Command["env"]): Command {
  return {
    file: process.execPath,
    args: [...process.execArgv, script(`${file}${extname(import.meta.url)}`), ...args],
    env,
  };
}
