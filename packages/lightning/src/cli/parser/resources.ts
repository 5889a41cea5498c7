/** @file What configurations refer to: files, addresses, modules. Reading is done again once what waits is there. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { readRegular } from "@lightning-ts/torch/files";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClassDescription } from "../../parameters/description.js";
import { locate } from "../../fabric/file-systems/registry.js";
import type { ClassRegistry } from "../../parameters/registry.js";
import { tsxFor } from "../script-command.js";
import { UsageError } from "../usage-error.js";
import { isRecord } from "../yaml/float.js";
import { largestConfiguration } from "../yaml/read.js";

/** Something that has to be loaded first. */
export class ResourceNeeded extends Error {
  override readonly name = "ResourceNeeded";

  constructor(readonly load: () => Promise<void>) {
    super("A resource has to be loaded first.");
  }
}

/** A text with its name for messages, and the folder that paths in it start at. */
export interface Source {
  /** What it says. */
  readonly text: string;
  /** What messages call it. */
  readonly name: string;
  /** Where paths in it start. */
  readonly folder: string;
}

const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(path);

/** Files and modules of one command line. */
export class Resources {
  readonly #texts = new Map<string, string>();
  readonly #classes = new Map<string, ClassDescription>();

  /**
   * @param registry where classes of modules are added
   * @param folders below which modules may be loaded; nothing else is ever imported because a configuration names it
   */
  constructor(
    readonly registry: ClassRegistry,
    readonly folders: readonly string[],
  ) {}

  /** The file of a path or address; null where a path leads to no file. */
  file(path: string, folder: string): Source | null {
    if (isAddress(path)) return this.#remote(path);
    const full = resolve(folder, path);
    if (path.includes("\0") || path.length > 4096 || !isFile(full)) return null;
    const size = statSync(full).size;
    if (size > largestConfiguration) {
      throw new UsageError(
        `${path}: expected a configuration of at most ${largestConfiguration} bytes. Received: ${size} bytes. Is it the right file?`,
      );
    }
    return { text: readRegular(full).toString("utf8"), name: path, folder: dirname(full) };
  }

  /** A file that holds a value of an argument, by its ending; null for any other text. */
  valueFile(text: string, folder: string): Source | null {
    return /\.(?:ya?ml|json)$/i.test(text) ? this.file(text, folder) : null;
  }

  #remote(address: string): Source {
    const text = this.#texts.get(address);
    const name = withoutCredentials(address);
    if (text !== undefined) return { text, name, folder: process.cwd() };
    throw new ResourceNeeded(async () => {
      let bytes: Uint8Array;
      try {
        const { fileSystem, path } = locate(address);
        bytes = await fileSystem.read(path);
      } catch (error) {
        throw new UsageError(
          `${name}: expected a configuration. ${(error instanceof Error ? error.message : String(error)).replaceAll(address, name)}`,
        );
      }
      this.#texts.set(address, Buffer.from(bytes).toString("utf8"));
    });
  }

  /**
   * The class of a module: "./model.ts#Lit", from the working folder.
   *
   * @throws UsageError for a module outside of the folders that are allowed, for one that is not there or fails, and for a name that it does
   * not export
   */
  moduleClass(path: string): ClassDescription {
    const [module = "", name = ""] = path.split("#", 2);
    const file = this.#allowed(module, path);
    const key = `${moduleText(file)}#${name}`;
    const known = this.#classes.get(key) ?? this.registry.at(key);
    if (known !== null) return known;
    throw new ResourceNeeded(async () => {
      this.#classes.set(key, this.registry.register(await exported(file, name, path), { path: key }));
    });
  }

  #allowed(module: string, path: string): string {
    const full = resolve(module);
    const file = existsSync(full) ? realpathSync(full) : full;
    const isAllowed = this.folders.some((folder) => isBelow(file, existsSync(folder) ? realpathSync(folder) : folder));
    if (isAllowed && existsSync(full)) return file;
    if (isAllowed) throw new UsageError(`${path}: expected a module. Received: ${module}, which is not there.`);
    const allowed = this.folders.length === 0 ? "none" : this.folders.join(", ");
    throw new UsageError(
      `${path}: expected a class of a module that the program allows. Received: a module outside of the allowed folders (${allowed}). ` +
        "Add its folder with --modules FOLDER, or in a program with { modules: [folder] }.",
    );
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isBelow(file: string, folder: string): boolean {
  const path = relative(resolve(folder), file);
  const parts = path.split(sep);
  return path !== "" && parts[0] !== ".." && !parts.includes("node_modules") && resolve(folder, path) === file;
}

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
export async function importedModule(file: string, path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    if (/\.[cm]?tsx?$/.test(file)) await readTypeScript(file);
    return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path}: expected a module that can be imported. ${basename(file)} fails: ${reason}`, {
      cause: error,
    });
  }
}

async function exported(file: string, name: string, path: string): Promise<abstract new (...args: never[]) => unknown> {
  const module = await importedModule(file, path);
  const found = Object.hasOwn(module, name) ? module[name] : undefined;
  if (typeof found === "function" && found.prototype !== undefined)
    return found as unknown as abstract new () => unknown;
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

/** An address as messages show it: without names and passwords, and without what follows a question mark. */
function withoutCredentials(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]+:\/\/)[^/@]*@/i, "$1").replace(/[?#].*$/s, "");
}
