/** @file The command `lightning-ts` with its subcommands. It loads nothing of the library but what the subcommand needs. */
import { completionScript, type Shell, shells } from "./completion/scripts.js";
import { run } from "./run.js";
import { UsageError } from "./usage-error.js";

const help = `lightning-ts COMMAND ...

  fit          trains a module that flags and configurations name: lightning-ts fit --config run.yaml
  validate     evaluates it on validation data
  test         evaluates it on test data
  predict      makes predictions
  run          starts a script in several processes, which work together
  consolidate  makes one file of a sharded checkpoint
  schema       prints the JSON schema of configuration files: lightning-ts schema ./model.ts > lightning.schema.json
  completion   prints what completes command lines in bash, zsh or fish: source <(lightning-ts completion bash)

lightning-ts COMMAND --help says more.`;

const calls = ["fit", "validate", "test", "predict"];
const commands = [...calls, "run", "consolidate", "schema", "completion"];

function isCall(command: string | undefined): boolean {
  return command !== undefined && calls.includes(command);
}

function shellOf([name = "none"]: readonly string[]): Shell {
  const shell = shells.find((one) => one === name);
  if (shell !== undefined) return shell;
  throw new UsageError(`completion: expected a shell: ${shells.join(", ")}. Received: ${name}.`);
}

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
    } else if (isCall(command) || /^(?:-c|--config|--print_config)(?:=|$)/.test(command ?? "")) {
      const { runCallCommand } = await import("./library-commands.js");
      await runCallCommand(argv);
    } else if (command === "schema") {
      const { schemaText } = await import("./library-commands.js");
      console.log(await schemaText(rest));
    } else if (command === "completion") {
      console.log(completionScript(shellOf(rest)));
    } else if (command === "complete") {
      const { candidates } = await import("./library-commands.js");
      console.log((await candidates(rest.join(" "))).join("\n"));
    } else if (command === "--help" || command === "-h" || command === "help") {
      console.log(help);
    } else {
      throw new UsageError(
        `expected a command: ${commands.join(", ")}. Received: ${command === undefined ? "none" : command}.\n\n${help}`,
      );
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`lightning-ts: ${error.message}`);
    process.exitCode = 2;
  }
}
