/** @file Hyperparameters as TensorBoard's table of runs reads them. */
import { Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { attempt, entriesOf } from "../../util/value-text.js";
import { pythonText } from "../python-text.js";
import { Message } from "../protobuf.js";
import { pluginData } from "./values.js";

/** A hyperparameter that the table can hold. */
export type Hparam = string | number | boolean;

// As in Python, where true is a number.
const types: Record<string, number> = { string: 1, boolean: 3, number: 3 };
const succeeded = 1;

/** The most names in the table: objects may contain each other so often that nobody could list them. */
const mostNames = 10_000;

/** Flat names, joined by "/", and values that the table can hold; others become text. It never throws, whatever a value does. */
export function flattenHparams(params: object): Record<string, Hparam> {
  const flat = new Map<string, Hparam>();
  flatten(params, "", flat, new Set());
  return Object.fromEntries(flat);
}

function flatten(params: unknown, prefix: string, flat: Map<string, Hparam>, above: Set<unknown>): void {
  above.add(params);
  for (const [name, value] of entriesOf(params)) {
    if (flat.size >= mostNames) break;
    const key = prefix + name;
    const isGroup = isPlainObject(value) && !above.has(value) && entriesOf(value).length > 0;
    if (isGroup) flatten(value, `${key}/`, flat, above);
    else if (value !== undefined) flat.set(key, hparam(value));
  }
  above.delete(params);
}

function hparam(value: unknown): Hparam {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return attempt(() => numberOf(value), null) ?? pythonText(value);
}

/** The number of a tensor of one element, null for other values. */
function numberOf(value: unknown): number | null {
  const isNumber = value instanceof Tensor && value.numel() === 1 && !value.dtype.isComplex;
  return isNumber ? Number(value.item()) : null;
}

/**
 * The three values that make a run a row of the table: what columns there are, the run's start with its values, its end.
 *
 * @param domains all values that a hyperparameter may have, by name
 */
export function hparamsValues(
  hparams: Readonly<Record<string, Hparam>>,
  metrics: readonly string[],
  domains: Readonly<Record<string, readonly Hparam[]>> = {},
): Message[] {
  const experiment = new Message();
  const start = new Message();
  for (const [name, value] of Object.entries(hparams)) {
    const column = new Message().string(1, name).int(4, types[typeof value] ?? 0);
    const domain = Object.hasOwn(domains, name) ? domains[name] : undefined;
    if (domain !== undefined) {
      const list = new Message();
      for (const one of domain) list.message(1, protobufValue(one));
      column.message(5, list);
    }
    experiment.message(4, column);
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
  return typeof value === "string" ? message.string(3, value) : message.double(2, Number(value));
}

function sessionValue(name: string, field: number, content: Message): Message {
  const data = new Message().int(1, 0).message(field, content).finish();
  return new Message().string(1, `_hparams_/${name}`).message(9, pluginData("hparams", data));
}
