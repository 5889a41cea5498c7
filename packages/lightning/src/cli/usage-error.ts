/** @file The error of arguments that a command does not take. */

/** A command was given arguments, or a configuration, that it does not take: exit code 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
  /** The error's code, as in Node. */
  readonly code = "ERR_USAGE";
  /** The exit code of a program that ends with it. */
  readonly exitCode = 2;
}

/** The program has shown what it was asked for (a help text, a configuration) and has nothing else to do: exit code 0. */
export class Shown extends Error {
  override readonly name = "Shown";
  /** What was asked for. */
  readonly text: string;

  constructor(text: string) {
    super("The text that was asked for was shown.");
    this.text = text;
  }
}
