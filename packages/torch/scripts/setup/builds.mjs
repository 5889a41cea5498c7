/**
 * @file Finds built addons by what they are made of, and libtorch for them. Both the set-up and the library ask here, so it starts no
 * process and needs neither compiler nor headers.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { cacheFolder, hasLibraries, packageFolder, pinnedFolders } from "./places.mjs";
import { versionOf } from "./version.mjs";

/** What changes the addon without being a path or a source: a part of its key. */
export const codeFlags = [
  "-std=c++20",
  "-O2",
  "-fPIC",
  "-fvisibility=hidden",
  // The first two make finalizers run inside the collection: headers differ in whether the name says the version too. The third lets
  // them keep the type that they have without it.
  "-DNAPI_EXPERIMENTAL",
  "-DNAPI_VERSION=2147483647",
  "-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT",
  "-D_GLIBCXX_USE_CXX11_ABI=1",
];

const day = 24 * 3600 * 1000;
const nativeFolder = join(packageFolder, "native");

/** A short name for inputs: equal inputs give equal names. */
export function digest(...parts) {
  return parts
    .reduce((hash, part) => hash.update(part).update("\0"), createHash("sha256"))
    .digest("hex")
    .slice(0, 20);
}

/** All sources of the addon with their paths below `native`; empty where an installation was stripped of them. */
export function readSources(folder = nativeFolder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return readSources(path).map(({ name, text }) => ({ name: `${entry.name}/${name}`, text }));
      }
      return /\.(cpp|h)$/.test(entry.name) ? [{ name: entry.name, text: readFileSync(path, "utf8") }] : [];
    });
}

/** What the sources and the flags are; null where there are no sources to compare with. */
export function sourcesKey(sources = readSources()) {
  return sources.length === 0 ? null : digest(...codeFlags, ...sources.flatMap(({ name, text }) => [name, text]));
}

/** What an addon must have been built with to run with this libtorch: its version, and whether it has CUDA. */
export function identityOf(folder) {
  return `${versionOf(folder)}${existsSync(join(folder, "lib", "libtorch_cuda.so")) ? "-cuda" : ""}`;
}

/** The folder's name of a build. Node's version is not part of it: Node-API is the same in all that are supported. */
export function buildName(sources, identity, platform = process.platform, arch = process.arch) {
  return `${sources}-${platform}-${arch}-${identity.replace(/[^\w.+-]/g, "_")}`;
}

/**
 * @typedef {object} Build
 * @property {string} folder with torch.node, loader.node and build.json
 * @property {string} sources
 * @property {string} identity of the libtorch that it was built with
 * @property {{ cache?: string, relative?: string, absolute?: string }} libtorch where that was: from the cache's folder, from the build's
 * @property {string} [compiler]
 * @property {string} [libc]
 * @property {{ version: string | null, problem?: string }} [nccl] the headers of NCCL that were there, and why its backend is not compiled in
 */

/** The build in a folder, or null. */
export function readBuild(folder) {
  if (!["torch.node", "loader.node", "build.json"].every((name) => existsSync(join(folder, name)))) return null;
  try {
    return { ...JSON.parse(readFileSync(join(folder, "build.json"), "utf8")), folder };
  } catch {
    return null;
  }
}

/** The folders that hold builds: the package's own, then the cache's. */
export function buildFolders(env = process.env) {
  return [join(packageFolder, "build"), join(cacheFolder(env), "build")];
}

/**
 * All builds of these sources for this platform, the package's own first; where there are no sources, all beside the package.
 *
 * @returns {Build[]}
 */
export function findBuilds(env = process.env, sources = sourcesKey(), folders = buildFolders(env)) {
  const own = sources === null ? folders.slice(0, 1) : folders;
  const middle = `-${process.platform}-${process.arch}-`;
  return own.flatMap((folder) => {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => (sources === null ? name.includes(middle) : name.startsWith(sources + middle)))
      .map((name) => readBuild(join(folder, name)))
      .filter((build) => build !== null);
  });
}

/** The build of these sources for a libtorch, or null. */
export function buildFor(identity, env = process.env) {
  return findBuilds(env).find((build) => build.identity === identity) ?? null;
}

