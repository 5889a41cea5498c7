/** @file What the fields of a module hold: its parameters, its buffers and its children. */
import { expectString } from "../../util/expect.js";
import { shortened } from "../../util/arguments.js";
import { Tensor } from "../../tensor/tensor.js";
import { Buffer, Parameter } from "../parameter.js";
import { parametersInSource } from "./class-source.js";
import type { Module } from "./module.js";
import { TypeError } from "../../util/user-errors.js";

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
    const parameters = new Set(parametersInSource(module));
    members.set(module, (found = { parameters, buffers: new Map(), modules: new Set() }));
  }
  return found;
}

/**
 * Says which fields are a layer's parameters, also where one of them is null: what is put there must be a parameter. Of a class that does
 * not say it, the fields that its source fills with parameters, and those that held one when they were listed.
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

/**
 * The children of a module by name; `isModule` tells them.
 *
 * @throws TypeError if a field that held a child holds something else now
 */
export function* ownModules(
  module: Module,
  isModule: (value: unknown) => value is Module,
): Generator<[string, Module], void> {
  const known = membersOf(module).modules;
  for (const [field, value] of Object.entries(module)) {
    if (isModule(value)) {
      known.add(field);
      yield [module._stateName(field), value];
    } else if (known.has(field) && isGiven(value)) {
      throw lostModule(module, field, value);
    }
  }
}

/**
 * The parameters of a module by name.
 *
 * @throws TypeError if a field that held a parameter holds something else now
 */
export function* ownParameters(module: Module): Generator<[string, Parameter], void> {
  const known = membersOf(module).parameters;
  for (const [field, value] of Object.entries(module)) {
    if (value instanceof Parameter) {
      known.add(field);
      yield [module._stateName(field), value];
    } else if (known.has(field) && isGiven(value)) {
      throw lostParameter(module, field, value);
    }
  }
}

/**
 * The buffers of a module by name. A tensor that was assigned to a buffer's field becomes the buffer.
 *
 * @throws TypeError if a field that held a buffer holds no tensor now
 */
export function* ownBuffers(module: Module): Generator<[string, Buffer], void> {
  const known = membersOf(module).buffers;
  for (const [field, value] of Object.entries(module)) {
    if (value instanceof Buffer) {
      known.set(field, value.persistent);
      yield [module._stateName(field), value];
    } else if (known.has(field) && isGiven(value) && !(value instanceof Parameter)) {
      if (!(value instanceof Tensor)) throw lostBuffer(module, field, value);
      const buffer = new Buffer(value, known.get(field));
      Reflect.set(module, field, buffer);
      yield [module._stateName(field), buffer];
    }
  }
}

/** Puts a member in the place of the one with a name. */
export function setOwn(module: Module, name: string, value: Module | Tensor): void {
  expectString("_setOwn", "name", name);
  Reflect.set(module, Object.keys(module).find((field) => module._stateName(field) === name) ?? name, value);
}

/** Whether a field holds something. */
function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** The error of something else where a parameter was: it would no longer be trained, moved or saved. */
function lostParameter(module: Module, field: string, value: unknown): TypeError {
  return new TypeError(
    `cannot assign '${typeText(value)}' as parameter '${shortened(field)}' of ${module.constructor.name} (torch.nn.Parameter or null expected). ` +
      `Assign new nn.Parameter(tensor), or call registerParameter("${shortened(field)}", null) first to have something else there.`,
  );
}

/** The error of something else where a child was: what is in the child would no longer be trained, moved or saved. */
function lostModule(module: Module, field: string, value: unknown): TypeError {
  return new TypeError(
    `cannot assign '${typeText(value)}' as child module '${shortened(field)}' of ${module.constructor.name} (torch.nn.Module or null expected). ` +
      `Assign a module, or call registerModule("${shortened(field)}", null) first to have something else there.`,
  );
}

/** The error of something else than a tensor where a buffer was. */
function lostBuffer(module: Module, field: string, value: unknown): TypeError {
  return new TypeError(
    `cannot assign '${typeText(value)}' object to buffer '${shortened(field)}' of ${module.constructor.name} (torch Tensor or null required). ` +
      `Assign a tensor, or call registerBuffer("${shortened(field)}", null) first to have something else there.`,
  );
}

/** The type of a value as errors name it: "torch.FloatTensor" of a tensor. */
function typeText(value: unknown): string {
  if (value instanceof Tensor) return value.type();
  if (typeof value !== "object" || value === null) return typeof value;
  const { constructor } = value as { constructor?: { name?: unknown } };
  return typeof constructor?.name === "string" ? shortened(constructor.name) : "object";
}
