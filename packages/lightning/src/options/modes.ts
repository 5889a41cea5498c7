/** @file What one flag does to others: barebones, fastDevRun, overfitBatches, the bounds of a fit. Pure functions. */
import type { FlagName, ResolvedOptions } from "./flags.js";
import { isNone, type Limit } from "./limits.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

/** The flags that the Trainer works with. */
export interface ModeOptions extends ResolvedOptions {
  readonly enableCheckpointing: boolean;
  readonly enableProgressBar: boolean;
  readonly enableModelSummary: boolean;
  readonly logEveryNSteps: number;
  readonly numSanityValSteps: number;
}

/** What `barebones` switches off, with the values that mean the same. */
const barebonesOff = {
  enableCheckpointing: [null, false],
  logger: [null, false],
  enableProgressBar: [null, false],
  logEveryNSteps: [null, 0],
  enableModelSummary: [null, false],
  numSanityValSteps: [null, 0],
  fastDevRun: [false, 0],
  detectAnomaly: [false],
  profiler: [null],
} as const satisfies Partial<Record<FlagName, readonly unknown[]>>;

/**
 * Refuses flags that ask for what `barebones` switches off.
 *
 * @throws RangeError naming the flag
 */
export function checkBarebones(values: Readonly<Record<string, unknown>>): void {
  if (values.barebones !== true) return;
  for (const [flag, allowed] of Object.entries(barebonesOff)) {
    const value = values[flag];
    if ((allowed as readonly unknown[]).includes(value)) continue;
    throw new RangeError(
      `${flag}: expected none beside barebones: true, which switches off what costs time. Received: ${show(value)}. Leave one of the two out.`,
    );
  }
}

const batchLimits = ["limitTrainBatches", "limitValBatches", "limitTestBatches", "limitPredictBatches"] as const;

/** The flags whose values are not read, because a mode replaces them. */
export function replacedFlags(values: Readonly<Record<string, unknown>>): ReadonlySet<FlagName> {
  const replaced = new Set<FlagName>();
  const overfitting =
    typeof values.overfitBatches === "string" ? parseFloat(values.overfitBatches) : values.overfitBatches;
  const isOn = (value: unknown): boolean => value === true || (typeof value === "number" && value >= 1);
  if (isOn(values.fastDevRun))
    for (const name of [...batchLimits, "numSanityValSteps", "valCheckInterval"] as const) replaced.add(name);
  if (typeof overfitting === "number" && overfitting > 0) replaced.add("limitTrainBatches").add("limitValBatches");
  return replaced;
}

type Changes = Partial<ModeOptions>;

function barebones(): Changes {
  return {
    enableCheckpointing: false,
    logger: false,
    enableProgressBar: false,
    logEveryNSteps: 0,
    enableModelSummary: false,
    numSanityValSteps: 0,
  };
}

function fastDevRun(batches: number, isOverfitting: boolean): Changes {
  return {
    ...(isOverfitting ? {} : { limitTrainBatches: batches, limitValBatches: batches }),
    limitTestBatches: batches,
    limitPredictBatches: batches,
    maxSteps: batches,
    maxEpochs: 1,
    numSanityValSteps: 0,
    valCheckInterval: null,
    valCheckTimeInterval: null,
    checkValEveryNEpoch: 1,
  };
}

const overfit = (batches: Limit): Changes => ({ limitTrainBatches: batches, limitValBatches: batches });

/** The flags after all modes. */
export function applyModes(options: ResolvedOptions): ModeOptions {
  const batches = Number(options.fastDevRun);
  const isOverfitting = !isNone(options.overfitBatches);
  const modes: ModeOptions = {
    ...options,
    enableCheckpointing: options.enableCheckpointing ?? true,
    enableProgressBar: options.enableProgressBar ?? true,
    enableModelSummary: options.enableModelSummary ?? true,
    logEveryNSteps: options.logEveryNSteps ?? 50,
    numSanityValSteps: options.numSanityValSteps ?? 2,
    ...(options.barebones ? barebones() : {}),
    ...(isOverfitting ? overfit(options.overfitBatches) : {}),
    ...(batches > 0 ? fastDevRun(batches, isOverfitting) : {}),
  };
  // Once compiled, a spread makes an object with a hidden class of its own each time, and the code of a step that reads the flags is compiled anew
  // for each Trainer; objects made from entries share theirs.
  return Object.fromEntries(Object.entries(modes)) as ModeOptions;
}

/** The bounds of a run. */
export interface Bounds {
  /** null before the first fit where none was given. */
  maxEpochs: number | null;
  /** null before the first fit where none was given. */
  minEpochs: number | null;
  maxSteps: number;
  minSteps: number | null;
}

/**
 * The bounds of a fit. There are at most 1000 epochs where nothing else bounds the run (`isDefault`: warn), and at least one where there
 * is a minimum of steps.
 */
export function boundsOf(
  options: Readonly<Bounds>,
  hasTimer: boolean,
): Bounds & { maxEpochs: number; minEpochs: number; isDefault: boolean } {
  const isDefault = options.maxEpochs === null && options.maxSteps === -1 && !hasTimer;
  return {
    maxEpochs: options.maxEpochs ?? (isDefault ? 1000 : -1),
    minEpochs: options.minEpochs ?? (options.minSteps === null ? 0 : 1),
    maxSteps: options.maxSteps,
    minSteps: options.minSteps,
    isDefault,
  };
}
