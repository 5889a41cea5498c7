/** @file The program of a recorded command line. */
import { LightningCLI, type LightningCLIOptions, type LightningArgumentParser } from "../../../src/cli.js";
import type { ClassLike } from "../../../src/cli/lightning-argument-parser.js";
import type { SavedConfiguration } from "../../../src/cli/saved-configuration.js";
import { Callback, Trainer } from "../../../src/index.js";
import { parseAnnotation } from "../../../src/parameters/annotation.js";
import { ClassRegistry, type ClassDescription, p, type ParameterTable } from "../../../src/parameters/index.js";
import { library } from "../../../src/parameters/library/library.js";
import { pythonName } from "../../../src/util/options.js";
import { camelCase, camelKeys } from "../scenario.js";
import type { Choice, CliCall, CliOptions, Named } from "./case.js";
import { classes, makeLinear, makeRows } from "./classes.js";
import { describeObject } from "./objects.js";

const slim = {
  maxEpochs: p.int({ default: 5, doc: "Epochs." }),
  callbacks: p.optional(p.any(), { doc: "Callbacks." }),
  logger: p.bool({ default: false, doc: "Whether to log." }),
};

/** A Trainer with few flags. */
class SlimTrainer extends Trainer {
  static params: ParameterTable = slim;

  constructor(given: object) {
    super({ ...given, enableProgressBar: false, enableModelSummary: false });
  }
}

/** The library's classes, and those of the cases. */
export const registry = new ClassRegistry(library());
for (const Class of [...classes, SlimTrainer]) registry.register(Class, { path: `cases.${Class.name}` });
for (const made of [makeLinear, makeRows]) registry.register(made);

const computing: Readonly<Record<string, (...values: never[]) => unknown>> = {
  double: (x: number) => 2 * x,
  add: (a: number, b: number) => a + b,
  text: (x: unknown) => `<${String(x)}>`,
  length: (x: { length: number }) => x.length,
  classes: (x: { numClasses: number }) => x.numClasses,
};

/** What happened: hooks of the program, and calls of the Trainer. */
export type Events = unknown[][];

const calls = ["fit", "validate", "test", "predict"] as const;

/** A program of a case, which notes what happens. */
export class Program extends LightningCLI {
  readonly events: Events = [];
  readonly cli: CliOptions;
  readonly #trains: boolean;

