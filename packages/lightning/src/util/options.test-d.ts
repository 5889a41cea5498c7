/** @file Types that declarations of options give: what callers write, and what a class works with. */
import { expectTypeOf, it } from "vitest";
import type {
  CSVLoggerOptions,
  EarlyStopping,
  EarlyStoppingOptions,
  ModelCheckpointOptions,
  TrainerOptions,
} from "../index.js";
import {
  type AnyOptions,
  type GivenOptions,
  option,
  optional,
  Options,
  type OptionsOf,
  required,
  type ValuesOf,
} from "./options.js";
import { boolean, integer, list, oneOf, real, text } from "./rules.js";

const _declared = new Options(
  "Own",
  {
    /** Where. */
    folder: required(text()),
    /** How. Default "a". */
    mode: option(oneOf(["a", "b"], TypeError), "a"),
    /** How often. Default null. */
    every: optional(integer),
    /** Names. Default: none. */
    names: option(list(text())),
    /** What must come by name. */
    rate: required(real),
  },
  ["folder"],
);

it("callers may leave out what has a default, and give by name what is not given by position", () => {
  type Given = OptionsOf<typeof _declared>;
  expectTypeOf<Given["mode"]>().toEqualTypeOf<"a" | "b" | undefined>();
  expectTypeOf<Given["every"]>().toEqualTypeOf<number | null | undefined>();
  expectTypeOf<Given["names"]>().toEqualTypeOf<readonly string[] | undefined>();
  expectTypeOf<Given["rate"]>().toEqualTypeOf<number>();
  expectTypeOf<keyof Given>().toEqualTypeOf<"mode" | "every" | "names" | "rate">();
  // @ts-expect-error: rate is missing
  const missing: Given = { mode: "a" };
  // @ts-expect-error: a misspelt option
  const misspelt: Given = { rate: 1, evry: 3 };
  void [missing, misspelt];
});

it("classes get every value, checked", () => {
  type Values = ValuesOf<typeof _declared>;
  expectTypeOf<Values["folder"]>().toEqualTypeOf<string>();
  expectTypeOf<Values["mode"]>().toEqualTypeOf<"a" | "b">();
  expectTypeOf<Values["every"]>().toEqualTypeOf<number | null>();
  expectTypeOf<Values["names"]>().toEqualTypeOf<readonly string[] | undefined>();
});

it("a default must be one of the values", () => {
  // @ts-expect-error: a text for a number
  option(integer, "3");
  // @ts-expect-error: null is not a value here
  option(boolean, null);
});

it("a text or a number is no object of options, also where none must be given", () => {
  type Given = GivenOptions<{ a: ReturnType<typeof optional<number, number>> }>;
  expectTypeOf<Given>().toEqualTypeOf<{ a?: number | null }>();
  // @ts-expect-error: a text for an object
  const wrong: Given = "a";
  void wrong;
});

it("those of the library", () => {
  expectTypeOf<EarlyStoppingOptions["mode"]>().toEqualTypeOf<"min" | "max" | undefined>();
  expectTypeOf<keyof EarlyStoppingOptions>().extract<"monitor">().toBeNever();
  expectTypeOf<ModelCheckpointOptions["saveLast"]>().toEqualTypeOf<boolean | "link" | "newest" | null | undefined>();
  expectTypeOf<CSVLoggerOptions["version"]>().toEqualTypeOf<number | string | null | undefined>();
  expectTypeOf<TrainerOptions["maxSteps"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<(typeof EarlyStopping)["options"]>().toEqualTypeOf<AnyOptions>();
});
