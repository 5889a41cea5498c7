/** @file `lightning-ts fit`, `validate`, `test`, `predict`: a Trainer's call from files and flags alone. */
import { resolve } from "node:path";
import { LightningCLI } from "./lightning-cli.js";
import { UsageError } from "./usage-error.js";

/**
 * Runs a call with a module and data that the arguments name by module: `--model=./model.ts#Lit`. A configuration may name modules of the working
 * folder and those below it, and of the folders that `--modules` gives, but none of `node_modules`.
 *
 * @param words the arguments, with the call's name
 */
export async function runCallCommand(words: readonly string[]): Promise<void> {
  const { args, folders } = withoutModules(words);
  await LightningCLI.run(null, null, { args, program: "lightning-ts", modules: [process.cwd(), ...folders] });
}

/** Takes `--modules FOLDER` out of arguments. */
export function withoutModules(words: readonly string[]): { args: string[]; folders: string[] } {
  const args: string[] = [];
  const folders: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word !== "--modules" && !word.startsWith("--modules=")) {
      args.push(word);
      continue;
    }
    const folder = word === "--modules" ? words[++at] : word.slice("--modules=".length);
    if (folder === undefined || folder === "")
      throw new UsageError("--modules: expected a folder. Received: none. Write --modules=FOLDER.");
    folders.push(resolve(folder));
  }
  return { args, folders };
}
