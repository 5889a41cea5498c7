/** @file Requests of files over HTTP, with a time limit, tried again where that may help. */
import { setTimeout as after } from "node:timers/promises";
import { shownAddress, withoutCredentials } from "../paths.js";
import { Error, RangeError, TypeError } from "../../../util/user-errors.js";

/** How often a request is made, at most. */
const mostTries = 8;
/** Milliseconds before the second try; each further one waits twice as long, up to `longestWait`. */
const firstWait = 100;
const longestWait = 5000;
/** Answers that may be others a little later. */
const transient = new Set([408, 425, 429, 500, 502, 503, 504]);

/** How requests are made. */
export interface RequestSettings {
  /** Milliseconds in which something must come. */
  readonly timeout: number;
}

/**
 * Asks for something until the answer is of use, as long as another try may help.
 *
 * @param use takes the answer; what it throws as `RetryableError` leads to another try
 * @throws Error with a code: "ENOENT" for a missing file, "EACCES" for one that may not be read, "ETIMEDOUT", "EIO"
 */
export async function request<T>(
  address: string,
  init: { readonly method: "GET" | "HEAD"; readonly headers?: Readonly<Record<string, string>> },
  { timeout }: RequestSettings,
  use: (response: Response, alive: () => void) => Promise<T>,
  tries = mostTries,
): Promise<T> {
  const { url, headers } = target(address);
  let last: unknown = null;
  for (let count = 0; count < tries; count++) {
    if (count > 0) await after(Math.min(longestWait, firstWait * 2 ** (count - 1)) * (0.5 + Math.random() / 2));
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeout);
    try {
      const response = await fetch(url, {
        method: init.method,
        headers: { "accept-encoding": "identity", ...headers, ...init.headers },
        signal: controller.signal,
      });
      if (transient.has(response.status)) {
        await response.body?.cancel();
        last = new RetryableError(`status ${response.status}`);
        continue;
      }
      return await use(response, () => timer.refresh());
    } catch (error) {
      if (controller.signal.aborted) throw failure("ETIMEDOUT", address, `nothing came for ${timeout / 1000} seconds`);
      if (!isTransient(error)) throw error;
      last = error;
    } finally {
      clearTimeout(timer);
    }
  }
  throw failure("EIO", address, reasonOf(last));
}

/** Something went wrong that may not the next time. */
export class RetryableError extends globalThis.Error {}

/** Whether an error may go away by itself: what fetch throws where a connection fails or is cut is a TypeError. */
export function isTransient(error: unknown): boolean {
  if (error instanceof RetryableError) return true;
  return error instanceof TypeError && (error.cause !== undefined || error.message === "terminated");
}

/** The bytes of an answer, as they come. */
export function piecesOf(response: Response): AsyncIterable<Uint8Array> | readonly Uint8Array[] {
  return response.body ?? [];
}

function reasonOf(error: unknown): string {
  const cause = error instanceof globalThis.Error && error.cause instanceof globalThis.Error ? error.cause : error;
  const text = cause instanceof globalThis.Error ? cause.message : String(cause);
  return withoutCredentials(text).slice(0, 200);
}

/** An error of an address. */
export function failure(code: string, address: string, reason: string): Error {
  const advice =
    code === "ENOENT" || code === "EACCES" ? "Check the address." : "Check that the server can be reached from here.";
  return Object.assign(new Error(`${shownAddress(address)} cannot be read (${code}): ${reason}. ${advice}`), {
    code,
  });
}

/** fetch takes credentials in a header only. */
function target(address: string): { url: URL; headers: Record<string, string> } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new RangeError(
      `Expected an address of the web. Received: ${JSON.stringify(shownAddress(address))}. Check how it is written.`,
    );
  }
  const { username, password } = url;
  if (username === "" && password === "") return { url, headers: {} };
  url.username = "";
  url.password = "";
  const pair = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
  return { url, headers: { authorization: `Basic ${pair}` } };
}
