/** @file What fit, validate, test and predict take: data by position, or an object of options. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { checkPath } from "@lightning-ts/torch/files";
import { fileURLToPath } from "node:url";
import { nearest } from "@lightning-ts/torch/util/nearest";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { LightningDataModule } from "../core/datamodule.js";
import type { Dataloaders } from "../core/dataloaders.js";
import { checkLoaders } from "../run/check-loaders.js";
import { isData } from "../run/data-source.js";
import {
  type GivenOptions,
  option,
  optional,
  Options,
  type OptionsOf,
  type OptionTable,
  type Values,
  type ValuesOf,
} from "../util/options.js";
import { anything, boolean, instance } from "../util/rules.js";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";

const anyLoaders = anything<Dataloaders | null>("loaders"); // looked at when they are asked for, with what hooks return

/** The options of all calls. */
const callTable = {
  /** A data module, instead of loaders. Default null. */
  datamodule: optional(
    instance("a LightningDataModule", (value): value is LightningDataModule => value instanceof LightningDataModule),
  ),
  /** A checkpoint: a path, "best", "last" or "hpc". A fit resumes from it, other calls use its weights. Default null. */
  ckptPath: optional(
    instance(
      'a path, "best", "last" or "hpc"',
      (value): value is string | URL => typeof value === "string" || value instanceof URL,
      { schema: { type: "string" } },
    ),
  ),
  /** Whether to refuse objects of unknown classes in the checkpoint. Default null: true. */
  weightsOnly: optional(boolean),
};

const fit = new Options("Trainer.fit", {
  /** Loaders of training batches. Default: what `trainDataloader()` of the data module or the module gives. */
  trainDataloaders: option(anyLoaders),
  /** Loaders of validation batches. Default: what `valDataloader()` gives; without one there is no validation. */
  valDataloaders: option(anyLoaders),
  ...callTable,
});

const evaluationTable = {
  /** Loaders of batches. Default: what the hook of the data module or the module gives. */
  dataloaders: option(anyLoaders),
  ...callTable,
  /** Whether to print the results. Default true. */
  verbose: option(boolean, true),
  /** Whether to keep what `predictStep` returns. Default null: true. */
  returnPredictions: optional(boolean),
};

const evaluations = {
  validate: new Options("Trainer.validate", evaluationTable),
  test: new Options("Trainer.test", evaluationTable),
  predict: new Options("Trainer.predict", evaluationTable),
};

/** Options of `fit`. */
export interface FitOptions extends OptionsOf<typeof fit> {}

/** Options of `validate`, `test` and `predict`. */
export interface EvaluationOptions extends GivenOptions<typeof evaluationTable> {}

/**
 * The options of a fit, from its arguments after the module.
 *
 * @throws TypeError for too many arguments, an unknown option, or a value that is neither data nor options
 */
export function fitOptions(args: readonly unknown[]): ValuesOf<typeof fit> {
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
  return callOptions(fit, given, "trainDataloaders", { valDataloaders });
}

/**
 * The options of another call, from its arguments after the module.
 *
 * @throws TypeError as `fitOptions`
 */
export function evaluationOptions(
  call: keyof typeof evaluations,
  args: readonly unknown[],
): Values<typeof evaluationTable> {
  checkCount(call, args, 1, `${call}(model, { dataloaders, datamodule, ckptPath })`);
  return callOptions(evaluations[call], args[0], "dataloaders");
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

/** @param first the option that loaders are, where they are given instead of options */
function callOptions<T extends OptionTable>(
  options: Options<T>,
  given: unknown,
  first: string,
  others: Readonly<Record<string, unknown>> = {},
): Values<T> {
  if (given instanceof LightningDataModule) return options.read({ ...others, datamodule: given });
  if (given === undefined || given === null || isData(given)) return options.read({ ...others, [first]: given });
  if (!isOptions(given)) {
    throw new TypeError(
      `${options.owner}: expected loaders, a LightningDataModule or an object of options. Received: ${show(given)}. Give an iterable of batches, ` +
        "such as a DataLoader.",
    );
  }
  for (const name of Object.keys(given))
    if (!options.has(name)) throw unknownOption(options.owner, name, Object.keys(options.table));
  return options.read(given);
}

function unknownOption(owner: string, key: string, known: readonly string[]): TypeError {
  const close = nearest(key, known);
  const advice =
    close === null
      ? `Several loaders by name are given as an option, such as { ${known[0]}: { ${key}: ... } }.`
      : `Did you mean ${show(close)}?`;
  return new TypeError(
    `${owner}: expected options of ${known.join(", ")}. Received: an unknown option ${show(key)}. ${advice}`,
  );
}

/** The options of all calls, as a run needs them. */
export function commonOptions({ datamodule, ckptPath, weightsOnly }: Values<typeof callTable>): {
  datamodule: LightningDataModule | null;
  ckptPath: string | null;
  weightsOnly: boolean | null;
} {
  return { datamodule, ckptPath: ckptPath === null ? null : pathOf(ckptPath), weightsOnly };
}

/**
 * A path, which may be given as a file: URL. The CheckpointIO decides whether other addresses are accepted.
 *
 * @throws RangeError for one that is too long, TypeError for what is neither
 */
export function pathOf(location: string | URL): string {
  if (!(location instanceof URL)) expectString("Trainer", "ckptPath", location);
  checkPath(String(location), "ckptPath");
  if (!(location instanceof URL) && !/^file:\//i.test(location)) return location;
  const address = String(location);
  return /^file:/i.test(address) ? fileURLToPath(address) : address;
}
