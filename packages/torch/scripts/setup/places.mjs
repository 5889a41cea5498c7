/** @file Where the set-up reads and writes. */
import { accessSync, constants, mkdirSync, existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupProblem } from "./problem.mjs";
import { pinnedVersion } from "./version.mjs";

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

/** Where the package's own builds lie; null where an installed package is read-only. */
export function ownBuildFolder() {
  const own = join(packageFolder, "build");
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    return null;
  }
}

/** The cache's folder of builds, which all projects share; made where it is missing. */
export function cachedBuildFolder(env = process.env) {
  const folder = join(makeCacheFolder(env), "build");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The cache's folder for the pinned version of libtorch. */
export function cachedFolder(variant, env = process.env) {
  return join(cacheFolder(env), "libtorch", `${pinnedVersion}-${variant}-${process.platform}-${process.arch}`, "torch");
}

/** The cache's libtorch folders, there or not. */
export function pinnedFolders(env = process.env) {
  return ["cuda", "cpu"].map((variant) => cachedFolder(variant, env));
}

/** Whether a folder holds libtorch's libraries: enough to run with. */
export function hasLibraries(folder) {
  return existsSync(join(folder, "lib", process.platform === "darwin" ? "libtorch.dylib" : "libtorch.so"));
}

/** Whether a folder holds libtorch's headers too: enough to build with. */
export function isLibtorch(folder) {
  return hasLibraries(folder) && existsSync(join(folder, "include", "ATen"));
}
