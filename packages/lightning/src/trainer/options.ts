/** @file The Trainer's flags: one table of types, defaults, rules and documentation. */
import type { Accelerator } from "../fabric/accelerators/accelerator.js";
import { Callback } from "../core/callback.js";
import { type DurationLike, isDurationLike, parseDuration } from "../core/duration.js";
import { MisconfigurationException, NotAvailableError } from "../core/errors.js";
import { Logger } from "../core/logger.js";
import type { GradientClipAlgorithm } from "../core/module.js";
import { nearest } from "./nearest.js";

/** A count of batches, a fraction between 0 and 1, or a percentage such as "25%". */
export type Limit = number | `${number}%`;

/** An interval of validation: batches, a share of an epoch, or a duration. */
export type ValCheckInterval = number | Exclude<DurationLike, string> | string;

/** The flags of the Trainer. Each may be left out; `null` is Python's `None`. */
export interface TrainerOptions {
  /** "auto", "cpu", "gpu", "cuda" or an accelerator. Default "auto". */
  accelerator?: "auto" | "cpu" | "gpu" | "cuda" | "mps" | "tpu" | Accelerator;
  /** How the model runs on its devices. Default "auto". */
  strategy?: string;
  /** A count, "auto", indices ("0,1" or [0, 1]) or -1 for all. Default "auto". */
  devices?: number | string | readonly number[];
  /** Machines of the run. Default 1. */
  numNodes?: number;
  /** "32-true", "64-true", "16-true", "bf16-true". Default "32-true". */
  precision?: string | number | null;
  /** true or null for the default logger, false for none, or loggers. */
  logger?: boolean | Logger | readonly Logger[] | null;
  /** Callbacks. */
  callbacks?: Callback | readonly Callback[] | null;
  /** Runs so many batches of everything, to find bugs: true is 1. Default false. */
  fastDevRun?: boolean | number;
  /** Epochs at most; -1 without end. Default 1000, or none where steps or time bound the run. */
  maxEpochs?: number | null;
  /** Epochs at least, before early stopping. */
  minEpochs?: number | null;
  /** Optimizer steps at most; -1 without end. Default -1. */
  maxSteps?: number;
  /** Optimizer steps at least, before early stopping. */
  minSteps?: number | null;
  /** Time at most. */
  maxTime?: DurationLike | null;
  /** Batches of an epoch. Default all. */
  limitTrainBatches?: Limit | null;
  limitValBatches?: Limit | null;
  limitTestBatches?: Limit | null;
  limitPredictBatches?: Limit | null;
  /** Trains and validates on so many batches, always the same. Default 0: off. */
  overfitBatches?: Limit;
  /** Validate after each so many batches, each share of an epoch, or each duration. Default once an epoch. */
  valCheckInterval?: ValCheckInterval | null;
  /** Validate each so many epochs; null counts batches across epochs. Default 1. */
  checkValEveryNEpoch?: number | null;
  /** Validation batches before training; -1 all. Default 2. */
  numSanityValSteps?: number | null;
  /** Log each so many steps; 0 logs no steps. Default 50. */
  logEveryNSteps?: number | null;
  /** Add a ModelCheckpoint where none is given. Default true. */
  enableCheckpointing?: boolean | null;
  enableProgressBar?: boolean | null;
  enableModelSummary?: boolean | null;
  /** Batches whose gradients are added up before a step. Default 1. */
  accumulateGradBatches?: number;
  /** Clip gradients; null or 0 does not. */
  gradientClipVal?: number | null;
  /** "norm" (default) or "value". */
  gradientClipAlgorithm?: GradientClipAlgorithm | null;
  /** Deterministic algorithms only; "warn" warns of others. */
  deterministic?: boolean | "warn" | null;
  /** cuDNN's search for the fastest algorithm. */
  benchmark?: boolean | null;
  /** Run validation, test and prediction in inference mode. Default true. */
  inferenceMode?: boolean;
  useDistributedSampler?: boolean;
  profiler?: string | null;
  /** Autograd's anomaly detection while training. Default false. */
  detectAnomaly?: boolean;
  /** Switch off everything that costs time. Default false. */
  barebones?: boolean;
  plugins?: unknown;
  syncBatchnorm?: boolean;
  /** Ask for new training loaders each so many epochs. Default 0: never. */
  reloadDataloadersEveryNEpochs?: number;
  /** Where logs and checkpoints go. Default: the working folder. */
  defaultRootDir?: string | null;
  /** Log hyperparameters and the graph when a run starts. Default true. */
  enableAutologHparams?: boolean;
  modelRegistry?: string | null;
  suggestIntegrations?: boolean;
}

