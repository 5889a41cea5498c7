/** @file The tree of modules: walking it, and finding a member by its path. */
import { bind, checkOptions, type Optional, shortened } from "../../util/arguments.js";
import { expectFunction, expectString } from "../../util/expect.js";
import type { Tensor } from "../../tensor/tensor.js";
import type { Module } from "./module.js";
import { ReferenceError } from "../../util/user-errors.js";

/** Options of the methods that list a module's tensors by name. */
export interface NamedOptions {
  /** Put before each name. Default "". */
  prefix?: string;
  /** Whether to go through the children too. Default true. */
  recurse?: boolean;
  /** Whether a tensor that occurs several times is listed once. Default true. */
  removeDuplicate?: boolean;
}

const recursion = ["recurse"] as const;
const naming = ["prefix", "recurse", "removeDuplicate"] as const;

/** The options of the methods that list a module's tensors, by position or by name. */
export type Recursion = Optional<{ recurse?: boolean }, typeof recursion>;
/** The options of the methods that list a module's tensors by name, by position or by name. */
export type Naming = Optional<NamedOptions, typeof naming>;

/** The direct children of a module with their names, each once. */
export function namedChildren(module: Module): [string, Module][] {
  const seen = new Set<Module>();
  const found: [string, Module][] = [];
  for (const entry of module._ownModules()) {
    if (seen.has(entry[1])) continue;
    seen.add(entry[1]);
    found.push(entry);
  }
  return found;
}

/** A module (its name is the prefix) and all modules inside it with their names. */
export function namedModules(
  root: Module,
  options: { prefix?: string; removeDuplicate?: boolean },
): [string, Module][] {
  const found: [string, Module][] = [];
  checkOptions("namedModules", options, ["prefix", "removeDuplicate"]);
  const { prefix = "" } = options;
  expectString("namedModules", "prefix", prefix);
  collectModules(root, prefix, options.removeDuplicate === false ? null : new Set(), found);
  return found;
}

/** Calls a function with each module inside of one and at last with that one. */
export function applyToAll(root: Module, fn: (module: Module) => void): void {
  expectFunction("apply", "fn", fn);
  for (const child of root.children()) child.apply(fn);
  fn(root);
}

/** Adds a module and all inside it, in the order of definition; with `seen`, each once. */
function collectModules(module: Module, path: string, seen: Set<Module> | null, found: [string, Module][]): void {
  if (seen !== null) {
    if (seen.has(module)) return;
    seen.add(module);
  }
  found.push([path, module]);
  for (const [name, child] of module._ownModules()) {
    collectModules(child, path === "" ? name : `${path}.${name}`, seen, found);
  }
}

/** The parameters or buffers of a module and of those inside it, each once; `method` is the caller's name. */
export function listMembers<T extends Tensor>(
  root: Module,
  method: string,
  options: Recursion,
  own: (module: Module) => Iterable<[string, T]>,
): T[] {
  const { recurse = true } = bind<{ recurse?: boolean }>(options, recursion, method);
  return collectMembers(root, own, "", recurse, true).map(([, member]) => member);
}

/** The parameters or buffers of a module and of those inside it with their names; `method` is the caller's name. */
export function listNamedMembers<T extends Tensor>(
  root: Module,
  method: string,
  options: Naming,
  own: (module: Module) => Iterable<[string, T]>,
): [string, T][] {
  const { prefix = "", recurse = true, removeDuplicate = true } = bind<NamedOptions>(options, naming, method);
  expectString(method, "prefix", prefix);
  return collectMembers(root, own, prefix, recurse, removeDuplicate);
}

/** The parameters or buffers of a module (and of those inside it) with their full names. */
function collectMembers<T extends Tensor>(
  root: Module,
  own: (module: Module) => Iterable<[string, T]>,
  prefix: string,
  recurse: boolean,
  removeDuplicate: boolean,
): [string, T][] {
  const modules: [string, Module][] = recurse ? root.namedModules({ prefix, removeDuplicate }) : [[prefix, root]];
  const seen = new Set<T>();
  const found: [string, T][] = [];
  for (const [path, module] of modules) {
    for (const [name, member] of own(module)) {
      if (removeDuplicate) {
        if (seen.has(member)) continue;
        seen.add(member);
      }
      found.push([path === "" ? name : `${path}.${name}`, member]);
    }
  }
  return found;
}

/** The module at a path such as "body.1". */
export function submoduleAt(root: Module, target: string): Module {
  expectString("getSubmodule", "target", target);
  let module = root;
  if (target === "") return module;
  for (const part of target.split(".")) {
    let child: Module | undefined;
    for (const [name, candidate] of module._ownModules()) if (name === part) child = candidate;
    if (child === undefined) {
      throw new ReferenceError(
        `${module.constructor.name} has no attribute \`${shortened(part)}\` that is a module. Received: "${shortened(target)}".`,
      );
    }
    module = child;
  }
  return module;
}

/** The parameter or buffer at a path such as "body.1.weight". */
export function memberAt<T>(
  root: Module,
  target: string,
  own: (module: Module) => Iterable<[string, T]>,
  kind: string,
): T {
  expectString(kind === "an nn.Parameter" ? "getParameter" : "getBuffer", "target", target);
  const dot = target.lastIndexOf(".");
  const module = submoduleAt(root, dot < 0 ? "" : target.slice(0, dot));
  const wanted = target.slice(dot + 1);
  for (const [name, member] of own(module)) if (name === wanted) return member;
  throw new ReferenceError(
    `${module.constructor.name} has no attribute \`${shortened(wanted)}\` that is ${kind}. Received: "${shortened(target)}".`,
  );
}
