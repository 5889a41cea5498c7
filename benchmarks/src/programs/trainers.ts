/** @file Trainers as users have them. */
import { mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import type { TrainerOptions } from "@lightning-ts/lightning";
import { TQDMProgressBar } from "@lightning-ts/lightning/callbacks";
import { CSVLogger } from "@lightning-ts/lightning/loggers";

/**
 * The progress bar as it is in a terminal: standard output is none in a benchmark, and there our bar would draw next to nothing,
 * while tqdm draws as ever.
 */
export function terminalBar(): TQDMProgressBar {
  const file = openSync(devNull, "w");
  const write = (text: string): boolean => writeSync(file, text) > 0;
  return new TQDMProgressBar({ stream: { isTTY: true, columns: 100, write } });
}

/** Logger, checkpoint, progress bar and summary: the last three are the defaults. */
export function everythingOn(folder: string): TrainerOptions {
  return { logger: new CSVLogger(folder), defaultRootDir: folder, callbacks: [terminalBar()] };
}

/** Gives a run a folder of its own and removes it afterwards. Resolves to the nanoseconds of the run: how long the system takes for the folder says nothing. */
export async function withFolder(run: (folder: string) => Promise<unknown>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "lightning-ts-bench-"));
  try {
    const start = process.hrtime.bigint();
    await run(folder);
    return Number(process.hrtime.bigint() - start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
