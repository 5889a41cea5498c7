/** @file The program of a page of the documentation: its blocks of TypeScript, in order. */

/**
 * The files of a page's program. A block that begins with ```ts is a part of `program.ts`, one that begins with ```ts NAME.ts of that file.
 *
 * @param {string} page the page's Markdown
 * @returns {Map<string, string>} the text of each file by its name; empty where the page has no block
 */
export function programOf(page) {
  const files = new Map();
  for (const [, name = "program.ts", text] of page.matchAll(/^```ts(?: ([\w-]+\.ts))?\n(.*?)^```$/gms)) {
    files.set(name, (files.get(name) ?? "") + text);
  }
  return files;
}
