/** @file What fit, validate, test and predict take: data by position, or an object of options. */
import { checkPathLength } from "@lightning-ts/torch/files";
import { fileURLToPath } from "node:url";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { LightningDataModule } from "../core/datamodule.js";
import type { Dataloaders } from "../core/dataloaders.js";
import { checkLoaders } from "../run/check-loaders.js";
import { isData } from "../run/data-source.js";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";

/** Options of `fit`. */
export interface FitOptions {
  /** Loaders of training batches. Default: what `trainDataloader()` of the data module or the module gives. */
  trainDataloaders?: Dataloaders | null;
  /** Loaders of validation batches. Default: what `valDataloader()` gives; without one there is no validation. */
  valDataloaders?: Dataloaders | null;
  /** A data module, instead of loaders. */
  datamodule?: LightningDataModule | null;
  /** A checkpoint to resume from: a path, "best", "last" or "hpc". */
  ckptPath?: string | URL | null;
  /** Whether to refuse objects of unknown classes in the checkpoint. */
  weightsOnly?: boolean | null;
}

/** Options of `validate`, `test` and `predict`. */
export interface EvaluationOptions {
  /** Loaders of batches. Default: what the hook of the data module or the module gives. */
  dataloaders?: Dataloaders | null;
  /** A data module, instead of loaders. */
  datamodule?: LightningDataModule | null;
  /** A checkpoint whose weights to use: a path, "best", "last" or "hpc". */
  ckptPath?: string | URL | null;
  /** Whether to print the results. Default true. */
  verbose?: boolean;
  /** Whether to keep what `predictStep` returns. Default true. */
  returnPredictions?: boolean | null;
  /** Whether to refuse objects of unknown classes in the checkpoint. */
  weightsOnly?: boolean | null;
}

type Check = readonly [expected: string, fits: (value: unknown) => boolean];

const anything: Check = ["loaders", () => true]; // looked at when they are asked for, with what hooks return
const dataModule: Check = ["a LightningDataModule", (value) => value === null || value instanceof LightningDataModule];
const path: Check = [
  'a path, "best", "last" or "hpc"',
  (value) => value === null || typeof value === "string" || value instanceof URL,
];
const flag: Check = ["true or false", (value) => typeof value === "boolean"];
const flagOrNull: Check = ["true, false or null", (value) => value === null || typeof value === "boolean"];

const fitChecks: Readonly<Record<keyof FitOptions, Check>> = {
  trainDataloaders: anything,
  valDataloaders: anything,
  datamodule: dataModule,
  ckptPath: path,
  weightsOnly: flagOrNull,
};

const evaluationChecks: Readonly<Record<keyof EvaluationOptions, Check>> = {
  dataloaders: anything,
  datamodule: dataModule,
  ckptPath: path,
  verbose: flag,
  returnPredictions: flagOrNull,
  weightsOnly: flagOrNull,
};

/**
 * The options of a fit, from its arguments after the module.
 *
 * @throws TypeError for too many arguments, an unknown option, or a value that is neither data nor options
 */
export function fitOptions(args: readonly unknown[]): FitOptions {
  const [given, valDataloaders] = args;
  checkCount("fit", args, 2, "fit(model, { trainDataloaders, valDataloaders, datamodule, ckptPath })");
  if (valDataloaders !== undefined && valDataloaders !== null) {
    checkLoaders(valDataloaders, "val loader", "given");
    if (isOptions(given)) {
      throw new TypeError(
        "Trainer.fit: expected nothing after an object of options. Received: a third argument. Give it as valDataloaders among the options.",
      );
    }
  }
  return callOptions<FitOptions>(
    "fit",
    given,
    fitChecks,
    { valDataloaders: valDataloaders as Dataloaders },
    (loaders) => ({
      trainDataloaders: loaders,
    }),
  );
}

/**
 * The options of another call, from its arguments after the module.
 *
 * @throws TypeError as `fitOptions`
 */
export function evaluationOptions(call: string, args: readonly unknown[]): EvaluationOptions {
  checkCount(call, args, 1, `${call}(model, { dataloaders, datamodule, ckptPath })`);
  return callOptions<EvaluationOptions>(call, args[0], evaluationChecks, {}, (dataloaders) => ({ dataloaders }));
}

function checkCount(call: string, args: readonly unknown[], most: number, form: string): void {
  const more = args.slice(most).filter((value) => value !== undefined);
  if (more.length === 0) return;
  throw new TypeError(
    `Trainer.${call}: expected ${most + 1} arguments at most. Received: ${args.length + 1}, with ${show(more[0])}. Give options by name: ${form}.`,
  );
}

function isOptions(value: unknown): value is Readonly<Record<string, unknown>> {
  return isPlainObject(value) && !isData(value);
}

function callOptions<O extends { datamodule?: LightningDataModule | null }>(
  call: string,
  given: unknown,
  checks: Readonly<Record<string, Check>>,
  others: O,
  fromLoaders: (loaders: Dataloaders | null | undefined) => O,
): O {
  if (given instanceof LightningDataModule) return { ...others, datamodule: given };
  if (given === undefined || given === null || isData(given))
    return { ...others, ...fromLoaders(given as Dataloaders) };
  if (!isOptions(given)) {
    throw new TypeError(
      `Trainer.${call}: expected loaders, a LightningDataModule or an object of options. Received: ${show(given)}. Give an iterable of batches, ` +
        "such as a DataLoader.",
    );
  }
  for (const [key, value] of Object.entries(given)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check === undefined) throw unknownOption(call, key, Object.keys(checks));
    const [expected, fits] = check;
    if (value !== undefined && !fits(value))
      throw new TypeError(
        `Trainer.${call}: ${key}: expected ${expected}. Received: ${show(value)}. Leave it out otherwise.`,
      );
  }
  return given as O;
}

function unknownOption(call: string, key: string, known: readonly string[]): TypeError {
  const close = nearest(key, known);
  const advice =
    close === null
      ? `Several loaders by name are given as an option, such as { ${known[0]}: { ${key}: ... } }.`
      : `Did you mean ${show(close)}?`;
  return new TypeError(
    `Trainer.${call}: expected options of ${known.join(", ")}. Received: an unknown option ${show(key)}. ${advice}`,
  );
}

/** The options of all calls, as a run needs them. */
export function commonOptions({ datamodule, ckptPath, weightsOnly }: FitOptions | EvaluationOptions): {
  datamodule: LightningDataModule | null;
  ckptPath: string | null;
  weightsOnly: boolean | null;
} {
  return {
    datamodule: datamodule ?? null,
    ckptPath: ckptPath == null ? null : pathOf(ckptPath),
    weightsOnly: weightsOnly ?? null,
  };
}

/**
 * A path, which may be given as a file: URL. The CheckpointIO decides whether other addresses are accepted.
 *
 * @throws RangeError for one that is too long
 */
export function pathOf(location: string | URL): string {
  checkPathLength(String(location), "ckptPath");
  if (!(location instanceof URL) && !/^file:\//i.test(location)) return location;
  const address = String(location);
  return /^file:/i.test(address) ? fileURLToPath(address) : address;
}