/** The flags after defaults and checks. */
export interface ResolvedOptions extends Required<Omit<TrainerOptions, "callbacks" | "valCheckInterval" | "maxTime">> {
  callbacks: readonly Callback[];
  valCheckInterval: Limit | null;
  /** Milliseconds between validations, where the interval is a duration. */
  valCheckTimeInterval: number | null;
  /** Milliseconds. */
  maxTime: number | null;
}

interface Flag {
  readonly default: unknown;
  /** Throws where the value is none that the flag takes. */
  readonly check?: (value: unknown, name: string) => void;
}

const show = (value: unknown): string => (typeof value === "object" && value !== null ? value.constructor.name : JSON.stringify(value)) ?? String(value);

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

function bool(value: unknown, name: string): void {
  if (typeof value !== "boolean" && value !== null) throw new TypeError(`${name}: expected true or false. Received: ${show(value)}.`);
}

function whole(least: number, nullable = true): (value: unknown, name: string) => void {
  return (value, name) => {
    if (value === null && nullable) return;
    if (!isWhole(value) || value < least) {
      throw new MisconfigurationException(`${name}: expected a whole number of at least ${least}. Received: ${show(value)}.`);
    }
  };
}

/** A percentage as a fraction; other limits as they are. */
export function limitNumber(value: Limit, name: string): { kind: "count" | "fraction"; value: number } {
  if (typeof value === "string") {
    const match = /^(\d+(?:\.\d+)?)%$/.exec(value);
    const fraction = Number(match?.[1]) / 100;
    if (match === null || fraction > 1) throw new MisconfigurationException(`${name}: expected a percentage up to "100%". Received: ${show(value)}.`);
    return { kind: "fraction", value: fraction };
  }
  if (Number.isInteger(value) && value >= 0) return { kind: "count", value };
  if (value > 0 && value < 1) return { kind: "fraction", value };
  throw new MisconfigurationException(
    `${name}: expected a whole number of batches, a fraction between 0 and 1, or a percentage. Received: ${show(value)}.`,
  );
}

function limit(value: unknown, name: string): void {
  if (value === null) return;
  if (typeof value !== "number" && typeof value !== "string") {
    throw new MisconfigurationException(`${name}: expected a number or a percentage. Received: ${show(value)}.`);
  }
  limitNumber(value as Limit, name);
}

/** A flag whose machinery comes later: only its default is taken. */
function later(missing: string, ...allowed: unknown[]): (value: unknown, name: string) => void {
  return (value, name) => {
    if (!allowed.includes(value)) throw new NotAvailableError(`${name}: ${show(value)}`, missing);
  };
}

