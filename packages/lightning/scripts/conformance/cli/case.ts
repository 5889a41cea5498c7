/** @file Recorded command lines: what they are made of. */

/** Values by name, under Python's names. */
export type Named = Readonly<Record<string, unknown>>;

/** How the command line is made. */
export interface CliOptions {
  readonly model?: string | null;
  readonly data?: string | null;
  readonly subclass_mode_model?: boolean;
  readonly subclass_mode_data?: boolean;
  readonly run?: boolean;
  readonly seed_everything_default?: boolean | number;
  readonly auto_configure_optimizers?: boolean;
  readonly load_from_checkpoint_support?: boolean;
  readonly trainer_defaults?: Named;
  readonly save_config?: Named | null;
  readonly parser?: Named;
  readonly arguments?: readonly { name: string; type: string; default?: unknown; required?: boolean; help?: string }[];
  readonly class_arguments?: readonly { class: string; key: string }[];
  readonly optimizers?: readonly Choice[];
  readonly lr_schedulers?: readonly Choice[];
  readonly links?: readonly {
    from: string | readonly string[];
    to: string;
    compute?: string;
    on?: "parse" | "instantiate";
  }[];
  readonly defaults?: Named;
  readonly methods?: readonly string[];
  readonly instantiate_trainer?: Named;
  readonly trainer?: string;
}

/** Optimizers or schedulers that are added. */
export interface Choice {
  readonly class: string | readonly string[];
  readonly nested_key?: string;
  readonly link_to?: string;
}

/** A call of the program. */
export interface CliCall {
  readonly args: readonly string[] | Named;
  readonly env?: Readonly<Record<string, string>>;
  readonly cli?: CliOptions;
}

/** What was seen of a call; what is absent was not there. */
export interface Trace {
  readonly call: CliCall;
  readonly exit: number;
  readonly error?: { readonly kind: string; readonly keys: readonly string[]; readonly message: string };
  readonly subcommand?: string | null;
  readonly config?: unknown;
  /** Why upstream cannot write the configuration down. */
  readonly config_error?: string;
  readonly files?: Readonly<Record<string, string | null>>;
  readonly events?: readonly (readonly unknown[])[];
  readonly model?: unknown;
  readonly datamodule?: unknown;
  readonly trainer?: Named;
  readonly optimizers?: unknown;
  readonly learning_rates?: readonly number[];
  readonly hparams?: Named;
  readonly arguments?: Named;
  readonly help?: Readonly<Record<string, readonly string[]>>;
  readonly printed?: unknown;
  /** Upstream's own words. */
  readonly stdout?: string;
  readonly warnings?: readonly string[];
}

/** A case: files, and calls in one folder. */
export interface CliCase {
  readonly case: {
    readonly family: string;
    readonly name: string;
    readonly cli: CliOptions;
    readonly files?: Readonly<Record<string, string>>;
    readonly train?: boolean;
    readonly calls: readonly CliCall[];
  };
  readonly calls: readonly Trace[];
  readonly quirk?: string;
}
