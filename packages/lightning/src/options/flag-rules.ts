/** @file Rules of single flags: what accelerators, devices, loggers, callbacks, durations and plugins may be. */
import { expectArray, listOf } from "@lightning-ts/torch/util/lists";
import { homedir } from "node:os";
import { localPath } from "@lightning-ts/torch/files";
import { Callback } from "../core/callback.js";
import { type DurationLike, isDurationLike, parseDuration } from "../util/duration.js";
import { MisconfigurationException, NotAvailableError } from "../util/errors.js";
import { Logger } from "../core/logger.js";
import type { Accelerator } from "../fabric/accelerators/accelerator.js";
import { CheckpointIO } from "../fabric/checkpoint-io/checkpoint-io.js";
import { type Limit, limit, limitFromText, limitNumber } from "./limits.js";
import { show } from "../util/show.js";
import { either, number, oneOf, refusal, type Rule } from "./rules.js";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const acceleratorMembers = [
  "isAvailable",
  "autoDeviceCount",
  "device",
] as const satisfies readonly (keyof Accelerator)[];

function isAccelerator(value: unknown): value is Accelerator {
  return (
    isObject(value) &&
    "name" in value &&
    acceleratorMembers.every((name) => typeof (value as Partial<Accelerator>)[name] === "function")
  );
}

/** Kinds of hardware. */
export const accelerator: Rule<"auto" | "cpu" | "gpu" | "cuda" | "mps" | "tpu" | Accelerator> = either(
  isAccelerator,
  { takes: "an Accelerator", read: (value) => value as Accelerator },
  oneOf(["auto", "cpu", "gpu", "cuda", "mps", "tpu"], RangeError, {
    later: { mps: "a backend for Apple's GPUs", tpu: "a backend for TPUs" },
  }),
);

const several = "running on several devices";
const deepspeed = "DeepSpeed";
const tpu = "a backend for TPUs";

/** Lightning's names of strategies, with what is missing for them. */
const strategies = {
  auto: undefined,
  single_device: undefined,
  ddp: several,
  ddp_find_unused_parameters_false: several,
  ddp_find_unused_parameters_true: several,
  ddp_spawn: several,
  ddp_spawn_find_unused_parameters_false: several,
  ddp_spawn_find_unused_parameters_true: several,
  ddp_fork: several,
  ddp_fork_find_unused_parameters_false: several,
  ddp_fork_find_unused_parameters_true: several,
  ddp_notebook: several,
  ddp_notebook_find_unused_parameters_false: several,
  ddp_notebook_find_unused_parameters_true: several,
  fsdp: several,
  fsdp_cpu_offload: several,
  deepspeed,
  deepspeed_stage_1: deepspeed,
  deepspeed_stage_2: deepspeed,
  deepspeed_stage_2_offload: deepspeed,
  deepspeed_stage_3: deepspeed,
  deepspeed_stage_3_offload: deepspeed,
  deepspeed_stage_3_offload_nvme: deepspeed,
  xla: tpu,
  xla_debug: tpu,
  single_xla: tpu,
  single_tpu: tpu,
} as const;

/** Ways to run on devices. */
export const strategy = oneOf(Object.keys(strategies) as readonly (keyof typeof strategies)[], RangeError, {
  anyCase: true,
  later: strategies,
});

const deviceForms = '"auto", a count, indices ("0,1" or [0, 1]) or -1 for all';

/** Devices; how many there are, and which forms the accelerator takes, is its own to check. */
export const devices: Rule<number | string | readonly number[], number | string | readonly number[]> = {
  takes: deviceForms,
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
  read: (value, flag) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1) {
      throw refusal(RangeError, flag, "a whole number of at least 1", value, "Leave the flag out for one machine.");
    }
    if (value > 1) throw new NotAvailableError(`${flag}: ${value}`, "running on several machines");
    return value;
  },
};

