/** @file Servers beside the sides of a benchmark, each in a process of its own. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { script } from "./command.js";

/** Starts a server of `scripts/`, which tells its port. Returns what ends it. */
async function start(name: string): Promise<{ address: string; stop: () => void }> {
  const child = fork(script(`scripts/${name}${extname(import.meta.url)}`));
  const [port] = (await once(child, "message")) as [number];
  return { address: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** A server that takes whatever loggers send: what MLflow and W&B would answer, as far as a run goes. BENCH_SERVICE is its address for all sides. */
export async function startService(): Promise<() => void> {
  const { address, stop } = await start("service");
  process.env.BENCH_SERVICE = address;
  return stop;
}

/** A server with as much of S3 as uploads use, which all sides find by the usual variables. */
export async function startObjectStore(): Promise<() => void> {
  const { address, stop } = await start("object-store");
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: address,
    AWS_ACCESS_KEY_ID: "key",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
  });
  return stop;
}
