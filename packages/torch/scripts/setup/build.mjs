/** @file Compiles and links the addon; does nothing where the same inputs were built before. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { locked } from "./lock.mjs";
import { buildFolder, packageFolder, recordFile } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";

const native = join(packageFolder, "native");

/** Builds and objects that were not used for so long are removed. */
const keepMs = 7 * 24 * 3600 * 1000;

/** Flags of the compiler. */
export function compileFlags(libtorch, nodeHeaders) {
  const include = join(libtorch, "include");
  return [
    "-std=c++20",
    "-O2",
    "-fPIC",
    "-fvisibility=hidden",
    // The first makes finalizers run inside the collection; the second lets them keep the type that they have without it.
    "-DNAPI_EXPERIMENTAL",
    "-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT",
    "-D_GLIBCXX_USE_CXX11_ABI=1",
    `-I${nodeHeaders}`,
    // The headers' own warnings are not ours.
    "-isystem",
    include,
    "-isystem",
    join(include, "torch", "csrc", "api", "include"),
  ];
}

/** Flags of the linker. */
export function linkFlags(libtorch, platform = process.platform, exists = existsSync) {
  const lib = join(libtorch, "lib");
  const shared = platform === "darwin" ? ["-dynamiclib", "-undefined", "dynamic_lookup"] : ["-shared"];
  const flags = [...shared, `-L${lib}`, `-Wl,-rpath,${lib}`, "-ltorch", "-ltorch_cpu", "-lc10"];
  // Nothing in the addon refers to CUDA: its library registers the kernels by being there.
  if (exists(join(lib, "libtorch_cuda.so"))) flags.push("-Wl,--no-as-needed", "-ltorch_cuda", "-lc10_cuda");
  return flags;
}

/** A short name for inputs: equal inputs give equal names. */
export function digest(...parts) {
  return parts
    .reduce((hash, part) => hash.update(part).update("\0"), createHash("sha256"))
    .digest("hex")
    .slice(0, 20);
}

/**
 * What is built from which inputs. An object depends on its file, all headers, the compiler, its flags, libtorch and Node's ABI;
 * the addon on all objects and the linker's flags too.
 *
 * @param {{ compiler: string, version: string, abi: string, flags: string[], link: string[], headers: string[], files: { name: string, text: string }[] }} inputs
 */
export function buildPlan({ compiler, version, abi, flags, link, headers, files }) {
  const base = digest(compiler, version, abi, ...flags, ...headers);
  return {
    key: digest(base, ...link, ...files.flatMap((file) => [file.name, file.text])),
    objects: files.map((file) => ({
      source: file.name,
      text: file.text,
      object: `${file.name}.${digest(base, file.text)}.o`,
    })),
  };
}

function readSources() {
  const names = readdirSync(native).sort();
  const read = (name) => readFileSync(join(native, name), "utf8");
  return {
    files: names.filter((name) => name.endsWith(".cpp")).map((name) => ({ name, text: read(name) })),
    headers: names.filter((name) => name.endsWith(".h")).flatMap((name) => [name, read(name)]),
  };
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

function removeOld(folder, inUse) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!inUse(name) && Date.now() - statSync(path).mtimeMs > keepMs) rmSync(path, { recursive: true, force: true });
  }
}

async function buildInto(folder, addon, plan, { compiler, flags, link }, say) {
  const objects = join(folder, "objects");
  mkdirSync(objects, { recursive: true });
  mkdirSync(join(folder, plan.key), { recursive: true });
  const missing = plan.objects.filter(({ object }) => !existsSync(join(objects, object)));
  // A compiler takes about 1 GB for a file that includes libtorch's headers.
  const width = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 30)));
  if (missing.length > 0)
    say(
      `compiling ${missing.length} of ${plan.objects.length} files of the addon with ${compiler.command}, ${width} at a time`,
    );
  let done = 0;
  const jobs = missing.map(({ source, text, object }) => async () => {
    await compile(compiler.command, [...flags, "-c", join(native, source)], join(objects, object));
    if (readFileSync(join(native, source), "utf8") !== text) {
      rmSync(join(objects, object));
      throw new SetupProblem(`${source} was changed while it was compiled.`, "run the set-up again");
    }
    say(`compiled ${source} (${++done} of ${missing.length})`);
  });
  await inParallel(jobs, width);
  const used = new Set(plan.objects.map(({ object }) => object));
  for (const name of used) touch(join(objects, name));
  await compile(compiler.command, [...plan.objects.map(({ object }) => join(objects, object)), ...link], addon);
  say("linked the addon");
  removeOld(objects, (name) => used.has(name));
  removeOld(folder, (name) => !/^[0-9a-f]{20}$/.test(name) || name === plan.key);
}

/**
 * Builds the addon for this Node, or finds it built.
 *
 * @param {import("./libtorch.mjs").Libtorch} libtorch
 * @param {{ command: string, version: string }} compiler
 * @param {string} nodeHeaders
 * @param {(line: string) => void} say
 */
export async function buildAddon(libtorch, compiler, nodeHeaders, say) {
  const folder = buildFolder();
  const flags = compileFlags(libtorch.folder, nodeHeaders);
  const link = linkFlags(libtorch.folder);
  const abi = process.versions.modules;
  const plan = buildPlan({ compiler: compiler.version, version: libtorch.version, abi, flags, link, ...readSources() });
  const addon = join(folder, plan.key, "torch.node");
  if (existsSync(addon)) touch(join(folder, plan.key));
  else {
    await locked(folder, say, async () => {
      if (!existsSync(addon)) await buildInto(folder, addon, plan, { compiler, flags, link }, say);
    });
  }
  const record = {
    addon,
    libtorch: libtorch.folder,
    version: libtorch.version,
    source: libtorch.source,
    compiler: compiler.version,
    node: process.version,
    key: plan.key,
  };
  const text = `${JSON.stringify(record, null, 2)}\n`;
  const file = recordFile(folder);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  return record;
}
