/** @file Compiles and links the addon; does nothing where the same inputs were built before. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { buildName, codeFlags, digest, findBuilds, identityOf, readBuild, readSources, sourcesKey } from "./builds.mjs";
import { locked } from "./lock.mjs";
import { findNccl, ncclProblem, ncclSource } from "./nccl.mjs";
import { cachedBuildFolder, cacheFolder, ownBuildFolder, packageFolder } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";
import { compileFlags } from "./toolchain.mjs";

const native = join(packageFolder, "native");

/** Builds and objects that were not used for so long are removed. */
const keepMs = 7 * 24 * 3600 * 1000;
/** The cache's are for projects that may rest for a while; using one counts. */
const keepCachedMs = 90 * 24 * 3600 * 1000;

// Never unloaded: libtorch keeps pointers to its code after the thread that loaded it has ended.
const sharedLibrary =
  process.platform === "darwin" ? ["-dynamiclib", "-undefined", "dynamic_lookup"] : ["-shared", "-Wl,-z,nodelete"];

/** Flags of the linker. No path stays in the addon: what loads it opens libtorch first, wherever that is. */
export function linkFlags(libtorch, exists = existsSync) {
  const lib = join(libtorch, "lib");
  const flags = [...sharedLibrary, `-L${lib}`, "-ltorch", "-ltorch_cpu", "-lc10"];
  // Nothing in the addon refers to CUDA: its library registers the kernels by being there.
  if (exists(join(lib, "libtorch_cuda.so"))) flags.push("-Wl,--no-as-needed", "-ltorch_cuda", "-lc10_cuda");
  return flags;
}

/** The headers of the addon that a text includes, also by way of others. Those of libtorch and Node are none of them. */
function headersOf(text, headers, found = new Set()) {
  for (const [, path] of text.matchAll(/^#include [<"]([^>"]+)[>"]/gm)) {
    const header = headers.find(({ name }) => name === path || name === `declarations/${path}`);
    if (header === undefined || found.has(header)) continue;
    found.add(header);
    headersOf(header.text, headers, found);
  }
  return found;
}

/**
 * The objects of the addon, named by what they are made of: the file, its headers, the compiler, its flags and libtorch; not by where
 * these lie.
 *
 * @param {{ compiler: string, identity: string, sources: { name: string, text: string }[], flags?: string[], nccl?: { version: string | null, flags?: string[] } }} inputs
 *   `flags`: further ones; `nccl`: the headers that the one file which needs them is compiled with
 */
export function buildPlan({ compiler, identity, sources, flags = [], nccl = { version: null } }) {
  const headers = sources.filter(({ name }) => name.endsWith(".h"));
  const base = digest(compiler, identity, ...codeFlags, ...flags);
  const made = (text, own) => {
    const included = headers.filter((header) => headersOf(text, headers).has(header));
    return digest(base, ...own, ...included.flatMap(({ name, text }) => [name, text]), text);
  };
  return sources
    .filter(({ name }) => name.endsWith(".cpp") && !name.includes("/"))
    .map(({ name, text }) => {
      const withNccl = name === ncclSource && nccl.version !== null;
      const object = `${name}.${made(text, withNccl ? [`nccl ${nccl.version}`] : [])}.o`;
      return { source: name, text, object, flags: withNccl ? nccl.flags : [] };
    });
}

/** Runs the compiler; what it wrote lies in `output` only if it succeeded. */
function compile(command, args, output) {
  const partial = `${output}.${process.pid}.partial`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, "-o", partial], { stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (text) => (errors += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0 && existsSync(partial)) {
        renameSync(partial, output);
        resolve();
        return;
      }
      rmSync(partial, { force: true });
      const [message, remedy] =
        signal === "SIGKILL" || /Killed signal/.test(errors)
          ? [
              "The compiler was killed, most likely for want of memory.",
              "free some memory (a file takes about 1 GB) and try again",
            ]
          : [
              `The addon did not compile:\n${errors.slice(0, 4000) || `${command} wrote nothing (exit code ${code})`}`,
              "see the compiler's message above; CXX chooses another compiler, LIBTORCH another libtorch",
            ];
      reject(new SetupProblem(message, remedy));
    });
  });
}

/** Runs jobs side by side; after a failure no new one starts, and it is thrown when those under way have ended. */
async function inParallel(jobs, width) {
  const queue = [...jobs];
  const worker = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      try {
        await job();
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: width }, worker));
  const failure = results.find((result) => result.status === "rejected");
  if (failure !== undefined) throw failure.reason;
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // A read-only build of somebody else.
  }
}

/** Removes what was not used for so long, but for what is named. */
function removeOld(folder, ms, inUse) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (inUse(name) || Date.now() - statSync(path).mtimeMs <= ms) continue;
    rmSync(path, { recursive: true, force: true });
  }
}