const flags: Record<keyof TrainerOptions, Flag> = {
  accelerator: { default: "auto" },
  strategy: { default: "auto", check: later("a strategy for several devices", "auto", "single_device") },
  devices: { default: "auto" },
  numNodes: {
    default: 1,
    check: (value, name) => {
      if (!isWhole(value) || value < 1) throw new RangeError(`${name}: expected a whole number of at least 1. Received: ${show(value)}.`);
      later("training on several machines", 1)(value, name);
    },
  },
  precision: { default: null },
  logger: {
    default: null,
    check: (value, name) => {
      const ok = value === null || typeof value === "boolean" || value instanceof Logger;
      if (!ok && !(Array.isArray(value) && value.every((item) => item instanceof Logger))) {
        throw new TypeError(`${name}: expected true, false, a Logger or an array of them. Received: ${show(value)}.`);
      }
    },
  },
  callbacks: {
    default: null,
    check: (value, name) => {
      const all: unknown[] = value === null ? [] : Array.isArray(value) ? value : [value];
      const wrong = all.find((item) => !(item instanceof Callback));
      if (wrong !== undefined) throw new TypeError(`${name}: expected Callback objects. Received: ${show(wrong)}.`);
    },
  },
  fastDevRun: {
    default: false,
    check: (value, name) => {
      if (typeof value !== "boolean") whole(0, false)(value, name);
    },
  },
  maxEpochs: { default: null, check: whole(-1) },
  minEpochs: { default: null, check: whole(0) },
  maxSteps: { default: -1, check: whole(-1, false) },
  minSteps: { default: null, check: whole(0) },
  maxTime: {
    default: null,
    check: (value, name) => {
      if (value === null) return;
      if (!isDurationLike(value)) throw new MisconfigurationException(`${name}: expected a duration. Received: ${show(value)}.`);
      parseDuration(value, name);
    },
  },
  limitTrainBatches: { default: null, check: limit },
  limitValBatches: { default: null, check: limit },
  limitTestBatches: { default: null, check: limit },
  limitPredictBatches: { default: null, check: limit },
  overfitBatches: { default: 0, check: limit },
  valCheckInterval: {
    default: null,
    check: (value, name) => {
      if (value === null) return;
      if (typeof value === "object" || (typeof value === "string" && value.includes(":"))) parseDuration(value, name);
      else if (value === 0) throw new MisconfigurationException(`${name}: expected an interval above 0. Received: 0. Use limitValBatches: 0 to skip validation.`);
      else limit(value, name);
    },
  },
  checkValEveryNEpoch: { default: 1, check: whole(1) },
  numSanityValSteps: { default: null, check: whole(-1) },
  logEveryNSteps: { default: null, check: whole(0) },
  enableCheckpointing: { default: null, check: bool },
  enableProgressBar: { default: null, check: bool },
  enableModelSummary: { default: null, check: bool },
  accumulateGradBatches: { default: 1, check: whole(1, false) },
  gradientClipVal: {
    default: null,
    check: (value, name) => {
      if (value !== null && typeof value !== "number") throw new TypeError(`${name}: expected a number. Received: ${show(value)}.`);
    },
  },
  gradientClipAlgorithm: {
    default: null,
    check: (value, name) => {
      if (value !== null && !(typeof value === "string" && ["norm", "value"].includes(value.toLowerCase()))) {
        throw new MisconfigurationException(`${name}: expected "norm" or "value". Received: ${show(value)}.`);
      }
    },
  },
  deterministic: {
    default: null,
    check: (value, name) => {
      if (value !== "warn") bool(value, name);
    },
  },
  benchmark: { default: null, check: bool },
  inferenceMode: { default: true, check: bool },
  useDistributedSampler: { default: true, check: bool },
  profiler: { default: null, check: later("profilers", null) },
  detectAnomaly: { default: false, check: bool },
  barebones: { default: false, check: bool },
  plugins: { default: null, check: later("plugins", null) },
  syncBatchnorm: { default: false, check: later("synchronised batch normalisation", false) },
  reloadDataloadersEveryNEpochs: { default: 0, check: whole(0, false) },
  defaultRootDir: {
    default: null,
    check: (value, name) => {
      if (value !== null && typeof value !== "string") throw new TypeError(`${name}: expected a path. Received: ${show(value)}.`);
    },
  },
  enableAutologHparams: { default: true, check: bool },
  modelRegistry: { default: null, check: later("a model registry", null) },
  suggestIntegrations: { default: true, check: bool },
};

/** The names of all flags. */
export const flagNames = Object.keys(flags) as readonly (keyof TrainerOptions)[];

/** A flag's form as an environment variable: `maxEpochs` is `PL_TRAINER_MAX_EPOCHS`. */
export function environmentName(flag: keyof TrainerOptions): string {
  return `PL_TRAINER_${flag.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase()}`;
}

/** A value of the environment: Python's or JavaScript's literal, else the text. */
function parseLiteral(text: string): unknown {
  const literals: Record<string, unknown> = { True: true, true: true, False: false, false: false, None: null, null: null };
  if (Object.hasOwn(literals, text)) return literals[text];
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * The flags with defaults, environment and checks. What is given beats the environment.
 *
 * @throws TypeError for an unknown flag, with the nearest known name; what each flag's rule throws
 */
export function resolveOptions(given: TrainerOptions, env: Readonly<Record<string, string | undefined>> = process.env): ResolvedOptions {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(flags, name)) continue;
    const close = nearest(name, flagNames);
    throw new TypeError(`Trainer: unknown flag ${JSON.stringify(name)}.${close === null ? "" : ` Did you mean ${JSON.stringify(close)}?`}`);
  }
  const values: Record<string, unknown> = {};
  for (const name of flagNames) {
    const fromEnv = env[environmentName(name)];
    const value = given[name] !== undefined ? given[name] : fromEnv !== undefined ? parseLiteral(fromEnv) : flags[name].default;
    flags[name].check?.(value, name);
    values[name] = value;
  }
  const { callbacks, valCheckInterval, maxTime } = values as TrainerOptions;
  const byTime = typeof valCheckInterval === "object" ? valCheckInterval : typeof valCheckInterval === "string" && valCheckInterval.includes(":") ? valCheckInterval : null;
  const list = callbacks === null || callbacks === undefined ? [] : callbacks instanceof Callback ? [callbacks] : callbacks;
  return {
    ...(values as unknown as ResolvedOptions),
    callbacks: list,
    valCheckInterval: byTime !== null ? null : ((valCheckInterval ?? null) as Limit | null),
    valCheckTimeInterval: byTime === null ? null : parseDuration(byTime, "valCheckInterval"),
    maxTime: maxTime === null || maxTime === undefined ? null : parseDuration(maxTime, "maxTime"),
  };
}
