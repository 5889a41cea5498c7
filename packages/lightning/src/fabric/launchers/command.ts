/** @file The command that started this program, to start it again. */
import { isMainThread } from "node:worker_threads";
import { MisconfigurationException, NotAvailableError } from "../../util/errors.js";
import type { Program } from "./process-group.js";

/** A debugger listens on a port, which one process has. */
const ofDebuggers = /^--inspect/;

/**
 * This program: Node, its flags, the script and its arguments.
 *
 * @throws MisconfigurationException for a program that no file or argument holds, NotAvailableError in other runtimes than Node
 */
export function commandOfThisProgram(): Program {
  if ("bun" in process.versions || "deno" in process.versions)
    throw new NotAvailableError("devices above 1", "starting processes in another runtime than Node");
  const refuse = (received: string): MisconfigurationException =>
    new MisconfigurationException(
      "A run in several processes starts this program again for each device: expected a script that Node can run again. Received: " +
        `${received}. Put it into a file, or start all processes yourself with \`lightning-ts run\`.`,
    );
  if (!isMainThread) throw refuse("a call in a worker thread, which has no program of its own");
  const { execArgv, argv } = process;
  const [, script] = argv;
  const isEvaluated = execArgv.some((argument) => /^(?:-[a-z]*[ep]|--eval|--print)(?:$|=)/.test(argument));
  if (execArgv.includes("-i") || execArgv.includes("--interactive")) throw refuse("an interactive session");
  if (!isEvaluated && (script === undefined || script === "-"))
    throw refuse(
      script === undefined
        ? "an interactive session, or a program that was read from its input"
        : "a program that was read from its input",
    );
  return {
    execPath: process.execPath,
    execArgv: execArgv.filter((argument) => !ofDebuggers.test(argument)),
    args: argv.slice(1),
    cwd: process.cwd(),
  };
}
