/** @file Finds libtorch: LIBTORCH, the active Python's torch, the project's cache; fetches it where there is none. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { buildFor, identityOf } from "./builds.mjs";
import { verifyFile } from "./checksum.mjs";
import { locked } from "./lock.mjs";
import { cachedFolder, hasLibraries, isLibtorch, makeCacheFolder } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";
import { judgeVersion, pinnedVersion, versionOf } from "./version.mjs";

/** PyTorch's own index of CPU builds: the common registry's build for Linux is the one for CUDA. */
const cpuIndex = "https://download.pytorch.org/whl/cpu";
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

function run(command, args) {
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
    notes.push(`${source}: ${version} at ${folder} is too old (2.10 to 2.14 are supported)`);
    return null;
  }
  if (verdict !== "supported") notes.push(`${source}: version ${version} is not tested (2.10 to 2.14 are)`);
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
      "use a libtorch of 2.10 to 2.14, or unset LIBTORCH",
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

function findCached(notes, env = process.env) {
  for (const variant of hasNvidiaGpu() ? ["cuda", "cpu"] : ["cpu"]) {
    const folder = cachedFolder(variant, env);
    if (isUsable(folder)) return accepted(folder, "the project's cache", notes);
    notes.push(`cache: nothing at ${folder}`);
  }
  return null;
}

/**
 * The ways in which pip is asked for torch, the likeliest first.
 *
 * @param {"cpu" | "cuda"} variant
 * @returns {{ what: string, index: string[] }[]}
 */
export function pipAttempts(variant, platform = process.platform, arch = process.arch) {
  const plain = { what: `torch==${pinnedVersion}`, index: [] };
  if (variant === "cuda") return [plain];
  const cpu = { what: `torch==${pinnedVersion}+cpu`, index: [] };
  const own = ["--extra-index-url", cpuIndex];
  return platform === "linux" && arch === "x64" ? [cpu, { ...cpu, index: own }] : [plain, { ...plain, index: own }];
}

const lastLines = (text) => text.trim().split("\n").slice(-4).join("\n    ");

/** Runs pip with its progress shown; its errors are kept, because another attempt may do. */
function pip(python, args) {
  return new Promise((resolve) => {
    const child = spawn(python, ["-m", "pip", "--disable-pip-version-check", ...args], {
      stdio: ["ignore", "inherit", "pipe"],
      env: { ...process.env, PIP_ROOT_USER_ACTION: "ignore" },
    });
    let errors = "";
    child.stderr.on("data", (text) => (errors += text));
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) => resolve(code === 0 ? null : lastLines(errors)));
  });
}

/** The Python whose wheel is fetched, whichever one runs: libtorch is the same in all, and these have known checksums. */
const wheelPython = { cpu: "3.11", cuda: "3.12" };

/** Unpacks a wheel, which is a zip archive; null, or what went wrong. */
function unpack(python, wheel, into) {
  const withPython = python === null ? null : run(python, ["-m", "zipfile", "-e", wheel, into]);
  const unpacked = withPython?.code === 0 ? withPython : run("unzip", ["-q", wheel, "-d", into]);
  return unpacked?.code === 0 ? null : `${basename(wheel)} could not be unpacked (neither Python nor \`unzip\` did)`;
}

/** Fetches torch into `into/torch`; null, or what went wrong. A wheel with another checksum than the repository's is an error. */
async function fetchWithPip(python, variant, into, say) {
  const failures = [];
  const downloads = join(into, "wheels");
  const ofPython = ["--only-binary", ":all:", "--python-version", wheelPython[variant]];
  for (const { what, index } of pipAttempts(variant)) {
    const from = index.length > 0 ? `, also from ${index[1]}` : "";
    say(`fetching ${what} with pip${from} (${variant === "cuda" ? "several GB" : "about 200 MB"}; once)`);
    const problem = await pip(python, ["download", "--no-deps", ...ofPython, "--dest", downloads, ...index, what]);
    const name = problem === null ? readdirSync(downloads).find((entry) => entry.endsWith(".whl")) : undefined;
    if (name === undefined) {
      failures.push(`${what}${from}: ${problem ?? "pip fetched no wheel"}`);
      continue;
    }
    const wheel = join(downloads, name);
    await verifyFile(wheel);
    // The CUDA build needs NVIDIA's libraries beside it, whose checksums pip takes from the index; the CPU build needs nothing else.
    const failure =
      variant === "cuda"
        ? await pip(python, ["install", ...ofPython, "--target", into, wheel])
        : unpack(python, wheel, into);
    rmSync(downloads, { recursive: true, force: true });
    if (failure === null) return null;
    failures.push(`${what}: ${failure}`);
  }
  return failures.join("\n  ");
}

