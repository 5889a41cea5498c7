/** @file Hyperparameters as TensorBoard's table of runs reads them. */
import { Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/own-keys";
import { Message } from "./protobuf.js";
import { pluginData } from "./values.js";

/** A hyperparameter that the table can hold. */
export type Hparam = string | number | boolean;

const types: Record<string, number> = { string: 1, boolean: 2, number: 3 };
const succeeded = 1;

/** Flat names, joined by "/", and values that the table can hold; others become text. */
export function flattenHparams(params: Readonly<Record<string, unknown>>, prefix = ""): Record<string, Hparam> {
  const flat: Record<string, Hparam> = {};
  for (const [name, value] of Object.entries(params)) {
    const key = prefix + name;
    if (isPlain(value) && Object.keys(value).length > 0) Object.assign(flat, flattenHparams(value, `${key}/`));
    else if (value !== undefined) setOwn(flat, key, hparam(value));
  }
  return flat;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function hparam(value: unknown): Hparam {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    case "object":
      if (value === null) return "None";
      if (value instanceof Tensor && value.numel() === 1) return Number(value.item());
      if (value instanceof Tensor) return value.toString();
      return Array.isArray(value) || isPlain(value) ? JSON.stringify(value) : value.constructor.name;
    case "function":
      return value.name;
    default:
      return String(value);
  }
}

/** The three values that make a run a row of the table: what columns there are, the run's start with its values, its end. */
export function hparamsValues(hparams: Readonly<Record<string, Hparam>>, metrics: readonly string[]): Message[] {
  const experiment = new Message();
  const start = new Message();
  for (const [name, value] of Object.entries(hparams)) {
    experiment.message(4, new Message().string(1, name).int(4, types[typeof value] ?? 0));
    start.message(1, new Message().string(1, name).message(2, protobufValue(value)));
  }
  for (const tag of metrics) experiment.message(5, new Message().message(1, new Message().string(2, tag)));
  return [
    sessionValue("experiment", 2, experiment),
    sessionValue("session_start_info", 3, start),
    sessionValue("session_end_info", 4, new Message().int(1, succeeded)),
  ];
}

function protobufValue(value: Hparam): Message {
  const message = new Message();
  if (typeof value === "number") return message.double(2, value);
  return typeof value === "string" ? message.string(3, value) : message.int(4, value);
}

function sessionValue(name: string, field: number, content: Message): Message {
  const data = new Message().int(1, 0).message(field, content).finish();
  return new Message().string(1, `_hparams_/${name}`).message(9, pluginData("hparams", data));
}
