/** @file CommandLine: from words, files and variables to a configuration. */
import type { ClassRegistry } from "../parameters/registry.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { classHelpText, describeArgument, helpText, type Program } from "./help/help-text.js";
import type { LightningArgumentParser } from "./lightning-argument-parser.js";
import type { ParserOptions } from "./parser/argument-parser.js";
import { configurationOf, reduced, storedOf } from "./parser/configuration.js";
import { GivenArguments, type Surroundings } from "./parser/read-arguments.js";
import { type PrintKeyword, readFlags, type Request } from "./parser/read-flags.js";
import { Modules } from "./parser/modules.js";
import { ResourceNeeded, Resources } from "./parser/resources.js";
import type { Tree } from "./parser/tree.js";
import { mainHelpText, readMain } from "./main-arguments.js";
import { yamlOf } from "./saved-configuration.js";
import { type CallName, callTexts, type calls } from "./subcommands.js";
import { Shown } from "./usage-error.js";

/** Arguments of a program: words of a command line, or values by key. */
export type CommandLineArguments = readonly string[] | Readonly<Record<string, unknown>>;

/** What a command line says. */
export interface Parsed {
  readonly subcommand: CallName | null;
  readonly parser: LightningArgumentParser;
  readonly given: GivenArguments<LightningArgumentParser>;
  /** All values with defaults. */
  readonly tree: Tree;
}

/** What a command line is of. */
export interface CommandLineOptions {
  readonly program: string;
  readonly registry: ClassRegistry;
  /** Folders below which modules may be named. */
  readonly modules: readonly string[];
  readonly parserOf: (options: ParserOptions, call: CallName | null) => LightningArgumentParser;
  readonly parserKwargs: ParserOptions & { readonly [C in CallName]?: ParserOptions };
  /** The subcommands; null for a program without. */
  readonly subcommands: typeof calls | null;
}

/** Reads command lines of a program. */
export class CommandLine {
  readonly #options: CommandLineOptions;
  readonly #resources = new Resources();
  readonly #modules: Modules;

  constructor(options: CommandLineOptions) {
    this.#options = options;
    this.#modules = new Modules(options.registry, options.modules);
  }

  /**
   * The configuration of some arguments. What has to be loaded for it (modules, files that are far away) is waited for, and then all is read again.
   *
   * @throws UsageError for wrong arguments; Shown where they ask for a text
   */
  async parse(args: CommandLineArguments): Promise<Parsed> {
    for (;;) {
      try {
        const warnings = new Set<string>();
        const parsed = this.#read(args, (message) => warnings.add(message));
        for (const message of warnings) rankZeroWarn(message);
        return parsed;
      } catch (error) {
        if (!(error instanceof ResourceNeeded)) throw error;
        await error.load();
      }
    }
  }

  /** The configuration with further values, which count over those that were given. */
  again({ given, parser, subcommand }: Parsed, values: Tree): Parsed {
    given.takesLinked = true;
    given.readTree(values, "", {
      document: null,
      folder: process.cwd(),
      path: [],
      name: "the hyperparameters of ckpt_path",
    });
    return { given, parser, subcommand, tree: configurationOf(given, "error", subcommand) };
  }

  #read(args: CommandLineArguments, warn: (message: string) => void): Parsed {
    return this.#options.subcommands === null ? this.#readPlain(args, warn) : this.#readMain(args, warn);
  }

  #surroundings(warn: (message: string) => void): Surroundings {
    return { resources: this.#resources, modules: this.#modules, warn };
  }

  #prefix(options: ParserOptions): string {
    return `${options.envPrefix ?? "PL"}_`;
  }

  #readPlain(args: CommandLineArguments, warn: (message: string) => void): Parsed {
    const { parserKwargs, parserOf } = this.#options;
    const parser = parserOf(parserKwargs, null);
    const given = new GivenArguments(parser, this.#surroundings(warn));
    given.readDefaultFiles();
    const prefix = parserKwargs.defaultEnv === true ? this.#prefix(parserKwargs) : null;
    if (prefix !== null) given.readEnvironment(process.env, prefix);
    return this.#finish(given, null, prefix, args, []);
  }

  #readMain(args: CommandLineArguments, warn: (message: string) => void): Parsed {
    const { parserKwargs, parserOf, program } = this.#options;
    const env = parserKwargs.defaultEnv === true ? process.env : {};
    const main = readMain(args, env, this.#prefix(parserKwargs), this.#resources, warn);
    if (main.isHelp) throw new Shown(mainHelpText(program));
    const { subcommand } = main;
    const options = { ...parserKwargs, ...parserKwargs[subcommand] };
    const parser = parserOf({ description: callTexts[subcommand], ...options }, subcommand);
    const given = new GivenArguments(parser, this.#surroundings(warn), subcommand);
    given.readDefaultFiles();
    const prefix = options.defaultEnv === true ? `${this.#prefix(options)}${subcommand.toUpperCase()}__` : null;
    for (const read of main.before) read(given);
    if (prefix !== null) given.readEnvironment(process.env, prefix);
    return this.#finish(given, subcommand, prefix, main.rest, main.print === null ? [] : [main.print]);
  }

  #finish(
    given: GivenArguments<LightningArgumentParser>,
    subcommand: CallName | null,
    envPrefix: string | null,
    args: CommandLineArguments,
    printed: readonly (readonly PrintKeyword[])[],
  ): Parsed {
    const { parser } = given;
    let request: Request | null = null;
    if (isWords(args)) request = readFlags(given, args);
    else given.readTree(args, "", { document: null, folder: process.cwd(), path: [], name: "args" });
    const [keywords] = printed;
    if (request === null && keywords !== undefined) throw new Shown(this.#printed(given, keywords, subcommand));
    if (request !== null)
      throw new Shown(this.#answer(request, given, { name: this.#options.program, subcommand, envPrefix }));
    return {
      subcommand,
      parser,
      given,
      tree: configurationOf(given, "error", subcommand),
    };
  }

  #answer(request: Request, given: GivenArguments, program: Program): string {
    switch (request.kind) {
      case "help":
        return helpText(given.parser, program);
      case "class":
        return classHelpText(given.parser, request.key, request.description, program.name);
      case "print":
        return this.#printed(given, request.keywords, null);
    }
  }

  #printed(given: GivenArguments, keywords: readonly PrintKeyword[], section: string | null): string {
    const nulls = keywords.includes("skip_null") || keywords.includes("skip_unset");
    const tree = storedOf(configurationOf(given, "null"), given.parser.links);
    const kept = reduced(tree, given, { nulls, defaults: keywords.includes("skip_default") });
    const comments = keywords.includes("comments") ? commentsOf(given) : undefined;
    return yamlOf(section === null ? kept : { [section]: kept }, section === null ? comments : undefined);
  }
}

function commentsOf({ parser }: GivenArguments): (path: readonly string[]) => string | null {
  return (path) => {
    const key = path.join(".");
    const argument = parser.arguments.get(key);
    if (argument !== undefined) return describeArgument(argument);
    return parser.groups.find((group) => group.key === key)?.title ?? null;
  };
}

function isWords(args: CommandLineArguments): args is readonly string[] {
  return Array.isArray(args);
}
