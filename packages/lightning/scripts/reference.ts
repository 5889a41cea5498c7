/**
 * @file Writes what declarations and doc comments say: the pages of docs/reference, and src/generated/docs.ts.
 *
 *     tsx scripts/reference.ts          writes them
 *     tsx scripts/reference.ts --check  fails if one is stale
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emitApiPages } from "./reference/api-pages.js";
import { emitClassDocs } from "./reference/class-docs.js";
import { emitOptionsPage } from "./reference/options-page.js";
import { emitPage } from "./reference/page.js";

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const files: Record<string, string> = {
  [at("../../docs/reference/trainer.md")]: emitPage(),
  [at("../../docs/reference/options.md")]: emitOptionsPage(),
  [at("src/generated/docs.ts")]: emitClassDocs(),
  ...Object.fromEntries(
    Object.entries(emitApiPages()).map(([name, text]) => [at(`../../docs/reference/${name}.md`), text]),
  ),
};

const stale = Object.entries(files).filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is stale. Run: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
