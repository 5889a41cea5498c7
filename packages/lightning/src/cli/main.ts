/** @file The command `lightning-ts` with its subcommands. It loads nothing of the library but what the subcommand needs. */
import { run } from "./run.js";
import { UsageError } from "./usage-error.js";

const help = `lightning-ts COMMAND ...

  run          starts a script in several processes, which work together
  consolidate  makes one file of a sharded checkpoint

lightning-ts COMMAND --help says more.`;

/**
 * Runs the command. The exit code is that of the subcommand, 2 for arguments that it does not take.
 *
 * @param argv the arguments after the command's name
 */
export async function main(argv: readonly string[]): Promise<void> {
  const [command, ...rest] = argv;
  try {
    if (command === "run") {
      process.exitCode = await run(rest);
    } else if (command === "consolidate") {
      const { consolidate } = await import("./consolidate.js");
      process.exitCode = await consolidate(rest);
    } else if (command === "--help" || command === "-h" || command === "help") {
      console.log(help);
    } else {
      throw new UsageError(
        `expected a command: run or consolidate. Received: ${command === undefined ? "none" : command}.\n\n${help}`,
      );
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`lightning-ts: ${error.message}`);
    process.exitCode = 2;
  }
}
