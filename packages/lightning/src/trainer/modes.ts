/** @file What one flag does to others: barebones, fastDevRun, overfitBatches. Pure functions of the flags. */
import type { ResolvedOptions } from "./options.js";

/** The flags that change with the modes. */
export interface ModeOptions extends ResolvedOptions {
  enableCheckpointing: boolean;
  enableProgressBar: boolean;
  enableModelSummary: boolean;
  logEveryNSteps: number;
  numSanityValSteps: number;
}

/**
 * The flags after barebones: everything that costs time is off, and asking for it is an error.
 *
 * @throws RangeError naming the flag that contradicts barebones
 */
function barebones(options: ResolvedOptions): ResolvedOptions {
  if (!options.barebones) return options;
  const refused: Partial<Record<keyof ResolvedOptions, boolean>> = {
    enableCheckpointing: options.enableCheckpointing === true,
    logger: options.logger !== null && options.logger !== false,
    enableProgressBar: options.enableProgressBar === true,
    logEveryNSteps: options.logEveryNSteps !== null && options.logEveryNSteps !== 0,
    enableModelSummary: options.enableModelSummary === true,
    numSanityValSteps: options.numSanityValSteps !== null && options.numSanityValSteps !== 0,
    fastDevRun: options.fastDevRun !== false,
    detectAnomaly: options.detectAnomaly,
  };
  for (const [flag, isRefused] of Object.entries(refused)) {
    if (isRefused) {
      const value = options[flag as keyof ResolvedOptions];
      throw new RangeError(`barebones: true switches ${flag} off. Received: ${flag}: ${String(value)}. Leave one of them out.`);
    }
  }
  return {
    ...options,
    enableCheckpointing: false,
    logger: false,
    enableProgressBar: false,
    logEveryNSteps: 0,
    enableModelSummary: false,
    numSanityValSteps: 0,
  };
}

/** The flags after all modes. */
export function applyModes(given: ResolvedOptions): ModeOptions {
  const options = barebones(given);
  let result: ModeOptions = {
    ...options,
    enableCheckpointing: options.enableCheckpointing ?? true,
    enableProgressBar: options.enableProgressBar ?? true,
    enableModelSummary: options.enableModelSummary ?? true,
    logEveryNSteps: options.logEveryNSteps ?? 50,
    numSanityValSteps: options.numSanityValSteps ?? 2,
  };
  const overfit = result.overfitBatches;
  if (overfit !== 0 && overfit !== "0%") result = { ...result, limitTrainBatches: overfit, limitValBatches: overfit };
  const n = Number(result.fastDevRun);
  if (n > 0) {
    const overfitting = overfit !== 0;
    result = {
      ...result,
      limitTrainBatches: overfitting ? result.limitTrainBatches : n,
      limitValBatches: overfitting ? result.limitValBatches : n,
      limitTestBatches: n,
      limitPredictBatches: n,
      maxSteps: n,
      maxEpochs: 1,
      numSanityValSteps: 0,
      valCheckInterval: null,
      valCheckTimeInterval: null,
      checkValEveryNEpoch: 1,
    };
  }
  return result;
}

/** How far a run goes. */
export interface Bounds {
  maxEpochs: number;
  minEpochs: number;
  maxSteps: number;
  minSteps: number | null;
}

/** The bounds of a fit: epochs default to 1000 only where nothing else bounds the run. */
export function boundsOf(options: Pick<ResolvedOptions, "maxEpochs" | "minEpochs" | "maxSteps" | "minSteps">, hasTimer: boolean): Bounds & { isDefault: boolean } {
  const isDefault = options.maxEpochs === null && options.maxSteps === -1 && !hasTimer;
  return {
    maxEpochs: options.maxEpochs ?? (isDefault ? 1000 : -1),
    minEpochs: options.minEpochs ?? (options.minSteps === null ? 0 : 1),
    maxSteps: options.maxSteps,
    minSteps: options.minSteps,
    isDefault,
  };
}
