/** @file LightningCLI: a program with a Trainer, run from the command line. */
import "../trainer/set-defaults.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { LightningModule } from "../core/module.js";
import { seedEverything } from "../fabric/seed.js";
import { configurationSchema } from "../parameters/configuration-schema.js";
import type { ClassDescription } from "../parameters/description.js";
import type { JsonSchema } from "../parameters/json-schema.js";
import { library } from "../parameters/library/library.js";
import { ClassRegistry } from "../parameters/registry.js";
import type { Trainer } from "../trainer/trainer.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { OptimizersInput } from "../core/optimization.js";
import { automaticOptimizers, type MadeOptimizers } from "./automatic-optimizers.js";
import { checkpointHparams } from "./checkpoint-hparams.js";
import { CommandLine, type Parsed } from "./command-line.js";
import { LightningArgumentParser, type ClassLike } from "./lightning-argument-parser.js";
import { type Instances, makeInstances } from "./make-instances.js";
import { type CallName, callArguments, calls, callTexts } from "./subcommands.js";
import type { ParserOptions } from "./parser/argument-parser.js";
import type { Tree } from "./parser/tree.js";
import { SaveConfigCallback } from "./save-config-callback.js";
import { SavedConfiguration } from "./saved-configuration.js";
import type { LightningCLIOptions } from "./lightning-cli-options.js";
import { makeTrainer, type TrainerValues } from "./make-trainer.js";
import { Shown, UsageError } from "./usage-error.js";
import { plain } from "./yaml/float.js";

/**
 * A program with a Trainer that is run from the command line and from files: `--config`, `--trainer.*`, `--model.*`, `--data.*`, `--optimizer`,
 * `--lr_scheduler`, with the subcommands fit, validate, test and predict. Methods may be overridden. Counterpart: `lightning.pytorch.cli.LightningCLI`.
 *
 * @example
 * await LightningCLI.run(Lit, Digits); // node train.ts fit --model.lr=0.1 --trainer.max_epochs=3
 */
export class LightningCLI {
  /** The options that were given. */
  readonly options: LightningCLIOptions;
  readonly #modelClass: ClassLike | null;
  readonly #datamoduleClass: ClassLike | null;
  readonly #registry: ClassRegistry;
  #commandLine: CommandLine | null = null;
  #parsed: Parsed | null = null;
  #instances: Instances | null = null;
  #trainer: Trainer | null = null;

  /**
   * @param modelClass the module's class, or a function that makes one; null lets `--model` choose
   * @param datamoduleClass the data module's; null lets `--data` choose one, or none
   */
  constructor(
    modelClass: ClassLike | null = null,
    datamoduleClass: ClassLike | null = null,
    options: LightningCLIOptions = {},
  ) {
    this.options = options;
    this.#modelClass = modelClass;
    this.#datamoduleClass = datamoduleClass;
    this.#registry = new ClassRegistry(options.registry ?? library());
  }

