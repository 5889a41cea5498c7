/** @file Work after an error, whose own error must not hide the first. */
import { rankZeroWarn } from "./rank-zero.js";

/** Does work that follows an error. An error of that work is only a warning. */
export async function despiteErrors(part: () => unknown): Promise<void> {
  try {
    await part();
  } catch (second) {
    const text = second instanceof Error ? (second.stack ?? String(second)) : String(second);
    rankZeroWarn(`While an error of the run was handled, another one came up: ${text}`, "RuntimeWarning");
  }
}
