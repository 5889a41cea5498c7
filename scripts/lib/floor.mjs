/** @file Programs in C++ that benchmarks are held against: compiled once for a libtorch by the set-up's compiler, kept in the cache. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { digest, locate } from "../../packages/torch/scripts/setup/builds.mjs";
import { cacheFolder } from "../../packages/torch/scripts/setup/places.mjs";
import { findCompiler } from "../../packages/torch/scripts/setup/toolchain.mjs";
import { root, say } from "./prepare.mjs";

/** The flags of the addon's code, without those of a shared library. */
const flags = ["-std=c++20", "-O2", "-D_GLIBCXX_USE_CXX11_ABI=1"];

/**
 * The folder with the compiled programs of `benchmarks/peers/cpp`.
 *
 * @param {readonly string[]} names of the programs, without their ending
 * @returns {string | null} null where they cannot be made, which has then been said
 */
export function floorPrograms(names) {
  try {
    const { libtorch, identity } = locate();
    const compiler = findCompiler();
    const source = (name) => join(root, "benchmarks", "peers", "cpp", `${name}.cpp`);
    const key = digest(
      compiler.version,
      identity,
      ...flags,
      ...names.map((name) => readFileSync(source(name), "utf8")),
    );
    const folder = join(cacheFolder(), "benchmarks", key);
    if (existsSync(folder)) return folder;
    say("compiling the floor of the benchmarks in C++ (a minute, once)");
    const making = `${folder}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    const include = join(libtorch, "include");
    const lib = join(libtorch, "lib");
    for (const name of names) {
      const headers = ["-isystem", include, "-isystem", join(include, "torch", "csrc", "api", "include")];
      const libraries = [`-L${lib}`, "-ltorch", "-ltorch_cpu", "-lc10", `-Wl,-rpath,${lib}`];
      const made = spawnSync(
        compiler.command,
        [...flags, ...headers, source(name), "-o", join(making, name), ...libraries],
        {
          stdio: ["ignore", 2, 2],
        },
      );
      if (made.status !== 0) throw new Error(`${name}.cpp does not compile`);
    }
    renameSync(making, folder);
    return folder;
  } catch (error) {
    console.error(`The floor of the benchmarks is left out: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
