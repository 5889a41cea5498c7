/** @file The link between a launched process and the one that launched it: a pipe, whose end makes the launched process leave. */
import { writeSync } from "node:fs";

/** The variable that tells a launched process the file descriptor of its link. It is removed before the program begins. */
export const linkVariable = "LIGHTNING_TS_LINK";

/** What a launched process says over its link, a line of JSON each. */
export interface LinkMessage {
  /** It has come to the first call that all processes make. */
  readonly ready?: boolean;
  /** The error that ends it. */
  readonly error?: ChildError;
}

/** An error of another process. */
export interface ChildError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

const key = Symbol.for("lightning-ts.link");

/**
 * Runs in a launched process before its program, so that no line of that runs unwatched. A thread waits for the link's end, because this one may be
 * inside of a call that does not return.
 */
const source = `
import { writeSync } from "node:fs";
import { isMainThread, Worker } from "node:worker_threads";
const fd = Number(process.env.${linkVariable});
if (isMainThread && fd > 0) {
  delete process.env.${linkVariable};
  const own = process.execArgv.findIndex((argument) => argument.includes("lightning-ts-guard"));
  if (own >= 0) process.execArgv.splice(own, 1);
  new Worker(
    \`
      const link = new (require("node:net").Socket)({ fd: require("node:worker_threads").workerData });
      const leave = () => process.kill(process.pid, "SIGKILL");
      link.on("error", leave).on("end", leave).on("close", leave).resume();
    \`,
    { eval: true, workerData: fd, execArgv: [], stdout: false },
  ).unref();
  process.on("uncaughtExceptionMonitor", (error) => {
    const short = (value) => String(value).slice(0, 16000);
    const is = error instanceof Error;
    const said = { name: short(is ? error.name : typeof error), message: short(is ? error.message : error), stack: short(is ? error.stack : "") };
    try { writeSync(fd, JSON.stringify({ error: said }) + "\\n"); } catch {}
  });
  globalThis[Symbol.for("lightning-ts.link")] = fd;
}
`;

/** The argument of Node with which a launched process is watched. */
export const guardArgument = `--import=data:text/javascript;name=lightning-ts-guard,${encodeURIComponent(source)}`;

/** The link's file descriptor; null where this process was not launched. */
function linkHere(): number | null {
  const fd: unknown = Reflect.get(globalThis, key);
  return typeof fd === "number" ? fd : null;
}

/** Whether this process was made by a launcher of this library. */
export function isLaunched(): boolean {
  return linkHere() !== null;
}

/** Tells the launcher something, if there is one. */
export function tellLauncher(message: LinkMessage): void {
  const fd = linkHere();
  if (fd === null) return;
  try {
    writeSync(fd, `${JSON.stringify(message)}\n`);
  } catch {
    // It has gone, and the link's end makes this process leave.
  }
}
