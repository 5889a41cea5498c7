/** @file StorageThread: asks the thread that talks to storages, and waits no longer than a time limit. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Worker } from "node:worker_threads";
import { NotAvailableError } from "../../../util/errors.js";
import { startThread } from "../../../util/start-thread.js";
import type { Answers, Order, Report, Request, Service } from "./messages.js";

/** The version of opendal: newer ones do not load on every system that this library runs on. */
export const neededVersion = "0.47.11";

/** What the thread could not do; its message is opendal's. */
export class StorageFailure extends Error {}

interface Waiting {
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
  readonly givenUp: Int32Array;
}

let newest: StorageThread | null = null;

/**
 * Asks a storage.
 *
 * @param milliseconds how long nothing may happen
 * @throws StorageFailure with opendal's message, which begins with the kind of error ("TimedOut" where nothing happened); NotAvailableError where
 *   opendal is not installed
 */
export function askStorage<Kind extends Request["kind"]>(
  service: Service,
  request: Extract<Request, { kind: Kind }>,
  milliseconds: number,
): Promise<Answers[Kind]> {
  newest ??= new StorageThread();
  return newest.ask(service, request, milliseconds) as Promise<Answers[Kind]>; // the thread answers by kind
}

/** One thread. It does not keep the process alive: the time limits of what is waited for do. */
class StorageThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor() {
    checkPackage(installedVersion());
    this.#worker = startThread("fabric/file-systems/opendal/thread", null);
    this.#worker.on("message", (report: Report) => this.#take(report));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", () => this.#end(new Error("the thread that talks to storages has ended")));
    this.#worker.unref(); // the last: a listener of messages would undo it
  }

  ask(service: Service, request: Request, milliseconds: number): Promise<Answers[keyof Answers]> {
    const id = this.#count++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(id, milliseconds), milliseconds);
      const givenUp = new Int32Array(new SharedArrayBuffer(4));
      this.#waiting.set(id, { resolve, reject, timer, givenUp });
      this.#worker.postMessage({ id, service, request, givenUp } satisfies Order);
    });
  }

  #take(report: Report): void {
    const waiting = this.#waiting.get(report.id);
    if (waiting === undefined) return; // it was given up
    if (report.kind === "progress") {
      waiting.timer.refresh();
      return;
    }
    clearTimeout(waiting.timer);
    this.#waiting.delete(report.id);
    if (report.kind === "answer") waiting.resolve(report.answer);
    else waiting.reject(new StorageFailure(report.message));
    this.#endIfLeft();
  }

  /** A call of opendal cannot be ended, but its thread can, once nobody else waits for it. */
  #giveUp(id: number, milliseconds: number): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (newest === this) newest = null;
    if (waiting !== undefined) Atomics.store(waiting.givenUp, 0, 1);
    waiting?.reject(new StorageFailure(`TimedOut => nothing came for ${milliseconds / 1000} seconds`));
    this.#endIfLeft();
  }

  #endIfLeft(): void {
    if (newest !== this && this.#waiting.size === 0) void this.#worker.terminate();
  }

  #end(error: Error): void {
    if (newest === this) newest = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new StorageFailure(`Unexpected => ${error.message}`));
    }
    this.#waiting.clear();
  }
}

/** The version of opendal that is installed; null for none. */
function installedVersion(): string | null {
  try {
    const file = createRequire(import.meta.url).resolve("opendal/package.json");
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    return version;
  } catch {
    return null;
  }
}

/** @throws NotAvailableError for another version than the needed one, and for none */
export function checkPackage(version: string | null): void {
  if (version === neededVersion) return;
  throw new NotAvailableError(
    "Storage at s3:, gs:, az: and hdfs: addresses",
    version === null
      ? "the package opendal"
      : `version ${neededVersion} of the package opendal, in place of ${version},`,
    `Install it: npm install --save-exact opendal@${neededVersion}`,
  );
}
