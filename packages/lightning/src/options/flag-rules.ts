/** @file Rules of single flags: which loggers, callbacks, durations and profilers are accepted. Those of hardware are Fabric's too. */
import { expectArray, listOf } from "@lightning-ts/torch/util/lists";
import { homedir } from "node:os";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { RegisteredModel } from "../fabric/model-registries/model-registry.js";
import { modelOfFlag } from "../fabric/model-registries/names.js";
import { Callback } from "../core/callback.js";
import { named, type Names } from "../fabric/hardware-rules.js";
import { duration, type DurationLike } from "../util/duration.js";
import { MisconfigurationException } from "../util/errors.js";
import { Logger } from "../core/logger.js";
import { isProfiler, type Profiler } from "../core/profiler.js";
import { ProfilerRegistry } from "../core/profiler-registry.js";
import { type Limit, limit, limitFromText, limitNumber } from "./limits.js";
import { number, refusal, type Rule } from "../util/rules.js";
import { TypeError } from "../util/user-errors.js";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

export { accelerator, devices, numNodes, plugins, precision, strategy } from "../fabric/hardware-rules.js";

const isIterable = (value: unknown): value is Iterable<unknown> => isObject(value) && Symbol.iterator in value;

/** Loggers, in order; the first gives the run its folder. */
export const logger: Rule<boolean | Logger | Iterable<Logger>, boolean | Logger | readonly Logger[]> = {
  takes: "true, false, a Logger, an iterable of Loggers",
  schema: { anyOf: [{ type: "boolean" }, { type: "object" }, { type: "array", items: { type: "object" } }] },
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
  schema: { anyOf: [{ type: "object" }, { type: "array", items: { type: "object" } }, { type: "null" }] },
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

/** How many batches of each kind; true is 1. */
export const fastDevRun: Rule<boolean | number> = {
  takes: fastDevRunForms,
  schema: { anyOf: [{ type: "boolean" }, { type: "integer", minimum: 0 }] },
  read: (value, flag) => {
    const advice = "Give true for one batch, false to run all.";
    if (typeof value === "boolean") return value;
    if (typeof value !== "number") throw refusal(TypeError, flag, fastDevRunForms, value, advice);
    if (!(value === 0 || value >= 1) || value === Infinity)
      throw refusal(MisconfigurationException, flag, fastDevRunForms, value, advice);
    return Math.floor(value); // Lightning runs the whole part too.
  },
};

/** When validation runs: after how many batches, which share of an epoch (a fraction or a percentage), or how much time. */
export type ValCheckInterval = number | DurationLike;

/** An interval of validation: a limit, or milliseconds. */
export type ResolvedInterval = { readonly batches: Limit } | { readonly time: number };

/** Intervals of validation. */
export const valCheckInterval: Rule<ValCheckInterval, ResolvedInterval> = {
  takes: `${limit.takes}; or a duration: ${duration.takes}`,
  schema: { anyOf: [limit.schema, duration.schema] },
  fromText: limitFromText,
  read: (value, flag) => {
    const isTime = isObject(value) || (typeof value === "string" && !value.includes("%"));
    // As in Lightning, fields of one digit are accepted here, but not by maxTime.
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

/** A folder, as a path or an address; `~` is the user's own. */
export const folder: Rule<string | URL, string> = {
  ...outputPath,
  read: (value, flag) => outputPath.read(value, flag).replace(/^~(?=$|[/\\])/, homedir()),
};

type ProfilerName = Names<"simple" | "advanced" | "pytorch" | "xla", "profiler">;

/** Profilers, by name or as objects. */
export const profiler: Rule<ProfilerName | Profiler, string | Profiler> = named<Profiler, ProfilerName>(
  ProfilerRegistry,
  isProfiler,
  { what: "a Profiler", anyCase: true, error: MisconfigurationException },
);

/** A model of a registry: its name, of which what stands before the first colon counts, or a model of a registry that is given. */
export const modelRegistry: Rule<string | RegisteredModel, RegisteredModel | null> = {
  takes: "a model's name, or ModelRegistry.model(name)",
  schema: { type: "string" },
  read: (value, flag) => {
    const given = typeof value === "string" ? new RegisteredModel(value, null) : value;
    if (!(given instanceof RegisteredModel)) {
      const advice = 'Give "digits", or new FolderModelRegistry("models").model("digits").';
      throw refusal(TypeError, flag, "a model's name, or a model of a registry", value, advice);
    }
    const name = modelOfFlag(given.name);
    return name === null ? null : new RegisteredModel(name, given.registry);
  },
};
