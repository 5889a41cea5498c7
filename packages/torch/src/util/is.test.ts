import { describe, expect, it } from "vitest";
import { tensor } from "../index.js";
import { isPlainObject, isPromise } from "./is.js";

const boom = (): never => {
  throw new Error("boom");
};

describe("isPlainObject", () => {
  class Point {
    x = 1;
  }
  it.each([
    ["a literal", {}, true],
    ["one without a prototype", Object.create(null), true],
    ["an array", [], false],
    ["an object of a class", new Point(), false],
    ["one that inherits from a literal", Object.create({ x: 1 }), false],
    ["a Map", new Map(), false],
    ["a tensor", tensor([1]), false],
    ["null", null, false],
    ["a function", boom, false],
    ["a text", "x", false],
    ["undefined", undefined, false],
    ["a proxy that throws", new Proxy({}, { getPrototypeOf: boom }), false],
  ])("%s: %#", (_name, value, expected) => {
    expect(isPlainObject(value)).toBe(expected);
  });
});

describe("isPromise", () => {
  it.each([
    ["a promise", Promise.resolve(1), true],
    ["what has a then", { then: boom }, true],
    ["one that inherits its then", Object.create({ then: boom }), true],
    ["a then that is not a function", { then: 1 }, false],
    ["a tensor", tensor([1]), false],
    ["a function", boom, false],
    ["null", null, false],
    ["undefined", undefined, false],
  ])("%s: %#", (_name, value, expected) => {
    expect(isPromise(value)).toBe(expected);
  });
});
