/** @file Writes traces where TensorBoard looks for them. */
import { expectString } from "../util/expect.js";
import { mkdirSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Profile } from "./profile.js";

/** The name of a trace file of a worker, with the time in nanoseconds, so that no two are the same. */
export function traceFileName(worker: string | null, isCompressed = false): string {
  if (worker !== null) expectString("traceFileName", "worker", worker);
  const name = worker === null || worker === "" ? `${hostname()}_${process.pid}` : worker;
  const now = BigInt(Date.now()) * 1_000_000n + (process.hrtime.bigint() % 1_000_000n);
  return `${name}.${now}.pt.trace.json${isCompressed ? ".gz" : ""}`;
}

/**
 * A function for `onTraceReady` that writes each trace to a folder, which may be TensorBoard's. Counterpart: `tensorboard_trace_handler`.
 *
 * @param workerName tells the processes of a run apart. Default: host and process
 * @param options.useGzip whether files are compressed. Default false
 */
export function tensorboardTraceHandler(
  dirName: string,
  workerName: string | null = null,
  { useGzip = false }: { useGzip?: boolean } = {},
): (prof: Profile) => void {
  return (prof) => {
    mkdirSync(dirName, { recursive: true });
    prof.exportChromeTrace(join(dirName, traceFileName(workerName, useGzip)));
  };
}
