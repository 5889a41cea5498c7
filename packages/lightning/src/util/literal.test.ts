/** @file Literals of the environment. */
import { describe, expect, it } from "vitest";
import { parseLiteral } from "./literal.js";

describe("parseLiteral", () => {
  it.each<[string, unknown]>([
    ["True", true],
    ["false", false],
    ["None", null],
    ["null", null],
    ["3", 3],
    [" -1 ", -1],
    ["+2", 2],
    ["1.5", 1.5],
    [".5", 0.5],
    ["1e3", 1000],
    ["[]", []],
    ["[0, 1,]", [0, 1]],
    ["(0, 1)", [0, 1]],
    ["1,", [1]],
    ["0,1", [0, 1]],
    ["'a'", "a"],
    [String.raw`"a\"b"`, 'a"b'],
    ["{}", {}],
    ['{"days": 1, "hours": 2}', { days: 1, hours: 2 }],
    ["{'a': [1, {'b': None}]}", { a: [1, { b: null }] }],
  ])("%s", (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  it.each([
    "",
    "auto",
    "25%",
    "00:12:00:00",
    "1:2",
    "a b",
    "[1",
    "[1 2]",
    "{1: 2}",
    "{'a'}",
    "3x",
    "bf16-mixed",
    "16-mixed",
    "nan",
    "s3://bucket/path",
    "../runs",
    "'open",
  ])("%s stays a text", (text) => {
    expect(parseLiteral(text)).toBe(text);
  });
});
