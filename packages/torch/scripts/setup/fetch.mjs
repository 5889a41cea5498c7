/** @file Fetches libtorch: the wheel of the pinned version with pip, or without it from PyTorch's own server. Nothing is unpacked unchecked. */
import { spawn } from "node:child_process";
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { checksums, verifyFile } from "./checksum.mjs";
import { findCached, findPython, hasNvidiaGpu, run } from "./libtorch.mjs";
import { locked } from "./lock.mjs";
import { cachedFolder, isLibtorch, makeCacheFolder } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";
import { pinnedVersion, versionOf } from "./version.mjs";

/**
 * @typedef {object} Source where wheels come from
 * @property {string} index PyTorch's own index of CPU builds: the common registry's build for Linux is the one for CUDA
 * @property {Record<string, string>} known checksums by file name
 * @property {NodeJS.ProcessEnv} env names the cache and Python; pip reads its settings there
 */

/** @type {Source} */
const usual = { index: "https://download.pytorch.org/whl/cpu", known: checksums, env: process.env };

/**
 * The ways in which pip is asked for torch, the likeliest first.
 *
 * @param {"cpu" | "cuda"} variant
 * @returns {{ what: string, index: string[] }[]}
 */
export function pipAttempts(variant, platform = process.platform, arch = process.arch, { index: cpuIndex } = usual) {
  const plain = { what: `torch==${pinnedVersion}`, index: [] };
  if (variant === "cuda") return [plain];
  const cpu = { what: `torch==${pinnedVersion}+cpu`, index: [] };
  const own = ["--extra-index-url", cpuIndex];
  return platform === "linux" && arch === "x64" ? [cpu, { ...cpu, index: own }] : [plain, { ...plain, index: own }];
}

const lastLines = (text) => text.trim().split("\n").slice(-4).join("\n    ");

/** Runs pip with its progress shown; its errors are kept, because another attempt may do. */
function pip(python, args, env) {
  return new Promise((resolve) => {
    const child = spawn(python, ["-m", "pip", "--disable-pip-version-check", ...args], {
      stdio: ["ignore", "inherit", "pipe"],
      env: { ...env, PIP_ROOT_USER_ACTION: "ignore" },
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
async function fetchWithPip(python, variant, into, say, source) {
  const failures = [];
  const downloads = join(into, "wheels");
  const ofPython = ["--only-binary", ":all:", "--python-version", wheelPython[variant]];
  for (const { what, index } of pipAttempts(variant, process.platform, process.arch, source)) {
    const from = index.length > 0 ? `, also from ${index[1]}` : "";
    say(`fetching ${what} with pip${from} (${variant === "cuda" ? "several GB" : "about 200 MB"}; once)`);
    const args = ["download", "--no-deps", ...ofPython, "--dest", downloads, ...index, what];
    const problem = await pip(python, args, source.env);
    const name = problem === null ? readdirSync(downloads).find((entry) => entry.endsWith(".whl")) : undefined;
    if (name === undefined) {
      rmSync(downloads, { recursive: true, force: true });
      failures.push(`${what}${from}: ${problem ?? "pip fetched no wheel"}`);
      continue;
    }
    const wheel = join(downloads, name);
    await verifyFile(wheel, "where pip fetches from (pip config list)", source.known);
    // The CUDA build needs NVIDIA's libraries beside it, whose checksums pip takes from the index; the CPU build needs nothing else. The
    // headers that theirs include, which NCCL's backend is compiled with, are packages that the wheel does not ask for.
    const failure =
      variant === "cuda"
        ? await pip(python, ["install", ...ofPython, "--target", into, wheel, "cuda-toolkit[cccl,crt]"], source.env)
        : unpack(python, wheel, into);
    rmSync(downloads, { recursive: true, force: true });
    if (failure === null) return null;
    failures.push(`${what}: ${failure}`);
  }
  return failures.join("\n  ");
}

/** Why a connection failed, in the network's words: Node's own say "fetch failed". */
const reasonOf = (error) => error.cause?.code ?? error.code ?? error.cause?.message ?? error.message;

/** Without pip: the wheel from PyTorch's own server. */
async function fetchWheel(into, say, { index, known, env }) {
  if (process.platform !== "linux" || process.arch !== "x64") return "without pip there is nothing for this platform";
  const version = wheelPython.cpu.replace(".", "");
  const name = `torch-${pinnedVersion}+cpu-cp${version}-cp${version}-manylinux_2_28_x86_64.whl`;
  const url = `${index}/${encodeURIComponent(name)}`;
  say("fetching libtorch (about 200 MB; once)");
  const file = join(into, name);
  try {
    const response = await fetch(url);
    if (!response.ok) return `${url} could not be fetched (${response.status} ${response.statusText})`;
    await pipeline(response.body, createWriteStream(file));
  } catch (error) {
    return `${url} could not be fetched (${reasonOf(error)})`;
  }
  await verifyFile(file, `that nothing stands between this machine and ${new URL(index).host}`, known);
  const failure = unpack(findPython(env), file, into);
  rmSync(file);
  return failure;
}

/**
 * Fetches one build of libtorch into the cache, where it appears whole or not at all.
 *
 * @param {"cpu" | "cuda"} variant
 * @param {(line: string) => void} say gets progress
 * @param {Source} source
 * @returns {Promise<import("./libtorch.mjs").Libtorch>}
 * @throws SetupProblem that says what each way to fetch it met
 */
export async function fetchVariant(variant, say, source = usual) {
  const final = cachedFolder(variant, source.env);
  const parent = dirname(final);
  mkdirSync(dirname(parent), { recursive: true });
  for (const name of readdirSync(dirname(parent))) {
    // What a set-up that was killed left behind: nobody else is at work under the lock.
    if (name.startsWith(`${basename(parent)}-`)) rmSync(join(dirname(parent), name), { recursive: true, force: true });
  }
  // Into a folder of its own, renamed when it is whole.
  const work = mkdtempSync(`${parent}-`);
  try {
    const python = findPython(source.env);
    const hasPip = python !== null && run(python, ["-m", "pip", "--version"])?.code === 0;
    let failure = hasPip ? await fetchWithPip(python, variant, work, say, source) : "pip: not found";
    if (failure !== null && variant === "cpu") {
      const without = await fetchWheel(work, say, source);
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
 * @returns {Promise<import("./libtorch.mjs").Libtorch>}
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
