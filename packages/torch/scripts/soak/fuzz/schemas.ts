/** @file Arguments for an operator, read from its schema: most fit, some do not. */
import * as torch from "../../../src/index.js";
import type { Schema, SchemaValue } from "../../generate/schema.js";
import type { Random } from "../random.js";
import { both, listRecipe, numberRecipe, type Recipe } from "./recipe.js";
import { anyTensor, dtypes, shapes, type TensorLike, tensorNear, tensorRecipe } from "./tensors.js";

const camelCase = (name: string): string =>
  name.replace(/(?<=[^_])_+(?=[^_])(.)/g, (_all, letter: string) => letter.toUpperCase());

const small = [0, 1, 1, 1, 2, 2, 3, 4, -1, -2];
const hostile = [
  ...[-1, -3, 7, 64, 100, 1000, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 53],
  ...[-(2 ** 31), -(2 ** 40), 2n ** 63n - 1n, -(2n ** 63n)],
];
const fractions = [0, 1, 0.5, 0.1, -1, 2, 1e-8, 1e300, NaN, Infinity, -Infinity];
const words = [
  "mean",
  "sum",
  "none",
  "reflect",
  "linear",
  "nearest",
  "trunc",
  "floor",
  "constant",
  "amax",
  "prod",
  "zeros",
  "ij",
  "left",
  "",
  "x",
  "\0",
];

const none = both("null", "None", () => null);
const boolean = (value: boolean): Recipe => both(String(value), value ? "True" : "False", () => value);

/** One value that most often fits a type. */
class Arguments {
  readonly #random: Random;
  readonly #base: TensorLike;

  constructor(random: Random) {
    this.#random = random;
    this.#base = anyTensor(random);
  }

  of(type: string, name: string, broken: boolean): Recipe | null {
    const random = this.#random;
    const list = /^(.*)\[(\d*)\]$/.exec(type.endsWith("?") ? type.slice(0, -1) : type);
    if (type.endsWith("?") && random.below(3) === 0) return none;
    if (list !== null) {
      const size = list[2] === "" || broken ? random.below(5) : Number(list[2]);
      const items = Array.from({ length: size }, () =>
        this.of(list[1] as string, name, broken && random.below(2) === 0),
      );
      return items.every((item) => item !== null) ? listRecipe(items) : null;
    }
    switch (type.replace("?", "")) {
      case "Tensor":
        return this.#tensor(name, broken);
      case "int":
      case "SymInt":
        if (name === "reduction") return numberRecipe(random.below(3), true);
        return numberRecipe(random.pick<number | bigint>(broken ? hostile : small), true);
      case "float":
        return numberRecipe(random.pick(fractions), false);
      case "bool":
        return boolean(random.below(2) === 0);
      case "Scalar":
        return random.below(2) === 0
          ? numberRecipe(random.pick<number | bigint>(broken ? hostile : small), true)
          : numberRecipe(random.pick(fractions), true);
      case "str": {
        const word = random.pick(words);
        return both(JSON.stringify(word), JSON.stringify(word), () => word);
      }
      case "ScalarType": {
        const dtype = random.pick(dtypes);
        return both(dtype, `torch.${dtype}`, () => torch.dtypeOf(dtype));
      }
      case "Layout":
        return random.pick([
          both("strided", "torch.strided", () => torch.strided),
          both("sparseCoo", "torch.sparse_coo", () => torch.sparseCoo),
          both("sparseCsr", "torch.sparse_csr", () => torch.sparseCsr),
        ]);
      case "Device":
        return random.pick(["cpu", "cpu", "meta"].map((name) => both(name, `"${name}"`, () => torch.device(name))));
      case "MemoryFormat":
        return random.pick([
          both("contiguous", "torch.contiguous_format", () => torch.contiguousFormat),
          both("preserve", "torch.preserve_format", () => torch.preserveFormat),
          both("channelsLast", "torch.channels_last", () => torch.channelsLast),
        ]);
      case "Generator":
        return random.below(2) === 0 ? none : both("a generator", "torch.Generator()", () => new torch.Generator());
      default:
        return type.endsWith("?") ? none : null;
    }
  }

  /** Tensors are like the first one; those that are called indices have whole numbers, and those of channels one dimension. */
  #tensor(name: string, broken: boolean): Recipe {
    const random = this.#random;
    let like = broken ? tensorNear({ ...anyTensor(random), state: "plain" }, random) : this.#base;
    if (!broken && random.below(4) === 0) like = tensorNear(like, random);
    if (/ind(ex|ices)|offset|lengths|target/.test(name) && random.below(4) > 0) {
      like = {
        ...like,
        dtype: "int64",
        fill: broken ? random.pick(["huge", "minus", "least"]) : random.pick(["ones", "zeros", "range"]),
      };
    }
    if (/^(weight|bias|mean|var|invstd|running_|save_)/.test(name) && random.below(2) === 0) {
      like = { ...like, shape: [this.#base.shape[random.below(2)] ?? 2] };
    }
    if (random.below(12) === 0) like = { ...like, shape: random.pick(shapes) };
    return tensorRecipe(like);
  }
}

/** The arguments of a call by position, and by name. */
export interface OperatorArguments {
  readonly positional: readonly Recipe[];
  readonly named: readonly (readonly [name: string, value: Recipe])[];
}

/** Random arguments for a schema: with one or two that are wrong, or none. Null where a type has no value here. */
export function argumentsFor(schema: Schema, random: Random): OperatorArguments | null {
  const args = new Arguments(random);
  const count = schema.arguments.length;
  const broken = new Set<number>();
  for (let n = random.below(3); n > 0 && count > 0; n--) broken.add(random.below(count));
  const positional: Recipe[] = [];
  const named: [string, Recipe][] = [];
  let skipped = false;
  for (const [i, argument] of schema.arguments.entries()) {
    if (argument.hasDefault && !broken.has(i) && (skipped || random.below(3) === 0)) {
      skipped = true;
      continue;
    }
    const value = args.of(argument.type, argument.name, broken.has(i));
    if (value === null) {
      if (!argument.hasDefault) return null;
      skipped = true;
      continue;
    }
    if (argument.keywordOnly || skipped) named.push([argument.name, value]);
    else positional.push(value);
  }
  return { positional, named };
}

/** What the options object of a call calls an argument of a schema. */
export const optionName = (argument: SchemaValue["name"]): string => camelCase(argument);
