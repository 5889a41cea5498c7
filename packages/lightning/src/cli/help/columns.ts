/** @file Help texts: flags at the left, what they do at the right. */

const left = 24;
const width = 100;

/** An entry: how a flag is written, and what it does. */
export type Entry = readonly [flag: string, text: string];

/** Entries in two columns; a long flag has a line of its own. */
export function columns(entries: readonly Entry[]): string {
  return entries.map(([flag, text]) => entryText(`  ${flag}`, text)).join("\n");
}

function entryText(flag: string, text: string): string {
  const lines = wrapped(text, width - left);
  const indent = " ".repeat(left);
  if (lines.length === 0) return flag;
  if (flag.length + 2 > left) return [flag, ...lines.map((line) => indent + line)].join("\n");
  const [first = "", ...rest] = lines;
  return [flag.padEnd(left) + first, ...rest.map((line) => indent + line)].join("\n");
}

/** A text in lines of at most so many characters; longer words stay whole. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    if (line !== "" && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
