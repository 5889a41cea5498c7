/** @file The error of a value that a parameter does not take. */
import { plain } from "../yaml/float.js";

/** A value does not fit the type of its parameter; whoever knows the flag or the file says where. */
export class ValueError extends Error {
  override readonly name = "ValueError";
}

/** The error for a value: what was expected, and what was received. */
export function unfit(expected: string, value: unknown): ValueError {
  return new ValueError(`expected ${expected}. Received: ${received(value)}.`);
}

/** A value in a message. */
export function received(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(plain(value));
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
