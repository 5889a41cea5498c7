/** @file Declaring parameters: `p.float({ default: 0.1, doc: "..." })`. Types, checks, command line, schema and documentation come from it. */
import type { DurationLike } from "../util/duration.js";
import { describe } from "./describe.js";
import { describeFields, docOf } from "./describe-fields.js";
import type { ClassType } from "./description.js";
import type { Given, Parameter, ParameterOptions, ParameterTable, Values } from "./parameter.js";
import type { Literal, ParameterType } from "./type.js";
import { orNone } from "./type-text.js";

/** A parameter by the options that it is declared with: one without a default must be given. */
type Declared<G, V, O> = Parameter<G, V, O extends { default: unknown } ? false : true>;
interface None {
  readonly default?: never;
}

type GivenOf<P> = P extends Parameter<infer G, infer _V> ? G : never;
type ValueOf<P> = P extends Parameter<infer _G, infer V> ? V : never;
type GivenOfAll<Ps> = { readonly [N in keyof Ps]: GivenOf<Ps[N]> };
type ValueOfAll<Ps> = { readonly [N in keyof Ps]: ValueOf<Ps[N]> };

function declare<G, V, O extends ParameterOptions<G>>(type: ParameterType, options: O | undefined): Declared<G, V, O> {
  const given: ParameterOptions<G> = options ?? {};
  const declared: Parameter<G, V> = {
    type,
    isRequired: given.default === undefined,
    default: given.default,
    doc: given.doc ?? "",
    fileName: given.name ?? null,
  };
  return declared as Declared<G, V, O>; // whether it is required follows from the options
}

/** true or false. */
function bool<O extends ParameterOptions<boolean> = None>(options?: O): Declared<boolean, boolean, O> {
  return declare({ kind: "bool" }, options);
}

/** A whole number. */
function int<O extends ParameterOptions<number> = None>(options?: O): Declared<number, number, O> {
  return declare({ kind: "int" }, options);
}

/** A number. */
function float<O extends ParameterOptions<number> = None>(options?: O): Declared<number, number, O> {
  return declare({ kind: "float" }, options);
}

/** A text. */
function str<O extends ParameterOptions<string> = None>(options?: O): Declared<string, string, O> {
  return declare({ kind: "str" }, options);
}

/** A path or a URL; the class gets it as text. */
function path<O extends ParameterOptions<string | URL> = None>(options?: O): Declared<string | URL, string, O> {
  return declare({ kind: "path" }, options);
}

/** A duration: milliseconds, "DD:HH:MM:SS" or `{ hours: 1 }`, in files "1:00:00" or "2 days, 0:00:00"; the class gets milliseconds. */
function timedelta<O extends ParameterOptions<DurationLike | number> = None>(
  options?: O,
): Declared<DurationLike | number, number, O> {
  return declare({ kind: "timedelta" }, options);
}

/** Anything. The type says what the class makes of it, and is not checked. */
function any<T = unknown, O extends ParameterOptions<T> = ParameterOptions<T>>(options?: O): Declared<T, T, O> {
  return declare({ kind: "any" }, options);
}

/** null alone, as one of several types. */
function none(): Parameter<null, null, true> {
  return declare<null, null, None>({ kind: "none" }, undefined);
}

/** One of some values: `p.literal(["relu", "tanh"], { default: "relu" })`. */
function literal<const T extends Literal, O extends ParameterOptions<NoInfer<T>> = None>(
  values: readonly T[],
  options?: O,
): Declared<T, T, O> {
  return declare({ kind: "literal", values }, options);
}

/** A member of an enumeration by its name, as Python's files have it: `p.enum("Mode", ["FAST", "SLOW"])`. */
function enumeration<const T extends string, O extends ParameterOptions<NoInfer<T>> = None>(
  name: string,
  values: readonly T[],
  options?: O,
): Declared<T, T, O> {
  return declare({ kind: "enum", name, values }, options);
}

/** Items of one type: `p.list(p.int(), { default: [4, 4] })`. */
function list<P extends Parameter, O extends ParameterOptions<readonly GivenOf<P>[]> = None>(
  item: P,
  options?: O,
): Declared<readonly GivenOf<P>[], readonly ValueOf<P>[], O> {
  return declare({ kind: "list", item: item.type }, options);
}

/** Items of one type without repetitions, also given as an array; the class gets a Set. */
function set<P extends Parameter, O extends ParameterOptions<Iterable<GivenOf<P>>> = None>(
  item: P,
  options?: O,
): Declared<Iterable<GivenOf<P>>, ReadonlySet<ValueOf<P>>, O> {
  return declare({ kind: "set", item: item.type }, options);
}

/** Items each of its own type: `p.tuple([p.int(), p.float()])`. */
function tuple<const Ps extends readonly Parameter[], O extends ParameterOptions<GivenOfAll<Ps>> = None>(
  items: Ps,
  options?: O,
): Declared<GivenOfAll<Ps>, ValueOfAll<Ps>, O> {
  return declare({ kind: "tuple", items: items.map(({ type }) => type) }, options);
}

/** Any number of items of one type, Python's `Tuple[int, ...]`: `p.tupleOf(p.int())`. */
function tupleOf<P extends Parameter, O extends ParameterOptions<readonly GivenOf<P>[]> = None>(
  item: P,
  options?: O,
): Declared<readonly GivenOf<P>[], readonly ValueOf<P>[], O> {
  return declare({ kind: "tuple", items: [], rest: item.type }, options);
}

