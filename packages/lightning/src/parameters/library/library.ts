/** @file The descriptions of all classes of the library, under the class paths of Lightning and PyTorch. */
import { type Signature, signatures } from "../../generated/signatures.js";
import type { Names } from "../annotation.js";
import type { ClassDescription, ClassType } from "../description.js";
import { ClassRegistry } from "../registry.js";
import { describeLibraryClass } from "./describe-library-class.js";
import { namespaces } from "./namespaces.js";

let made: ClassRegistry | null = null;

/**
 * All classes of the library that a configuration file may name: the Trainer, callbacks, loggers, strategies, plugins, profilers, optimizers,
 * schedulers, modules of `torch.nn`, data sets and loaders.
 */
export function library(): ClassRegistry {
  return (made ??= describeAll());
}

function isClass(value: unknown): value is ClassType {
  return typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
}

function describeAll(): ClassRegistry {
  const registry = new ClassRegistry();
  const byPath = new Map<string, readonly [path: string, signature: Signature]>();
  for (const [path, signature] of Object.entries(signatures)) {
    for (const one of [path, ...signature.aliases]) byPath.set(one, [path, signature]);
  }
  const names: Names = {
    type: (path) => ({ kind: "class", base: registry.at(path) ?? foreign(path) }),
    made: (path) => registry.at(path) ?? foreign(path),
  };
  for (const [module, members] of Object.entries(namespaces)) {
    for (const [name, Class] of Object.entries(members) as [string, unknown][]) {
      if (!isClass(Class) || registry.known(Class) !== null) continue;
      const own = `${module}.${name}`;
      const [path, signature] = byPath.get(own) ?? [own, null];
      const aliases = [own, ...(signature?.aliases ?? [])].filter((one) => one !== path);
      registry.register(
        describeLibraryClass({
          path,
          aliases: [...new Set(aliases)],
          Class,
          signature,
          bases: () => basesOf(Class, registry),
          names,
          docs: null,
        }),
      );
    }
  }
  return registry;
}

/** A class of Python's that files cannot give. */
function foreign(path: string): ClassDescription {
  return {
    path,
    name: path.replace(/^.*\./, ""),
    bases: [],
    abstract: true,
    parameters: () => [],
    create: () => {
      throw new Error(`internal: ${path} cannot be made`);
    },
  };
}

function basesOf(Class: ClassType, registry: ClassRegistry): string[] {
  const bases: string[] = [];
  for (let base: unknown = Object.getPrototypeOf(Class); isClass(base); base = Object.getPrototypeOf(base)) {
    const known = registry.known(base);
    if (known !== null) bases.push(known.path);
  }
  return bases;
}
