/**
 * @file Writes the generated sources from libtorch's schemas.
 *
 *     tsx scripts/generate.ts                 writes them
 *     tsx scripts/generate.ts --check         fails if one is stale
 *     tsx scripts/generate.ts --schemas FILE  reads the schemas (a JSON array of texts) from a file, not from the addon
 */
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emit, type PublicNames } from "./generate/emit.js";
import { exportedNames, memberNames } from "./generate/hand-written.js";
import { parseSchema } from "./generate/schema.js";
import { describer, type DocPages } from "./generate/sentences.js";

const scripts = fileURLToPath(new URL(".", import.meta.url));
const src = join(scripts, "..", "src");

/** The version of libtorch that the committed files are made from; others have other operators. */
const pinnedVersion = "2.13.0";

async function readSchemas(file: string | undefined): Promise<{ schemas: string[]; version: string }> {
  if (file !== undefined)
    return { schemas: JSON.parse(readFileSync(file, "utf8")) as string[], version: pinnedVersion };
  const { binding } = await import("../src/native/binding.js");
  return { schemas: binding.schemas(), version: binding.torchVersion().replace(/\+.*/, "") };
}

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--schemas");
  const { schemas, version } = await readSchemas(at < 0 ? undefined : args[at + 1]);
  if (version !== pinnedVersion) {
    console.log(`generate: libtorch ${version} is here; the files are made from ${pinnedVersion} only. Nothing done.`);
    return;
  }
  const read = (name: string): string => readFileSync(join(scripts, "generate", name), "utf8");
  const names = JSON.parse(read("public-names.json")) as PublicNames;
  const files = emit({
    schemas: schemas.map(parseSchema).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)),
    names,
    handWrittenFunctions: exportedNames(join(src, "index.ts")),
    handWrittenMethods: new Set([
      ...memberNames(join(src, "tensor", "tensor-class.ts"), "Tensor"),
      ...memberNames(join(src, "functional", "methods.ts"), "HandwrittenMethods"),
    ]),
    describe: describer(read("sentences.txt"), JSON.parse(read("doc-pages.json")) as DocPages),
    version,
  });
  const stale = [...files].filter(
    ([name, text]) => !existsSync(join(src, name)) || readFileSync(join(src, name), "utf8") !== text,
  );
  if (args.includes("--check")) {
    if (stale.length === 0) {
      console.log(`generate: ${files.size} files are up to date`);
      return;
    }
    console.error(`generate: out of date: ${stale.map(([name]) => name).join(", ")}. Run "npm run generate".`);
    process.exitCode = 1;
    return;
  }
  for (const [name, text] of stale) writeFileSync(join(src, name), text);
  console.log(`generate: wrote ${stale.length} of ${files.size} files`);
}

await main(process.argv.slice(2));