  /**
   * Runs a program: reads its arguments, makes its objects and calls the Trainer. Where the arguments are wrong it says so and ends the process with
   * exit code 2, and after a help text with 0, as commands do.
   */
  static async run<C extends LightningCLI>(
    this: new (modelClass?: ClassLike | null, datamoduleClass?: ClassLike | null, options?: LightningCLIOptions) => C,
    modelClass: ClassLike | null = null,
    datamoduleClass: ClassLike | null = null,
    options: LightningCLIOptions = {},
  ): Promise<C> {
    const cli = new this(modelClass, datamoduleClass, options);
    try {
      return await cli.start();
    } catch (error) {
      if (error instanceof Shown) {
        process.stdout.write(error.text.endsWith("\n") ? error.text : `${error.text}\n`);
        process.exit(0);
      }
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`${cli.usage}\n${cli.program}: error: ${error.message}\n`);
      process.exit(2);
    }
  }

  /**
   * Does what the arguments say.
   *
   * @throws UsageError for arguments that are wrong; Shown where a text was asked for instead of a run; what the objects and the run throw
   */
  async start(): Promise<this> {
    this.#parsed = await this.#parse();
    this.#setSeed();
    if (this.options.loadFromCheckpointSupport !== false) await this.#readCheckpointHparams();
    this.beforeInstantiateClasses();
    this.instantiateClasses();
    this.afterInstantiateClasses();
    if (this.subcommand !== null) await this.#runSubcommand(this.subcommand);
    return this;
  }

  // --- what there is -------------------------------------------------------------------------------------------------

  /** What messages call the program. */
  get program(): string {
    return this.options.program ?? process.argv[1]?.replace(/^.*[/\\]/, "") ?? "program";
  }

  /** How the program is called, in a line. */
  get usage(): string {
    const isRun = this.options.run ?? true;
    return `usage: ${this.program} [-h] [-c CONFIG] ${isRun ? "{fit,validate,test,predict} ..." : "[options]"}`;
  }

  /** The subcommand that is run; null without subcommands. */
  get subcommand(): CallName | null {
    return this.#read.subcommand;
  }

  /** The parser of the subcommand. */
  get parser(): LightningArgumentParser {
    return this.#read.parser;
  }

  /** All values with their defaults: with subcommands below the one that is run. */
  get config(): Readonly<Record<string, unknown>> {
    return this.#sectioned(plain(this.#read.tree));
  }

  /** All values with their defaults, with the form of numbers: whole numbers that are floats are objects. Of the subcommand, without its name. */
  get tree(): Tree {
    return this.#read.tree;
  }

  /** The configuration as files have it. */
  get savedConfig(): SavedConfiguration {
    const { tree, parser, given } = this.#read;
    return new SavedConfiguration(tree, parser.links, given.files);
  }

  /** What became of the values: objects in place of what describes them. */
  get configInit(): Readonly<Record<string, unknown>> {
    return this.#sectioned(this.#made.values);
  }

  /** The module. */
  get model(): LightningModule {
    return this.#made.values.model as LightningModule; // the class of the argument is one
  }

  /** The data module; null where there is none. */
  get datamodule(): LightningDataModule | null {
    return (this.#made.values.data ?? null) as LightningDataModule | null; // as above
  }

  /** The Trainer. */
  get trainer(): Trainer {
    if (this.#trainer === null)
      throw new Error(
        "LightningCLI: expected a program that has started. Received: no Trainer yet. Call start() first.",
      );
    return this.#trainer;
  }

  get #read(): Parsed {
    if (this.#parsed === null)
      throw new Error(
        "LightningCLI: expected a program that has started. Received: no arguments yet. Call start() first.",
      );
    return this.#parsed;
  }

  get #made(): Instances {
    if (this.#instances === null)
      throw new Error(
        "LightningCLI: expected a program that has started. Received: no objects yet. Call start() first.",
      );
    return this.#instances;
  }

  #sectioned(values: unknown): Readonly<Record<string, unknown>> {
    const tree = values as Tree; // a mapping stays one
    return this.subcommand === null ? tree : { subcommand: this.subcommand, [this.subcommand]: tree };
  }

  // --- arguments -----------------------------------------------------------------------------------------------------

  /** Adds arguments of the program's own, links and defaults. Default: none. */
  addArgumentsToParser(_parser: LightningArgumentParser): void {}

  /** Adds the arguments of the Trainer, the module and the data module. */
  addCoreArgumentsToParser(parser: LightningArgumentParser): void {
    const {
      trainerClass = "lightning.pytorch.Trainer",
      trainerDefaults = {},
      subclassModeModel = false,
      subclassModeData = false,
    } = this.options;
    parser.addLightningClassArgs(trainerClass, "trainer");
    const { callbacks: _added, ...defaults } = trainerDefaults;
    parser.setDefaults(Object.fromEntries(Object.entries(defaults).map(([name, value]) => [`trainer.${name}`, value])));
    const [model, data] = [this.#modelClass, this.#datamoduleClass];
    parser.addLightningClassArgs(model ?? "lightning.pytorch.LightningModule", "model", {
      subclassMode: model === null || subclassModeModel,
    });
    parser.addLightningClassArgs(data ?? "lightning.pytorch.LightningDataModule", "data", {
      subclassMode: data === null || subclassModeData,
      required: data !== null,
    });
  }

  /** Adds `--seed_everything`. */
  addDefaultArgumentsToParser(parser: LightningArgumentParser): void {
    parser.addArgument("--seed_everything", {
      type: { kind: "union", options: [{ kind: "bool" }, { kind: "int" }] },
      default: this.options.seedEverythingDefault ?? true,
      help: "The seed of random numbers; true chooses one, false leaves them as they are.",
    });
  }

  /** The parser of a subcommand; of a program without subcommands for null. */
  parserOf(call: CallName | null, options: ParserOptions = {}): LightningArgumentParser {
    const parser = new LightningArgumentParser(this.#registry, options);
    this.addDefaultArgumentsToParser(parser);
    this.addCoreArgumentsToParser(parser);
    this.addArgumentsToParser(parser);
    if (this.options.autoConfigureOptimizers ?? true) {
      if (parser.optimizers.size === 0) parser.addOptimizerArgs();
      if (parser.lrSchedulers.size === 0) parser.addLrSchedulerArgs();
    }
    parser.linkChosen();
    if (call !== null) callArguments(parser, call);
    return parser;
  }

  /**
   * The JSON schema of the program's configuration files, with which editors complete and check them.
   *
   * @example
   * console.log(JSON.stringify(new LightningCLI(Lit, Digits).schema)); // > lightning.schema.json
   */
  get schema(): JsonSchema {
    const names = (this.options.run ?? true) ? (Object.keys(calls) as CallName[]) : [null];
    const parsers = new Map(names.map((name) => [name, this.parserOf(name)]));
    const settings = [...parsers].map(([name, parser]) => {
      const linked = new Set(parser.links.map(({ target }) => target));
      return [name, [...parser.arguments.values()].filter(({ key }) => !linked.has(key))] as const;
    });
    const groups = [...parsers.values()].flatMap((parser) => parser.groups);
    const texts = groups.flatMap(({ key, title }) => (key === null ? [] : [[key, title] as const]));
    return configurationSchema(this.#registry, new Map(settings), { ...callTexts, ...Object.fromEntries(texts) });
  }

  async #parse(): Promise<Parsed> {
    const { args = process.argv.slice(2), run = true, parserKwargs = {}, modules = [] } = this.options;
    this.#commandLine = new CommandLine({
      program: this.program,
      registry: this.#registry,
      modules,
      parserOf: (options, call) => this.parserOf(call, options),
      parserKwargs,
      subcommands: run ? calls : null,
    });
    return this.#commandLine.parse(args);
  }

  #setSeed(): void {
    const seed = this.#read.tree.seed_everything;
    if (seed === false || seed === undefined) return;
    this.#read.tree.seed_everything = seedEverything(seed === true ? null : (seed as number), { workers: true });
  }

  async #readCheckpointHparams(): Promise<void> {
    const { tree, given } = this.#read;
    const path = tree.ckpt_path;
    if (this.subcommand === null || typeof path !== "string") return;
    const hparams = await checkpointHparams(path, given);
    if (hparams !== null && this.#commandLine !== null)
      this.#parsed = this.#commandLine.again(this.#read, { model: hparams });
    if (this.#parsed !== null) this.#parsed.tree.seed_everything = tree.seed_everything;
  }

  // --- objects -------------------------------------------------------------------------------------------------------

  /** Before objects are made. Default: does nothing. */
  beforeInstantiateClasses(): void {}

  /** Makes the objects and the Trainer. */
  instantiateClasses(): void {
    const { parser, tree, given } = this.#read;
    this.#instances = makeInstances(parser, tree, given.scope, this.options.loadFromCheckpointSupport !== false);
    const { autoConfigureOptimizers = true } = this.options;
    if (autoConfigureOptimizers)
      this.#addConfigureOptimizers(automaticOptimizers(parser, tree, this.model, given.scope));
    this.#trainer = this.instantiateTrainer();
  }

  /** After objects are made. Default: does nothing. */
  afterInstantiateClasses(): void {}

  /**
   * Makes the Trainer. A class that overrides this may add flags, under the names of flags.
   *
   * @param values flags that count over those that were given
   */
  instantiateTrainer(values: Readonly<Record<string, unknown>> = {}): Trainer {
    const { parser } = this.#read;
    const { trainer = {}, ...others } = this.#made.values as { trainer?: TrainerValues } & Record<string, unknown>;
    const description: ClassDescription = parser.described(this.options.trainerClass ?? "lightning.pytorch.Trainer");
    const { saveConfigCallback = SaveConfigCallback, saveConfigKwargs = {} } = this.options;
    return makeTrainer(
      description,
      { ...trainer, ...values },
      {
        added: parser.callbackKeys.map((key) => others[key]).filter((one) => one !== null && one !== undefined),
        defaults: this.options.trainerDefaults?.callbacks,
        saving: saveConfigCallback === null ? null : () => new saveConfigCallback(this.savedConfig, saveConfigKwargs),
      },
    );
  }

  /**
   * What the module's `configureOptimizers` gives where optimizer and scheduler come from the command line. A class that overrides this may give
   * another form.
   */
  configureOptimizers(_module: LightningModule, { optimizer, scheduler, monitor }: MadeOptimizers): OptimizersInput {
    if (scheduler === null) return optimizer;
    if (monitor !== null) return { optimizer, lrScheduler: { scheduler, monitor } };
    return [[optimizer], [scheduler]];
  }

  #addConfigureOptimizers(made: MadeOptimizers | null): void {
    if (made === null) return;
    const { model } = this;
    if (model.configureOptimizers !== undefined) {
      rankZeroWarn(
        `\`${model.constructor.name}.configureOptimizers\` will be overridden by \`${this.constructor.name}.configureOptimizers\`.`,
      );
    }
    model.configureOptimizers = () => this.configureOptimizers(model, made);
  }

  // --- the run -------------------------------------------------------------------------------------------------------

  async #runSubcommand(call: CallName): Promise<void> {
    const hooks = this as unknown as Readonly<Record<string, unknown>>; // a class that extends this one may have them
    const name = `${call.charAt(0).toUpperCase()}${call.slice(1)}`;
    await callIfThere(this, hooks[`before${name}`]);
    const options = this.callOptions(call);
    const own = hooks[call];
    if (typeof own === "function") await Reflect.apply(own, this, [this.model, options]);
    else await this.trainer[call](this.model, options);
    await callIfThere(this, hooks[`after${name}`]);
  }

  /** What the Trainer's method gets after the module. */
  callOptions(call: CallName): Record<string, unknown> {
    const { tree } = this.#read;
    const options: Record<string, unknown> = Object.fromEntries(
      calls[call].flatMap(({ name, key }) =>
        tree[name] === undefined || (tree[name] === null && key === "weightsOnly") ? [] : [[key, tree[name]]],
      ),
    );
    if (options.returnPredictions === null) delete options.returnPredictions;
    if (this.datamodule !== null) options.datamodule = this.datamodule;
    return options;
  }
}

async function callIfThere(self: unknown, method: unknown): Promise<void> {
  if (typeof method === "function") await Reflect.apply(method, self, []);
}
