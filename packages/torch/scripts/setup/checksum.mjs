/** @file What is fetched is what the project was tested with: its SHA-256 is in `checksums.json`, by file name. */
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { SetupProblem } from "./problem.mjs";

/** The checksums of the files that the set-up fetches. */
export const checksums = JSON.parse(readFileSync(new URL("checksums.json", import.meta.url), "utf8"));

/**
 * Checks a fetched file before anything is unpacked from it.
 *
 * @param {string} file
 * @param {string} look what to check where the file is another one: where it came from
 * @param {Record<string, string>} known
 * @throws SetupProblem where the checksum is another, or the file is none of those that are fetched
 */
export async function verifyFile(file, look, known = checksums) {
  const name = basename(file);
  const expected = Object.hasOwn(known, name) ? known[name] : undefined;
  const own = "or set LIBTORCH to a libtorch of your own, which is not checked";
  if (expected === undefined) {
    throw new SetupProblem(
      `${name} was fetched, and its checksum is not known (known: ${Object.keys(known).join(", ")}).`,
      `report the platform (${process.platform}-${process.arch}), ${own}`,
    );
  }
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const found = hash.digest("hex");
  if (found === expected) return;
  throw new SetupProblem(
    `${name} is not the file it should be: its SHA-256 is ${found}, expected ${expected}. It was not unpacked.`,
    `check ${look} and try again, ${own}`,
  );
}
