/** @file A Python with PyTorch and Lightning to compare with, in a virtual environment of the project's own. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pipAttempts } from "../../packages/torch/scripts/setup/fetch.mjs";
import { pythonCandidates } from "../../packages/torch/scripts/setup/libtorch.mjs";
import { cacheFolder } from "../../packages/torch/scripts/setup/places.mjs";
import { say } from "./prepare.mjs";

const packages = ["lightning==2.6.6", "tensorboard", "safetensors", "numpy", "scipy", "pyyaml", "bitsandbytes==0.50.2"];

function works(python) {
  const probe =
    "import torch, lightning, numpy, scipy, safetensors, yaml, importlib.metadata as found; " +
    "assert torch.__version__.startswith('2.13.0'); found.version('bitsandbytes')";
  return spawnSync(python, ["-c", probe], { stdio: "ignore" }).status === 0;
}

/**
 * The Python to compare with: PEER_PYTHON where it is set, or the project's own, which is made where it is missing.
 *
 * @returns {string | null} its command; null where none could be made, which has then been said
 */
export function peerPython() {
  const given = process.env.PEER_PYTHON;
  if (given !== undefined && given !== "") {
    if (works(given)) return given;
    console.error(
      `PEER_PYTHON should have torch 2.13.0 and ${packages.join(", ")}. Received: ${given}. Unset it to have one made.`,
    );
    return null;
  }
  const folder = join(cacheFolder(), "python-peer");
  const python = join(folder, "bin", "python");
  if (works(python)) return python;
  say(`making a virtual environment to compare with (${folder}; some minutes, once)`);
  rmSync(folder, { recursive: true, force: true });
  const base = pythonCandidates().find((command) => spawnSync(command, ["--version"]).status === 0);
  if (base === undefined || spawnSync(base, ["-m", "venv", folder], { stdio: ["ignore", 2, 2] }).status !== 0) {
    console.error(
      "A Python with venv is needed to compare with. Install it (Debian: apt-get install python3-venv) and try again.",
    );
    return null;
  }
  const pip = (...args) =>
    spawnSync(python, ["-m", "pip", "install", "-q", ...args], { stdio: ["ignore", 2, "pipe"], encoding: "utf8" });
  const failures = [];
  const hasTorch = pipAttempts("cpu").some(({ what, index }) => {
    const { status, stderr } = pip(...index, what);
    if (status !== 0) failures.push(stderr);
    return status === 0;
  });
  const rest = hasTorch ? pip(...packages) : null;
  if (rest?.status === 0 && works(python)) return python;
  console.error(`The virtual environment could not be filled:\n${rest?.stderr ?? failures.join("\n")}`);
  return null;
}
