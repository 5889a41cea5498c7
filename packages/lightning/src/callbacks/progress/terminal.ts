/** @file Lines that stay at the bottom of a terminal and are drawn over. */

/** Where progress is drawn: `process.stdout`, or anything with its few members. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Whether a value has what drawing needs. */
export const isStream = (value: unknown): value is ProgressStream =>
  typeof value === "object" && value !== null && "write" in value && typeof value.write === "function";

/** Draws a block of lines in place. Text printed through it appears above the block. */
export class LiveBlock {
  readonly #stream: ProgressStream;
  #lines: readonly string[] = [];

  constructor(stream: ProgressStream) {
    this.#stream = stream;
  }

  /** Whether nothing is drawn. */
  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Replaces the block. */
  draw(lines: readonly string[]): void {
    this.#stream.write(this.#start() + lines.join("\x1b[K\n") + (lines.length > 0 ? "\x1b[K" : ""));
    this.#lines = lines;
  }

  /** Writes text above the block, which stays. */
  print(text: string): void {
    const lines = this.#lines;
    this.#stream.write(`${this.#start()}${text}\n${lines.join("\n")}`);
  }

  /** Ends the block: its lines stay as they are, or vanish. */
  release(keep: boolean): void {
    if (this.#lines.length > 0) this.#stream.write(keep ? "\n" : this.#start());
    this.#lines = [];
  }

  // Moves to the block's first column, and erases everything after it.
  #start(): string {
    const above = this.#lines.length - 1;
    if (above < 0) return "";
    return `\r${above > 0 ? `\x1b[${above}A` : ""}\x1b[J`;
  }
}
