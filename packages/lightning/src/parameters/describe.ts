/** @file The description of a class, from its `static params`. */
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";
import { declarationIn } from "./declaration.js";
import { describeTable, docOf, type Known } from "./describe-fields.js";
import type { ClassDescription, ClassType, ParameterDescription } from "./description.js";
import { fieldsToCode } from "./file-values.js";

/** What a description says beside what the class does. */
export interface DescribeOptions {
  /** The class path. Default: the class's name. */
  path?: string;
  /** What it is. Default: its `static doc`. */
  doc?: string;
  /** The descriptions of classes that are registered. Default: none are. */
  known?: Known;
}

/** The description of a class: its parameters are those of its `static params`, or of the class that it extends. */
export function describe(Class: ClassType, options: DescribeOptions = {}): ClassDescription {
  const { path = Class.name, known = () => null } = options;
  const doc = options.doc ?? docOf(Class);
  const parameters = (): ParameterDescription[] => describeTable(declarationIn(Class)?.table ?? {}, known);
  return {
    path,
    name: Class.name,
    type: Class,
    ...(doc === null ? {} : { doc }),
    get bases() {
      return basesOf(Class, known);
    },
    parameters,
    create: (given) => construct(Class, parameters, given),
  };
}

/** Constructs a class with values under the names of files: with one object of them, or with nothing where it declares nothing. */
function construct(
  Class: ClassType,
  parameters: () => readonly ParameterDescription[],
  given: Readonly<Record<string, unknown>>,
): unknown {
  const Constructed = Class as unknown as new (hparams?: object) => unknown;
  if (declarationIn(Class) !== null) return new Constructed(fieldsToCode({ parameters }, given));
  const [first] = Object.keys(given);
  if (first === undefined) return new Constructed();
  throw new TypeError(
    `${Class.name}: expected no values, because it declares no parameters. Received: ${show(first)}. Add static params = { ${first}: p.float() }, for example.`,
  );
}

/** The class paths of all classes that one extends; those that are not registered by their names. */
function basesOf(Class: ClassType, known: Known): string[] {
  const bases: string[] = [];
  for (let base: unknown = Object.getPrototypeOf(Class); isNamedClass(base); base = Object.getPrototypeOf(base)) {
    const description = known(base);
    if (description !== null) return [...bases, description.path, ...description.bases];
    bases.push(base.name);
  }
  return bases;
}

function isNamedClass(value: unknown): value is ClassType {
  return typeof value === "function" && value !== Function.prototype && value.name !== "";
}
