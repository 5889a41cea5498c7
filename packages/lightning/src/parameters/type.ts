/** @file Parameters and classes, as the command line, the JSON schema and the documentation see them. */

/** A value that is given as it is written. */
export type Literal = string | number | boolean | null;

/** What a parameter takes, as data: checks, command line, JSON schema and documentation read it. */
export type ParameterType =
  /** `bool`, `int`, `float`, `str`, `None`, `Any`, a path, a duration. */
  | { readonly kind: "bool" | "int" | "float" | "str" | "none" | "any" | "path" | "timedelta" }
  /** One of some values. */
  | { readonly kind: "literal"; readonly values: readonly Literal[] }
  /** A member of an enumeration, by its name. */
  | { readonly kind: "enum"; readonly name: string; readonly values: readonly string[] }
  /** Items of one type: an array; `set` without repetitions, `sequence` for what is only read. */
  | { readonly kind: "list" | "set" | "sequence"; readonly item: ParameterType }
  /** Items each of its own type; with `rest` any number more of that one. */
  | { readonly kind: "tuple"; readonly items: readonly ParameterType[]; readonly rest?: ParameterType }
  /** Values by name or by whole number. */
  | { readonly kind: "dict"; readonly key: "str" | "int"; readonly value: ParameterType }
  /** Any of several; the first that fits counts. */
  | { readonly kind: "union"; readonly options: readonly ParameterType[] }
  /** A plain object with declared fields. */
  | { readonly kind: "dataclass"; readonly description: ClassDescription }
  /** An object of a class or of one that extends it: in files `{class_path, init_args}`. */
  | { readonly kind: "class"; readonly base: ClassDescription }
  /** A function that makes an object later, given its first arguments: `OptimizerCallable`, `LRSchedulerCallable`. */
  | { readonly kind: "callable"; readonly returns: ClassDescription };

/** A parameter of a constructor or function. */
export interface ParameterDescription {
  /** Lightning's or PyTorch's name, which flags and files have: "max_epochs". */
  readonly name: string;
  /** The name in TypeScript: "maxEpochs". */
  readonly key: string;
  /** What it takes. */
  readonly type: ParameterType;
  /** Whether it must be given. */
  readonly required: boolean;
  /**
   * Its value where it is not given, as a file would have it: `{class_path, init_args}` for objects, "1:00:00" for durations. Absent for a
   * parameter that is required, and for one whose default is no data.
   */
  readonly default?: unknown;
  /** What it does, in a sentence or two. */
  readonly doc?: string;
  /** Whether only this library has it: Lightning and PyTorch refuse it, so files that Python reads leave out its default. */
  readonly own?: boolean;
}

/** A class, or a function that makes objects of one, as the command line, the schema and the documentation see it. */
export interface ClassDescription {
  /** The class path: "lightning.pytorch.callbacks.EarlyStopping", or "./model.ts#Lit" for a class of the user's own. */
  readonly path: string;
  /** The name without the path: "EarlyStopping". */
  readonly name: string;
  /** Further class paths under which it is known: "torch.optim.adam.Adam". */
  readonly aliases?: readonly string[];
  /** What it is, in a sentence. */
  readonly doc?: string;
  /** The class paths of all classes that it extends, the nearest first; of a function, that of what it makes and its bases. */
  readonly bases: readonly string[];
  /** Whether it is only there to be extended, so that no object of it can be made. */
  readonly abstract?: boolean;
  /** The class of the objects that are made. Absent where only its name is known. */
  readonly type?: ClassType;
  /** Whether it is a function that makes them, not the class. */
  readonly isFunction?: boolean;
  /** Names of arguments that the program gives and files cannot: "params" of an optimizer, "optimizer" of a scheduler. */
  readonly first?: readonly string[];
  /** The parameters in the order of the constructor, without those of `first`. */
  parameters(): readonly ParameterDescription[];
  /**
   * Makes an object.
   *
   * @param given values under Lightning's names, objects already made; what is left out has its default
   */
  create(given: Readonly<Record<string, unknown>>): unknown;
}

/** A class, abstract or not. */
export type ClassType = abstract new (...args: never[]) => unknown;