const precisionNames = [
  "transformer-engine",
  "transformer-engine-float16",
  "16-true",
  "16-mixed",
  "bf16-true",
  "bf16-mixed",
  "32-true",
  "64-true",
] as const;
const precisionShort = ["64", "32", "16", "bf16"] as const;
type PrecisionName = (typeof precisionNames)[number] | (typeof precisionShort)[number];

/** In which dtypes a model computes: Lightning's names; numbers stand for the short ones. */
export const precision: Rule<PrecisionName | 64 | 32 | 16> = {
  takes: `${[...precisionNames, ...precisionShort].map(show).join(", ")}, 64, 32, 16`,
  read: (value, flag) =>
    oneOf([...precisionNames, ...precisionShort], RangeError).read(
      typeof value === "number" ? String(value) : value,
      flag,
    ),
};

const isIterable = (value: unknown): value is Iterable<unknown> => isObject(value) && Symbol.iterator in value;

/** Loggers; several in the order given, of which the first gives the run its folder. */
export const logger: Rule<boolean | Logger | Iterable<Logger>, boolean | Logger | readonly Logger[]> = {
  takes: "true, false, a Logger, an iterable of Loggers",
  read: (value, flag) => {
    if (typeof value === "boolean" || value instanceof Logger) return value;
    const all = isIterable(value) ? listOf("Trainer", "logger", value) : [value];
    const wrong = all.find((item) => !(item instanceof Logger));
    if (wrong === undefined && isIterable(value)) return all as readonly Logger[];
    throw refusal(
      TypeError,
      flag,
      "true, false, a Logger or several Loggers",
      wrong,
      "Give objects of classes that extend Logger.",
    );
  },
};

/** Callbacks, as a list. */
export const callbacks: Rule<Callback | readonly Callback[] | null, readonly Callback[]> = {
  takes: "a Callback, an array of Callbacks, null",
  read: (value, flag) => {
    if (value === null) return [];
    if (Array.isArray(value)) expectArray("Trainer", "callbacks", value);
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    const at = all.findIndex((item) => !(item instanceof Callback));
    if (at < 0) return all as readonly Callback[];
    const wrong = all[at];
    const advice =
      typeof wrong === "function"
        ? `Give an object: new ${wrong.name}(...).`
        : "Give objects of classes that extend Callback.";
    throw refusal(TypeError, flag, "Callback objects", wrong, advice);
  },
};

const fastDevRunForms = "true, false, or a number of batches";

/** How many batches of everything: true is 1. */
export const fastDevRun: Rule<boolean | number> = {
  takes: fastDevRunForms,
  read: (value, flag) => {
    const advice = "Give true for one batch, false to run all.";
    if (typeof value === "boolean") return value;
    if (typeof value !== "number") throw refusal(TypeError, flag, fastDevRunForms, value, advice);
    if (!(value === 0 || value >= 1) || value === Infinity)
      throw refusal(MisconfigurationException, flag, fastDevRunForms, value, advice);
    return Math.floor(value); // Lightning runs the whole part too.
  },
};

const durationForms = '"DD:HH:MM:SS" or an object of days, hours, minutes, seconds, milliseconds';

/** A duration, in milliseconds. */
export const duration: Rule<DurationLike, number> = {
  takes: durationForms,
  read: (value, flag) => {
    if (isDurationLike(value) && !Array.isArray(value)) return parseDuration(value, flag);
    throw refusal(TypeError, flag, durationForms, value, 'Ten minutes are "00:00:10:00" or { minutes: 10 }.');
  },
};

/** When validation runs: after how many batches, which share of an epoch (a fraction or a percentage), or how much time. */
export type ValCheckInterval = number | DurationLike;

/** An interval of validation: what a limit says, or milliseconds. */
export type ResolvedInterval = { readonly batches: Limit } | { readonly time: number };

