/** @file Copies of modules. */
import { checkLists } from "../../util/list-length.js";
import { kindOf } from "../../util/arguments.js";
import { isPlainObject } from "../../util/is.js";
import { emptyLike, setOwn } from "../../util/own-keys.js";
import { Tensor } from "../../tensor/tensor.js";
import { Buffer, Parameter } from "../parameter.js";
import { hooksKey } from "./hooks.js";
import { Module } from "./module.js";
import { TypeError } from "../../util/user-errors.js";

/**
 * A copy of a module with parameters and buffers of its own. What occurs several times (tied weights) does so in the copy.
 * Hooks are not copied, and functions, instances of the user's classes and the like are shared. Counterpart: `copy.deepcopy`.
 *
 * A class with `#private` fields cannot be copied like this: they exist only on what its constructor made.
 */
export function deepCopy<M extends Module>(module: M): M {
  return copyModule(module, new Map());
}

type Seen = Map<object, object>;

function copyModule<M extends Module>(module: M, seen: Seen): M {
  if (!((module as unknown) instanceof Module))
    throw new TypeError(`Expected an nn.Module. Received: ${kindOf(module)}.`);
  const known = seen.get(module);
  if (known !== undefined) return known as M;
  const copy = Object.create(Object.getPrototypeOf(module) as object) as M;
  seen.set(module, copy);
  for (const key of Reflect.ownKeys(module)) {
    const descriptor = Object.getOwnPropertyDescriptor(module, key);
    // `forward` is not enumerable where it shadows the method for the sake of hooks.
    if (descriptor === undefined || key === hooksKey || (key === "forward" && descriptor.enumerable !== true)) continue;
    if ("value" in descriptor) descriptor.value = copyValue(descriptor.value as unknown, seen);
    Object.defineProperty(copy, key, descriptor);
  }
  return copy;
}

function copyValue(value: unknown, seen: Seen): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (value instanceof Module) return copyModule(value, seen);
  const copy = value instanceof Tensor ? copyTensor(value) : copyContainer(value, seen);
  seen.set(value, copy);
  return copy;
}

function copyTensor(tensor: Tensor): Tensor {
  const data = tensor.detach().clone();
  if (tensor instanceof Buffer) return new Buffer(data, tensor.persistent);
  if (!(tensor instanceof Parameter)) return data.requiresGrad_(tensor.requiresGrad && tensor.isLeaf);
  const copy = new Parameter(data, tensor.requiresGrad);
  data.dispose();
  const { grad } = tensor;
  if (grad !== null) copy.grad = grad.detach().clone();
  return copy;
}

function copyContainer(value: object, seen: Seen): object {
  checkLists("deepCopy expects a list", value);
  if (Array.isArray(value)) return value.map((item) => copyValue(item, seen));
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]: [unknown, unknown]) => [key, copyValue(item, seen)]));
  }
  if (value instanceof Set) return new Set([...value].map((item) => copyValue(item, seen)));
  if (!isPlainObject(value)) return value;
  const copy = emptyLike(value);
  for (const [key, item] of Object.entries(value)) setOwn(copy, key, copyValue(item, seen));
  return copy;
}
