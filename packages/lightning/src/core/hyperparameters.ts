/** @file Hyperparameters: what a module or data module was constructed with. */
import { nn } from "@lightning-ts/torch";
import { expectArray, listOf } from "@lightning-ts/torch/util/lists";
import { emptyLike, setOwn } from "@lightning-ts/torch/util/own-keys";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { refuseCircles, storable } from "../checkpoint/storable.js";
import { declarationIn } from "../parameters/declaration.js";
import { option, Options, type OptionsOf } from "../util/options.js";
import { anything, boolean } from "../util/rules.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { sameValue } from "../util/same-value.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";
import { givenByFile } from "./hparams-of-file.js";

/** Hyperparameters by name. */
export type Hparams = Record<string, unknown>;

/**
 * The type of `hparams` in a class that declares `H`: the same properties, in a form that is also a dictionary. An interface alone is
 * not one to the compiler, because others may add to it.
 */
export type HparamsOf<H> = { [Name in keyof H]: H[Name] };

const saveOptions = new Options("saveHyperparameters", {
  /** Names that are not kept: one, or a list of them. Default []. */
  ignore: option(anything<string | readonly string[]>("a name, or a list of names"), []),
  /** Whether loggers get them at the start of a run. Default true. */
  logger: option(boolean, true),
});

/** Options of `saveHyperparameters`. */
export interface SaveHyperparametersOptions extends OptionsOf<typeof saveOptions> {}

/** Keeps hyperparameters: the current ones and a copy of the first. */
export class HparamsStore {
  readonly #owner: object;
  /** The values as a configuration file has them, where the object was made from one. */
  #ofFile: Readonly<Hparams> | null = null;
  /** May be changed; a checkpoint saves the current values. */
  readonly current: Hparams = {};
  /** As they were saved first. */
  initial: Hparams = {};
  /** Whether loggers get them. */
  logged = false;
  /** Whether `saveHyperparameters` was called. */
  saved = false;

  /** @param owner the module or data module, whose class may declare its parameters */
  constructor(owner: object) {
    this.#owner = owner;
  }

  /**
   * Adds hyperparameters. What a checkpoint cannot hold is named in a warning.
   *
   * @throws RangeError for anything but an object of hyperparameters, for a value that contains itself, and for a list that is too long;
   *   TypeError for a list with missing items
   */
  save(hparams: object, options: SaveHyperparametersOptions = {}): object {
    if (typeof hparams !== "object" || hparams === null || Array.isArray(hparams)) {
      throw new RangeError(`saveHyperparameters expects an object of hyperparameters. Received: ${show(hparams)}.`);
    }
    const values = this.#read(hparams);
    const { ignore, logger } = saveOptions.read(options);
    const ignored = new Set(
      typeof ignore === "string" ? [ignore] : listOf("saveHyperparameters", "ignore", ignore ?? []),
    );
    const kept = Object.entries(values).filter(([name, value]) => !ignored.has(name) && value !== undefined);
    const added = Object.fromEntries(kept);
    refuseCircles(added, "hparams");
    copy(added); // before any of them is kept: a list that cannot be copied is an error
    for (const name of ignored) Reflect.deleteProperty(this.current, name);
    if (this.#ofFile !== null && ignored.size > 0) this.#ofFile = this.#without(this.#ofFile, ignored);
    for (const [name, value] of kept) setOwn<unknown>(this.current, name, value);
    for (const [name, value] of kept) {
      if (!(value instanceof nn.Module)) continue;
      rankZeroWarn(
        `Attribute '${name}' is an instance of \`nn.Module\` and is already saved during checkpointing. It is recommended to ignore them ` +
          `using \`this.saveHyperparameters(hparams, { ignore: [${show(name)}] })\`.`,
      );
    }
    this.stored();
    this.initial = copy(this.current) as Hparams;
    this.logged = logger;
    this.saved = true;
    return values;
  }

  /** Checked by what the class declares, with defaults; a later call may add what is not declared. */
  #read(hparams: object): object {
    const { constructor: Class } = this.#owner;
    const declaration = declarationIn(Class);
    if (declaration === null) return hparams;
    const isWhole = !this.saved || declaration.mayBeWhole(hparams);
    if (!this.saved) this.#ofFile = givenByFile(Class);
    return isWhole ? declaration.read(Class.name, hparams) : hparams;
  }

  /** The values of a file without those that are ignored, by the name of either language. */
  #without(values: Readonly<Hparams>, ignored: ReadonlySet<string>): Hparams {
    const parameters = declarationIn(this.#owner.constructor)?.parameters ?? [];
    const names = new Set(parameters.filter(({ key }) => ignored.has(key)).map(({ name }) => name));
    return Object.fromEntries(Object.entries(values).filter(([name]) => !ignored.has(name) && !names.has(name)));
  }

  /** The current hyperparameters as a checkpoint holds them: those that the class declares under their names in files. */
  stored(): Hparams {
    // Objects that a file describes are saved as it does, so that nothing is left out of a checkpoint.
    if (this.#ofFile !== null) return storable(this, this.#named(this.current, this.initial), "hparams") as Hparams;
    return this.#named(storable(this, this.current, "hparams") as Hparams, this.initial);
  }

  /** The first hyperparameters as loggers get them, under the same names as in a checkpoint. */
  get forLoggers(): Hparams {
    return this.#named(this.initial, this.initial);
  }

  #named(values: Hparams, initial: Hparams): Hparams {
    const declaration = declarationIn(this.#owner.constructor);
    if (declaration === null) return values;
    const named = declaration.toFile(values);
    if (this.#ofFile === null) return named;
    const first = declaration.toFile(initial);
    // What the program changed since is the program's.
    const unchanged = Object.entries(this.#ofFile).filter(
      ([name]) => !Object.hasOwn(named, name) || sameValue(named[name], first[name]),
    );
    return { ...named, ...Object.fromEntries(unchanged) };
  }
}

// A checkpoint is not nested deeper either.
const DEEPEST = 1000;

/** Plain data is copied; objects of classes, and values that cannot be read, stay as they are. */
function copy(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) expectArray("saveHyperparameters", "a value", value);
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  if (!isPlainObject(value)) return value;
  let entries: [string, unknown][];
  try {
    entries = Object.entries(value);
  } catch {
    return value;
  }
  const made = emptyLike(value);
  for (const [key, item] of entries) setOwn(made, key, copy(item, depth + 1));
  return made;
}
