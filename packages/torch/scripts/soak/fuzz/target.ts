/** @file What is called: operators by their schemas, functions, constructors, methods and accessors by what modules export. */
import * as torch from "../../../src/index.js";
import { binding } from "../../../src/native/binding.js";
import { parseSchema } from "../../generate/schema.js";
import type { Random } from "../random.js";
import { junk, junkArguments, wordsOf } from "./junk.js";
import type { Recipe } from "./recipe.js";
import { argumentsFor, optionName } from "./schemas.js";
import { anyTensor, tensorNear, tensorRecipe } from "./tensors.js";

/** A call that is ready to be made. */
export interface Prepared {
  /** The call as a reader understands it. */
  readonly text: string;
  /** The same call as a Python expression, or null. */
  readonly python: string | null;
  run(): unknown;
}

/** Something that can be called. */
export interface Target {
  readonly name: string;
  /** Words that its source knows: names of options, and values of them. Absent where it is made from a schema. */
  readonly known?: readonly string[];
  prepare(random: Random): Prepared | null;
  /** The call with these arguments, where they are not chosen by a schema. */
  readonly call?: (args: readonly Recipe[], random: Random) => Prepared;
}

/** What the targets of a package need to know beyond its exports. */
export interface Examples {
  /** Objects of classes whose constructors take more than small numbers, by the class's name. */
  readonly objects: Readonly<Record<string, () => object>>;
  /** Exports that are not called, each with its reason. */
  readonly skipped: Readonly<Record<string, string>>;
}

type Callable = (...args: unknown[]) => unknown;

const textOf = (args: readonly Recipe[]): string => args.map(({ text }) => text).join(", ");
const madeOf = (args: readonly Recipe[]): unknown[] => args.map((arg) => arg.make());

// --- operators

/** What `torch.ops` has under a name that is known at run time only. */
const member = (of: unknown, name: string): unknown => Reflect.get(of as object, name);

/** Every overload of every operator that libtorch registers and that takes values which exist here. */
export function operatorTargets(): Target[] {
  const targets: Target[] = [];
  for (const text of binding.schemas()) {
    const schema = parseSchema(text);
    const overload = schema.overload === "" ? "default" : schema.overload;
    const name = `torch.ops.${schema.namespace}.${schema.name}.${overload}`;
    const get = (): Callable => member(member(member(torch.ops, schema.namespace), schema.name), overload) as Callable;
    targets.push({
      name,
      prepare(random) {
        if (random.below(8) === 0) {
          const args = junkArguments(random, []);
          return { text: textOf(args), python: null, run: () => get()(...madeOf(args)) };
        }
        const args = argumentsFor(schema, random);
        if (args === null) return null;
        const all = [...args.positional, ...args.named.map(([, value]) => value)];
        const python = all.some((value) => value.python === null)
          ? null
          : `${name}(${[...args.positional.map((v) => v.python), ...args.named.map(([key, v]) => `${key}=${v.python}`)].join(", ")})`;
        return {
          text: [...args.positional.map((v) => v.text), ...args.named.map(([key, v]) => `${key}: ${v.text}`)].join(
            ", ",
          ),
          python,
          run() {
            const named = Object.fromEntries(args.named.map(([key, value]) => [optionName(key), value.make()]));
            const positional = madeOf(args.positional);
            return args.named.length > 0 ? get()(...positional, named) : get()(...positional);
          },
        };
      },
    });
  }
  return targets;
}

// --- functions and classes

const isClass = (value: unknown): value is new (...args: unknown[]) => object =>
  typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));

/** Constructor arguments that some class or other takes. */
const usual: readonly (() => unknown[])[] = [
  ...[[], [2], [2, 2], [2, 2, 2], [4, 2], [1, 2, 2], [0.5], [[2]], ["junk"]].map((args) => () => args),
  () => [torch.ones([3])],
  () => [[torch.ones([1]).requiresGrad_()]],
  () => [[torch.ones([1]).requiresGrad_()], { lr: 0.1 }],
  () => [[1, 2, 3]],
  () => [new torch.nn.Linear(2, 2)],
  () => [new torch.nn.LSTMCell(2, 2), 2],
  () => [new torch.optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 0.1 })],
  () => [new torch.optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 0.1 }), 2],
  () => [new torch.optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 0.1 }), { maxLr: 1, totalSteps: 5 }],
];

/** Makes an object of a class: its example, or the first of the usual arguments that it takes. */
function makerOf(made: new (...args: unknown[]) => object, example: (() => object) | undefined): () => object {
  let found = example;
  return () => {
    if (found !== undefined) return found();
    for (const args of usual) {
      try {
        const object = new made(...args());
        found = () => new made(...args());
        return object;
      } catch {
        // The next ones.
      }
    }
    found = () => Object.create(made.prototype as object) as object;
    return found();
  };
}

interface Maker {
  /** The class of the object. */
  readonly text: string;
  make(): object;
}

interface Base {
  readonly name: string;
  readonly prototype: object;
  /** Objects that have these methods, of the class and of those that inherit from it. */
  readonly makers: Maker[];
}

