/** @file Imports modules that a configuration names, those of TypeScript too. */
import { basename, relative, sep } from "node:path";
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { ClassType } from "../../parameters/description.js";
import { tsxFor } from "../script-command.js";
import { UsageError } from "../usage-error.js";
import { isRecord } from "../yaml/float.js";

/** What a module exports, by name. */
export type ModuleExports = Readonly<Record<string, unknown>>;

/** A module's path from the working folder, as class paths have it. */
export function moduleText(file: string): string {
  const path = relative(realpathSync(process.cwd()), file).split(sep).join("/");
  return path.startsWith("..") ? file : `./${path}`;
}

/**
 * What a module exports.
 *
 * @param path what messages call it
 * @throws UsageError for one that cannot be imported
 */
export async function importedModule(file: string, path: string): Promise<ModuleExports> {
  try {
    if (/\.[cm]?tsx?$/.test(file)) await readTypeScript(file);
    return (await import(pathToFileURL(file).href)) as ModuleExports;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path}: expected a module that can be imported. ${basename(file)} fails: ${reason}`, {
      cause: error,
    });
  }
}

/** The classes that a module exports, by name. */
export function exportedClasses(module: ModuleExports): [name: string, Class: ClassType][] {
  return Object.entries(module).flatMap(([name, value]) => (isClass(value) ? [[name, value]] : []));
}

function isClass(value: unknown): value is ClassType {
  return typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
}

/**
 * A class that a module exports.
 *
 * @param path what messages call it
 * @throws UsageError where it exports no class of that name
 */
export function exportedClass(module: ModuleExports, name: string, file: string, path: string): ClassType {
  const found = Object.hasOwn(module, name) ? module[name] : undefined;
  if (typeof found === "function" && found.prototype !== undefined) return found as unknown as ClassType;
  if (isRecord(module.default) && name in module.default) {
    throw new UsageError(
      `${path}: expected an ES module. Received: one in the older form, which would have a library of its own. Set "type": "module" in package.json, or ` +
        "name it .mjs or .mts.",
    );
  }
  const names = Object.keys(module).filter((key) => typeof module[key] === "function");
  throw new UsageError(
    `${path}: expected the name of a class that ${basename(file)} exports. Received: ${JSON.stringify(name)}. It exports ${names.join(", ") || "none"}.`,
  );
}

let readsTypeScript = false;

/** Makes this Node import TypeScript, by itself or by the tsx that the module finds. */
async function readTypeScript(file: string): Promise<void> {
  const isLoaded = /--(?:import|loader|experimental-loader|require)\b/.test(
    `${process.execArgv.join(" ")} ${process.env.NODE_OPTIONS ?? ""}`,
  );
  if (readsTypeScript || isLoaded || (Reflect.get(process.features, "typescript") ?? false) !== false) return;
  const loader = tsxFor(file);
  if (loader === null) {
    throw new UsageError(
      `${basename(file)}: expected a Node that reads TypeScript. Received: ${process.version}. Install tsx, or name a module of JavaScript.`,
    );
  }
  await import(loader); // it registers itself
  readsTypeScript = true;
}
