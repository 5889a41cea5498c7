/** @file What reading values needs: the known classes, and where the value comes from. */
import type { ClassDescription } from "../../parameters/description.js";
import type { ClassRegistry } from "../../parameters/registry.js";
import type { ParameterType } from "../../parameters/type.js";

/** Where values come from, and which classes they may name. */
export interface Scope {
  /** The classes that values may name. */
  readonly registry: ClassRegistry;
  /** Tells the user something that is not an error. */
  readonly warn: (message: string) => void;
  /**
   * The class of a module that a value names, as "./model.ts#Lit" or "project.model.Lit"; null where it names none. Throws where it may not be loaded,
   * or is not yet.
   */
  readonly moduleClass: (path: string) => ClassDescription | null;
}

/** A value as it is given. */
export interface Given {
  /** Data as a file has it, or a text. */
  readonly value: unknown;
  /** Whether it is a text of the command line or the environment, of which only lists, mappings and null were read. */
  readonly isText?: boolean;
  /** Whether it is added to a list: `--key+=value`. */
  readonly append?: boolean;
  /** Names of parts below the parameter: of `--trainer.callbacks.patience=2` "patience". */
  readonly path?: readonly string[];
}

/** A function that brings a given value into the form of a type. */
export type Adapt = (type: ParameterType, given: Given, previous: unknown, scope: Scope) => unknown;
