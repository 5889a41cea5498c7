/** @file The tree of modules: walking it, finding a member by its path, checking a new member's name. */
import { shortened } from "../../util/arguments.js";
import { expectString } from "../../util/expect.js";
import { Tensor } from "../../tensor/tensor.js";
import type { Module } from "./module.js";

/** Adds a module and all inside it, in the order of definition; with `seen`, each once. */
export function collectModules(
  module: Module,
  path: string,
  seen: Set<Module> | null,
  found: [string, Module][],
): void {
  if (seen !== null) {
    if (seen.has(module)) return;
    seen.add(module);
  }
  found.push([path, module]);
  for (const [name, child] of module._ownModules()) {
    collectModules(child, path === "" ? name : `${path}.${name}`, seen, found);
  }
}

/** The parameters or buffers of a module (and of those inside it) with their full names. */
export function collectMembers<T extends Tensor>(
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
        `${module.constructor.name} has no attribute \`${part}\` that is a module. Received: "${target}".`,
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
    `${module.constructor.name} has no attribute \`${wanted}\` that is ${kind}. Received: "${target}".`,
  );
}

/** Fields of a module that are its parameters', its buffers' (with whether these are persistent) and its children's. */
interface Members {
  readonly parameters: Set<string>;
  readonly buffers: Map<string, boolean>;
  readonly modules: Set<string>;
}

const members = new WeakMap<Module, Members>();

/** What a module's fields were said to hold, or held when they were listed last. */
export function membersOf(module: Module): Members {
  let found = members.get(module);
  if (found === undefined) {
    members.set(module, (found = { parameters: new Set(), buffers: new Map(), modules: new Set() }));
  }
  return found;
}

/**
 * Says which fields are a layer's parameters, also where one of them is null: what is put there must be a parameter. Of a class that does
 * not say it, the fields that held one when they were listed.
 */
export function declareParameters(module: Module, ...fields: readonly string[]): void {
  const { parameters } = membersOf(module);
  for (const field of fields) parameters.add(field);
}

/** The field may hold anything from now on. */
export function forgetMember(module: Module, field: string): void {
  const known = members.get(module);
  known?.parameters.delete(field);
  known?.buffers.delete(field);
  known?.modules.delete(field);
}

/** The error of something else where a parameter was: it would no longer be trained, moved or saved. */
export function lostParameter(module: Module, field: string, value: unknown): TypeError {
  return new TypeError(
    `cannot assign '${typeText(value)}' as parameter '${field}' of ${module.constructor.name} (torch.nn.Parameter or null expected). ` +
      `Assign new nn.Parameter(tensor), or call registerParameter("${field}", null) first to have something else there.`,
  );
}

/** The error of something else where a child was: what is in the child would no longer be trained, moved or saved. */
export function lostModule(module: Module, field: string, value: unknown): TypeError {
  return new TypeError(
    `cannot assign '${typeText(value)}' as child module '${field}' of ${module.constructor.name} (torch.nn.Module or null expected). ` +
      `Assign a module, or call registerModule("${field}", null) first to have something else there.`,
  );
}

/** The error of something else than a tensor where a buffer was. */
export function lostBuffer(module: Module, field: string, value: unknown): TypeError {
  return new TypeError(
    `cannot assign '${typeText(value)}' object to buffer '${field}' of ${module.constructor.name} (torch Tensor or null required). ` +
      `Assign a tensor, or call registerBuffer("${field}", null) first to have something else there.`,
  );
}

/** The type of a value as errors name it: "torch.FloatTensor" of a tensor. */
function typeText(value: unknown): string {
  if (value instanceof Tensor) return value.type();
  if (typeof value !== "object" || value === null) return typeof value;
  const { constructor } = value as { constructor?: { name?: unknown } };
  return typeof constructor?.name === "string" ? shortened(constructor.name) : "object";
}

/** Refuses a name that cannot be a member's, or that another kind of field has. */
export function checkName(
  module: Module,
  kind: string,
  name: string,
  known: abstract new (...args: never[]) => object,
): void {
  if (typeof name !== "string") throw new TypeError(`${kind} name should be a string. Received: ${typeof name}.`);
  if (name.includes(".")) throw new RangeError(`${kind} name can't contain ".". Received: "${name}". Choose another.`);
  if (name === "") throw new RangeError(`${kind} name can't be empty string "". Give a name.`);
  const present: unknown = Reflect.get(module, name);
  if (present !== undefined && present !== null && !(present instanceof known)) {
    throw new RangeError(`attribute '${name}' already exists. Choose another name for the ${kind}.`);
  }
}
