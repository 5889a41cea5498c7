/** @file Checks of arguments that are used before any operator looks at them. */
import { kindOf } from "./arguments.js";
import { Tensor } from "./tensor.js";

/** @throws TypeError for what is no tensor */
export function expectTensor(callee: string, name: string, value: unknown): asserts value is Tensor {
  if (value instanceof Tensor) return;
  throw new TypeError(
    `${callee} expects a tensor as '${name}'. Received: ${kindOf(value)}. Make a tensor of numbers with torch.tensor(...).`,
  );
}

/** @throws TypeError for what is no function */
export function expectFunction(callee: string, name: string, value: unknown): void {
  if (typeof value === "function") return;
  throw new TypeError(`${callee} expects a function as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for what is no string */
export function expectString(callee: string, name: string, value: unknown): void {
  if (typeof value === "string") return;
  throw new TypeError(`${callee} expects a string as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for what is no number */
export function expectNumber(callee: string, name: string, value: unknown): void {
  if (typeof value === "number") return;
  throw new TypeError(`${callee} expects a number as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for what is no array */
export function expectArray(callee: string, name: string, value: unknown): void {
  if (Array.isArray(value)) return;
  throw new TypeError(`${callee} expects an array as '${name}'. Received: ${kindOf(value)}.`);
}

/** @throws TypeError for what cannot be iterated over */
export function expectIterable(callee: string, name: string, value: unknown): void {
  if (typeof value === "object" && value !== null && Symbol.iterator in value) return;
  throw new TypeError(`${callee} expects an array of values as '${name}'. Received: ${kindOf(value)}.`);
}
