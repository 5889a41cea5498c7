/** @file Says what the set-up finds, and why. */
import { loadBuild, locate } from "./builds.mjs";
import { cacheFolder } from "./places.mjs";
import { findLibtorch, findPython, hasNvidiaGpu, versionLine } from "./libtorch.mjs";
import { findCompiler, findNodeHeaders } from "./toolchain.mjs";
import { nodeProblem } from "./version.mjs";

function attempt(describe) {
  try {
    return describe();
  } catch (error) {
    return `PROBLEM: ${error}`;
  }
}

/** Whether an addon has NCCL's backend, or why not. */
function describeNccl(version, { problem = "its headers were not found" } = {}) {
  return version === null ? `not compiled in: ${problem}` : `${version}, for several GPUs`;
}

/** The addon that programs would load: what it says of itself, or why there is none. */
function lookAtAddon() {
  let located;
  try {
    located = locate();
  } catch (error) {
    return { loads: false, isThere: false, text: error.message };
  }
  const { build, libtorch, identity } = located;
  try {
    const loaded = loadBuild(located);
    const cuda = loaded.cudaIsAvailable() ? `with ${loaded.cudaDeviceCount()} device(s)` : "not available";
    return {
      loads: true,
      isThere: true,
      text:
        `${build.folder}\nloads, libtorch ${identity} at ${libtorch}, CUDA ${cuda}\n` +
        `NCCL ${describeNccl(loaded.ncclVersion(), build.nccl)}`,
    };
  } catch (error) {
    return { loads: false, isThere: true, text: `PROBLEM: ${build.folder} does not load: ${error.message}` };
  }
}

/** Prints the report; resolves to whether everything needed is there. What building takes is not needed where the addon loads. */
export async function doctor() {
  let healthy = true;
  const line = (name, text) => {
    if (text.startsWith("PROBLEM")) healthy = false;
    console.log(`${name.padEnd(14)}${text.replaceAll("\n", `\n${" ".repeat(14)}`)}`);
  };
  const node = `${process.version}, ${process.platform}-${process.arch}`;
  const old = nodeProblem();
  line("Node", old === null ? node : `PROBLEM: ${old}`);
  const addon = lookAtAddon();
  const forBuilding = (name, describe) => {
    const text = attempt(describe);
    line(name, addon.loads ? text.replace(/^PROBLEM: ([^\n]*)[^]*$/, "not needed, the addon is built ($1)") : text);
  };
  forBuilding("Node-API", () => `headers in ${findNodeHeaders()}`);
  forBuilding("compiler", () => {
    const found = findCompiler();
    return `${found.version} (${found.command})`;
  });
  const python = findPython();
  line("Python", python === null ? "none (only needed to fetch libtorch)" : `${versionLine(python)} (${python})`);
  const notes = [];
  forBuilding("libtorch", () => {
    const found = findLibtorch(notes);
    return found === null
      ? "none yet; the set-up fetches it"
      : `${found.version} at ${found.folder}\nbecause it is the first of: LIBTORCH, the active Python's torch, the cache`;
  });
  for (const note of notes) line("", `- ${note}`);
  line("cache", cacheFolder());
  line(
    "GPU",
    hasNvidiaGpu() ? (versionLine("nvidia-smi", ["-L"]) ?? "NVIDIA") : "no NVIDIA GPU (nvidia-smi does not answer)",
  );
  line("addon", addon.isThere ? addon.text : `not ready: ${addon.text}`);
  return healthy;
}
