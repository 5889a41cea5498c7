/** @file Programs in processes of their own, which may never end by themselves. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** How a process ended, and all that it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a program of TypeScript modules with an argument; a process that does not end is killed, and has no code. */
export function ended(program: string, argument: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, argument], {
      cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
      timeout: 100_000,
    });
    let text = "";
    for (const output of [child.stdout, child.stderr]) output.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.on("close", (code) => resolve({ code, text }));
  });
}
