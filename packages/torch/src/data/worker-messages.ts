/** @file What a loader and its workers say to each other. */
import { makeError, TorchError } from "../util/errors.js";
import type { Seed } from "../runtime/random.js";
import type { Request } from "./fetcher.js";
import type { DatasetPlan, Reference } from "./transfer.js";

/** What a worker gets when it starts. */
export interface WorkerSetup {
  plan: DatasetPlan;
  id: number;
  numWorkers: number;
  /** The main thread's seed, from which each worker's data set draws while it is made: they become alike. */
  seed: Seed;
  /** What it does to the items: "none" leaves them to the main thread, which has the user's function. */
  collate: "collate" | "convert" | "none" | Reference;
  dropLast: boolean;
  init: Reference | null;
}

/** From the loader to a worker. The first "begin" has the seed of the random numbers; each starts an iterable again. */
export type Task =
  { kind: "fetch"; task: number; request: Request } | { kind: "begin"; seed: bigint } | { kind: "leave" };

/** From a worker to the loader. */
export type Reply =
  | { kind: "ready"; length: number | null }
  | { kind: "batch"; task: number; value: unknown }
  | { kind: "ended"; task: number }
  | ({ kind: "error"; task: number } & Problem)
  | ({ kind: "failed" } & Problem)
  | { kind: "left" };

/** What a worker says of an error. */
export interface Problem {
  name: string;
  code: string | null;
  text: string;
}

/** An error in a form that can be posted to another thread. */
export function problemOf(error: unknown): Problem {
  const isError = error instanceof Error;
  const name = isError ? error.name : typeof error;
  const code = isError && "code" in error && typeof error.code === "string" ? error.code : null;
  return { name, code, text: isError ? (error.stack ?? String(error)) : String(error) };
}

/** The error of a thread that ended while it was needed. */
export function exited(id: number, code?: number): Error {
  return new TorchError(
    `DataLoader worker thread ${id} exited unexpectedly${code === undefined ? "" : `, with exit code ${code}`}, while the loader ` +
      "was in use. What it printed is above; its data set, collateFn and workerInitFn must not end the thread.",
  );
}

/** The error that a worker reported. */
export function asError({ name, code, text }: Problem, id: number): Error {
  const error = makeError(name, `Caught ${name} in DataLoader worker thread ${id}.\nOriginal ${text}`);
  return code === null ? error : Object.assign(error, { code });
}
