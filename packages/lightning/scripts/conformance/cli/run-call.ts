/** @file Makes a recorded call, and gathers what can be seen of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Shown, UsageError } from "../../../src/cli.js";
import { TensorBoardLogger } from "../../../src/loggers/index.js";
import { setTrainerDefaults, trainerDefaults } from "../../../src/run/defaults.js";
import { describe } from "../compare.js";
import { WarningList } from "../warnings.js";
import type { CliCase, Named, Trace } from "./case.js";
import { describeObject, describeOptimizers, settingsOf, trainerSettings } from "./objects.js";
import { type Events, Program } from "./program.js";

/** What was seen of a call. */
export interface Seen {
  readonly exit: number;
  readonly error: unknown;
  readonly message: string;
  /** A text that was asked for. */
  readonly text: string | null;
  readonly subcommand: string | null;
  /** With the form of numbers. */
  readonly config: unknown;
  readonly events: Events;
  readonly model: unknown;
  readonly datamodule: unknown;
  /** Those settings that were recorded. */
  readonly trainer: Named | null;
  readonly optimizers: unknown;
  readonly learningRates: readonly number[];
  readonly hparams: unknown;
  readonly arguments: Named;
  readonly files: Readonly<Record<string, string | null>>;
  readonly warnings: readonly string[];
}

/** Makes a call in a folder, which is the working folder meanwhile. */
export async function runCall(of: CliCase["case"], expected: Trace, root: string): Promise<Seen> {
  const { call } = expected;
  const env = { ...process.env };
  const defaults = trainerDefaults();
  const cwd = process.cwd();
  const warnings = await WarningList.start();
  // A seed that a case before set would be this one's default.
  for (const name of ["PL_GLOBAL_SEED", "PL_SEED_WORKERS"]) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, call.env);
  process.chdir(root);
  // Upstream logs for TensorBoard where that is installed, as it was.
  setTrainerDefaults({ ...defaults, logger: (rootDir) => new TensorBoardLogger(rootDir) });
  try {
    return await seen(of, expected, root, warnings);
  } finally {
    process.chdir(cwd);
    setTrainerDefaults(defaults);
    warnings.close();
    for (const name of Object.keys(process.env)) if (!(name in env)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, env);
  }
}

async function seen(of: CliCase["case"], expected: Trace, root: string, warnings: WarningList): Promise<Seen> {
  const { call } = expected;
  const program = new Program(call.cli ?? of.cli, call, of.train === true);
  const before = Object.keys(filesIn(root, []));
  let error: unknown = null;
  try {
    await program.start();
  } catch (thrown) {
    error = thrown;
  }
  const told = (await warnings.take()).map(([, text]) => text);
  const trainer = attempt(() => program.trainer);
  const model = attempt(() => program.model);
  const names = (program.cli.arguments ?? []).map(({ name }) => name.replace(/^-+/, ""));
  const tree = attempt(() => program.tree);
  return {
    exit: error === null || error instanceof Shown ? 0 : error instanceof UsageError ? 2 : 1,
    error,
    message: error === null ? "" : error instanceof UsageError ? error.message : describe(error),
    text: error instanceof Shown ? error.text : null,
    subcommand: attempt(() => program.subcommand) ?? null,
    config: tree === undefined ? null : program.subcommand === null ? tree : { [program.subcommand]: tree },
    events: program.events,
    model: model === undefined ? null : describeObject(model),
    datamodule: describeObject(attempt(() => program.datamodule) ?? null),
    trainer: trainer === undefined ? null : trainerLike(trainer, expected.trainer ?? {}, root),
    optimizers: of.train === true ? null : describeOptimizers(attempt(() => model?.configureOptimizers?.()) ?? null),
    learningRates: trainer?.optimizers.map(({ paramGroups }) => Number(paramGroups[0]?.lr)) ?? [],
    hparams: model?.hparamsStore.stored() ?? null,
    arguments: Object.fromEntries(names.map((name) => [name, tree?.[name]])),
    files: newFiles(filesIn(root, Object.keys(of.files ?? {})), before),
    warnings: told,
  };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function trainerLike(trainer: Program["trainer"], expected: Named, root: string): Named {
  const { callbacks = [], loggers = [], ...settings } = expected;
  const recorded = callbacks as { attributes?: Named; args?: Named }[];
  return {
    ...trainerSettings(trainer, Object.keys(settings), root),
    callbacks: trainer.callbacks.map((callback, i) => {
      const { attributes, args } = recorded[i] ?? {};
      if (args !== undefined) return describeObject(callback);
      return {
        class: callback.constructor.name,
        ...(attributes === undefined
          ? {}
          : { attributes: inRoot(settingsOf(callback, Object.keys(attributes)), root) }),
      };
    }),
    loggers: trainer.loggers.map((logger, i) => {
      const { class: _name, ...others } = (loggers as Named[])[i] ?? {};
      return { class: logger.constructor.name, ...inRoot(settingsOf(logger, Object.keys(others)), root) };
    }),
  };
}

function inRoot(settings: Named, root: string): Named {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith(root) ? `<root>${value.slice(root.length)}` : value,
    ]),
  );
}

/** Files without those of earlier calls that are not texts. */
function newFiles(files: Seen["files"], before: readonly string[]): Seen["files"] {
  return Object.fromEntries(Object.entries(files).filter(([name, text]) => text !== null || !before.includes(name)));
}

/** The files below a folder but for those that were there: their text, where it is one. */
function filesIn(root: string, given: readonly string[]): Record<string, string | null> {
  const found: Record<string, string | null> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(root, path).split(sep).join("/");
    if (given.includes(name)) continue;
    const isText = /\.(?:ya?ml|csv)$/.test(name);
    found[name.replace(/(events\.out\.tfevents)\..*/, "$1.<id>")] = isText ? readFileSync(path, "utf8") : null;
  }
  return found;
}
