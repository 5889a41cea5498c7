/** @file Doing a part of what follows an error, whose own error must not hide the first. */
import { rankZeroWarn } from "./rank-zero.js";

/** Does a part of what follows an error; an error of its own is a warning. */
export async function despiteErrors(part: () => unknown): Promise<void> {
  try {
    await part();
  } catch (second) {
    const text = second instanceof Error ? (second.stack ?? String(second)) : String(second);
    rankZeroWarn(`While an error of the run was handled, another one came up: ${text}`, "RuntimeWarning");
  }
}