/** Without pip: the wheel from PyTorch's own server. */
async function fetchWheel(into, say) {
  if (process.platform !== "linux" || process.arch !== "x64") return "without pip there is nothing for this platform";
  const version = wheelPython.cpu.replace(".", "");
  const name = `torch-${pinnedVersion}+cpu-cp${version}-cp${version}-manylinux_2_28_x86_64.whl`;
  const url = `${cpuIndex}/${encodeURIComponent(name)}`;
  say("fetching libtorch (about 200 MB; once)");
  const response = await fetch(url).catch((error) => ({ ok: false, status: error.cause?.code ?? error.message }));
  if (!response.ok) return `${url} could not be fetched (${response.status})`;
  const file = join(into, name);
  try {
    await pipeline(response.body, createWriteStream(file));
  } catch (error) {
    return `${url} could not be fetched whole (${error.code ?? error.message})`;
  }
  await verifyFile(file);
  const failure = unpack(findPython(), file, into);
  rmSync(file);
  return failure;
}

async function fetchVariant(variant, say) {
  const final = cachedFolder(variant);
  const parent = dirname(final);
  mkdirSync(dirname(parent), { recursive: true });
  for (const name of readdirSync(dirname(parent))) {
    // What a set-up that was killed left behind: nobody else is at work under the lock.
    if (name.startsWith(`${basename(parent)}-`)) rmSync(join(dirname(parent), name), { recursive: true, force: true });
  }
  // Into a folder of its own, renamed when it is whole.
  const work = mkdtempSync(`${parent}-`);
  try {
    const python = findPython();
    const hasPip = python !== null && run(python, ["-m", "pip", "--version"])?.code === 0;
    let failure = hasPip ? await fetchWithPip(python, variant, work, say) : "pip: not found";
    if (failure !== null && variant === "cpu") {
      const without = await fetchWheel(work, say);
      failure = without === null ? null : `${failure}\n  ${without}`;
    }
    if (failure === null && !isLibtorch(join(work, "torch"))) failure = "what was fetched is no libtorch";
    if (failure !== null) {
      throw new SetupProblem(
        `libtorch could not be fetched:\n  ${failure}`,
        hasPip
          ? `check the network and try "${python} -m pip download --no-deps torch==${pinnedVersion}", or set LIBTORCH to an unpacked libtorch`
          : "install Python with pip (Debian, Ubuntu: apt-get install python3-pip), check the network, or set LIBTORCH to an unpacked libtorch",
      );
    }
    rmSync(parent, { recursive: true, force: true });
    chmodSync(work, 0o755);
    renameSync(work, parent);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  return { folder: final, version: versionOf(final), source: "the project's cache" };
}

/**
 * Fetches the pinned libtorch into the cache: the CUDA build where there is an NVIDIA GPU, else the one for the CPU.
 *
 * @param {(line: string) => void} say gets progress
 * @returns {Promise<Libtorch>}
 */
export async function fetchLibtorch(say) {
  return locked(makeCacheFolder(), say, async () => {
    // Another process may have fetched it while this one waited.
    const cached = findCached([]);
    if (cached !== null) return cached;
    if (process.platform === "linux" && hasNvidiaGpu()) {
      try {
        return await fetchVariant("cuda", say);
      } catch (error) {
        if (!(error instanceof SetupProblem)) throw error;
        say(`the CUDA build could not be fetched, the GPU will not be used: ${error.message}`);
      }
    }
    return fetchVariant("cpu", say);
  });
}

/** Prints a command's version line, for the doctor. */
export function versionLine(command, args = ["--version"]) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n")[0] ?? "";
  } catch {
    return null;
  }
}