/** Where the libtorch of a build may lie, the likeliest first. */
function candidatesOf({ folder, libtorch = {} }, env) {
  return [
    libtorch.cache === undefined ? undefined : join(cacheFolder(env), libtorch.cache),
    // Before the absolute path: a project that was moved or copied takes its own.
    libtorch.relative === undefined ? undefined : join(folder, libtorch.relative),
    libtorch.absolute,
    ...pinnedFolders(env),
  ].filter((path) => path !== undefined);
}

const setupAgain = 'Run "npx lightning-ts-torch setup" (in the repository: "npm run build") and try again.';

/**
 * The addon to load and the libtorch for it.
 *
 * `LIGHTNING_TS_ADDON` names the folder of a build, or its torch.node, for programs that are bundled into one file; `LIBTORCH` a libtorch of
 * the version that the addon was built with.
 *
 * @returns {{ build: Build, libtorch: string, identity: string }}
 * @throws Error that names the command that mends it
 */
export function locate(env = process.env, findAll = findBuilds) {
  const builds = env.LIGHTNING_TS_ADDON ? [namedBuild(env.LIGHTNING_TS_ADDON)] : findAll(env);
  const [first] = builds;
  if (first === undefined) {
    throw new Error(
      `The libtorch addon has not been built for this version of the package (${process.platform}-${process.arch}; looked in ` +
        `${buildFolders(env).join(" and ")}). ${setupAgain} A program that is bundled into one file names the build's folder in ` +
        "LIGHTNING_TS_ADDON.",
    );
  }
  if (env.LIBTORCH) {
    const libtorch = resolve(env.LIBTORCH);
    if (!hasLibraries(libtorch)) {
      throw new Error(
        `LIBTORCH should be a folder of libtorch, with lib/. Received: ${env.LIBTORCH}. Mend or unset it and try again.`,
      );
    }
    const identity = identityOf(libtorch);
    const build = builds.find((one) => one.identity === identity);
    if (build !== undefined) return { build, libtorch, identity };
    throw new Error(
      `LIBTORCH holds libtorch ${identity}, but the addon was built for ${builds.map((one) => one.identity).join(", ")}: the two ` +
        `would not fit together. ${setupAgain} Or unset LIBTORCH.`,
    );
  }
  for (const build of builds) {
    for (const libtorch of candidatesOf(build, env)) {
      if (hasLibraries(libtorch) && identityOf(libtorch) === build.identity) {
        noteUse(build.folder);
        return { build, libtorch, identity: build.identity };
      }
    }
  }
  throw new Error(
    `The addon in ${first.folder} needs libtorch ${first.identity}, which is not where it was (looked in ` +
      `${[...new Set(candidatesOf(first, env))].join(", ")}). Set LIBTORCH to it, or ${setupAgain.replace("Run", "run")}`,
  );
}

function namedBuild(path) {
  const build = readBuild(resolve(basename(path) === "torch.node" ? dirname(path) : path));
  if (build !== null) return build;
  throw new Error(
    "LIGHTNING_TS_ADDON should name the folder of a build, with torch.node, loader.node and build.json. " +
      `Received: ${path}. "npx lightning-ts-torch doctor" says where the build is.`,
  );
}

/** Builds that nobody used for long are removed from the cache: whoever uses one says so, once a day. */
function noteUse(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > day) utimesSync(folder, new Date(), new Date());
  } catch {
    // Somebody else's.
  }
}

/** Loads a build with a libtorch; the addon's exports. */
export function loadBuild({ build, libtorch, identity }) {
  const require = createRequire(join(build.folder, "torch.node"));
  const { open } = require("./loader.node");
  const suffix = process.platform === "darwin" ? "dylib" : "so";
  // What the addon names: the first two, and where CUDA is all. Each names what it needs beside itself.
  for (const name of ["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"]) {
    const file = join(libtorch, "lib", `lib${name}.${suffix}`);
    const problem = existsSync(file) ? open(file) : null;
    if (problem !== null) throw new Error(`libtorch ${identity} at ${libtorch} cannot be opened: ${problem}`);
  }
  return require("./torch.node");
}
