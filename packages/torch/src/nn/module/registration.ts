/** @file Adding members to a module under names that are checked. */
import { shortened, shown } from "../../util/arguments.js";
import { Tensor } from "../../tensor/tensor.js";
import { Buffer, Parameter } from "../parameter.js";
import { declareParameters, forgetMember, membersOf } from "./members.js";
import type { Module } from "./module.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** Adds a buffer as a field; null for none. */
export function registerBuffer(
  module: Module,
  name: string,
  tensor: Tensor | null,
  persistent: boolean | { persistent?: boolean },
): void {
  checkName(module, "buffer", name, (value) => value instanceof Buffer);
  if (tensor !== null && !(tensor instanceof Tensor)) {
    throw new TypeError(
      `cannot assign '${typeof tensor}' object to buffer '${shortened(name)}' (torch Tensor or null required). Give a tensor.`,
    );
  }
  forgetMember(module, name);
  const buffer = tensor === null ? null : new Buffer(tensor, persistent);
  if (buffer !== null) membersOf(module).buffers.set(name, buffer.persistent);
  Reflect.set(module, name, buffer);
}

/** Adds a parameter as a field; null for none. */
export function registerParameter(module: Module, name: string, parameter: Parameter | null): void {
  checkName(module, "parameter", name, (value) => value instanceof Parameter);
  if (parameter !== null && !(parameter instanceof Parameter)) {
    throw new TypeError(
      `cannot assign '${typeof parameter}' object to parameter '${shortened(name)}' (torch.nn.Parameter or null required). ` +
        "Give new nn.Parameter(tensor).",
    );
  }
  forgetMember(module, name);
  if (parameter !== null) declareParameters(module, name);
  Reflect.set(module, name, parameter);
}

/** Adds a child as a field; null for none. */
export function registerModule(
  module: Module,
  name: string,
  child: Module | null,
  isModule: (value: unknown) => value is Module,
): void {
  checkName(module, "module", name, isModule);
  if (child !== null && !isModule(child)) {
    throw new TypeError(`${shown(child)} is not a Module subclass. Give an instance of nn.Module.`);
  }
  forgetMember(module, name);
  if (child !== null) membersOf(module).modules.add(name);
  Reflect.set(module, name, child);
}

/** Refuses a name that cannot be a member's, or that another kind of field has. */
function checkName(module: Module, kind: string, name: string, isKind: (value: unknown) => boolean): void {
  if (typeof name !== "string") throw new TypeError(`${kind} name should be a string. Received: ${typeof name}.`);
  if (name.includes("."))
    throw new RangeError(`${kind} name can't contain ".". Received: "${shortened(name)}". Choose another.`);
  if (name === "") throw new RangeError(`${kind} name can't be empty string "". Give a name.`);
  const present: unknown = Reflect.get(module, name);
  if (present !== undefined && present !== null && !isKind(present)) {
    throw new RangeError(`attribute '${shortened(name)}' already exists. Choose another name for the ${kind}.`);
  }
}
