/** @file Stacks as a user reads them: the first frame is the user's, not this library's. */
import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders of libraries whose frames say nothing to a user: of their sources, or of what is compiled. */
const libraries = [dirname(dirname(fileURLToPath(import.meta.url))) + sep];

/** Adds a folder of a library that is built on this one. */
export function addLibrary(folder: string): void {
  libraries.push(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether a line of a stack is a frame of the library, or of Node or the language itself: `at Array.map (<anonymous>)`. */
export function isLibraryFrame(line: string): boolean {
  if (line.includes("node:internal") || line.endsWith("(<anonymous>)")) return true;
  return libraries.some((folder) => line.includes(folder)) && !/\.(test|fuzz)\.[cm]?[jt]s/.test(line);
}

/** A stack's text in two: what the error says, and its frames. */
export function framesOf(stack: string): { head: string; frames: string[] } {
  const at = stack.search(/^ {4}at /m);
  if (at < 0) return { head: stack, frames: [] };
  const frames = stack.slice(at).split("\n");
  return { head: stack.slice(0, at).trimEnd(), frames };
}

/** Frames to look at for the first one of a user's: the library may be deep. */
const depth = 64;

/** Lets the stack of an error that is just being made begin with the user's frame, where there is one. */
export function beginAtUser(error: Error): void {
  const limit = Error.stackTraceLimit;
  const own = error.stack;
  if (typeof limit !== "number" || limit === 0 || typeof own !== "string") return;
  const { head, frames } = framesOf(own);
  if (frames[0] !== undefined && !isLibraryFrame(frames[0])) return;
  const deep: { stack?: string } = {};
  Error.stackTraceLimit = Math.max(limit, depth);
  try {
    Error.captureStackTrace(deep);
  } finally {
    Error.stackTraceLimit = limit;
  }
  const all = framesOf(deep.stack ?? "").frames;
  const first = all.findIndex((line) => !isLibraryFrame(line));
  if (first >= 0) error.stack = [head, ...all.slice(first, first + limit)].join("\n");
}