/** All that some modules export. */
export function exportTargets(modules: Readonly<Record<string, object>>, { objects, skipped }: Examples): Target[] {
  const targets: Target[] = [];
  const seen = new Set<unknown>();
  const bases = new Map<object, Base>();
  for (const [space, members] of Object.entries(modules)) {
    for (const [name, member] of Object.entries(members)) {
      if (typeof member !== "function" || seen.has(member) || name in skipped) continue;
      seen.add(member);
      const full = `${space}.${name}`;
      if (!isClass(member)) {
        targets.push(functionTarget(full, member as Callable));
        continue;
      }
      // An error's text is made by JavaScript's own Error: of a list of billions for minutes.
      if (!(member.prototype instanceof Error)) targets.push(constructorTarget(full, member));
      for (const own of Object.getOwnPropertyNames(member)) {
        const method: unknown = Object.getOwnPropertyDescriptor(member, own)?.value;
        if (typeof method === "function" && own !== "prototype")
          targets.push(staticTarget(`${full}.${own}`, member, own));
      }
      const maker: Maker = { text: name, make: makerOf(member, objects[name]) };
      for (
        let p = member.prototype as object | null;
        p !== null && p !== Object.prototype;
        p = Object.getPrototypeOf(p) as object | null
      ) {
        const known = bases.get(p);
        if (known !== undefined) known.makers.push(maker);
        else bases.set(p, { name: p.constructor.name, prototype: p, makers: [maker] });
      }
    }
  }
  // Classes of two namespaces may share a name, as nn.Linear and transformerEngine.Linear do: what a target is called with depends on its own.
  const named = new Map<string, number>();
  for (const base of bases.values()) {
    const count = (named.get(base.name) ?? 0) + 1;
    named.set(base.name, count);
    targets.push(...methodTargets(count === 1 ? base : { ...base, name: `${base.name}/${count}` }, skipped));
  }
  return targets;
}

/** A target that takes any arguments. */
function freeTarget(name: string, known: readonly string[], call: NonNullable<Target["call"]>): Target {
  return { name, known, call, prepare: (random) => call(junkArguments(random, known), random) };
}

function functionTarget(name: string, f: Callable): Target {
  return freeTarget(name, wordsOf(f), (args) => ({
    text: textOf(args),
    python: null,
    run: () => f(...madeOf(args)),
  }));
}

function constructorTarget(name: string, made: new (...args: unknown[]) => object): Target {
  return freeTarget(`new ${name}`, wordsOf(made), (args) => ({
    text: textOf(args),
    python: null,
    async run() {
      const object = new made(...madeOf(args));
      // A constructor may take what makes a call of the object fail: a layer's input, a loader's first items.
      await use(object);
      return object;
    },
  }));
}

async function use(object: object): Promise<void> {
  if ("forward" in object && typeof object.forward === "function") {
    for (const shape of [
      [2, 2],
      [1, 2, 4, 4],
    ]) {
      try {
        await (object.forward as Callable)(torch.ones(shape));
      } catch {
        // That is what most constructor arguments lead to.
      }
    }
  }
  await firstItems(object);
}

/** The first items of what can be iterated over. */
export async function firstItems(value: unknown): Promise<void> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) return;
  let left = 3;
  if (Symbol.iterator in value) for (const _item of value as Iterable<unknown>) if (--left === 0) break;
  if (Symbol.asyncIterator in value) for await (const _item of value as AsyncIterable<unknown>) if (--left <= 0) break;
}

function staticTarget(name: string, owner: object, method: string): Target {
  return freeTarget(name, wordsOf(Reflect.get(owner, method)), (args) => ({
    text: textOf(args),
    python: null,
    run: () => Reflect.apply<object, unknown[], unknown>(member(owner, method) as Callable, owner, madeOf(args)),
  }));
}

function methodTargets({ name: base, prototype, makers }: Base, skipped: Examples["skipped"]): Target[] {
  const targets: Target[] = [];
  const selfOf = (random: Random): { text: string; make(): unknown } => {
    if (random.below(20) === 0) return junk(random, []);
    if (prototype instanceof torch.Tensor || prototype === torch.Tensor.prototype)
      return tensorRecipe(tensorNear(anyTensor(random), random));
    return random.pick(makers);
  };
  for (const key of Reflect.ownKeys(prototype)) {
    const name = `${base}.prototype.${String(key)}`;
    if (key === "constructor" || name in skipped) continue;
    const property = Object.getOwnPropertyDescriptor(prototype, key) as PropertyDescriptor;
    const value: unknown = property.value;
    const accessor: { get?: Callable; set?: Callable } = property;
    const { get, set } = accessor;

    if (typeof value === "function") {
      const call: Target["call"] = (args, random) => {
        const self = selfOf(random);
        return {
          text: `(${self.text}) ${textOf(args)}`,
          python: null,
          run: () => Reflect.apply<unknown, unknown[], unknown>(value as Callable, self.make(), madeOf(args)),
        };
      };
      targets.push(freeTarget(name, wordsOf(value), call));
    }
    if (get !== undefined || set !== undefined) {
      targets.push({
        name,
        prepare(random) {
          const self = selfOf(random);
          if (set === undefined || random.below(2) === 0)
            return {
              text: `(${self.text})`,
              python: null,
              run: () => (get === undefined ? undefined : Reflect.apply<unknown, [], unknown>(get, self.make(), [])),
            };
          const given = junk(random, []);
          return {
            text: `(${self.text}) = ${given.text}`,
            python: null,
            run() {
              const object = self.make();
              Reflect.apply(set, object, [given.make()]);
              return object;
            },
          };
        },
      });
    }
  }
  return targets;
}
