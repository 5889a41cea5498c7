/** @file `lightning-ts schema`: the JSON schema of configuration files, with the classes of given modules. */
import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { library } from "../parameters/library/library.js";
import { ClassRegistry } from "../parameters/registry.js";
import { LightningCLI } from "./lightning-cli.js";
import { exportedClasses, importedModule, moduleText } from "./parser/import-module.js";
import { UsageError } from "./usage-error.js";

/**
 * The schema as text.
 *
 * @param modules files whose exported classes a configuration may name: "./model.ts"
 * @throws UsageError for a module that is not there or fails
 */
export async function schemaText(modules: readonly string[]): Promise<string> {
  const registry = new ClassRegistry(library());
  for (const module of modules) {
    const path = resolve(module);
    if (!existsSync(path)) {
      throw new UsageError(
        `schema: expected modules, such as ./model.ts. Received: ${module}, which is not there. Flags are not taken.`,
      );
    }
    const file = realpathSync(path);
    for (const [name, Class] of exportedClasses(await importedModule(file, module))) {
      if (registry.known(Class) === null) registry.register(Class, { path: `${moduleText(file)}#${name}` });
    }
  }
  return JSON.stringify(new LightningCLI(null, null, { registry }).schema, null, 1);
}