/** Values by name: `p.dict(p.float())`. */
function dict<P extends Parameter, O extends ParameterOptions<Readonly<Record<string, GivenOf<P>>>> = None>(
  value: P,
  options?: O,
): Declared<Readonly<Record<string, GivenOf<P>>>, Readonly<Record<string, ValueOf<P>>>, O> {
  return declare({ kind: "dict", key: "str", value: value.type }, options);
}

/** Values by whole number: `p.intDict(p.str())` takes `{ 0: "a", 5: "b" }`. */
function intDict<P extends Parameter, O extends ParameterOptions<Readonly<Record<number, GivenOf<P>>>> = None>(
  value: P,
  options?: O,
): Declared<Readonly<Record<number, GivenOf<P>>>, Readonly<Record<number, ValueOf<P>>>, O> {
  return declare({ kind: "dict", key: "int", value: value.type }, options);
}

/** Any of several types; the first that fits counts: `p.union([p.int(), p.str()])`. */
function union<const Ps extends readonly Parameter[], O extends ParameterOptions<GivenOf<Ps[number]>> = None>(
  options: Ps,
  more?: O,
): Declared<GivenOf<Ps[number]>, ValueOf<Ps[number]>, O> {
  return declare({ kind: "union", options: options.map(({ type }) => type) }, more);
}

/** Also takes null, which is its default: `p.optional(p.str(), { doc: "..." })`. */
function optional<P extends Parameter>(
  of: P,
  options: ParameterOptions<GivenOf<P> | null> = {},
): Parameter<GivenOf<P> | null, ValueOf<P> | null, false> {
  const { default: value = null } = options;
  return declare(orNone(of.type), { ...options, default: value });
}

/** A parameter that takes objects of a class; called with its text or its options it gives one with those. */
export interface InstanceParameter<T> extends Parameter<T, T, true> {
  (doc: string): Parameter<T, T, true>;
  <O extends ParameterOptions<T>>(options: O): Declared<T, T, O>;
}

/**
 * An object of a class, or of one that extends it; in files `{class_path, init_args}` or the class's name.
 *
 * @example
 * static params = { encoder: p.instance(Encoder)("What the head stands on.") };
 */
function instance<T>(Class: abstract new (...args: never[]) => T): InstanceParameter<T> {
  const type: ParameterType = { kind: "class", base: describe(Class) };
  const withOptions = <O extends ParameterOptions<T>>(options: O | string): Declared<T, T, O> =>
    declare<T, T, O>(type, typeof options === "string" ? ({ doc: options } as ParameterOptions<T> as O) : options);
  // A function has a name of its own, but none of these.
  return Object.assign(withOptions, declare<T, T, None>(type, undefined)) as InstanceParameter<T>;
}

/** Makes an object when it is given its first argument: a function, or a class. */
export type Maker<T, First> = ((first: First) => T) | (new (first: First) => T);

type FirstOf<Class> = Class extends abstract new (first: infer First, ...rest: never[]) => unknown ? First : never;

/**
 * What makes an object of a class later, given the first argument of its constructor: a function or a class. In files it is
 * `{class_path, init_args}` with the other arguments. Python's `OptimizerCallable` is `p.callable(optim.Optimizer)`, its
 * `LRSchedulerCallable` `p.callable(optim.lrScheduler.LRScheduler)`.
 */
function callable<
  Class extends ClassType,
  O extends ParameterOptions<Maker<InstanceType<Class>, FirstOf<Class>>> = None,
>(
  Returns: Class,
  options?: O,
): Declared<Maker<InstanceType<Class>, FirstOf<Class>>, (first: FirstOf<Class>) => InstanceType<Class>, O> {
  return declare({ kind: "callable", returns: describe(Returns) }, options);
}

/** A class whose `static params` are the fields of plain objects. */
interface HasFields<F extends ParameterTable> {
  readonly name: string;
  readonly params: F;
}

/**
 * A plain object with declared fields, Python's dataclass. The fields are a table, or those of a class, whose name and text help and schema show.
 *
 * @example
 * class Sizes { static params = { hidden: p.int({ default: 8 }), layers: p.int({ default: 1 }) }; }
 * class Lit extends LightningModule { static params = { sizes: p.dataclass(Sizes, { default: {} }) }; ... }
 */
function dataclass<F extends ParameterTable, O extends ParameterOptions<Given<F>> = None>(
  fields: F | HasFields<F>,
  options?: O,
): Declared<Given<F>, Values<F>, O> {
  const isClass = typeof fields === "function";
  const description = isClass
    ? describeFields((fields as HasFields<F>).params, (fields as HasFields<F>).name, docOf(fields))
    : describeFields(fields as F);
  return declare({ kind: "dataclass", description }, options);
}

/**
 * Declares the parameters of a class once, as its `static params`: their static type (`Given`), checks, command line, JSON schema and
 * documentation come from it. What has a default may be left out.
 *
 * @example
 * class Lit extends LightningModule {
 *   static params = { lr: p.float({ default: 1e-3, doc: "Learning rate." }), width: p.int({ doc: "Width of the layer." }) };
 *   layer: nn.Linear;
 *   constructor(hparams: Given<typeof Lit.params>) {
 *     super();
 *     const { width } = this.saveHyperparameters(hparams); // checked, with defaults
 *     this.layer = new nn.Linear(width, 1);
 *   }
 * }
 */
export const p = {
  bool,
  int,
  float,
  str,
  path,
  timedelta,
  any,
  none,
  literal,
  enum: enumeration,
  list,
  set,
  tuple,
  tupleOf,
  dict,
  intDict,
  union,
  optional,
  instance,
  callable,
  dataclass,
} as const;
