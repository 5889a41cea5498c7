/** @file The check of an argument that must be a tensor. */
import { kindOf } from "../util/arguments.js";
import { TypeError } from "../util/user-errors.js";
import { Tensor } from "./tensor-class.js";

/** @throws TypeError for anything but a tensor */
export function expectTensor(callee: string, name: string, value: unknown): asserts value is Tensor {
  if (value instanceof Tensor) return;
  throw new TypeError(
    `${callee} expects a tensor as '${name}'. Received: ${kindOf(value)}. Make a tensor of numbers with torch.tensor(...).`,
  );
}
