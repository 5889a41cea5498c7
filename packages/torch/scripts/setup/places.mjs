/** @file Where the set-up reads and writes. */
import { accessSync, constants, mkdirSync, existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupProblem } from "./problem.mjs";

/** The folder of this package. */
export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** What is fetched once for all checkouts: LIGHTNING_TS_CACHE, or a folder in the user's cache. */
export function cacheFolder(env = process.env) {
  return env.LIGHTNING_TS_CACHE ? resolve(env.LIGHTNING_TS_CACHE) : join(homedir(), ".cache", "lightning-ts");
}

/** The cache's folder, made where it is missing. */
export function makeCacheFolder(env = process.env) {
  const folder = cacheFolder(env);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new SetupProblem(
      `The cache folder ${folder} cannot be written to (${error.code}).`,
      "set LIGHTNING_TS_CACHE to a folder that can",
    );
  }
  return folder;
}

/** Where the addon is built: in the package, or in the cache where an installed package is read-only. */
export function buildFolder() {
  const own = join(packageFolder, "build");
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    const other = join(makeCacheFolder(), "build");
    mkdirSync(other, { recursive: true });
    return other;
  }
}

/** The record of the addon built for this Node; the library reads it to find the addon. */
export function recordFile(folder) {
  return join(folder, `torch-${process.platform}-${process.arch}-${process.versions.modules}.json`);
}

/** Whether a folder looks like libtorch. */
export function isLibtorch(folder) {
  const library = process.platform === "darwin" ? "libtorch.dylib" : "libtorch.so";
  return existsSync(join(folder, "lib", library)) && existsSync(join(folder, "include", "ATen"));
}
