/** @file Plugins by themselves: asks one what a recorded case asked, and compares. */
import * as torch from "@lightning-ts/torch";
import { nn, optim, Tensor } from "@lightning-ts/torch";
import { type Around, FSDPPrecision, type Precision } from "../../../src/plugins.js";
import { describe, isKind, show } from "../compare.js";
import { unknownField } from "../fields.js";
import { context } from "./context.js";
import { pluginFields } from "./fields.js";
import { makePlugin } from "./plugins.js";
import type { PluginCase } from "./scenario.js";
import { isNear, numberOf, toleranceOf } from "./tolerance.js";
import { warningDifference } from "../warning-count.js";
import { type Warned, WarningList } from "../warnings.js";

/** The first difference between a recorded case and a plugin of this library, or null. */
export async function pluginDifference(recorded: PluginCase): Promise<string | null> {
  const unread = unknownField(recorded, pluginFields);
  if (unread !== null) return unread;
  const list = await WarningList.start();
  try {
    const { error, messages } = recorded as { error?: { class: string; message: string }; messages?: Warned[] };
    let plugin: Precision;
    try {
      plugin = makePlugin(recorded.plugin) as Precision;
    } catch (thrown) {
      if (error === undefined) return `unexpected ${describe(thrown)}`;
      return isKind(error.class, thrown) ? null : `expected ${error.class}, got ${describe(thrown)}`;
    }
    if (error !== undefined) return `expected ${error.class}: ${error.message}`;
    const answers = { ...askedOf(plugin, recorded) };
    const warned = await list.take();
    return same(expectedOf(recorded), answers, "") ?? warningDifference(messages ?? [], warned);
  } finally {
    list.close();
  }
}

/** What was recorded, without what describes the case. */
function expectedOf({ id: _id, kind: _kind, plugin: _plugin, messages: _messages, ...answers }: PluginCase): object {
  return answers;
}

/** The answers to the questions of a case. */
function askedOf(plugin: Precision, recorded: PluginCase): Record<string, unknown> {
  const ask: Record<string, (expected: unknown) => unknown> = {
    precision: () => plugin.precision,
    convert_input: (expected) => mapKeys(expected, (key) => converted(plugin, key)),
    convert_module: () => moduleDtypes(plugin),
    state_dict: () => plugin.stateDict(),
    clip: (expected) => (expected as [number, string][]).map(([value, how]) => clipped(plugin, value, how)),
    mixed_precision: () => (plugin instanceof FSDPPrecision ? shardedDtypes(plugin) : null),
    has_scaler: () => plugin.scaler !== null,
  };
  for (const name of ["forward", "train_step", "val_step", "test_step", "predict_step"])
    ask[`${name}_context`] = (expected) => seenIn(plugin.forward, expected);
  for (const name of ["tensor_init", "module_init"])
    ask[`${name}_context`] = (expected) => seenIn(plugin.init, expected);
  return Object.fromEntries(
    Object.entries(expectedOf(recorded)).map(([name, expected]) => [name, ask[name]?.(expected)]),
  );
}

const structures: Readonly<Record<string, () => unknown>> = {
  list: () => [torch.zeros([1]), "text", 1, 0.5],
  nested: () => ({ a: [torch.zeros([1], { dtype: torch.float64 }), null] }),
};

function converted(plugin: Precision, key: string): unknown {
  const structure = structures[key];
  if (structure !== undefined) return typesOf(plugin.convertInput(structure()));
  const dtype = Reflect.get(torch, key) as torch.DType;
  return typesOf(plugin.convertInput(torch.zeros([1], { dtype })));
}

/** The dtypes of tensors, and Python's names of other types. */
function typesOf(value: unknown): unknown {
  if (value instanceof Tensor) return value.dtype.name;
  if (value === null) return "NoneType";
  if (Array.isArray(value)) return value.map(typesOf);
  if (typeof value === "object") return mapKeys(value, (key) => typesOf(Reflect.get(value, key)));
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return typeof value === "string" ? "str" : typeof value;
}

function moduleDtypes(plugin: Precision): Record<string, string> {
  const module = new nn.BatchNorm1d(2);
  module.registerBuffer("wide", torch.ones([2], { dtype: torch.float64 }));
  module.registerBuffer("flag", torch.tensor([true]));
  plugin.convertModule(module);
  const all = [...module.namedParameters(), ...module.namedBuffers()];
  return Object.fromEntries(all.map(([name, tensor]) => [name, tensor.dtype.name]));
}

/** What new tensors and products are in a context. */
function seenIn(around: Around | null, expected: unknown): Record<string, unknown> {
  const look = (): Record<string, unknown> => {
    const matrix = torch.ones([2, 2], { dtype: torch.float32 });
    const seen = { new: torch.zeros([1]).dtype.name, matmul: matrix.matmul(matrix).dtype.name };
    // Of plugins for GPUs only the dtype of new tensors was asked.
    return typeof expected === "object" && expected !== null && "matmul" in expected
      ? { ...context(), ...seen }
      : { new: seen.new };
  };
  return around === null ? look() : around(look);
}

function clipped(plugin: Precision, value: number, algorithm: string): unknown[] {
  const layer = new nn.Linear(4, 2);
  layer.weight.grad = torch.arange(0, 8, 1, { dtype: torch.float32 }).sub(3).reshape([2, 4]);
  if (layer.bias !== null) layer.bias.grad = torch.ones([2]);
  plugin.clip(new optim.SGD(layer.parameters(), { lr: 0.1 }), {
    value,
    algorithm: algorithm === "value" ? "value" : "norm",
  });
  return [value, algorithm, layer.weight.grad.tolist(), layer.bias?.grad?.tolist()];
}

function shardedDtypes({ mixedPrecisionConfig: config }: FSDPPrecision): Record<string, string> {
  return { param: config.paramDtype.name, reduce: config.reduceDtype.name, buffer: config.bufferDtype.name };
}

function mapKeys(value: unknown, map: (key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.keys(value as object).map((key) => [key, map(key)]));
}

function same(expected: unknown, found: unknown, path: string): string | null {
  const wrong = `${path.slice(1)}: expected ${show(expected)}, got ${show(found)}`;
  if (typeof expected === "object" && expected !== null) {
    if (typeof found !== "object" || found === null || Array.isArray(expected) !== Array.isArray(found)) return wrong;
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    for (const key of keys) {
      if (!Object.hasOwn(expected, key) || !Object.hasOwn(found, key)) return wrong;
      const different = same(Reflect.get(expected, key), Reflect.get(found, key), `${path}.${key}`);
      if (different !== null) return different;
    }
    return null;
  }
  const [a, b] = [numberOf(expected), numberOf(found)];
  if (a !== null && b !== null) return isNear(a, b, toleranceOf("32-true")) ? null : wrong;
  return expected === found ? null : wrong;
}
