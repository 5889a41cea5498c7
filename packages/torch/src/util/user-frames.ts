/** @file Stacks as a user reads them: the first frame is the user's, not this library's. */
import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders of libraries whose frames say nothing to a user: of their sources, or of what is compiled. */
const libraries = [dirname(dirname(fileURLToPath(import.meta.url))) + sep];

/** Adds a folder of a library that is built on this one. */
export function addLibrary(folder: string): void {
  libraries.push(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether a line of a stack is a frame of the library, or of Node itself. */
export function isLibraryFrame(line: string): boolean {
  if (line.includes("node:internal")) return true;
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

/** Makes an error whose stack begins with the user's frame, where there is one. */
export function forUser<E extends Error>(make: () => E): E {
  const limit = Error.stackTraceLimit;
  if (typeof limit !== "number" || limit === 0) return make();
  Error.stackTraceLimit = Math.max(limit, depth);
  let error: E;
  let stack: string | undefined;
  try {
    error = make();
    ({ stack } = error);
  } finally {
    Error.stackTraceLimit = limit;
  }
  if (typeof stack !== "string") return error;
  const { head, frames } = framesOf(stack);
  const first = Math.max(
    0,
    frames.findIndex((line) => !isLibraryFrame(line)),
  );
  error.stack = [head, ...frames.slice(first, first + limit)].join("\n");
  return error;
}
