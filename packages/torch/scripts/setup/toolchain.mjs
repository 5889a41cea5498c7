/** @file The compiler with its flags, and Node-API's headers. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { codeFlags } from "./builds.mjs";
import { packageFolder } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";

/** The compilers to try, in order. */
export function compilerCandidates(env = process.env) {
  return env.CXX !== undefined && env.CXX !== "" ? [env.CXX] : ["g++", "clang++", "c++"];
}

/**
 * A compiler that knows C++20.
 *
 * @returns {{ command: string, version: string }}
 */
export function findCompiler(env = process.env) {
  const tried = [];
  for (const command of compilerCandidates(env)) {
    const version = spawnSync(command, ["--version"], { encoding: "utf8" });
    if (version.error !== undefined || version.status !== 0) {
      tried.push(`${command}: not found`);
      continue;
    }
    const first = version.stdout.split("\n")[0] ?? "";
    const test = spawnSync(command, ["-std=c++20", "-fsyntax-only", "-x", "c++", "-"], {
      input: "#include <concepts>\n",
      encoding: "utf8",
    });
    if (test.status === 0) return { command, version: first };
    tried.push(`${command}: ${first} does not compile C++20`);
  }
  throw new SetupProblem(
    `${env.CXX ? "CXX is set, but is not a compiler of C++20" : "No C++20 compiler was found"} (${tried.join("; ")}).`,
    process.platform === "darwin"
      ? "xcode-select --install"
      : "apt-get install g++ (Debian, Ubuntu), dnf install gcc-c++ (Fedora), or set CXX to a compiler",
  );
}

/** The folder of node_api.h: that of npm's node-api-headers, the same for every Node; else beside Node's executable. */
export function findNodeHeaders(executable = process.execPath, from = import.meta.url) {
  const beside = join(dirname(executable), "..", "include", "node");
  try {
    return join(dirname(createRequire(from).resolve("node-api-headers/package.json")), "include");
  } catch {
    if (existsSync(join(beside, "node_api.h"))) return beside;
    throw new SetupProblem(
      `Node-API's headers were not found (looked in ${beside} and for the npm package node-api-headers).`,
      "npm install node-api-headers",
    );
  }
}

/** Flags of the compiler. */
export function compileFlags(libtorch, nodeHeaders) {
  const include = join(libtorch, "include");
  return [
    ...codeFlags,
    `-I${nodeHeaders}`,
    `-I${join(packageFolder, "native", "declarations")}`,
    // The headers' own warnings are not ours.
    "-isystem",
    include,
    "-isystem",
    join(include, "torch", "csrc", "api", "include"),
  ];
}
