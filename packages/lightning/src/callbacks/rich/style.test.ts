/** @file Styles: their words, and the sequences that terminals of few and many colours get. */
import { describe, expect, it } from "vitest";
import { parseStyle, styled, type ColorDepth } from "./style.js";

const shown = (style: string, depth: ColorDepth): string => styled("x", parseStyle(style, "style"), depth);

describe("a style", () => {
  it.each<[string, ColorDepth, string]>([
    ["", 24, "x"],
    ["none", 24, "x"],
    ["dim underline", 24, "\x1b[2;4mx\x1b[0m"],
    ["i b", 1, "\x1b[3;1mx\x1b[0m"],
    ["bold red on black", 4, "\x1b[1;31;40mx\x1b[0m"],
    ["bright_white on bright_black", 8, "\x1b[97;100mx\x1b[0m"],
    ["green_yellow", 24, "\x1b[38;5;154mx\x1b[0m"],
    ["light_slate_gray", 8, "\x1b[38;5;103mx\x1b[0m"],
    ["color(9)", 24, "\x1b[91mx\x1b[0m"],
    ["#6206E0", 24, "\x1b[38;2;98;6;224mx\x1b[0m"],
    ["on rgb(98, 6, 224)", 24, "\x1b[48;2;98;6;224mx\x1b[0m"],
    // The nearest colours: (95, 0, 215) of the cube, and the dark blue, which is nearer than the purple.
    ["#6206E0", 8, "\x1b[38;5;56mx\x1b[0m"],
    ["#fe0102", 4, "\x1b[91mx\x1b[0m"],
    ["green_yellow", 4, "\x1b[93mx\x1b[0m"],
    ["#808080", 8, "\x1b[38;5;244mx\x1b[0m"],
    ["red", 1, "x"],
    ["default on default", 24, "x"],
  ])("%j in a terminal of %d bits", (style, depth, text) => {
    expect(shown(style, depth)).toBe(text);
  });

  it.each([
    ["gren", 'Did you mean "green"?'],
    ["bold on", 'a colour after "on"'],
    ["color(256)", "Received"],
    ["rgb(1,2,300)", "Received"],
    ["#12345", "Received"],
    ["bold purpel", 'Did you mean "purple"?'],
  ])("%j is a RangeError that says so", (style, words) => {
    expect(() => parseStyle(style, "theme: time")).toThrow(RangeError);
    expect(() => parseStyle(style, "theme: time")).toThrow(words);
  });
});
