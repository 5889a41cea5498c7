/** @file The interface of the constructor's flags, with their documentation for editors. */
import { type FlagName, flagNames, flags } from "../../src/options/flags.js";

/** A default as a reader writes it. */
export function defaultText(name: FlagName): string {
  return JSON.stringify(flags[name].default);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function member(name: FlagName): string {
  const lines = wrap(`${flags[name].doc} Default: ${defaultText(name)}.`, 112);
  const [only = ""] = lines;
  const comment =
    lines.length === 1 ? `  /** ${only} */` : ["  /**", ...lines.map((line) => `   * ${line}`), "   */"].join("\n");
  return `${comment}\n  ${name}?: GivenOf<"${name}">;\n`;
}

/** The source text of `generated/options.ts`. */
export function emitOptions(): string {
  return `/** @file The flags of the Trainer's constructor. Written by scripts/reference.ts from the table in flags.ts. */
import type { GivenOf } from "../options/flags.js";

/** The flags of the Trainer. Each may be left out; \`null\` is Python's \`None\`. */
export interface TrainerOptions {
${flagNames.map(member).join("")}}
`;
}
