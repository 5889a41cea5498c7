/** @file Parameters as a class declares them, and the types that follow from a declaration. */
import type { ParameterType } from "./type.js";

/** What a parameter is declared with. */
export interface ParameterOptions<Default> {
  /** Its value where it is not given. Without one it must be given. */
  default?: Default;
  /** What it does, in a sentence or two: help, schema and documentation show it. */
  doc?: string;
  /** Its name in files and on the command line. Default: the one in TypeScript as Python writes it, `maxEpochs` as "max_epochs". */
  name?: string;
}

/** A declared parameter. `Given` is what callers write, `Value` what the class works with. */
export interface Parameter<Given = unknown, Value = Given, IsRequired extends boolean = boolean> {
  /** What it takes. */
  readonly type: ParameterType;
  /** Whether it must be given. */
  readonly isRequired: IsRequired;
  /** Its value where it is not given. */
  readonly default: Given | undefined;
  /** What it does; "" for no text. */
  readonly doc: string;
  /** Its name in files, where that does not follow from the one in TypeScript. */
  readonly fileName: string | null;
  /** Only carries the type. */
  readonly value?: Value;
}

/** Parameters by their name in TypeScript. */
export type ParameterTable = Readonly<Record<string, Parameter>>;

/** The interface by which schemas of zod 4 and other libraries are used, without depending on one: standardschema.dev. */
interface StandardSchema {
  readonly "~standard": {
    readonly vendor: string;
    readonly validate: (value: unknown) => unknown;
    readonly jsonSchema?: {
      readonly input: (options: { target: "draft-2020-12"; libraryOptions?: Record<string, unknown> }) => object;
    };
  };
}

/** A JSON schema of an object. */
interface JsonSchemaOfObject {
  readonly type: "object";
  readonly properties: object;
}

/** An object schema: one of zod 4.2 or newer, of another library with Standard JSON Schema, or a JSON schema itself. */
export type JsonSchemaSource = StandardSchema | JsonSchemaOfObject;

/** What a class declares as `static params`: parameters by name, or an object schema of zod 4 or of another library. */
export type Parameters = ParameterTable | JsonSchemaSource;

/**
 * The name under which what callers write carries the type of its declaration; never there at run time. No symbol, which the declarations of
 * other packages could not name.
 */
type Declared = "~params";

type GivenBy<P> = P extends Parameter<infer Given, infer _Value> ? Given : never;
type ValueBy<P> = P extends Parameter<infer _Given, infer Value> ? Value : never;
type RequiredOf<P> = { [N in keyof P]: P[N] extends { isRequired: true } ? N : never }[keyof P];

type May<P> = {
  [N in Exclude<keyof P, RequiredOf<P>> | Declared]?: N extends keyof P ? GivenBy<P[N]> | undefined : P;
};
type Must<P> = { [N in RequiredOf<P>]: GivenBy<P[N]> };

/** How a schema of another library carries the types of what it takes and gives. */
interface Typed<Input, Output> {
  readonly "~standard": { readonly types?: { readonly input: Input; readonly output: Output } | undefined };
}

/**
 * What callers write: what has a default may be left out.
 *
 * @example
 * constructor(hparams: Given<typeof Lit.params>) { ... }
 */
export type Given<P> =
  P extends Typed<infer Input, unknown>
    ? Input & { readonly [N in Declared]?: P }
    : [RequiredOf<P>] extends [never]
      ? May<P> // alone: beside another type the compiler would take a text or a number for an object without members
      : May<P> & Must<P>;

/** The values as a class works with them: checked, with defaults. */
export type Values<P> = P extends Typed<unknown, infer Output> ? Output : { -readonly [N in keyof P]: ValueBy<P[N]> };

/** The values that follow from what callers wrote; an object without a declaration stays as it is. */
export type ValuesOfGiven<G> = Declared extends keyof G
  ? G extends { readonly [N in Declared]?: infer P }
    ? Values<NonNullable<P>>
    : never
  : G;
