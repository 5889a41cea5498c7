/** @file `lightning-ts consolidate`: makes one file of a sharded checkpoint. */
import { parseArgs } from "node:util";
import { consolidateCheckpoint } from "../checkpoint/consolidate.js";
import { UsageError } from "./usage-error.js";

const help = `lightning-ts consolidate FOLDER [--output-file FILE]

Makes one checkpoint file of the folder of a sharded one; by default FOLDER.consolidated.`;

/**
 * Runs the subcommand, and prints the file's path.
 *
 * @returns the exit code: 1 where there is no such checkpoint, a part is missing or damaged, or the file is there already
 * @throws UsageError for arguments that it does not take
 */
export async function consolidate(argv: readonly string[]): Promise<number> {
  const { folder, output, isHelp } = read(argv);
  if (isHelp || folder === undefined) {
    if (!isHelp) throw new UsageError(`consolidate: expected a folder. Received: none.\n\n${help}`);
    console.log(help);
    return 0;
  }
  try {
    console.log(await consolidateCheckpoint(folder, output));
    return 0;
  } catch (error) {
    console.error(`lightning-ts: consolidate: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function read(argv: readonly string[]): { folder: string | undefined; output: string | null; isHelp: boolean } {
  const file = { type: "string" } as const;
  const options = { "output-file": file, output_file: file, help: { type: "boolean", short: "h" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`expected one folder. Received: ${positionals.join(", ")}`);
    const output = values["output-file"] ?? values.output_file ?? null;
    return { folder: positionals[0], output, isHelp: values.help === true };
  } catch (error) {
    throw new UsageError(`consolidate: ${error instanceof Error ? error.message : String(error)}.\n\n${help}`);
  }
}