  constructor(cli: CliOptions, call: CliCall, trains: boolean) {
    super(named(cli.model), named(cli.data), optionsOf(cli, call));
    this.cli = cli;
    this.#trains = trains;
    if (cli.methods?.includes("fit") === true) {
      Object.assign(this, { fit: (_model: unknown, options: Named) => void this.#note("own fit", options) });
    }
    for (const name of calls) {
      for (const when of ["before", "after"]) {
        const hook = `${when}_${name}`;
        Object.assign(this, { [camelCase(hook)]: () => void this.events.push([hook]) });
      }
    }
  }

  #note(name: string, options: Named): void {
    const given = Object.fromEntries(Object.entries(options).map(([key, value]) => [pythonName(key), value]));
    const { datamodule, ...others } = given;
    this.events.push([
      name,
      {
        ...others,
        model: describeObject(this.model),
        ...(datamodule === undefined ? {} : { datamodule: describeObject(datamodule) }),
      },
    ]);
  }

  override beforeInstantiateClasses(): void {
    this.events.push(["before_instantiate_classes"]);
  }

  override afterInstantiateClasses(): void {
    this.events.push(["after_instantiate_classes"]);
  }

  override addArgumentsToParser(parser: LightningArgumentParser): void {
    const {
      arguments: added = [],
      class_arguments = [],
      optimizers = [],
      lr_schedulers = [],
      links = [],
      defaults,
    } = this.cli;
    for (const { name, type, default: unset, required, help } of added) {
      parser.addArgument(name, {
        type: parseAnnotation(type, { type: () => ({ kind: "any" }), made: () => registry.find("Callback") }),
        ...(unset === undefined ? {} : { default: unset }),
        ...(required === undefined ? {} : { required }),
        ...(help === undefined ? {} : { help }),
      });
    }
    for (const { class: of, key } of class_arguments) parser.addLightningClassArgs(registry.find(of), key);
    for (const choice of optimizers) parser.addOptimizerArgs(choice.class, choiceOptions(choice));
    for (const choice of lr_schedulers) parser.addLrSchedulerArgs(choice.class, choiceOptions(choice));
    for (const { from, to, compute, on } of links) {
      const computeFn = compute === undefined ? undefined : computing[compute];
      parser.linkArguments(from, to, {
        ...(computeFn === undefined ? {} : { computeFn }),
        ...(on === undefined ? {} : { applyOn: on }),
      });
    }
    if (defaults !== undefined) parser.setDefaults(defaults);
  }

  override instantiateTrainer(values: Named = {}): Trainer {
    const trainer = super.instantiateTrainer({ ...values, ...this.cli.instantiate_trainer });
    for (const name of calls) {
      const real = (trainer[name] as (...args: unknown[]) => Promise<unknown>).bind(trainer);
      const noted = async (model: unknown, options: Named): Promise<unknown> => {
        this.#note(name, options);
        if (this.#trains) return real(model, options);
        for (const callback of trainer.callbacks) {
          if (callback.constructor.name === "SaveConfigCallback") await callback.setup(trainer, this.model, name);
        }
        return null;
      };
      Object.assign(trainer, { [name]: noted });
    }
    return trainer;
  }

  /** The configuration as files have it, once it is known. */
  get written(): SavedConfiguration {
    return this.savedConfig;
  }
}

function choiceOptions({ nested_key: nestedKey, link_to: linkTo }: Choice): { nestedKey?: string; linkTo?: string } {
  return { ...(nestedKey === undefined ? {} : { nestedKey }), ...(linkTo === undefined ? {} : { linkTo }) };
}

function named(name: string | null | undefined): ClassLike | null {
  return name === null || name === undefined ? null : registry.find(`cases.${name}`);
}

function optionsOf(cli: CliOptions, { args }: CliCall): LightningCLIOptions {
  const { save_config: saving, parser, trainer, trainer_defaults: defaults } = cli;
  const given: Record<string, unknown> = {};
  for (const name of [
    "subclass_mode_model",
    "subclass_mode_data",
    "run",
    "seed_everything_default",
    "auto_configure_optimizers",
    "load_from_checkpoint_support",
  ] as const) {
    if (cli[name] !== undefined) given[camelCase(name)] = cli[name];
  }
  return {
    ...given,
    args,
    registry,
    program: "main.py",
    ...(saving === null
      ? { saveConfigCallback: null }
      : saving === undefined
        ? {}
        : { saveConfigKwargs: camelKeys(saving) }),
    ...(parser === undefined ? {} : { parserKwargs: camelDeep(parser) }),
    ...(trainer === undefined ? {} : { trainerClass: registry.find(`cases.${trainer}`) }),
    ...(defaults === undefined ? {} : { trainerDefaults: withObjects(defaults) }),
  };
}

function camelDeep(values: Named): Record<string, unknown> {
  const made = Object.entries(values).map(([key, value]) => {
    const isSection = typeof value === "object" && value !== null && !Array.isArray(value);
    return [camelCase(key), isSection ? camelDeep(value as Named) : value] as const;
  });
  return Object.fromEntries(made);
}

/** Defaults of the Trainer with the objects that descriptions stand for. */
function withObjects(defaults: Named): Record<string, unknown> {
  const { callbacks, ...others } = defaults;
  if (callbacks === undefined) return others;
  const made = (Array.isArray(callbacks) ? callbacks : [callbacks]).map(
    (one: { class_path: string; init_args?: Named }) => {
      const description: ClassDescription = registry.find(one.class_path);
      const object = description.create(one.init_args ?? {});
      if (object instanceof Callback) return object;
      throw new Error(`${one.class_path} is no callback`);
    },
  );
  return { ...others, callbacks: made };
}
