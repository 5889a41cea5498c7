/** @file Compiles and links the addon; does nothing where the same inputs were built before. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { buildFolder, packageFolder, recordFile } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";

const native = join(packageFolder, "native");

/** Flags of the compiler, without the include folders. */
export function compileFlags() {
  return [
    "-std=c++20", "-O2", "-fPIC", "-fvisibility=hidden", "-DNAPI_EXPERIMENTAL", "-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT",
    "-D_GLIBCXX_USE_CXX11_ABI=1",
  ];
}

/** Flags of the linker. */
export function linkFlags(libtorch) {
  const lib = join(libtorch, "lib");
  const shared = process.platform === "darwin" ? ["-dynamiclib", "-undefined", "dynamic_lookup"] : ["-shared"];
  const flags = [...shared, `-L${lib}`, `-Wl,-rpath,${lib}`, "-ltorch", "-ltorch_cpu", "-lc10"];
  // Nothing in the addon refers to CUDA: its library registers the kernels by being there.
  if (existsSync(join(lib, "libtorch_cuda.so"))) flags.push("-Wl,--no-as-needed", "-ltorch_cuda", "-lc10_cuda");
  return flags;
}

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part).update("\0"), createHash("sha256")).digest("hex").slice(0, 20);

function sources() {
  const names = readdirSync(native).sort();
  const read = (name) => readFileSync(join(native, name));
  const headers = names.filter((name) => name.endsWith(".h"));
  return {
    files: names.filter((name) => name.endsWith(".cpp")).map((name) => ({ name, text: read(name) })),
    headers: digest(...headers.map(read)),
  };
}

function compile(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (text) => (errors += text));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new SetupProblem(`The addon did not compile:\n${errors.slice(0, 4000)}`, "see the compiler's message above; CXX chooses another compiler, LIBTORCH another libtorch"));
    });
  });
}

async function inParallel(jobs, width) {
  const queue = [...jobs];
  const worker = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await job();
  };
  await Promise.all(Array.from({ length: width }, worker));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs a function while no other process builds in the same folder. */
async function locked(folder, say, work) {
  const lock = join(folder, "lock");
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    let owner = NaN;
    try {
      owner = Number(readFileSync(lock, "utf8"));
      if (!isAlive(owner) && Date.now() - statSync(lock).mtimeMs > 1000) {
        rmSync(lock, { force: true });
        continue;
      }
    } catch {
      continue; // released between the two calls
    }
    if (!told) say(`waiting for another build (process ${owner})`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
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
  const { files, headers } = sources();
  const flags = [
    ...compileFlags(), `-I${nodeHeaders}`, `-I${join(libtorch.folder, "include")}`,
    `-I${join(libtorch.folder, "include", "torch", "csrc", "api", "include")}`,
  ];
  const link = linkFlags(libtorch.folder);
  const base = digest(compiler.version, libtorch.version, headers, process.versions.modules, ...flags);
  const key = digest(base, ...link, ...files.map((file) => file.text));
  const addon = join(folder, key, "torch.node");
  const record = { addon, libtorch: libtorch.folder, version: libtorch.version, source: libtorch.source, compiler: compiler.version, key };
  if (!existsSync(addon)) {
    await locked(folder, say, async () => {
      if (existsSync(addon)) return;
      const objects = join(folder, "objects");
      mkdirSync(objects, { recursive: true });
      const all = files.map((file) => ({ ...file, object: join(objects, `${file.name}.${digest(base, file.text)}.o`) }));
      const missing = all.filter((file) => !existsSync(file.object));
      // A compiler takes about 1 GB for a file that includes libtorch's headers.
      const width = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 30)));
      let done = 0;
      await inParallel(
        missing.map((file) => async () => {
          const partial = `${file.object}.${process.pid}`;
          await compile(compiler.command, [...flags, "-c", join(native, file.name), "-o", partial]);
          renameSync(partial, file.object);
          say(`compiled ${file.name} (${++done} of ${missing.length})`);
        }),
        width,
      );
      const work = join(folder, `${key}.${process.pid}`);
      mkdirSync(work, { recursive: true });
      await compile(compiler.command, [...all.map((file) => file.object), ...link, "-o", join(work, "torch.node")]);
      rmSync(join(folder, key), { recursive: true, force: true });
      renameSync(work, join(folder, key));
      for (const name of readdirSync(objects)) if (!all.some((file) => file.object.endsWith(name))) rmSync(join(objects, name));
      say("linked the addon");
    });
  }
  const text = `${JSON.stringify(record, null, 2)}\n`;
  const file = recordFile(folder);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  return record;
}
