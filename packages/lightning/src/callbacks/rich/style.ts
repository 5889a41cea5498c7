/** @file Styles of a terminal's text, written as Rich writes them: "bold red on black", "dim underline", "#6206E0". */
import { inspect } from "node:util";
import { nearest } from "@lightning-ts/torch/util/nearest";
import type { Rule } from "../../util/rules.js";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { colorNumbers } from "./color-names.js";

/** Bits of a terminal's colours, as Node's `getColorDepth` counts them: 1 is none, 4 are 16 colours, 8 are 256, 24 all. */
export type ColorDepth = 1 | 4 | 8 | 24;

type Rgb = readonly [red: number, green: number, blue: number];

/** A colour: one of the terminal's 256, or any. */
type Color = number | Rgb;

/** A style that was read. */
export interface Style {
  /** SGR codes of what is no colour. */
  readonly codes: readonly number[];
  /** The colour of the text; null for the terminal's own. */
  readonly color: Color | null;
  /** The colour behind it. */
  readonly background: Color | null;
}

// Rich's names of what Node calls otherwise.
const renamed: Readonly<Record<string, string>> = {
  ...{
    b: "bold",
    d: "dim",
    i: "italic",
    u: "underline",
    r: "inverse",
    c: "hidden",
    s: "strikethrough",
    o: "overlined",
  },
  ...{ reverse: "inverse", conceal: "hidden", strike: "strikethrough", overline: "overlined", uu: "doubleunderline" },
  ...{ underline2: "doubleunderline", frame: "framed" },
};
const plain = ["bold", "dim", "italic", "underline", "blink"];
const attributes = new Map(
  [...plain, ...Object.keys(renamed)].map((name) => [name, inspect.colors[renamed[name] ?? name]?.[0] ?? 0] as const),
);

/**
 * Reads a style: attributes ("bold", "dim", "italic", "underline", "reverse", ...), a colour, and "on" with a colour behind it, in any order.
 * A colour is one of the terminal's 256 by name or as `color(9)`, or any as `#6206E0` or `rgb(98,6,224)`.
 *
 * @throws RangeError for a word that is none of these
 */
export function parseStyle(text: string, place: string): Style {
  const codes: number[] = [];
  let color: Color | null = null;
  let background: Color | null = null;
  let isBehind = false;
  for (const word of text.toLowerCase().match(/\w+\([^)]*\)|\S+/g) ?? []) {
    const code = attributes.get(word);
    if (word === "on" && !isBehind) {
      isBehind = true;
    } else if (isBehind) {
      background = colorOf(word, place);
      isBehind = false;
    } else if (code !== undefined) {
      codes.push(code);
    } else if (word !== "none") {
      color = colorOf(word, place);
    }
  }
  if (isBehind) throw refusal('a colour after "on"', text, place);
  return { codes, color, background };
}

function refusal(expected: string, received: string, place: string): RangeError {
  const close = nearest(received, [...attributes.keys(), ...colorNumbers.keys()]);
  const advice = close === null ? 'Write a style as "bold red on black" or "#6206E0".' : `Did you mean ${show(close)}?`;
  return new RangeError(`${place}: expected ${expected}. Received: ${show(received)}. ${advice}`);
}

function colorOf(word: string, place: string): Color | null {
  if (word === "default") return null;
  const named = colorNumbers.get(word.replace("gray", "grey"));
  if (named !== undefined) return named;
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(word);
  const [, ...parts] = hex ?? /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(word) ?? /^color\((\d+)\)$/.exec(word) ?? [];
  const [first = NaN, green = 0, blue = 0] = parts.map((part) => parseInt(part, hex === null ? 10 : 16));
  if ([first, green, blue].every((value) => value < 256)) return parts.length === 1 ? first : [first, green, blue];
  throw refusal("attributes and colours that terminals have", word, place);
}

/** The colours that terminals give the numbers 0 to 15. */
const firstColors =
  "000000 800000 008000 808000 000080 800080 008080 c0c0c0 808080 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff ffffff";

/** The palette of 256: 16 that a terminal may choose, a cube of 6 x 6 x 6, and 24 greys. */
const palette: readonly Rgb[] = [
  ...firstColors.split(" ").map((hex): Rgb => {
    const value = parseInt(hex, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }),
  ...Array.from({ length: 216 }, (_, i): Rgb => [cubeLevel(i / 36), cubeLevel((i / 6) % 6), cubeLevel(i % 6)]),
  ...Array.from({ length: 24 }, (_, i): Rgb => [8 + 10 * i, 8 + 10 * i, 8 + 10 * i]),
];

function cubeLevel(step: number): number {
  return step < 1 ? 0 : 55 + 40 * Math.floor(step);
}

/** The colour of a part of the palette that is nearest to another one. */
function nearestNumber(color: Rgb, from: number, to: number): number {
  const distance = (i: number): number =>
    (palette[i] ?? color).reduce((sum, value, channel) => sum + (value - (color[channel] ?? 0)) ** 2, 0);
  let best = from;
  for (let i = from + 1; i < to; i++) if (distance(i) < distance(best)) best = i;
  return best;
}

/** SGR codes of a colour in as many colours as there are; `base` is 30 for the text, 40 for what is behind it. */
function colorCodes(color: Color, base: 30 | 40, depth: ColorDepth): number[] {
  if (depth === 24 && typeof color !== "number") return [base + 8, 2, ...color];
  const rgb = typeof color === "number" ? (palette[color] ?? [0, 0, 0]) : color;
  const lowest = depth === 4 ? 0 : 16;
  const isThere = typeof color === "number" && (depth !== 4 || color < 16);
  const number = isThere ? color : nearestNumber(rgb, lowest, depth === 4 ? 16 : 256);
  if (number < 8) return [base + number];
  return number < 16 ? [base + 52 + number] : [base + 8, 5, number];
}

/** Text in a style, by the escape sequences of terminals. With a depth of 1 it has no colours; without any style it stays as it is. */
export function styled(text: string, { codes, color, background }: Style, depth: ColorDepth): string {
  const all = [
    ...codes,
    ...(color === null || depth === 1 ? [] : colorCodes(color, 30, depth)),
    ...(background === null || depth === 1 ? [] : colorCodes(background, 40, depth)),
  ];
  return all.length === 0 || text === "" ? text : `\x1b[${all.join(";")}m${text}\x1b[0m`;
}

/** A style, as text. */
export const style: Rule<string> = {
  takes: 'a style, such as "bold red on black" or "#6206E0"',
  schema: { type: "string" },
  read: (value, place) => {
    if (typeof value !== "string")
      throw new TypeError(`${place}: expected a style. Received: ${show(value)}. Write it as "bold red" or "#6206E0".`);
    parseStyle(value, place);
    return value;
  },
};
