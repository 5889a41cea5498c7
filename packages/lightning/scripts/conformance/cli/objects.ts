/** @file Objects as recorded command lines describe them: class and arguments, settings. */
import { optim } from "@lightning-ts/torch";
import type { Trainer } from "../../../src/index.js";
import { type ClassType, describe } from "../../../src/parameters/index.js";
import { library } from "../../../src/parameters/library/library.js";
import { pythonName } from "../../../src/util/options.js";
import { camelCase } from "../scenario.js";
import type { Named } from "./case.js";
import { argumentsOf, classes } from "./classes.js";

const own: readonly unknown[] = classes;

/** An object: its class, and what it was constructed with. */
export function describeObject(value: unknown): unknown {
  if (typeof value === "function") return { callable: true };
  if (Array.isArray(value)) return value.map(describeObject);
  if (typeof value !== "object" || value === null) return value;
  const given = argumentsOf.get(value);
  if (given !== undefined) {
    const args = Object.entries(given).map(([key, item]) => [pythonName(key), describeObject(item)] as const);
    return { class: `cases.${value.constructor.name}`, args: { ...defaultsOf(value), ...Object.fromEntries(args) } };
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    return own.includes(value.constructor)
      ? { class: `cases.${value.constructor.name}`, args: {} }
      : { class: value.constructor.name };
  }
  if ("milliseconds" in value) return { seconds: Number(value.milliseconds) / 1000 };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [pythonName(key), describeObject(item)]));
}

/** The defaults of an object's class, for what it was not given. */
function defaultsOf(object: object): Named {
  const parameters = describe(object.constructor as ClassType).parameters();
  return Object.fromEntries(parameters.flatMap((one) => ("default" in one ? [[one.name, one.default]] : [])));
}

/** What was recorded of arguments, without what JavaScript does not tell apart: tuples, members of enumerations, plain objects of a class. */
export function withoutForms(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForms);
  if (typeof value !== "object" || value === null) return value;
  const { class: name, args, tuple, enum: member } = value as Named;
  if (Array.isArray(tuple)) return tuple.map(withoutForms);
  if (typeof member === "string") return member;
  if (typeof name === "string" && typeof args === "object" && !name.includes(".")) return withoutForms(args);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === "class_path" ? pathOf(item) : withoutForms(item)]),
  );
}

/** A class path under which this project has the class. */
function pathOf(path: unknown): unknown {
  return typeof path === "string" ? (library().at(path)?.path ?? path) : path;
}

/** The value of an object under one of Python's names, which may begin with an underscore. */
function settingOf(object: object, name: string): unknown {
  const plain = name.replace(/^_/, "");
  for (const key of [camelCase(plain), plain]) if (key in object) return (object as Named)[key];
  return undefined;
}

/** Settings of an object under Python's names. */
export function settingsOf(object: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, settingOf(object, name) ?? keySetting(object, name) ?? null]));
}

/** A setting that shows in the key of a callback's state: "ModelCheckpoint{'every_n_train_steps': 0, ...}". */
function keySetting(object: object, name: string): unknown {
  const key = "stateKey" in object ? String(object.stateKey) : "";
  const text = new RegExp(`'${name.replace(/^_/, "")}': (\\d+)`).exec(key)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** Settings of a Trainer under Python's names. */
export function trainerSettings(trainer: Trainer, names: readonly string[], root: string): Record<string, unknown> {
  const special: Readonly<Record<string, () => unknown>> = {
    accelerator: () => trainer.accelerator.constructor.name,
    strategy: () => trainer.strategy.constructor.name,
    profiler: () => trainer.profiler?.constructor.name ?? "PassThroughProfiler",
    default_root_dir: () => trainer.defaultRootDir,
    val_check_batch: () => (Number.isNaN(trainer.valCheckBatch ?? NaN) ? null : trainer.valCheckBatch),
  };
  return Object.fromEntries(
    names.map((name) => {
      const value = (special[name] ?? (() => settingOf(trainer, name)))();
      return [name, typeof value === "string" && value.startsWith(root) ? `<root>${value.slice(root.length)}` : value];
    }),
  );
}

/** What `configureOptimizers` gave. */
export function describeOptimizers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(describeOptimizers);
  if (value instanceof optim.Optimizer) {
    const names = ["lr", "momentum", "weight_decay", "betas"];
    return {
      class: value.constructor.name,
      defaults: Object.fromEntries(names.map((name) => [name, settingOf(value.defaults, name)])),
    };
  }
  if (value instanceof optim.lrScheduler.LRScheduler) {
    return {
      class: value.constructor.name,
      state: { ...value.stateDict(), ...("monitor" in value ? { monitor: value.monitor } : {}) },
    };
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [pythonName(key), describeOptimizers(item)]));
}
