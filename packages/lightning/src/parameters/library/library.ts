/** @file The descriptions of all classes of the library, under the class paths of Lightning and PyTorch. */
import { docs } from "../../generated/docs.js";
import { type Signature, signatures } from "../../generated/signatures.js";
import type { Names } from "../annotation.js";
import { type ClassDescription, type ClassType, extendsClass } from "../description.js";
import { ClassRegistry } from "../registry.js";
import { describeLibraryClass, type Docs } from "./describe-library-class.js";
import { kinds, namespaces, packageOf } from "./namespaces.js";

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
  const names: Names = {
    type: (path) => ({ kind: "class", base: registry.at(path) ?? foreign(path) }),
    made: (path) => registry.at(path) ?? foreign(path),
  };
  for (const [module, members] of Object.entries(namespaces)) {
    for (const [name, Class] of Object.entries(members) as [string, unknown][]) {
      if (!isClass(Class) || registry.known(Class) !== null || !isOf(Class, module)) continue;
      const own = `${module}.${name}`;
      const [path, signature] = signatureOf(own, name) ?? [own, null];
      const aliases = new Set([own, ...(signature?.aliases ?? [])]);
      aliases.delete(path);
      const bases = (): string[] => basesOf(Class, registry);
      registry.register(
        describeLibraryClass({ path, aliases: [...aliases], Class, signature, bases, names, docs: docsOf(path, name) }),
      );
    }
  }
  return registry;
}

function isOf(Class: ClassType, module: string): boolean {
  return kinds[packageOf(`${module}.`)].some((kind) => extendsClass(Class, kind));
}

function docsOf(path: string, name: string): Docs | null {
  const [doc, params] = docs[packageOf(path)][name] ?? [];
  return doc === undefined || params === undefined ? null : { doc, params };
}

type Found = readonly [path: string, signature: Signature];

const byPath = new Map<string, Found>(
  Object.entries(signatures).flatMap(([path, signature]) =>
    [path, ...signature.aliases].map((one) => [one, [path, signature]] as const),
  ),
);

/** What Python has under a path, or in another module of the same package under this name. */
function signatureOf(path: string, name: string): Found | null {
  const root = `${path.split(".")[0] ?? ""}.`;
  const elsewhere = (): Found | undefined =>
    Object.entries(signatures).find(([one]) => one.startsWith(root) && one.endsWith(`.${name}`));
  return byPath.get(path) ?? elsewhere() ?? null;
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