/** Intervals of validation. */
export const valCheckInterval: Rule<ValCheckInterval, ResolvedInterval> = {
  takes: `${limit.takes}; or a duration: ${durationForms}`,
  fromText: limitFromText,
  read: (value, flag) => {
    const isTime = isObject(value) || (typeof value === "string" && value.includes(":"));
    // Fields of one digit are taken here, and not by maxTime: as in Lightning.
    if (isTime)
      return { time: duration.read(typeof value === "string" ? value.replaceAll(/\b\d\b/g, "0$&") : value, flag) };
    const batches = limit.read(value, flag);
    if (limitNumber(batches, flag).value === 0) {
      throw refusal(
        MisconfigurationException,
        flag,
        "an interval above 0",
        value,
        "Give limitValBatches: 0 to train without validation.",
      );
    }
    return { batches };
  },
};

/** Epochs between validations. Their sign does not matter, as in Lightning. */
export const checkValEveryNEpoch: Rule<number> = number(
  "a whole number other than 0",
  (value) => Number.isInteger(value) && value !== 0,
  "Give null to count batches across epochs, limitValBatches: 0 to train without validation.",
  { wrongType: MisconfigurationException },
);

const pluginMethods = ["convertModule", "saveCheckpoint", "worldSize", "apply"];

/** Plugins: a CheckpointIO; others are not taken yet. */
export const plugins: Rule<null | readonly object[] | object, readonly CheckpointIO[]> = {
  takes: "an array of Precision, CheckpointIO, ClusterEnvironment or LayerSync objects, null",
  read: (value, flag) => {
    if (value === null) return [];
    if (Array.isArray(value)) expectArray("Trainer", "plugins", value);
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    const checkpointIOs: CheckpointIO[] = [];
    for (const plugin of all) {
      if (plugin instanceof CheckpointIO) {
        checkpointIOs.push(plugin);
        continue;
      }
      if (!isObject(plugin) || !pluginMethods.some((name) => name in plugin)) {
        const expected = "a Precision, CheckpointIO, ClusterEnvironment or LayerSync";
        throw refusal(MisconfigurationException, flag, expected, plugin, "Leave it out.");
      }
      throw new NotAvailableError(`${flag}: ${show(plugin)}`, "the exchange of its part of the strategy");
    }
    if (checkpointIOs.length > 1) {
      throw refusal(MisconfigurationException, flag, "one CheckpointIO", all, "Leave all but one out.");
    }
    return checkpointIOs;
  },
};

const pathForms = "a path or a file: URL";

/** A folder, as a path; `~` is the user's own. */
export const folder: Rule<string | URL, string> = {
  takes: pathForms,
  read: (value, flag) => {
    if (!(typeof value === "string" || value instanceof URL)) {
      throw refusal(TypeError, flag, pathForms, value, "Give a string or a URL.");
    }
    return localPath(value, flag).replace(/^~(?=$|[/\\])/, homedir());
  },
};

const noProfilers = "profilers";

/** Profilers; none but null is taken yet. */
export const profiler: Rule<"simple" | "advanced" | "pytorch" | "xla", never> = {
  takes: '"simple", "advanced", "pytorch", "xla"',
  read: (value, flag) => {
    if (isObject(value)) throw new NotAvailableError(`${flag}: ${show(value)}`, noProfilers);
    const names = ["simple", "advanced", "pytorch", "xla"] as const;
    const name = oneOf(names, MisconfigurationException, { anyCase: true }).read(value, flag);
    throw new NotAvailableError(`${flag}: ${show(name)}`, noProfilers);
  },
};

/** The name of a model in a registry; there is none yet. */
export const modelRegistry: Rule<string, never> = {
  takes: "a model's name",
  read: (value, flag) => {
    if (typeof value !== "string") throw refusal(TypeError, flag, "a model's name", value, "Leave the flag out.");
    throw new NotAvailableError(`${flag}: ${show(value)}`, "a registry of models");
  },
};
