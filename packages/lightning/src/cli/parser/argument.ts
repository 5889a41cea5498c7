/** @file What a parser knows: arguments, groups of them, and links between them. */
import type { ClassDescription } from "../../parameters/description.js";
import type { ParameterType } from "../../parameters/type.js";
import { optionsOf } from "../../parameters/type-text.js";

/** An argument: a flag, a key of configurations, a variable of the environment. */
export interface Argument {
  /** Its key: "trainer.max_epochs". */
  readonly key: string;
  readonly type: ParameterType;
  readonly required: boolean;
  /** Its value where it is not given, in the form of files; undefined for none. */
  default: unknown;
  readonly help: string;
  readonly group: Group;
  /** Whether only this library has it, so that files that Python reads leave out its default. */
  readonly own: boolean;
}

/** Arguments that belong together in help texts. */
export interface Group {
  /** The key that they have in common: "trainer"; null for arguments at the top. */
  readonly key: string | null;
  readonly title: string;
  /** The class whose parameters the arguments are: then a file may hold them all. */
  readonly description: ClassDescription | null;
  /** Whether the objects of the group are made together with the others. */
  readonly instantiate: boolean;
}

/** The value of an argument that follows from others. */
export interface Link {
  readonly sources: readonly string[];
  readonly target: string;
  readonly compute: ((...values: never[]) => unknown) | null;
  /** When: once all values are read, or when objects are made, from those that are there. */
  readonly on: "parse" | "instantiate";
}

/** Whether `--key+=value` adds to an argument. */
export function takesItems({ type }: Pick<Argument, "type">): boolean {
  return optionsOf(type).some(({ kind }) => kind === "list" || kind === "set" || kind === "sequence");
}

/** The classes of which an argument takes objects. */
export function classesIn(type: ParameterType): readonly ClassDescription[] {
  return optionsOf(type).flatMap((option) => {
    switch (option.kind) {
      case "class":
        return [option.base];
      case "callable":
        return [option.returns];
      case "list":
      case "set":
      case "sequence":
        return classesIn(option.item);
      default:
        return [];
    }
  });
}

/** Whether a type has parts that flags can name: `--trainer.callbacks.patience`. */
export function hasParts(type: ParameterType): boolean {
  return optionsOf(type).some((option) => {
    switch (option.kind) {
      case "class":
      case "callable":
      case "dict":
      case "dataclass":
      case "any":
        return true;
      case "list":
      case "set":
      case "sequence":
        return hasParts(option.item);
      default:
        return false;
    }
  });
}
