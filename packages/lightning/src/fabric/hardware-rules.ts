/** @file Rules of the flags of hardware, which Trainer and Fabric share: accelerator, strategy, devices, machines, precision, plugins. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { refusal, type Rule } from "../util/rules.js";
import { show } from "../util/show.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { type Accelerator, isAccelerator } from "./accelerators/accelerator.js";
import { AcceleratorRegistry } from "./accelerators/registry.js";
import { checkPlugins, isPlugin, type Plugin } from "./connector.js";
import { isPrecision, type Precision } from "./precision/precision.js";
import { precisionAliases, PrecisionRegistry } from "./precision/registry.js";
import type { Registry } from "./registry.js";
import { StrategyRegistry } from "./strategies/registry.js";
import { isStrategy, type Strategy } from "./strategies/strategy.js";

/** @internal A name of a registry, or an object of its kind. */
export function named<T extends object, N extends string>(
  registry: Pick<Registry<T>, "known" | "check">,
  isOne: (value: unknown) => value is T,
  {
    what,
    choices = [],
    anyCase = false,
    error = RangeError,
  }: {
    what: string;
    choices?: readonly string[];
    anyCase?: boolean;
    error?: typeof RangeError | typeof MisconfigurationException;
  },
): Rule<N | T, string | T> {
  return {
    // A getter, because users register more names.
    get takes() {
      return [...choices.map(show), ...registry.known.map(show), what].join(", ");
    },
    get schema() {
      return { anyOf: [{ enum: [...choices, ...registry.known] }, { type: "object" as const }] };
    },
    read: (value, flag) => {
      if (isOne(value)) return value;
      const name = typeof value === "string" && anyCase ? value.toLowerCase() : value;
      const isChoice = typeof name === "string" && choices.includes(name);
      const known = [...choices, ...registry.known];
      if (typeof name !== "string" || !known.includes(name)) {
        const close = typeof name === "string" ? nearest(name, known) : null;
        const expected = `one of ${known.map(show).join(", ")}, or ${what}`;
        const advice = close === null ? "Give one of them." : `Did you mean ${show(close)}?`;
        throw refusal(error, flag, expected, value, advice);
      }
      if (!isChoice) registry.check(name, flag);
      return name;
    },
  };
}

/** Names that programs register, by kind: add yours to it, so that the compiler takes them as flags. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- programs add members to it
export interface RegisteredNames {}

/** @internal Names that are there, and those that programs register for a kind. */
export type Names<Own extends string, Kind extends string> =
  RegisteredNames extends Readonly<Record<Kind, infer More extends string>> ? Own | More : Own;

type AcceleratorName = Names<"auto" | "gpu" | "cpu" | "cuda" | "mps" | "tpu" | "hpu", "accelerator">;

/** Kinds of hardware. */
export const accelerator: Rule<AcceleratorName | Accelerator, string | Accelerator> = named<
  Accelerator,
  AcceleratorName
>(AcceleratorRegistry, isAccelerator, { what: "an Accelerator", choices: ["auto", "gpu"] });

type Ending = "" | "_find_unused_parameters_false" | "_find_unused_parameters_true";
type StrategyName = Names<
  | "auto"
  | "single_device"
  | `${"ddp" | "ddp_spawn" | "ddp_fork" | "ddp_notebook"}${Ending}`
  | "fsdp"
  | "fsdp_cpu_offload"
  | `deepspeed${"" | "_stage_1" | "_stage_2" | "_stage_2_offload" | "_stage_3" | "_stage_3_offload" | "_stage_3_offload_nvme"}`
  | "xla"
  | "xla_debug"
  | "single_xla"
  | "single_tpu",
  "strategy"
>;

/** Ways to run on devices. */
export const strategy: Rule<StrategyName | Strategy, string | Strategy> = named<Strategy, StrategyName>(
  StrategyRegistry,
  isStrategy,
  {
    what: "a Strategy",
    choices: ["auto"],
    anyCase: true,
  },
);

const deviceForms = '"auto", a count, indices ("0,1" or [0, 1]) or -1 for all';

/** Devices. The accelerator itself checks how many there are and which forms it accepts. */
export const devices: Rule<number | string | readonly number[], number | string | readonly number[]> = {
  takes: deviceForms,
  schema: { anyOf: [{ type: "integer" }, { type: "string" }, { type: "array", items: { type: "integer" } }] },
  read: (value, flag) => {
    const given = typeof value === "string" ? value.trim() : value;
    if (given === 0 || given === "0" || given === "" || (Array.isArray(given) && given.length === 0)) {
      throw refusal(
        MisconfigurationException,
        flag,
        "at least one device",
        value,
        'Use accelerator: "cpu" to run without a GPU.',
      );
    }
    if (Array.isArray(given)) expectArray("Trainer", "devices", given);
    const isCount = Number.isInteger(given) || typeof given === "string";
    if (isCount) return given as number | string;
    if (Array.isArray(given) && given.every((item) => Number.isInteger(item))) return given as readonly number[];
    throw refusal(TypeError, flag, deviceForms, value, "Give one of these forms.");
  },
};

/** Machines of a run. */
export const numNodes: Rule<number> = {
  takes: "a whole number of at least 1",
  schema: { type: "integer", minimum: 1 },
  read: (value, flag) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1) {
      throw refusal(RangeError, flag, "a whole number of at least 1", value, "Leave the flag out for one machine.");
    }
    return value;
  },
};

type PrecisionName = Names<
  | "transformer-engine"
  | "transformer-engine-float16"
  | "16-true"
  | "16-mixed"
  | "bf16-true"
  | "bf16-mixed"
  | "32-true"
  | "64-true"
  | "64"
  | "32"
  | "16"
  | "bf16",
  "precision"
>;

const precisionByName = named<Precision, PrecisionName>(PrecisionRegistry, isPrecision, {
  what: "a Precision",
  choices: Object.keys(precisionAliases),
});

/** In which dtypes a model computes: names, where numbers stand for short ones, or an object. */
export const precision: Rule<PrecisionName | 64 | 32 | 16 | Precision, string | Precision> = {
  get takes() {
    return `${precisionByName.takes}; the numbers 64, 32, 16`;
  },
  get schema() {
    return { anyOf: [precisionByName.schema, { enum: [64, 32, 16] }] };
  },
  read: (value, flag) => {
    const name = precisionByName.read(typeof value === "number" ? String(value) : value, flag);
    if (typeof name !== "string" || !Object.hasOwn(precisionAliases, name)) return name;
    const full = precisionAliases[name as keyof typeof precisionAliases];
    if (full.endsWith("mixed")) rankZeroWarn(`precision: ${name} means ${show(full)}. Give the full name.`);
    PrecisionRegistry.check(full, flag);
    return full;
  },
};

const pluginForms = "Precision, CheckpointIO, ClusterEnvironment or LayerSync objects";

/** Plugins: parts of the strategy to replace, one of each kind. */
export const plugins: Rule<null | readonly Plugin[] | Plugin, readonly Plugin[]> = {
  takes: `an array of ${pluginForms}, null`,
  schema: { anyOf: [{ type: "object" }, { type: "array", items: { type: "object" } }, { type: "null" }] },
  read: (value, flag) => {
    if (value === null) return [];
    if (Array.isArray(value)) expectArray("Trainer", "plugins", value);
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    const wrong = all.findIndex((plugin) => !isPlugin(plugin));
    if (wrong >= 0) throw refusal(MisconfigurationException, flag, pluginForms, all[wrong], "Leave it out.");
    checkPlugins(all as readonly Plugin[]);
    return all as readonly Plugin[];
  },
};
