/** @file Errors of a call tell where the call was made. */
import { framesOf, isLibraryFrame } from "@lightning-ts/torch/util/user-frames";
import "../util/user-errors.js"; // so that this library's frames are known

/** A method of the Trainer. */
type Method = (...args: never[]) => unknown;

/**
 * Runs a call of the Trainer. An error's stack gets the line of the call, which was lost on the way through asynchronous
 * functions, and does not begin with the library's own frames.
 *
 * @param owner the object whose method was called
 * @param name the method
 */
export async function calledFrom<Name extends string, T>(
  owner: Readonly<Record<Name, Method>>,
  name: Name,
  call: () => Promise<T>,
): Promise<T> {
  const method: Method = owner[name];
  const caller: { stack?: string } = {};
  Error.captureStackTrace(caller, method);
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error) tellCaller(error, caller.stack ?? "", method);
    throw error;
  }
}

function tellCaller(error: Error, caller: string, method: Method): void {
  const { stack } = error;
  if (typeof stack !== "string") return;
  const { head, frames } = framesOf(stack);
  const callers = framesOf(caller).frames.filter((line) => !isLibraryFrame(line));
  const place = placeOf(callers[0]);
  if (frames.length === 0 || place === "") return;
  const start = frames.findIndex((line) => !isLibraryFrame(line));
  const isThere = frames.some((line) => placeOf(line) === place);
  if (start === 0 && isThere) return;
  if (start < 0 || placeOf(frames[start]) === place) {
    // An error of this library is captured again, so that Node shows the caller's line of source where it is not caught.
    for (const boundary of [calledFrom, method]) {
      Error.captureStackTrace(error, boundary);
      if (placeOf(framesOf(error.stack ?? "").frames[0]) === place) return;
    }
  }
  const shown = start < 0 ? [] : frames.slice(start);
  error.stack = [head, ...shown, ...(isThere ? [] : callers)].join("\n");
}

/** The file, line and column of a frame. */
function placeOf(line: string | undefined): string {
  return /([^\s(]+:\d+:\d+)\)?$/.exec(line ?? "")?.[1] ?? "";
}
