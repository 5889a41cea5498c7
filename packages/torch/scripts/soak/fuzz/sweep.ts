/** @file The harshest arguments in every place of every call that takes any: what chance meets once in millions of calls. */
import * as torch from "../../../src/index.js";
import { only, type Recipe } from "./recipe.js";
import type { Target } from "./target.js";

/** How many items a call may ask an endless list for: more than any check does, and more than a text is made of. */
const mostAsked = 1_000_000;

let isWalked = false;

/** Whether a call went through an endless list since this was asked last. A real one would have cost it minutes, or all memory. */
export function takeWalked(): boolean {
  const was = isWalked;
  isWalked = false;
  return was;
}

/** Counts what is asked for, and throws where it is too much, so that the process lives to tell. */
function counted(): () => void {
  let asked = 0;
  return () => {
    if (++asked < mostAsked) return;
    isWalked = true;
    throw new RangeError("walked through an endless list");
  };
}

/** An array that says that it has four billion items. */
function endless(item: unknown): unknown {
  const count = counted();
  return new Proxy([item, item], {
    get(array, key, receiver): unknown {
      if (key === "length") return 2 ** 32 - 1;
      if (typeof key === "string" && /^\d+$/.test(key)) {
        count();
        return item;
      }
      return Reflect.get(array, key, receiver);
    },
    has(array, key) {
      if (typeof key !== "string" || !/^\d+$/.test(key)) return Reflect.has(array, key);
      count();
      return true;
    },
  });
}

/** A data set that says the same. */
function endlessItems(): unknown {
  const count = counted();
  return {
    length: 4e9,
    getItem() {
      count();
      return 1;
    },
  };
}

const list = only("an endless array of numbers", () => endless(1));
const harsh: readonly Recipe[] = [
  list,
  only("an endless array of tensors", () => endless(torch.ones([2]))),
  only("a list of an endless array", () => [endless("a")]),
  only("an endless data set", endlessItems),
];

const tensor = only("a tensor", () => torch.ones([2, 2]));
/** What stands before the harsh one: little that is wrong, so that a call goes on to it. */
const before: readonly Recipe[] = [tensor, only('"a"', () => "a"), only("1", () => 1)];

const named = (word: string, value: Recipe): Recipe =>
  only(`{ ${word}: ${value.text} }`, () => ({ [word]: value.make() }));

/** Targets of one call each: each value in each of the first three places, and as each option that the source knows. */
export function sweep(targets: readonly Target[]): Target[] {
  return targets.flatMap(({ name, known = [], call }) => {
    if (call === undefined) return [];
    const calls: Recipe[][] = harsh.map((value) => [value]);
    for (const first of before) {
      for (const value of harsh) calls.push([first, value]);
      calls.push([first, first, list]);
    }
    for (const word of known.slice(0, 24)) calls.push([named(word, list)], [tensor, named(word, list)]);
    return calls.map((args): Target => ({ name, prepare: (random) => call(args, random) }));
  });
}