/** `more`: further flags of the compiler and the linker. */
async function compileInto(folder, target, objects, libtorch, tools, say, more = { compile: [], link: [] }) {
  const made = join(folder, "objects");
  mkdirSync(made, { recursive: true });
  const flags = compileFlags(libtorch.folder, tools.headers);
  const missing = objects.filter(({ object }) => !existsSync(join(made, object)));
  // A compiler takes about 1 GB for a file that includes libtorch's headers.
  const width = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 30)));
  if (missing.length > 0)
    say(
      `compiling ${missing.length} of ${objects.length} files of the addon with ${tools.compiler.command}, ${width} at a time`,
    );
  let done = 0;
  const jobs = missing.map(({ source, text, object, flags: own }) => async () => {
    const args = [...flags, ...own, ...more.compile, "-c", join(native, source)];
    await compile(tools.compiler.command, args, join(made, object));
    if (readFileSync(join(native, source), "utf8") !== text) {
      rmSync(join(made, object));
      throw new SetupProblem(`${source} was changed while it was compiled.`, "run the set-up again");
    }
    say(`compiled ${source} (${++done} of ${missing.length})`);
  });
  await inParallel(jobs, width);
  const used = new Set(objects.map(({ object }) => object));
  for (const name of used) touch(join(made, name));
  await compile(
    tools.compiler.command,
    [...more.link, ...objects.map(({ object }) => join(made, object)), ...linkFlags(libtorch.folder)],
    join(target, "torch.node"),
  );
  const loader = join(native, "loader", "loader.cpp");
  await compile(
    tools.compiler.command,
    [...codeFlags, `-I${tools.headers}`, ...sharedLibrary, loader, ...(process.platform === "linux" ? ["-ldl"] : [])],
    join(target, "loader.node"),
  );
  say("linked the addon");
  removeOld(made, keepMs, (name) => used.has(name));
}

/** Where a libtorch lies: from the cache's folder if it is in there, else from the build's folder and as it is. */
function placeOf(folder, from, env = process.env) {
  const inCache = relative(cacheFolder(env), folder);
  if (!inCache.startsWith("..") && !isAbsolute(inCache)) return { cache: inCache };
  return { relative: relative(from, folder), absolute: folder };
}

