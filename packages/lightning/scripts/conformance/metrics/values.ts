/** @file Recorded values as ours, and ours as recorded ones. */
import * as torch from "@lightning-ts/torch";
import { type DType, Tensor } from "@lightning-ts/torch";
import { Metric } from "@lightning-ts/metrics";
import type { Json } from "./spec.js";

const numbers: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

/** Whether a value is a dtype. */
function isDType(value: unknown): value is DType {
  return value instanceof torch.DType;
}

/** A dtype by its name. */
export function dtypeNamed(name: string): DType {
  const found: unknown = Reflect.get(torch, name);
  if (!isDType(found)) throw new Error(`there is no dtype ${name}`);
  return found;
}

/** A recorded tensor. */
export function tensorOf(recorded: { dtype: string; shape: number[]; data: Json[] }): Tensor {
  const { dtype, shape, data } = recorded;
  const flat = data.map((item) => (typeof item === "string" ? numbers[item] : item)) as number[];
  return torch.tensor(flat, { dtype: dtypeNamed(dtype) }).reshape(shape);
}

/** Whether a value is an object with a single entry of this name. */
export function isTagged<T extends string>(value: Json, tag: T): value is Record<T, Json> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    tag in value &&
    Object.keys(value).length === 1
  );
}

/** A recorded value as ours; `metric` makes one from what stands for it. */
export function decode(value: Json, metric: (spec: Json) => unknown): unknown {
  if (typeof value === "string") return numbers[value] ?? value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => decode(item, metric));
  if (isTagged(value, "tensor")) return tensorOf(value.tensor as unknown as Parameters<typeof tensorOf>[0]);
  if (isTagged(value, "dtype") && typeof value.dtype === "string") return dtypeNamed(value.dtype);
  if (isTagged(value, "float")) return value.float;
  if (isTagged(value, "metric")) return metric(value.metric);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item, metric)]));
}

/** A value of ours in the form of recorded ones. */
export function encode(value: unknown): Json {
  if (value instanceof Tensor) {
    const flat = value.detach().reshape([-1]).tolist<(number | bigint | boolean)[]>();
    return { tensor: { dtype: value.dtype.name, shape: [...value.shape], data: flat.map(plain) } };
  }
  if (isDType(value)) return { dtype: value.name };
  if (value instanceof Metric) return value.constructor.name;
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), encode(item)]));
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
  return plain(value as number | bigint | boolean | string);
}

function plain(value: number | bigint | boolean | string): Json {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}
