/** @file The JSON schema of a whole configuration file. */
import type { ClassDescription, ParameterDescription } from "./description.js";
import { type JsonSchema, SchemaWriter } from "./json-schema.js";
import type { ClassRegistry } from "./registry.js";
import type { ParameterType } from "./type.js";
import { orNone } from "./type-text.js";

/** What a command line has, as far as its files depend on it. */
export interface ConfigurationOptions {
  /** The classes that a file may name. */
  registry: ClassRegistry;
  /** What `trainer` takes. */
  trainer: ClassDescription;
  /** The model's class; `isBase` where the file chooses one that extends it, with `class_path` and `init_args`. */
  model: { description: ClassDescription; isBase: boolean };
  /** The data module's class, in the same way; null for a command line without data modules. */
  data: { description: ClassDescription; isBase: boolean } | null;
  /** The optimizers that a file may choose from; null where the model makes its own. */
  optimizer: ClassDescription | null;
  /** The schedulers that a file may choose from; null where the model makes its own. */
  lrScheduler: ClassDescription | null;
  /** The commands, each of which a file may have as a key; none for a command line without. */
  subcommands: readonly string[];
  /** Further parameters, on the top level of the file. */
  more?: readonly ParameterDescription[];
}

const optionalPath: ParameterType = orNone({ kind: "path" });

/** The JSON schema (draft 2020-12) of a configuration file: with it an editor completes class paths and arguments, and shows their texts. */
export function configurationSchema(options: ConfigurationOptions): JsonSchema {
  const writer = new SchemaWriter(options.registry);
  const settings = writer.fields(settingsOf(options));
  const commands = options.subcommands.map((name) => [
    name,
    { description: `Settings of ${name} alone.`, ...(settings as object) },
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Configuration of Lightning's command line",
    ...settings,
    properties: { ...(settings.properties as object), ...Object.fromEntries(commands) },
    $defs: writer.definitions,
  };
}

/** What a file may set, a command's own or at the top. Nothing must be there: files are put together, and flags come on top. */
function settingsOf(options: ConfigurationOptions): ParameterDescription[] {
  const { trainer, model, data, optimizer, lrScheduler, more = [] } = options;
  const setting = (name: string, type: ParameterType, doc: string): ParameterDescription => ({
    name,
    key: name,
    type,
    required: false,
    doc,
  });
  const object = ({ description, isBase }: { description: ClassDescription; isBase: boolean }): ParameterType =>
    isBase ? orNone({ kind: "class", base: description }) : { kind: "dataclass", description };
  return [
    setting(
      "seed_everything",
      { kind: "union", options: [{ kind: "bool" }, { kind: "int" }] },
      "The seed of all random numbers: a whole number, true for a drawn one, false for none.",
    ),
    setting("trainer", { kind: "dataclass", description: trainer }, "The Trainer's flags."),
    setting("model", object(model), "The model."),
    ...(data === null ? [] : [setting("data", object(data), "The data.")]),
    ...(optimizer === null
      ? []
      : [setting("optimizer", orNone({ kind: "class", base: optimizer }), "The optimizer of the model's parameters.")]),
    ...(lrScheduler === null
      ? []
      : [setting("lr_scheduler", orNone({ kind: "class", base: lrScheduler }), "The schedule of the learning rate.")]),
    setting(
      "ckpt_path",
      optionalPath,
      'The checkpoint to begin from: a path, a URL, or a word such as "last" or "best".',
    ),
    setting("weights_only", orNone({ kind: "bool" }), "Whether a checkpoint is read without running code of it."),
    setting("verbose", { kind: "bool" }, "Whether results are printed."),
    setting("return_predictions", orNone({ kind: "bool" }), "Whether predictions are kept."),
    ...more,
  ];
}