/** Puts a build into a folder of builds: whole, or not at all. `fill` is given a folder to write to. */
async function place(folder, name, description, fill) {
  const final = join(folder, name);
  const work = mkdtempSync(join(folder, ".new-"));
  try {
    await fill(work);
    const text = JSON.stringify({ ...description, libtorch: placeOf(description.libtorch, final) }, null, 2);
    writeFileSync(join(work, "build.json"), `${text}\n`);
    chmodSync(work, 0o755);
    for (let tries = 0; ; tries += 1) {
      // Threads and processes that use the old one have its files open.
      if (existsSync(final)) renameSync(final, join(work, `old-${tries}`));
      try {
        renameSync(work, final);
        break;
      } catch (error) {
        // Another set-up was faster, once in a while.
        if (tries === 3 || !["EEXIST", "ENOTEMPTY"].includes(error.code)) throw error;
      }
    }
    for (const old of readdirSync(final)) if (old.startsWith("old-")) rmSync(join(final, old), { recursive: true });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return readBuild(final);
}

function copyBuild(from, to) {
  for (const name of ["torch.node", "loader.node"]) copyFileSync(join(from, name), join(to, name));
}

/** The version of the C library that this process runs with; undefined where it cannot be told. */
function libcVersion() {
  const report = process.report;
  if (typeof report?.getReport !== "function") return undefined;
  report.excludeNetwork = true;
  return report.getReport().header.glibcVersionRuntime;
}

/** Whether a build from elsewhere loads here: it may have been made on a newer system. */
function loads(build, libtorch) {
  if (build.libc !== undefined && build.libc === libcVersion()) return true;
  const program = `import(process.argv[1]).then(({ loadBuild }) => loadBuild(JSON.parse(process.argv[2])).torchVersion())`;
  const located = JSON.stringify({ build, libtorch: libtorch.folder, identity: build.identity });
  const module = new URL("builds.mjs", import.meta.url).href;
  return spawnSync(process.execPath, ["-e", program, module, located], { stdio: "ignore" }).status === 0;
}

/** Whether a build knows the headers of NCCL that are there now: without them any will do. */
const knowsNccl = (build, { version }) => version === null || build.nccl?.version === version;

/**
 * The addon for a libtorch where it was built before, beside the package or in the cache; null where it must be built.
 *
 * @param {import("./libtorch.mjs").Libtorch} libtorch
 * @returns {Promise<import("./builds.mjs").Build | null>}
 */
export async function adoptBuild(libtorch) {
  const identity = identityOf(libtorch.folder);
  const nccl = findNccl(libtorch.folder);
  const own = ownBuildFolder();
  for (const build of findBuilds()) {
    if (build.identity !== identity || !knowsNccl(build, nccl) || !loads(build, libtorch)) continue;
    touch(build.folder);
    if (own === null) return build;
    const isOwn = dirname(build.folder) === own;
    const known = locatedAt(build, libtorch.folder);
    if (isOwn && known) return build;
    if (isOwn) {
      // It was moved, or built with another libtorch of the same version: from now on this one is meant.
      const text = JSON.stringify(
        { ...descriptionOf(build), libtorch: placeOf(libtorch.folder, build.folder) },
        null,
        2,
      );
      writeFileAside(join(build.folder, "build.json"), `${text}\n`);
      return readBuild(build.folder);
    }
    const description = { ...descriptionOf(build), libtorch: libtorch.folder };
    return place(own, basename(build.folder), description, (to) => copyBuild(build.folder, to));
  }
  return null;
}

/** What build.json says beside where libtorch is. */
function descriptionOf({ sources, identity, compiler, node, libc, nccl }) {
  return { sources, identity, compiler, node, libc, nccl };
}

/** Whether a build knows where a libtorch lies. */
function locatedAt(build, libtorch) {
  return JSON.stringify(build.libtorch) === JSON.stringify(placeOf(libtorch, build.folder));
}

function writeFileAside(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/** What NCCL's backend is compiled with, and what build.json says of it. The addon is worth having without it too. */
function chooseNccl(libtorch, tools, say) {
  const found = findNccl(libtorch.folder);
  if (found.version === null) return [found, { version: null, problem: found.problem }];
  const problem = ncclProblem(libtorch.folder, tools, found);
  say(problem === null ? `with NCCL ${found.version}` : `without NCCL: ${problem}`);
  return problem === null
    ? [found, { version: found.version }]
    : [{ version: null }, { version: found.version, problem }];
}

/**
 * Builds the addon, beside the package where that can be written to, and keeps it in the cache for all other projects.
 *
 * @param {import("./libtorch.mjs").Libtorch} libtorch
 * @param {{ compiler: { command: string, version: string }, headers: string }} tools
 * @param {(line: string) => void} say
 * @returns {Promise<import("./builds.mjs").Build>}
 */
export async function buildAddon(libtorch, tools, say) {
  const folder = ownBuildFolder() ?? cachedBuildFolder();
  return locked(folder, say, async () => {
    // Another process may have built it while this one waited.
    const there = await adoptBuild(libtorch);
    if (there !== null) return there;
    const sources = readSources();
    const identity = identityOf(libtorch.folder);
    const [nccl, note] = chooseNccl(libtorch, tools, say);
    const objects = buildPlan({ compiler: tools.compiler.version, identity, sources, nccl });
    const key = sourcesKey(sources);
    const description = {
      sources: key,
      identity,
      compiler: tools.compiler.version,
      node: process.version,
      libc: libcVersion(),
      libtorch: libtorch.folder,
      nccl: note,
    };
    const name = buildName(key, identity);
    const build = await place(folder, name, description, (to) =>
      compileInto(folder, to, objects, libtorch, tools, say),
    );
    removeOld(folder, keepMs, (entry) => entry === name || entry === "objects" || entry === "lock");
    await keepInCache(build, description, say);
    return build;
  });
}

/**
 * The addon built with further flags, such as a sanitizer's, in a folder of its own: nobody finds it but who names it in LIGHTNING_TS_ADDON.
 *
 * @param {string} folder for the build and its objects
 * @param {import("./libtorch.mjs").Libtorch} libtorch
 * @param {{ compiler: { command: string, version: string }, headers: string }} tools
 * @param {{ compile: string[], link: string[] }} flags
 * @param {(line: string) => void} say
 * @returns {Promise<import("./builds.mjs").Build>}
 */
export async function buildVariant(folder, libtorch, tools, flags, say) {
  mkdirSync(folder, { recursive: true });
  return locked(folder, say, async () => {
    const sources = readSources();
    const identity = identityOf(libtorch.folder);
    const compiler = tools.compiler.version;
    const objects = buildPlan({ compiler, identity, sources, flags: flags.compile });
    const key = digest(sourcesKey(sources), compiler, ...flags.compile, ...flags.link);
    const name = buildName(key, identity);
    const there = readBuild(join(folder, name));
    if (there !== null) return there;
    const description = {
      sources: key,
      identity,
      compiler,
      node: process.version,
      libc: libcVersion(),
      libtorch: libtorch.folder,
    };
    return place(folder, name, description, (to) => compileInto(folder, to, objects, libtorch, tools, say, flags));
  });
}

async function keepInCache(build, description, say) {
  try {
    const cached = cachedBuildFolder();
    if (dirname(build.folder) !== cached) {
      await place(cached, basename(build.folder), description, (to) => copyBuild(build.folder, to));
    }
    removeOld(cached, keepCachedMs, (entry) => entry === basename(build.folder) || entry === "objects");
  } catch (error) {
    say(`the build is not kept for other projects: ${error.message}`);
  }
}
