/** @file Classes of modules that configurations name: by file, "./model.ts#Lit", or as Python does, "project.model.Lit". */
import { existsSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { ClassDescription } from "../../parameters/description.js";
import type { ClassRegistry } from "../../parameters/registry.js";
import { UsageError } from "../usage-error.js";
import { exportedClass, exportedClasses, importedModule, moduleText } from "./import-module.js";
import { isFile, ResourceNeeded } from "./resources.js";

/** What a module named with dots may be called: `project.model` is project/model.ts, or project/model/index.ts as a package has it. */
const endings = [".ts", ".mts", ".js", ".mjs"].flatMap((ending) => [ending, `/index${ending}`]);

/** Where a class is. */
interface Place {
  readonly file: string;
  /** The name that the module exports. */
  readonly name: string;
  /** What stands before the names of the module's classes. */
  readonly prefix: string;
}

/** The modules that one command line may name. */
export class Modules {
  readonly #loaded = new Map<string, ClassDescription>();

  /**
   * @param registry where classes of modules are added
   * @param folders below which modules may be loaded; nothing else is ever imported because a configuration names it
   */
  constructor(
    readonly registry: ClassRegistry,
    readonly folders: readonly string[],
  ) {}

  /**
   * The class of a module; null for a text that leads to no module. All classes that the module exports are then known by their names, as they are
   * where Python imports one.
   *
   * @throws UsageError for a module outside of the folders that are allowed, for one that is not there or fails, and for a name that it does
   * not export
   */
  find(path: string): ClassDescription | null {
    const place = path.includes("#") ? this.#ofFile(path) : this.#ofName(path);
    if (place === null) return null;
    const { file, name, prefix } = place;
    const key = `${prefix}${name}`;
    const known = this.#loaded.get(key) ?? this.registry.at(key);
    if (known !== null) return known;
    throw new ResourceNeeded(async () => {
      const module = await importedModule(file, path);
      this.#loaded.set(key, this.registry.register(exportedClass(module, name, file, path), { path: key }));
      for (const [other, Class] of exportedClasses(module)) {
        if (this.registry.known(Class) === null) this.registry.register(Class, { path: `${prefix}${other}` });
      }
    });
  }

  /** "./model.ts#Lit", from the working folder. */
  #ofFile(path: string): Place {
    const [module = "", name = ""] = path.split("#", 2);
    const file = this.#allowed(resolve(module), path);
    if (!existsSync(file)) throw new UsageError(`${path}: expected a module. Received: ${module}, which is not there.`);
    return { file, name, prefix: `${moduleText(file)}#` };
  }

  /** "project.model.Lit", from a folder that is allowed. */
  #ofName(path: string): Place | null {
    if (path.length > 1000 || !/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(path)) return null;
    const parts = path.split(".");
    const name = parts.pop() ?? "";
    for (const folder of this.folders) {
      const base = join(folder, ...parts);
      const file = endings.map((ending) => base + ending).find(isFile);
      if (file !== undefined) return { file: this.#allowed(file, path), name, prefix: `${parts.join(".")}.` };
    }
    return null;
  }

  /** Where a file really is, if it may be imported. */
  #allowed(full: string, path: string): string {
    const file = existsSync(full) ? realpathSync(full) : full;
    if (this.folders.some((folder) => isBelow(file, existsSync(folder) ? realpathSync(folder) : folder))) return file;
    const allowed = this.folders.length === 0 ? "none" : this.folders.join(", ");
    throw new UsageError(
      `${path}: expected a class of a module that the program allows. Received: a module outside of the allowed folders (${allowed}). ` +
        "Add its folder with --modules FOLDER, or in a program with { modules: [folder] }.",
    );
  }
}

function isBelow(file: string, folder: string): boolean {
  const path = relative(resolve(folder), file);
  const parts = path.split(sep);
  return path !== "" && parts[0] !== ".." && !parts.includes("node_modules") && resolve(folder, path) === file;
}
