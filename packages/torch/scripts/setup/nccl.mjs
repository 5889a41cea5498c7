/** @file Finds the headers that NCCL's backend is compiled with: NCCL's own, and those of CUDA that libtorch's include. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFolder } from "./places.mjs";
import { compileFlags } from "./toolchain.mjs";

/** The one source that needs them. */
export const ncclSource = "distributed-nccl.cpp";

/** Headers, each of another package of NVIDIA's. */
const needed = [
  ["nccl.h", "nvidia-nccl-cu13"],
  ["cuda_runtime_api.h", "nvidia-cuda-runtime"],
  ["crt/host_defines.h", "nvidia-cuda-crt"],
  ["nv/target", "nvidia-cuda-cccl"],
  ["cublas_v2.h", "nvidia-cublas"],
  ["cusparse.h", "nvidia-cusparse"],
  ["cusolverDn.h", "nvidia-cusolver"],
];

/** Where the compiler looks by itself; named again, the folder would come too early. */
const ofSystem = "/usr/include";

/** Where headers may lie, the likeliest first: beside libtorch, as pip puts them there, then in NVIDIA's own installations. */
function places(libtorch, env) {
  const wheels = join(dirname(libtorch), "nvidia");
  const beside = existsSync(wheels) ? readdirSync(wheels).map((name) => join(wheels, name)) : [];
  const named = [env.NCCL_HOME, env.CUDA_HOME, env.CUDA_PATH].filter((path) => path !== undefined && path !== "");
  const folders = [...beside, ...named, "/usr/local/cuda"].map((path) => join(path, "include"));
  return [...folders.flatMap((folder) => [folder, join(folder, "cccl")]), ofSystem];
}

/** "2.29.7" of the text of nccl.h; null where it does not say. */
export function ncclVersionOf(text) {
  const parts = ["MAJOR", "MINOR", "PATCH"].map((part) => new RegExp(`#define NCCL_${part} (\\d+)`).exec(text)?.[1]);
  return parts.every((part) => part !== undefined) ? parts.join(".") : null;
}

/**
 * What NCCL's backend can be compiled with.
 *
 * @param {string} libtorch
 * @returns {{ version: string, flags: string[] } | { version: null, problem: string }} `problem`: why it cannot
 */
export function findNccl(libtorch, env = process.env) {
  const without = (problem) => ({ version: null, problem });
  if (!existsSync(join(libtorch, "lib", "libtorch_cuda.so"))) return without("libtorch has no CUDA");
  const folders = places(libtorch, env);
  const found = needed.map(([header]) => folders.find((folder) => existsSync(join(folder, header))));
  const missing = needed.filter((_, i) => found[i] === undefined);
  if (missing.length > 0) {
    const [headers, packages] = [0, 1].map((i) => missing.map((one) => one[i]).join(", "));
    return without(`${headers} not found; pip has them in ${packages}, or CUDA_HOME and NCCL_HOME name where they are`);
  }
  const version = ncclVersionOf(readFileSync(join(found[0], "nccl.h"), "utf8"));
  if (version === null) return without(`${join(found[0], "nccl.h")} does not say its version`);
  const flags = [...new Set(found)].filter((folder) => folder !== ofSystem).flatMap((folder) => ["-isystem", folder]);
  return { version, flags: ["-DLTS_NCCL", ...flags] };
}

/** Why the compiler does not take NCCL's backend with the headers that were found, in one line; null where it does. */
export function ncclProblem(libtorch, { compiler, headers }, { flags }) {
  const source = join(packageFolder, "native", ncclSource);
  const args = [...compileFlags(libtorch, headers), ...flags, "-fsyntax-only", source];
  const { status, stderr } = spawnSync(compiler.command, args, { encoding: "utf8" });
  if (status === 0) return null;
  const first = stderr.split("\n").find((line) => line.includes("error")) ?? `exit code ${status}`;
  return `${compiler.command} does not take the headers: ${first.trim()}`;
}
