/**
 * @file The Python whose libtorch is in use, run in this process: for backends that are Python modules only, such as torch_xla. Nothing
 * of it is loaded before the first of them is asked for.
 */
import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { locate } from "#setup/builds.mjs";
import { binding } from "../native/binding.js";
import { shown } from "../util/arguments.js";
import { Error, TypeError, UserError } from "../util/user-errors.js";

/** What a Python says about itself. */
interface PythonFacts {
  readonly executable: string;
  /** Its shared library; null where it was built without one. */
  readonly library: string | null;
  readonly home: string;
  readonly path: readonly string[];
  readonly prefix: string;
  /** The folder of its torch; null where it has none. */
  readonly torch: string | null;
}

const probe = `
import importlib.util, json, os, sys, sysconfig
names = [sysconfig.get_config_var("INSTSONAME"), sysconfig.get_config_var("LDLIBRARY")]
folders = [sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("LIBPL"), os.path.join(sys.base_prefix, "lib")]
files = [os.path.join(folder, name) for folder in folders for name in names if folder and name and ".so" in name]
found = [file for file in files if os.path.exists(file)]
spec = importlib.util.find_spec("torch")
print(json.dumps({
    "executable": sys.executable, "library": found[0] if found else None, "home": sys.base_prefix, "prefix": sys.prefix,
    "path": sys.path, "torch": spec.submodule_search_locations[0] if spec and spec.submodule_search_locations else None,
}))`;

/** The Pythons that may be the one whose torch is in use, the likeliest first. */
function candidates(libtorch: string): string[] {
  const { PYTHON } = process.env;
  if (PYTHON !== undefined && PYTHON !== "") return [PYTHON];
  // lib/python3.11/site-packages/torch in an environment of its own
  const beside = join(libtorch, "..", "..", "..", "..", "bin", "python");
  return [beside, "python3", "python"];
}

function ask(python: string): PythonFacts | null {
  // Without -S and -I: what is installed and PYTHONPATH count. Run elsewhere, so that no file of the user's folder is taken for a module.
  const answer = spawnSync(python, ["-c", probe], { encoding: "utf8", cwd: "/", timeout: 60_000 });
  if (answer.status !== 0) return null;
  try {
    return JSON.parse(answer.stdout) as PythonFacts;
  } catch {
    return null;
  }
}

const same = (a: string, b: string): boolean => {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
};

/** The Python of the libtorch in use. @throws Error that says which were looked at */
function find(): PythonFacts & { library: string } {
  const { libtorch } = locate();
  const seen: string[] = [];
  for (const python of candidates(libtorch)) {
    const facts = ask(python);
    if (facts === null) {
      seen.push(`${python}: cannot be run`);
    } else if (facts.torch === null) {
      seen.push(`${python}: has no torch`);
    } else if (!same(facts.torch, libtorch)) {
      seen.push(`${python}: its torch is ${facts.torch}`);
    } else if (facts.library === null) {
      seen.push(`${python}: was built without a shared library (libpython)`);
    } else {
      return { ...facts, library: facts.library };
    }
  }
  throw new Error(
    `Expected a Python whose torch is the libtorch in use, ${libtorch}. Received: ${seen.join("; ")}. ` +
      "Set LIBTORCH to the torch folder of the Python that has the backend, and run the set-up again; PYTHON names another Python.",
  );
}

let isStarted = false;

function start(): void {
  if (isStarted) return;
  const facts = find();
  binding.startPython(facts.library, facts.home);
  isStarted = true;
  runPython(
    `import sys\nsys.path[:] = ${text(facts.path)}\nsys.executable = ${text(facts.executable)}\nsys.prefix = ${text(facts.prefix)}\n` +
      `sys.argv = [""]`,
  );
}

/** A value as Python writes it: JSON's texts and lists are Python's. */
function text(value: string | readonly string[]): string {
  return JSON.stringify(value);
}

/**
 * @internal Runs Python code in this process. What it assigns stays for the next call.
 *
 * @returns `str(result)`, where the code leaves a variable of that name; else ""
 * @throws Error where no Python with the libtorch in use is found, or with what Python raised
 */
export function runPython(source: string): string {
  start();
  const answer = binding.runPython(source);
  if (answer.startsWith("+")) return answer.slice(1);
  const [last = "", ...traceback] = answer.slice(1).split("\n");
  throw new PythonError(last, traceback.join("\n"));
}

/** What Python raised. */
export class PythonError extends UserError {
  override readonly name = "PythonError";
  readonly code = "ERR_PYTHON";

  constructor(
    message: string,
    /** Where in Python it was raised. */
    readonly traceback: string,
  ) {
    super(message);
  }
}

/**
 * Imports a Python module that registers a backend or operators with libtorch, as those of hardware vendors do: from then on
 * `tensor.to(...)` knows its device, and `torch.ops` its operators. The module is that of the Python whose torch is the libtorch in use: set
 * LIBTORCH to its torch folder before the set-up.
 *
 * @param module its name: "habana_frameworks.torch"
 * @throws TypeError for another value than a module's name, Error where no such Python is found, PythonError where the import fails
 */
export function importPython(module: string): void {
  if (typeof module !== "string" || !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(module)) {
    throw new TypeError(`importPython: expected the name of a Python module. Received: ${shown(module)}.`);
  }
  runPython(`import torch, ${module}`);
}
