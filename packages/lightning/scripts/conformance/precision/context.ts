/** @file What a step or hook sees around it: autocast, default dtype, gradients, inference mode. */
import * as torch from "@lightning-ts/torch";
import { Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";

/** What differs from no autocast, default dtype float32 and gradients on. */
export function context(): Record<string, unknown> {
  const seen: Record<string, unknown> = {};
  if (torch.isAutocastEnabled("cpu")) {
    seen.autocast = torch.getAutocastDtype("cpu").name;
    seen.cache = torch.isAutocastCacheEnabled();
  }
  const dtype = torch.getDefaultDtype();
  if (dtype !== torch.float32) seen.default = dtype.name;
  if (torch.isInferenceModeEnabled()) seen.inference = true;
  else if (!torch.isGradEnabled()) seen.grad = false;
  return seen;
}

/** `[dtype, values]` of a tensor, null for none. */
export function valued(tensor: Tensor | null | undefined): unknown {
  return tensor === null || tensor === undefined ? null : [tensor.dtype.name, tensor.detach().tolist()];
}

/** The dtypes of tensors in a structure. */
export function dtypes(value: unknown): unknown {
  if (value instanceof Tensor) return value.dtype.name;
  if (Array.isArray(value)) return value.every((item) => typeof item === "string") ? "strings" : value.map(dtypes);
  if (isPlainObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dtypes(item)]));
  return typeof value;
}
