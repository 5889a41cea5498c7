/** @file What fit, validate, test and predict take: data by position, or an object of options. */
import { LightningDataModule } from "../core/datamodule.js";
import { isData } from "./data-source.js";
import { nearest } from "./nearest.js";

/** Options of `fit`. */
export interface FitOptions {
  trainDataloaders?: unknown;
  valDataloaders?: unknown;
  datamodule?: LightningDataModule | null;
  /** A checkpoint to go on from: a path, "best" or "last". */
  ckptPath?: string | null;
  weightsOnly?: boolean | null;
}

/** Options of `validate`, `test` and `predict`. */
export interface EvaluationOptions {
  dataloaders?: unknown;
  datamodule?: LightningDataModule | null;
  /** A checkpoint whose weights to use: a path, "best" or "last". */
  ckptPath?: string | null;
  /** Print the results. Default true. */
  verbose?: boolean;
  /** Keep what `predictStep` returns. Default true. */
  returnPredictions?: boolean | null;
  weightsOnly?: boolean | null;
}

const fitKeys = ["trainDataloaders", "valDataloaders", "datamodule", "ckptPath", "weightsOnly"] as const;
const evaluationKeys = [
  "dataloaders",
  "datamodule",
  "ckptPath",
  "verbose",
  "returnPredictions",
  "weightsOnly",
] as const;

/** The options of a fit, from its arguments. */
export function fitOptions(given: unknown, valDataloaders: unknown): FitOptions {
  return callOptions<FitOptions>("fit", given, fitKeys, (trainDataloaders) => ({ trainDataloaders, valDataloaders }));
}

/** The options of another call, from its second argument. */
export function evaluationOptions(call: string, given: unknown): EvaluationOptions {
  return callOptions<EvaluationOptions>(call, given, evaluationKeys, (dataloaders) => ({ dataloaders }));
}

function callOptions<O extends { datamodule?: LightningDataModule | null }>(
  call: string,
  given: unknown,
  keys: readonly string[],
  fromLoaders: (loaders: unknown) => O,
): O {
  if (given instanceof LightningDataModule) return { ...fromLoaders(undefined), datamodule: given };
  if (given === undefined || given === null || isData(given)) return fromLoaders(given);
  if (typeof given !== "object" || Object.getPrototypeOf(given) !== Object.prototype) {
    throw new TypeError(
      `Trainer.${call}: expected loaders, a LightningDataModule or an object of options. Received: ${typeof given}.`,
    );
  }
  for (const key of Object.keys(given)) {
    if (keys.includes(key)) continue;
    const close = nearest(key, keys);
    throw new TypeError(
      `Trainer.${call}: unknown option ${JSON.stringify(key)}.${close === null ? "" : ` Did you mean ${JSON.stringify(close)}?`}`,
    );
  }
  return given as O;
}
