/** @file How a script is run: by Node, with a loader for TypeScript where the script needs one. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Program } from "../fabric/launchers/process-group.js";
import { UsageError } from "./usage-error.js";

/**
 * The command of a script: this Node with its flags. A TypeScript file is read by tsx, where that is installed and no flag names a loader; else
 * by Node itself.
 *
 * @throws UsageError where there is no such file
 */
export function commandOf(script: readonly string[]): Program {
  const [path = "", ...args] = script;
  const file = resolve(path);
  if (!existsSync(file)) throw new UsageError(`run: expected a script. Received: ${path}, which is not there.`);
  const { execArgv, execPath } = process;
  const flags = `${execArgv.join(" ")} ${process.env.NODE_OPTIONS ?? ""}`;
  const needsLoader = /\.[cm]?tsx?$/.test(file) && !/--(?:import|loader|experimental-loader|require)\b/.test(flags);
  const loader = needsLoader ? tsxFor(file) : null;
  return {
    execPath,
    execArgv: loader === null ? execArgv : [...execArgv, "--import", loader],
    args: [file, ...args],
    cwd: process.cwd(),
  };
}

/** The loader of the tsx that a script finds; null where there is none. */
export function tsxFor(file: string): string | null {
  for (const place of [file, `${process.cwd()}/`]) {
    try {
      return pathToFileURL(createRequire(place).resolve("tsx")).href;
    } catch {
      // Not installed there.
    }
  }
  return null;
}
