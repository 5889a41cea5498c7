/** @file Says what the set-up finds, and why. */
import { existsSync, readFileSync } from "node:fs";
import { cacheFolder, buildFolder, recordFile } from "./places.mjs";
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

/** Prints the report; resolves to whether everything needed is there. */
export async function doctor() {
  let healthy = true;
  const line = (name, text) => {
    if (text.startsWith("PROBLEM")) healthy = false;
    console.log(`${name.padEnd(14)}${text.replaceAll("\n", `\n${" ".repeat(14)}`)}`);
  };
  const node = `${process.version}, ABI ${process.versions.modules}, ${process.platform}-${process.arch}`;
  const old = nodeProblem();
  line("Node", old === null ? node : `PROBLEM: ${old}`);
  line(
    "Node-API",
    attempt(() => `headers in ${findNodeHeaders()}`),
  );
  line(
    "compiler",
    attempt(() => {
      const found = findCompiler();
      return `${found.version} (${found.command})`;
    }),
  );
  const python = findPython();
  line("Python", python === null ? "none (only needed to fetch libtorch)" : `${versionLine(python)} (${python})`);
  const notes = [];
  const libtorch = attempt(() => {
    const found = findLibtorch(notes);
    return found === null
      ? "none yet; the set-up fetches it"
      : `${found.version} at ${found.folder}\nbecause it is the first of: LIBTORCH, the active Python's torch, the cache`;
  });
  line("libtorch", libtorch);
  for (const note of notes) line("", `- ${note}`);
  line("cache", cacheFolder());
  line(
    "GPU",
    hasNvidiaGpu() ? (versionLine("nvidia-smi", ["-L"]) ?? "NVIDIA") : "no NVIDIA GPU (nvidia-smi does not answer)",
  );
  const record = recordFile(buildFolder());
  if (!existsSync(record)) line("addon", "not built yet: npx lightning-ts-torch setup");
  else {
    const { addon, version } = JSON.parse(readFileSync(record, "utf8"));
    if (!existsSync(addon)) line("addon", "not built: npx lightning-ts-torch setup");
    else {
      try {
        const { createRequire } = await import("node:module");
        const loaded = createRequire(import.meta.url)(addon);
        line(
          "addon",
          `${addon}\nloads, libtorch ${loaded.torchVersion()} (built with ${version}), CUDA ${loaded.cudaIsAvailable() ? `with ${loaded.cudaDeviceCount()} device(s)` : "not available"}`,
        );
      } catch (error) {
        line("addon", `PROBLEM: ${addon} does not load: ${error.message}`);
      }
    }
  }
  return healthy;
}
