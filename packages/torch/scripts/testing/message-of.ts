/** @file What tests of error texts share. */

/** The message of the error that a call throws; "" where it throws none. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}
