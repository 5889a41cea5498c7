/**
 * @file `node scripts/xla-test.mjs`: a model trained on XLA, with torch_xla in a virtual environment of the project's own (3 GB, made once) and
 * the CPU in place of a TPU.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pythonCandidates } from "../packages/torch/scripts/setup/libtorch.mjs";
import { cacheFolder } from "../packages/torch/scripts/setup/places.mjs";
import { installPackages, root, run, say } from "./lib/prepare.mjs";

/** torch_xla belongs to one version of torch. */
const packages = ["torch==2.9.0", "torch_xla==2.9.0", "numpy"];

/** The folder of torch in a Python that has torch_xla; null where it has not. */
function torchOf(python) {
  const probe =
    "import importlib.util as u; assert u.find_spec('torch_xla'); print(u.find_spec('torch').submodule_search_locations[0])";
  const { status, stdout } = spawnSync(python, ["-c", probe], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

function makePython(folder) {
  say(`making a virtual environment with torch_xla (${folder}; some minutes, once)`);
  rmSync(folder, { recursive: true, force: true });
  const base = pythonCandidates().find((command) => spawnSync(command, ["--version"]).status === 0);
  if (base === undefined) throw new Error("A Python with venv is needed.");
  run(base, ["-m", "venv", folder]);
  run(join(folder, "bin", "python"), ["-m", "pip", "install", "-q", ...packages]);
}

installPackages();
const given = process.env.XLA_PYTHON;
const folder = join(cacheFolder(), "python-xla");
const python = given ?? join(folder, "bin", "python");
if (given === undefined && torchOf(python) === null) makePython(folder);
const libtorch = torchOf(python);
if (libtorch === null) throw new Error(`Expected a Python with ${packages.join(", ")}. Received: ${python}.`);
const env = { ...process.env, LIBTORCH: libtorch, PYTHON: python, PJRT_DEVICE: "CPU" };
run(process.execPath, [join(root, "packages", "torch", "scripts", "setup.mjs")], { env });
run(
  process.execPath,
  [join(root, "node_modules", "tsx", "dist", "cli.mjs"), "packages/lightning/scripts/xla/main.ts"],
  { env },
);
