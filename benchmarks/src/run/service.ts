/** @file A server that takes whatever loggers send: what MLflow and W&B would answer, as far as a run goes. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { script } from "./command.js";

/** Starts it in a process of its own; BENCH_SERVICE is its address for all sides. Returns what ends it. */
export async function startService(): Promise<() => void> {
  const child = fork(script(`scripts/service${extname(import.meta.url)}`));
  const [port] = (await once(child, "message")) as [number];
  process.env.BENCH_SERVICE = `http://127.0.0.1:${port}`;
  return () => child.kill();
}
