/** @file For the packages above: checks of given lists and numbers, before anything walks through them. */
export { expectArray, expectBytes, expectIterable, expectNumber, expectString, listOf } from "./expect.js";
export { isArrayOf, isList } from "./list-length.js";
