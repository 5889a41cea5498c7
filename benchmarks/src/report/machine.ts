/** @file On what was measured. */
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { torchVersion } from "@lightning-ts/torch";
import { threads } from "../run/command.js";

/** The machine and this project's side. */
export function describeMachine(): string {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processor}, ${cpus().length} cores, ${memory} GiB; ${threads} thread(s) a side; Node ${process.version}, libtorch ${torchVersion()}`;
}

const versions = `
import sys, importlib.metadata as m
def of(name):
    try: return name + " " + m.version(name)
    except m.PackageNotFoundError: return None
print(", ".join(filter(None, ["Python " + sys.version.split()[0], *map(of, ["torch", "lightning", "transformers"])])))
`;

/** The peer's side. */
export function describePython(python: string): string {
  return execFileSync(python, ["-c", versions], { encoding: "utf8" }).trim();
}

/** Whether a Python has a module. */
export function hasModule(python: string, name: string): boolean {
  try {
    // Peers look for clients of services there too.
    const path = JSON.stringify(process.env.BENCH_SERVICES ?? "");
    execFileSync(python, [
      "-c",
      `import importlib.util, sys; sys.path.append(${path}); sys.exit(importlib.util.find_spec("${name}") is None)`,
    ]);
    return true;
  } catch {
    return false;
  }
}
