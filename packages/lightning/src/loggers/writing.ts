/** @file Errors of files that loggers write: they say which file, and what to do. */

/**
 * Runs what writes a file.
 *
 * @throws Error with the file system's code, naming the file
 */
export function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const isFull = code === "ENOSPC" || code === "EDQUOT";
    const advice = isFull ? "The disk is full: free some space." : "Give the logger a folder that can be written to.";
    throw Object.assign(new Error(`${path} cannot be written (${String(code)}). ${advice}`, { cause: error }), {
      code,
    });
  }
}
