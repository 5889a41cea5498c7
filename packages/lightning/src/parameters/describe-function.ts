/** @file The description of a function that makes objects of a class. */
import { Declaration } from "./declaration.js";
import { describeTable } from "./describe-fields.js";
import type { ClassDescription } from "./description.js";
import { describe } from "./describe.js";
import { fieldsToCode } from "./file-values.js";
import type { ParameterTable, Values } from "./parameter.js";

/** A function with declared parameters. */
export interface FunctionOptions<P extends ParameterTable, T> {
  /** Its class path: "models.make_linear", or "./models.ts#makeLinear". */
  path: string;
  /** The class of what it makes. */
  returns: abstract new (...args: never[]) => T;
  /** Its parameters. */
  params: P;
  /** Makes the object. */
  make: (given: Values<P>) => T;
  /** What it makes, in a sentence. */
  doc?: string;
}

/**
 * A function that makes objects of a class, so that files and command lines can name it where they name a class.
 *
 * @example
 * registry.register(describeFunction({
 *   path: "./models.ts#small", returns: Lit, params: { lr: p.float({ default: 0.1 }) }, make: ({ lr }) => new Lit({ lr, width: 8 }),
 * }));
 */
export function describeFunction<P extends ParameterTable, T>(options: FunctionOptions<P, T>): ClassDescription {
  const { path, returns, params, make, doc } = options;
  const declaration = new Declaration(params);
  const name = path.replace(/^.*[.#/]/, "");
  const made = describe(returns);
  const parameters = () => describeTable(params);
  return {
    path,
    name,
    ...(doc === undefined ? {} : { doc }),
    type: returns,
    isFunction: true,
    bases: [made.path, ...made.bases],
    parameters,
    create: (given) => make(declaration.read(name, fieldsToCode({ parameters }, given)) as Values<P>),
  };
}
