/** @file Finds libtorch: LIBTORCH, the active Python's torch, the project's cache. */
import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { buildFor, identityOf } from "./builds.mjs";
import { cachedFolder, hasLibraries, isLibtorch } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";
import { judgeVersion, versionOf } from "./version.mjs";

/**
 * @typedef {object} Libtorch
 * @property {string} folder with lib/ and include/
 * @property {string} version "2.13.0+cpu"
 * @property {string} source why this one was taken
 */

/** The Pythons to ask, in order. */
export function pythonCandidates(env = process.env) {
  return env.PYTHON ? [env.PYTHON] : ["python3", "python"];
}

/** Runs a command; its exit code and what it wrote, or null where there is no such command. */
export function run(command, args) {
  const result = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  return result.error === undefined ? { code: result.status ?? 1, out: result.stdout, err: result.stderr } : null;
}

/** The active Python's command, or null. */
export function findPython(env = process.env) {
  for (const python of pythonCandidates(env)) if (run(python, ["--version"])?.code === 0) return python;
  return null;
}

function torchOfPython(python) {
  // find_spec does not import torch, which would take over a second.
  const probe =
    "import importlib.util as u; s = u.find_spec('torch'); print(s.submodule_search_locations[0] if s and s.submodule_search_locations else '')";
  const answer = run(python, ["-c", probe]);
  const folder = answer?.code === 0 ? answer.out.trim() : "";
  return folder === "" ? null : folder;
}

/** Whether an NVIDIA GPU is present. */
export function hasNvidiaGpu() {
  return run("nvidia-smi", ["-L"])?.code === 0;
}

function accepted(folder, source, notes) {
  const version = versionOf(folder);
  const verdict = judgeVersion(version);
  if (verdict === "too old") {
    notes.push(`${source}: ${version} at ${folder} is too old (2.9 to 2.14 are supported)`);
    return null;
  }
  if (verdict !== "supported") notes.push(`${source}: version ${version} is not tested (2.9 to 2.14 are)`);
  notes.push(`${source}: libtorch ${version} at ${folder}`);
  return { folder, version, source };
}

/** Whether a libtorch will do for the set-up: with its headers, or with an addon that is built for it already. */
export function isUsable(folder) {
  return isLibtorch(folder) || (hasLibraries(folder) && buildFor(identityOf(folder)) !== null);
}

/**
 * Looks for libtorch without fetching anything.
 *
 * @param {string[]} notes gets a line for each place that was looked at
 * @returns {Libtorch | null}
 */
export function findLibtorch(notes = [], env = process.env) {
  if (env.LIBTORCH !== undefined && env.LIBTORCH !== "") {
    const folder = resolve(env.LIBTORCH);
    if (!isUsable(folder)) {
      throw new SetupProblem(
        `LIBTORCH is ${env.LIBTORCH}, but there is no libtorch in it (expected lib/ and, to build the addon for it, include/ATen/).`,
        "point LIBTORCH to a folder of libtorch, or unset it to have one fetched",
      );
    }
    const found = accepted(folder, "LIBTORCH", notes);
    if (found !== null) return found;
    throw new SetupProblem(
      `LIBTORCH holds ${versionOf(folder)}, which is too old.`,
      "use a libtorch of 2.9 to 2.14, or unset LIBTORCH",
    );
  }
  notes.push("LIBTORCH: not set");
  const python = findPython(env);
  if (python === null) notes.push("Python: none found");
  else {
    const folder = torchOfPython(python);
    if (folder === null) notes.push(`Python (${python}): has no torch`);
    else if (!isUsable(folder)) notes.push(`Python (${python}): torch at ${folder} has no headers or libraries`);
    else {
      const found = accepted(folder, `the torch of ${python}`, notes);
      if (found !== null) return found;
    }
  }
  return findCached(notes, env);
}

/** The cache's libtorch, or null. */
export function findCached(notes, env = process.env) {
  for (const variant of hasNvidiaGpu() ? ["cuda", "cpu"] : ["cpu"]) {
    const folder = cachedFolder(variant, env);
    if (isUsable(folder)) return accepted(folder, "the project's cache", notes);
    notes.push(`cache: nothing at ${folder}`);
  }
  return null;
}

/** Prints a command's version line, for the doctor. */
export function versionLine(command, args = ["--version"]) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n")[0] ?? "";
  } catch {
    return null;
  }
}
