/** @file What Fabric is made with. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import type { MaybePromise } from "../util/promises.js";
import { type GivenOptions, option, optional, Options, pythonName } from "../util/options.js";
import { refusal, type Rule } from "../util/rules.js";
import { show } from "../util/show.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import * as rules from "./hardware-rules.js";

/** A logger, as Fabric knows it: that of the Trainer is one. */
export interface FabricLogger {
  /** Writes metrics at a step. */
  logMetrics(metrics: Readonly<Record<string, number | string | boolean>>, step?: number | null): MaybePromise;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** One object or several, as a list. */
function objects<T extends object>(
  what: string,
  isOne: (value: object) => boolean,
): Rule<T | readonly T[] | null, readonly T[]> {
  return {
    takes: `${what}, an array of them, null`,
    schema: { anyOf: [{ type: "object" }, { type: "array", items: { type: "object" } }, { type: "null" }] },
    read: (value, name) => {
      if (value === null) return [];
      if (Array.isArray(value)) expectArray("Fabric", name, value);
      const all: readonly unknown[] = Array.isArray(value) ? value : [value];
      const wrong = all.findIndex((item) => !isObject(item) || !isOne(item));
      if (wrong < 0) return all as readonly T[]; // as `isOne` says
      throw refusal(TypeError, name, `${what}, or an array of them`, all[wrong], "Give objects.");
    },
  };
}

/** "dp" spread the batch over the GPUs of one process, which PyTorch advises against. */
const strategy: typeof rules.strategy = {
  ...rules.strategy,
  get takes() {
    return rules.strategy.takes;
  },
  get schema() {
    return rules.strategy.schema;
  },
  read: (value, name) => rules.strategy.read(value === "dp" ? "ddp" : value, name),
};

/** The options, in the order of Lightning's constructor. */
export const fabricOptions = new Options("Fabric", {
  /** The kind of hardware, by name or as an object. "auto" takes the first that is there of "tpu", "mps", "cuda" and "cpu". Default "auto". */
  accelerator: option(rules.accelerator, "auto"),
  /** How models run on the devices, by name or as an object; "dp" is "ddp". Default "auto". */
  strategy: option(strategy, "auto"),
  /** The devices of each machine: a count, indices, -1 for all, or "auto", which is one process on a CPU. Default "auto". */
  devices: option(rules.devices, "auto"),
  /** Machines of the program. Default 1. */
  numNodes: option(rules.numNodes, 1),
  /** In which dtypes models compute, by name or as an object. Default null: "32-true". */
  precision: optional(rules.precision),
  /** Parts of the strategy to replace. Default null. */
  plugins: option(rules.plugins, null),
  /** Objects whose methods `fabric.call` calls, one or an array. Default null. */
  callbacks: option(
    objects<object>("an object", () => true),
    null,
  ),
  /** Where `fabric.log` writes, one logger or an array. Default null. */
  loggers: option(
    objects<FabricLogger>("a Logger", (item) => typeof Reflect.get(item, "logMetrics") === "function"),
    null,
  ),
});

/** Options of `Fabric`. */
export interface FabricOptions extends GivenOptions<(typeof fabricOptions)["table"]> {}

/** Options that the command `lightning-ts run` may set. */
const fromCommand = ["accelerator", "strategy", "devices", "numNodes", "precision"] as const;

/**
 * The options with those of the command line, which sets variables such as `LT_STRATEGY`, in place of defaults.
 *
 * @throws RangeError for one that program and command line set to different values
 */
export function withCommandLine(given: FabricOptions): FabricOptions {
  const merged: Record<string, unknown> = { ...given };
  for (const name of fromCommand) {
    const variable = `LT_${pythonName(name).toUpperCase()}`;
    const text = process.env[variable];
    if (text === undefined) continue;
    const own: unknown = given[name];
    const isDefault = own === undefined || own === null || own === "auto" || (name === "numNodes" && own === 1);
    if (!isDefault && `${own as string | number}` !== text) {
      throw new RangeError(
        `Fabric: expected ${name} once. Received: ${show(own)} in the program and ${show(text)} on the command line (${variable}). Leave one of them out.`,
      );
    }
    merged[name] = name === "numNodes" || (name === "devices" && /^-?\d+$/.test(text)) ? Number(text) : text;
  }
  return merged; // whose rules check what is read
}
